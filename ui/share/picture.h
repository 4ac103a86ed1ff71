// A picture as a file has it: what is painted into a PNG, an SVG or a PDF.
//
// Sizes are in device-independent pixels, of which a PNG has `scale` by `scale` each; type and lines of an SVG and a
// PDF stay type and lines. Larger pictures than these would take a gigabyte of memory and more.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QSize>
#include <functional>
#include <optional>

class QPainter;

namespace chokepoint::ui {

enum class PictureFormat { Png, Svg, Pdf };

inline constexpr int kLeastPictureSide = 320;
inline constexpr int kGreatestPictureSide = 8192;
inline constexpr double kLeastPictureScale = 0.5;
inline constexpr double kGreatestPictureScale = 4.0;
inline constexpr double kMostPixelsASide = 16384.0;

struct PictureSize {
  QSize size{960, 600};
  double scale = 2.0;
  bool operator==(const PictureSize&) const = default;
};

// Whether a PNG may have so many pixels.
[[nodiscard]] bool hasRoomFor(const PictureSize& size);

// Paints into a rectangle of that size at the painter's origin.
using Paint = std::function<void(QPainter& painter, const QSize& size)>;

// On the theme's ground. Null where there is no memory for it.
[[nodiscard]] QImage imageOf(const PictureSize& size, const Paint& paint);
// The file's bytes; none where there is no memory for it.
[[nodiscard]] QByteArray pictureOf(PictureFormat format, const PictureSize& size, const Paint& paint);

}  // namespace chokepoint::ui
