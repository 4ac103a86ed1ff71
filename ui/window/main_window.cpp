#include "ui/window/main_window.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cassert>

#include "core/scenario/presets.h"
#include "ui/format/format.h"
#include "ui/levers/lever_panel.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/details.h"
#include "ui/widgets/buttons.h"
#include "ui/window/guide.h"
#include "ui/window/notice_bar.h"
#include "ui/window/run_progress.h"
#include "ui/window/sample_dialog.h"
#include "ui/window/top_bar.h"

namespace chokepoint::ui {

namespace {

// A result that takes longer than this is greyed until the new one stands; below, the eye would
// see a flicker and nothing else.
constexpr int kGreyAfterMs = 60;

const Preset& rulesOf2026() {
  const auto* preset = findPreset("rules-of-mid-2026");
  assert(preset != nullptr);
  return *preset;
}

bool hasRulesOf2026(const Scenario& scenario) {
  return std::ranges::all_of(rulesOf2026().scenario.parameters, [&](const auto& rule) {
    const auto set = scenario.parameters.find(rule.first);
    return set != scenario.parameters.end() && set->second == rule.second;
  });
}

QString evidenceFilter() { return MainWindow::tr("Tables (*.csv)"); }
QString scenarioFilter() { return MainWindow::tr("Scenarios (*.json)"); }

}  // namespace

MainWindow::MainWindow(Document& document, FileAccess files, ProgramInfo info, QWidget* parent)
    : QMainWindow(parent),
      m_document(document),
      m_files(document, std::move(files)),
      m_info(std::move(info)),
      m_greyLater(new QTimer(this)),
      m_notice(new NoticeBar(this)),
      m_answer(new AnswerArea(document, this)),
      m_dated(new QLabel(this)),
      m_progress(new RunProgress(m_service, this)),
      m_saved(new QLabel(this)) {
  setWindowTitle(tr("Chokepoint"));
  setAcceptDrops(true);
  pressWithEnter(*this);
  addBar();
  addCentre();
  addStatus();
  connectService();
  connect(&m_answer->details(), &Details::importEvidenceRequested, this, &MainWindow::chooseEvidenceToImport);
  connect(&m_answer->details(), &Details::exportEvidenceRequested, this, &MainWindow::chooseEvidenceToExport);
  connect(&m_files, &DocumentFiles::opened, m_notice, &QWidget::hide);
  connect(&m_files, &DocumentFiles::failed, m_notice, &NoticeBar::warn);
  connect(&m_files, &DocumentFiles::noticed, m_notice, &NoticeBar::tell);
  setFocus();  // on no control: the first Tab leads to the first one
  recompute();
}

// Before what it reports to.
MainWindow::~MainWindow() { delete m_sampleDialog; }

void MainWindow::addBar() {
  m_bar = new TopBar(m_document, this);
  auto* bar = m_bar;
  addToolBar(bar);
  connect(bar, &TopBar::openRequested, this, &MainWindow::chooseFileToOpen);
  connect(bar, &TopBar::saveRequested, this, &MainWindow::save);
  connect(bar, &TopBar::saveAsRequested, this, &MainWindow::chooseFileToSave);
  connect(bar, &TopBar::centralRunToggled, m_answer, &AnswerArea::setCentralRunShown);
  connect(bar, &TopBar::marksChosen, m_answer, &AnswerArea::setMarksShown);
  connect(bar, &TopBar::preciseToggled, this, [this](bool precise) {
    auto more = sample();
    more.members = precise ? kPreciseMembers : kFullMembers;
    setSample(more);
  });
  connect(bar, &TopBar::sampleRequested, this, &MainWindow::showSample);
  connect(bar, &TopBar::guideRequested, this, [this] { showGuide(*this); });
  connect(bar, &TopBar::aboutRequested, this, [this] { showAbout(m_info, sample(), this); });
  connect(bar, &TopBar::appearanceToggled, this,
          [] { useTheme(theme().appearance == Appearance::Dark ? Appearance::Light : Appearance::Dark); });
}

void MainWindow::addCentre() {
  auto* splitter = new QSplitter(this);
  splitter->setHandleWidth(1);
  splitter->setChildrenCollapsible(false);
  m_levers = new LeverPanel(m_document, splitter);
  connect(m_levers, &LeverPanel::sourceRequested, this,
          [this](ParameterId id) { m_answer->details().showSource(&spec(id)); });
  auto* right = new QWidget(splitter);
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_notice);
  column->addWidget(m_answer, 1);
  splitter->addWidget(m_levers);
  splitter->addWidget(right);
  splitter->setStretchFactor(1, 1);
  splitter->setSizes({320, 1280});
  setCentralWidget(splitter);
}

