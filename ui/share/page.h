// What a view shows, taken from its page as it stands: painted at another size than the screen's, and its figures.
#pragma once

#include <QString>

#include "ui/format/data_table.h"

class QPainter;
class QSize;
class QWidget;

namespace chokepoint::ui {

class Chart;

// Figures, or words where what is shown is made of words alone.
struct SharedData {
  std::vector<DataTable> tables;
  QString words;
};

// As it stands on paper (on_paper.h), laid out for that size while it is painted, or for the least that it can be, and
// then made smaller.
void paintPage(QPainter& painter, QWidget& page, const QSize& size);
// A window or a page as it is laid out now, its charts in the painter's resolution.
void paintAsItStands(QPainter& painter, QWidget& shown);

// Of the tables and plots that are seen, from the first to the last.
[[nodiscard]] SharedData dataOfPage(const QWidget& page);

}  // namespace chokepoint::ui
