// The table twins of the charts, one at a time.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "core/study/outlook.h"

class QTableView;

namespace chokepoint::ui {

class ChartTableModel;

class ChartTables : public QWidget {
  Q_OBJECT

 public:
  explicit ChartTables(QWidget* parent = nullptr);

  void setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault);
  void setStale(bool stale);

 private:
  std::vector<ChartTableModel*> m_models;
  std::vector<QTableView*> m_tables;  // of the models
};

}  // namespace chokepoint::ui
