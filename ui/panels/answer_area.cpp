#include "ui/panels/answer_area.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/charts/mix_chart.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/models/figures_model.h"
#include "ui/models/limits_text.h"
#include "ui/models/published_model.h"
#include "ui/panels/buttons.h"
#include "ui/panels/chart_tables.h"
#include "ui/panels/detail_area.h"
#include "ui/panels/headline_panel.h"
#include "ui/panels/sentence_panel.h"
#include "ui/panels/table_page.h"
#include "ui/panels/why_page.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// The details wait until no newer answer is being computed, which they would delay, but no longer.
constexpr int kDetailsWithinMs = 100;

QLabel* heading(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setFont(fontOf(TextRole::Title));
  return label;
}

QString gapTitle(Gap gap) {
  switch (gap) {
    case Gap::MadeEachYear: return AnswerArea::tr("Made each year");
    case Gap::UsableInChina: return AnswerArea::tr("Usable in China");
    case Gap::InChips: break;
  }
  return AnswerArea::tr("In chips");
}

QString gapMeaning(Gap gap) {
  switch (gap) {
    case Gap::MadeEachYear: return AnswerArea::tr("Compute that U.S. firms make for each unit that China makes");
    case Gap::UsableInChina: return AnswerArea::tr("U.S.-designed compute in service for each unit that China can use");
    case Gap::InChips: break;
  }
  return AnswerArea::tr("U.S. chips for each Ascend chip, whatever each can do");
}

// As wide as their figures become in most scenarios, so that they seldom grow.
void fitColumns(QTableView& figures) {
  constexpr int kPadding = 12;  // of a cell, on both sides
  for (int column = 0; column < FiguresModel::Columns; ++column) {
    const bool isLong = column == FiguresModel::HuaweiVolume;
    const QString longest = isLong ? QStringLiteral("0.000 (0.000–0.000)") : QStringLiteral("000 (0.0–000)");
    figures.setColumnWidth(column, figures.fontMetrics().horizontalAdvance(longest) + kPadding);
  }
}

}  // namespace

AnswerArea::AnswerArea(QWidget* parent)
    : QWidget(parent),
      m_sentence(new SentencePanel(this)),
      m_gapSwitch(gapSwitch()),
      m_ratio(new RatioChart(this)),
      m_volume(new VolumeChart(this)),
      m_headlines(new HeadlinePanel(this)),
      m_details(new DetailArea(this)),
      m_figures(new FiguresModel(this)),
      m_detailsLater(new QTimer(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(28, 14, 24, 10);
  column->setSpacing(8);
  column->addWidget(m_sentence);
  addHeroes(*column);
  addDetails(*column);
  connect(m_sentence, &SentencePanel::yearChanged, this, [this] {
    showWords();
    askWhy();
  });
  m_detailsLater->setSingleShot(true);
  m_detailsLater->setInterval(kDetailsWithinMs);
  connect(m_detailsLater, &QTimer::timeout, this, &AnswerArea::showDetails);
}

void AnswerArea::addHeroes(QVBoxLayout& column) {
  auto* heroes = new QHBoxLayout;
  heroes->setSpacing(28);
  heroes->addWidget(ratioSide(), 1);
  heroes->addWidget(volumeSide(), 1);
  column.addLayout(heroes, 3);
}

QWidget* AnswerArea::ratioSide() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(m_gapSwitch);
  column->addWidget(m_ratio, 1);
  column->addWidget(m_headlines);
  return side;
}

QWidget* AnswerArea::gapSwitch() {
  auto* bar = new QWidget(this);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(heading(tr("U.S. : China"), bar));
  row->addSpacing(12);
  auto* group = new QButtonGroup(bar);
  group->setObjectName(QStringLiteral("gaps"));
  for (const Gap gap : kGaps) {
    auto* button = choiceButton(gapTitle(gap), gapMeaning(gap), bar);
    button->setProperty("role", "pill");
    group->addButton(button, static_cast<int>(gap));
    row->addWidget(button);
  }
  group->button(static_cast<int>(Gap::MadeEachYear))->setChecked(true);
  connect(group, &QButtonGroup::idToggled, this, [this](int gap, bool chosen) {
    if (!chosen) return;
    m_ratio->setGap(static_cast<Gap>(gap));
    askWhy();
  });
  row->addStretch();
  return bar;
}

