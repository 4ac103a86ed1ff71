#include "ui/share/chart_data.h"

#include <QCoreApplication>

#include "ui/format/format.h"
#include "ui/views/state/chart_table_model.h"

namespace chokepoint::ui {

namespace {

struct ChartData {
  Q_DECLARE_TR_FUNCTIONS(ChartData)
};

std::vector<DataTable> tablesOf(ChartTable table, const OutlookToShare& now, const OutlookToShare& byDefault) {
  ChartTableModel model(table);
  model.setOutlooks(now, byDefault);
  return model.dataTables();
}

// The figures that the sentence and the headlines quote.
DataTable yearsOf(const Figure& gap, const Outlook& now, const Outlook* byDefault) {
  const QString times = ChartData::tr("times");
  DataTable table{ChartData::tr("%1, year by year", "a gap").arg(translated(gap.gap->title)),
                  {{ChartData::tr("Year")},
                   {ChartData::tr("5 %"), times},
                   {ChartData::tr("25 %"), times},
                   {ChartData::tr("median"), times},
                   {ChartData::tr("75 %"), times},
                   {ChartData::tr("95 %"), times},
                   {ChartData::tr("default's median"), times}},
                  {}};
  for (int number = kFirstYear; number <= kLastYear; ++number) {
    const Spread& s = now.annual(gap, Year{number});
    table.rows.push_back({double(number), s.p05, s.p25, s.p50, s.p75, s.p95,
                          byDefault != nullptr ? DataCell(byDefault->annual(gap, Year{number}).p50) : DataCell()});
  }
  return table;
}

}  // namespace

std::vector<DataTable> dataOfGap(const Figure& gap, const OutlookToShare& now, const OutlookToShare& byDefault) {
  if (!now) return {};
  std::vector<DataTable> tables{yearsOf(gap, *now, byDefault.get())};
  for (auto& months : tablesOf({ChartTable::Of::Gap, &gap}, now, byDefault)) tables.push_back(std::move(months));
  return tables;
}

std::vector<DataTable> dataOfVolume(const OutlookToShare& now, const OutlookToShare& byDefault) {
  auto tables = tablesOf({ChartTable::Of::HuaweiVolume}, now, byDefault);
  for (auto& binding : tablesOf({ChartTable::Of::WhatBinds}, now, byDefault)) tables.push_back(std::move(binding));
  return tables;
}

std::vector<DataTable> dataOfMix(Measure measure, const OutlookToShare& now, const OutlookToShare& byDefault) {
  return tablesOf({measure == Measure::Compute ? ChartTable::Of::ComputeBySource : ChartTable::Of::BandwidthBySource},
                  now, byDefault);
}

}  // namespace chokepoint::ui
