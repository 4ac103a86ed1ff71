#include "ui/document/start_from.h"

#include "core/study/why/preset_gaps.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

void startFrom(Document& document, const Preset& preset) {
  document.replace(presetFor(preset, document.scenario()), Document::tr("Preset: %1").arg(translated(preset.title)));
}

void startAnew(Document& document) { document.replace({}, Document::tr("New scenario")); }

}  // namespace chokepoint::ui
