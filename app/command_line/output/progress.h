// How far a long computation has come, for whoever waits at a terminal.
//
// " 42 %" on standard error, rewritten ten times a second at most, and wiped out at the end; how many
// runs where nobody knows how many there will be. Nothing at all where standard error is no terminal.
#pragma once

#include <atomic>
#include <cstddef>
#include <optional>
#include <thread>

#include "core/engine/ensemble.h"

namespace chokepoint::app {

class Progress {
 public:
  // `runs`: how many there will be.
  explicit Progress(std::optional<std::size_t> runs);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() = default;

  // For what is followed; this has to outlive it.
  [[nodiscard]] RunWatch watch() { return {.stop = {}, .membersDone = &m_done}; }

 private:
  std::atomic<std::size_t> m_done = 0;
  std::jthread m_writer;  // ends first
};

// What `compute` finds, given a watch that is shown meanwhile.
template <class Compute>
auto withProgress(std::optional<std::size_t> runs, const Compute& compute) {
  Progress progress(runs);
  return compute(progress.watch());
}

}  // namespace chokepoint::app
