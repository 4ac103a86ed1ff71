// A window of its own for a view that was torn off. It follows the document as the view does; closing it, or the
// shortcut of that command, brings the view back.
#pragma once

#include <QWidget>

namespace chokepoint::ui {

class TornView : public QWidget {
  Q_OBJECT

 public:
  // In front of `owner`'s window, and gone with it. `content` is given back by whoever hears of closed().
  TornView(const QString& title, QWidget* content, QWidget* owner);

  // Its place on the screen, for the next time.
  [[nodiscard]] QByteArray place() const { return saveGeometry(); }
  void putAt(const QByteArray& place);

 signals:
  void closed();
  void moved();

 protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void moveEvent(QMoveEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitType();
};

}  // namespace chokepoint::ui
