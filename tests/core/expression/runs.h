// Runs that expressions are evaluated on: one written by hand, whose figures have closed forms, and the
// model's baseline; and short ways to evaluate on them.
#pragma once

#include <QtGlobal>
#include <string_view>
#include <vector>

#include "core/expression/evaluate.h"
#include "core/model/parameter_specs.h"
#include "core/model/records.h"

namespace chokepoint {

// Month m: us_output m + 1, china_output 2, us_units 0, us_installed 10 m, china_compute
// 5 m + 20 from the fifth on, less than there ever was before.
inline Run handmadeRun() {
  Run run{{}, std::vector<Quantities<double>>(kMonths)};
  run.parameters.lifetime = 60.0;
  for (int month = 0; month < kMonths; ++month) {
    auto& q = run.months[static_cast<std::size_t>(month)];
    q.us_output = month + 1.0;
    q.china_output = 2.0;
    q.us_installed = 10.0 * month;
    q.china_compute = month < 4 ? -1.0 : 5.0 * month + 20.0;
  }
  return run;
}

inline Run runWith(double strictness) {
  auto p = defaultParameters();
  p.export_control_strictness = strictness;
  return simulate(p, recordTables());
}

inline const Run& handmade() {
  static const Run run = handmadeRun();
  return run;
}
inline const Run& baseline() {
  static const Run run = simulate(defaultParameters(), recordTables());
  return run;
}

// Every scenario is there but those called unknown; all but one are the baseline.
inline RunSubject on(const Run& run) {
  static const Run openRun = runWith(0.0);
  static const RunSubject open(openRun);
  static const RunSubject same(baseline());
  return RunSubject(run, [](std::string_view name) -> const Subject* {
    if (name.starts_with("unknown")) return nullptr;
    return name == "no-controls" ? &open : &same;
  });
}

inline Expression parsed(const char* text) {
  const auto expression = Expression::parse(text);
  if (!expression) qFatal("%s: %s", text, inWords(expression.errors()).c_str());
  return *expression;
}

inline double number(const char* text, const Run& run = handmade()) {
  const auto value = evaluateNumber(parsed(text), on(run));
  if (!value) qFatal("%s: %s", text, inWords(value.errors()).c_str());
  return *value;
}

inline bool condition(const char* text, const Run& run = handmade()) {
  const auto value = evaluateCondition(parsed(text), on(run));
  if (!value) qFatal("%s: %s", text, inWords(value.errors()).c_str());
  return *value;
}

}  // namespace chokepoint
