#include "ui/levers/lever_summary.h"

#include <QCoreApplication>
#include <algorithm>
#include <vector>

#include "core/base/rounding.h"
#include "ui/format/level_text.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

constexpr int kDigits = 3;

struct Part {
  const char* text;  // %1 is the value as people say it
  ParameterId id;
  bool isOfTheRest = false;  // of what a share leaves
};
struct Summary {
  std::string key;
  std::vector<Part> parts;
};

const std::vector<Summary>& summaries() {
  static const std::vector<Summary> all{
      {"policy",
       {{QT_TRANSLATE_NOOP("LeverSummary", "%1"), parameter("chip_control_offset")},
        {QT_TRANSLATE_NOOP("LeverSummary", "tools: %1"), parameter("tool_control_offset")}}},
      {"allocation",
       {{QT_TRANSLATE_NOOP("LeverSummary", "lets in %1"), parameter("beijing_discouragement"), true},
        {QT_TRANSLATE_NOOP("LeverSummary", "directive %1"), parameter("beijing_priority")}}},
      {"smic",
       {{QT_TRANSLATE_NOOP("LeverSummary", "%1 now"), parameter("smic_capacity_now")},
        {QT_TRANSLATE_NOOP("LeverSummary", "tools %1 domestic"), parameter("indigenisation_now")}}},
      {"yield",
       {{QT_TRANSLATE_NOOP("LeverSummary", "lower bins %1"), parameter("salvage_share")},
        {QT_TRANSLATE_NOOP("LeverSummary", "dies of %1"), parameter("die_area")}}},
      {"memory",
       {{QT_TRANSLATE_NOOP("LeverSummary", "%1 a new die"), parameter("stacks_per_950_die")},
        {QT_TRANSLATE_NOOP("LeverSummary", "ramp %1"), parameter("hbm_ramp_rate")}}},
      {"huawei",
       {{QT_TRANSLATE_NOOP("LeverSummary", "%1 a new chip"), parameter("h100e_per_950_chip")},
        {QT_TRANSLATE_NOOP("LeverSummary", "exports %1"), parameter("huawei_export_share")}}},
      {"workarounds",
       {{QT_TRANSLATE_NOOP("LeverSummary", "smuggling %1"), parameter("smuggling_base")},
        {QT_TRANSLATE_NOOP("LeverSummary", "cloud %1"), parameter("cloud_base")}}},
      {"us_output",
       {{QT_TRANSLATE_NOOP("LeverSummary", "+%1 now"), parameter("us_growth_now")},
        {QT_TRANSLATE_NOOP("LeverSummary", "later +%1"), parameter("us_growth_long")}}},
      {"compute",
       {{QT_TRANSLATE_NOOP("LeverSummary", "use %1 foreign"), parameter("foreign_utilisation")},
        {QT_TRANSLATE_NOOP("LeverSummary", "%1 domestic"), parameter("domestic_util_ceiling")}}},
      {"race",
       {{QT_TRANSLATE_NOOP("LeverSummary", "runs of %1"), parameter("us_run_time")},
        {QT_TRANSLATE_NOOP("LeverSummary", "focus %1"), parameter("run_concentration")}}}};
  return all;
}

QString textOf(const Part& part, const ValueOf& valueOf) {
  const double exactly = valueOf(part.id);
  const double value = roundedTo(stepOf(exactly, kDigits), exactly);
  const auto& s = spec(part.id);
  const QString said = part.isOfTheRest ? valueText(s, 1.0 - value)
                       : isOffset(s)    ? levelText(s, value)
                                        : valueText(s, value);
  return QCoreApplication::translate("LeverSummary", part.text).arg(said);
}

}  // namespace

QStringList summaryTexts(const std::string& key, const ValueOf& valueOf) {
  const auto found = std::ranges::find(summaries(), key, &Summary::key);
  if (found == summaries().end()) return {};
  QStringList texts;
  QString line;
  for (const auto& part : found->parts) {
    line = besideEachOther({line, textOf(part, valueOf)});
    texts.prepend(line);
  }
  return texts;
}

}  // namespace chokepoint::ui
