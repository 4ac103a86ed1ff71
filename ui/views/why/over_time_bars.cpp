#include "ui/views/why/over_time_bars.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/base/rounding.h"
#include "core/study/why/over_time_words.h"
#include "ui/format/figure_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

struct OverTimeBars {
  Q_DECLARE_TR_FUNCTIONS(OverTimeBars)
};

// All digits down to the step: 121 in steps of 1, where two digits would say 120.
int digitsDownTo(double step, double value) {
  constexpr double kSlack = 1e-9;  // of powers of ten
  const double places = std::log10(std::abs(value)) - std::log10(step) + kSlack;
  return value == 0.0 ? 1 : std::max(1, static_cast<int>(std::floor(places)) + 1);
}

// Numbers of one change, which end at the same place.
class ChangeNumbers {
 public:
  explicit ChangeNumbers(const OverTime& change) : m_figure(figureOf(change.figure)), m_step(printedStep(change)) {}

  [[nodiscard]] QString value(double value) const {
    if (m_figure == nullptr || m_figure->kind == FigureKind::Number) return plain(value, 1.0);
    switch (m_figure->kind) {
      case FigureKind::Times: return timesOf(plain(value, 1.0));
      case FigureKind::Share: return OverTimeBars::tr("%1 %", "per cent").arg(plain(value, kPercent));
      default: return amount(value);
    }
  }
  // With its sign; "about 0" where nothing is left of it.
  [[nodiscard]] QString part(double value) const {
    if (value == 0.0) return OverTimeBars::tr("about 0", "part of a change");
    return (value < 0.0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + size(std::abs(value));
  }

 private:
  static constexpr double kPercent = 100.0;
  static constexpr double kMillion = 1e6;

  [[nodiscard]] QString size(double value) const {
    if (m_figure == nullptr) return plain(value, 1.0);
    if (m_figure->kind == FigureKind::Count) return amount(value);
    return plain(value, m_figure->kind == FigureKind::Share ? kPercent : 1.0);
  }
  [[nodiscard]] QString amount(double value) const {
    if (std::abs(value) < kMillion) return plain(value, 1.0);
    return OverTimeBars::tr("%1 million").arg(plain(value, 1.0 / kMillion));
  }
  [[nodiscard]] QString plain(double value, double scale) const {
    return significant(value * scale, digitsDownTo(m_step, value));
  }

  const Figure* m_figure;
  double m_step;
};

// Rows that lead from one to the next. What prints as nothing is told in one row after all others.
class Waterfall {
 public:
  explicit Waterfall(const ChangeNumbers& numbers) : m_numbers(numbers) {}

  void addEnd(const QString& name, double value) {
    addNothings();
    m_view.bars.rows.push_back({.name = name,
                                .right = {m_numbers.value(value), value},
                                .begin = 0.0,
                                .end = value,
                                .hue = SpanHue::Neutral,
                                .isEnd = true});
    m_view.opens.emplace_back();
    m_reached = value;
  }
  // Of all the rows before it.
  void addSum(const QString& name, double value, const QString& tip) {
    addNothings();
    m_view.bars.rows.push_back({.name = name,
                                .right = {m_numbers.part(value), value},
                                .begin = 0.0,
                                .end = value,
                                .hue = SpanHue::Neutral,
                                .tip = tip,
                                .isEnd = true});
    m_view.opens.emplace_back();
  }
  void addPart(const QString& name, double part, const QString& tip, std::string opens = {}) {
    if (part == 0.0) {
      m_nothings.push_back({name, tip, std::move(opens)});
      return;
    }
    addRow(name, part, tip, std::move(opens));
  }
  void addCause(const TimePart& cause, double part) {
    const QString sentence = worded(partSentence(cause));
    const std::string opens = cause.canOpen ? std::string(nameOf(cause.cause)) : std::string();
    addPart(worded(changeOf(cause)), part,
            cause.canOpen ? OverTimeBars::tr("%1 Enter or a click shows what is behind it.").arg(sentence) : sentence,
            opens);
  }

  [[nodiscard]] OverTimeView take() && { return std::move(m_view); }

 private:
  struct Nothing {
    QString name;
    QString tip;
    std::string opens;
  };

  void addRow(const QString& name, double part, const QString& tip, std::string opens) {
    const QString shown = opens.empty() ? name : OverTimeBars::tr("%1 ›", "what has causes of its own").arg(name);
    m_view.bars.rows.push_back({.name = shown,
                                .right = {m_numbers.part(part), part},
                                .begin = m_reached,
                                .end = m_reached + part,
                                .hue = part < 0.0 ? SpanHue::China : SpanHue::Us,
                                .tip = tip});
    m_view.opens.push_back(std::move(opens));
    m_reached += part;
  }
  // One alone is told by its name, which says more than a number of them.
  void addNothings() {
    if (m_nothings.size() == 1) {
      auto& [name, tip, opens] = m_nothings.front();
      addRow(name, 0.0, tip, std::move(opens));
    } else if (!m_nothings.empty()) {
      QStringList names;
      for (const auto& nothing : m_nothings) names += nothing.name;
      addRow(OverTimeBars::tr("%n others", "causes that change nothing", static_cast<int>(m_nothings.size())), 0.0,
             inSeries(names), {});
    }
    m_nothings.clear();
  }

