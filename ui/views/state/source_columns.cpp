#include "ui/views/state/source_columns.h"

#include <algorithm>
#include <numeric>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

QColor Theme::*sourceHue(ComputeSource source) {
  switch (source) {
    case ComputeSource::OtherDomestic: return &Theme::otherDomestic;
    case ComputeSource::Licensed: return &Theme::licensed;
    case ComputeSource::Smuggled: return &Theme::smuggled;
    case ComputeSource::OverseasCloud: return &Theme::cloud;
    case ComputeSource::Huawei: break;
  }
  return &Theme::huawei;
}

double heightOf(const std::array<double, kComputeSources>& sources, ComputeSource source, SourceColumns as) {
  constexpr double kInMillions = 1e-6;
  const double part = std::max(0.0, sources[static_cast<std::size_t>(source)]);
  if (as == SourceColumns::Amounts) return part * kInMillions;
  const double whole = std::accumulate(sources.begin(), sources.end(), 0.0);
  return whole > 0.0 ? part / whole : 0.0;
}

}  // namespace

YearStack sourceStack(const SourceYears& years, SourceColumns as, QString (*wholeText)(double)) {
  YearStack stack{.layers = {}, .isOfShares = as == SourceColumns::Shares, .wholeText = wholeText};
  for (const ComputeSource source : kStackedSources) {
    YearLayer layer{.name = nameOf(source), .hue = sourceHue(source)};
    std::ranges::transform(years, layer.heights.begin(),
                           [&](const auto& sources) { return heightOf(sources, source, as); });
    stack.layers.push_back(std::move(layer));
  }
  return stack;
}

}  // namespace chokepoint::ui
