// What shows an outlook itself and asks nothing further of it.
#pragma once

#include <QWidget>
#include <memory>

#include "core/study/outlook.h"

namespace chokepoint::ui {

class OutlookPanel : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  // The newest outlook, against the default's.
  virtual void setOutlooks(const std::shared_ptr<const Outlook>& now,
                           const std::shared_ptr<const Outlook>& byDefault) = 0;
  // What its gaps are counted in.
  virtual void setMeasure(Measure) {}
  // That the window speaks of.
  virtual void setYear(Year) {}
  // Greys what does not belong to the settings, whatever outlook follows, until it does again.
  virtual void setStale(bool stale) = 0;
};

}  // namespace chokepoint::ui
