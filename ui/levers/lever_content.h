// What the lever panel consists of: sliders of their own, and groups by sector, each input once.
#pragma once

#include <QString>
#include <span>
#include <string>
#include <vector>

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

struct LeverSection {
  std::string key;  // of the sector, or of the first of two
  QString title;
  QString question;
  std::vector<ParameterId> inputs;
};

// The sliders that stand open at the top.
[[nodiscard]] std::span<const ParameterId> heroLevers();
// All others, each once: by sector, as resources/sectors.json names them, but for two that share a group.
[[nodiscard]] std::vector<LeverSection> leverSections();

// Whether every word of `needle` stands in the input's name, its description, its group's title or other words for it.
[[nodiscard]] bool matches(const ParameterSpec& spec, const QString& title, const QString& needle);

}  // namespace chokepoint::ui
