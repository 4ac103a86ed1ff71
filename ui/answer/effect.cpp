#include "ui/answer/effect.h"

#include <algorithm>
#include <cmath>

namespace chokepoint::ui {

namespace {

constexpr double kSmall = 0.02;
// The greatest effect is worth a word from here on, and other years are near it from this share of it on.
constexpr double kWorthAWord = 0.05;
constexpr double kNearly = 0.75;

}  // namespace

bool isSmall(double change) { return std::abs(change) < kSmall; }

Effect::Effect(const Outlook& now, const Outlook& byDefault, std::vector<const Figure*> figures)
    : m_now(now), m_byDefault(byDefault), m_figures(std::move(figures)) {}

double Effect::on(const Figure& figure, Year year) const {
  const std::size_t y = yearIndex(year);
  return std::log(m_now.annual(figure)[y].p50 / m_byDefault.annual(figure)[y].p50);
}

bool Effect::isHardlyNoticed(Year year) const {
  return std::ranges::all_of(m_figures, [&](const Figure* figure) { return isSmall(on(*figure, year)); });
}

std::optional<Year> Effect::noticedAfter(Year year) const {
  for (int number = year.number + 1; number <= kLastYear; ++number)
    if (!isHardlyNoticed(Year{number})) return Year{number};
  return std::nullopt;
}

std::optional<Effect::Greatest> Effect::greatestElsewhere(const Figure& figure, Year shown) const {
  const auto size = [&](int number) { return std::abs(on(figure, Year{number})); };
  int most = kFirstProjectedYear.number;
  for (int number = most; number <= kLastYear; ++number)
    if (size(number) > size(most)) most = number;
  const auto isNearlyMost = [&](int number) { return size(number) >= kNearly * size(most); };
  if (size(most) < kWorthAWord || isNearlyMost(shown.number)) return std::nullopt;
  if (most < shown.number) return Greatest{Year{most}};
  int first = shown.number + 1;
  while (!isNearlyMost(first)) ++first;
  return Greatest{.year = Year{first}, .lasts = isNearlyMost(kLastYear)};
}

}  // namespace chokepoint::ui
