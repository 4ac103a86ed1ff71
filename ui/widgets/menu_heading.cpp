#include "ui/widgets/menu_heading.h"

#include <algorithm>

namespace chokepoint::ui {

void addHeading(QMenu& menu, const QString& text) {
  constexpr int kPadding = 32;
  menu.addSection(text);
  menu.setMinimumWidth(std::max(menu.minimumWidth(), menu.fontMetrics().horizontalAdvance(text) + kPadding));
}

}  // namespace chokepoint::ui
