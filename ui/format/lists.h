// Several texts in one, with what the language sets between them. Empty ones are left out.
#pragma once

#include <QStringList>

namespace chokepoint::ui {

[[nodiscard]] QString listed(const QStringList& texts);           // "a, b, c"
[[nodiscard]] QString either(const QStringList& texts);           // "a, b or c"
[[nodiscard]] QString inSeries(const QStringList& texts);         // "a; b; c": where there are commas within
[[nodiscard]] QString besideEachOther(const QStringList& texts);  // "a · b · c"
[[nodiscard]] QString inSequence(const QStringList& sentences);   // "A. B. C."

// A heading in two lines, as even as its words allow; as it is where it has one word.
[[nodiscard]] QString inTwoLines(const QString& heading);

}  // namespace chokepoint::ui
