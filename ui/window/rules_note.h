// Says in the status bar how far the data and the decisions on record go.
#pragma once

class QLabel;
class QWidget;

namespace chokepoint::ui {

[[nodiscard]] QLabel* rulesNote(QWidget* parent);

}  // namespace chokepoint::ui
