// Which of the gaps is shown and spoken of.
#pragma once

#include <QWidget>

#include "core/runs/figures.h"

class QButtonGroup;

namespace chokepoint::ui {

class GapSwitch : public QWidget {
  Q_OBJECT

 public:
  explicit GapSwitch(QWidget* parent);

  void setGap(const Figure& gap);

 signals:
  void gapChosen(const chokepoint::Figure& gap);

 private:
  QButtonGroup* m_gaps;
};

}  // namespace chokepoint::ui
