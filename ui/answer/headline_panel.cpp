#include "ui/answer/headline_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/study/why/main_inputs.h"
#include "ui/format/figure_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/provenance.h"
#include "ui/run/analyst.h"
#include "ui/theme/theme.h"
#include "ui/widgets/lever_label.h"

namespace chokepoint::ui {

namespace {

QString parityText(const Outlook::Parity& parity) {
  return parity.median ? toText(*parity.median).c_str() : HeadlinePanel::tr("not by 2032");
}

// The year goes last.
QStringList titlesOf(const FigureHeadline& headline, Year year) {
  QStringList names{translated(headline.title)};
  if (!headline.shortTitle.empty()) names += translated(headline.shortTitle);
  QStringList all;
  for (const QString& name : names) all += HeadlinePanel::tr("%1, %2", "figure, year").arg(name).arg(year.number);
  return all += names.last();
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
  constexpr int kParityWidth = 14;  // beside those of figures
  for (const Figure& figure : figuresWith(&Figure::headline, m_measure))
    m_headlines.push_back(addHeadline(figure.headline->width));
  m_headlines.push_back(addHeadline(kParityWidth));
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
QStringList HeadlinePanel::besides(const Shown& shown) {
  if (shown.before.isEmpty()) return {shown.range, {}};
  return {tr("%1 · was %2", "range, default").arg(shown.range, shown.before), shown.range, {}};
}

void HeadlinePanel::fill(const Headline& headline, const Shown& shown) {
  headline.title->setTexts(shown.titles);
  headline.value->setText(shown.value);
  headline.value->setAccessibleName(
      tr("%1: %2. %3", "figure, value, what it means").arg(shown.titles.first(), shown.value, shown.words));
  headline.besides->setTexts(besides(shown));
  for (QWidget* part : {static_cast<QWidget*>(headline.title), static_cast<QWidget*>(headline.value),
                        static_cast<QWidget*>(headline.besides)})
    part->setToolTip(shown.words);
}

HeadlinePanel::Shown HeadlinePanel::shownOf(const Figure& figure, const Outlook& now, const Outlook& byDefault,
                                            Year year) {
  const FigureHeadline& headline = *figure.headline;
  const Spread& spread = now.annual(figure, year);
  const auto& atLeast = now.of(figure).atLeast[yearIndex(year)];
  const QString value = valueText(figure, spread.p50);
  const QString range = shortRange(figure, spread);
  return {.titles = titlesOf(headline, year),
          .value = atLeast.median ? tr("over %1", "months").arg(value) : value,
          .before = unlessSame(plainText(figure, byDefault.annual(figure, year).p50), plainText(figure, spread.p50)),
          .range = atLeast.high ? tr("%1 or more", "range").arg(range) : range,
          .words = rangeText(figure, spread, translated(atLeast.high ? headline.unitAtLeast : headline.unit))};
}

HeadlinePanel::Shown HeadlinePanel::parityIn(Measure measure, const Outlook& outlook, const Outlook& defaultOutlook) {
  const auto& now = outlook.parityIn(measure);
  const auto& byDefault = defaultOutlook.parityIn(measure);
  const bool isCompute = measure == Measure::Compute;
  const QString threshold = significant(now.threshold);
  const QString reached = percent(now.probability);
  return {.titles = isCompute ? QStringList{tr("Production gap first %1 × or less").arg(threshold),
                                            tr("Production gap ≤ %1 ×").arg(threshold)}
                              : QStringList{tr("Production gap in bandwidth first %1 × or less").arg(threshold),
                                            tr("Bandwidth gap ≤ %1 ×").arg(threshold)},
          .value = parityText(now),
          .before = unlessSame(parityText(byDefault), parityText(now)),
          .range = tr("%1 of runs").arg(reached),
          .words = (isCompute
                        ? tr("From %1 on, the production gap comes down to %2 times by the end of %3 in %4 of the runs")
                        : tr("From %1 on, the production gap in memory bandwidth comes down to %2 times by the end "
                             "of %3 in %4 of the runs"))
                       .arg(monthName(kNow), threshold, QString::number(kLastYear), reached)};
}

void HeadlinePanel::setOutlooks(const Outlook& now, const Outlook& byDefault, Year year, Measure measure) {
  if (year != m_year || measure != m_measure || !sameInputs(now.scenario, m_scenario)) {
    m_isAnswered = false;
    m_rest->start();
  }
  m_year = year;
  m_measure = measure;
  m_scenario = now.scenario;
  auto headline = m_headlines.begin();
  for (const Figure& figure : figuresWith(&Figure::headline, measure))
    fill(*headline++, shownOf(figure, now, byDefault, year));
  fill(*headline, parityIn(measure, now, byDefault));
}

// The last headline is a date; the gap at the end is what decides it.
void HeadlinePanel::askForInputs() {
  std::vector<Expression> expressions;
  for (const Figure& figure : figuresWith(&Figure::headline, m_measure)) expressions.push_back(figure.of(m_year));
  expressions.push_back(in(m_measure, figure("output_ratio")).of(Year{kLastYear}));
  m_analyst.ask(
      this,
      [expressions, scenario = m_scenario](Workshop& workshop, const RunWatch& watch) {
        std::vector<std::vector<ParameterId>> all;
        for (const auto& expression : expressions) {
          auto inputs = mainInputs(expression, scenario, workshop.pool, watch);
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
    label->setAccessibleDescription(inSeries(lines));
  }
}

void HeadlinePanel::setStale(bool stale) { setEnabled(!stale); }

}  // namespace chokepoint::ui
