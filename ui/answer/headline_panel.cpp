#include "ui/answer/headline_panel.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "core/evidence/glossary.h"
#include "core/study/why/main_inputs.h"
#include "ui/format/figure_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/provenance.h"
#include "ui/format/term_words.h"
#include "ui/run/analyst.h"
#include "ui/theme/text_scale.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/control_name.h"
#include "ui/widgets/explained_word.h"
#include "ui/widgets/fitting_label.h"

namespace chokepoint::ui {

namespace {

constexpr int kBetweenNumbers = 12;

QString parityText(const Outlook::Parity& parity) {
  return parity.median ? monthName(*parity.median) : HeadlinePanel::tr("not by 2032");
}

// The year goes last, unless a title has a place for it.
QStringList titlesOf(const FigureHeadline& headline, Year year) {
  QStringList names{translated(headline.title)};
  if (!headline.shortTitle.empty()) names += translated(headline.shortTitle);
  const auto hasPlace = [](const QString& name) { return name.contains(QLatin1String("%1")); };
  QStringList all;
  for (const QString& name : names)
    all +=
        hasPlace(name) ? name.arg(year.number) : HeadlinePanel::tr("%1, %2", "figure, year").arg(name).arg(year.number);
  if (!hasPlace(names.last())) all += names.last();
  return all;
}

// A lag is said in months; where the past does not reach back it is more than that.
QString headlineValue(const Figure& figure, double value, bool isAtLeast) {
  if (!isLag(figure)) return valueText(figure, value);
  const QString months = plainText(figure, value);
  return isAtLeast ? HeadlinePanel::tr("over %1 months").arg(months) : HeadlinePanel::tr("%1 months").arg(months);
}

QString moversInWords(const std::vector<ParameterId>& inputs) {
  if (inputs.empty()) return {};
  QStringList names;
  for (const auto id : inputs)
    names += HeadlinePanel::tr("%1 (%2)", "input, how its numbers came about")
                 .arg(translated(spec(id).label), basisText(spec(id).basis));
  return HeadlinePanel::tr("What moves it most: %1.").arg(inSeries(names));
}

QString unlessSame(const QString& before, const QString& now) { return before == now ? QString() : before; }

}  // namespace

HeadlinePanel::HeadlinePanel(Analyst& analyst, QWidget* parent)
    : QWidget(parent),
      m_analyst(analyst),
      m_row(new QBoxLayout(QBoxLayout::TopToBottom, this)),
      m_numbers(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_link(linkButton({}, {}, this)),
      m_rest(new QTimer(this)) {
  // A slider that is dragged asks anew at every frame.
  constexpr int kRestMs = 150;
  m_rest->setSingleShot(true);
  m_rest->setInterval(kRestMs);
  connect(m_rest, &QTimer::timeout, this, &HeadlinePanel::askForInputs);
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->setSpacing(0);
  m_numbers->setSpacing(kBetweenNumbers);
  m_row->addLayout(m_numbers, 1);
  constexpr int kParityWidth = 18;  // beside those of figures
  std::vector<int> widths;
  for (const Figure& figure : figuresWith(&Figure::headline, m_measure)) widths.push_back(figure.headline->width);
  widths.push_back(kParityWidth);
  constexpr std::size_t kInPair = 2;
  for (std::size_t i = 0; i < widths.size(); i += kInPair)
    addPair(std::span(widths).subspan(i, std::min(kInPair, widths.size() - i)));
  addLink();
}

void HeadlinePanel::addPair(std::span<const int> widths) {
  auto* pair = new QHBoxLayout;
  pair->setSpacing(kBetweenNumbers);
  for (const int width : widths) m_headlines.push_back(addHeadline(*pair, width));
  m_numbers->addLayout(pair, std::accumulate(widths.begin(), widths.end(), 0));
}

// It takes its line before it has words.
void HeadlinePanel::addLink() {
  m_link->setFont(fontOf(TextRole::Small));
  m_link->setText(QStringLiteral(" "));  // a button without words is higher
  m_link->setEnabled(false);
  m_row->addWidget(m_link, 0, Qt::AlignRight | Qt::AlignBottom);
  connect(m_link, &QToolButton::clicked, this, &HeadlinePanel::inputsAsked);
}

QSize HeadlinePanel::minimumSizeHint() const {
  int width = m_link->minimumSizeHint().width();
  for (int i = 0; i < m_numbers->count(); ++i) width = std::max(width, m_numbers->itemAt(i)->minimumSize().width());
  return {width, QWidget::minimumSizeHint().height()};
}

// With its value and the shortest of its titles whole.
int HeadlinePanel::leastWidthOf(const Headline& headline) {
  const int title = headline.title->fontMetrics().horizontalAdvance(headline.shortestTitle);
  return std::max(title, headline.value->sizeHint().width()) + kBetweenNumbers;
}

// In one row where there is room, and the link beside them where there is more.
void HeadlinePanel::arrange() {
  const double roomForBoth = 960.0 * textScale();
  m_row->setDirection(width() >= roomForBoth ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  int widest = 0;  // each has its share of the row
  for (const auto& headline : m_headlines) widest = std::max(widest, leastWidthOf(headline));
  const bool isOneRow = width() >= widest * static_cast<int>(m_headlines.size());
  m_numbers->setDirection(isOneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void HeadlinePanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void HeadlinePanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) arrange();
}

HeadlinePanel::Headline HeadlinePanel::addHeadline(QHBoxLayout& pair, int stretch) {
  auto* cell = new QVBoxLayout;
  cell->setSpacing(0);
  auto* numbers = new QHBoxLayout;
  numbers->setSpacing(6);
  const Headline headline{
      .title = new FittingLabel(this), .value = new QuietLabel(this), .besides = new FittingLabel(this)};
  headline.title->setObjectName(QStringLiteral("muted"));
  headline.title->setFont(fontOf(TextRole::Small));
  headline.value->setFont(fontOf(TextRole::Headline));
  headline.besides->setObjectName(QStringLiteral("muted"));
  headline.besides->setFont(fontOf(TextRole::Small));
  numbers->addWidget(headline.value);
  numbers->addWidget(headline.besides, 1, Qt::AlignBottom);
  cell->addWidget(headline.title);
  cell->addLayout(numbers);
  pair.addLayout(cell, stretch);
  return headline;
}

// The range goes before the default.
QStringList HeadlinePanel::besides(const Shown& shown) {
  QStringList texts{shown.range, shown.rangeInShort, {}};
  if (!shown.before.isEmpty()) texts.prepend(tr("%1 · was %2", "range, default").arg(shown.range, shown.before));
  return texts;
}

void HeadlinePanel::fill(Headline& headline, const Shown& shown) {
  headline.title->setTexts(shown.titles);
  headline.shortestTitle = shown.titles.last();
  headline.value->setText(shown.value);
  headline.value->setHeard(
      tr("%1: %2. %3", "figure, value, what it means").arg(shown.titles.first(), shown.value, shown.words));
  headline.besides->setTexts(besides(shown));
  headline.words = shown.words;
  headline.term = shown.term;
  explainHeadline(headline);
}

void HeadlinePanel::explainHeadline(const Headline& headline) {
  QStringList parts{headline.words};
  for (const QString& more : {headline.term, headline.movers})
    if (!more.isEmpty()) parts += more;
  const QString tip = parts.join(QChar('\n'));
  explainWord(*headline.title, tip);
  headline.value->setToolTip(tip);
  headline.besides->setToolTip(tip);
}

HeadlinePanel::Shown HeadlinePanel::shownOf(const Figure& figure, const Outlook& now, const Outlook& byDefault,
                                            Year year) {
  const FigureHeadline& headline = *figure.headline;
  const Spread& spread = now.annual(figure, year);
  const auto& atLeast = now.of(figure).atLeast[yearIndex(year)];
  const auto* term = termOfFigure(figure.key);
  const QString range = shortRange(figure, spread);
  return {.titles = titlesOf(headline, year),
          .value = headlineValue(figure, spread.p50, atLeast.median),
          .before = unlessSame(plainText(figure, byDefault.annual(figure, year).p50), plainText(figure, spread.p50)),
          .range = atLeast.high ? tr("%1 or more", "range").arg(range) : range,
          .words = rangeText(figure, spread, translated(atLeast.high ? headline.unitAtLeast : headline.unit)),
          .term = term != nullptr ? explained(*term) : QString()};
}

HeadlinePanel::Shown HeadlinePanel::parityIn(Measure measure, const Outlook& outlook, const Outlook& defaultOutlook) {
  const auto& now = outlook.parityIn(measure);
  const auto& byDefault = defaultOutlook.parityIn(measure);
  const bool isCompute = measure == Measure::Compute;
  const QString threshold = timesOf(significant(now.threshold));
  const QString reached = percent(now.probability);
  return {.titles = isCompute ? QStringList{tr("Production gap first %1 or less").arg(threshold),
                                            tr("Production gap ≤ %1").arg(threshold), tr("Gap ≤ %1").arg(threshold)}
                              : QStringList{tr("Production gap in bandwidth first %1 or less").arg(threshold),
                                            tr("Bandwidth gap ≤ %1").arg(threshold)},
          .value = parityText(now),
          .before = unlessSame(parityText(byDefault), parityText(now)),
          .range = (now.median ? tr("in %1 of runs") : tr("but in %1 of runs", "it is")).arg(reached),
          .rangeInShort = (now.median ? tr("in %1", "share of runs") : tr("but in %1", "share of runs")).arg(reached),
          .words = (isCompute
                        ? tr("From %1 on, the production gap comes down to %2 times by the end of %3 in %4 of the runs")
                        : tr("From %1 on, the production gap in memory bandwidth comes down to %2 times by the end "
                             "of %3 in %4 of the runs"))
                       .arg(monthName(kNow), significant(now.threshold), QString::number(kLastYear), reached),
          .term = explainedTerm("production-gap")};
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
  arrange();
}

// The last is the figure that the sentence begins with.
void HeadlinePanel::askForInputs() {
  std::vector<Expression> expressions;
  for (const Figure& figure : figuresWith(&Figure::headline, m_measure)) expressions.push_back(figure.of(m_year));
  expressions.push_back(in(m_measure, figure("output_ratio")).of(m_year));
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
  for (std::size_t i = 0; i + 1 < inputs.size(); ++i) {
    m_headlines[i].movers = moversInWords(inputs[i]);
    explainHeadline(m_headlines[i]);
  }
  showLink(inputs.back());
}

void HeadlinePanel::showLink(const std::vector<ParameterId>& inputs) {
  m_link->setEnabled(!inputs.empty());
  const QString judged = inputs.empty() ? QString()
                                        : tr("%1 of the %2 inputs that move this are judgement ›",
                                             "of the figure that the sentence begins with")
                                              .arg(judgedAmong(inputs))
                                              .arg(inputs.size());
  if (judged != m_link->text()) m_link->setText(judged);
  nameControl(*m_link, judged);
  const QString figureName = nameOf(in(m_measure, figure("output_ratio")), m_year);
  // Heard as well, as there is no description; one that changes with each answer would be told of each time.
  m_link->setToolTip(tr("Of %1. %2", "a figure, what moves it most").arg(figureName, moversInWords(inputs)));
}

void HeadlinePanel::setStale(bool stale) { setEnabled(!stale); }

}  // namespace chokepoint::ui
