// What a command has to say beside its answer: that few runs fit what is believed, that a file is of an older model.
// They are gathered while it works and printed once the answer has been written.
#pragma once

#include <string>
#include <vector>

#include "core/base/message.h"

namespace chokepoint::app {

struct Notice {
  std::string place;  // a file; may be empty
  Message sentence;
};

using Notices = std::vector<Notice>;

}  // namespace chokepoint::app
