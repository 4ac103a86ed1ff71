// What stands around a picture so that it can stand alone: its title and the sentence above it; where the figures come
// from, and the date, beneath.
#pragma once

#include <QString>

#include "ui/share/picture.h"

namespace chokepoint::ui {

struct Caption {
  QString title;
  QString sentence;
  QString source;  // with the date
};

// Each of the words may be empty and takes no room then. All of it is plain text.
[[nodiscard]] Paint captioned(Caption caption, Paint content);
// Only the source, in a strip beneath content of that size: as many lines as it takes, and so high they are there.
[[nodiscard]] Paint withSourceBeneath(QString source, Paint content, QSize contentSize);
[[nodiscard]] int heightOfSource(const QString& source, int width);

}  // namespace chokepoint::ui
