#include "ui/views/frame/view_tabs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <algorithm>
#include <iterator>

#include "ui/commands/commands.h"
#include "ui/format/lists.h"
#include "ui/format/words.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/frame_icons.h"
#include "ui/views/frame/view_tab.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/menu_heading.h"

namespace chokepoint::ui {

namespace {

constexpr int kTabGap = 8;
constexpr std::size_t kLeastTabs = 3;
constexpr int kMostLetters = 36;  // of the menu's title, in average, where there is no room for more

QString tipOfCommand(std::string_view key) {
  const auto& command = commandOf(key);
  return tipWithKeys(tipOf(command), shortcutsOf(command).value(0));
}

QString tipOfMore() { return ViewTabs::tr("Other views and analyses"); }

// Of the page of the menu that is shown; empty where none is.
QString titleOfMore(const QString& page) {
  return page.isEmpty() ? ViewTabs::tr("More ▾") : ViewTabs::tr("More: %1 ▾", "page").arg(page);
}

}  // namespace

ViewTabs::ViewTabs(QWidget* parent)
    : QWidget(parent),
      m_list(new QWidget(this)),
      m_tabs(new QHBoxLayout(m_list)),
      m_row(new QHBoxLayout(this)),
      m_more(new ViewTab(titleOfMore({}), tipOfMore(), m_list)),
      m_menu(new QMenu(m_more)) {
  m_list->setObjectName(QStringLiteral("tabs"));  // by which a screen reader's list of tabs is made
  m_list->setAccessibleName(tr("Views"));
  for (auto* row : {m_tabs, m_row}) {
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kTabGap);
  }
  m_menu->setToolTipsVisible(true);
  m_more->setMenu(m_menu);
  m_more->setPopupMode(QToolButton::InstantPopup);
  m_tabs->addWidget(m_more);
  connect(m_more, &ViewTab::stepped, this, [this](int by) { step(m_more, by); });
  m_row->addWidget(m_list);
  m_row->addStretch();
  addActions();
}

void ViewTabs::addActions() {
  m_enlarge = actionButton(tr("enlarge"), {});
  m_enlarge->setCheckable(true);
  setEnlarged(false);
  m_tearOff = actionButton(tr("tear off"), tipOfCommand("tear-off"));
  connect(m_enlarge, &QToolButton::clicked, this, &ViewTabs::enlargeAsked);
  connect(m_tearOff, &QToolButton::clicked, this, &ViewTabs::tearOffAsked);
  drawIcons();
}

QToolButton* ViewTabs::actionButton(const QString& text, const QString& toolTip) {
  auto* button = choiceButton(text, toolTip, this);
  button->setCheckable(false);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_row->addWidget(button);
  return button;
}

void ViewTabs::add(const ViewSpec& view, int number) {
  if (view.place == ViewPlace::Tab)
    addTab(view, number);
  else
    addToMenu(view, number);
}

void ViewTabs::addTab(const ViewSpec& view, int number) {
  auto* tab = new ViewTab(titleOf(view), tipOf(view), m_list);
  m_tabs->insertWidget(m_tabs->indexOf(m_more), tab);
  setTabOrder(tab, m_more);
  m_inRow.push_back({number, tab, actionOf(view, number)});
  connect(tab, &QToolButton::clicked, this, [this, number] { emit asked(number, false); });
  connect(tab, &ViewTab::stepped, this, [this, tab](int by) { step(tab, by); });
}

// Under the question that it answers.
void ViewTabs::addToMenu(const ViewSpec& view, int number) {
  if (m_section != view.wing) addHeading(*m_menu, worded(titleOf(view.wing)));
  m_section = view.wing;
  if (m_firstSection == nullptr) m_firstSection = m_menu->actions().constLast();
  m_inMenu.push_back({number, nullptr, actionOf(view, number)});
  m_menu->addAction(m_inMenu.back().action);
}

QAction* ViewTabs::actionOf(const ViewSpec& view, int number) {
  auto* action = new QAction(titleOf(view), m_menu);
  action->setToolTip(tipOf(view));
  connect(action, &QAction::triggered, this, [this, number] { emit asked(number, true); });
  return action;
}

void ViewTabs::addCorner(QWidget* corner, QWidget* stop) {
  m_corner = corner;
  m_row->insertWidget(m_row->indexOf(m_enlarge), corner);
  setTabOrder(m_more, stop);
  setTabOrder(stop, m_enlarge);
  setTabOrder(m_enlarge, m_tearOff);
}

void ViewTabs::choose(int number) {
  m_chosen = number;
  fit();
}

void ViewTabs::setEnlarged(bool enlarged) {
  m_enlarge->setChecked(enlarged);
  m_enlarge->setText(enlarged ? tr("back to charts") : tr("enlarge"));
  m_enlarge->setAccessibleName(m_enlarge->text());
  const QString keys = shortcutsOf(commandOf("enlarge")).value(0);
  const QString leave = QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText);
  explain(*m_enlarge, enlarged ? tipWithKeys(tr("Brings the charts back"), either({keys, leave}))
                               : tipWithKeys(tr("This view over the charts"), keys));
  fit();
}

QWidget& ViewTabs::lastStop() const { return *m_tearOff; }

