#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <vector>

#include "ui/answer/sentence_panel.h"
#include "ui/commands/commands.h"
#include "ui/document/file_watch.h"
#include "ui/document/recent_files.h"
#include "ui/levers/lever_panel.h"
#include "ui/share/share_desk.h"
#include "ui/share/share_menu.h"
#include "ui/theme/text_scale.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/details.h"
#include "ui/views/views.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_undo.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/wrapped_tips.h"
#include "ui/window/document_button.h"
#include "ui/window/file_dialogs.h"
#include "ui/window/notice_bar.h"
#include "ui/window/notice_list.h"
#include "ui/window/patient_files.h"
#include "ui/window/rules_note.h"
#include "ui/window/run_progress.h"
#include "ui/window/sample_dialog.h"
#include "ui/window/text_size.h"
#include "ui/window/top_bar.h"

namespace chokepoint::ui {

namespace {

// A result that takes longer than this is greyed until the new one stands; below, the eye would
// see a flicker and nothing else.
constexpr int kGreyAfterMs = 60;
constexpr double kLeverWidth = 320.0;  // of their panel, at the usual size of text
constexpr QSize kMeantSize(1600, 1000);

// What is left goes to the answer.
void setWidthOfLevers(QSplitter& splitter, double levers, int whole) {
  splitter.setSizes({static_cast<int>(levers), std::max(1, whole - static_cast<int>(levers))});
}
// A window that is narrower than this is scrolled.
constexpr int kLeastAnswerWidth = 500;

// What Tab comes to, in its order.
std::vector<QWidget*> stopsWithin(const QWidget& part) {
  std::vector<QWidget*> stops;
  for (auto* next = part.nextInFocusChain(); next != &part; next = next->nextInFocusChain())
    if (next->focusPolicy() != Qt::NoFocus && part.isAncestorOf(next)) stops.push_back(next);
  return stops;
}

}  // namespace

MainWindow::MainWindow(Document& document, const FileAccess& files, ProgramInfo info, QWidget* parent)
    : QMainWindow(parent),
      m_document(document),
      m_access(patientFiles(files, this)),
      m_files(document, m_access),
      m_info(std::move(info)),
      m_greyLater(new QTimer(this)),
      m_commands(new Commands(*this)),
      m_recent(new RecentFiles(document, this)),
      m_textSize(new TextSize(*this, *m_commands)),
      m_dialogs(new FileDialogs(document, m_files, this)),
      m_notice(new NoticeBar(*statusBar(), this)),
      m_answer(new AnswerArea(views(), document, m_files, this)),
      m_progress(new RunProgress(m_service, this)) {
  setAcceptDrops(true);
  pressWithEnter(*this);
  new WrappedTips(this);
  new FieldUndo(this);
  addBar();
  addCentre();
  addStatus();
  addShare();
  addSearch();
  connectService();
  connectFiles();
  auto* watch = new FileWatch(document, files, this);
  connect(watch, &FileWatch::told, m_notice, [this](const QString& sentence) { m_notice->stand(sentence); });
  connect(watch, &FileWatch::takenBack, m_notice, &NoticeBar::takeBack);
  orderTabs();
  setFocus();  // on no control
  recompute();
}

// Before what it reports to.
MainWindow::~MainWindow() { delete m_sampleDialog; }

void MainWindow::addBar() {
  m_bar = new TopBar(m_document, *m_commands, *m_recent, this);
  addToolBar(m_bar);
  connect(m_bar, &TopBar::languageChosen, this, &MainWindow::languageChosen);
  connect(m_bar, &TopBar::recentChosen, this, &MainWindow::open);
  const auto showTitle = [this](const QString& title, bool isEdited) {
    setWindowTitle(title);
    setWindowModified(isEdited);
  };
  connect(&m_bar->document(), &DocumentButton::titleChanged, this, showTitle);
  m_bar->document().sayTitle();
  connectDocument();
  connectCharts();
  connectHelp();
}

// Around the window: bar, levers, answer, charts, views, status. It is begun behind the bar, so that a press or two
// lead to the first slider; Shift+Tab leads to the bar.
void MainWindow::orderTabs() {
  std::vector<QWidget*> order = stopsWithin(*m_levers);
  for (const QWidget* part :
       {static_cast<QWidget*>(m_notice), static_cast<QWidget*>(m_answer), static_cast<QWidget*>(statusBar())})
    std::ranges::copy(stopsWithin(*part), std::back_inserter(order));
  // All buttons of the bar: whichever of them is its one stop stands where the bar does.
  std::vector<Qt::FocusPolicy> policies;
  for (auto* button : m_bar->buttons()) {
    policies.push_back(button->focusPolicy());
    button->setFocusPolicy(Qt::TabFocus);
    order.push_back(button);
  }
  tabThrough(order);
  for (std::size_t i = 0; i < policies.size(); ++i) m_bar->buttons()[i]->setFocusPolicy(policies[i]);
}

void MainWindow::addCentre() {
  auto* splitter = new QSplitter(this);
  splitter->setHandleWidth(1);
  splitter->setChildrenCollapsible(false);
  m_levers = new LeverPanel(m_document, splitter);
  connect(m_levers, &LeverPanel::sourceRequested, this,
          [this](ParameterId id) { m_answer->details().open("sources", &spec(id)); });
  connect(m_levers, &LeverPanel::beliefsRequested, this, [this] { m_answer->details().open("sources"); });
  connect(m_answer, &AnswerArea::yearChanged, this, [this](Year year) {
    if (m_shown) m_levers->setOutlook(*m_shown, year);
  });
  auto* right = new QWidget(splitter);
  right->setMinimumWidth(kLeastAnswerWidth);
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_answer);
  splitter->addWidget(m_levers);
  splitter->addWidget(right);
  splitter->setStretchFactor(1, 1);
  setWidthOfLevers(*splitter, kLeverWidth * textScale(), kMeantSize.width());
  connect(m_textSize, &TextSize::scaled, splitter,
          [splitter] { setWidthOfLevers(*splitter, kLeverWidth * textScale(), splitter->width()); });
  setCentralWidget(scrolling(splitter, this));
  resize(kMeantSize);  // what scrolls asks for little
}

