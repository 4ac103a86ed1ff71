#include "core/analysis/posterior_draws.h"

#include <algorithm>

#include "core/analysis/normal_space.h"
#include "core/engine/kernel.h"

namespace chokepoint {

namespace {

using NormalColumn = std::vector<double>;

// Independent standard normals of each input.
std::vector<NormalColumn> normals(const Posterior& posterior, const DrawSource& source, ThreadPool& pool) {
  std::vector<NormalColumn> columns(posterior.inputs.size(), NormalColumn(wholeGroups(source.members())));
  pool.forEach(columns.size(), [&](std::size_t i) {
    source.fillPoints(posterior.inputs[i], 0, columns[i]);
    standardNormal().fill(columns[i], columns[i]);
  });
  return columns;
}

NormalColumn correlated(const Posterior& posterior, std::size_t row, const std::vector<NormalColumn>& independent) {
  NormalColumn z(independent.front().size(), posterior.mean[row]);
  for (std::size_t k = 0; k <= row; ++k) {
    const double slope = posterior.root[triangleOf(row) + k];
    for (std::size_t member = 0; member < z.size(); ++member) z[member] += slope * independent[k][member];
  }
  return z;
}

}  // namespace

const PriorTable& standardNormal() {
  constexpr double kNinetyFifth = 1.645;  // as priors have it: (high - low) / 3.29 is one
  constexpr double kFarthest = 8.0;
  static const PriorTable table(Prior({Distribution::Normal, -kNinetyFifth, 0.0, kNinetyFifth}, -kFarthest, kFarthest));
  return table;
}

PosteriorDraws drawFrom(const Posterior& posterior, const DrawSource& source, ThreadPool& pool) {
  const auto independent = normals(posterior, source, pool);
  std::vector<NormalColumn> z(posterior.inputs.size());
  pool.forEach(z.size(), [&](std::size_t i) { z[i] = correlated(posterior, i, independent); });
  std::vector<double> logWeights(source.members(), 0.0);
  for (std::size_t i = 0; i < z.size(); ++i)
    for (std::size_t member = 0; member < logWeights.size(); ++member)
      logWeights[member] += 0.5 * (independent[i][member] * independent[i][member] - z[i][member] * z[i][member]);
  KeptDraws::Columns columns;
  pool.forEach(kParameterCount, [&](std::size_t i) {
    const auto id = static_cast<ParameterId>(i);
    const auto place = std::ranges::find(posterior.inputs, id);
    NormalColumn column(wholeGroups(source.members()));
    if (place == posterior.inputs.end()) {
      source.fill(id, 0, column);
    } else {
      std::ranges::transform(z[static_cast<std::size_t>(place - posterior.inputs.begin())], column.begin(),
                             normalBelow);
      source.toValues(id, column);
    }
    columns[i] = std::make_shared<const NormalColumn>(std::move(column));
  });
  return {KeptDraws(source.options(), std::move(columns)), std::move(logWeights)};
}

}  // namespace chokepoint
