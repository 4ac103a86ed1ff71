// Pictures of the window and of its charts, drawn without a display.
#pragma once

#include <QDate>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/record_end.h"
#include "core/runs/figures.h"
#include "core/scenario/scenario.h"
#include "ui/run/outlook_service.h"
#include "ui/share/shared_file.h"

namespace chokepoint::app {

// What can be drawn: the window as it opens (main), a chart alone (ratio, volume, mix), or the window with one of its
// views (ui/views/views.h); what the window shares (ui/share/exhibit.h).
[[nodiscard]] std::vector<std::string> drawableViews();

struct Drawing {
  std::string view = "main";  // one of drawableViews()
  const Figure* gap = &gaps().front();
  Year year = kFirstProjectedYear;
  ui::PictureSize size{{1600, 1000}, 2.0};
  ui::FileKind kind = ui::FileKind::Png;
  bool alone = false;  // of a view: not the window around it, but what is shared of it
  bool bare = false;   // without title, sentence and source, where it stands alone
  QDate date = {};     // that stands beneath what stands alone
  SampleOptions sample = ui::defaultSample();
};

// The file's bytes: a picture, or the figures or the words of what would be drawn alone. Needs an application.
[[nodiscard]] Expected<std::string> draw(const Scenario& scenario, const Drawing& drawing);

}  // namespace chokepoint::app
