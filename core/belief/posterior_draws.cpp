#include "core/belief/posterior_draws.h"

#include <algorithm>
#include <cmath>

#include "core/engine/ensemble.h"
#include "core/engine/kernel.h"
#include "core/method/normal_space.h"

namespace chokepoint {

namespace {

using NormalColumn = std::vector<double>;

// One member of so many is drawn from the priors, so that nothing that they allow is missed.
constexpr std::size_t kOneOfPriors = 10;

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

bool isOfPriors(std::size_t member) { return member % kOneOfPriors == 0; }

// Half the squared length of the independent normals from which the posterior makes this z.
double energyOf(const Posterior& posterior, std::size_t member, const std::vector<NormalColumn>& z,
                const std::vector<NormalColumn>& independent) {
  double energy = 0.0;
  std::vector<double> white(posterior.inputs.size());
  for (std::size_t i = 0; i < white.size(); ++i) {
    const std::size_t row = triangleOf(i);
    if (isOfPriors(member)) {
      white[i] = z[i][member] - posterior.mean[i];
      for (std::size_t k = 0; k < i; ++k) white[i] -= posterior.root[row + k] * white[k];
      white[i] /= posterior.root[row + i];
    } else {
      white[i] = independent[i][member];
    }
    energy += 0.5 * white[i] * white[i];
  }
  return energy;
}

double logDeterminantOfRoot(const Posterior& posterior) {
  double sum = 0.0;
  for (std::size_t i = 0; i < posterior.inputs.size(); ++i) sum += std::log(posterior.root[triangleOf(i) + i]);
  return sum;
}

// log(prior / (share prior + (1 - share) posterior)): at most log(kOneOfPriors), however narrow the posterior is.
double logWeightOf(const Posterior& posterior, double logDeterminant, std::size_t member,
                   const std::vector<NormalColumn>& z, const std::vector<NormalColumn>& independent) {
  constexpr double kShare = 1.0 / static_cast<double>(kOneOfPriors);
  double priorEnergy = 0.0;
  for (const auto& column : z) priorEnergy += 0.5 * column[member] * column[member];
  const double likelier =
      priorEnergy - energyOf(posterior, member, z, independent) - logDeterminant;  // the posterior, its logarithm
  return -(std::max(likelier, 0.0) +
           std::log(kShare * std::exp(std::min(-likelier, 0.0)) + (1.0 - kShare) * std::exp(std::min(likelier, 0.0))));
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
  const double logDeterminant = logDeterminantOfRoot(posterior);
  std::vector<double> logWeights(source.members());
  pool.forEach(blocksOf(source.members()), [&](std::size_t block) {
    const std::size_t end = std::min((block + 1) * kBlockMembers, logWeights.size());
    for (std::size_t member = block * kBlockMembers; member < end; ++member) {
      if (isOfPriors(member))
        for (std::size_t i = 0; i < z.size(); ++i) z[i][member] = independent[i][member];
      logWeights[member] = logWeightOf(posterior, logDeterminant, member, z, independent);
    }
  });
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
