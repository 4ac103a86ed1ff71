// Names for the members of the open structs that hold the model's numbers.
//
// A Field ties a name of the specification to a member; every struct of the model lists its
// fields once, and static_asserts hold the list against the struct.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace chokepoint {

template <class Struct, class T>
struct Field {
  std::string_view name;
  T Struct::*member = nullptr;
};

}  // namespace chokepoint
