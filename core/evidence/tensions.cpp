#include "core/evidence/tensions.h"

#include "core/evidence/data_file.h"

namespace chokepoint {

namespace {

Tension tensionFrom(const nlohmann::json& item) {
  return {.id = item.at("id"),
          .title = item.at("title"),
          .one = item.at("one").get<std::vector<std::string>>(),
          .other = item.at("other").get<std::vector<std::string>>(),
          .label = item.at("label"),
          .expression = item.at("expression"),
          .unit = item.at("unit"),
          .note = item.at("note")};
}

}  // namespace

std::span<const Tension> tensions() {
  static const auto all = detail::load<Tension>("tensions.json", "tensions", tensionFrom);
  return all;
}

}  // namespace chokepoint
