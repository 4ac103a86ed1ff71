// Computes what the window's panels ask, off the GUI thread, one question after another.
//
// Of each asker the newest question counts, and stops what is being computed for an older one.
// Answers are handed over on the GUI thread, while their asker lives and wants them.
#pragma once

#include <QObject>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/study/outlook.h"

namespace chokepoint::ui {

class Analyst : public QObject {
  Q_OBJECT

 public:
  explicit Analyst(QObject* parent = nullptr);
  ~Analyst() override;

  // `compute(workshop, watch)` runs on the worker's thread, `take(answer)` on this one.
  template <class Compute, class Take>
  void ask(const QObject* asker, Compute compute, Take take) {
    enqueue(asker, [compute = std::move(compute), take = std::move(take)](Workshop& workshop, const RunWatch& watch) {
      const auto answer =
          std::make_shared<const std::decay_t<decltype(compute(workshop, watch))>>(compute(workshop, watch));
      return [take, answer] { take(*answer); };
    });
  }
  // The asker wants no answer any more.
  void forget(const QObject* asker);

 private:
  using Answered = std::function<void()>;  // hands the answer over
  using Work = std::function<Answered(Workshop& workshop, const RunWatch& watch)>;
  struct Question {
    const QObject* asker = nullptr;
    quint64 number = 0;
    Work work;
  };

  void enqueue(const QObject* asker, Work work);
  // Of the queue and of what is being computed; the lock is held.
  void drop(const QObject* asker);
  void work();
  [[nodiscard]] std::optional<std::pair<Question, std::stop_token>> next();
  void handOver(const Question& question, const Answered& answered);

  std::map<const QObject*, quint64> m_newest;  // of the GUI thread
  quint64 m_asked = 0;                         // of the GUI thread

  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<Question> m_queue;
  const QObject* m_served = nullptr;  // whose question is being computed
  std::stop_source m_stopServing;
  bool m_isClosing = false;

  std::thread m_worker;  // last: it uses all of the above
};

}  // namespace chokepoint::ui
