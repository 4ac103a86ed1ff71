// Words by which people look for things that are called otherwise, and what they mean by them; from
// resources/synonyms.json.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace chokepoint {

struct Synonym {
  std::string words;  // parted by commas: "customer, buyer"; translatable
  // Keys of what they find.
  std::vector<std::string> inputs;
  std::vector<std::string> restOf;  // inputs of which a number with these words says what is left to 100 %
  std::vector<std::string> presets;
  std::vector<std::string> views;
  std::vector<std::string> figures;
  std::vector<std::string> claims;
};

[[nodiscard]] std::span<const Synonym> synonyms();

}  // namespace chokepoint
