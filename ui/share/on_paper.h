// What of a page is there to be worked with only: boxes, buttons, scroll bars, and what a list holds beyond its room.
// On paper stand words in its place, or nothing.
#pragma once

#include <QFont>
#include <QRegion>
#include <QString>
#include <vector>

class QPainter;
class QWidget;

namespace chokepoint::ui {

struct PaperWords {
  QRect place;
  QString words;  // may be empty
  QFont font;
};

// What the areas that it scrolls in show of it.
[[nodiscard]] QRect seenPartOf(const QWidget& part, const QWidget& page);
// How much wider the page would have to be for all columns of its tables. As it is laid out now, like the words.
[[nodiscard]] double widthMissing(const QWidget& page);
[[nodiscard]] std::vector<PaperWords> wordsOnPaper(const QWidget& page);
// All of the page but those places.
[[nodiscard]] QRegion restOfPage(const QWidget& page, const std::vector<PaperWords>& words);
void write(QPainter& painter, const std::vector<PaperWords>& words);

}  // namespace chokepoint::ui
