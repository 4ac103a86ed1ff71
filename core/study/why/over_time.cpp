#include "core/study/why/over_time.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <variant>

#include "core/belief/sampler.h"
#include "core/engine/quantiles.h"
#include "core/method/logarithmic_mean.h"
#include "core/runs/central_run.h"
#include "core/runs/scenario_inputs.h"

namespace chokepoint {

namespace {

// The runs that the change is split in: those of the sample, or the central one.
class TimeRuns {
 public:
  TimeRuns(const Scenario& scenario, ThreadPool& pool, const RunWatch& watch)
      : m_scenario(scenario), m_pool(pool), m_watch(watch) {}

  [[nodiscard]] Expected<std::monostate> draw(const SampleOptions& sample) {
    Sampler sampler(sample, m_pool);
    auto drawn = sampler.of(m_scenario, m_watch);
    if (!drawn) return drawn.errors();
    m_drawn = std::move(*drawn);
    return std::monostate{};
  }
  [[nodiscard]] std::size_t count() const { return m_drawn ? m_drawn->draws->members() : 1; }
  [[nodiscard]] const std::optional<Drawn>& drawn() const { return m_drawn; }

  // Whether all came to their end.
  [[nodiscard]] bool show(TimeTree& tree) const {
    if (!m_drawn) {
      tree.take(0, CentralRun(m_scenario).subject());
      return true;
    }
    return readMembers(tree.reads(), m_scenario, ensembleInputs, *m_drawn->draws, m_pool, m_watch,
                       [&](std::size_t member, const Subject& subject) { tree.take(member, subject); });
  }

 private:
  const Scenario& m_scenario;
  ThreadPool& m_pool;
  const RunWatch& m_watch;
  std::optional<Drawn> m_drawn;
};

// What stands for many runs.
class OfKnownRuns {
 public:
  explicit OfKnownRuns(const TimeTree& tree)
      : m_known(tree.known()),
        m_scale(tree.scale()),
        m_count(static_cast<std::size_t>(std::ranges::count(m_known, 1))) {}

  [[nodiscard]] std::size_t count() const { return m_count; }
  [[nodiscard]] double mean(const std::vector<double>& values) const {
    const auto some = known(values);
    return std::accumulate(some.begin(), some.end(), 0.0) / static_cast<double>(some.size());
  }
  // The median, but of what is split as it is.
  [[nodiscard]] double middle(const std::vector<double>& values) const {
    return m_scale == TimeScale::AsItIs ? mean(values) : quantile(known(values), 0.5);
  }

 private:
  [[nodiscard]] std::vector<double> known(const std::vector<double>& values) const {
    std::vector<double> some;
    for (std::size_t i = 0; i < values.size(); ++i)
      if (m_known[i] != 0) some.push_back(values[i]);
    return some;
  }

  const std::vector<std::uint8_t>& m_known;
  TimeScale m_scale;
  std::size_t m_count;
};

double sizeOf(const std::deque<TimeNode>& nodes, const OfKnownRuns& runs) {
  double size = 0.0;
  for (const auto& node : nodes) size += std::abs(runs.mean(node.parts));
  return size;
}

std::size_t countOf(const std::deque<TimeNode>& nodes) {
  std::size_t count = nodes.size();
  for (const auto& node : nodes) count += countOf(node.causes);
  return count;
}

// Nobody reads more, and each is kept for every run.
constexpr std::size_t kMostCauses = 500;

// Opens what is due: what is large enough, and what lies on the path.
class Opener {
 public:
  Opener(TimeTree& tree, const OverTimeRequest& request)
      : m_tree(tree),
        m_request(request),
        m_runs(tree),
        m_least(request.leastShare * sizeOf(tree.causes(), m_runs)),
        m_count(countOf(tree.causes())) {}

  // Whether there was anything.
  [[nodiscard]] bool open() { return open(m_tree.causes(), 1, true); }

 private:
  bool open(std::deque<TimeNode>& nodes, int level, bool isOnPath) {
    bool hasOpened = false;
    const auto step = static_cast<std::size_t>(level) - 1;
    for (auto& node : nodes) {
      const bool isNext = isOnPath && step < m_request.path.size() && nameOf(node.cause) == m_request.path[step];
      const bool isDue =
          level < m_request.depth && m_count < kMostCauses && std::abs(m_runs.mean(node.parts)) >= m_least;
      if (node.isOpen())
        hasOpened = open(node.causes, level + 1, isNext) || hasOpened;
      else if (node.equation != nullptr && (isNext || isDue))
        hasOpened = openOne(node);
    }
    return hasOpened;
  }

  bool openOne(TimeNode& node) {
    m_tree.open(node);
    m_count += node.causes.size();
    return true;
  }

