#include "ui/run/why_service.h"

#include "core/analysis/model_response.h"

namespace chokepoint::ui {

namespace {

// Coalitions double with each mover: so many can be afforded with a full sample, with a coarse one.
constexpr std::size_t kMoversInFull = 3;
constexpr std::size_t kMoversInCoarse = 7;

std::size_t membersFor(const WhyQuestion& question) {
  const std::size_t movers = moversBetween({}, question.scenario).size();
  if (movers > kMoversInCoarse) return 0;
  return std::min(question.sample.members, movers > kMoversInFull ? kCoarseMembers : kFullMembers);
}

Expected<ChangeSplit> splitFor(const WhyQuestion& question, const Expression& of, std::size_t members, ThreadPool& pool,
                               const RunWatch& watch) {
  if (members == 0) return splitOnCentralRun(of, {}, question.scenario, pool);
  auto sample = question.sample;
  sample.members = members;
  return splitOnMedian(of, {}, question.scenario, Draws(defaultPriors(), sample, pool), pool, {}, watch);
}

}  // namespace

WhyAnswerPtr answerWhy(const WhyQuestion& question, ThreadPool& pool, const RunWatch& watch) {
  const auto of = Expression::parse(question.expression);
  if (!of) return nullptr;
  auto answer = std::make_shared<WhyAnswer>();
  answer->question = question;
  answer->inputs = uncertainInputs(question.scenario);
  for (const auto id : answer->inputs) answer->ends.push_back(swingOf(question.scenario, id));
  if (!answer->inputs.empty()) {
    auto found = tornado(centralResponse(*of, question.scenario, answer->inputs, pool, watch), answer->ends);
    if (!found) return nullptr;
    answer->tornado = std::move(*found);
  }
  answer->members = membersFor(question);
  auto split = splitFor(question, *of, answer->members, pool, watch);
  if (!split) return nullptr;
  answer->split = std::move(*split);
  return answer;
}

WhyService::WhyService(QObject* parent) : QObject(parent), m_worker([this] { work(); }) {}

WhyService::~WhyService() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
    m_newer.request_stop();
  }
  m_wake.notify_all();
  m_worker.join();
}

void WhyService::ask(const WhyQuestion& question) {
  ++m_asked;
  {
    const std::lock_guard lock(m_mutex);
    m_newer.request_stop();
    m_newer = std::stop_source();
    m_pending = Pending{question, m_asked, m_newer.get_token()};
  }
  m_wake.notify_all();
}

std::optional<WhyService::Pending> WhyService::next() {
  std::unique_lock lock(m_mutex);
  m_wake.wait(lock, [this] { return m_stop || m_pending; });
  if (m_stop) return std::nullopt;
  return std::exchange(m_pending, std::nullopt);
}

void WhyService::work() {
  while (const auto pending = next()) {
    const auto answer = answerWhy(pending->question, m_pool, {.stop = pending->stop});
    if (!answer) continue;
    QMetaObject::invokeMethod(
        this,
        [this, number = pending->number, answer] {
          if (number == m_asked) emit answered(answer);
        },
        Qt::QueuedConnection);
  }
}

}  // namespace chokepoint::ui
