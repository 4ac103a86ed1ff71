// A fixed set of worker threads for work that is cut into independent pieces.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace chokepoint {

// The calling thread, and those that it starts from now on, give way to the program's other threads where cores
// are short: what is computed in the background must not keep a window from painting.
void giveWay();

class ThreadPool {
 public:
  // `threads` >= 1; the thread that calls forEach works too, so one means no other thread.
  explicit ThreadPool(std::size_t threads = std::thread::hardware_concurrency());
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  // Calls work(i) once for every i < count, on all threads, and returns when all are done; callers
  // take turns. If work throws, what has not begun is left out, and the first exception is thrown
  // again here when all that had begun has ended.
  void forEach(std::size_t count, const std::function<void(std::size_t)>& work);
  [[nodiscard]] std::size_t threads() const { return m_workers.size() + 1; }

 private:
  void serve();
  void takePieces(std::unique_lock<std::mutex>& lock);
  void giveUp(std::exception_ptr error);

  std::mutex m_callers;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::condition_variable m_finished;
  const std::function<void(std::size_t)>* m_work = nullptr;
  std::size_t m_next = 0;
  std::size_t m_count = 0;
  std::size_t m_unfinished = 0;
  std::exception_ptr m_error;
  bool m_stop = false;
  std::vector<std::thread> m_workers;
};

}  // namespace chokepoint
