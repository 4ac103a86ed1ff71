#include "ui/answer/answer_area.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/answer/answer_stage.h"
#include "ui/answer/gap_switch.h"
#include "ui/answer/headline_panel.h"
#include "ui/answer/hero_pair.h"
#include "ui/answer/preset_chips.h"
#include "ui/answer/sentence_panel.h"
#include "ui/charts/marks/estimate_marks.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/path/strictness_panel.h"
#include "ui/views/frame/details.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolling.h"

namespace chokepoint::ui {

namespace {

// The details wait until no newer answer is being computed, which they would delay, but no longer.
constexpr int kDetailsWithinMs = 100;
constexpr int kLeastPlot = 220;  // high
constexpr double kLeastHeroWidth = 270.0;
constexpr double kWordsOfRatio = 82.0;    // above the plot, and years beneath it
constexpr double kWordsOfVolume = 174.0;  // with families and what binds

}  // namespace

AnswerArea::AnswerArea(std::span<const ViewSpec> views, Document& document, DocumentFiles& files, QWidget* parent)
    : QWidget(parent),
      m_presets(new PresetChips(document, m_analyst, this)),
      m_sentence(new SentencePanel(this)),
      m_gap(new GapSwitch(this)),
      m_ratio(new RatioChart(this)),
      m_strictness(new StrictnessPanel(document, this)),
      m_headlines(new HeadlinePanel(m_analyst, this)),
      m_volume(new VolumeChart(this)),
      m_details(new Details(views, document, files, m_analyst, this)),
      m_detailsLater(new QTimer(this)) {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(28, 8, 24, 2);
  column->setSpacing(4);
  column->addWidget(m_presets);
  column->addWidget(m_sentence);
  m_stage = new AnswerStage(heroes(), m_details, this);
  column->addWidget(m_stage, 1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(scrolling(content, this));
  setTabOrder(m_volume, m_stage->handle(1));  // which was made before both
  connectLinks();
  m_details->turnTo("compute");
  connect(m_gap, &GapSwitch::gapChosen, this, [this](const Figure& gap) {
    m_ratio->setGap(gap);
    showWords();
    setSpokenOf();
  });
  connect(m_sentence, &SentencePanel::yearChanged, this, &AnswerArea::followYear);
  for (Chart* chart : std::initializer_list<Chart*>{m_ratio, m_volume})
    connect(chart, &Chart::yearPicked, m_sentence, &SentencePanel::setYear);
  m_detailsLater->setSingleShot(true);
  m_detailsLater->setInterval(kDetailsWithinMs);
  connect(m_detailsLater, &QTimer::timeout, this, &AnswerArea::showDetails);
}

void AnswerArea::followYear() {
  m_ratio->setChosenYear(year());
  m_volume->setChosenYear(year());
  m_strictness->setYear(year());
  showWords();
  setSpokenOf();
  emit yearChanged(year());
}

QWidget* AnswerArea::heroes() {
  fitHeroes();
  return new HeroPair(ratioSide(), volumeSide(), this);
}

// Their words grow with the type, their plots do not.
void AnswerArea::fitHeroes() {
  const int width = qRound(scaled(kLeastHeroWidth));
  m_ratio->setMinimumSize(width, kLeastPlot + qRound(scaled(kWordsOfRatio)));
  m_volume->setMinimumSize(width, kLeastPlot + qRound(scaled(kWordsOfVolume)));
}

QWidget* AnswerArea::ratioSide() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(m_gap);
  column->addWidget(m_ratio, 1);
  column->addWidget(m_strictness);
  m_strictness->followPlot(m_ratio, [this] { return m_ratio->plotAreaOfChart(); });
  connect(m_ratio, &PlotChart::plotMoved, m_strictness, qOverload<>(&QWidget::update));
  for (const auto* chart : std::initializer_list<PlotChart*>{m_ratio, m_volume})
    connect(chart, &PlotChart::plotMoved, this, &AnswerArea::alignPlots);
  column->addWidget(m_headlines);
  return side;
}

// Side by side they stand on one line, whatever is beneath each.
void AnswerArea::alignPlots() {
  const auto* side = m_ratio->parentWidget();
  const bool areBeside = side->y() == m_volume->parentWidget()->y();
  m_volume->setRoomOfStrips(areBeside ? side->height() - m_ratio->geometry().bottom() - 1 : 0);
}

QWidget* AnswerArea::volumeSide() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto* title = titleLabel(side, tr("Huawei volume"));
  title->setMinimumHeight(28);
  column->addWidget(title);
  column->addWidget(m_volume, 1);
  return side;
}