void MainWindow::addStatus() {
  m_dated->setObjectName(QStringLiteral("muted"));
  m_dated->setFont(fontOf(TextRole::Small));
  connect(&m_document, &Document::changed, this, &MainWindow::showRules);
  showRules();
  m_dated->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  connect(m_dated, &QLabel::linkActivated, this, &MainWindow::applyRulesOf2026);
  m_saved->setObjectName(QStringLiteral("muted"));
  m_saved->setFont(fontOf(TextRole::Small));
  statusBar()->addWidget(m_dated);
  statusBar()->addPermanentWidget(m_progress);
  statusBar()->addPermanentWidget(m_saved);
  statusBar()->setSizeGripEnabled(false);
  const auto showSaved = [this] {
    m_saved->setText(m_document.filePath().isEmpty() ? QString()
                     : m_document.isModified()       ? tr("not saved")
                                                     : tr("saved"));
  };
  connect(&m_document, &Document::fileChanged, this, showSaved);
  showSaved();
}

// The colour of a link stands in its text.
void MainWindow::showRules() {
  if (hasRulesOf2026(m_document.scenario()))
    return m_dated->setText(
        tr("Data to December 2025 · rules listed to May 2026, those after January in this scenario too"));
  m_dated->setText(tr("Data to December 2025 · rules listed to May 2026; those after January are not in this scenario "
                      "(<a href=\"apply\" style=\"color: %1\">apply</a>)")
                       .arg(theme().us.name()));
}

void MainWindow::connectService() {
  m_greyLater->setSingleShot(true);
  m_greyLater->setInterval(kGreyAfterMs);
  connect(m_greyLater, &QTimer::timeout, this, [this] { setStale(true); });
  connect(&m_document, &Document::changed, this, &MainWindow::recompute);
  connect(&m_service, &OutlookService::outlookReady, this, &MainWindow::takeOutlook);
  connect(&m_service, &OutlookService::attributionReady, m_answer, &AnswerArea::setAttribution);
  connect(&m_service, &OutlookService::settled, this, [this] {
    // After what is to be painted first: a timer gives way to that.
    QTimer::singleShot(0, this, [this] {
      if (!isCurrent()) return;
      m_progress->end(m_shown->sample.members);
      m_answer->showDetails();
      emit settled();
    });
  });
}

void MainWindow::recompute() {
  if (!m_greyLater->isActive()) m_greyLater->start();
  m_service.request(m_document.scenario());
  m_progress->begin();
}

void MainWindow::takeOutlook(const OutlookPtr& outlook, const OutlookPtr& byDefault) {
  m_shown = outlook;
  m_answer->setOutlook(outlook, byDefault);
  constexpr Year kPlanYear{2028};
  const auto& delivered = outlook->annual(figure("smic_capacity"), kPlanYear);
  m_levers->setNote(parameter("smic_capacity_2028"),
                    tr("delivers %1 k (%2–%3)", "thousand wafers: median, low, high")
                        .arg(significant(delivered.p50), significant(delivered.p05), significant(delivered.p95)));
  if (!isCurrent()) return;
  m_greyLater->stop();
  setStale(false);
  emit answered();
}

