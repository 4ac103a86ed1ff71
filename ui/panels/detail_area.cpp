#include "ui/panels/detail_area.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/panels/buttons.h"

namespace chokepoint::ui {

DetailArea::DetailArea(QWidget* parent)
    : QWidget(parent), m_tabs(new QHBoxLayout), m_group(new QButtonGroup(this)), m_pages(new QStackedWidget(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  m_tabs->setSpacing(8);
  m_tabs->addStretch();
  column->addLayout(m_tabs);
  column->addWidget(m_pages, 1);
  connect(m_group, &QButtonGroup::idToggled, this, [this](int number, bool chosen) {
    if (!chosen) return;
    m_pages->setCurrentIndex(number);
    // Tab comes to the chosen one; arrow keys choose another.
    for (auto* tab : m_group->buttons()) tab->setFocusPolicy(tab->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
  });
}

QBoxLayout* DetailArea::addPage(const QString& title, const QString& toolTip) {
  auto* page = new QWidget(m_pages);
  auto* content = new QHBoxLayout(page);
  content->setContentsMargins(0, 0, 0, 0);
  content->setSpacing(28);
  const int number = m_pages->addWidget(page);
  auto* tab = choiceButton(title, toolTip, this);
  tab->setProperty("role", "tab");
  m_group->addButton(tab, number);
  m_tabs->insertWidget(number, tab);
  if (number == 0) tab->setChecked(true);
  return content;
}

void DetailArea::showPage(const QBoxLayout* page) {
  m_group->button(m_pages->indexOf(page->parentWidget()))->setChecked(true);
}

}  // namespace chokepoint::ui
