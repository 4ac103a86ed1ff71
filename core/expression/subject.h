// What an expression is evaluated on: a run, or one member of an ensemble.
#pragma once

#include <functional>
#include <string_view>

#include "core/model/run.h"

namespace chokepoint {

// T: double, or a number that carries derivatives (slope.h).
template <class T>
class SubjectOf {
 public:
  virtual ~SubjectOf() = default;

  [[nodiscard]] virtual T value(QuantityId id, int month) const = 0;
  [[nodiscard]] virtual T parameter(ParameterId id) const = 0;
  // The same under another scenario, nullptr where there is none of that name. Asked for each
  // scenario(name, X) each time an expression is evaluated.
  [[nodiscard]] virtual const SubjectOf* scenario(std::string_view name) const = 0;

 protected:
  SubjectOf() = default;
  SubjectOf(const SubjectOf&) = default;
  SubjectOf(SubjectOf&&) = default;
  SubjectOf& operator=(const SubjectOf&) = default;
  SubjectOf& operator=(SubjectOf&&) = default;
};
using Subject = SubjectOf<double>;

using ScenarioResolver = std::function<const Subject*(std::string_view name)>;

// The run, and what the resolver returns, have to outlive it.
class RunSubject final : public Subject {
 public:
  explicit RunSubject(const Run& run, ScenarioResolver resolver = {}) : m_run(&run), m_resolver(std::move(resolver)) {}
  explicit RunSubject(Run&& run, ScenarioResolver resolver = {}) = delete;

  [[nodiscard]] double value(QuantityId id, int month) const override { return m_run->value(id, month); }
  [[nodiscard]] double parameter(ParameterId id) const override { return at(m_run->parameters, id); }
  [[nodiscard]] const Subject* scenario(std::string_view name) const override {
    return m_resolver ? m_resolver(name) : nullptr;
  }

 private:
  const Run* m_run;
  ScenarioResolver m_resolver;
};

}  // namespace chokepoint
