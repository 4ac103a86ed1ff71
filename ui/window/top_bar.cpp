#include "ui/window/top_bar.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <algorithm>
#include <iterator>

#include "ui/commands/commands.h"
#include "ui/format/format.h"
#include "ui/format/language.h"
#include "ui/format/rich_words.h"
#include "ui/theme/text_scale.h"
#include "ui/theme/theme.h"
#include "ui/widgets/arrow_icon.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/mnemonics.h"
#include "ui/window/bar_keys.h"
#include "ui/window/document_button.h"

namespace chokepoint::ui {

namespace {

// As those who speak it call it. English is nobody's in particular: Qt would say American English.
QString nameOfLanguage(const QString& code) {
  const QLocale locale(code);
  return locale.language() == QLocale::English ? QLocale::languageToString(QLocale::English)
                                               : locale.nativeLanguageName();
}

// A button of the bar that does what an action does, while the action can be done.
void tie(QAbstractButton& button, QAction& action) {
  const auto follow = [&button, &action] {
    button.setEnabled(action.isEnabled());
    // Heard as well, as there is no description; one that changes with each step would be told of each time.
    button.setToolTip(tipWithKeys(action.toolTip(), action.shortcut()));
  };
  QObject::connect(&button, &QAbstractButton::clicked, &action, &QAction::trigger);
  QObject::connect(&action, &QAction::changed, &button, follow);
  follow();
}

QMenu* addSubmenu(QMenu& menu, const QString& text, const QString& toolTip) {
  QMenu* submenu = menu.addMenu(text);
  submenu->setToolTipsVisible(true);
  submenu->menuAction()->setToolTip(toolTip);
  return submenu;
}

}  // namespace

TopBar::TopBar(Document& document, Commands& commands, RecentFiles& recent, QWidget* window)
    : QToolBar(tr("Commands"), window), m_document(document), m_commands(commands) {
  setMovable(false);
  setFloatable(false);
  setContextMenuPolicy(Qt::PreventContextMenu);
  setFont(fontOf(TextRole::Body));
  auto* content = new QWidget(this);
  content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_row = new QHBoxLayout(content);
  m_row->setContentsMargins(6, 0, 8, 0);
  m_row->setSpacing(4);
  addWidget(content);
  m_name = new DocumentButton(document, commands, recent, this);
  connect(m_name, &DocumentButton::recentChosen, this, &TopBar::recentChosen);
  add(*m_name);
  addHistory();
  m_row->addStretch(1);
  addButton("compare");
  m_share = addMenuButton(tr("Share"), tr("Pictures and figures of what is shown, for others"));
  addView();
  addHelp();
  addSaved();
  takeKeys(*window);
  std::ranges::copy_if(m_buttons, std::back_inserter(m_spare),
                       [this](auto* one) { return one != m_name && qobject_cast<MenuButton*>(one) == nullptr; });
  std::ranges::reverse(m_spare);
  fit();
}

bool TopBar::event(QEvent* event) {
  const bool done = QToolBar::event(event);
  if (event->type() == QEvent::FontChange) sizeArrows();
  if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) fit();
  return done;
}

void TopBar::fit() {
  const auto widthOf = [this](const QWidget& one) { return one.minimumSizeHint().width() + m_row->spacing(); };
  const QMargins air = m_row->contentsMargins() + contentsMargins() + layout()->contentsMargins();
  int needed = air.left() + air.right();
  for (int i = 0; i < m_row->count(); ++i) {
    auto* item = m_row->itemAt(i);
    needed += item->widget() != nullptr ? widthOf(*item->widget()) : item->minimumSize().width();
  }
  int least = needed;
  for (const auto* one : m_spare) least -= widthOf(*one);
  m_row->parentWidget()->setMinimumWidth(least);
  for (auto* one : m_spare) {
    const bool stays = needed <= width();
    if (one->isHidden() == stays) one->setVisible(stays);
    if (!stays) needed -= widthOf(*one);
  }
}

// They grow with the words beside them.
void TopBar::sizeArrows() {
  constexpr double kArrowSize = 18.0;
  for (auto* button : m_buttons)
    if (!button->icon().isNull()) button->setIconSize(QSizeF(scaled(kArrowSize), scaled(kArrowSize)).toSize());
}

void TopBar::add(QAbstractButton& button) {
  m_row->addWidget(&button);
  m_buttons.push_back(&button);
}

void TopBar::addArrow(std::string_view command, Arrow arrow) {
  auto* button = new QToolButton(this);
  button->setIcon(arrowIcon(arrow));
  button->setAutoRaise(true);
  QAction& action = m_commands.action(command);
  button->setAccessibleName(withoutMnemonic(action.text()));
  tie(*button, action);
  add(*button);
}

void TopBar::addButton(std::string_view command) {
  auto* button = new QToolButton(this);
  QAction& action = m_commands.action(command);
  button->setText(withoutMnemonic(action.text()));
  button->setAccessibleName(button->text());
  button->setFont(fontOf(TextRole::Body));
  button->setAutoRaise(true);
  tie(*button, action);
  add(*button);
}

QMenu* TopBar::addMenuButton(const QString& text, const QString& toolTip) {
  auto* button = new MenuButton(tr("%1 ▾", "title of a menu").arg(text), toolTip, this);
  button->setAccessibleName(text);
  button->menu()->setTitle(text);
  add(*button);
  return button->menu();
}

