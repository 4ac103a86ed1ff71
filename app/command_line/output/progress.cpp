#include "app/command_line/output/progress.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>

#include "app/command_line/output/words.h"

namespace chokepoint::app {

namespace {

constexpr std::chrono::milliseconds kBetweenTexts{100};

std::string progressText(std::size_t done, std::optional<std::size_t> runs) {
  constexpr std::size_t kWhole = 100;
  if (!runs) return ' ' + worded(sayCount(done, "%n run", "%n runs"));
  return ' ' + worded(say("%1 %", *runs == 0 ? kWhole : std::min(kWhole, done * kWhole / *runs)));
}

// Until it is stopped: then the line is empty again.
void showProgress(const std::stop_token& stop, const std::atomic<std::size_t>& done, std::optional<std::size_t> runs) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock(mutex);
  std::string shown;
  while (!stopped.wait_for(lock, stop, kBetweenTexts, [&] { return stop.stop_requested(); })) {
    const auto text = progressText(done, runs);
    if (text != shown) std::cerr << '\r' + text << std::flush;
    shown = text;
  }
  if (!shown.empty()) std::cerr << '\r' + std::string(shown.size(), ' ') + '\r' << std::flush;
}

}  // namespace

Progress::Progress(std::optional<std::size_t> runs) {
  if (isatty(STDERR_FILENO) == 0) return;
  m_writer = std::jthread([this, runs](const std::stop_token& stop) { showProgress(stop, m_done, runs); });
}

}  // namespace chokepoint::app
