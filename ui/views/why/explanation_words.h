// An explanation (core/cause/explain.h) as rich text: what differs, whose doing it is, and the path
// of causes, largest first, each beneath what it acts on. The sentences are those of core/study/why/explain_words.h.
#pragma once

#include <QString>

#include "core/cause/explain.h"

namespace chokepoint::ui {

[[nodiscard]] QString wordsOf(const Explanation& explanation, const QString& before);

}  // namespace chokepoint::ui