QWidget* AnswerArea::volumeSide() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto* title = heading(tr("Huawei volume"), side);
  title->setMinimumHeight(28);
  column->addWidget(title);
  column->addWidget(m_volume, 1);
  return side;
}

void AnswerArea::fillComputePage(QBoxLayout& page) {
  auto* left = new QVBoxLayout;
  left->setSpacing(2);
  left->addWidget(heading(tr("Compute that China can really use, by source"), this));
  m_mix = new MixChart(this);
  left->addWidget(m_mix, 1);
  auto* right = new QVBoxLayout;
  right->setSpacing(2);
  right->addWidget(heading(tr("The figures: median, and nine runs in ten"), this));
  m_figuresTable = tablePage(m_figures, tr("Figures by year"), this);
  fitColumns(*m_figuresTable);
  right->addWidget(m_figuresTable, 1);
  page.addLayout(left, 6);
  page.addLayout(right, 10);
}

void AnswerArea::addDetails(QVBoxLayout& column) {
  auto* why = m_details->addPage(tr("Why"), tr("What moves the gap most, and what has changed it"));
  auto* compute =
      m_details->addPage(tr("Compute"), tr("Where China's usable compute comes from, and the figures by year"));
  auto* tables = m_details->addPage(tr("Tables"), tr("Each chart as a table"));
  auto* published = m_details->addPage(tr("Published figures"), tr("Who says what, and where it was seen"));
  auto* limits = m_details->addPage(tr("What is left out"), tr("What this tool cannot answer"));
  m_why = new WhyPage(this);
  why->addWidget(m_why);
  fillComputePage(*compute);
  m_tables = new ChartTables(this);
  tables->addWidget(m_tables);
  published->addWidget(tablePage(new PublishedModel(this), tr("Published figures"), this));
  limits->addWidget(textPage(limitsText(), tr("What is left out"), this));
  column.addWidget(m_details, 2);
  m_details->showPage(compute);
  connect(m_sentence, &SentencePanel::whyClicked, this, [this, why] { m_details->showPage(why); });
  connect(m_sentence, &SentencePanel::howSureClicked, this, [this, compute] { m_details->showPage(compute); });
  connect(m_sentence, &SentencePanel::whoSaysClicked, this, [this, published] { m_details->showPage(published); });
  connect(m_sentence, &SentencePanel::notAnsweredClicked, this, [this, limits] { m_details->showPage(limits); });
}

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

void AnswerArea::showDetails() {
  m_detailsLater->stop();
  if (!m_now) return;
  askWhy();
  m_mix->setOutlook(m_now, m_default);
  m_figures->setOutlooks(m_now, m_default);
  m_tables->setOutlooks(m_now, m_default);
  setDetailsStale(m_isStale);
}

void AnswerArea::askWhy() {
  if (m_now) m_why->setQuestion(*m_now, m_ratio->gap(), m_sentence->year());
}

void AnswerArea::showWords() {
  if (!m_now) return;
  const Year year = m_sentence->year();
  m_sentence->setSentence(describe({*m_now, *m_default, m_attribution.get(), year}));
  m_headlines->setOutlooks(*m_now, *m_default, year);
}

void AnswerArea::setStale(bool stale) {
  m_sentence->setStale(stale);
  m_headlines->setStale(stale);
  m_ratio->setStale(stale);
  m_volume->setStale(stale);
  m_isStale = stale;
  if (stale) setDetailsStale(true);  // until they show figures that belong to the settings
}

void AnswerArea::setDetailsStale(bool stale) {
  m_mix->setStale(stale);
  m_tables->setStale(stale);
  ui::setStale(*m_figuresTable, stale);
}

void AnswerArea::setYear(Year year) { m_sentence->setYear(year); }

void AnswerArea::setGap(Gap gap) {
  findChild<QButtonGroup*>(QStringLiteral("gaps"))->button(static_cast<int>(gap))->setChecked(true);
}

void AnswerArea::setCentralRunShown(bool shown) { m_ratio->setCentralLineShown(shown); }

void AnswerArea::refreshTheme() { showWords(); }

}  // namespace chokepoint::ui
