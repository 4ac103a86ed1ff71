#include "core/study/statements/figure_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/runs/model_response.h"
#include "core/study/inputs.h"

namespace chokepoint {

namespace {

constexpr double kLogFrom = 10.0;  // greatest to least
constexpr int kMostLines = 9;

// As it is typed: 0.15, where a product would be 0.15000000000000002.
double timesPowerOfTen(double mantissa, int power) {
  return power < 0 ? mantissa / std::pow(10.0, -power) : mantissa * std::pow(10.0, power);
}

// 1, 2 and 5 times powers of ten; powers alone where there are many.
std::vector<double> decades(double least, double greatest) {
  std::vector<double> numbers;
  const auto first = static_cast<int>(std::floor(std::log10(least)));
  const auto last = static_cast<int>(std::floor(std::log10(greatest)));
  const int apart = 1 + 3 * (last - first) / kMostLines;
  for (int decade = first; decade <= last; decade += apart)
    for (const double mantissa : {1.0, 2.0, 5.0})
      if (apart == 1 || mantissa == 1.0) numbers.push_back(timesPowerOfTen(mantissa, decade));
  return numbers;
}

std::vector<double> roundSteps(double least, double greatest) {
  std::vector<double> numbers;
  const double power = std::pow(10.0, std::floor(std::log10((greatest - least) / kMostLines)));
  double step = power;
  for (const double mantissa : {2.0, 5.0, 10.0})
    if ((greatest - least) / step > kMostLines) step = mantissa * power;
  for (double at = std::floor(least / step) + 1.0; at * step < greatest; at += 1.0) numbers.push_back(at * step);
  return numbers;
}

// Of a finer ladder, the two next below a number and the two next above it.
std::vector<double> roundAround(double here) {
  constexpr std::array kLadder{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};
  constexpr std::ptrdiff_t kOnEachSide = 2;
  const auto decade = static_cast<int>(std::floor(std::log10(here)));
  std::vector<double> ladder;
  for (int power = decade - 1; power <= decade + 1; ++power)
    for (const double mantissa : kLadder) ladder.push_back(timesPowerOfTen(mantissa, power));
  const auto above = std::ranges::lower_bound(ladder, here);
  return {above - kOnEachSide, above + kOnEachSide};
}

// Those of `numbers` that stand nearest to another, but for those that are kept, give way until there are few enough.
// Both ascend.
std::vector<double> thinned(std::vector<double> numbers, const std::vector<double>& kept) {
  constexpr std::size_t kMostOfAll = 7;
  while (numbers.size() > std::max(kMostOfAll, kept.size())) {
    std::size_t nearest = 0;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 1; i < numbers.size(); ++i) {
      const std::size_t other = std::ranges::binary_search(kept, numbers[i]) ? i - 1 : i;
      const double apart = numbers[i] / numbers[i - 1];
      if (apart >= least || std::ranges::binary_search(kept, numbers[other])) continue;
      least = apart;
      nearest = other;
    }
    if (least == std::numeric_limits<double>::max()) break;
    numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(nearest));
  }
  return numbers;
}

// Over decades most of a map lies at a few of its values, and the scenario between two lines far apart: so some are
// around where it stands.
std::vector<double> decadesAround(double here, double least, double greatest) {
  std::vector<double> numbers = decades(least, greatest);
  const auto around = roundAround(here);
  numbers.insert(numbers.end(), around.begin(), around.end());
  std::ranges::sort(numbers);
  constexpr double kSame = 1.0 + 1e-9;
  const auto same = std::ranges::unique(numbers, [](double a, double b) { return b < a * kSame; });
  numbers.erase(same.begin(), same.end());
  std::erase_if(numbers, [&](double number) { return number <= least || number >= greatest; });
  return thinned(std::move(numbers), around);
}

// About as many as can be told apart. None of what differs by rounding only.
std::vector<double> roundNumbers(const FigureMap& found, double least, double greatest) {
  constexpr double kRounding = 1e-9;
  if (greatest - least <= kRounding * std::max(std::abs(least), std::abs(greatest))) return {};
  const bool hasPlace = found.isLog && found.valueHere > 0.0;
  return hasPlace ? decadesAround(found.valueHere, least, greatest) : roundSteps(least, greatest);
}

}  // namespace

Expected<FigureMap> mapFigure(const Study& study, const MapRequest& request, ThreadPool& pool, const RunWatch& watch) {
  const auto [x, y, columns, rows, thresholds] = request;
  if (const auto error = whyUnmovable(study.scenario, x, y)) return *error;
  const auto axisOf = [](ParameterId id, std::size_t points) { return GridAxis{spec(id).min, spec(id).max, points}; };
  const auto response = centralResponse(study.of, study.scenario, {x, y}, pool, watch);
  auto map = gridMap(response, axisOf(x, columns), axisOf(y, rows));
  if (!map) return map.errors();
  const auto central = values(study.scenario);
  const std::array here{at(central, x), at(central, y)};
  const auto valueHere = response(Design{{&here[0], 1}, {&here[1], 1}});
  if (!valueHere) return valueHere.errors();
  const auto [least, greatest] = std::ranges::minmax(map->values);
  const bool isLog = least > 0.0 && greatest / least > kLogFrom;
  FigureMap found{.x = x,
                  .y = y,
                  .map = std::move(*map),
                  .isLog = isLog,
                  .here = {here[0], here[1]},
                  .valueHere = valueHere->front()};
  for (const double threshold : thresholds ? *thresholds : roundNumbers(found, least, greatest))
    found.contours.push_back({threshold, contoursOf(found.map, threshold)});
  return found;
}

}  // namespace chokepoint
