#include "ui/answer/gap_switch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/format/format.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

GapSwitch::GapSwitch(QWidget* parent) : QWidget(parent), m_gaps(new QButtonGroup(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(titleLabel(this, tr("U.S. : China")));
  row->addSpacing(12);
  for (const Figure& gap : gaps()) {
    auto* button = choiceButton(sentenceStart(translated(gap.gap->label)), translated(gap.gap->meaning), this);
    button->setProperty("role", "pill");
    m_gaps->addButton(button, static_cast<int>(gap.index));
    row->addWidget(button);
  }
  m_gaps->buttons().first()->setChecked(true);
  connect(m_gaps, &QButtonGroup::idToggled, this, [this](int gap, bool chosen) {
    if (chosen) emit gapChosen(figures()[static_cast<std::size_t>(gap)]);
  });
  row->addStretch();
}

void GapSwitch::setGap(const Figure& gap) { m_gaps->button(static_cast<int>(gap.index))->setChecked(true); }

}  // namespace chokepoint::ui
