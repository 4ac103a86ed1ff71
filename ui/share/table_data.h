// The figures of any table or tree that a view shows.
#pragma once

#include "ui/format/data_table.h"

class QAbstractItemModel;

namespace chokepoint::ui {

// As the model gives them where it is a DataSource; else as its cells say them: the number behind a cell (Qt::UserRole)
// where there is one, its words where there is none. What stands beneath a heading of a tree names the heading first.
[[nodiscard]] std::vector<DataTable> dataOfModel(const QAbstractItemModel& model);

}  // namespace chokepoint::ui
