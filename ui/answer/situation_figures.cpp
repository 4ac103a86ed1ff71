#include "ui/answer/situation_figures.h"

#include "ui/format/format.h"

namespace chokepoint::ui {

SituationFigures::SituationFigures(const Situation& situation)
    : m_s(situation),
      m_effect(situation.now, situation.byDefault, {&made(), &usable(), &chips()}),
      m_y(yearIndex(situation.year)) {}

QString SituationFigures::nameOf(Bottleneck bottleneck) {
  switch (bottleneck) {
    case Bottleneck::Packaging: return tr("packaging");
    case Bottleneck::Dies: return tr("the supply of logic dies");
    case Bottleneck::Memory: break;
  }
  return tr("memory");
}

QString SituationFigures::number(const Spread& spread) { return significant(spread.p50); }

SituationFigures::Move SituationFigures::moveOf(const Figure& of) const {
  if (number(now(of)) == number(before(of))) return Move::None;
  return isSmall(change(of)) ? Move::Small : Move::Large;
}

}  // namespace chokepoint::ui
