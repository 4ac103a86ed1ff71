#include "core/cause/explain.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numeric>
#include <queue>

#include "core/cause/cause_flow.h"

namespace chokepoint {

namespace {

// Of what a quantity's months do, its span carries at least so much.
constexpr double kSpanShare = 0.8;
// Nobody reads more.
constexpr std::size_t kMostLinks = 500;

// A link that is to be traced on: how much its months bring to the root per unit of it, and the
// quantities above it.
struct Frontier {
  CauseLink* link = nullptr;  // in the tree; not owned
  MonthlyFlow entry{};
  QuantitySet above{};
  int depth = 0;
};

// What comes from one cause, by month.
struct Inflow {
  MonthlyFlow entry{};  // per unit of a quantity; of any other cause its part
  MonthlyFlow parts{};
};

double wholeOf(const MonthlyFlow& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

MonthSpan spanOf(const MonthlyFlow& parts) {
  double whole = 0.0;
  for (const double part : parts) whole += std::abs(part);
  const double wanted = whole * kSpanShare;
  MonthSpan best{{0}, {kMonths - 1}};
  double inside = 0.0;
  int first = 0;
  for (int last = 0; last < kMonths; ++last) {
    inside += std::abs(parts[static_cast<std::size_t>(last)]);
    while (first < last && inside - std::abs(parts[static_cast<std::size_t>(first)]) >= wanted)
      inside -= std::abs(parts[static_cast<std::size_t>(first++)]);
    if (inside >= wanted && last - first < best.last.index - best.first.index) best = {{first}, {last}};
  }
  return best;
}

double meanOver(const Run& run, QuantityId id, const MonthSpan& span) {
  double sum = 0.0;
  for (int month = span.first.index; month <= span.last.index; ++month) sum += run.value(id, month);
  return sum / (span.last.index - span.first.index + 1);
}

class Tracer {
 public:
  Tracer(const SplitRuns& runs, const ExplainOptions& options) : m_runs(runs), m_options(options) {}

  Explanation explain(QuantityId of, Month month) {
    Explanation explanation{.of = of, .month = month, .root = rootOf(of, month), .inputs = {}};
    if (!differs(explanation)) return explanation;
    m_difference = explanation.root.part;
    Frontier root{.link = &explanation.root};
    root.entry[static_cast<std::size_t>(month.index)] = 1.0;
    explanation.inputs = movedInputs(of, root.entry);
    trace(root);
    return explanation;
  }

 private:
  using Inflows = std::map<Cause, Inflow>;

  [[nodiscard]] CauseLink rootOf(QuantityId of, Month month) const {
    const double before = m_runs.before.value(of, month.index);
    const double after = m_runs.after.value(of, month.index);
    return {.cause = of,
            .span = MonthSpan{month, month},
            .before = before,
            .after = after,
            .part = after - before,
            .share = m_difference == 0.0 ? 0.0 : 1.0};
  }

  [[nodiscard]] std::vector<MovedInput> movedInputs(QuantityId of, const MonthlyFlow& entry) const {
    const auto reaches = reachesPast({}, of, entry, m_runs);
    std::map<Cause, double> parts;
    for (const auto& equation : m_runs.equations)
      if (const int month = monthOfResult(equation); month < kMonths)
        for (const auto& input : equation.inputs)
          if (!std::holds_alternative<QuantityId>(input.cause))
            parts[input.cause] += reaches.at(equation.of, month) * input.part;
    std::vector<MovedInput> inputs;
    for (const auto& [cause, part] : parts)
      if (part != 0.0) inputs.push_back({cause, part});
    std::ranges::stable_sort(inputs, std::greater<>(), [](const MovedInput& i) { return std::abs(i.part); });
    return inputs;
  }

  // The largest first: where there are too many, it is the small ones that stay without causes.
  void trace(const Frontier& root) {
    const auto isSmaller = [](const std::unique_ptr<Frontier>& a, const std::unique_ptr<Frontier>& b) {
      return std::abs(a->link->part) < std::abs(b->link->part);
    };
    std::priority_queue<std::unique_ptr<Frontier>, std::vector<std::unique_ptr<Frontier>>, decltype(isSmaller)> open(
        isSmaller);
    open.push(std::make_unique<Frontier>(root));
    for (std::size_t links = 0; !open.empty() && links < kMostLinks;) {
      const Frontier next = *open.top();
      open.pop();
      auto inflows = inflowsOf(next);
      addCauses(*next.link, inflows);
      links += next.link->causes.size();
      for (auto& link : next.link->causes)
        if (auto further = frontierAt(link, next, inflows)) open.push(std::move(further));
    }
  }

  // Each cause of a link but those above it, whose loops are theirs.
  [[nodiscard]] Inflows inflowsOf(const Frontier& at) const {
    const auto of = std::get<QuantityId>(at.link->cause);
    const auto reaches = reachesPast(at.above, of, at.entry, m_runs);
    auto avoided = at.above;
    avoided[index(of)] = true;
    const auto differences = differencesPast(avoided, m_runs);
    Inflows inflows;
    for (const auto& equation : m_runs.equations) {
      const int month = monthOfResult(equation);
      if (equation.of != of || month == kMonths || reaches.at(of, month) == 0.0) continue;
      for (const auto& input : equation.inputs) {
        const auto* id = std::get_if<QuantityId>(&input.cause);
        if (id != nullptr && avoided[index(*id)]) continue;
        auto& inflow = inflows[input.cause];
        const double entry = reaches.at(of, month) * input.weight;
        const auto i = static_cast<std::size_t>(equation.month);
        inflow.entry[i] += entry;
        inflow.parts[i] += id == nullptr ? entry : entry * differences.at(*id, equation.month);
      }
    }
    return inflows;
  }

  void addCauses(CauseLink& link, const Inflows& inflows) const {
    for (const auto& [cause, inflow] : inflows) {
      const double part = wholeOf(inflow.parts);
      if (part == 0.0) continue;
      if (std::abs(part) >= m_options.leastShare * std::abs(m_difference)) {
        link.causes.push_back(linkOf(cause, inflow.parts, part));
      } else {
        ++link.smaller;
        link.smallerPart += part;
      }
    }
    std::ranges::stable_sort(link.causes, std::greater<>(), [](const CauseLink& c) { return std::abs(c.part); });
  }

  [[nodiscard]] CauseLink linkOf(const Cause& cause, const MonthlyFlow& parts, double part) const {
    CauseLink link{.cause = cause, .part = part, .share = m_difference == 0.0 ? 0.0 : part / m_difference};
    if (const auto* id = std::get_if<QuantityId>(&cause)) {
      link.span = spanOf(parts);
      link.before = meanOver(m_runs.before, *id, *link.span);
      link.after = meanOver(m_runs.after, *id, *link.span);
    } else if (const auto* parameter = std::get_if<ParameterId>(&cause)) {
      link.before = at(m_runs.before.parameters, *parameter);
      link.after = at(m_runs.after.parameters, *parameter);
    }
    return link;
  }

  [[nodiscard]] std::unique_ptr<Frontier> frontierAt(CauseLink& link, const Frontier& from,
                                                     const Inflows& inflows) const {
    const int depth = from.depth + 1;
    if (!std::holds_alternative<QuantityId>(link.cause) || (m_options.depth && depth >= *m_options.depth))
      return nullptr;
    auto further = std::make_unique<Frontier>(Frontier{&link, inflows.at(link.cause).entry, from.above, depth});
    further->above[index(std::get<QuantityId>(from.link->cause))] = true;
    return further;
  }

  const SplitRuns& m_runs;
  const ExplainOptions& m_options;
  double m_difference = 0.0;
};

}  // namespace

bool differs(const Explanation& explanation) {
  const auto& root = explanation.root;
  return std::abs(root.part) > kOnlyRounding * std::max(std::abs(root.before), std::abs(root.after));
}

Explanation explain(const SplitRuns& runs, QuantityId of, Month month, const ExplainOptions& options) {
  return Tracer(runs, options).explain(of, month);
}

}  // namespace chokepoint
