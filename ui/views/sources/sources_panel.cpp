#include "ui/views/sources/sources_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "core/scenario/packs.h"
#include "ui/document/document.h"
#include "ui/format/belief_words.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"
#include "ui/views/sources/calibrator.h"
#include "ui/views/sources/dot_scale.h"
#include "ui/views/sources/own_estimates_menu.h"
#include "ui/views/sources/published_words.h"
#include "ui/views/sources/source_dots.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/row_ground.h"
#include "ui/widgets/tab_order.h"

namespace chokepoint::ui {

SourcesPanel::SourcesPanel(const ViewContext& context)
    : AnalysisPanel(context.analyst, context.parent),
      m_document(context.document),
      m_model(new SourcesModel(this)),
      m_tree(new QTreeView(this)),
      m_published(answerLabel(this)),
      m_whom(new QComboBox(this)),
      m_believed(answerLabel(this)),
      m_fitting(greyed(noteLabel(this))),
      m_clashes(greyed(noteLabel(this))),
      m_calibration(noteLabel(this)),
      m_refused(troubleLabel(this)),
      m_dotsArea(new QScrollArea(this)),
      m_dots(new DotScale(this)),
      m_provenance(new QTextBrowser(this)),
      m_only(linkButton(tr("Believe only this source"),
                        tr("Believes what the chosen number's publisher says, and nobody else"), this)),
      m_calibrator(new Calibrator(context.document, context.analyst, this)),
      m_yours(new OwnEstimatesMenu(context.document, context.files, this)) {
  addTree();
  addChoice();
  constexpr int kBetween = 20;
  m_listAndWords = new QBoxLayout(QBoxLayout::LeftToRight);
  m_listAndWords->setSpacing(kBetween);
  m_listAndWords->addLayout(choiceAndTree(), 11);
  m_listAndWords->addWidget(wordsAndButtons(), 4);
  m_row = new QHBoxLayout;
  m_row->setSpacing(kBetween);
  m_row->addLayout(m_listAndWords, 15);
  m_row->addWidget(chosenOne(), 5);
  column().addLayout(m_row, 1);
  tabThrough({m_whom, m_yoursButton, m_tree, m_calibrator->button(), m_provenance, m_only});
  connect(&m_document, &Document::changed, this, &SourcesPanel::followDocument);
  connect(m_only, &QToolButton::clicked, this,
          [this] { m_document.believeOnly(m_model->believableAt(m_tree->currentIndex().parent())); });
  connect(m_calibrator, &Calibrator::said, this, [this](const QString& words) { showWords(*m_calibration, words); });
  followDocument();
  choose(firstBelieved());
}

void SourcesPanel::addTree() {
  m_tree->setModel(m_model);
  m_tree->setAccessibleName(tr("Whose numbers"));
  m_tree->setEditTriggers(QAbstractItemView::DoubleClicked);
  // Wherever in the row the focus is.
  auto* editWeight = new QShortcut(Qt::Key_F2, m_tree, nullptr, nullptr, Qt::WidgetShortcut);
  connect(editWeight, &QShortcut::activated, this,
          [this] { m_tree->edit(m_tree->currentIndex().siblingAtColumn(SourcesModel::Weight)); });
  m_tree->setItemDelegate(treeRows(m_tree));
  m_tree->setUniformRowHeights(true);
  m_tree->setIndentation(12);
  m_tree->setFont(fontOf(TextRole::Small));
  m_tree->header()->setStretchLastSection(false);
  m_tree->header()->setSectionResizeMode(SourcesModel::Name, QHeaderView::Stretch);
  for (const int column : {SourcesModel::Figure, SourcesModel::Runs, SourcesModel::Weight, SourcesModel::Graded})
    m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &SourcesPanel::showChosen);
  connect(m_model, &SourcesModel::modelReset, this, &SourcesPanel::spanHeadings);
  connect(m_model, &SourcesModel::beliefAsked, &m_document, &Document::believe);
  connect(m_model, &SourcesModel::weightAsked, this, &SourcesPanel::weigh);
  spanHeadings();
  setFocusProxy(m_tree);
}

void SourcesPanel::addChoice() {
  explain(*m_whom, tr("Whom to believe: a pack switches on its sources and switches off the others"));
  m_whom->setAccessibleName(tr("Whom to believe"));
  m_whom->addItem(tr("Nobody in particular: the priors"));
  for (const auto& pack : packs()) {
    m_whom->addItem(tr("Believe: %1", "a pack's title").arg(translated(pack.title)), QString::fromStdString(pack.id));
    m_whom->setItemData(m_whom->count() - 1, translated(pack.why), Qt::ToolTipRole);
  }
  m_whom->addItem(tr("Your own choice"));
  connect(m_whom, &QComboBox::activated, this, &SourcesPanel::believePack);
}

