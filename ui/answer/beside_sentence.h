// What is said beside the sentence, the most important first: the figure of the gap that the chart shows, why hardly
// anything moves, whose doing a change is, where it matters most, what is record.
#pragma once

#include <QStringList>

#include "ui/answer/sentence.h"

namespace chokepoint::ui {

[[nodiscard]] QStringList besideSentence(const Situation& situation);

}  // namespace chokepoint::ui
