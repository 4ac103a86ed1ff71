// The draws of an ensemble: the value of each input in each member.
//
// Member i's draw of an input is a function of method, seed, i and that input's prior alone: it is
// the same whatever else is drawn, however many members there are and on whichever thread.
//   DrawSource  makes them on demand, a block at a time: a megabyte whatever the number of members
//   Draws       keeps them all for use again and again: 680 bytes a member
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/engine/points.h"
#include "core/engine/prior_table.h"
#include "core/engine/thread_pool.h"

namespace chokepoint {

struct SampleOptions {
  std::size_t members = 0;  // at least 1; with Sobol's points fewer than kSobolPoints
  std::uint64_t seed = 0;
  SampleMethod method = SampleMethod::Sobol;

  bool operator==(const SampleOptions&) const = default;
};

// The specification's priors, in the order of Parameters.
[[nodiscard]] std::vector<PriorSpec> defaultPriors();

// Which input of the points (points.h) a parameter's draws stand on.
[[nodiscard]] std::uint32_t inputOfPoints(SampleMethod method, ParameterId id);

// Where an ensemble takes its draws from. Immutable; any threads at once.
class MemberDraws {
 public:
  virtual ~MemberDraws() = default;

  [[nodiscard]] const SampleOptions& options() const { return m_options; }
  [[nodiscard]] std::size_t members() const { return m_options.members; }
  // The draws of room.size() members from `first` on, in the parameter's unit; they lie in `room`
  // or where they are kept. Up to a whole group of members may be asked for beyond the last.
  [[nodiscard]] virtual std::span<const double> block(ParameterId id, std::size_t first,
                                                      std::span<double> room) const = 0;
  [[nodiscard]] double value(ParameterId id, std::size_t member) const;
  // How many independent draws each is worth: under 1 where some are there several times.
  [[nodiscard]] virtual double worth() const { return 1.0; }

  // Each member that is there several times, next to each other, but once; for whoever can count a run for several.
  // What they are worth is asked of all together.
  struct Once {
    const MemberDraws& draws;
    std::span<const std::uint32_t> copies;  // of each; empty where all are there once
  };
  [[nodiscard]] virtual Once once() const { return {*this, {}}; }

 protected:
  explicit MemberDraws(const SampleOptions& options) : m_options(options) {}
  MemberDraws(const MemberDraws&) = default;
  MemberDraws(MemberDraws&&) = default;
  MemberDraws& operator=(const MemberDraws&) = default;
  MemberDraws& operator=(MemberDraws&&) = default;

 private:
  SampleOptions m_options;
};

class DrawSource final : public MemberDraws {
 public:
  DrawSource(std::span<const PriorSpec> priors, const SampleOptions& options, ThreadPool& pool);

  // The same points with other priors; only what differs is tabulated.
  [[nodiscard]] DrawSource withPriors(std::span<const PriorSpec> priors, ThreadPool& pool) const;

  [[nodiscard]] std::span<const PriorSpec> priors() const { return m_priors; }
  void fill(ParameterId id, std::size_t first, std::span<double> into) const;
  // The two steps of it: where the draws stand in (0, 1), and what values stand there.
  void fillPoints(ParameterId id, std::size_t first, std::span<double> into) const;
  void toValues(ParameterId id, std::span<double> points) const;
  [[nodiscard]] std::span<const double> block(ParameterId id, std::size_t first, std::span<double> room) const override;

 private:
  using Tables = std::array<std::shared_ptr<const PriorTable>, kParameterCount>;

  void tabulate(ThreadPool& pool);

  std::vector<PriorSpec> m_priors;
  Tables m_tables;
  std::shared_ptr<const std::vector<PointColumn>> m_points;
};

// Some of another's members; it has to outlive this.
class DrawsRange final : public MemberDraws {
 public:
  // `first` is a multiple of a group's members.
  DrawsRange(const MemberDraws& of, std::size_t first, std::size_t members)
      : MemberDraws({members, of.options().seed, of.options().method}), m_of(of), m_first(first) {}

  [[nodiscard]] double worth() const override { return m_of.worth(); }

  [[nodiscard]] std::span<const double> block(ParameterId id, std::size_t first,
                                              std::span<double> room) const override {
    return m_of.block(id, m_first + first, room);
  }

 private:
  const MemberDraws& m_of;
  std::size_t m_first;
};

// All draws of an ensemble, however they were made.
class KeptDraws : public MemberDraws {
 public:
  using Columns = std::array<std::shared_ptr<const std::vector<double>>, kParameterCount>;

  // Each column has wholeGroups(members) numbers.
  KeptDraws(const SampleOptions& options, Columns columns) : MemberDraws(options), m_columns(std::move(columns)) {}

  // Of every member, and of those that would follow up to a whole group.
  [[nodiscard]] std::span<const double> of(ParameterId id) const { return *m_columns[index(id)]; }
  [[nodiscard]] std::span<const double> block(ParameterId id, std::size_t first, std::span<double> room) const final {
    return of(id).subspan(first, room.size());
  }

 protected:
  [[nodiscard]] const Columns& columns() const { return m_columns; }

 private:
  Columns m_columns;
};

// Members of other draws, each as often as `copies` says, one copy after the other.
class RepeatedDraws final : public MemberDraws {
 public:
  RepeatedDraws(const KeptDraws& of, std::span<const std::uint32_t> copies, double worth, ThreadPool& pool);

  [[nodiscard]] double worth() const override { return m_worth; }
  [[nodiscard]] Once once() const override { return {m_once, m_copies}; }
  [[nodiscard]] std::span<const double> block(ParameterId id, std::size_t first, std::span<double> room) const override;

 private:
  std::vector<std::uint32_t> m_copies;  // of those that are there at all
  std::vector<std::uint32_t> m_places;  // of each member, and of those up to a whole group: which of m_once it is
  KeptDraws m_once;
  double m_worth;
};

class Draws final : public KeptDraws {
 public:
  Draws(std::span<const PriorSpec> priors, const SampleOptions& options, ThreadPool& pool);
  Draws(DrawSource source, ThreadPool& pool);

  // The same points with other priors; only the draws of what differs are made, the others shared.
  [[nodiscard]] Draws withPriors(std::span<const PriorSpec> priors, ThreadPool& pool) const;

  [[nodiscard]] const DrawSource& source() const { return m_source; }

 private:
  Draws(DrawSource source, Columns kept, ThreadPool& pool);

  DrawSource m_source;
};

}  // namespace chokepoint