void SourcesPanel::spanHeadings() {
  for (int row = 0; row < m_model->rowCount(); ++row) m_tree->setFirstColumnSpanned(row, {}, true);
}

QLayout* SourcesPanel::choiceAndTree() {
  auto* choice = new QHBoxLayout;
  choice->addWidget(m_whom, 1);
  choice->addWidget(m_yoursButton = ownButton());
  auto* lines = new QVBoxLayout;
  lines->setSpacing(6);
  lines->addWidget(m_published);
  lines->addLayout(choice);
  lines->addWidget(m_tree, 1);
  lines->addWidget(m_refused);
  return lines;
}

QWidget* SourcesPanel::wordsAndButtons() {
  constexpr int kLongestName = 24;  // in average letters
  auto* side = new QWidget(this);
  side->setMinimumWidth(kLongestName * side->fontMetrics().averageCharWidth());
  auto* lines = new QVBoxLayout(side);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(wordsOf({m_believed, m_calibration, m_fitting, m_clashes}, this), 1);
  lines->addWidget(m_calibrator->button(), 0, Qt::AlignLeft);
  return side;
}

QToolButton* SourcesPanel::ownButton() {
  auto* button = new MenuButton(tr("Yours"), tr("Estimates of your own, and tables of them (CSV)"), this);
  button->setRole("link");
  button->setMenu(m_yours);
  connect(m_yours, &OwnEstimatesMenu::estimateSet, this, [this](const Estimate& estimate) { choose(&estimate); });
  return button;
}

std::string SourcesPanel::chosenId() const {
  const Source source = m_model->source(m_tree->currentIndex());
  const auto* const* estimate = std::get_if<const Estimate*>(&source);
  return estimate != nullptr ? (*estimate)->id : std::string();
}

// The estimate of that id, if it is still there.
Source SourcesPanel::sourceOf(const std::string& id, const Scenario& scenario) const {
  const auto* estimate = findEstimate(id, scenario.evidence);
  return estimate != nullptr ? Source(estimate) : firstBelieved();
}

std::optional<Estimate> SourcesPanel::chosenOwn() const {
  const std::string id = chosenId();
  const auto* estimate = findEstimate(id, m_model->scenario().evidence);
  return estimate != nullptr && findEstimate(id) == nullptr ? std::optional(*estimate) : std::nullopt;
}

QWidget* SourcesPanel::chosenOne() {
  auto* side = new QWidget(this);
  auto* lines = new QVBoxLayout(side);
  lines->setContentsMargins(0, 0, 0, 0);
  // Its rows are as many as there are sources; beyond the half of the room they scroll.
  m_dotsArea->setWidget(m_dots);
  m_dotsArea->setWidgetResizable(true);
  m_dotsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_dotsArea->setFocusPolicy(Qt::NoFocus);
  lines->addWidget(m_dotsArea, 1);
  m_provenance->setOpenExternalLinks(true);
  m_provenance->setFrameShape(QFrame::NoFrame);
  m_provenance->setAccessibleName(tr("Where the number comes from"));
  lines->addWidget(m_provenance, 1);
  lines->addWidget(m_only, 0, Qt::AlignLeft);
  return side;
}

void SourcesPanel::followDocument() {
  const Scenario& scenario = m_document.scenario();
  const bool isOtherEvidence = scenario.evidence != m_model->scenario().evidence;
  if (isOtherEvidence) m_check.reset();
  const Source chosen = m_model->source(m_tree->currentIndex());
  const std::string id = chosenId();
  m_model->setScenario(scenario);
  if (!m_tree->currentIndex().isValid()) choose(id.empty() ? chosen : sourceOf(id, scenario));
  const auto* pack = packBelieving(scenario.beliefs);
  const int item = scenario.beliefs.empty() ? 0
                   : pack == nullptr        ? m_whom->count() - 1
                                            : m_whom->findData(QString::fromStdString(pack->id));
  m_whom->setCurrentIndex(item);
  ui::sayTrouble(*m_refused, {});
  m_believed->setText(whoIsBelieved(scenario));
  m_calibrator->follow();
  m_tree->setColumnHidden(SourcesModel::Weight, scenario.beliefs.empty());  // of none there is any
  if (isOtherEvidence) showPublished();
  showChosen();
}

