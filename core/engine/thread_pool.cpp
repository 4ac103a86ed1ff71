#include "core/engine/thread_pool.h"

#include <unistd.h>

#include <algorithm>
#include <utility>

namespace chokepoint {

void giveWay() {
  constexpr int kNice = 5;  // a third of a usual thread's share
  // More than the program itself was started with. Linux keeps it for each thread, whatever POSIX says.
  (void)nice(kNice);
}

ThreadPool::ThreadPool(std::size_t threads) {
  for (std::size_t i = 1; i < std::max<std::size_t>(threads, 1); ++i) m_workers.emplace_back([this] { serve(); });
}

ThreadPool::~ThreadPool() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
  }
  m_wake.notify_all();
  for (auto& worker : m_workers) worker.join();
}

void ThreadPool::forEach(std::size_t count, const std::function<void(std::size_t)>& work) {
  if (count == 0) return;
  const std::lock_guard caller(m_callers);
  std::unique_lock lock(m_mutex);
  m_work = &work;
  m_next = 0;
  m_count = count;
  m_unfinished = count;
  m_wake.notify_all();
  takePieces(lock);
  m_finished.wait(lock, [this] { return m_unfinished == 0; });
  m_work = nullptr;
  if (const auto error = std::exchange(m_error, nullptr)) std::rethrow_exception(error);
}

void ThreadPool::serve() {
  std::unique_lock lock(m_mutex);
  while (true) {
    m_wake.wait(lock, [this] { return m_stop || (m_work != nullptr && m_next < m_count); });
    if (m_stop) return;
    takePieces(lock);
  }
}

void ThreadPool::takePieces(std::unique_lock<std::mutex>& lock) {
  while (m_work != nullptr && m_next < m_count) {
    const std::size_t piece = m_next++;
    const auto* work = m_work;
    lock.unlock();
    std::exception_ptr error;
    try {
      (*work)(piece);
    } catch (...) {
      error = std::current_exception();
    }
    lock.lock();
    if (error) giveUp(std::move(error));
    if (--m_unfinished == 0) m_finished.notify_all();
  }
}

void ThreadPool::giveUp(std::exception_ptr error) {
  if (!m_error) m_error = std::move(error);
  m_unfinished -= m_count - m_next;
  m_next = m_count;
}

}  // namespace chokepoint
