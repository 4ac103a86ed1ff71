#include "app/command_line/commands/state/members_file.h"

#include <vector>

#include "app/base/files.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/model/parameter_specs.h"
#include "core/runs/scenario_inputs.h"

namespace chokepoint::app {

namespace {

std::string memberLine(std::size_t member, std::span<const ParameterId> drawn, const MemberDraws& draws,
                       const std::vector<MemberValues>& values) {
  std::string line = std::to_string(member);
  for (const auto id : drawn) line += ',' + toText(draws.value(id, member));
  for (const auto& all : values) line += ',' + (all.known[member] != 0 ? toText(all.values[member]) : std::string());
  return line + '\n';
}

}  // namespace

Outcome writeMembers(const std::string& path, const EnsembleValues& found, const Scenario& scenario,
                     std::span<const Expression> expressions) {
  const auto& draws = *found.drawn.draws;
  const auto inputs = ensembleInputs(scenario);
  std::vector<ParameterId> drawn;
  for (const auto& s : parameterSpecs())
    if (inputs.drawn[index(s.id)]) drawn.push_back(s.id);
  return writeOutput(path, [&](const Sink& sink) {
    std::string line = "member";
    for (const auto id : drawn) line.append(",").append(nameOf(id));
    for (const auto& expression : expressions) line += ',' + csvCell(expression.text());
    if (!sink(line + '\n')) return;
    for (std::size_t member = 0; member < draws.members(); ++member)
      if (!sink(memberLine(member, drawn, draws, found.values))) return;
  });
}

}  // namespace chokepoint::app
