#include "ui/widgets/arrow_icon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kIconUnits = 18.0;  // what the paths below are drawn in

// An arc from the arrow's foot to its tip, and the two strokes of the tip; points to the left.
QPainterPath backPath() {
  QPainterPath path(QPointF(6.0, 14.5));
  path.lineTo(11.0, 14.5);
  path.arcTo(QRectF(7.0, 6.5, 8.0, 8.0), -90.0, 180.0);
  path.lineTo(3.5, 6.5);
  path.moveTo(7.0, 3.0);
  path.lineTo(3.5, 6.5);
  path.lineTo(7.0, 10.0);
  return path;
}

QPainterPath aroundPath() {
  QPainterPath path;
  path.arcMoveTo(QRectF(3.5, 3.5, 11.0, 11.0), 150.0);
  path.arcTo(QRectF(3.5, 3.5, 11.0, 11.0), 150.0, 300.0);
  path.moveTo(3.0, 2.5);
  path.lineTo(4.2, 6.3);
  path.lineTo(8.1, 5.3);
  return path;
}

class ArrowEngine : public QIconEngine {
 public:
  explicit ArrowEngine(Arrow arrow) : m_arrow(arrow) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / kIconUnits, rect.height() / kIconUnits);
    if (m_arrow == Arrow::Forward) {
      painter->translate(kIconUnits, 0.0);
      painter->scale(-1.0, 1.0);
    }
    painter->setPen(
        QPen(mode == QIcon::Disabled ? theme().faint : theme().text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(m_arrow == Arrow::Around ? aroundPath() : backPath());
    painter->restore();
  }

  // Not kept: what is kept has the colours of the theme before.
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap drawn(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return drawn;
  }

  [[nodiscard]] QIconEngine* clone() const override { return new ArrowEngine(*this); }

 private:
  Arrow m_arrow;
};

}  // namespace

QIcon arrowIcon(Arrow arrow) { return QIcon(new ArrowEngine(arrow)); }

}  // namespace chokepoint::ui
