// The inputs of the model, templated on the number type that a run is done with.
//
// Each field carries its unit; range, prior, source and description of each stand in
// resources/parameters.json under the same name (see parameter_specs.h).
#pragma once

#include <array>

#include "core/model/field.h"

namespace chokepoint {

template <class T>
struct Parameters {
  // policy
  T export_control_strictness;  // Dmnl
  T chip_control_offset;        // Dmnl
  T tool_control_offset;        // Dmnl
  T hbm_control_offset;         // Dmnl
  T cloud_control_offset;       // Dmnl
  T enforcement_offset;         // Dmnl
  T policy_ramp;                // Month
  T policy_drift;               // Dmnl/Year
  T lobbying_spend;             // M$/Year
  T lobbying_effect;            // Dmnl/Year
  // us_output
  T us_growth_now;           // 1/Year
  T us_growth_long;          // 1/Year
  T us_growth_decay;         // Month
  T us_chip_growth;          // 1/Year
  T us_bandwidth_growth;     // 1/Year
  T china_revenue_feedback;  // Dmnl
  // smic
  T smic_capacity_now;        // kwafer/Month
  T smic_capacity_2028;       // kwafer/Month
  T plan_delivery;            // Dmnl
  T capacity_growth_after;    // 1/Year
  T tool_dependence;          // Dmnl
  T parts_attrition;          // 1/Month
  T fab_utilisation;          // Dmnl
  T indigenisation_now;       // Dmnl
  T indigenisation_base;      // 1/Year
  T indigenisation_pressure;  // 1/Year
  T state_support;            // Dmnl
  // yield
  T die_yield_now;          // Dmnl
  T die_area;               // mm2
  T other_die_area;         // mm2
  T defect_floor;           // 1/cm2
  T cluster_alpha;          // Dmnl
  T yield_learning;         // 1/Month
  T yield_tool_dependence;  // Dmnl
  T salvage_share;          // Dmnl
  T yield_history_rate;     // 1/Month
  // allocation
  T ascend_share_market;      // Dmnl
  T ascend_share_directed;    // Dmnl
  T other_ai_share_market;    // Dmnl
  T other_ai_share_directed;  // Dmnl
  T beijing_priority;         // Dmnl
  T directive_delay;          // Month
  T family_950_ramp;          // Month
  T die_cover_target;         // Month
  // huawei
  T cycle_time;              // Month
  T tsmc_dies_total;         // die
  T packaging_capacity_now;  // die/Month
  T packaging_growth;        // 1/Year
  T packaging_yield;         // Dmnl
  T stock_draw_time;         // Month
  T pull_threshold;          // Dmnl
  T h100e_per_910_die;       // H100e/die
  T h100e_per_950_chip;      // H100e/chip
  T dies_per_950_chip_now;   // die/chip
  T h100e_per_die_growth;    // 1/Year
  T bandwidth_per_910_die;   // H100bw/die
  T bandwidth_per_950_chip;  // H100bw/chip
  T bandwidth_950_growth;    // 1/Year
  T other_bandwidth_ratio;   // H100bw/H100e
  T other_die_h100e;         // H100e/die
  T other_assembled;         // Dmnl
  T huawei_export_share;     // Dmnl
  // memory
  T hbm_imports_uncontrolled;  // stack/Month
  T hbm_domestic_max;          // stack/Month
  T hbm_domestic_now;          // stack/Month
  T hbm_ramp_rate;             // 1/Month
  T hbm_tool_dependence;       // Dmnl
  T hbm_domestic_growth;       // 1/Year
  T stacks_per_950_die;        // stack/die
  T hbm_leak;                  // stack/Month
  // workarounds
  T china_market_share;        // Dmnl
  T chip_control_power;        // Dmnl
  T beijing_discouragement;    // Dmnl
  T licensed_bandwidth_ratio;  // H100bw/H100e
  T nvidia_removal;            // 1/Month
  T smuggling_base;            // Dmnl
  T smuggling_friction;        // Dmnl
  T enforcement_effect;        // Dmnl
  T cloud_base;                // Dmnl
  T cloud_reach;               // Dmnl
  T cloud_delay;               // Month
  // compute
  T lifetime;                // Month
  T demand_fraction;         // Dmnl
  T foreign_utilisation;     // Dmnl
  T domestic_util_floor;     // Dmnl
  T domestic_util_ceiling;   // Dmnl
  T software_maturity_now;   // Dmnl
  T software_learning_time;  // Month
  T bundling_exponent;       // Dmnl
  // race
  T us_run_time;        // Month
  T run_concentration;  // Dmnl
  // power
  T kw_per_ascend_die;     // kW/die
  T kw_per_other_h100e;    // kW/H100e
  T kw_per_foreign_h100e;  // kW/H100e
  T pue;                   // Dmnl
  T electricity_price;     // $/(kW*hour)
  T power_subsidy;         // Dmnl
};

template <class T>
constexpr auto fields(const Parameters<T>*) {  // NOLINT(readability-function-size): a list
  using S = Parameters<T>;
  return std::array{Field<S, T>{"export_control_strictness", &S::export_control_strictness},
                    Field<S, T>{"chip_control_offset", &S::chip_control_offset},
                    Field<S, T>{"tool_control_offset", &S::tool_control_offset},
                    Field<S, T>{"hbm_control_offset", &S::hbm_control_offset},
                    Field<S, T>{"cloud_control_offset", &S::cloud_control_offset},
                    Field<S, T>{"enforcement_offset", &S::enforcement_offset},
                    Field<S, T>{"policy_ramp", &S::policy_ramp},
                    Field<S, T>{"policy_drift", &S::policy_drift},
                    Field<S, T>{"lobbying_spend", &S::lobbying_spend},
                    Field<S, T>{"lobbying_effect", &S::lobbying_effect},
                    Field<S, T>{"us_growth_now", &S::us_growth_now},
                    Field<S, T>{"us_growth_long", &S::us_growth_long},
                    Field<S, T>{"us_growth_decay", &S::us_growth_decay},
                    Field<S, T>{"us_chip_growth", &S::us_chip_growth},
                    Field<S, T>{"us_bandwidth_growth", &S::us_bandwidth_growth},
                    Field<S, T>{"china_revenue_feedback", &S::china_revenue_feedback},
                    Field<S, T>{"smic_capacity_now", &S::smic_capacity_now},
                    Field<S, T>{"smic_capacity_2028", &S::smic_capacity_2028},
                    Field<S, T>{"plan_delivery", &S::plan_delivery},
                    Field<S, T>{"capacity_growth_after", &S::capacity_growth_after},
                    Field<S, T>{"tool_dependence", &S::tool_dependence},
                    Field<S, T>{"parts_attrition", &S::parts_attrition},
                    Field<S, T>{"fab_utilisation", &S::fab_utilisation},
                    Field<S, T>{"indigenisation_now", &S::indigenisation_now},
                    Field<S, T>{"indigenisation_base", &S::indigenisation_base},
                    Field<S, T>{"indigenisation_pressure", &S::indigenisation_pressure},
                    Field<S, T>{"state_support", &S::state_support},
                    Field<S, T>{"die_yield_now", &S::die_yield_now},
                    Field<S, T>{"die_area", &S::die_area},
                    Field<S, T>{"other_die_area", &S::other_die_area},
                    Field<S, T>{"defect_floor", &S::defect_floor},
                    Field<S, T>{"cluster_alpha", &S::cluster_alpha},
                    Field<S, T>{"yield_learning", &S::yield_learning},
                    Field<S, T>{"yield_tool_dependence", &S::yield_tool_dependence},
                    Field<S, T>{"salvage_share", &S::salvage_share},
                    Field<S, T>{"yield_history_rate", &S::yield_history_rate},
                    Field<S, T>{"ascend_share_market", &S::ascend_share_market},
                    Field<S, T>{"ascend_share_directed", &S::ascend_share_directed},
                    Field<S, T>{"other_ai_share_market", &S::other_ai_share_market},
                    Field<S, T>{"other_ai_share_directed", &S::other_ai_share_directed},
                    Field<S, T>{"beijing_priority", &S::beijing_priority},
                    Field<S, T>{"directive_delay", &S::directive_delay},
                    Field<S, T>{"family_950_ramp", &S::family_950_ramp},
                    Field<S, T>{"die_cover_target", &S::die_cover_target},
                    Field<S, T>{"cycle_time", &S::cycle_time},
                    Field<S, T>{"tsmc_dies_total", &S::tsmc_dies_total},
                    Field<S, T>{"packaging_capacity_now", &S::packaging_capacity_now},
                    Field<S, T>{"packaging_growth", &S::packaging_growth},
                    Field<S, T>{"packaging_yield", &S::packaging_yield},
                    Field<S, T>{"stock_draw_time", &S::stock_draw_time},
                    Field<S, T>{"pull_threshold", &S::pull_threshold},
                    Field<S, T>{"h100e_per_910_die", &S::h100e_per_910_die},
                    Field<S, T>{"h100e_per_950_chip", &S::h100e_per_950_chip},
                    Field<S, T>{"dies_per_950_chip_now", &S::dies_per_950_chip_now},
                    Field<S, T>{"h100e_per_die_growth", &S::h100e_per_die_growth},
                    Field<S, T>{"bandwidth_per_910_die", &S::bandwidth_per_910_die},
                    Field<S, T>{"bandwidth_per_950_chip", &S::bandwidth_per_950_chip},
                    Field<S, T>{"bandwidth_950_growth", &S::bandwidth_950_growth},
                    Field<S, T>{"other_bandwidth_ratio", &S::other_bandwidth_ratio},
                    Field<S, T>{"other_die_h100e", &S::other_die_h100e},
                    Field<S, T>{"other_assembled", &S::other_assembled},
                    Field<S, T>{"huawei_export_share", &S::huawei_export_share},
                    Field<S, T>{"hbm_imports_uncontrolled", &S::hbm_imports_uncontrolled},
                    Field<S, T>{"hbm_domestic_max", &S::hbm_domestic_max},
                    Field<S, T>{"hbm_domestic_now", &S::hbm_domestic_now},
                    Field<S, T>{"hbm_ramp_rate", &S::hbm_ramp_rate},
                    Field<S, T>{"hbm_tool_dependence", &S::hbm_tool_dependence},
                    Field<S, T>{"hbm_domestic_growth", &S::hbm_domestic_growth},
                    Field<S, T>{"stacks_per_950_die", &S::stacks_per_950_die},
                    Field<S, T>{"hbm_leak", &S::hbm_leak},
                    Field<S, T>{"china_market_share", &S::china_market_share},
                    Field<S, T>{"chip_control_power", &S::chip_control_power},
                    Field<S, T>{"beijing_discouragement", &S::beijing_discouragement},
                    Field<S, T>{"licensed_bandwidth_ratio", &S::licensed_bandwidth_ratio},
                    Field<S, T>{"nvidia_removal", &S::nvidia_removal},
                    Field<S, T>{"smuggling_base", &S::smuggling_base},
                    Field<S, T>{"smuggling_friction", &S::smuggling_friction},
                    Field<S, T>{"enforcement_effect", &S::enforcement_effect},
                    Field<S, T>{"cloud_base", &S::cloud_base},
                    Field<S, T>{"cloud_reach", &S::cloud_reach},
                    Field<S, T>{"cloud_delay", &S::cloud_delay},
                    Field<S, T>{"lifetime", &S::lifetime},
                    Field<S, T>{"demand_fraction", &S::demand_fraction},
                    Field<S, T>{"foreign_utilisation", &S::foreign_utilisation},
                    Field<S, T>{"domestic_util_floor", &S::domestic_util_floor},
                    Field<S, T>{"domestic_util_ceiling", &S::domestic_util_ceiling},
                    Field<S, T>{"software_maturity_now", &S::software_maturity_now},
                    Field<S, T>{"software_learning_time", &S::software_learning_time},
                    Field<S, T>{"bundling_exponent", &S::bundling_exponent},
                    Field<S, T>{"us_run_time", &S::us_run_time},
                    Field<S, T>{"run_concentration", &S::run_concentration},
                    Field<S, T>{"kw_per_ascend_die", &S::kw_per_ascend_die},
                    Field<S, T>{"kw_per_other_h100e", &S::kw_per_other_h100e},
                    Field<S, T>{"kw_per_foreign_h100e", &S::kw_per_foreign_h100e},
                    Field<S, T>{"pue", &S::pue},
                    Field<S, T>{"electricity_price", &S::electricity_price},
                    Field<S, T>{"power_subsidy", &S::power_subsidy}};
}

inline constexpr std::size_t kParameterCount = fields(static_cast<const Parameters<double>*>(nullptr)).size();
static_assert(sizeof(Parameters<double>) == kParameterCount * sizeof(double),
              "every parameter stands in fields() exactly once");

}  // namespace chokepoint
