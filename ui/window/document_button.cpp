#include "ui/window/document_button.h"

#include <QEvent>
#include <QFileInfo>
#include <QMenu>
#include <algorithm>

#include "core/runs/scenario_inputs.h"
#include "ui/commands/commands.h"
#include "ui/document/recent_files.h"
#include "ui/document/start_from.h"
#include "ui/format/format.h"
#include "ui/format/others_words.h"
#include "ui/format/rich_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/control_name.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/mnemonics.h"

namespace chokepoint::ui {

namespace {

constexpr int kNamePadding = 20;  // and the frame
constexpr int kLeastNameLetters = 8;
constexpr int kMostNameLetters = 48;

enum DocumentSection { kBegin, kStart, kSave, kHistory, kFind, kEnd };

}  // namespace

DocumentButton::DocumentButton(Document& document, const Commands& commands, RecentFiles& recent, QWidget* parent)
    : MenuButton({}, {}, parent),
      m_document(document),
      m_recent(recent),
      m_recentMenu(new QMenu(tr("Recent"), this)),
      m_presetMenu(new QMenu(tr("Start from"), this)) {
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  setFont(bold);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  fillPresets();
  fillMenu(commands);
  fillRecent();
  connect(&m_recent, &RecentFiles::changed, this, &DocumentButton::fillRecent);
  connect(&m_document, &Document::changed, this, &DocumentButton::showName);
  connect(&m_document, &Document::fileChanged, this, &DocumentButton::showName);
  showName();
}

void DocumentButton::fillMenu(const Commands& commands) {
  commands.fill(*menu(), CommandMenu::Document, kBegin);
  menu()->addMenu(m_recentMenu);
  menu()->addMenu(m_presetMenu);
  for (const auto section : {kSave, kHistory, kFind, kEnd}) {
    menu()->addSeparator();
    commands.fill(*menu(), CommandMenu::Document, section);
  }
  m_recentMenu->menuAction()->setToolTip(tr("Files that were open of late"));
  m_presetMenu->menuAction()->setToolTip(tr("Scenarios that come with the program"));
  giveMnemonics(*menu());
}

void DocumentButton::fillRecent() {
  m_recentMenu->clear();
  m_recentMenu->setToolTipsVisible(true);
  for (const auto& path : m_recent.paths()) {
    auto* action = m_recentMenu->addAction(
        othersWords(QFileInfo(path).fileName()).replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setToolTip(asTip(path));
    connect(action, &QAction::triggered, this, [this, path] { emit recentChosen(path); });
  }
  m_recentMenu->menuAction()->setEnabled(!m_recent.paths().isEmpty());
  m_recentMenu->addSeparator();
  auto* forget = m_recentMenu->addAction(tr("Forget them"));
  forget->setToolTip(tr("Empty this list; the files stay"));
  connect(forget, &QAction::triggered, &m_recent, &RecentFiles::clear);
  giveMnemonics(*m_recentMenu);
}

void DocumentButton::fillPresets() {
  m_presetMenu->setToolTipsVisible(true);
  std::string group;
  for (const auto& preset : presets()) {
    if (preset.group != group) addHeading(*m_presetMenu, translated(preset.group));
    group = preset.group;
    auto* action = m_presetMenu->addAction(translated(preset.title));
    action->setToolTip(translated(preset.why));
    connect(action, &QAction::triggered, this, [this, &preset] { startFrom(m_document, preset); });
  }
}

void DocumentButton::showName() {
  const auto name = m_document.name();
  // A preset is edited where it is no longer that preset, as is one that has no name yet: it began as things stand.
  // Any other, where its file is behind.
  const auto* preset = name.empty() ? &presets().front() : presetTitled(name);
  m_name = preset ? translated(preset->title) : othersWords(name);
  m_isEdited = preset ? !sameInputs(preset->scenario, m_document.scenario()) : m_document.isModified();
  const QString words = m_isEdited ? tr("Scenario: %1 · edited").arg(m_name) : tr("Scenario: %1").arg(m_name);
  nameControl(*this, words);
  explain(*this, tr("Open, save and start anew"));
  setToolTip(asTip(words));
  updateGeometry();
  fit();
  sayTitle();
}

void DocumentButton::sayTitle() {
  emit titleChanged(tr("%1[*] – Chokepoint", "the window's title").arg(m_name), m_isEdited);
}

QString DocumentButton::textFor(const QString& name) const {
  const QString pattern = m_isEdited ? tr("%1 · edited ▾") : tr("%1 ▾");
  return pattern.arg(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
}

int DocumentButton::widthOf(const QString& name) const {
  return fontMetrics().horizontalAdvance(textFor(name).replace(QStringLiteral("&&"), QStringLiteral("&"))) +
         kNamePadding;
}

void DocumentButton::fit() {
  const int room = std::max(0, width() - widthOf({}));
  const QString mnemonic = shortcut().toString();
  // The parts are together wider than the whole by a pixel.
  const bool isWhole = widthOf(m_name) <= width();
  const QString shown = textFor(isWhole ? m_name : fontMetrics().elidedText(m_name, Qt::ElideMiddle, room));
  if (shown == text()) return;
  setText(shown);
  setShortcut(QKeySequence(mnemonic));  // which a text takes away
}

QSize DocumentButton::sizeHint() const {
  const int most = kMostNameLetters * fontMetrics().averageCharWidth();
  return {std::min(widthOf(m_name), widthOf({}) + most), MenuButton::sizeHint().height()};
}

QSize DocumentButton::minimumSizeHint() const {
  const int least = kLeastNameLetters * fontMetrics().averageCharWidth();
  return {std::min(widthOf(m_name), widthOf({}) + least), MenuButton::sizeHint().height()};
}

void DocumentButton::resizeEvent(QResizeEvent* event) {
  MenuButton::resizeEvent(event);
  fit();
}

void DocumentButton::changeEvent(QEvent* event) {
  MenuButton::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

}  // namespace chokepoint::ui
