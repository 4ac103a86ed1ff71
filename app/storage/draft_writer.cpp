#include "app/storage/draft_writer.h"

namespace chokepoint::app {

DraftWriter::DraftWriter(Open open, Listener listener, Times times)
    : m_open(std::move(open)), m_listener(std::move(listener)), m_times(times), m_thread([this] { work(); }) {}

DraftWriter::~DraftWriter() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
  }
  m_wake.notify_all();
  m_thread.join();
}

void DraftWriter::write(const Draft& draft) {
  {
    const std::lock_guard lock(m_mutex);
    m_task.draft = draft;
  }
  m_wake.notify_all();
}

void DraftWriter::ask(const std::function<void(Task& task)>& change) {
  {
    const std::lock_guard lock(m_mutex);
    change(m_task);
    ++m_asked;
  }
  m_wake.notify_all();
}

void DraftWriter::takeOver() {
  ask([](Task& task) { task.claim = Claim::InAnyCase; });
}

void DraftWriter::discard() {
  ask([](Task& task) {
    task.draft.reset();
    task.discards = true;
  });
}

void DraftWriter::wait() {
  std::unique_lock lock(m_mutex);
  const int asked = ++m_asked;
  m_wake.notify_all();
  m_idle.wait(lock, [&] { return m_attended >= asked; });
}

void DraftWriter::work() {
  begin();
  Task task;
  while (awaitTask(task)) attend(task);
  attend(task);
  m_store.reset();
}

void DraftWriter::begin() {
  Expected<std::optional<Draft>> earlier = std::optional<Draft>();
  if (open(Claim::IfFree)) earlier = m_store->load();
  if (earlier) m_newest = m_saved = *earlier;
  m_isSaved = true;
  m_earlier.set_value(std::move(earlier));
}

bool DraftWriter::open(Claim claim) {
  auto opened = m_open(claim);
  if (!opened) {
    tell({.keeping = Keeping::NotOpened, .why = opened.errors()});
    return false;
  }
  m_store = std::move(opened->store);
  m_wasTaken = m_wasTaken || !m_store;
  KeepingNews news{.keeping = m_store ? Keeping::Well : Keeping::Taken};
  if (opened->notice) (m_store ? news.notices : news.why).push_back(*opened->notice);
  tell(news);
  return m_store != nullptr;
}

// The task that was done before is done; false where it is the last one.
bool DraftWriter::awaitTask(Task& task) {
  std::unique_lock lock(m_mutex);
  m_attended = m_attending;
  m_idle.notify_all();
  const auto isUrgent = [this] { return m_stop || m_asked > m_attended; };
  m_wake.wait_for(lock, m_times.look, [&] { return isUrgent() || m_task.draft.has_value(); });
  if (m_task.draft) m_wake.wait_until(lock, m_next, isUrgent);
  task = std::exchange(m_task, {});
  m_attending = m_asked;
  return !m_stop;
}

void DraftWriter::attend(const Task& task) {
  if (task.discards) m_newest = m_saved = std::nullopt;
  if (task.draft) m_newest = task.draft;  // it came after what was discarded
  if (task.draft) m_isSaved = false;
  if (m_store && !m_store->isInPlace()) {
    m_store.reset();
    m_isSaved = false;
  }
  if (m_store && task.discards) clear();
  if (!m_store) openAgain(task.claim);
  if (m_store && m_newest && !m_isSaved) save();
}

void DraftWriter::clear() {
  const auto cleared = m_store->clear();
  if (!cleared) tell({.keeping = Keeping::NotWritten, .why = cleared.errors()});
}

void DraftWriter::openAgain(Claim claim) {
  if (!open(claim)) return;
  m_isOpenedAgain = true;
  m_isSaved = false;
}

void DraftWriter::save() {
  m_next = std::chrono::steady_clock::now() + m_times.pace;
  if (m_isOpenedAgain && !takePossession()) return;
  const auto saved = m_store->save(*m_newest);
  m_isSaved = saved.ok();
  if (m_isSaved) m_saved = m_newest;
  tell(m_isSaved ? KeepingNews{} : KeepingNews{.keeping = Keeping::NotWritten, .why = saved.errors()});
}

// Of a store that holds something else than this writer has put there. Not where that cannot be kept elsewhere first.
bool DraftWriter::takePossession() {
  const auto found = m_store->load();
  const bool isAsLeft = found && *found == m_saved;
  KeepingNews news;
  if (!isAsLeft && m_saved && !m_wasTaken)
    news.notices.push_back(
        {ErrorCode::File, m_store->path(),
         say("was deleted, moved or replaced; it is begun anew, and keeps what you are working on")});
  if (!isAsLeft && found && *found && (*found)->isModified) {
    const auto kept = m_store->keepAside();
    if (!kept) {
      tell({.keeping = Keeping::NotWritten, .why = kept.errors()});
      return false;
    }
    news.notices.push_back({ErrorCode::File, *kept, say("keeps what was there and in no file; open it as a scenario")});
  }
  // What cannot be read was kept by reading it.
  if (!found) news.notices.insert(news.notices.end(), found.errors().begin(), found.errors().end());
  m_isOpenedAgain = m_wasTaken = false;
  if (!news.notices.empty()) tell(news);
  return true;
}

void DraftWriter::tell(const KeepingNews& news) {
  const bool isNew = m_keeping.exchange(news.keeping) != news.keeping;
  if (isNew || !news.notices.empty()) m_listener(news);
}

}  // namespace chokepoint::app
