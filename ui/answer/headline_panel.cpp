#include "ui/answer/headline_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/study/why/main_inputs.h"
#include "ui/format/format.h"
#include "ui/format/provenance.h"
#include "ui/run/analyst.h"
#include "ui/theme/theme.h"
#include "ui/widgets/lever_label.h"

namespace chokepoint::ui {

namespace {

constexpr double kPercent = 100.0;

QString timesText(double median) { return significant(median) + QStringLiteral(" ×"); }

QString lagText(const Outlook::LagSpread& lag) {
  const QString months = significant(lag.months.p50);
  return lag.medianAtLeast ? HeadlinePanel::tr("over %1", "months").arg(months) : months;
}

QString parityText(const Outlook::Parity& parity) {
  return parity.median ? toText(*parity.median).c_str() : HeadlinePanel::tr("not by 2032");
}

QString shortRange(const Spread& s, double scale = 1.0) {
  return HeadlinePanel::tr("%1–%2", "low to high").arg(significant(s.p05 * scale), significant(s.p95 * scale));
}

QString rangeText(const Spread& s, double scale, const QString& unit) {
  return HeadlinePanel::tr("Nine runs in ten: %1 to %2 %3")
      .arg(significant(s.p05 * scale), significant(s.p95 * scale), unit);
}

QString unlessSame(const QString& before, const QString& now) { return before == now ? QString() : before; }

}  // namespace

HeadlinePanel::HeadlinePanel(Analyst& analyst, QWidget* parent)
    : QWidget(parent), m_analyst(analyst), m_rest(new QTimer(this)) {
  // A slider that is dragged asks anew at every frame.
  constexpr int kRestMs = 150;
  m_rest->setSingleShot(true);
  m_rest->setInterval(kRestMs);
  connect(m_rest, &QTimer::timeout, this, &HeadlinePanel::askForInputs);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  // As wide as what they mostly say.
  constexpr std::array kWidths{13, 9, 8, 14};
  std::ranges::transform(kWidths, m_headlines.begin(), [this](int width) { return addHeadline(width); });
}

HeadlinePanel::Headline HeadlinePanel::addHeadline(int stretch) {
  auto* cell = new QVBoxLayout;
  cell->setSpacing(0);
  auto* numbers = new QHBoxLayout;
  numbers->setSpacing(6);
  const Headline headline{new FittingLabel(this), new QLabel(this), new FittingLabel(this), new FittingLabel(this)};
  headline.title->setObjectName(QStringLiteral("muted"));
  headline.title->setFont(fontOf(TextRole::Small));
  headline.value->setFont(fontOf(TextRole::Headline));
  headline.besides->setObjectName(QStringLiteral("muted"));
  headline.besides->setFont(fontOf(TextRole::Small));
  headline.basis->setObjectName(QStringLiteral("muted"));
  headline.basis->setFont(fontOf(TextRole::Small));
  headline.basis->setTexts({QStringLiteral(" ")});  // its line is there before its words
  numbers->addWidget(headline.value);
  numbers->addWidget(headline.besides, 1, Qt::AlignBottom);
  cell->addWidget(headline.title);
  cell->addLayout(numbers);
  cell->addWidget(headline.basis);
  static_cast<QHBoxLayout*>(layout())->addLayout(cell, stretch);
  return headline;
}

// The range goes before the default.
QStringList HeadlinePanel::besides(const Figure& figure) {
  if (figure.before.isEmpty()) return {figure.range, {}};
  return {tr("%1 · was %2", "range, default").arg(figure.range, figure.before), figure.range, {}};
}

void HeadlinePanel::fill(const Headline& headline, const Figure& figure) {
  headline.title->setTexts(figure.titles);
  headline.value->setText(figure.value);
  headline.value->setAccessibleName(
      QStringLiteral("%1: %2. %3").arg(figure.titles.first(), figure.value, figure.words));
  headline.besides->setTexts(besides(figure));
  for (QWidget* part : {static_cast<QWidget*>(headline.title), static_cast<QWidget*>(headline.value),
                        static_cast<QWidget*>(headline.besides)})
    part->setToolTip(figure.words);
}

void HeadlinePanel::setOutlooks(const Outlook& now, const Outlook& byDefault, Year year) {
  if (year != m_year || !sameInputs(now.scenario, m_scenario)) {
    m_isAnswered = false;
    m_rest->start();
  }
  m_year = year;
  m_scenario = now.scenario;
  const auto y = yearIndex(year);
  const QString number = QString::number(year.number);
  // The year goes last.
  const auto titles = [&](const QStringList& names) {
    QStringList all;
    for (const QString& name : names) all += tr("%1, %2", "figure, year").arg(name, number);
    return all += names.last();
  };
  const auto& gap = now.annual_compute_ratio[y];
  fill(m_headlines[0], {.titles = titles({tr("Usable-compute gap"), tr("Usable gap")}),
                        .value = timesText(gap.p50),
                        .before = unlessSame(significant(byDefault.annual_compute_ratio[y].p50), significant(gap.p50)),
                        .range = shortRange(gap),
                        .words = rangeText(gap, 1.0, tr("times"))});
  const auto& share = now.annual_self_sufficiency[y];
  fill(m_headlines[1], {.titles = titles({tr("Made in China")}),
                        .value = percent(share.p50),
                        .before = unlessSame(percent(byDefault.annual_self_sufficiency[y].p50), percent(share.p50)),
                        .range = shortRange(share, kPercent),
                        .words = rangeText(share, kPercent, tr("% of usable compute"))});
  const auto& lag = now.annual_compute_lag[y];
  fill(m_headlines[2],
       {.titles = titles({tr("Compute lag in months"), tr("Lag in months")}),
        .value = lagText(lag),
        .before = unlessSame(significant(byDefault.annual_compute_lag[y].months.p50), significant(lag.months.p50)),
        .range = lag.highAtLeast ? tr("%1 or more", "range").arg(shortRange(lag.months)) : shortRange(lag.months),
        .words = rangeText(lag.months, 1.0,
                           lag.highAtLeast ? tr("months or more behind U.S.-designed compute in service")
                                           : tr("months behind U.S.-designed compute in service"))});
  const QString threshold = significant(now.parity.threshold);
  const QString reached = percent(now.parity.probability);
  fill(m_headlines[3],
       {.titles = {tr("Production gap first %1 × or less").arg(threshold), tr("Production gap ≤ %1 ×").arg(threshold)},
        .value = parityText(now.parity),
        .before = unlessSame(parityText(byDefault.parity), parityText(now.parity)),
        .range = tr("%1 of runs").arg(reached),
        .words =
            tr("From January 2026 on, the production gap comes down to %1 times by the end of 2032 in %2 of the runs")
                .arg(threshold, reached)});
}

// The last headline is a date; the gap at the end is what decides it.
void HeadlinePanel::askForInputs() {
  const std::string year = std::to_string(m_year.number);
  const std::array expressions{"annual(compute_ratio, " + year + ")", "annual(self_sufficiency, " + year + ")",
                               "compute_lag(" + year + "-12)",
                               "annual(output_ratio, " + std::to_string(kLastYear) + ")"};
  m_analyst.ask(
      this,
      [expressions, scenario = m_scenario](Workshop& workshop, const RunWatch& watch) {
        std::vector<std::vector<ParameterId>> all;
        for (const auto& text : expressions) {
          auto inputs = mainInputs(*Expression::parse(text), scenario, workshop.pool, watch);
          all.push_back(inputs ? std::move(*inputs) : std::vector<ParameterId>());
        }
        return all;
      },
      [this](const std::vector<std::vector<ParameterId>>& inputs) { showInputs(inputs); });
}

void HeadlinePanel::showInputs(const std::vector<std::vector<ParameterId>>& inputs) {
  m_isAnswered = true;
  for (std::size_t i = 0; i < m_headlines.size(); ++i) {
    auto* label = m_headlines[i].basis;
    const auto judged = judgedAmong(inputs[i]);
    if (inputs[i].empty()) {
      label->setTexts({QStringLiteral(" ")});
      label->setToolTip({});
      continue;
    }
    label->setTexts({tr("of its %1 main inputs %2 are our judgement").arg(inputs[i].size()).arg(judged),
                     tr("%1 of %2 main inputs judged").arg(judged).arg(inputs[i].size()),
                     tr("%1 of %2 judged").arg(judged).arg(inputs[i].size())});
    QStringList lines{tr("What moves it most:")};
    for (const auto id : inputs[i])
      lines +=
          tr("%1 (%2)", "input, how its numbers came about").arg(translated(spec(id).label), basisText(spec(id).basis));
    label->setToolTip(lines.join(QChar('\n')));
    label->setAccessibleDescription(lines.join(QStringLiteral("; ")));
  }
}

void HeadlinePanel::setStale(bool stale) { setEnabled(!stale); }

}  // namespace chokepoint::ui
