#include "ui/run/outlook_service.h"

#include <algorithm>

namespace chokepoint::ui {

OutlookService::OutlookService(const SampleOptions& sample, QObject* parent)
    : QObject(parent), m_sample(sample), m_worker([this] { work(); }) {}

OutlookService::~OutlookService() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
    m_newer.request_stop();
  }
  m_wake.notify_all();
  m_worker.join();
}

SampleOptions OutlookService::sampleFor(const Scenario& scenario) const {
  return chokepoint::sampleFor(scenario, m_sample);
}

void OutlookService::request(const Scenario& scenario) {
  ++m_asked;
  {
    const std::lock_guard lock(m_mutex);
    m_newer.request_stop();
    m_newer = std::stop_source();
    m_pending = Request{scenario, sampleFor(scenario), m_asked, m_newer.get_token()};
  }
  m_wake.notify_all();
}

void OutlookService::stopFull() {
  const std::lock_guard lock(m_mutex);
  m_newer.request_stop();
}

void OutlookService::work() {
  giveWay();
  m_workshop.emplace();
  while (const auto request = next()) {
    prepare(request->sample);
    if (!answer(*request, *m_coarse, {})) continue;
    if (request->sample.members > kCoarseMembers) {
      if (isOutdated(request->number)) continue;
      if (!m_full) m_full.emplace(request->sample, *m_workshop);
      m_membersDone = 0;
      answer(*request, *m_full, {.stop = request->stop, .membersDone = &m_membersDone});
    }
    QMetaObject::invokeMethod(
        this,
        [this, number = request->number] {
          if (number == m_asked) emit settled();
        },
        Qt::QueuedConnection);
  }
}

std::optional<OutlookService::Request> OutlookService::next() {
  std::unique_lock lock(m_mutex);
  m_wake.wait(lock, [this] { return m_stop || m_pending; });
  if (m_stop) return std::nullopt;
  return std::exchange(m_pending, std::nullopt);
}

bool OutlookService::isOutdated(quint64 number) {
  const std::lock_guard lock(m_mutex);
  return m_stop || (m_pending && m_pending->number > number);
}

// The full stage is made after the first coarse answer, which would wait for its draws.
void OutlookService::prepare(const SampleOptions& sample) {
  SampleOptions coarse = sample;
  coarse.members = std::min(sample.members, kCoarseMembers);
  if (!m_coarse || m_coarse->sample() != coarse) m_coarse.emplace(coarse, *m_workshop);
  if (m_full && m_full->sample() != sample) m_full.reset();
}

bool OutlookService::answer(const Request& request, OutlookStage& stage, const RunWatch& watch) {
  const auto byDefault = stage.byDefault(watch);
  const auto outlook = byDefault ? stage.outlookOf(request.scenario, watch) : nullptr;
  if (!outlook) return false;
  QMetaObject::invokeMethod(
      this,
      [this, number = request.number, outlook, byDefault] {
        m_answered = std::max(m_answered, number);
        emit outlookReady(outlook, byDefault);
      },
      Qt::QueuedConnection);
  // Of a larger sample it takes too long and too much memory; what the coarse one said stays.
  if (stage.sample().members > kFullMembers) return true;
  if (movesPolicy(request.scenario) && movesAssumptions(request.scenario)) attribute(request, stage, outlook);
  return true;
}

void OutlookService::attribute(const Request& request, OutlookStage& stage, const OutlookPtr& outlook) {
  if (isOutdated(request.number)) return;
  const auto parts = stage.attribute(*outlook);
  if (!parts) return;
  QMetaObject::invokeMethod(
      this,
      [this, number = request.number, outlook, parts] {
        if (number == m_asked) emit attributionReady(outlook, parts);
      },
      Qt::QueuedConnection);
}

}  // namespace chokepoint::ui
