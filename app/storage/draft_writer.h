// Keeps drafts on a thread of its own, so that nobody waits for the disk.
//
// The store is opened, read once, and from then on given the newest draft; one that has not begun
// to be written gives way to it. It is given one a second at most, however fast they come, unless somebody waits.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/scenario/draft_store.h"

namespace chokepoint::app {

struct OpenedStore {
  std::unique_ptr<DraftStore> store;
  std::optional<Message> notice = {};  // for the user, about what was done when opening
};

class DraftWriter {
 public:
  // Both are called on the writer's thread, which also destroys the store.
  using Open = std::function<Expected<OpenedStore>()>;
  struct Listener {
    std::function<void(const Errors& errors)> notOpened;  // nothing will be kept
    std::function<void(const std::optional<Message>& notice)> opened;
    std::function<void(const Errors& errors)> notWritten;  // the first time, until one is written again
  };

  static constexpr std::chrono::milliseconds kPace{1000};

  DraftWriter(Open open, Listener listener, std::chrono::milliseconds pace = kPace);
  ~DraftWriter();  // writes what is still to be written
  DraftWriter(DraftWriter&&) = delete;

  // What the store kept from earlier; waits until it is read. To be called once. Nothing where
  // the store cannot be opened.
  [[nodiscard]] Expected<std::optional<Draft>> earlier() { return m_earlier.get_future().get(); }

  void write(const Draft& draft);
  // Whether the store is open and took the last draft; true until it is known.
  [[nodiscard]] bool isKeeping() const { return m_isKeeping; }
  // Waits until all is written, or could not be.
  void wait();

 private:
  void work();
  void open();
  [[nodiscard]] std::optional<Draft> next();
  void keep(const Draft& draft);

  Open m_open;
  Listener m_listener;
  std::chrono::milliseconds m_pace;  // between the beginnings of two writings
  std::promise<Expected<std::optional<Draft>>> m_earlier;

  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::condition_variable m_idle;
  std::optional<Draft> m_pending;
  int m_waiting = 0;   // who would not wait for the pace
  bool m_busy = true;  // opening
  bool m_stop = false;

  // Of the writer's thread:
  std::unique_ptr<DraftStore> m_store;
  std::chrono::steady_clock::time_point m_next;  // before which it writes nothing

  std::atomic<bool> m_isKeeping = true;

  std::thread m_thread;  // last: it uses all of the above
};

}  // namespace chokepoint::app
