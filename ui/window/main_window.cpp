#include "ui/window/main_window.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/levers/lever_panel.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/details.h"
#include "ui/views/views.h"
#include "ui/widgets/buttons.h"
#include "ui/window/file_dialogs.h"
#include "ui/window/guide.h"
#include "ui/window/notice_bar.h"
#include "ui/window/notice_list.h"
#include "ui/window/rules_note.h"
#include "ui/window/run_progress.h"
#include "ui/window/sample_dialog.h"
#include "ui/window/top_bar.h"

namespace chokepoint::ui {

namespace {

// A result that takes longer than this is greyed until the new one stands; below, the eye would
// see a flicker and nothing else.
constexpr int kGreyAfterMs = 60;

}  // namespace

MainWindow::MainWindow(Document& document, FileAccess files, ProgramInfo info, QWidget* parent)
    : QMainWindow(parent),
      m_document(document),
      m_files(document, std::move(files)),
      m_info(std::move(info)),
      m_greyLater(new QTimer(this)),
      m_dialogs(new FileDialogs(document, m_files, this)),
      m_notice(new NoticeBar(this)),
      m_answer(new AnswerArea(views(), document, m_files, this)),
      m_progress(new RunProgress(m_service, this)),
      m_saved(new QLabel(this)) {
  setWindowTitle(tr("Chokepoint"));
  setAcceptDrops(true);
  pressWithEnter(*this);
  addBar();
  addCentre();
  addStatus();
  connectService();
  connect(&m_files, &DocumentFiles::opened, m_notice, &QWidget::hide);
  connect(&m_files, &DocumentFiles::failed, m_notice, &NoticeBar::warn);
  connect(&m_files, &DocumentFiles::noticed, this, &MainWindow::tellAtLength);
  setFocus();  // on no control: the first Tab leads to the first one
  recompute();
}

// Before what it reports to.
MainWindow::~MainWindow() { delete m_sampleDialog; }

void MainWindow::addBar() {
  auto* bar = m_bar = new TopBar(m_document, this);
  addToolBar(bar);
  connect(bar, &TopBar::openRequested, m_dialogs, &FileDialogs::open);
  connect(bar, &TopBar::saveRequested, m_dialogs, &FileDialogs::save);
  connect(bar, &TopBar::saveAsRequested, m_dialogs, &FileDialogs::saveAs);
  connect(bar, &TopBar::centralRunToggled, m_answer, &AnswerArea::setCentralRunShown);
  connect(bar, &TopBar::marksChosen, m_answer, &AnswerArea::setMarksShown);
  connect(bar, &TopBar::preciseToggled, this, [this](bool precise) {
    auto more = sample();
    more.members = precise ? kPreciseMembers : kFullMembers;
    setSample(more);
  });
  connect(bar, &TopBar::sampleRequested, this, &MainWindow::showSample);
  connect(bar, &TopBar::guideRequested, this, [this] { showGuide(*this); });
  connect(bar, &TopBar::changesRequested, this, [this] { showGuide(*this).turnToChanges(); });
  connect(bar, &TopBar::aboutRequested, this, [this] { showAbout(m_info, sample(), this); });
  connect(bar, &TopBar::languageChosen, this, &MainWindow::languageChosen);
  connect(bar, &TopBar::appearanceToggled, this,
          [] { useTheme(theme().appearance == Appearance::Dark ? Appearance::Light : Appearance::Dark); });
}

void MainWindow::addCentre() {
  auto* splitter = new QSplitter(this);
  splitter->setHandleWidth(1);
  splitter->setChildrenCollapsible(false);
  m_levers = new LeverPanel(m_document, splitter);
  connect(m_levers, &LeverPanel::sourceRequested, this,
          [this](ParameterId id) { m_answer->details().open("sources", &spec(id)); });
  connect(m_answer, &AnswerArea::yearChanged, this, [this](Year year) {
    if (m_shown) m_levers->setOutlook(*m_shown, year);
  });
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
  m_saved->setObjectName(QStringLiteral("muted"));
  m_saved->setFont(fontOf(TextRole::Small));
  statusBar()->addWidget(rulesNote(this));
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
  m_levers->setOutlook(*outlook, m_answer->year());
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
void MainWindow::tellAtLength(const QString& of, const QStringList& sentences, bool wantsCalibration) {
  if (m_noticeList == nullptr) {
    m_noticeList = new NoticeList(m_document, this);
    connect(m_noticeList, &NoticeList::calibrationAsked, this, &MainWindow::calibrateAgain);
    connect(&m_files, &DocumentFiles::opened, m_noticeList, &NoticeList::withdrawCalibration);
  }
  m_noticeList->tell(of, sentences, wantsCalibration);
}

// The list stays: there may be more to read in it.
void MainWindow::calibrateAgain() {
  activateWindow();
  m_answer->details().open("sources", CalibrateNow{});
}

void MainWindow::takeBack(const QString& sentence) { m_notice->takeBack(sentence); }
void MainWindow::setLanguage(const QString& code) { m_bar->setLanguage(code); }
void MainWindow::warn(const QString& sentence) { m_notice->warn(sentence); }

void MainWindow::closeEvent(QCloseEvent* event) {
  const bool isKept = !m_document.isModified() || !m_isLost();
  event->setAccepted(isKept || m_dialogs->mayLoseChanges());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) { m_files.take(event->mimeData()->urls().front().toLocalFile()); }

}  // namespace chokepoint::ui
