// Keeps drafts on a thread of its own, so that nobody waits for the disk.
//
// The store is opened, read once, and from then on given the newest draft; one that has not begun
// to be written gives way to it. Between two writings lies a pace, however fast drafts come, unless somebody waits.
//
// From time to time, and before each writing, it is looked whether the store is still in its place. If not, it is
// opened anew and given the newest draft; what a store holds that was opened later, and another window has put there,
// is kept beside it first. What cannot be opened or written is tried again from time to time.
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

#include "app/storage/store_lock.h"
#include "core/scenario/draft_store.h"

namespace chokepoint::app {

struct OpenedStore {
  std::unique_ptr<DraftStore> store;  // none where another window keeps it
  std::optional<Error> notice = {};   // for the user: what was done when opening, or by what it is taken
};

enum class Keeping {
  Well,
  NotOpened,
  Taken,  // by another window
  NotWritten,
};

// For the user: how it stands now, if that has changed, and what was done.
struct KeepingNews {
  Keeping keeping = Keeping::Well;
  Errors why = {};      // where it is not well
  Errors notices = {};  // with the place of each
};

class DraftWriter {
 public:
  // Both are called on the writer's thread, which also destroys the store.
  using Open = std::function<Expected<OpenedStore>(Claim claim)>;
  using Listener = std::function<void(const KeepingNews& news)>;

  struct Times {
    std::chrono::milliseconds pace{400};   // between the beginnings of two writings
    std::chrono::milliseconds look{1000};  // between two looks at the store
  };

  DraftWriter(Open open, Listener listener, Times times);
  DraftWriter(Open open, Listener listener) : DraftWriter(std::move(open), std::move(listener), Times()) {}
  ~DraftWriter();  // writes what is still to be written
  DraftWriter(DraftWriter&&) = delete;

  // What the store kept from earlier; waits until it is read. To be called once. Nothing where
  // the store cannot be opened.
  [[nodiscard]] Expected<std::optional<Draft>> earlier() { return m_earlier.get_future().get(); }

  void write(const Draft& draft);
  // From another window that keeps it.
  void takeOver();
  // The store is to keep nothing; what is given later is kept again.
  void discard();
  // Whether the store is open and took the last draft; true until it is known.
  [[nodiscard]] bool isKeeping() const { return m_keeping == Keeping::Well; }
  // Waits until all is written and in its place, or could not be.
  void wait();

 private:
  struct Task {
    std::optional<Draft> draft;
    bool discards = false;
    Claim claim = Claim::IfFree;
  };

  void ask(const std::function<void(Task& task)>& change);
  void work();
  void begin();
  void openAgain(Claim claim);
  [[nodiscard]] bool open(Claim claim);
  [[nodiscard]] bool awaitTask(Task& task);
  void attend(const Task& task);
  void save();
  [[nodiscard]] bool takePossession();
  void clear();
  void tell(const KeepingNews& news);

  Open m_open;
  Listener m_listener;
  Times m_times;
  std::promise<Expected<std::optional<Draft>>> m_earlier;

  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::condition_variable m_idle;
  Task m_task;          // to be done next
  int m_asked = 0;      // times that somebody would not wait for the pace
  int m_attending = 0;  // of those, with what is being done
  int m_attended = 0;   // of those
  bool m_stop = false;

  // Of the writer's thread:
  std::unique_ptr<DraftStore> m_store;
  std::optional<Draft> m_newest;
  std::optional<Draft> m_saved;                  // last, by this writer or before it
  bool m_isSaved = false;                        // the newest
  bool m_isOpenedAgain = false;                  // and nothing was saved since
  bool m_wasTaken = false;                       // before it was opened again
  std::chrono::steady_clock::time_point m_next;  // before which it writes nothing

  std::atomic<Keeping> m_keeping = Keeping::Well;

  std::thread m_thread;  // last: it uses all of the above
};

}  // namespace chokepoint::app