void TopBar::addHistory() {
  auto* history = m_document.history();
  QAction& undo = m_commands.action("undo");
  QAction& redo = m_commands.action("redo");
  QAction& replay = m_commands.action("replay");
  for (QAction* action : {&undo, &redo, &replay}) action->setEnabled(false);
  connect(&undo, &QAction::triggered, history, &QUndoStack::undo);
  connect(&redo, &QAction::triggered, history, &QUndoStack::redo);
  connect(&replay, &QAction::triggered, &m_document, &Document::replayLast);
  connect(&m_commands.action("reset"), &QAction::triggered, &m_document, &Document::resetAll);
  connect(history, &QUndoStack::canUndoChanged, &undo, &QAction::setEnabled);
  connect(history, &QUndoStack::canUndoChanged, &replay, &QAction::setEnabled);
  connect(history, &QUndoStack::canRedoChanged, &redo, &QAction::setEnabled);
  addArrow("undo", Arrow::Back);
  addArrow("redo", Arrow::Forward);
  addArrow("replay", Arrow::Around);
  sizeArrows();
  nameSteps();
}

// What is taken back is said before it is.
void TopBar::nameSteps() {
  const auto* history = m_document.history();
  QAction* undo = &m_commands.action("undo");
  QAction* redo = &m_commands.action("redo");
  connect(history, &QUndoStack::undoTextChanged, undo,
          [undo](const QString& text) { undo->setToolTip(asTip(tr("Undo: %1").arg(text))); });
  connect(history, &QUndoStack::redoTextChanged, redo,
          [redo](const QString& text) { redo->setToolTip(asTip(tr("Redo: %1").arg(text))); });
}

void TopBar::addSaved() {
  auto* saved = new QLabel(this);
  saved->setObjectName(QStringLiteral("muted"));
  saved->setFont(fontOf(TextRole::Small));
  m_row->addSpacing(8);
  m_row->addWidget(saved);
  const auto show = [this, saved] {
    saved->setText(m_document.filePath().isEmpty() ? QString()
                   : m_document.isModified()       ? tr("not saved")
                                                   : tr("saved"));
  };
  connect(&m_document, &Document::fileChanged, saved, show);
  show();
}

void TopBar::addLanguages(QMenu& view) {
  QMenu* menu = addSubmenu(view, tr("Language"), tr("Which language is spoken when the program starts again"));
  m_languages = new QActionGroup(menu);
  const auto add = [&](const QString& name, const QString& code) {
    QAction* action = m_languages->addAction(menu->addAction(name));
    action->setCheckable(true);
    action->setData(code);
    connect(action, &QAction::triggered, this, [this, code] { emit languageChosen(code); });
  };
  add(tr("As the system", "language"), {});
  for (const auto& code : availableLanguages())
    add(nameOfLanguage(QString::fromStdString(code)), QString::fromStdString(code));
  setLanguage({});
}

void TopBar::addView() {
  QMenu* menu = addMenuButton(tr("View"), tr("What the charts show, of how many runs, and how all of it looks"));
  m_commands.fill(*menu, CommandMenu::View);
  menu->addSeparator();
  m_commands.fill(*addSubmenu(*menu, tr("Marks"), tr("Which published figures stand on the charts")),
                  CommandMenu::Marks);
  m_commands.fill(*addSubmenu(*menu, tr("Text size"), tr("How large all text is")), CommandMenu::TextSize);
  addLanguages(*menu);
  giveMnemonics(*menu);
}

void TopBar::addHelp() {
  QMenu* menu = addMenuButton(tr("Help"), tr("How to use it, and what it is made of"));
  m_commands.fill(*menu, CommandMenu::Help);
  giveMnemonics(*menu);
}

// Alt and a letter press the buttons that have a text; the scenario's name is anybody's, so that its letter is that of
// a word that does not show.
void TopBar::takeKeys(QWidget& window) {
  QStringList texts{tr("File", "Alt and its first letter open the menu of the scenario")};
  std::vector<QAbstractButton*> titled;
  for (auto* button : m_buttons)
    if (button != m_name && !button->text().isEmpty()) titled.push_back(button);
  for (const auto* button : titled) texts << button->text();
  const auto marks = withMnemonics(texts);
  for (std::size_t i = 0; i < titled.size(); ++i) titled[i]->setText(marks[static_cast<qsizetype>(i) + 1]);
  m_name->setShortcut(QKeySequence::mnemonic(marks.front()));
  new BarKeys(window, m_buttons);
  auto* openFirst = new QShortcut(Qt::Key_F10, &window);
  connect(openFirst, &QShortcut::activated, m_name, &MenuButton::openMenu);
}

std::vector<const QMenu*> TopBar::menus() const {
  std::vector<const QMenu*> all;
  for (const auto* button : m_buttons)
    if (const auto* one = qobject_cast<const MenuButton*>(button); one != nullptr && one != m_name)
      all.push_back(one->menu());
  return all;
}

void TopBar::setLanguage(const QString& code) {
  for (auto* action : m_languages->actions()) action->setChecked(action->data().toString() == code);
}

}  // namespace chokepoint::ui
