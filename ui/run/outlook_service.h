// Runs scenarios off the GUI thread; only the newest result is shown.
//
// One worker thread takes the newest request, drops those that came before it, and announces
// immutable results on the GUI thread. The ensemble's draws are kept between requests with the
// same priors, so that a band moves only because a setting did.
#pragma once

#include <QObject>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/analysis/attribution.h"
#include "core/analysis/outlook.h"

namespace chokepoint::ui {

using OutlookPtr = std::shared_ptr<const Outlook>;
using AttributionPtr = std::shared_ptr<const GapAttribution>;

class OutlookService : public QObject {
  Q_OBJECT

 public:
  explicit OutlookService(QObject* parent = nullptr);
  ~OutlookService() override;

  // Asks for a scenario's outlook; a request that has not begun gives way to it.
  void request(const Scenario& scenario);
  // Whether what was last asked for has not been announced yet.
  [[nodiscard]] bool isBusy() const { return m_asked != m_answered; }

 signals:
  // The default scenario's outlook comes first, once.
  void defaultReady(chokepoint::ui::OutlookPtr outlook);
  void outlookReady(chokepoint::ui::OutlookPtr outlook);
  // Nothing more follows what was last asked for.
  void settled();
  // Follows an outlook that moves both policy and assumptions, unless a newer one is asked for.
  void attributionReady(chokepoint::ui::OutlookPtr outlook, chokepoint::ui::AttributionPtr attribution);

 private:
  struct Request {
    Scenario scenario;
    quint64 number = 0;
  };

  void work();
  [[nodiscard]] std::optional<Request> next();
  [[nodiscard]] bool isOutdated(quint64 number);
  const Draws& drawsFor(const Scenario& scenario);
  void answer(const Request& request);
  void attribute(const Request& request, const OutlookPtr& outlook);
  void announce(quint64 number, const OutlookPtr& outlook);

  quint64 m_asked = 0;     // of the GUI thread
  quint64 m_answered = 0;  // of the GUI thread

  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::optional<Request> m_pending;
  bool m_stop = false;

  // Of the worker thread:
  Workshop m_workshop;
  std::optional<Draws> m_defaultDraws;
  std::optional<Draws> m_draws;  // of the newest scenario with priors of its own
  OutlookPtr m_byDefault;

  std::thread m_worker;  // last: it uses all of the above
};

}  // namespace chokepoint::ui
