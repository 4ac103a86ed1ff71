// Compute or memory bandwidth by where it comes from, year by year: in millions with their total, or as shares of it.
// Years are the rows' headers; Qt::UserRole gives the number behind a cell.
#pragma once

#include <QAbstractTableModel>

#include "core/model/by_time.h"
#include "ui/format/chart_series.h"
#include "ui/format/data_table.h"

namespace chokepoint::ui {

using SourceYears = ByYear<std::array<double, kComputeSources>>;  // by ComputeSource

class SourceYearsModel : public QAbstractTableModel, public DataSource {
  Q_OBJECT

 public:
  enum class In { Millions, Shares };

  SourceYearsModel(In unit, QObject* parent);

  void setYears(const SourceYears& years);
  // What the millions are of.
  void setMeasure(Measure measure) { m_measure = measure; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  // Shares in per cent.
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 private:
  // Nothing of a year in which there is nothing.
  [[nodiscard]] QString shareIn(const QModelIndex& index) const;
  [[nodiscard]] std::optional<double> number(const QModelIndex& index) const;

  [[nodiscard]] QString unit() const;

  In m_unit;
  Measure m_measure = Measure::Compute;
  std::optional<SourceYears> m_years;
};

}  // namespace chokepoint::ui
