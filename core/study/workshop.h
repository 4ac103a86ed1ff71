// Threads and memory that one answer after another is computed with.
#pragma once

#include "core/engine/storage.h"
#include "core/engine/thread_pool.h"

namespace chokepoint {

struct Workshop {
  ThreadPool pool;
  Storage storage;
};

}  // namespace chokepoint
