// Two areas one above the other, with a handle between them that is seen, reached with Tab and moved with arrow keys:
// Up and Down by a step, Home and End as far as it goes.
#pragma once

#include <QSplitter>

namespace chokepoint::ui {

class PillSplitter : public QSplitter {
  Q_OBJECT

 public:
  // `handle`: what the handle is called; `tip`: what it does.
  PillSplitter(const QString& handle, const QString& tip, QWidget* parent);

 signals:
  // The pointer, or a key, takes the handle to so many pixels below the top, beyond where it can go too.
  void handleTakenTo(int pixels);

 protected:
  [[nodiscard]] QSplitterHandle* createHandle() override;

 private:
  friend class PillHandle;
  void take(int pixels);

  QString m_handleName;
  QString m_handleTip;
};

}  // namespace chokepoint::ui
