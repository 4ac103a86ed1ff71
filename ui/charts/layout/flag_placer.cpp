#include "ui/charts/layout/flag_placer.h"

#include <algorithm>
#include <limits>

namespace chokepoint::ui {

namespace {

constexpr double kFromPole = 3.0;      // pixels between a pole and its text
constexpr double kFromObstacle = 2.0;  // pixels that stay free around a flag
constexpr double kFromMark = 5.0;      // least length of a pole below its flag
// What it is worth to have a name, or to have it whole, in pixels of poles.
constexpr double kOmitted = 1e5;
constexpr double kShortened = 60.0;
constexpr double kCrossing = 200.0;

enum class Side { Left, Right };

using Placed = std::vector<std::optional<PlacedFlag>>;

bool overlapAcross(const QRectF& box, double left, double right) {
  return box.left() < right + kFromObstacle && box.right() > left - kFromObstacle;
}

// One way to part the flags.
class Attempt {
 public:
  Attempt(std::span<const Flag> flags, const FlagGround& ground)
      : m_flags(flags), m_ground(ground), m_placed(flags.size()) {}

  // The first `left` flags to the left, the others to the right; each part from its outer end, so
  // that later poles never meet earlier flags.
  void part(std::size_t left) {
    for (std::size_t i = 0; i < left; ++i) place(i, Side::Left);
    for (std::size_t i = m_flags.size(); i-- > left;) place(i, Side::Right);
  }

  [[nodiscard]] double cost() const { return m_cost; }
  [[nodiscard]] Placed take() { return std::move(m_placed); }

 private:
  void place(std::size_t i, Side side) {
    for (std::size_t text = 0; text < m_flags[i].sizes.size(); ++text)
      if (const auto box = lowestBox(i, m_flags[i].sizes[text], side)) {
        const QRectF& mark = m_flags[i].mark;
        const double x = mark.center().x();
        m_placed[i] = PlacedFlag{text, *box, QLineF(x, mark.top() - 1.0, x, box->top())};
        m_cost += kShortened * static_cast<double>(text) + m_placed[i]->pole.length();
        if (overlapAcross(*box, m_ground.line, m_ground.line)) m_cost += kCrossing;
        return;
      }
    m_cost += kOmitted;
  }

  [[nodiscard]] std::optional<QRectF> lowestBox(std::size_t i, const QSizeF& size, Side side) const {
    const double pole = m_flags[i].mark.center().x();
    const double left = side == Side::Left ? pole - kFromPole - size.width() : pole + kFromPole;
    const double right = left + size.width();
    if (left < m_ground.bounds.left() || right > m_ground.bounds.right()) return std::nullopt;
    double bottom = std::min(m_ground.bounds.bottom(), m_flags[i].mark.top() - kFromMark);
    const auto stayAbove = [&](const QRectF& box) {
      if (overlapAcross(box, left, right)) bottom = std::min(bottom, box.top() - kFromObstacle);
    };
    for (const QRectF& obstacle : m_ground.obstacles) stayAbove(obstacle);
    for (const Flag& flag : m_flags) stayAbove(flag.mark);
    for (const auto& other : m_placed)
      if (other) {
        stayAbove(other->box);
        stayAbove(QRectF(other->pole.p2(), other->pole.p1()));
      }
    const QRectF box(left, bottom - size.height(), size.width(), size.height());
    return box.top() < m_ground.bounds.top() ? std::nullopt : std::optional(box);
  }

  std::span<const Flag> m_flags;
  const FlagGround& m_ground;
  Placed m_placed;
  double m_cost = 0.0;
};

}  // namespace

std::vector<std::optional<PlacedFlag>> placeFlags(std::span<const Flag> flags, const FlagGround& ground) {
  Placed best(flags.size());
  double least = std::numeric_limits<double>::max();
  for (std::size_t left = 0; left <= flags.size(); ++left) {
    Attempt attempt(flags, ground);
    attempt.part(left);
    if (attempt.cost() >= least) continue;
    least = attempt.cost();
    best = attempt.take();
  }
  return best;
}

}  // namespace chokepoint::ui
