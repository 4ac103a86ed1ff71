// Which of the three gaps is shown and spoken of.
#pragma once

#include <QWidget>

#include "ui/format/chart_series.h"

class QButtonGroup;

namespace chokepoint::ui {

class GapSwitch : public QWidget {
  Q_OBJECT

 public:
  explicit GapSwitch(QWidget* parent);

  void setGap(Gap gap);

 signals:
  void gapChosen(chokepoint::ui::Gap gap);

 private:
  QButtonGroup* m_gaps;
};

}  // namespace chokepoint::ui
