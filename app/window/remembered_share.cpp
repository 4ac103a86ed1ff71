#include "app/window/remembered_share.h"

#include <QSettings>

namespace chokepoint::app {

namespace {

const QString kWithWords = QStringLiteral("share/with words");
const QString kWidth = QStringLiteral("share/width");
const QString kHeight = QStringLiteral("share/height");
const QString kScale = QStringLiteral("share/scale");

bool isSide(int pixels) { return pixels >= ui::kLeastPictureSide && pixels <= ui::kGreatestPictureSide; }
bool isScale(double scale) { return scale >= ui::kLeastPictureScale && scale <= ui::kGreatestPictureScale; }

}  // namespace

ui::ShareChoice rememberedShare() {
  const QSettings settings;
  ui::ShareChoice choice;
  choice.withWords = settings.value(kWithWords, choice.withWords).toBool();
  const ui::PictureSize size{{settings.value(kWidth).toInt(), settings.value(kHeight).toInt()},
                             settings.value(kScale).toDouble()};
  const bool isSize = isSide(size.size.width()) && isSide(size.size.height()) && isScale(size.scale);
  if (isSize && ui::hasRoomFor(size)) choice.size = size;
  return choice;
}

void rememberShare(const ui::ShareChoice& choice) {
  QSettings settings;
  settings.setValue(kWithWords, choice.withWords);
  settings.setValue(kWidth, choice.size.size.width());
  settings.setValue(kHeight, choice.size.size.height());
  settings.setValue(kScale, choice.size.scale);
}

}  // namespace chokepoint::app
