// The embedded data files as JSON, for the tests of them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/base/resources.h"
#include "core/model/quantities.h"

namespace chokepoint {

// Keys in the order of the file.
using Json = nlohmann::ordered_json;

inline Json load(std::string_view file) { return Json::parse(resource(file)); }
// What a file holds under a key, by value: part of a temporary is gone before a loop begins.
inline Json load(std::string_view file, const std::string& key) { return load(file).at(key); }

}  // namespace chokepoint
