// A read-only table or text that fills a page.
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace chokepoint::ui {

// The selected cells are copied with Ctrl+C, as lines of tab-separated text.
[[nodiscard]] QTableView* tablePage(QAbstractItemModel* model, const QString& name, QWidget* parent);
// All three of a table that tablePage() made. A column of text takes what room is left, and is cut where there is not
// enough, with a tip that tells it whole; in no room has it less than so many average letters.
void stretchText(QTableView& table, int column, int leastLetters);
// Rows that are higher than a line of text needs.
void setLinesOfRows(QTableView& table, double lines);
// With which nothing is cut but the texts that stretch.
[[nodiscard]] int neededWidth(const QTableView& table);
// Greys its figures while they do not belong to the settings.
void setStale(QTableView& table, bool stale);
[[nodiscard]] bool isStale(const QWidget& table);
[[nodiscard]] QWidget* textPage(const QString& richText, const QString& name, QWidget* parent);

}  // namespace chokepoint::ui
