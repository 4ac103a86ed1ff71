#include "ui/views/frame/detail_area.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/menu_heading.h"

namespace chokepoint::ui {

namespace {

constexpr int kMore = 1000;  // the menu's number in the group of tabs, whose own are those of their pages

QString moreTip() { return DetailArea::tr("Other views and analyses"); }

constexpr int kMostLetters = 36;  // of the menu's title, in average, where there is no room for more

// Of the page of the menu that is shown; empty where none is.
QString moreTitle(const QString& page) {
  return page.isEmpty() ? DetailArea::tr("More ▾") : DetailArea::tr("More: %1 ▾", "page").arg(page);
}

}  // namespace

DetailArea::DetailArea(QWidget* parent)
    : QWidget(parent),
      m_tabs(new QHBoxLayout),
      m_group(new QButtonGroup(this)),
      m_pages(new QStackedWidget(this)),
      m_more(choiceButton(moreTitle({}), moreTip(), this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  m_tabs->setSpacing(8);
  m_more->setProperty("role", "tab");
  m_more->setPopupMode(QToolButton::InstantPopup);
  m_more->setMenu(new QMenu(m_more));
  m_more->menu()->setToolTipsVisible(true);
  m_group->addButton(m_more, kMore);
  m_tabs->addWidget(m_more);
  m_tabs->addStretch();
  column->addLayout(m_tabs);
  column->addWidget(m_pages, 1);
  connect(m_group, &QButtonGroup::idToggled, this, [this](int number, bool chosen) {
    if (!chosen) return;
    showNumber(number == kMore ? m_moreShown : number);
    // Tab comes to the chosen one; arrow keys choose another.
    for (auto* tab : m_group->buttons()) tab->setFocusPolicy(tab->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
  });
}

QBoxLayout* DetailArea::addPage(const ViewSpec& view) {
  auto* page = new QWidget(m_pages);
  page->setAccessibleName(titleOf(view));
  auto* content = new QHBoxLayout(page);
  content->setContentsMargins(0, 0, 0, 0);
  content->setSpacing(28);
  const int number = m_pages->addWidget(page);
  if (view.place == ViewPlace::More) {
    addToMenu(view, number);
    return content;
  }
  auto* tab = choiceButton(titleOf(view), tipOf(view), this);
  tab->setProperty("role", "tab");
  m_group->addButton(tab, number);
  m_tabs->insertWidget(m_tabs->indexOf(m_more), tab);
  return content;
}

// Under the question that it answers.
void DetailArea::addToMenu(const ViewSpec& view, int number) {
  if (m_section != view.wing) addHeading(*m_more->menu(), worded(titleOf(view.wing)));
  m_section = view.wing;
  QAction* action = m_more->menu()->addAction(titleOf(view));
  action->setToolTip(tipOf(view));
  action->setData(number);
  if (m_moreShown < 0) m_moreShown = number;
  connect(action, &QAction::triggered, this, [this, number] {
    m_moreShown = number;
    m_more->setChecked(true);
    showNumber(number);
  });
}

void DetailArea::addCorner(QWidget* corner) { m_tabs->addWidget(corner); }

// The menu's title says which of its pages is shown.
void DetailArea::showNumber(int number) {
  m_pages->setCurrentIndex(number);
  const QString title = titleInMenu();
  m_more->setAccessibleName(moreTitle(title));
  m_more->setToolTip(title.isEmpty() ? moreTip() : title);
  fitMore();
  emit pageChanged();
}

QString DetailArea::titleInMenu() const {
  for (const QAction* action : m_more->menu()->actions())
    if (action->data() == shownPage() && m_more->isChecked()) return action->text();
  return {};
}

void DetailArea::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitMore();
}

// In a small window and a language of long words there is no room for all of it. Before that the corner is made
// smaller.
void DetailArea::fitMore() {
  const QString title = titleInMenu();
  m_more->setText(moreTitle(title));
  m_tabs->invalidate();  // what it remembers of sizes
  const auto metrics = m_more->fontMetrics();
  const int most = kMostLetters * metrics.averageCharWidth();
  const int beyond = m_more->sizeHint().width() - most;
  if (beyond > 0 && m_tabs->sizeHint().width() > width()) {
    const int room = metrics.horizontalAdvance(title) - beyond;
    m_more->setText(moreTitle(metrics.elidedText(title, Qt::ElideRight, room)));
  }
  m_more->setMinimumWidth(std::min(m_more->sizeHint().width(), most));
}

void DetailArea::showPage(int number) {
  if (auto* tab = m_group->button(number)) return tab->setChecked(true);
  m_moreShown = number;
  m_more->setChecked(true);
  showNumber(number);
}

int DetailArea::shownPage() const { return m_pages->currentIndex(); }

}  // namespace chokepoint::ui
