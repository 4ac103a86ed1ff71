#include "core/cause/time_tree.h"

#include <algorithm>
#include <cmath>

#include "core/expression/evaluate.h"
#include "core/method/shapley.h"

namespace chokepoint {

namespace {

// What of a cause stands in the run itself, and not in an expression.
void addQuantities(const std::deque<TimeNode>& nodes, std::vector<QuantityId>& into) {
  for (const auto& node : nodes) {
    if (const auto id = node.cause.quantity) {
      into.push_back(*id);
      const auto& s = spec(*id);
      if (s.annual == Annual::Ratio) into.insert(into.end(), {s.numerator, s.denominator});
    }
    addQuantities(node.causes, into);
  }
}

}  // namespace

TimeTree::TimeTree(const FigureOverTime& figure, const TimeRoot& root, const TimeEquations& equations,
                   std::size_t members)
    : m_figure(figure),
      m_root(root),
      m_equations(equations),
      m_window(windowBetween(figure.since, figure.at)),
      m_before(members),
      m_after(members),
      m_known(members),
      m_positive(members) {
  for (const auto& cause : root.causes()) m_causes.push_back(nodeOf(cause));
}

TimeNode TimeTree::nodeOf(const TimeCause& cause) const {
  TimeNode node{.cause = cause, .equation = cause.quantity ? m_equations.find(*cause.quantity) : nullptr};
  node.parts.resize(m_known.size());
  node.before.resize(m_known.size());
  node.after.resize(m_known.size());
  return node;
}

void TimeTree::open(TimeNode& node) {
  if (node.isOpen() || node.equation == nullptr) return;
  for (const auto& cause : node.equation->causes()) node.causes.push_back(nodeOf(cause));
}

MemberReads TimeTree::reads() const {
  auto expressions = m_root.expressions();
  expressions.push_back(m_figure.before);
  expressions.push_back(m_figure.after);
  auto reads = *readBy(expressions);
  const auto more = m_root.quantities();
  reads.quantities.insert(reads.quantities.end(), more.begin(), more.end());
  addQuantities(m_causes, reads.quantities);
  std::ranges::sort(reads.quantities);
  const auto same = std::ranges::unique(reads.quantities);
  reads.quantities.erase(same.begin(), same.end());
  return reads;
}

bool TimeTree::hasLogarithms() const {
  for (std::size_t member = 0; member < m_known.size(); ++member)
    if (m_known[member] != 0 && m_positive[member] == 0) return false;
  return true;
}

// Of every coalition, on the scale; empty where there is none.
std::vector<double> TimeTree::worthsOf(std::size_t member, const Subject& subject) {
  std::vector<double> worths(std::size_t{1} << m_causes.size());
  const auto before = evaluateNumber(m_figure.before, subject);
  const auto after = evaluateNumber(m_figure.after, subject);
  m_known[member] = before && after && m_root.worths(subject, worths) ? 1 : 0;
  if (m_known[member] == 0) return {};
  m_before[member] = *before;
  m_after[member] = *after;
  m_positive[member] = std::ranges::all_of(worths, [](double worth) { return worth > 0.0; }) ? 1 : 0;
  if (m_scale == TimeScale::Logarithm && m_positive[member] != 0)
    for (double& worth : worths) worth = std::log(worth);
  return worths;
}

void TimeTree::take(std::size_t member, const Subject& subject) {
  const auto worths = worthsOf(member, subject);
  if (worths.empty()) return;
  std::array<double, kExactPlayers> parts{};
  shapleyOf(worths, {parts.data(), m_causes.size()});
  for (std::size_t i = 0; i < m_causes.size(); ++i) {
    auto& node = m_causes[i];
    node.parts[member] = parts[i];
    takeEnds(node, member, subject);
    if (node.isOpen()) takeCauses(node, flowInto(node, parts[i], subject), member, subject);
  }
}

void TimeTree::takeEnds(TimeNode& node, std::size_t member, const Subject& subject) const {
  if (!node.cause.quantity) return;
  if (const auto* listed = node.cause.listed; listed != nullptr && !m_figure.at.month) {
    node.before[member] = evaluateNumber(listed->of(m_figure.since.year), subject).value();
    node.after[member] = evaluateNumber(listed->of(m_figure.at.year), subject).value();
    return;
  }
  const auto value = [&](QuantityId id, int month) { return subject.value(id, month); };
  node.before[member] = valueOver(value, *node.cause.quantity, m_window.first, m_window.months);
  node.after[member] = valueOver(value, *node.cause.quantity, m_window.first + m_window.shift, m_window.months);
}

// Its part, shared by its months as they differ. Where they differ up and down and nearly nothing is left of it, each
// month brings its share by size: what a unit brings would be beyond all measure.
WindowFlow TimeTree::flowInto(const TimeNode& node, double part, const Subject& subject) const {
  constexpr double kLeastLeft = 0.25;
  const auto id = *node.cause.quantity;
  const int first = m_root.firstMonth(node.cause);
  const auto changeIn = [&](int month) {
    return subject.value(id, m_window.after(month)) - subject.value(id, m_window.before(month));
  };
  double change = 0.0;
  double size = 0.0;
  for (int month = first; month < m_window.months; ++month) {
    change += changeIn(month);
    size += std::abs(changeIn(month));
  }
  WindowFlow perUnit{};
  if (size == 0.0) return perUnit;
  const bool cancels = std::abs(change) < kLeastLeft * size;
  for (int month = first; month < m_window.months; ++month) {
    const double sign = changeIn(month) < 0.0 ? -1.0 : 1.0;
    perUnit[static_cast<std::size_t>(month)] = cancels ? sign * part / size : part / change;
  }
  return perUnit;
}

void TimeTree::takeCauses(TimeNode& node, const WindowFlow& perUnit, std::size_t member, const Subject& subject) const {
  std::vector<TimeFlow> flows(node.causes.size());
  node.equation->split(subject, m_window, perUnit, flows);
  for (std::size_t i = 0; i < flows.size(); ++i) {
    auto& cause = node.causes[i];
    cause.parts[member] = flows[i].part;
    takeEnds(cause, member, subject);
    if (cause.isOpen()) takeCauses(cause, flows[i].perUnit, member, subject);
  }
}

}  // namespace chokepoint
