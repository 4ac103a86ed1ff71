// The sources' figures as they leave the window.
#include "ui/format/estimate_words.h"
#include "ui/format/format.h"
#include "ui/format/parameter_text.h"
#include "ui/views/sources/sources_model.h"

namespace chokepoint::ui {

namespace {

DataCell scaledCell(const std::optional<double>& value, double scale) {
  return value ? DataCell(*value * scale) : DataCell();
}

}  // namespace

// Period, what, low, central, high, unit, the runs, weight; an input's figure is what it stands at.
std::vector<DataCell> SourcesModel::dataRow(const Source& source) const {
  std::vector<DataCell> cells;
  if (const auto* const* estimate = std::get_if<const Estimate*>(&source)) {
    const auto& [scale, unit] = shownUnit((*estimate)->unit);
    cells = {QString::fromStdString(toText((*estimate)->period)),
             subjectOf(**estimate),
             scaledCell((*estimate)->low, scale),
             scaledCell((*estimate)->central, scale),
             scaledCell((*estimate)->high, scale),
             unit};
    addRange(cells, spreadOf(**estimate), scale);
    cells.emplace_back(weightOf(**estimate, m_scenario.beliefs));
  } else if (const auto* const* s = std::get_if<const ParameterSpec*>(&source)) {
    const double scale = (*s)->display.scale;
    cells = {DataCell(), translated((*s)->label), DataCell(), (*s)->defaultValue() * scale, DataCell(), unitText(**s)};
    const auto runs =
        m_check.inputs.empty() ? std::nullopt : std::optional(m_check.inputs[chokepoint::index((*s)->id)]);
    addRange(cells, runs, scale);
    cells.emplace_back();
  }
  return cells;
}

// The record stands in files of its own, month by month.
std::vector<DataTable> SourcesModel::dataTables() const {
  DataTable table{
      {}, {{tr("When")}, {tr("Whose")}, {tr("What")}, {tr("low")}, {tr("central")}, {tr("high")}, {tr("Unit")}}, {}};
  addRange(table, tr("The runs"), {});
  table.columns.push_back({tr("Weight")});
  for (const auto& group : m_groups)
    for (const auto& source : group->sources)
      if (auto cells = dataRow(source); !cells.empty()) {
        cells.insert(cells.begin() + 1, group->title);
        table.rows.push_back(std::move(cells));
      }
  return {std::move(table)};
}

}  // namespace chokepoint::ui
