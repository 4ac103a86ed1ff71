// Who has published a figure of a year, in a sentence; where nobody has, that and the nearest, with what differs.
#pragma once

#include <QString>
#include <vector>

#include "core/evidence/estimates.h"
#include "core/study/study.h"

namespace chokepoint::ui {

struct PublishedWords {
  QString sentence;
  const Estimate* nearest = nullptr;  // of those that were given; nothing where none is near
};

// What the study is of, among these estimates.
[[nodiscard]] PublishedWords whoPublished(const Study& study, const std::vector<const Estimate*>& among);

}  // namespace chokepoint::ui
