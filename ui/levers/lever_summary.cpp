#include "ui/levers/lever_summary.h"

#include <QCoreApplication>
#include <algorithm>
#include <vector>

#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

struct Part {
  const char* text;  // %1 is the value with its unit
  ParameterId id;
};
struct Summary {
  std::string key;
  std::vector<Part> parts;
};

const std::vector<Summary>& summaries() {
  static const std::vector<Summary> all{
      {"policy",
       {{QT_TRANSLATE_NOOP("LeverSummary", "full force in %1"), parameter("policy_ramp")},
        {QT_TRANSLATE_NOOP("LeverSummary", "tools %1"), parameter("tool_control_offset")}}},
      {"gates",
       {{QT_TRANSLATE_NOOP("LeverSummary", "chips %1"), parameter("chip_control_offset")},
        {QT_TRANSLATE_NOOP("LeverSummary", "kept out %1"), parameter("beijing_discouragement")}}},
      {"allocation",
       {{QT_TRANSLATE_NOOP("LeverSummary", "directive %1"), parameter("beijing_priority")},
        {QT_TRANSLATE_NOOP("LeverSummary", "up to %1 of wafers"), parameter("ascend_share_directed")}}},
      {"smic",
       {{QT_TRANSLATE_NOOP("LeverSummary", "%1 now"), parameter("smic_capacity_now")},
        {QT_TRANSLATE_NOOP("LeverSummary", "tools %1 domestic"), parameter("indigenisation_now")}}},
      {"yield",
       {{QT_TRANSLATE_NOOP("LeverSummary", "lower bins %1"), parameter("salvage_share")},
        {QT_TRANSLATE_NOOP("LeverSummary", "dies of %1"), parameter("die_area")}}},
      {"memory",
       {{QT_TRANSLATE_NOOP("LeverSummary", "ramp %1"), parameter("hbm_ramp_rate")},
        {QT_TRANSLATE_NOOP("LeverSummary", "ceiling %1"), parameter("hbm_domestic_max")}}},
      {"huawei",
       {{QT_TRANSLATE_NOOP("LeverSummary", "%1 a 950"), parameter("h100e_per_950_chip")},
        {QT_TRANSLATE_NOOP("LeverSummary", "exports %1"), parameter("huawei_export_share")},
        {QT_TRANSLATE_NOOP("LeverSummary", "TSMC %1"), parameter("tsmc_dies_total")}}},
      {"workarounds",
       {{QT_TRANSLATE_NOOP("LeverSummary", "smuggling %1"), parameter("smuggling_base")},
        {QT_TRANSLATE_NOOP("LeverSummary", "cloud %1"), parameter("cloud_base")}}},
      {"us_output",
       {{QT_TRANSLATE_NOOP("LeverSummary", "+%1 now"), parameter("us_growth_now")},
        {QT_TRANSLATE_NOOP("LeverSummary", "later +%1"), parameter("us_growth_long")}}},
      {"compute",
       {{QT_TRANSLATE_NOOP("LeverSummary", "utilization %1 foreign"), parameter("foreign_utilisation")},
        {QT_TRANSLATE_NOOP("LeverSummary", "%1 domestic at best"), parameter("domestic_util_ceiling")}}},
      {"power",
       {{QT_TRANSLATE_NOOP("LeverSummary", "%1 a die"), parameter("kw_per_ascend_die")},
        {QT_TRANSLATE_NOOP("LeverSummary", "%1"), parameter("electricity_price")},
        {QT_TRANSLATE_NOOP("LeverSummary", "subsidy %1"), parameter("power_subsidy")}}},
      {"race",
       {{QT_TRANSLATE_NOOP("LeverSummary", "runs of %1"), parameter("us_run_time")},
        {QT_TRANSLATE_NOOP("LeverSummary", "focus %1"), parameter("run_concentration")}}}};
  return all;
}

QString textOf(const Part& part, const ValueOf& valueOf) {
  return QCoreApplication::translate("LeverSummary", part.text).arg(valueText(spec(part.id), valueOf(part.id)));
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
