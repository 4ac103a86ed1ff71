// Work that may never end, such as reading from a network that does not answer, on a thread of its own that nobody
// waits for: who asked looks for the answer, or lets it be. The work holds all that it needs but what is static: a
// program that ends while some is under way ends at once (hasAsides()).
#pragma once

#include <atomic>
#include <chrono>
#include <future>
#include <thread>
#include <type_traits>
#include <utility>

namespace chokepoint::ui {

inline std::atomic<int> asidesUnderWay = 0;
[[nodiscard]] inline bool hasAsides() { return asidesUnderWay > 0; }

template <class Work>
[[nodiscard]] std::future<std::invoke_result_t<Work>> aside(Work work) {
  std::packaged_task<std::invoke_result_t<Work>()> task(std::move(work));
  auto answer = task.get_future();
  ++asidesUnderWay;
  std::thread([task = std::move(task)]() mutable {
    task();
    --asidesUnderWay;
  }).detach();
  return answer;
}

// Whether the answer is there, or is within so long a time.
template <class T>
[[nodiscard]] bool isThere(const std::future<T>& answer, std::chrono::milliseconds within = {}) {
  return answer.wait_for(within) == std::future_status::ready;
}

// For which the window may stand still: what does not take longer is not worth a word.
inline constexpr std::chrono::milliseconds kUnnoticed{8};

}  // namespace chokepoint::ui
