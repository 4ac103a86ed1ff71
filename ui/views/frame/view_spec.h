// What a view beneath the charts is to whoever lists, shows, draws or remembers it.
//
// The views are the rows of one table (ui/views/views.h). The frame shows any table of them, and knows none of them.
#pragma once

#include <QString>
#include <functional>
#include <string_view>
#include <variant>
#include <vector>

#include "core/study/wing.h"

class QWidget;

namespace chokepoint {
struct Claim;
struct Estimate;
struct Figure;
struct ParameterSpec;
}  // namespace chokepoint

namespace chokepoint::ui {

class Analyst;
class Document;
class DocumentFiles;

// What a view shows something of: the figure that is chosen beside the tabs, or the scenario as a whole.
enum class ViewAbout { Figure, Scenario, Nothing };

// A tab of its own, or an entry of the menu at the tabs' end.
enum class ViewPlace { Tab, More };

// That what is believed is to be calibrated, as at the press of the view's button.
struct CalibrateNow {
  bool operator==(const CalibrateNow&) const = default;
};

// Who has published the figure that is studied.
struct WhoSays {
  bool operator==(const WhoSays&) const = default;
};

// What a link leads to within a view; nothing where the view alone is meant.
using Subject = std::variant<std::monostate, const Claim*, const Estimate*, const ParameterSpec*, const Figure*,
                             CalibrateNow, WhoSays>;

// What views are made with.
struct ViewContext {
  Document& document;
  DocumentFiles& files;
  Analyst& analyst;
  std::function<void(std::string_view key, const Subject& subject)> open;  // follows a link to another view
  QWidget* parent = nullptr;                                               // of all that is made
};

struct ViewSpec {
  std::string_view key;  // on the command line, in links and in what is remembered
  const char* title;     // English, as translators find it; titleOf() says it in the window's language
  const char* tip;       // likewise
  Wing wing;             // the question that it answers: its folder, and its heading in the menu
  ViewPlace place;
  ViewAbout about;
  // What stands side by side on its page: analysis panels, outlook panels, or what holds some.
  std::vector<QWidget*> (*make)(const ViewContext& context);
};

[[nodiscard]] QString titleOf(const ViewSpec& view);
[[nodiscard]] QString tipOf(const ViewSpec& view);

}  // namespace chokepoint::ui
