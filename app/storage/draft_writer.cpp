#include "app/storage/draft_writer.h"

namespace chokepoint::app {

DraftWriter::DraftWriter(Open open, Listener listener, std::chrono::milliseconds pace)
    : m_open(std::move(open)), m_listener(std::move(listener)), m_pace(pace), m_thread([this] { work(); }) {}

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
    m_pending = draft;
  }
  m_wake.notify_all();
}

void DraftWriter::wait() {
  std::unique_lock lock(m_mutex);
  ++m_waiting;
  m_wake.notify_all();
  m_idle.wait(lock, [this] { return !m_busy && !m_pending; });
  --m_waiting;
}

void DraftWriter::work() {
  open();
  while (const auto draft = next()) keep(*draft);
  m_store.reset();
}

void DraftWriter::open() {
  auto opened = m_open();
  if (!opened) {
    m_isKeeping = false;
    m_listener.notOpened(opened.errors());
    m_earlier.set_value(std::optional<Draft>());
    return;
  }
  m_store = std::move(opened->store);
  m_listener.opened(opened->notice);
  m_earlier.set_value(m_store->load());
}

std::optional<Draft> DraftWriter::next() {
  std::unique_lock lock(m_mutex);
  m_busy = false;
  m_idle.notify_all();
  m_wake.wait(lock, [this] { return m_stop || m_pending; });
  m_wake.wait_until(lock, m_next, [this] { return m_stop || m_waiting > 0; });
  m_next = std::chrono::steady_clock::now() + m_pace;
  m_busy = m_pending.has_value();
  return std::exchange(m_pending, std::nullopt);
}

void DraftWriter::keep(const Draft& draft) {
  if (!m_store) return;
  const auto saved = m_store->save(draft);
  const bool wasKeeping = m_isKeeping.exchange(saved.ok());
  if (!saved && wasKeeping) m_listener.notWritten(saved.errors());
}

}  // namespace chokepoint::app