void AnswerArea::connectLinks() {
  const auto link = [this](auto signal, std::string_view view) {
    connect(m_sentence, signal, this, [this, view] { m_details->openOfSpoken(view); });
  };
  const auto showSource = [this](const Estimate* estimate) { m_details->open("sources", estimate); };
  connect(m_ratio, &PlotChart::estimateClicked, this, showSource);
  connect(m_volume, &PlotChart::estimateClicked, this, showSource);
  link(&SentencePanel::whyClicked, "why");
  connect(m_headlines, &HeadlinePanel::inputsAsked, this, [this] { m_details->openOfSpoken("why"); });
  link(&SentencePanel::howSureClicked, "likely");
  connect(m_sentence, &SentencePanel::whoSaysClicked, this, [this] { m_details->openOfSpoken("sources", WhoSays{}); });
  link(&SentencePanel::overturnClicked, "overturn");
  link(&SentencePanel::notAnsweredClicked, "left-out");
}

// Before the analyst, whom a view that waits for an answer tells when its window closes.
AnswerArea::~AnswerArea() { delete m_details; }

void AnswerArea::setOutlook(std::shared_ptr<const Outlook> outlook, std::shared_ptr<const Outlook> byDefault) {
  // Whose doing a change is does not change with the sample: what the coarse one said stays until the full one says.
  if (!m_now || !sameInputs(m_now->scenario, outlook->scenario)) m_attribution.reset();
  m_now = std::move(outlook);
  m_default = std::move(byDefault);
  m_ratio->setOutlook(m_now, m_default);
  m_volume->setOutlook(m_now, m_default);
  showWords();
  if (!m_detailsLater->isActive()) m_detailsLater->start();
}

void AnswerArea::setAttribution(const std::shared_ptr<const Outlook>& outlook,
                                std::shared_ptr<const GapAttribution> parts) {
  if (outlook != m_now) return;
  m_attribution = std::move(parts);
  showWords();
}

void AnswerArea::holdBack() {
  m_presets->holdBack();
  m_details->holdBack();
}

void AnswerArea::showDetails() {
  m_detailsLater->stop();
  if (!m_now) return;
  m_presets->setOutlooks(m_now, m_default);
  m_details->setOutlooks(m_now, m_default);
  m_details->setStale(m_isStale);
}

void AnswerArea::setSpokenOf() { m_details->setSpokenOf({m_ratio->gap(), m_gap->measure(), m_sentence->year()}); }

void AnswerArea::showWords() {
  if (!m_now) return;
  const Year year = m_sentence->year();
  m_presets->setSpokenOf(year, m_gap->measure());
  m_sentence->setSentence(describe({*m_now, *m_default, m_attribution.get(), year, m_gap->measure(), &m_ratio->gap()}));
  m_headlines->setOutlooks(*m_now, *m_default, year, m_gap->measure());
}

void AnswerArea::setStale(bool stale) {
  m_sentence->setStale(stale);
  m_headlines->setStale(stale);
  m_ratio->setStale(stale);
  m_volume->setStale(stale);
  m_isStale = stale;
  if (stale) m_details->setStale(true);  // until they show figures that belong to the settings
}

void AnswerArea::setSample(const SampleOptions& sample) {
  m_details->setSample(sample);
  m_presets->setSample(sample);
}

bool AnswerArea::isAnswered() const {
  return m_presets->isAnswered() && m_headlines->isAnswered() && m_details->isAnswered();
}

void AnswerArea::setMarksShown(MarksShown shown) {
  m_ratio->setMarksShown(shown);
  m_volume->setMarksShown(shown);
}

void AnswerArea::setYear(Year year) { m_sentence->setYear(year); }

Year AnswerArea::year() const { return m_sentence->year(); }

Measure AnswerArea::measure() const { return m_gap->measure(); }

void AnswerArea::setGap(const Figure& gap) { m_gap->setGap(gap); }

void AnswerArea::setCentralRunShown(bool shown) { m_ratio->setCentralLineShown(shown); }

// Colours and sizes stand in the sentence's text as well.
void AnswerArea::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fitHeroes();
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) showWords();
}

}  // namespace chokepoint::ui
