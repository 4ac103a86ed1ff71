#include "ui/share/share_menu.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QShortcut>
#include <QTextBrowser>
#include <functional>

#include "ui/share/share_desk.h"

namespace chokepoint::ui {

namespace {

// What was asked of by a key is where the focus is, not where the pointer happens to lie.
const QWidget* askedAbout(const QContextMenuEvent& event, const QWidget& receiver) {
  if (event.reason() == QContextMenuEvent::Keyboard) return QApplication::focusWidget();
  const QWidget* inner = receiver.childAt(receiver.mapFromGlobal(event.globalPos()));
  return inner != nullptr ? inner : &receiver;
}

// A plot within that hands nothing on to what is around it.
bool isDeadEnd(const QWidget& widget, const Exhibits& exhibits) {
  return widget.testAttribute(Qt::WA_NoMousePropagation) && widget.contextMenuPolicy() == Qt::DefaultContextMenu &&
         !widget.isWindow() && exhibits.isWithin(widget);
}

// Has a menu of its own, of selecting and copying, which keeps its place above.
QTextBrowser* browserAt(QObject* watched) {
  if (auto* browser = qobject_cast<QTextBrowser*>(watched)) return browser;
  return watched != nullptr ? qobject_cast<QTextBrowser*>(watched->parent()) : nullptr;
}

}  // namespace

ShareMenu::ShareMenu(ShareDesk& desk, QWidget* window) : QObject(window), m_desk(desk) {
  auto* asked = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), window);
  asked->setContext(Qt::ApplicationShortcut);  // views may stand in windows of their own
  connect(asked, &QShortcut::activated, this, &ShareMenu::askOfFocus);
  qApp->installEventFilter(this);
}

void ShareMenu::addVerbs(QMenu& menu, const std::string& key) {
  const auto add = [&](const QString& text, const QString& tip,
                       const std::function<void(ShareDesk&, const std::string&)>& act) {
    QAction* action = menu.addAction(text);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, [this, key, act] { act(m_desk, key); });
  };
  add(tr("Copy as &picture"), tr("To be pasted into a text or a slide"), &ShareDesk::copyPicture);
  add(tr("Copy as &data"), tr("To be pasted into a spreadsheet: numbers in columns; words of what is made of words"),
      &ShareDesk::copyData);
  add(tr("&Save as ..."), tr("A picture as .png, .svg or .pdf; figures as .csv, words as .txt"),
      &ShareDesk::askAndSave);
  add(tr("P&rint ..."), tr("On one page, in light colours"), &ShareDesk::askAndPrint);
}

void ShareMenu::addForAll(QMenu& menu) {
  menu.addSeparator();
  QAction* all = menu.addAction(tr("&All charts into a folder ..."));
  all->setToolTip(tr("Each chart, and each view that has been opened, as a picture and as a table"));
  connect(all, &QAction::triggered, &m_desk, &ShareDesk::askAndSaveAll);
  menu.addSeparator();
  QAction* words = menu.addAction(tr("&With title, sentence and source"));
  words->setToolTip(tr("In each picture: what it shows, the answer, where it is from and of when"));
  words->setCheckable(true);
  words->setChecked(m_desk.choice().withWords);
  connect(words, &QAction::toggled, this, [this](bool with) {
    auto choice = m_desk.choice();
    choice.withWords = with;
    m_desk.setChoice(choice);
  });
  QAction* size = menu.addAction(tr("Si&ze of pictures ..."));
  size->setToolTip(tr("Width, height and scale; remembered"));
  connect(size, &QAction::triggered, &m_desk, &ShareDesk::askForSize);
}

void ShareMenu::fill(QMenu& menu, const std::string& key) {
  menu.setToolTipsVisible(true);
  addVerbs(menu, key);
  addForAll(menu);
}

void ShareMenu::refill(QMenu& menu) {
  menu.clear();
  qDeleteAll(menu.findChildren<QMenu*>(Qt::FindDirectChildrenOnly));  // which clear() leaves alone
  std::vector<std::string> keys{"main"};
  for (const auto key : Exhibits::chartKeys()) keys.emplace_back(key);
  keys.push_back(m_desk.exhibits().keyOfShownView());
  for (const auto& key : keys) {
    const auto exhibit = m_desk.exhibits().find(key);
    if (!exhibit) continue;
    QMenu* verbs = menu.addMenu(QString(exhibit->title).replace(QChar('&'), QStringLiteral("&&")));
    verbs->setToolTipsVisible(true);
    addVerbs(*verbs, key);
  }
  addForAll(menu);
}

void ShareMenu::fillAsBarMenu(QMenu& menu) {
  menu.setToolTipsVisible(true);
  connect(&menu, &QMenu::aboutToShow, this, [this, &menu] { refill(menu); });
  refill(menu);
}

void ShareMenu::popUp(QMenu* menu, const QWidget& at, const QPoint& place, bool byKey) {
  if (!menu->isEmpty()) menu->addSeparator();
  fill(*menu, m_desk.exhibits().keyAt(at));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->popup(place);
  if (byKey) menu->setActiveAction(menu->actions().front());
}

bool ShareMenu::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ContextMenu || !watched->isWidgetType()) return false;
  auto& receiver = static_cast<QWidget&>(*watched);
  const auto& asked = static_cast<const QContextMenuEvent&>(*event);
  auto* browser = browserAt(watched);
  const auto& exhibits = m_desk.exhibits();
  const bool isBrowserOfAView = browser != nullptr && exhibits.keyAt(*browser) != "main";
  if (!isBrowserOfAView && !exhibits.isPlace(*watched) && !isDeadEnd(receiver, exhibits)) return false;
  const QWidget* at = askedAbout(asked, receiver);
  if (at == nullptr) return false;
  const bool byKey = asked.reason() == QContextMenuEvent::Keyboard;
  const QPoint place = byKey ? at->mapToGlobal(at->rect().center()) : asked.globalPos();
  event->accept();
  popUp(isBrowserOfAView ? browser->createStandardContextMenu() : new QMenu(&receiver), *at, place, byKey);
  return true;
}

// As the menu key: whoever has the focus answers first, a line of text with its own menu.
void ShareMenu::askOfFocus() {
  auto* focus = QApplication::focusWidget();
  if (focus == nullptr) return;
  const QPoint centre = focus->rect().center();
  QContextMenuEvent asked(QContextMenuEvent::Keyboard, centre, focus->mapToGlobal(centre));
  QCoreApplication::sendEvent(focus, &asked);
}

}  // namespace chokepoint::ui
