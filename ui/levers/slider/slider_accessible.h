// What a screen reader learns of a lever's track: a slider, its name, its value with its unit.
#pragma once

namespace chokepoint::ui {

class SliderTrack;

// Makes Qt offer a slider's interface for every SliderTrack; harmless when repeated.
void announceSlidersToAssistiveTechnology();
// Tells listeners that the value has changed.
void announceSliderValue(SliderTrack& track);
// Tells them that what is said of it has.
void announceSliderDescription(SliderTrack& track);

}  // namespace chokepoint::ui