  TimeTree& m_tree;
  const OverTimeRequest& m_request;
  OfKnownRuns m_runs;
  double m_least;
  std::size_t m_count;
};

// The tree in the figure's unit.
class Answer {
 public:
  Answer(const TimeTree& tree, const OverTimeRequest& request)
      : m_tree(tree),
        m_runs(tree),
        m_before(m_runs.middle(tree.before())),
        m_after(m_runs.middle(tree.after())),
        m_factor(tree.scale() == TimeScale::Logarithm ? logarithmicMean(m_before, m_after) : 1.0),
        m_least(request.leastShare * m_factor * sizeOf(tree.causes(), m_runs)) {}

  [[nodiscard]] OverTime of(const FigureOverTime& figure) const {
    OverTime answer{.figure = figure, .scale = m_tree.scale(), .before = m_before, .after = m_after, .causes = {}};
    double told = 0.0;
    for (const auto& node : m_tree.causes()) {
      if (figure.listed == nullptr && isNothing(node)) continue;
      answer.causes.push_back(partOf(node));
      told += answer.causes.back().part;
    }
    if (figure.listed == nullptr) sortBySize(answer.causes);
    answer.spread = m_after - m_before - told;
    answer.members = m_runs.count();
    answer.unknown = m_tree.known().size() - m_runs.count();
    for (std::size_t i = 0; i < m_tree.known().size(); ++i)
      if (m_tree.known()[i] != 0 && m_tree.after()[i] > m_tree.before()[i]) ++answer.growing;
    return answer;
  }

 private:
  static bool isNothing(const TimeNode& node) {
    return std::ranges::all_of(node.parts, [](double part) { return part == 0.0; });
  }
  static void sortBySize(std::vector<TimePart>& parts) {
    std::ranges::stable_sort(parts, std::greater<>(), [](const TimePart& part) { return std::abs(part.part); });
  }

  [[nodiscard]] TimePart partOf(const TimeNode& node) const {
    TimePart part{.cause = node.cause,
                  .part = m_factor * m_runs.mean(node.parts),
                  .before = m_runs.middle(node.before),
                  .after = m_runs.middle(node.after),
                  .canOpen = node.equation != nullptr};
    for (const auto& cause : node.causes) {
      if (isNothing(cause)) continue;
      auto further = partOf(cause);
      if (std::abs(further.part) >= m_least || !further.causes.empty()) {
        part.causes.push_back(std::move(further));
      } else {
        ++part.smaller;
        part.smallerPart += further.part;
      }
    }
    sortBySize(part.causes);
    return part;
  }

  const TimeTree& m_tree;
  OfKnownRuns m_runs;
  double m_before;
  double m_after;
  double m_factor;
  double m_least;
};

Error stopped() { return {ErrorCode::Cancelled, {}, say("the computation was stopped")}; }

// On logarithms where there are.
Expected<std::monostate> takeRoot(TimeTree& tree, const TimeRuns& runs, const FigureOverTime& figure) {
  if (!runs.show(tree)) return stopped();
  const auto known = static_cast<std::size_t>(std::ranges::count(tree.known(), 1));
  if (2 * known <= tree.known().size())
    return Error{ErrorCode::InvalidInput,
                 {},
                 say("%1 has a value at both times in %2 of %3 runs only, which is too few to split its change",
                     figure.after.text(), known, tree.known().size())};
  if (tree.hasLogarithms()) return std::monostate{};
  tree.setScale(TimeScale::AsItIs);
  if (!runs.show(tree)) return stopped();
  return std::monostate{};
}

}  // namespace

std::string_view nameOf(const TimeCause& cause) { return cause.quantity ? nameOf(*cause.quantity) : "time"; }

Expected<OverTime> changeOverTime(const OverTimeRequest& request, const Scenario& scenario, const SampleOptions& sample,
                                  ThreadPool& pool, const RunWatch& watch) {
  const TimeEquations equations(scenario);
  const auto root = timeRootOf(request.figure, equations);
  if (!root) return root.errors();
  TimeRuns runs(scenario, pool, watch);
  if (request.onMedian)
    if (const auto drawn = runs.draw(sample); !drawn) return drawn.errors();
  TimeTree tree(request.figure, **root, equations, runs.count());
  if (const auto taken = takeRoot(tree, runs, request.figure); !taken) return taken.errors();
  while (Opener(tree, request).open())
    if (!runs.show(tree)) return stopped();
  auto answer = Answer(tree, request).of(request.figure);
  if (!request.onMedian) answer.members = 0;
  if (runs.drawn()) answer.conditioning = runs.drawn()->conditioning;
  return answer;
}

}  // namespace chokepoint
