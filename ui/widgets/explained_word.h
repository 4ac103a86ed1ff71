// A label whose word explains itself: under the pointer, when Tab comes to it, and to a screen reader.
#pragma once

#include <QString>

class QLabel;

namespace chokepoint::ui {

// May be called again with another explanation, which is plain text.
void explainWord(QLabel& label, const QString& explanation);

}  // namespace chokepoint::ui
