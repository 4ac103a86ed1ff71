// The charts' figures as tables, for those who read numbers or cannot see a chart.
//
// Gaps, month by month and in times: quantiles and the default's median. Huawei's volume, year by
// year and in chips: the same, and the shares of what binds; these month by month as well.
// Compute by source, month by month and in H100e, with its total and the default's; memory bandwidth in H100bw. Dates
// are the rows' headers. Qt::UserRole gives the number behind a cell, and a month of a gap that is spread from a
// published quarter says so in its tip. Rows and columns never change in number: before there is an outlook the cells
// are empty, and an update is no reset, so that a reader keeps its place while a slider moves.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "ui/format/chart_series.h"
#include "ui/format/data_table.h"

namespace chokepoint::ui {

struct ChartTable {
  enum class Of { Gap, HuaweiVolume, WhatBinds, ComputeBySource, BandwidthBySource };
  Of of{};
  const Figure* gap = nullptr;  // of a gap

  bool operator==(const ChartTable&) const = default;
};
// Those of the gaps first.
[[nodiscard]] std::vector<ChartTable> chartTables();

[[nodiscard]] QString titleOf(ChartTable table);

class ChartTableModel : public QAbstractTableModel, public DataSource {
  Q_OBJECT

 public:
  // Of the gaps (to Default) and of the volume: medians of the two families, and what binds.
  enum Column { P05, P25, P50, P75, P95, Default, Chips910, Chips950, Packaging, Dies, Memory };
  enum BindingColumn { BindsPackaging, BindsDies, BindsMemory };
  // After the sources, in the order of the stack.
  enum SourceColumn { Total = kComputeSources, DefaultTotal };

  explicit ChartTableModel(ChartTable table, QObject* parent = nullptr);

  void setOutlooks(std::shared_ptr<const Outlook> now, std::shared_ptr<const Outlook> byDefault);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  // Shares in per cent.
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 private:
  [[nodiscard]] const Spread& spread(const Outlook& outlook, int row) const;
  [[nodiscard]] std::optional<double> number(const QModelIndex& index) const;
  [[nodiscard]] std::optional<double> source(int month, int column) const;
  [[nodiscard]] std::optional<double> quantile(int row, int column) const;
  [[nodiscard]] QVariant whatItRestsOn(int row, int role) const;
  [[nodiscard]] QString unitOf(int column) const;
  [[nodiscard]] std::vector<DataCell> dataRow(int row) const;

  ChartTable m_table;
  std::shared_ptr<const Outlook> m_now;
  std::shared_ptr<const Outlook> m_default;
};

}  // namespace chokepoint::ui
