// Answers why a gap is what it is, off the GUI thread; the newest question wins, and stops what
// is being computed for an older one.
#pragma once

#include <QObject>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/analysis/change_split.h"
#include "core/analysis/outlook.h"
#include "core/analysis/tornado.h"

namespace chokepoint::ui {

struct WhyQuestion {
  Scenario scenario;
  std::string expression;  // a number: annual(output_ratio, 2026)
  SampleOptions sample;    // of the medians, where there is time for them

  bool operator==(const WhyQuestion&) const = default;
};

struct WhyAnswer {
  WhyQuestion question;
  // What moves it: each uncertain input alone, on the central run.
  std::vector<ParameterId> inputs;
  std::vector<SwingInput> ends;
  Tornado tornado;
  // What changed it since the default.
  ChangeSplit split;
  std::size_t members = 0;  // of the medians that were split; 0: the central run was
};
using WhyAnswerPtr = std::shared_ptr<const WhyAnswer>;

// Nothing if it was stopped, or the expression has no value.
[[nodiscard]] WhyAnswerPtr answerWhy(const WhyQuestion& question, ThreadPool& pool, const RunWatch& watch = {});

class WhyService : public QObject {
  Q_OBJECT

 public:
  explicit WhyService(QObject* parent = nullptr);
  ~WhyService() override;

  void ask(const WhyQuestion& question);

 signals:
  // Of the newest question only.
  void answered(chokepoint::ui::WhyAnswerPtr answer);

 private:
  struct Pending {
    WhyQuestion question;
    quint64 number = 0;
    std::stop_token stop;
  };

  void work();
  [[nodiscard]] std::optional<Pending> next();

  quint64 m_asked = 0;  // of the GUI thread

  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::optional<Pending> m_pending;
  std::stop_source m_newer;
  bool m_stop = false;

  ThreadPool m_pool;
  std::thread m_worker;  // last: it uses all of the above
};

}  // namespace chokepoint::ui
