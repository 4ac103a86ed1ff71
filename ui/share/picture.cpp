#include "ui/share/picture.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

QByteArray png(const PictureSize& size, const Paint& paint) {
  const QImage image = imageOf(size, paint);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  return !image.isNull() && image.save(&buffer, "PNG") ? bytes : QByteArray();
}

void paintOnGround(QPaintDevice& device, const QSize& size, const Paint& paint) {
  QPainter painter(&device);
  painter.fillRect(QRect(QPoint(0, 0), size), theme().window);
  paint(painter, size);
}

// Qt writes the size in millimetres with three decimals, which others round up to a pixel more.
void sizeInPixels(QByteArray& svg, const QSize& size) {
  const auto begin = svg.indexOf("width=");
  svg.replace(begin, svg.indexOf('\n', begin) - begin,
              QStringLiteral("width=\"%1\" height=\"%2\"").arg(size.width()).arg(size.height()).toLatin1());
}

QByteArray svg(const QSize& size, const Paint& paint) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(96);  // as on the screen; type comes out too small at the default
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(0, 0), size));
  generator.setTitle(QStringLiteral("Chokepoint"));
  paintOnGround(generator, size, paint);
  sizeInPixels(bytes, size);
  return bytes;
}

QByteArray pdf(const QSize& size, const Paint& paint) {
  constexpr double kPointsPerPixel = 72.0 / 96.0;
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(QStringLiteral("Chokepoint"));
  writer.setResolution(96);
  writer.setPageSize(QPageSize(QSizeF(size) * kPointsPerPixel, QPageSize::Point));
  writer.setPageMargins(QMarginsF());
  paintOnGround(writer, size, paint);
  return bytes;
}

}  // namespace

bool hasRoomFor(const PictureSize& size) {
  return std::max(size.size.width(), size.size.height()) * size.scale <= kMostPixelsASide;
}

QImage imageOf(const PictureSize& size, const Paint& paint) {
  QImage image((QSizeF(size.size) * size.scale).toSize(), QImage::Format_RGB32);
  if (image.isNull()) return image;
  image.fill(theme().window);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(size.scale, size.scale);
  paint(painter, size.size);
  return image;
}

QByteArray pictureOf(PictureFormat format, const PictureSize& size, const Paint& paint) {
  switch (format) {
    case PictureFormat::Svg: return svg(size.size, paint);
    case PictureFormat::Pdf: return pdf(size.size, paint);
    case PictureFormat::Png: break;
  }
  return png(size, paint);
}

}  // namespace chokepoint::ui
