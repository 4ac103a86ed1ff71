// Tables of bars: cells that have a span (ui/widgets/span_roles.h) are drawn, all others are text.
#pragma once

#include <QString>

class QTableView;
class QWidget;

namespace chokepoint::ui {

class BarModel;

// A table page (table_page.h) whose bars take what room is left. A click on a heading sorts by it.
[[nodiscard]] QTableView* barTable(BarModel* model, const QString& name, QWidget* parent);

}  // namespace chokepoint::ui
