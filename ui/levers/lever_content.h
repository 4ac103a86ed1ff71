// What the lever panel consists of: sliders of their own, and groups by sector, each input once.
#pragma once

#include <QString>
#include <span>
#include <string>
#include <vector>

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

struct LeverSection {
  std::string key;  // of the sector, or "gates"
  QString title;
  QString question;
  std::vector<ParameterId> inputs;
};

// The sliders that stand open at the top.
[[nodiscard]] std::span<const ParameterId> heroLevers();
// Washington's gate for finished chips and Beijing's, one beneath the other, behind a click of their own.
[[nodiscard]] LeverSection gatesSection();
// All others, in the order and under the titles of resources/sectors.json.
[[nodiscard]] std::vector<LeverSection> sectorSections();

// Whether every word of `needle` stands in the input's name, its key or its group's title.
[[nodiscard]] bool matches(const ParameterSpec& spec, const QString& title, const QString& needle);

}  // namespace chokepoint::ui
