// Runs scenarios off the GUI thread; only the newest result is shown.
//
// One worker thread takes the newest request, drops those that came before it, and announces
// immutable results on the GUI thread: a coarse outlook at once, then the full one, which a newer
// request stops within a block of members.
#pragma once

#include <QObject>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "ui/run/outlook_stage.h"

namespace chokepoint::ui {

// What the window's answers are made of unless the user asks for another sample.
[[nodiscard]] inline SampleOptions defaultSample() { return {.members = kFullMembers, .seed = kDefaultSeed}; }

class OutlookService : public QObject {
  Q_OBJECT

 public:
  explicit OutlookService(const SampleOptions& sample = defaultSample(), QObject* parent = nullptr);
  ~OutlookService() override;

  // Asks for a scenario's outlook; a request that has not begun gives way to it.
  void request(const Scenario& scenario);
  // What a scenario's full outlook is made of: of what is believed all draws are kept.
  [[nodiscard]] SampleOptions sampleFor(const Scenario& scenario) const;
  // Of the full outlooks of all requests from now on.
  void setSample(const SampleOptions& sample) { m_sample = sample; }
  [[nodiscard]] const SampleOptions& sample() const { return m_sample; }
  // How many runs of a full outlook that is being computed are done; more than it has while its quantiles are looked
  // for.
  [[nodiscard]] std::size_t membersDone() const { return m_membersDone; }
  // The full outlook that is being computed is wanted no more; what the coarse one said stays.
  void stopFull();
  // Whether what was last asked for has not been announced yet.
  [[nodiscard]] bool isBusy() const { return m_asked != m_answered; }

 signals:
  // Beside the default's with the same sample: coarse, then full.
  void outlookReady(chokepoint::ui::OutlookPtr outlook, chokepoint::ui::OutlookPtr byDefault);
  // Nothing more follows what was last asked for, be it that the full outlook was stopped.
  void settled();
  // Follows an outlook that moves both policy and assumptions, unless a newer one is asked for.
  void attributionReady(chokepoint::ui::OutlookPtr outlook, chokepoint::ui::AttributionPtr attribution);

 private:
  struct Request {
    Scenario scenario;
    SampleOptions sample;
    quint64 number = 0;
    std::stop_token stop;  // of the full outlook, once a newer one is asked for
  };

  void work();
  [[nodiscard]] std::optional<Request> next();
  [[nodiscard]] bool isOutdated(quint64 number);
  void prepare(const SampleOptions& sample);
  // Whether the stage's outlook was announced.
  bool answer(const Request& request, OutlookStage& stage, const RunWatch& watch);
  void attribute(const Request& request, OutlookStage& stage, const OutlookPtr& outlook);

  quint64 m_asked = 0;     // of the GUI thread
  quint64 m_answered = 0;  // of the GUI thread
  SampleOptions m_sample;  // of the GUI thread

  std::atomic<std::size_t> m_membersDone = 0;

  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::optional<Request> m_pending;
  std::stop_source m_newer;  // of the newest request
  bool m_stop = false;

  // Of the worker thread:
  std::optional<Workshop> m_workshop;  // made there, because its threads give way as that one does
  std::optional<OutlookStage> m_coarse;
  std::optional<OutlookStage> m_full;  // none where the sample is no larger than the coarse one

  std::thread m_worker;  // last: it uses all of the above
};

}  // namespace chokepoint::ui
