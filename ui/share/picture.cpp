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

constexpr int kDotsPerInch = 96;  // as on the screen

// Its resolution is told only once it is painted: type would come out larger.
QByteArray png(const PictureSize& size, const Paint& paint) {
  constexpr double kInch = 0.0254;  // metres
  QImage image = imageOf(size, paint);
  const int dotsPerMetre = qRound(kDotsPerInch * size.scale / kInch);
  image.setDotsPerMeterX(dotsPerMetre);
  image.setDotsPerMeterY(dotsPerMetre);
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

// Who opens the picture may have other fonts; Qt names the first alone.
void nameFallbacks(QByteArray& svg) {
  QStringList families = fontOf(TextRole::Body).families();
  const QByteArray first = families.front().toUtf8();
  svg.replace("font-family=\"" + first + '"', "font-family=\"" + families.join(", ").toUtf8() + ", sans-serif\"");
}

QByteArray svg(const QSize& size, const Paint& paint) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(kDotsPerInch);  // type comes out too small at the default
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(0, 0), size));
  generator.setTitle(QStringLiteral("Chokepoint"));
  paintOnGround(generator, size, paint);
  sizeInPixels(bytes, size);
  nameFallbacks(bytes);
  return bytes;
}

QByteArray pdf(const QSize& size, const Paint& paint) {
  constexpr double kPointsPerPixel = 72.0 / kDotsPerInch;
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(QStringLiteral("Chokepoint"));
  writer.setResolution(kDotsPerInch);
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