void MainWindow::setStale(bool stale) {
  m_answer->setStale(stale);
  m_levers->setNotesStale(stale);
}

void MainWindow::setSample(const SampleOptions& sample) {
  if (sample == m_service.sample()) return;
  m_service.setSample(sample);
  m_bar->setPrecise(sample.members >= kPreciseMembers);
  if (m_sampleDialog) m_sampleDialog->setSample(sample);
  m_answer->setSample(sample);
  recompute();
}

void MainWindow::showSample() {
  if (!m_sampleDialog) {
    m_sampleDialog = new SampleDialog(this);
    m_sampleDialog->setSample(sample());
    connect(m_sampleDialog, &SampleDialog::sampleChosen, this, &MainWindow::setSample);
  }
  m_sampleDialog->show();
  m_sampleDialog->raise();
  m_sampleDialog->activateWindow();
}

bool MainWindow::isCurrent() const { return m_shown && !m_service.isBusy(); }
bool MainWindow::isFull() const { return isCurrent() && m_shown->sample == m_service.sampleFor(m_shown->scenario); }

void MainWindow::open(const QString& path) { m_files.open(path); }
void MainWindow::tell(const QString& sentence) { m_notice->tell(sentence); }
void MainWindow::warn(const QString& sentence) { m_notice->warn(sentence); }

void MainWindow::chooseFileToOpen() {
  const QString path =
      QFileDialog::getOpenFileName(this, tr("Open a scenario"), m_document.filePath(), scenarioFilter());
  if (!path.isEmpty()) open(path);
}

void MainWindow::save() {
  if (m_document.filePath().isEmpty())
    chooseFileToSave();
  else
    m_files.save(m_document.filePath());
}

void MainWindow::chooseFileToSave() {
  QFileDialog dialog(this, tr("Save the scenario"), m_document.filePath(), scenarioFilter());
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(QStringLiteral("json"));  // part of the name that it asks about replacing
  if (m_document.filePath().isEmpty())
    dialog.selectFile(QString::fromStdString(m_document.scenario().name).replace(QChar('/'), QChar('-')));
  if (dialog.exec() == QDialog::Accepted) m_files.save(dialog.selectedFiles().front());
}

void MainWindow::chooseEvidenceToImport() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Import estimates"), {}, evidenceFilter());
  if (!path.isEmpty()) m_files.importEvidence(path);
}

void MainWindow::chooseEvidenceToExport() {
  QFileDialog dialog(this, tr("Export estimates"), {}, evidenceFilter());
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(QStringLiteral("csv"));
  if (dialog.exec() == QDialog::Accepted) m_files.exportEvidence(dialog.selectedFiles().front());
}

// Added to what is set; they take the place of a timeline, which knows no levers.
void MainWindow::applyRulesOf2026() {
  Scenario scenario = m_document.scenario();
  scenario.timeline.reset();
  for (const auto& [id, value] : rulesOf2026().scenario.parameters) scenario.parameters.insert_or_assign(id, value);
  m_document.replace(scenario, translated(rulesOf2026().title), m_document.filePath());
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;
  m_answer->refreshTheme();
  showRules();
}

void MainWindow::closeEvent(QCloseEvent* event) { event->setAccepted(closesAfterAsking()); }

bool MainWindow::closesAfterAsking() {
  if (!m_document.isModified() || !m_isLost()) return true;
  const auto answer = QMessageBox::warning(
      this, tr("Chokepoint"), tr("Your changes are in no file, and nothing keeps them. Save them before closing?"),
      QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
  if (answer == QMessageBox::Save) save();
  return answer == QMessageBox::Discard || !m_document.isModified();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

// A table is of estimates.
void MainWindow::dropEvent(QDropEvent* event) {
  const QString path = event->mimeData()->urls().front().toLocalFile();
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) return void(m_files.importEvidence(path));
  open(path);
}

}  // namespace chokepoint::ui
