#include "ui/views/frame/frame_icons.h"

#include <QPainter>
#include <QPixmap>

#include "ui/theme/text_scale.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kIconSide = 12.0;  // of the paths below, and beside type of its designed size

// Two arrows that point away from each other, from corner to corner.
void drawEnlarge(QPainter& painter) {
  painter.drawLine(QPointF(2.0, 10.0), QPointF(10.0, 2.0));
  painter.drawPolyline(QPolygonF{{6.5, 2.0}, {10.0, 2.0}, {10.0, 5.5}});
  painter.drawPolyline(QPolygonF{{2.0, 6.5}, {2.0, 10.0}, {5.5, 10.0}});
}

// A window in front of another.
void drawTearOff(QPainter& painter) {
  painter.drawPolyline(QPolygonF{{4.0, 8.0}, {1.5, 8.0}, {1.5, 1.5}, {8.0, 1.5}, {8.0, 4.0}});
  painter.drawRect(QRectF(4.0, 4.0, 6.5, 6.5));
}

QPixmap pixmapOf(FrameIcon which, double ratio) {
  QPixmap pixmap((frameIconSize().toSizeF() * ratio).toSize());
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(textScale(), textScale());
  painter.setPen(QPen(theme().muted, 1.2));
  which == FrameIcon::Enlarge ? drawEnlarge(painter) : drawTearOff(painter);
  return pixmap;
}

}  // namespace

QSize frameIconSize() { return QSizeF(scaled(kIconSide), scaled(kIconSide)).toSize(); }

QIcon frameIcon(FrameIcon which) {
  QIcon icon;
  for (const double ratio : {1.0, 1.5, 2.0, 3.0}) icon.addPixmap(pixmapOf(which, ratio));
  return icon;
}

}  // namespace chokepoint::ui
