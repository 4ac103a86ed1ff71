#include "core/belief/tempering.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "core/belief/conditioning.h"
#include "core/belief/posterior_draws.h"
#include "core/engine/random.h"
#include "core/method/normal_space.h"
#include "core/method/streams.h"

namespace chokepoint {

namespace {

using Matrix = Eigen::MatrixXd;  // [input][particle]
using Vector = Eigen::VectorXd;

constexpr double kNoFit = -std::numeric_limits<double>::infinity();
constexpr double kEffectiveShare = 0.5;  // that a step of the temperature leaves, as is usual
// With so many, 98 in 100 particles or more are distinct at the end on every shipped pack (resources/posteriors.json).
constexpr int kMovesOfStage = 5;
constexpr int kLastMoves = 10;
// Where a step is as long as it may be and still not refused all the time; about a quarter accepted is best in many
// dimensions (Roberts, Gelman and Gilks, Ann. Appl. Probab. 7, 1997).
constexpr double kFewAccepted = 0.2;
constexpr double kManyAccepted = 0.4;
constexpr double kLongestStep = 0.98;  // of independence

double effectiveOf(const Vector& logWeights) {
  const Vector weights = (logWeights.array() - logWeights.maxCoeff()).exp();
  return weights.sum() * weights.sum() / weights.squaredNorm();
}

// The normal distribution around which particles are moved.
struct Shape {
  Vector mean;
  Matrix root;

  // With a little of the prior, which keeps it from being flat where particles are few.
  static Shape of(const Matrix& z) {
    const auto inputs = static_cast<double>(z.rows());
    const auto particles = static_cast<double>(z.cols());
    Shape shape{.mean = z.rowwise().mean(), .root = {}};
    const Matrix centred = z.colwise() - shape.mean;
    const double prior = inputs / (inputs + particles);
    const Matrix covariance = (1.0 - prior) / (particles - 1.0) * centred * centred.transpose() +
                              prior * Matrix::Identity(z.rows(), z.rows());
    shape.root = covariance.llt().matrixL();
    return shape;
  }

  [[nodiscard]] Matrix whitened(const Matrix& z) const {
    return root.triangularView<Eigen::Lower>().solve(z.colwise() - mean);
  }
  [[nodiscard]] Matrix from(const Matrix& white) const {
    return (root.triangularView<Eigen::Lower>() * white).colwise() + mean;
  }
};

class Tempering {
 public:
  Tempering(const std::vector<ParameterId>& inputs, const DrawSource& source, const LogFit& fit,
            const CalibrationOptions& options, ThreadPool& pool, const CalibrationWatch& watch)
      : m_inputs(inputs),
        m_source(source),
        m_fit(fit),
        m_options(options),
        m_pool(pool),
        m_watch(watch),
        m_rows(static_cast<Eigen::Index>(inputs.size())),
        m_columns(static_cast<Eigen::Index>(options.particles)) {}

  Expected<Particles> run() {
    m_z = normals();
    m_origins = static_cast<int>(m_columns);
    m_origin = Eigen::VectorXi::LinSpaced(m_columns, 0, m_origins - 1);
    auto fits = fitOf(m_z);
    if (!fits) return fits.errors();
    m_logFit = std::move(*fits);
    if (m_logFit.maxCoeff() == kNoFit)
      return Error{ErrorCode::InvalidInput, {}, say("what is believed fits none of the runs")};
    while (m_temperature < 1.0) {
      const double before = m_temperature;
      m_temperature = nextTemperature();
      pick((m_temperature - before) * finite(m_logFit));
      ++m_diagnostics.stages;
      const int moves = m_temperature < 1.0 ? kMovesOfStage : kLastMoves;
      const auto shape = Shape::of(m_z);
      for (int i = 0; i < moves; ++i)
        if (const auto moved = move(shape); !moved) return moved.errors();
      if (m_watch.temperature != nullptr) *m_watch.temperature = m_temperature;
    }
    return particles();
  }

 private:
  // Fresh standard normals of each input and particle.
  Matrix normals() {
    const auto first = kCalibrationStream + m_step++ * static_cast<std::uint32_t>(kParameterCount + 1);
    Matrix z(m_rows, m_columns);
    m_pool.forEach(m_options.particles, [&](std::size_t particle) {
      for (Eigen::Index i = 0; i < m_rows; ++i)
        z(i, static_cast<Eigen::Index>(particle)) =
            standardNormal().quantile(uniform(m_options.seed, particle, first + static_cast<std::uint32_t>(i)));
    });
    return z;
  }

  // In (0, 1), of the step whose normals were made last.
  [[nodiscard]] double chance(Eigen::Index particle) const {
    const auto stream = kCalibrationStream + (m_step - 1) * static_cast<std::uint32_t>(kParameterCount + 1) +
                        static_cast<std::uint32_t>(kParameterCount);
    return uniform(m_options.seed, static_cast<std::uint64_t>(particle), stream);
  }

  Expected<Vector> fitOf(const Matrix& z) {
    if (m_watch.stop.stop_requested()) return Error{ErrorCode::Cancelled, {}, say("the computation was stopped")};
    KeptDraws::Columns columns = m_others;
    m_pool.forEach(m_inputs.size(), [&](std::size_t i) {
      std::vector<double> column(wholeGroups(m_options.particles), 0.5);
      for (Eigen::Index p = 0; p < m_columns; ++p)
        column[static_cast<std::size_t>(p)] = normalBelow(z(static_cast<Eigen::Index>(i), p));
      m_source.toValues(m_inputs[i], column);
      columns[index(m_inputs[i])] = std::make_shared<const std::vector<double>>(std::move(column));
    });
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (!columns[i]) columns[i] = m_others[i] = othersColumn(static_cast<ParameterId>(i));
    auto fits = m_fit(KeptDraws({.members = m_options.particles, .seed = m_options.seed}, std::move(columns)));
    if (!fits) return fits.errors();
    return Vector(Eigen::Map<const Vector>(fits->data(), m_columns));
  }