void SourcesPanel::followStudy() {
  if (study().of != m_publishedOf) showPublished();
}

// Of the figure that is studied.
void SourcesPanel::showPublished() {
  if (!hasStudy()) return;
  const auto [sentence, nearest] = whoPublished(study(), estimatesWith(m_model->scenario().evidence));
  m_published->setText(sentence);
  m_nearest = nearest != nullptr ? nearest->id : std::string();
  m_publishedOf = study().of;
}

void SourcesPanel::believePack(int item) {
  const auto* pack = findPack(m_whom->itemData(item).toString().toStdString());
  if (pack == nullptr && item != 0) return followDocument();  // what is switched is the choice
  m_document.setBeliefs(pack != nullptr ? pack->beliefs : Beliefs());
  if (pack != nullptr) choose(firstBelieved());
}

void SourcesPanel::weigh(const std::string& estimate, const QString& weight) {
  if (const auto number = numberFrom(weight); number && m_document.weigh(estimate, *number)) return;
  ui::sayTrouble(*m_refused, tr("“%1” is no weight; allowed are 0, which switches the figure off, to %2.")
                                 .arg(weight, exactly(kGreatestWeight)));
}

// Or the first of all.
Source SourcesPanel::firstBelieved() const {
  for (const auto* estimate : estimatesWith(m_model->scenario().evidence))
    if (m_model->scenario().beliefs.contains(estimate->id)) return estimate;
  return &estimates().front();
}

void SourcesPanel::turnTo(const Subject& subject) {
  if (std::holds_alternative<CalibrateNow>(subject)) return m_calibrator->start();
  if (std::holds_alternative<WhoSays>(subject) && !m_nearest.empty()) choose(sourceOf(m_nearest, m_model->scenario()));
  if (const auto* estimate = std::get_if<const Estimate*>(&subject)) choose(*estimate);
  if (const auto* input = std::get_if<const ParameterSpec*>(&subject)) choose(*input);
  if (subject != Subject()) setFocus();
}

void SourcesPanel::choose(const Source& source) {
  const auto index = m_model->indexOf(source);
  if (!index.isValid()) return;
  m_tree->expand(index.parent());
  m_tree->setCurrentIndex(index);
  scrollToChosen();
}

void SourcesPanel::scrollToChosen() {
  m_tree->scrollTo(m_tree->currentIndex().parent());  // whose it is, where there is room for both
  m_tree->scrollTo(m_tree->currentIndex());
}

void SourcesPanel::showChosen() {
  const Source source = m_model->source(m_tree->currentIndex());
  const Scenario& scenario = m_model->scenario();
  m_yours->setChosen(chosenOwn());
  m_only->setEnabled(!chosenId().empty());
  m_dots->setDots(dotsOf(source, scenario, m_check ? &*m_check : nullptr), unitOfDots(source));
  m_dotsArea->setMaximumHeight(m_dots->isHidden() ? 0 : m_dots->sizeHint().height());
  showHtml(*m_provenance, provenanceOf(source, scenario));
}

void SourcesPanel::pose() {
  m_calibrator->setSeed(study().sample.seed);
  ask(
      [study = withAtMost(kFullMembers, study())](Workshop& workshop, const RunWatch& watch) {
        return checkSources(study.scenario, study.sample, workshop.pool, watch);
      },
      [this](const SourceCheck& check) {
        // What the runs have is told by the estimates' places; a check of others is followed by one of these.
        if (study().scenario.evidence != m_model->scenario().evidence) return;
        m_check = check;
        m_model->setCheck(check);
        showWords(*m_fitting, fittingWords(check.conditioning, study().scenario));
        showWords(*m_clashes, clashWords(check, study().scenario));
        showChosen();
      });
}

// Links and what stands back have their colours written into the words.
void SourcesPanel::changeEvent(QEvent* event) {
  AnalysisPanel::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) showChosen();
}

// Where the list has no room for the names beside what the runs have, the words go beneath it.
void SourcesPanel::resizeEvent(QResizeEvent* event) {
  AnalysisPanel::resizeEvent(event);
  constexpr int kLettersForThree = 150;  // of the panel
  const bool isWide = width() >= kLettersForThree * fontMetrics().averageCharWidth();
  m_listAndWords->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_row->setStretch(0, isWide ? 15 : 12);
  QTimer::singleShot(0, this, &SourcesPanel::scrollToChosen);  // once the list has its new size
}

}  // namespace chokepoint::ui
