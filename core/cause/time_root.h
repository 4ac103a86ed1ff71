// What a figure's change from one time to another is split over at first: the figure as a function of its causes, each
// of which can stand where it stood or where it went.
//
//   listed       the causes of resources/figures.json, by their formula (core/runs/figure_causes.h)
//   read         the quantities that the expression reads, each with its months moved; of a ratio of two sums
//                both sums
//   equation     what the equation of the one quantity reads; where it reads the month itself or a table, the passing
//   of
//                time too
// Worths are asked of one run at a time. Leaves out: expressions that add up from the first month on (sum), and dates
// that stand still between the two times; both are refused.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/cause/time_window.h"
#include "core/expression/expression.h"
#include "core/expression/subject.h"
#include "core/runs/figure_causes.h"

namespace chokepoint {

// One that can move. Neither a quantity nor listed: the passing of time.
struct TimeCause {
  std::optional<QuantityId> quantity;
  const FigureCause* listed = nullptr;
  std::vector<ParameterId> inputs = {};  // of the passing of time: by which it goes

  bool operator==(const TimeCause& other) const { return quantity == other.quantity && listed == other.listed; }
};

// A figure at both times.
struct FigureOverTime {
  Period since;
  Period at;
  Expression before;
  Expression after;
  const FigureCauses* listed = nullptr;  // none where there are none
  std::optional<QuantityId> quantity{};  // where it is one
};

class TimeEquations;

class TimeRoot {
 public:
  virtual ~TimeRoot() = default;

  [[nodiscard]] const std::vector<TimeCause>& causes() const { return m_causes; }
  // What worths() reads beside the figure.
  [[nodiscard]] virtual std::vector<Expression> expressions() const { return {}; }
  [[nodiscard]] virtual std::vector<QuantityId> quantities() const { return {}; }
  // From which month of the window on a cause counts.
  [[nodiscard]] virtual int firstMonth(const TimeCause& cause) const = 0;
  // Of every coalition of causes that have moved, by its bits. False where one has no value in this run.
  [[nodiscard]] virtual bool worths(const Subject& subject, std::span<double> into) const = 0;

 protected:
  explicit TimeRoot(std::vector<TimeCause> causes) : m_causes(std::move(causes)) {}

 private:
  std::vector<TimeCause> m_causes;
};

// An error where it is a stock, a record, or of a kind that is left out. The equations outlive it.
[[nodiscard]] Expected<std::unique_ptr<const TimeRoot>> timeRootOf(const FigureOverTime& figure,
                                                                   const TimeEquations& equations);

}  // namespace chokepoint