void MainWindow::addStatus() {
  statusBar()->addWidget(rulesNote(this), 1);
  statusBar()->addPermanentWidget(m_progress);
  statusBar()->setSizeGripEnabled(false);
}

void MainWindow::addShare() {
  const auto isReady = [this] { return isCurrent() && m_answer->isAnswered(); };
  m_share =
      new ShareDesk(Exhibits(*this, *m_answer),
                    {.files = m_access, .program = m_info.version, .today = m_info.today, .isReady = isReady}, this);
  connect(m_share, &ShareDesk::told, m_notice, &NoticeBar::tell);
  connect(m_share, &ShareDesk::failed, m_notice, &NoticeBar::warn);
  auto* menu = new ShareMenu(*m_share, *m_commands, this);
  menu->fillAsBarMenu(m_bar->shareMenu());
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
      m_levers->sayAnswer(m_answer->sentence().plainText());
      emit settled();
    });
  });
}

void MainWindow::recompute() {
  m_answer->holdBack();
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
  m_commands->action("precise").setChecked(sample.members >= kPreciseMembers);
  if (m_sampleDialog) m_sampleDialog->setSample(sample);
  m_answer->setSample(sample);
  recompute();
}

void MainWindow::setPrecise(bool precise) {
  auto more = sample();
  more.members = precise ? kPreciseMembers : kFullMembers;
  setSample(more);
}

void MainWindow::setLinearAxis(bool isLinear) {
  auto& action = m_commands->action("linear-axis");
  if (action.isChecked() != isLinear) action.trigger();
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

void MainWindow::stand(const QString& sentence, const Remedy& remedy) { m_notice->stand(sentence, remedy); }

bool MainWindow::mayClose() { return !m_document.isModified() || !m_isLost() || m_dialogs->mayLoseChanges(); }
void MainWindow::closeEvent(QCloseEvent* event) { event->setAccepted(mayClose()); }

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

// Later: who drags waits for this to return.
void MainWindow::dropEvent(QDropEvent* event) {
  QTimer::singleShot(0, this, [this, files = event->mimeData()->urls()] { m_files.take(files); });
}

}  // namespace chokepoint::ui
