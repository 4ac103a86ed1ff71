#include "core/model/run.h"

namespace chokepoint {

std::vector<double> Run::series(QuantityId id) const {
  std::vector<double> values;
  values.reserve(months.size());
  for (const auto& month : months) values.push_back(at(month, id));
  return values;
}

Run simulate(const Parameters<double>& p, const Tables& tables) {
  Run run{p, std::vector<Quantities<double>>(kMonths)};
  const auto c = constants(p);
  start(p, c, run.months.front());
  for (int month = 0; month < kMonths; ++month) {
    const Clock t(tables, month);
    auto& now = run.months[static_cast<std::size_t>(month)];
    evaluate(t, p, c, now);
    evaluateRace<double>(p, now);
    if (month + 1 < kMonths) advance(t, p, c, now, run.months[static_cast<std::size_t>(month) + 1]);
  }
  return run;
}

}  // namespace chokepoint