  const ChangeNumbers& m_numbers;
  OverTimeView m_view;
  std::vector<Nothing> m_nothings;
  double m_reached = 0.0;
};

std::vector<std::string> partTexts(const ChangeNumbers& numbers, std::span<const double> parts) {
  std::vector<std::string> texts;
  for (const double part : parts) texts.push_back(part == 0.0 ? std::string() : numbers.part(part).toStdString());
  return texts;
}

QString titleOf(const OverTime& change, const ChangeNumbers& numbers, const PrintedChange& shown) {
  return OverTimeBars::tr("From %1 in %2 to %3 in %4", "figure, year, figure, year")
      .arg(numbers.value(shown.before), periodName(change.figure.since), numbers.value(shown.after),
           periodName(change.figure.at));
}

QString noteOf(const OverTime& change) {
  QString note = change.scale == TimeScale::Logarithm
                     ? OverTimeBars::tr("Medians of the same %1 runs; grows in %2 of 100")
                     : OverTimeBars::tr("Means of the same %1 runs, as some have none at all; grows in %2 of 100");
  note = note.arg(wholeNumber(change.members)).arg(growingOf100(change));
  return change.unknown == 0 ? note
                             : OverTimeBars::tr("%1; %2 more have no value", "note, number of runs")
                                   .arg(note, wholeNumber(change.unknown));
}

OverTimeView viewOfFigure(const OverTime& change) {
  const ChangeNumbers numbers(change);
  const auto shown = printed(change);
  Waterfall waterfall(numbers);
  waterfall.addEnd(periodName(change.figure.since), shown.before);
  for (std::size_t i = 0; i < change.causes.size(); ++i) waterfall.addCause(change.causes[i], shown.parts[i]);
  if (change.scale == TimeScale::Logarithm)
    waterfall.addPart(OverTimeBars::tr("Spread of the runs"), shown.spread, worded(spreadSentence(change)));
  waterfall.addEnd(periodName(change.figure.at), shown.after);
  auto view = std::move(waterfall).take();
  view.title = titleOf(change, numbers, shown);
  view.note = noteOf(change);
  view.story = worded(storyOf(change.causes, partTexts(numbers, shown.parts)));
  return view;
}

// A cause on the path, and what it has been printed with.
struct Opened {
  const TimePart* cause = nullptr;
  double part = 0.0;
  std::size_t depth = 0;
};

std::optional<Opened> openedBy(const OverTime& change, const std::vector<std::string>& path) {
  const std::vector<TimePart>* causes = &change.causes;
  auto parts = printed(change).parts;
  std::optional<Opened> opened;
  for (const auto& name : path) {
    const auto found = std::ranges::find(*causes, name, [](const TimePart& part) { return nameOf(part.cause); });
    if (found == causes->end() || found->causes.empty()) return opened;
    opened = Opened{&*found, parts[static_cast<std::size_t>(found - causes->begin())], opened ? opened->depth + 1 : 1U};
    parts = printedCauses(*opened->cause, opened->part, printedStep(change));
    causes = &found->causes;
  }
  return opened;
}

OverTimeView viewOfCause(const OverTime& change, const Opened& opened) {
  const ChangeNumbers numbers(change);
  const auto& cause = *opened.cause;
  const auto parts = printedCauses(cause, opened.part, printedStep(change));
  Waterfall waterfall(numbers);
  for (std::size_t i = 0; i < cause.causes.size(); ++i) waterfall.addCause(cause.causes[i], parts[i]);
  if (cause.smaller > 0)
    waterfall.addPart(OverTimeBars::tr("Smaller causes"), parts.back(), worded(smallerSentence(cause)));
  waterfall.addSum(worded(changeOf(cause)), opened.part, worded(partSentence(cause)));
  auto view = std::move(waterfall).take();
  const auto shown = printed(change);
  view.title = OverTimeBars::tr("%1: %2 of the way from %3 to %4", "cause, its part, figure, figure")
                   .arg(worded(labelOf(cause.cause)), numbers.part(opened.part), numbers.value(shown.before),
                        numbers.value(shown.after));
  view.depth = opened.depth;
  view.note = noteOf(change);
  view.story = worded(storyOf(cause.causes, partTexts(numbers, parts)));
  return view;
}

}  // namespace

OverTimeView viewOf(const OverTime& change, const std::vector<std::string>& path) {
  const auto opened = openedBy(change, path);
  return opened ? viewOfCause(change, *opened) : viewOfFigure(change);
}

}  // namespace chokepoint::ui