// The menu is the last stop, and opens when it is pressed.
void ViewTabs::step(const ViewTab* from, int by) {
  std::vector<const Entry*> seen;
  for (const Entry& entry : m_inRow)
    if (!entry.tab->isHidden()) seen.push_back(&entry);
  const auto last = std::ssize(seen);
  const auto at = std::ranges::find(seen, from, [](const Entry* entry) { return entry->tab; }) - seen.begin();
  const auto to = std::clamp<std::ptrdiff_t>(at + by, 0, last);
  if (to == last) return m_more->setFocus(Qt::TabFocusReason);
  const Entry& next = *seen[static_cast<std::size_t>(to)];
  next.tab->setFocus(Qt::TabFocusReason);
  emit asked(next.number, false);
}

void ViewTabs::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void ViewTabs::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) drawIcons();
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

void ViewTabs::drawIcons() {
  m_enlarge->setIcon(frameIcon(FrameIcon::Enlarge));
  m_tearOff->setIcon(frameIcon(FrameIcon::TearOff));
  for (auto* button : {m_enlarge, m_tearOff}) button->setIconSize(frameIconSize());
}

// First the buttons lose their words, all but the way back to the charts, then the last tabs go into the menu, then the
// corner becomes smaller, and last that word goes too.
void ViewTabs::fit() {
  if (m_corner == nullptr) return;
  showWords(Worded::Both);
  std::size_t count = tabsBesideMenu(roomForTabs(m_corner->sizeHint().width()));
  if (count < m_inRow.size()) {
    showWords(Worded::WayBack);
    count = tabsBesideMenu(roomForTabs(m_corner->sizeHint().width()));
  }
  if (count < kLeastTabs) count = tabsBesideMenu(roomForTabs(m_corner->minimumSizeHint().width()));
  if (count == 0) {
    showWords(Worded::None);
    count = tabsBesideMenu(roomForTabs(m_corner->minimumSizeHint().width()));
  }
  showTabs(count);
  mark();
}

void ViewTabs::showWords(Worded which) {
  const auto styleOf = [](bool isWorded) { return isWorded ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly; };
  const bool isWayBack = m_enlarge->isChecked() && which == Worded::WayBack;
  m_enlarge->setToolButtonStyle(styleOf(which == Worded::Both || isWayBack));
  m_tearOff->setToolButtonStyle(styleOf(which == Worded::Both));
}

int ViewTabs::roomForTabs(int corner) const {
  return width() - corner - m_enlarge->sizeHint().width() - m_tearOff->sizeHint().width() - 4 * kTabGap;
}

// The menu is wider where the view that is chosen stands in it, be it for want of room.
std::size_t ViewTabs::tabsBesideMenu(int room) {
  const auto chosen = std::ranges::find(m_inMenu, m_chosen, &Entry::number);
  nameMenu(chosen != m_inMenu.end() ? chosen->action->text() : QString());
  const std::size_t count = tabsIn(room);
  const auto tab = std::ranges::find(m_inRow, m_chosen, &Entry::number);
  if (tab == m_inRow.end() || static_cast<std::size_t>(tab - m_inRow.begin()) < count) return count;
  nameMenu(tab->action->text());
  return tabsIn(room);
}

std::size_t ViewTabs::tabsIn(int room) const {
  int taken = m_more->sizeHint().width();
  std::size_t count = 0;
  for (const Entry& entry : m_inRow) {
    taken += entry.tab->sizeHint().width() + kTabGap;
    if (taken > room) break;
    ++count;
  }
  return count;
}

void ViewTabs::showTabs(std::size_t count) {
  for (std::size_t i = 0; i < m_inRow.size(); ++i) {
    m_inRow[i].tab->setVisible(i < count);
    m_menu->removeAction(m_inRow[i].action);
    if (i >= count) m_menu->insertAction(m_firstSection, m_inRow[i].action);
  }
}

// Its title says which of its pages is shown.
void ViewTabs::nameMenu(const QString& page) {
  m_more->setAccessibleName(titleOfMore(page));
  m_more->setToolTip(page.isEmpty() ? tipOfMore() : page);
  m_more->setText(titleOfMore(page));
  const auto metrics = m_more->fontMetrics();
  const int beyond = m_more->sizeHint().width() - kMostLetters * metrics.averageCharWidth();
  if (beyond <= 0) return;
  const int room = metrics.horizontalAdvance(page) - beyond;
  m_more->setText(titleOfMore(metrics.elidedText(page, Qt::ElideRight, room)));
}

// Tab comes to the chosen one; arrow keys choose another.
void ViewTabs::mark() {
  bool isInRow = false;
  for (const Entry& entry : m_inRow) {
    const bool isChosen = entry.number == m_chosen && !entry.tab->isHidden();
    entry.tab->setChecked(isChosen);
    entry.tab->setFocusPolicy(isChosen ? Qt::StrongFocus : Qt::ClickFocus);
    isInRow = isInRow || isChosen;
  }
  m_more->setChecked(!isInRow && m_chosen >= 0);
  m_more->setFocusPolicy(isInRow ? Qt::ClickFocus : Qt::StrongFocus);
}

// As little as the menu and the buttons take: tabs give way.
QSize ViewTabs::minimumSizeHint() const {
  const int corner = m_corner != nullptr ? m_corner->minimumSizeHint().width() : 0;
  const int icons = 2 * (m_enlarge->iconSize().width() + 2 * kTabGap);
  const int menu = kMostLetters * m_more->fontMetrics().averageCharWidth();
  return {menu + corner + icons + 4 * kTabGap, QWidget::minimumSizeHint().height()};
}

}  // namespace chokepoint::ui
