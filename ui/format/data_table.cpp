#include "ui/format/data_table.h"

#include <QCoreApplication>

namespace chokepoint::ui {

void addRange(DataTable& table, const QString& title, const QString& unit) {
  const auto add = [&](const QString& pattern) { table.columns.push_back({pattern.arg(title), unit}); };
  add(QCoreApplication::translate("DataTable", "%1: median", "what is measured"));
  add(QCoreApplication::translate("DataTable", "%1: 5 %", "what is measured"));
  add(QCoreApplication::translate("DataTable", "%1: 95 %", "what is measured"));
}

void addRange(std::vector<DataCell>& row, const std::optional<Spread>& spread, double scale) {
  for (const auto quantile : {&Spread::p50, &Spread::p05, &Spread::p95})
    row.push_back(spread ? DataCell((*spread).*quantile * scale) : DataCell());
}

}  // namespace chokepoint::ui
