// Tips of any length are set in lines, wherever they come from: a plain one would run off the window.
#pragma once

#include <QObject>

namespace chokepoint::ui {

class WrappedTips : public QObject {
  Q_OBJECT

 public:
  // For the whole program, while it lives.
  explicit WrappedTips(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace chokepoint::ui
