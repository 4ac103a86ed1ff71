#include "ui/share/share_menu.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBrowser>
#include <array>

#include "ui/commands/commands.h"
#include "ui/share/share_desk.h"
#include "ui/widgets/mnemonics.h"

namespace chokepoint::ui {

namespace {

struct ShareVerb {
  std::string_view command;
  void (*act)(ShareDesk& desk, const std::string& key);
};
constexpr std::array kShareVerbs{
    ShareVerb{"copy-picture", [](ShareDesk& desk, const std::string& key) { desk.copyPicture(key); }},
    ShareVerb{"copy-data", [](ShareDesk& desk, const std::string& key) { desk.copyData(key); }},
    ShareVerb{"save-shown", [](ShareDesk& desk, const std::string& key) { desk.askAndSave(key); }},
    ShareVerb{"print", [](ShareDesk& desk, const std::string& key) { desk.askAndPrint(key); }}};

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

ShareMenu::ShareMenu(ShareDesk& desk, Commands& commands, QWidget* window)
    : QObject(window), m_desk(desk), m_commands(commands) {
  for (const auto& verb : kShareVerbs)
    m_commands.on(verb.command, this, [this, &verb] { verb.act(m_desk, keyOfFocus()); });
  m_commands.on("share-all", &m_desk, &ShareDesk::askAndSaveAll);
  m_commands.on("share-size", &m_desk, &ShareDesk::askForSize);
  m_commands.on("share-menu", this, &ShareMenu::askOfFocus);
  for (const auto* key : {"print", "share-menu"})  // views may stand in windows of their own
    m_commands.action(key).setShortcutContext(Qt::ApplicationShortcut);
  m_commands.on("share-words", this, [this](bool with) {
    auto choice = m_desk.choice();
    choice.withWords = with;
    m_desk.setChoice(choice);
  });
  connect(&m_desk, &ShareDesk::choiceChanged, this, &ShareMenu::followChoice);
  followChoice();
  qApp->installEventFilter(this);
}

void ShareMenu::followChoice() { m_commands.action("share-words").setChecked(m_desk.choice().withWords); }

std::string ShareMenu::keyOfFocus() const {
  const auto* focus = QApplication::focusWidget();
  return focus != nullptr ? m_desk.exhibits().keyAt(*focus) : "main";
}

void ShareMenu::addVerbs(QMenu& menu, const Key& key) {
  menu.setToolTipsVisible(true);
  for (const auto& verb : kShareVerbs) {
    QAction* action = menu.addAction(textOf(commandOf(verb.command)));
    action->setToolTip(tipOf(commandOf(verb.command)));
    connect(action, &QAction::triggered, this, [this, key, &verb] { verb.act(m_desk, key()); });
  }
}

void ShareMenu::addForAll(QMenu& menu) {
  for (const int section : {kOfAllCharts, kOfPictures}) {
    menu.addSeparator();
    m_commands.fill(menu, CommandMenu::Share, section);
  }
}

void ShareMenu::fill(QMenu& menu, const std::string& key) {
  addVerbs(menu, [key] { return key; });
  addForAll(menu);
  giveMnemonics(menu);
}

void ShareMenu::addPlace(QMenu& menu, Key key) {
  QMenu* verbs = menu.addMenu(QString());
  addVerbs(*verbs, key);
  m_places.push_back({verbs, std::move(key)});
}

// Nothing of it is made anew: a search holds on to its entries.
void ShareMenu::fillAsBarMenu(QMenu& menu) {
  menu.setToolTipsVisible(true);
  m_ofFocus = menu.addSection(QString());
  m_commands.fill(menu, CommandMenu::Share, kOfFocused);
  menu.addSeparator();
  addPlace(menu, [] { return std::string("main"); });
  for (const auto key : Exhibits::chartKeys()) addPlace(menu, [key] { return std::string(key); });
  addPlace(menu, [this] { return m_desk.exhibits().keyOfShownView(); });
  addForAll(menu);
  menu.addSeparator();
  m_commands.fill(menu, CommandMenu::Share, kOfFocusedMenu);
  connect(&menu, &QMenu::aboutToShow, this, [this, &menu] { follow(menu); });
  follow(menu);
}

// What is shown has other titles from time to time.
void ShareMenu::follow(QMenu& menu) {
  const auto titleOf = [this](const std::string& key) {
    const auto exhibit = m_desk.exhibits().find(key);
    return exhibit ? QString(exhibit->title).replace(QChar('&'), QStringLiteral("&&")) : QString();
  };
  m_ofFocus->setText(titleOf(keyOfFocus()));
  for (const auto& place : m_places) {
    const QString title = titleOf(place.key());
    place.verbs->setTitle(title);
    place.verbs->menuAction()->setVisible(!title.isEmpty());
  }
  giveMnemonics(menu);
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