  // Of an input that is not moved: nobody reads it.
  [[nodiscard]] std::shared_ptr<const std::vector<double>> othersColumn(ParameterId id) const {
    return std::make_shared<const std::vector<double>>(wholeGroups(m_options.particles), m_source.value(id, 0));
  }

  // What cannot be at all has no weight, whatever the temperature.
  static Vector finite(const Vector& logFit) {
    constexpr double kLeast = -1e300;
    return logFit.cwiseMax(kLeast);
  }

  [[nodiscard]] double nextTemperature() const {
    const Vector fit = finite(m_logFit);
    const double wanted = kEffectiveShare * static_cast<double>(m_columns);
    const auto leaves = [&](double temperature) { return effectiveOf((temperature - m_temperature) * fit); };
    if (leaves(1.0) >= wanted) return 1.0;
    double low = m_temperature;
    double high = 1.0;
    constexpr int kHalvings = 40;
    for (int i = 0; i < kHalvings; ++i) (leaves(0.5 * (low + high)) >= wanted ? low : high) = 0.5 * (low + high);
    return high;
  }

  void pick(const Vector& logWeights) {
    const auto weighting = weightingOf({logWeights.begin(), logWeights.end()});
    const auto copies = copiesOf(weighting->weights);
    Matrix z(m_rows, m_columns);
    Vector logFit(m_columns);
    Eigen::VectorXi origin(m_columns);
    Eigen::Index to = 0;
    for (Eigen::Index from = 0; from < m_columns; ++from)
      for (std::uint32_t copy = 0; copy < copies[static_cast<std::size_t>(from)]; ++copy, ++to) {
        z.col(to) = m_z.col(from);
        logFit(to) = m_logFit(from);
        origin(to) = m_origin(from) < 0 ? m_origins + static_cast<int>(from) : m_origin(from);
      }
    m_origins += static_cast<int>(m_columns);
    m_z = std::move(z);
    m_logFit = std::move(logFit);
    m_origin = std::move(origin);
  }

  Expected<bool> move(const Shape& shape) {
    const Matrix here = shape.whitened(m_z);
    const double kept = std::sqrt(1.0 - m_length * m_length);
    const Matrix there = kept * here + m_length * normals();
    const Matrix z = shape.from(there);
    const auto logFit = fitOf(z);
    if (!logFit) return logFit.errors();
    double accepted = 0.0;
    for (Eigen::Index p = 0; p < m_columns; ++p) {
      const double likelier = m_temperature * ((*logFit)(p)-m_logFit(p)) -
                              0.5 * (z.col(p).squaredNorm() - m_z.col(p).squaredNorm()) +
                              0.5 * (there.col(p).squaredNorm() - here.col(p).squaredNorm());
      if (!(std::log(chance(p)) < likelier)) continue;
      m_z.col(p) = z.col(p);
      m_logFit(p) = (*logFit)(p);
      m_origin(p) = -1;  // its own
      ++accepted;
    }
    m_diagnostics.acceptance = accepted / static_cast<double>(m_columns);
    ++m_diagnostics.moves;
    constexpr double kChange = 1.3;
    if (m_diagnostics.acceptance < kFewAccepted) m_length /= kChange;
    if (m_diagnostics.acceptance > kManyAccepted) m_length = std::min(kLongestStep, m_length * kChange);
    return true;
  }

  // Those that moved since they were picked are all different.
  [[nodiscard]] double distinct() const {
    std::set<int> unmoved;
    Eigen::Index moved = 0;
    for (const int origin : m_origin) {
      if (origin < 0)
        ++moved;
      else
        unmoved.insert(origin);
    }
    return (static_cast<double>(moved) + static_cast<double>(unmoved.size())) / static_cast<double>(m_columns);
  }

  Particles particles() {
    Particles found{.inputs = m_inputs, .z = {}, .diagnostics = m_diagnostics};
    for (Eigen::Index i = 0; i < m_rows; ++i) {
      const Vector row = m_z.row(i);
      found.z.emplace_back(row.begin(), row.end());
    }
    found.diagnostics.seed = m_options.seed;
    found.diagnostics.particles = static_cast<double>(m_options.particles);
    found.diagnostics.distinct = distinct();
    return found;
  }

  const std::vector<ParameterId>& m_inputs;
  const DrawSource& m_source;
  const LogFit& m_fit;
  const CalibrationOptions& m_options;
  ThreadPool& m_pool;
  const CalibrationWatch& m_watch;
  Eigen::Index m_rows;
  Eigen::Index m_columns;
  KeptDraws::Columns m_others;  // of what is not moved

  Matrix m_z;
  Vector m_logFit;
  Eigen::VectorXi m_origin;  // a number for each particle that was picked; -1 once it has moved
  int m_origins = 0;         // numbers given
  double m_temperature = 0.0;
  double m_length = 0.5;  // of a step: 1 forgets where it came from
  std::uint32_t m_step = 0;
  Posterior::Diagnostics m_diagnostics;
};

}  // namespace

Expected<Particles> temper(const std::vector<ParameterId>& inputs, const DrawSource& source, const LogFit& fit,
                           const CalibrationOptions& options, ThreadPool& pool, const CalibrationWatch& watch) {
  return Tempering(inputs, source, fit, options, pool, watch).run();
}

}  // namespace chokepoint
