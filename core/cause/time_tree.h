// Why a figure changed from one time to another, in each of many runs: its causes (time_root.h), and of those that are
// opened what their equations read (time_equation.h), and so on.
//
//   after - before = sum of the causes' parts,   part of an opened cause = sum of its own causes' parts,
// in each run, of the figure's logarithm or of the figure as it is. What is passed down is what a unit more of a
// quantity brings to the figure, month by month; the months of a first cause count alike. Units: the logarithm's, or
// the figure's own. Stocks, records and the passing of time have no causes here.
#pragma once

#include <deque>
#include <memory>

#include "core/cause/time_equations.h"
#include "core/cause/time_root.h"
#include "core/runs/member_reading.h"

namespace chokepoint {

enum class TimeScale { Logarithm, AsItIs };

// One cause, in every run.
struct TimeNode {
  TimeCause cause;
  const TimeEquation* equation = nullptr;  // of what can be opened
  std::vector<double> parts{};
  std::vector<double> before{};  // the cause's own value at the earlier time; nothing of the passing of time
  std::vector<double> after{};
  std::deque<TimeNode> causes{};  // of what is open

  [[nodiscard]] bool isOpen() const { return !causes.empty(); }
};

class TimeTree {
 public:
  // All three outlive it.
  TimeTree(const FigureOverTime& figure, const TimeRoot& root, const TimeEquations& equations, std::size_t members);

  [[nodiscard]] MemberReads reads() const;
  // Of different runs on any threads at once.
  void take(std::size_t member, const Subject& subject);

  [[nodiscard]] TimeScale scale() const { return m_scale; }
  // Before it is taken anew.
  void setScale(TimeScale scale) { m_scale = scale; }
  void open(TimeNode& node);

  [[nodiscard]] std::deque<TimeNode>& causes() { return m_causes; }
  [[nodiscard]] const std::deque<TimeNode>& causes() const { return m_causes; }
  // Of each run; without a value where it is not known.
  [[nodiscard]] const std::vector<double>& before() const { return m_before; }
  [[nodiscard]] const std::vector<double>& after() const { return m_after; }
  [[nodiscard]] const std::vector<std::uint8_t>& known() const { return m_known; }
  // Whether all that the figure is worth in a known run, whoever has moved, is above nothing.
  [[nodiscard]] bool hasLogarithms() const;

 private:
  [[nodiscard]] TimeNode nodeOf(const TimeCause& cause) const;
  [[nodiscard]] std::vector<double> worthsOf(std::size_t member, const Subject& subject);
  void takeEnds(TimeNode& node, std::size_t member, const Subject& subject) const;
  [[nodiscard]] WindowFlow flowInto(const TimeNode& node, double part, const Subject& subject) const;
  void takeCauses(TimeNode& node, const WindowFlow& perUnit, std::size_t member, const Subject& subject) const;

  const FigureOverTime& m_figure;
  const TimeRoot& m_root;
  const TimeEquations& m_equations;
  TimeWindow m_window;
  TimeScale m_scale = TimeScale::Logarithm;
  std::deque<TimeNode> m_causes;
  std::vector<double> m_before;
  std::vector<double> m_after;
  std::vector<std::uint8_t> m_known;
  std::vector<std::uint8_t> m_positive;
};

}  // namespace chokepoint
