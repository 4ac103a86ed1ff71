#include "ui/run/outlook_service.h"

namespace chokepoint::ui {

OutlookService::OutlookService(QObject* parent) : QObject(parent), m_worker([this] { work(); }) {}

OutlookService::~OutlookService() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
  }
  m_wake.notify_all();
  m_worker.join();
}

void OutlookService::request(const Scenario& scenario) {
  ++m_asked;
  {
    const std::lock_guard lock(m_mutex);
    m_pending = Request{scenario, m_asked};
  }
  m_wake.notify_all();
}

void OutlookService::work() {
  m_defaultDraws.emplace(defaultPriors(), SampleOptions{.members = kLiveMembers, .seed = kDefaultSeed},
                         m_workshop.pool);
  m_draws = m_defaultDraws;
  const Scenario byDefault;
  m_byDefault = computeOutlook(byDefault, drawsFor(byDefault), kDefaultSeed, m_workshop);
  const auto outlook = m_byDefault;
  QMetaObject::invokeMethod(
      this, [this, outlook] { emit defaultReady(outlook); }, Qt::QueuedConnection);
  while (const auto request = next()) answer(*request);
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

const Draws& OutlookService::drawsFor(const Scenario& scenario) {
  if (scenario.priors.empty()) return *m_defaultDraws;
  m_draws = m_draws->withPriors(priorsOf(scenario), m_workshop.pool);
  return *m_draws;
}

void OutlookService::answer(const Request& request) {
  const auto outlook = computeOutlook(request.scenario, drawsFor(request.scenario), kDefaultSeed, m_workshop);
  announce(request.number, outlook);
  if (movesPolicy(request.scenario) && movesAssumptions(request.scenario)) attribute(request, outlook);
  QMetaObject::invokeMethod(
      this,
      [this, number = request.number] {
        if (number == m_asked) emit settled();
      },
      Qt::QueuedConnection);
}

void OutlookService::attribute(const Request& request, const OutlookPtr& outlook) {
  if (isOutdated(request.number)) return;
  const auto parts = std::make_shared<const GapAttribution>(attributeChange(
      {*m_byDefault, drawsFor(m_byDefault->scenario)}, {*outlook, drawsFor(outlook->scenario)}, m_workshop.pool));
  QMetaObject::invokeMethod(
      this,
      [this, number = request.number, outlook, parts] {
        if (number == m_asked) emit attributionReady(outlook, parts);
      },
      Qt::QueuedConnection);
}

void OutlookService::announce(quint64 number, const OutlookPtr& outlook) {
  QMetaObject::invokeMethod(
      this,
      [this, number, outlook] {
        m_answered = number;
        emit outlookReady(outlook);
      },
      Qt::QueuedConnection);
}

}  // namespace chokepoint::ui
