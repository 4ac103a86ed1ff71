#include "ui/levers/lever_content.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "core/model/sector_specs.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/search_words.h"

namespace chokepoint::ui {

namespace {

constexpr std::array kHeroes{parameter("export_control_strictness"), parameter("smic_capacity_2028"),
                             parameter("die_yield_now"), parameter("hbm_domestic_now")};
// Chips reach China through two gates: Washington's stands among its sector's levers, Beijing's does not.
constexpr ParameterId kBeijingsGate = parameter("beijing_discouragement");

struct GroupOfSectors {
  const char* title = nullptr;  // where the sector's own would not do
  std::vector<Sector> sectors;  // the first names the group
};

// The context of the texts below, for translators.
struct LeverContent {
  Q_DECLARE_TR_FUNCTIONS(LeverContent)
};

// Memory comes first, beneath the slider that it goes on from.
const std::vector<GroupOfSectors>& groups() {
  static const std::vector<GroupOfSectors> all{
      {QT_TRANSLATE_NOOP("LeverContent", "More on memory"), {Sector::memory}},
      {nullptr, {Sector::policy}},
      {nullptr, {Sector::allocation}},
      {nullptr, {Sector::smic}},
      {nullptr, {Sector::yield}},
      {nullptr, {Sector::huawei}},
      {nullptr, {Sector::workarounds}},
      {nullptr, {Sector::us_output}},
      {QT_TRANSLATE_NOOP("LeverContent", "Compute and power"), {Sector::compute, Sector::power}},
      {nullptr, {Sector::race}}};
  return all;
}

const SectorSpec& sectorSpec(Sector sector) { return *std::ranges::find(sectorSpecs(), sector, &SectorSpec::id); }

bool belongsTo(const GroupOfSectors& group, const ParameterSpec& s) {
  if (std::ranges::find(kHeroes, s.id) != kHeroes.end()) return false;
  const Sector sector = s.id == kBeijingsGate ? Sector::allocation : s.sector;
  return std::ranges::find(group.sectors, sector) != group.sectors.end();
}

std::vector<ParameterId> inputsOf(const GroupOfSectors& group) {
  std::vector<ParameterId> inputs;
  for (const auto& s : parameterSpecs())
    if (belongsTo(group, s)) inputs.push_back(s.id);
  std::ranges::stable_partition(inputs, [](ParameterId id) { return id == kBeijingsGate; });
  return inputs;
}

LeverSection sectionOf(const GroupOfSectors& group) {
  const SectorSpec& first = sectorSpec(group.sectors.front());
  QStringList questions;
  for (const Sector sector : group.sectors) questions << translated(sectorSpec(sector).question);
  return {.key = first.key,
          .title = group.title == nullptr ? translated(first.title) : LeverContent::tr(group.title),
          .question = inSequence(questions),
          .inputs = inputsOf(group)};
}

}  // namespace

std::span<const ParameterId> heroLevers() { return kHeroes; }

std::vector<LeverSection> leverSections() {
  std::vector<LeverSection> sections;
  for (const auto& group : groups()) sections.push_back(sectionOf(group));
  return sections;
}

bool matches(const ParameterSpec& spec, const QString& title, const QString& needle) {
  const QString also =
      QStringLiteral("%1 %2 %3").arg(title, QString::fromStdString(spec.key), otherWordsFor(Sought::Input, spec.key));
  return needle.isEmpty() || Searchable({translated(spec.label), also, translated(spec.description)}).match(needle);
}

}  // namespace chokepoint::ui
