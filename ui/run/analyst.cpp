#include "ui/run/analyst.h"

namespace chokepoint::ui {

Analyst::Analyst(QObject* parent) : QObject(parent), m_worker([this] { work(); }) {}

Analyst::~Analyst() {
  {
    const std::lock_guard lock(m_mutex);
    m_isClosing = true;
    m_stopServing.request_stop();
  }
  m_wake.notify_all();
  m_worker.join();
}

void Analyst::enqueue(const QObject* asker, Work work) {
  if (!m_newest.contains(asker)) connect(asker, &QObject::destroyed, this, [this, asker] { forget(asker); });
  m_newest[asker] = ++m_asked;
  {
    const std::lock_guard lock(m_mutex);
    drop(asker);
    m_queue.push_back({asker, m_asked, std::move(work)});
  }
  m_wake.notify_all();
}

void Analyst::forget(const QObject* asker) {
  m_newest.erase(asker);
  disconnect(asker, nullptr, this, nullptr);
  const std::lock_guard lock(m_mutex);
  drop(asker);
}

void Analyst::drop(const QObject* asker) {
  std::erase_if(m_queue, [&](const Question& question) { return question.asker == asker; });
  if (m_served == asker) m_stopServing.request_stop();
}

std::optional<std::pair<Analyst::Question, std::stop_token>> Analyst::next() {
  std::unique_lock lock(m_mutex);
  m_served = nullptr;
  m_wake.wait(lock, [this] { return m_isClosing || !m_queue.empty(); });
  if (m_isClosing) return std::nullopt;
  Question question = std::move(m_queue.front());
  m_queue.pop_front();
  m_served = question.asker;
  m_stopServing = std::stop_source();
  return std::pair{std::move(question), m_stopServing.get_token()};
}

void Analyst::work() {
  giveWay();
  Workshop workshop;
  while (auto asked = next()) {
    const auto& [question, stop] = *asked;
    const Answered answered = question.work(workshop, {.stop = stop});
    workshop.storage = Storage();  // gives back tens of megabytes: nobody may ask for long
    if (!stop.stop_requested()) handOver(question, answered);
  }
}

void Analyst::handOver(const Question& question, const Answered& answered) {
  QMetaObject::invokeMethod(
      this,
      [this, asker = question.asker, number = question.number, answered] {
        const auto newest = m_newest.find(asker);
        if (newest != m_newest.end() && newest->second == number) answered();
      },
      Qt::QueuedConnection);
}

}  // namespace chokepoint::ui
