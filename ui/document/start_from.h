// What takes the document's place, in one step that can be taken back.
#pragma once

#include "core/scenario/presets.h"
#include "ui/document/document.h"

namespace chokepoint::ui {

// Whom one believes and one's own estimates stay: a preset is not about them.
void startFrom(Document& document, const Preset& preset);
// Things as they stand, with nothing of one's own, without a name and in no file.
void startAnew(Document& document);

}  // namespace chokepoint::ui
