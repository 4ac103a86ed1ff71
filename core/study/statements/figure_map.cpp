#include "core/study/statements/figure_map.h"

#include <algorithm>
#include <cmath>

#include "core/runs/model_response.h"
#include "core/study/inputs.h"

namespace chokepoint {

namespace {

constexpr double kLogFrom = 10.0;  // greatest to least
constexpr int kMostLines = 9;

// 1, 2 and 5 times powers of ten; powers alone where there are many.
std::vector<double> decades(double least, double greatest) {
  std::vector<double> numbers;
  const auto first = static_cast<int>(std::floor(std::log10(least)));
  const auto last = static_cast<int>(std::floor(std::log10(greatest)));
  const int apart = 1 + 3 * (last - first) / kMostLines;
  for (int decade = first; decade <= last; decade += apart)
    for (const double mantissa : {1.0, 2.0, 5.0})
      if (apart == 1 || mantissa == 1.0) numbers.push_back(mantissa * std::pow(10.0, decade));
  return numbers;
}

std::vector<double> roundSteps(double least, double greatest) {
  std::vector<double> numbers;
  const double power = std::pow(10.0, std::floor(std::log10((greatest - least) / kMostLines)));
  double step = power;
  for (const double mantissa : {2.0, 5.0, 10.0})
    if ((greatest - least) / step > kMostLines) step = mantissa * power;
  for (double at = std::ceil(least / step); at * step <= greatest; at += 1.0) numbers.push_back(at * step);
  return numbers;
}

// About as many as can be told apart. None of what differs by rounding only.
std::vector<double> roundNumbers(double least, double greatest, bool isLog) {
  constexpr double kRounding = 1e-9;
  if (greatest - least <= kRounding * std::max(std::abs(least), std::abs(greatest))) return {};
  auto numbers = isLog ? decades(least, greatest) : roundSteps(least, greatest);
  std::erase_if(numbers, [&](double number) { return number <= least || number >= greatest; });
  return numbers;
}

}  // namespace

Expected<FigureMap> mapFigure(const Study& study, const MapRequest& request, ThreadPool& pool, const RunWatch& watch) {
  const auto [x, y, columns, rows, thresholds] = request;
  if (const auto error = whyUnmovable(study.scenario, x, y)) return *error;
  const auto axisOf = [](ParameterId id, std::size_t points) { return GridAxis{spec(id).min, spec(id).max, points}; };
  auto map =
      gridMap(centralResponse(study.of, study.scenario, {x, y}, pool, watch), axisOf(x, columns), axisOf(y, rows));
  if (!map) return map.errors();
  const auto [least, greatest] = std::ranges::minmax(map->values);
  const bool isLog = least > 0.0 && greatest / least > kLogFrom;
  const auto central = values(study.scenario);
  FigureMap found{.x = x, .y = y, .map = std::move(*map), .isLog = isLog, .here = {at(central, x), at(central, y)}};
  for (const double threshold : thresholds ? *thresholds : roundNumbers(least, greatest, isLog))
    found.contours.push_back({threshold, contoursOf(found.map, threshold)});
  return found;
}

}  // namespace chokepoint
