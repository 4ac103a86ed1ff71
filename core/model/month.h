// One month of the model: first every auxiliary from the stocks, then the stocks' move.
//
// The order of sectors follows cause; a test against the recorded graph shows that nothing is
// read before it is written.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "core/model/quantities.h"

namespace chokepoint {

template <class T, class C>
void start(const C& t, const Parameters<T>& p, const Constants<T>& c, Quantities<T>& q) {
  startUsOutput<T>(t, q);
  startSmic<T>(p, q);
  startYield<T>(p, c, q);
  startAllocation<T>(q);
  startMemory<T>(p, q);
  startHuawei<T>(q);
  startWorkarounds<T>(q);
  startCompute<T>(p, q);
}

// Results that only people read, worth computing where one of them is kept.
struct Results {
  bool race = true;
  bool bandwidth = true;
};

[[nodiscard]] constexpr Results resultsAmong(std::span<const QuantityId> kept) {
  constexpr auto kFirstOfRace = quantity("output_ratio");
  return {.race = std::ranges::any_of(kept, [](QuantityId id) { return id >= kFirstOfRace; }),
          .bandwidth = std::ranges::any_of(
              kept, [](QuantityId id) { return nameOf(id).find("bandwidth") != std::string_view::npos; })};
}

// Memory bandwidth of every sector.
template <class T, class C>
void evaluateBandwidth(const C& t, const Parameters<T>& p, const Constants<T>& c, Quantities<T>& q) {
  evaluateUsBandwidth<T>(t, c, q);
  evaluateHuaweiBandwidth<T>(t, p, c, q);
  evaluateLicensedBandwidth<T>(t, p, q);
  evaluateUsableBandwidth<T>(c, q);
  evaluateBandwidthRatios<T>(q);
}

// The auxiliaries.
template <class T, class C>
void evaluate(const C& t, const Parameters<T>& p, const Constants<T>& c, Quantities<T>& q, Results results = {}) {
  evaluatePolicy<T>(t, p, c, q);
  evaluateGates<T>(t, p, c, q.chip_control, q);
  evaluateUsOutput<T>(t, p, c, q.sales_denied, q);
  evaluateSmic<T>(t, p, c, q.tool_control, q);
  evaluateYield<T>(p, c, q);
  evaluateAllocation<T>(t, p, c, q);
  evaluateMemory<T>(t, p, c, q);
  evaluateReady<T>(t, p, c, q);
  evaluateAscend<T>(t, p, c, q);
  evaluateCompute<T>(p, c, q);
  evaluateHuawei<T>(t, p, c, q);
  evaluateMemoryUse<T>(p, q);
  evaluateWorkarounds<T>(t, p, q.us_output, q.shortage, q.enforcement, q);
  if (results.bandwidth) evaluateBandwidth(t, p, c, q);
  if (results.race) evaluateRace<T>(p, q);
}

template <class T, class C>
void advanceBandwidth(const C& t, const Parameters<T>& p, const Constants<T>& c, const Quantities<T>& q,
                      Quantities<T>& next) {
  advanceUsBandwidth<T>(c, q, next);
  advanceLicensedBandwidth<T>(t, p, c, q, next);
  advanceUsableBandwidth<T>(p, c, q, next);
}

// The stocks of the next month.
template <class T, class C>
void advance(const C& t, const Parameters<T>& p, const Constants<T>& c, const Quantities<T>& q, Quantities<T>& next,
             Results results = {}) {
  advanceUsOutput<T>(t, p, c, q, next);
  advanceSmic<T>(t, p, q.tool_control, q.shortage, q, next);
  advanceYield<T>(t, p, q.tool_control, q.indigenisation, q, next);
  advanceAllocation<T>(t, p, c, q.shortage, q, next);
  advanceMemory<T>(t, p, q, next);
  advanceHuawei<T>(q, next);
  advanceWorkarounds<T>(t, p, c, q.us_installed, q.cloud_control, q, next);
  advanceCompute<T>(t, p, c, q, next);
  if (results.bandwidth) advanceBandwidth(t, p, c, q, next);
}

}  // namespace chokepoint
