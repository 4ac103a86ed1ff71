// A read-only table or text that fills a page.
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace chokepoint::ui {

// The selected cells are copied with Ctrl+C, as lines of tab-separated text.
[[nodiscard]] QTableView* tablePage(QAbstractItemModel* model, const QString& name, QWidget* parent);
[[nodiscard]] QWidget* textPage(const QString& richText, const QString& name, QWidget* parent);

}  // namespace chokepoint::ui
