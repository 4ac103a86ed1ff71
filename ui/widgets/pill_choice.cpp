#include "ui/widgets/pill_choice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>
#include <algorithm>

#include "ui/widgets/buttons.h"
#include "ui/widgets/kept_choices.h"

namespace chokepoint::ui {

PillChoice::PillChoice(const QString& accessibleName, const QString& keptAs, std::vector<Pill> pills, QWidget* parent)
    : QWidget(parent), m_pills(std::move(pills)), m_group(new QButtonGroup(this)) {
  setAccessibleName(accessibleName);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2);
  for (const Pill& pill : m_pills) {
    auto* button = choiceButton(pill.title, pill.tip, this);
    button->setProperty("role", "pill");
    m_group->addButton(button, static_cast<int>(m_group->buttons().size()));
    row->addWidget(button);
  }
  const auto kept = std::ranges::find(m_pills, keptChoice(keptAs), &Pill::key);
  m_group->button(kept == m_pills.end() ? 0 : static_cast<int>(kept - m_pills.begin()))->setChecked(true);
  connect(m_group, &QButtonGroup::idToggled, this, [this, keptAs](int id, bool isChosen) {
    if (!isChosen) return;
    keepChoice(keptAs, m_pills[static_cast<std::size_t>(id)].key);
    emit chosenChanged(id);
  });
}

int PillChoice::chosen() const { return m_group->checkedId(); }

}  // namespace chokepoint::ui
