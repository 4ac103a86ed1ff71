#include "ui/window/top_bar.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include "core/scenario/presets.h"
#include "ui/format/format.h"
#include "ui/format/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/lever_label.h"
#include "ui/widgets/menu_heading.h"

namespace chokepoint::ui {

namespace {

// As those who speak it call it. English is nobody's in particular: Qt would say American English.
QString nameOfLanguage(const QString& code) {
  const QLocale locale(code);
  return locale.language() == QLocale::English ? QLocale::languageToString(QLocale::English)
                                               : locale.nativeLanguageName();
}

}  // namespace

TopBar::TopBar(Document& document, QWidget* parent)
    : QToolBar(tr("Commands"), parent), m_document(document), m_title(new FittingLabel(this, Qt::ElideMiddle)) {
  setMovable(false);
  setFloatable(false);
  setContextMenuPolicy(Qt::PreventContextMenu);
  setFont(fontOf(TextRole::Body));
  addHistory();
  addPresets();
  addFiles();
  addView();
  addHelp();
  m_title->setObjectName(QStringLiteral("muted"));
  m_title->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  addWidget(m_title);
  connect(&m_document, &Document::changed, this, &TopBar::showTitle);
  connect(&m_document, &Document::fileChanged, this, &TopBar::showTitle);
  showTitle();
}

QAction* TopBar::addCommand(const QString& text, const QString& toolTip, const QKeySequence& shortcut) {
  QAction* action = addAction(text);
  action->setShortcut(shortcut);
  action->setToolTip(shortcut.isEmpty() ? toolTip
                                        : tr("%1 (%2)").arg(toolTip, shortcut.toString(QKeySequence::NativeText)));
  if (auto* button = qobject_cast<QToolButton*>(widgetForAction(action))) button->setFocusPolicy(Qt::TabFocus);
  return action;
}

QMenu* TopBar::addMenuButton(const QString& text, const QString& toolTip) {
  auto* button = new QToolButton(this);
  button->setText(text);
  button->setToolTip(toolTip);
  button->setAccessibleName(text);
  button->setPopupMode(QToolButton::InstantPopup);
  button->setFocusPolicy(Qt::TabFocus);
  auto* menu = new QMenu(button);
  menu->setToolTipsVisible(true);
  button->setMenu(menu);
  addWidget(button);
  return menu;
}

void TopBar::addHistory() {
  auto* history = m_document.history();
  QAction* undo = addCommand(tr("Undo"), tr("Take back the last step"), QKeySequence::Undo);
  QAction* redo = addCommand(tr("Redo"), tr("Do it again"), QKeySequence::Redo);
  QAction* replay = addCommand(tr("Replay"), tr("Watch the last change again"), QKeySequence(tr("Ctrl+R")));
  for (QAction* action : {undo, redo, replay}) action->setEnabled(false);
  connect(undo, &QAction::triggered, history, &QUndoStack::undo);
  connect(redo, &QAction::triggered, history, &QUndoStack::redo);
  connect(replay, &QAction::triggered, &m_document, &Document::replayLast);
  connect(history, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
  connect(history, &QUndoStack::canUndoChanged, replay, &QAction::setEnabled);
  connect(history, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
  connect(history, &QUndoStack::undoTextChanged, undo,
          [undo](const QString& text) { undo->setToolTip(tr("Undo: %1 (Ctrl+Z)").arg(text).toHtmlEscaped()); });
  connect(history, &QUndoStack::redoTextChanged, redo,
          [redo](const QString& text) { redo->setToolTip(tr("Redo: %1").arg(text).toHtmlEscaped()); });
  addSeparator();
  QAction* reset = addCommand(
      tr("Reset"),
      tr("Put every input back: levers as they stood in %1, assumptions to uncertain").arg(monthName(kRecordEnds)),
      QKeySequence(tr("Ctrl+0")));
  connect(reset, &QAction::triggered, &m_document, &Document::resetAll);
}

void TopBar::addPresets() {
  QMenu* menu = addMenuButton(tr("Presets"), tr("Scenarios to start from"));
  std::string group;
  for (const auto& preset : presets()) {
    if (preset.group != group) addHeading(*menu, translated(preset.group));
    group = preset.group;
    QAction* action = menu->addAction(translated(preset.title));
    action->setToolTip(translated(preset.why));
    connect(action, &QAction::triggered, this, [this, &preset] {
      // Whom one believes is not what a preset is about.
      Scenario scenario = preset.scenario;
      scenario.evidence = m_document.scenario().evidence;
      scenario.beliefs = m_document.scenario().beliefs;
      scenario.posterior = m_document.scenario().posterior;
      m_document.replace(scenario, tr("Preset: %1").arg(translated(preset.title)));
    });
  }
}

void TopBar::addFiles() {
  QMenu* menu = addMenuButton(tr("File"), tr("Open and save scenarios"));
  const auto add = [&](const QString& text, const QKeySequence& shortcut, auto signal) {
    connect(addEntry(*menu, text, {}, shortcut), &QAction::triggered, this, signal);
  };
  add(tr("Open ..."), QKeySequence::Open, &TopBar::openRequested);
  add(tr("Save"), QKeySequence::Save, &TopBar::saveRequested);
  add(tr("Save as ..."), QKeySequence(tr("Ctrl+Shift+S")), &TopBar::saveAsRequested);
}

QAction* TopBar::addEntry(QMenu& menu, const QString& text, const QString& toolTip, const QKeySequence& shortcut) {
  QAction* action = menu.addAction(text);
  action->setShortcut(shortcut);
  action->setToolTip(toolTip);
  // In the window as well, so that the shortcut works while the menu is closed.
  parentWidget()->addAction(action);
  return action;
}

QAction* TopBar::addChoice(QMenu& menu, QActionGroup& group, const QString& text) {
  QAction* action = menu.addAction(text);
  action->setCheckable(true);
  return group.addAction(action);
}

void TopBar::addMarks(QMenu& view) {
  QMenu* menu = view.addMenu(tr("Marks"));
  menu->menuAction()->setToolTip(tr("Which published figures stand on the charts"));
  auto* group = new QActionGroup(menu);
  const auto add = [&](const QString& text, MarksShown shown) {
    QAction* action = addChoice(*menu, *group, text);
    connect(action, &QAction::triggered, this, [this, shown] { emit marksChosen(shown); });
    return action;
  };
  add(tr("All"), MarksShown::All)->setChecked(true);
  add(tr("Only what is believed"), MarksShown::Believed);
  add(tr("None"), MarksShown::None);
}

void TopBar::addLanguages(QMenu& view) {
  QMenu* menu = view.addMenu(tr("Language"));
  menu->menuAction()->setToolTip(tr("Which language is spoken when the program starts again"));
  m_languages = new QActionGroup(menu);
  const auto add = [&](const QString& name, const QString& code) {
    QAction* action = addChoice(*menu, *m_languages, name);
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
  addMarks(*menu);
  QAction* central =
      addEntry(*menu, tr("Central run"),
               tr("Show the run with every input at its central value as a thin line; it is not the median"), {});
  central->setCheckable(true);
  connect(central, &QAction::toggled, this, &TopBar::centralRunToggled);
  menu->addSeparator();
  m_precise = addEntry(*menu, tr("More precise"),
                       tr("Answer with 100,000 runs in place of 10,000; a first answer comes as quickly"), {});
  m_precise->setCheckable(true);
  connect(m_precise, &QAction::toggled, this, &TopBar::preciseToggled);
  QAction* sample = addEntry(*menu, tr("Sample ..."), tr("How many runs, which seed, which method"), {});
  connect(sample, &QAction::triggered, this, &TopBar::sampleRequested);
  menu->addSeparator();
  QAction* appearance =
      addEntry(*menu, tr("Light / dark"), tr("Change between light and dark"), QKeySequence(tr("Ctrl+T")));
  connect(appearance, &QAction::triggered, this, &TopBar::appearanceToggled);
  addLanguages(*menu);
}

void TopBar::addHelp() {
  QMenu* menu = addMenuButton(tr("Help"), tr("How to use it, and what it is made of"));
  QAction* guide = addEntry(*menu, tr("Guide"), tr("How to use it, step by step"), QKeySequence::HelpContents);
  connect(guide, &QAction::triggered, this, &TopBar::guideRequested);
  QAction* changes = addEntry(*menu, tr("What has changed"), tr("What this version of the model changed, and why"), {});
  connect(changes, &QAction::triggered, this, &TopBar::changesRequested);
  QAction* about = addEntry(*menu, tr("About"), tr("Version, libraries and licenses"), {});
  connect(about, &QAction::triggered, this, &TopBar::aboutRequested);
}

void TopBar::setPrecise(bool precise) {
  const QSignalBlocker quietly(this);
  m_precise->setChecked(precise);
}

void TopBar::setLanguage(const QString& code) {
  for (auto* action : m_languages->actions()) action->setChecked(action->data().toString() == code);
}

void TopBar::showTitle() {
  const auto& name = m_document.scenario().name;
  // A preset is edited where it is no longer that preset; a scenario of the user's, where its file is behind.
  const auto* preset = presetTitled(name);
  const QString shown = preset         ? translated(preset->title)
                        : name.empty() ? tr("Untitled")
                                       : QString::fromStdString(name);
  const bool isEdited = preset ? !sameInputs(preset->scenario, m_document.scenario()) : m_document.isModified();
  const QString words = isEdited ? tr("Scenario: %1 · edited").arg(shown) : tr("Scenario: %1").arg(shown);
  m_title->setTexts({words});
  m_title->setAccessibleName(tr("Scenario"));
  m_title->setAccessibleDescription(words);
}

}  // namespace chokepoint::ui
