// A run of one member, or of as many side by side as the number type T has lanes.
#pragma once

#include <array>

#include "core/engine/kernel.h"
#include "core/model/month.h"

namespace chokepoint {

template <class T>
Parameters<T> loadParameters(const KernelRequest& request, std::size_t member) {
  Parameters<T> p;
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    const auto& column = request.parameters[i];
    p.*(kFields<Parameters<T>>[i].member) = column.varies ? T::load(column.values + member) : T(*column.values);
  }
  return p;
}

template <class T>
void keepMonth(const KernelRequest& request, const Quantities<T>& q, std::size_t month, std::size_t member) {
  for (std::size_t k = 0; k < request.keptCount; ++k)
    at(q, request.kept[k]).storeTo(request.output + (k * kMonths + month) * request.stride + member);
}

template <class T>
void runLanes(const KernelRequest& request, std::size_t member) {
  const auto p = loadParameters<T>(request, member);
  const auto c = constants(p);
  std::array<Quantities<T>, 2> months;
  start(Clock(*request.tables, 0), p, c, months[0]);
  for (std::size_t month = 0; month < kMonths; ++month) {
    const Clock t(*request.tables, static_cast<int>(month));
    auto& now = months[month % 2];
    evaluate(t, p, c, now, request.results);
    keepMonth(request, now, month, member);
    advance(t, p, c, now, months[(month + 1) % 2], request.results);
  }
}

}  // namespace chokepoint
