#include "ui/views/why/why_changed.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/study/why/change_split.h"
#include "ui/views/why/change_panel.h"
#include "ui/views/why/over_time_panel.h"
#include "ui/widgets/buttons.h"

namespace chokepoint::ui {

namespace {

enum Since { LastYear, Default };

}  // namespace

WhyChanged::WhyChanged(Analyst& analyst, QWidget* parent)
    : QWidget(parent),
      m_choice(new QWidget(this)),
      m_buttons(new QButtonGroup(this)),
      m_pages(new QStackedWidget(this)) {
  auto* row = new QHBoxLayout(m_choice);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  const auto add = [&](Since since, const QString& name, const QString& tip, QWidget* page) {
    auto* button = choiceButton(name, tip, m_choice);
    button->setProperty("role", "pill");
    m_buttons->addButton(button, since);
    m_pages->insertWidget(since, page);
    row->addWidget(button);
  };
  auto* overTime = new OverTimePanel(analyst, m_pages);
  add(LastYear, tr("Since the year before"), tr("What changed the figure from one year to the next"), overTime);
  add(Default, tr("Since the default"), tr("What your changes do to the figure"), new ChangePanel(analyst, m_pages));
  row->addStretch();
  m_buttons->button(LastYear)->setChecked(true);
  m_choice->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_choice);
  column->addWidget(m_pages, 1);
  connect(m_buttons, &QButtonGroup::idToggled, this, [this](int page, bool chosen) {
    if (chosen) m_pages->setCurrentIndex(page);
  });
  connect(overTime, &OverTimePanel::followed, this, &WhyChanged::follow);
}

// There is nothing to choose where nothing was moved.
void WhyChanged::follow(const Study& study) {
  const bool isChanged = !moversBetween(Scenario{}, study.scenario).empty();
  m_choice->setVisible(isChanged);
  if (!isChanged) m_buttons->button(LastYear)->setChecked(true);
}

}  // namespace chokepoint::ui
