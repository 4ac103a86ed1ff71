// Which of the gaps is shown and spoken of, and whether in compute or in memory bandwidth.
#pragma once

#include <QWidget>

#include "core/runs/figures.h"

class QButtonGroup;
class QLabel;
class QToolButton;

namespace chokepoint::ui {

class FlowLayout;

class GapSwitch : public QWidget {
  Q_OBJECT

 public:
  explicit GapSwitch(QWidget* parent);

  // In the measure that it is in; one that has no counterpart leaves the measure as it is.
  void setGap(const Figure& gap);
  // What the window speaks of; it stays chosen while a gap is shown that has no counterpart.
  [[nodiscard]] Measure measure() const;

  // Without the title, so that whether that is shown widens nothing.
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 signals:
  // The gap, the measure or both are others than before.
  void gapChosen(const chokepoint::Figure& gap);

 private:
  void fitTitle();
  void addGaps();
  void addMeasure();
  void choose();

  QLabel* m_title;       // gives way in a small window: the chart's own line says it too
  FlowLayout* m_pills;   // in a second line where there is no room
  QButtonGroup* m_gaps;  // in compute; by their index
  QToolButton* m_bandwidth;
};

}  // namespace chokepoint::ui
