// A read-only table or text that fills a page.
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace chokepoint::ui {

// The selected cells are copied with Ctrl+C, as lines of tab-separated text.
[[nodiscard]] QTableView* tablePage(QAbstractItemModel* model, const QString& name, QWidget* parent);
// Greys its figures while they do not belong to the settings.
void setStale(QTableView& table, bool stale);
[[nodiscard]] bool isStale(const QWidget& table);
[[nodiscard]] QWidget* textPage(const QString& richText, const QString& name, QWidget* parent);

}  // namespace chokepoint::ui
