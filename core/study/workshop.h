// Threads and memory that one answer after another is computed with.
#pragma once

#include <vector>

#include "core/engine/thread_pool.h"

namespace chokepoint {

struct Workshop {
  ThreadPool pool;
  std::vector<double> storage;
};

}  // namespace chokepoint
