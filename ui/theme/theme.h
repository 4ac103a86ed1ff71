// Colours, type and spacing: the only place that names them.
//
// Two accents (U.S. blue, China vermilion) and greys; other series from the Okabe-Ito set, which
// colour-blind eyes tell apart. Sizes are in points or in device-independent pixels.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace chokepoint::ui {

enum class Appearance { Light, Dark };

struct Theme {
  Appearance appearance = Appearance::Light;
  QColor window;      // behind everything
  QColor panel;       // lever panel, bars
  QColor line;        // hairlines between areas
  QColor grid;        // faint lines in charts
  QColor past;        // where a chart has nothing yet
  QColor chosenChip;  // of the scenario to start from that is set
  QColor chosenYear;  // band behind the year that is spoken of
  QColor chosenRow;   // of a table or tree: a tint, so that the rows are not the loudest thing in the window
  QColor text;
  QColor muted;  // secondary text
  QColor faint;  // default series, disabled
  QColor track;  // of a slider
  QColor range;  // of a slider: the 90 % range
  QColor us;     // U.S.; also links and focus
  QColor china;
  QColor mark;       // fill of an estimate's mark
  QColor packaging;  // what binds: packaging, dies, memory
  QColor dies;
  QColor memory;
  QColor olderChips;  // of Huawei: the 910 family; the 950 has the colour of Huawei
  QColor huawei;      // sources of compute
  QColor otherDomestic;
  QColor licensed;
  QColor smuggled;
  QColor cloud;
  QColor stale;  // laid over what no longer belongs to the settings
  QColor warning;

  // Bands of a series: the outer 90 % and the inner 50 % (drawn over the outer).
  [[nodiscard]] static QColor outerBand(QColor hue);
  [[nodiscard]] static QColor innerBand(QColor hue);
};

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();
// The theme that is in use; set by the application, announced by QEvent::PaletteChange.
[[nodiscard]] const Theme& theme();
void useTheme(Appearance appearance);

[[nodiscard]] QPalette paletteOf(const Theme& theme);
[[nodiscard]] QString styleSheetOf(const Theme& theme);

// The one family, by role.
enum class TextRole { Sentence, Title, Body, Small, Headline };
[[nodiscard]] QFont fontOf(TextRole role);

}  // namespace chokepoint::ui
