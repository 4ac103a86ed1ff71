// One scenario to start from, as a button: its title, and the two gaps that it makes.
#pragma once

#include <QAbstractButton>

namespace chokepoint::ui {

class PresetChip : public QAbstractButton {
  Q_OBJECT

 public:
  PresetChip(const QString& title, const QString& why, QWidget* parent);

  // "36×" and "12×"; empty while they are not known, for which there is room.
  void setGaps(const QString& made, const QString& usable);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void drawGaps(QPainter& painter, QRectF room) const;

  QString m_made;
  QString m_usable;
};

}  // namespace chokepoint::ui
