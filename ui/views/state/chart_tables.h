// The table twins of the charts, one at a time.
#pragma once

#include <vector>

#include "ui/views/frame/outlook_panel.h"

class QComboBox;
class QStackedWidget;
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
  struct Twin {
    ChartTableModel* model = nullptr;
    QTableView* table = nullptr;  // none before it is shown first
  };
  void showTable(int number);

  std::vector<Twin> m_twins;
  QComboBox* m_choice;
  QStackedWidget* m_pages;
  bool m_isStale = false;
};

}  // namespace chokepoint::ui
