// The roles by which a table's cell is drawn as a bar from one value to another.
#pragma once

#include <QtCore/qnamespace.h>

namespace chokepoint::ui {

enum SpanRole {
  SpanBegin = Qt::UserRole + 1,  // double; a cell without one is no bar
  SpanEnd,                       // double
  SpanMiddle,                    // double: where a line stands; none if there is nothing
  SpanUncertainFrom,             // double: what the end may be in truth, a thin line; none if there is nothing
  SpanUncertainTo,               // double
  SpanLeast,                     // double: the left end of all bars of the column
  SpanGreatest,                  // double: the right end
  SpanKind,                      // SpanHue
};

// Of Ends, what lies between the beginning and the line is grey, and what lies between the line and the end blue: what
// an input does at its low and at its high end.
enum class SpanHue { Neutral, Us, China, Ends };

}  // namespace chokepoint::ui
