// Table cells that draw a small curve beside their text: small multiples, on axes that are alike all over the table.
#pragma once

#include <QtCore/qnamespace.h>

#include "ui/widgets/span_roles.h"

class QObject;
class QStyledItemDelegate;

namespace chokepoint::ui {

enum CurveRole {
  CurvePoints = Qt::UserRole + 20,  // a list of doubles, evenly spaced from left to right; a cell without is text alone
  CurveLeast,                       // double: the lower end of all curves of the table
  CurveGreatest,                    // double: the upper end
  CurveIsLog,                       // bool: of the axis from the lower end to the upper
};

// The hue is that of whose quantity it is.
[[nodiscard]] QStyledItemDelegate* curveCells(SpanHue hue, QObject* parent);

}  // namespace chokepoint::ui
