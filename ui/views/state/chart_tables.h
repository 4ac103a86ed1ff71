// The table twins of the charts, one at a time.
#pragma once

#include <vector>

#include "ui/views/frame/outlook_panel.h"

class QTableView;

namespace chokepoint::ui {

class ChartTableModel;

class ChartTables : public OutlookPanel {
  Q_OBJECT

 public:
  explicit ChartTables(QWidget* parent);

  void setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault) override;
  void setStale(bool stale) override;

 private:
  std::vector<ChartTableModel*> m_models;
  std::vector<QTableView*> m_tables;  // of the models
};

}  // namespace chokepoint::ui
