// Ensembles: the model run for many draws of what nobody knows well.
//
// A lever stands at its value; an assumption is drawn from its prior unless the user has fixed
// it. Member i depends on (seed, i) only, and a draw of an input does not change when another
// input is fixed, so that two settings are compared on the same luck.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/engine/kernel.h"
#include "core/engine/prior.h"
#include "core/engine/thread_pool.h"
#include "core/model/run.h"

namespace chokepoint {

// The draws of all 85 inputs for a number of members; immutable, and shared by all runs made
// with the same priors.
class Draws {
 public:
  Draws(std::span<const PriorSpec> priors, std::size_t members, std::uint64_t seed, ThreadPool& pool);

  [[nodiscard]] std::size_t members() const { return m_members; }
  // Members padded to whole groups; the last is repeated.
  [[nodiscard]] std::size_t stride() const { return m_stride; }
  // stride() values, in the parameter's unit.
  [[nodiscard]] std::span<const double> of(ParameterId id) const {
    return {m_values.data() + index(id) * m_stride, m_stride};
  }

 private:
  std::size_t m_members;
  std::size_t m_stride;
  std::vector<double> m_values;
};

// The specification's priors, in the order of Parameters.
[[nodiscard]] std::vector<PriorSpec> defaultPriors();

struct EnsembleInputs {
  Parameters<double> values{};         // of what is not drawn
  std::bitset<kParameterCount> drawn;  // by index(ParameterId)
  Tables tables;
};

class Ensemble {
 public:
  // `storage` gives memory that an earlier ensemble no longer needs: fresh memory costs as much
  // time as running the model.
  Ensemble(std::vector<QuantityId> kept, std::size_t members, std::size_t stride, std::vector<double> storage = {});

  [[nodiscard]] std::size_t members() const { return m_members; }
  [[nodiscard]] std::span<const QuantityId> kept() const { return m_kept; }
  // A kept quantity of one month, for all members.
  [[nodiscard]] std::span<const double> values(QuantityId id, int month) const;
  [[nodiscard]] double value(QuantityId id, int month, std::size_t member) const { return values(id, month)[member]; }
  // Its memory, for the next one.
  [[nodiscard]] std::vector<double> takeStorage() && { return std::move(m_values); }

 private:
  friend Ensemble runEnsemble(const EnsembleInputs&, const Draws&, std::vector<QuantityId>, ThreadPool&, InstructionSet,
                              std::vector<double>);
  [[nodiscard]] std::size_t slot(QuantityId id) const { return m_slots[index(id)]; }

  std::vector<QuantityId> m_kept;
  std::array<std::uint8_t, kQuantityCount> m_slots{};
  std::size_t m_members;
  std::size_t m_stride;
  std::vector<double> m_values;  // [kept][month][member]
};

// Runs every member and keeps the quantities asked for, each once.
[[nodiscard]] Ensemble runEnsemble(const EnsembleInputs& inputs, const Draws& draws, std::vector<QuantityId> kept,
                                   ThreadPool& pool, InstructionSet set = widestInstructionSet(),
                                   std::vector<double> storage = {});

// The inputs of one member as plain numbers, to run it alone.
[[nodiscard]] Parameters<double> parametersOf(const EnsembleInputs& inputs, const Draws& draws, std::size_t member);

}  // namespace chokepoint
