#include "ui/panels/detail_area.h"

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
    if (chosen) m_pages->setCurrentIndex(number);
  });
}

int DetailArea::addPage(const QString& title, const QString& toolTip, QWidget* page) {
  const int number = m_pages->addWidget(page);
  auto* tab = choiceButton(title, toolTip, this);
  tab->setProperty("role", "tab");
  m_group->addButton(tab, number);
  m_tabs->insertWidget(number, tab);
  if (number == 0) tab->setChecked(true);
  return number;
}

void DetailArea::showPage(int number) { m_group->button(number)->setChecked(true); }

int DetailArea::currentPage() const { return m_pages->currentIndex(); }

}  // namespace chokepoint::ui
