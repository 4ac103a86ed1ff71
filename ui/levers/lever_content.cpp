#include "ui/levers/lever_content.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>

#include "core/model/sector_specs.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

constexpr std::array kHeroes{parameter("export_control_strictness"), parameter("smic_capacity_2028"),
                             parameter("die_yield_now"), parameter("hbm_domestic_now")};
constexpr std::array kGates{parameter("chip_control_offset"), parameter("beijing_discouragement")};

// The context of the texts below, for translators.
struct LeverContent {
  Q_DECLARE_TR_FUNCTIONS(LeverContent)
};

bool standsAlone(ParameterId id) {
  const auto isAmong = [id](const auto& some) { return std::ranges::find(some, id) != some.end(); };
  return isAmong(kHeroes) || isAmong(kGates);
}

std::vector<ParameterId> inputsOf(Sector sector) {
  std::vector<ParameterId> inputs;
  for (const auto& s : parameterSpecs())
    if (s.sector == sector && !standsAlone(s.id)) inputs.push_back(s.id);
  return inputs;
}

}  // namespace

std::span<const ParameterId> heroLevers() { return kHeroes; }

LeverSection gatesSection() {
  return {.key = "gates",
          .title = LeverContent::tr("Two gates: Washington, Beijing"),
          .question =
              LeverContent::tr("Which finished chips does Washington let out, and which of them does Beijing let in?"),
          .inputs = {kGates.begin(), kGates.end()}};
}

std::vector<LeverSection> sectorSections() {
  std::vector<LeverSection> sections;
  for (const auto& sector : sectorSpecs())
    sections.push_back({.key = sector.key,
                        .title = translated(sector.title),
                        .question = translated(sector.question),
                        .inputs = inputsOf(sector.id)});
  return sections;
}

bool matches(const ParameterSpec& spec, const QString& title, const QString& needle) {
  const QString haystack =
      QStringLiteral("%1 %2 %3").arg(translated(spec.label), QString::fromStdString(spec.key), title);
  const auto isThere = [&](const QString& word) { return haystack.contains(word, Qt::CaseInsensitive); };
  return std::ranges::all_of(needle.split(QLatin1Char(' '), Qt::SkipEmptyParts), isThere);
}

}  // namespace chokepoint::ui
