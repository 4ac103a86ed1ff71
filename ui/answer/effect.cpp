#include "ui/answer/effect.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/record_end.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

constexpr double kSmall = 0.02;
// The greatest effect is worth a word from here on, and other years are near it from this share of it on.
constexpr double kWorthAWord = 0.05;
constexpr double kNearly = 0.6;

}  // namespace

bool isSmall(double change) { return std::abs(change) < kSmall; }

Effect::Effect(const Outlook& now, const Outlook& byDefault, std::vector<const Figure*> figures)
    : m_now(now), m_byDefault(byDefault), m_figures(std::move(figures)) {}

double Effect::on(const Figure& figure, Year year) const {
  const std::size_t y = yearIndex(year);
  return std::log(m_now.annual(figure)[y].p50 / m_byDefault.annual(figure)[y].p50);
}

bool Effect::isHardlyNoticed(Year year) const {
  const auto shown = [&](const Outlook& of, const Figure& figure) { return significant(of.annual(figure, year).p50); };
  return std::ranges::all_of(m_figures, [&](const Figure* figure) {
    return isSmall(on(*figure, year)) || shown(m_now, *figure) == shown(m_byDefault, *figure);
  });
}

std::optional<Year> Effect::noticedAfter(Year year) const {
  for (int number = year.number + 1; number <= kLastYear; ++number)
    if (!isHardlyNoticed(Year{number})) return Year{number};
  return std::nullopt;
}

std::optional<Effect::Greatest> Effect::greatestElsewhere(const Figure& figure, Year shown) const {
  const auto change = [&](int number) { return on(figure, Year{number}); };
  int most = kLastYearOnRecord.number + 1;
  for (int number = most; number <= kLastYear; ++number)
    if (std::abs(change(number)) > std::abs(change(most))) most = number;
  // In the same direction.
  const auto isNearlyMost = [&](int number) { return change(number) / change(most) >= kNearly; };
  if (std::abs(change(most)) < kWorthAWord || isNearlyMost(shown.number)) return std::nullopt;
  int first = most < shown.number ? most : shown.number + 1;
  while (!isNearlyMost(first)) ++first;
  Greatest greatest{.year = Year{first}, .lasts = first<kLastYear, .raises = change(most)> 0.0};
  for (int number = first; number <= kLastYear; ++number) greatest.lasts = greatest.lasts && isNearlyMost(number);
  greatest.turns = !isSmall(change(shown.number)) && change(shown.number) * change(most) < 0.0;
  return greatest;
}

}  // namespace chokepoint::ui
