#include "ui/answer/gap_switch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

QString gapTitle(Gap gap) {
  switch (gap) {
    case Gap::MadeEachYear: return GapSwitch::tr("Made each year");
    case Gap::UsableInChina: return GapSwitch::tr("Usable in China");
    case Gap::InChips: break;
  }
  return GapSwitch::tr("In chips");
}

QString gapMeaning(Gap gap) {
  switch (gap) {
    case Gap::MadeEachYear: return GapSwitch::tr("Compute that U.S. firms make for each unit that China makes");
    case Gap::UsableInChina: return GapSwitch::tr("U.S.-designed compute in service for each unit that China can use");
    case Gap::InChips: break;
  }
  return GapSwitch::tr("U.S. chips for each Ascend chip, whatever each can do");
}

}  // namespace

GapSwitch::GapSwitch(QWidget* parent) : QWidget(parent), m_gaps(new QButtonGroup(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(titleLabel(this, tr("U.S. : China")));
  row->addSpacing(12);
  for (const Gap gap : kGaps) {
    auto* button = choiceButton(gapTitle(gap), gapMeaning(gap), this);
    button->setProperty("role", "pill");
    m_gaps->addButton(button, static_cast<int>(gap));
    row->addWidget(button);
  }
  setGap(Gap::MadeEachYear);
  connect(m_gaps, &QButtonGroup::idToggled, this, [this](int gap, bool chosen) {
    if (chosen) emit gapChosen(static_cast<Gap>(gap));
  });
  row->addStretch();
}

void GapSwitch::setGap(Gap gap) { m_gaps->button(static_cast<int>(gap))->setChecked(true); }

}  // namespace chokepoint::ui
