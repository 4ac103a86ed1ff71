// The table twins of the charts, one at a time.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "core/analysis/outlook.h"

namespace chokepoint::ui {

class ChartTableModel;

class ChartTables : public QWidget {
  Q_OBJECT

 public:
  explicit ChartTables(QWidget* parent = nullptr);

  void setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault);

 private:
  std::vector<ChartTableModel*> m_models;
};

}  // namespace chokepoint::ui
