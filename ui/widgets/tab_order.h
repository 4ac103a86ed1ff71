// Tab goes from one to the next, as the eye does.
#pragma once

#include <QWidget>
#include <vector>

namespace chokepoint::ui {

inline void tabThrough(const std::vector<QWidget*>& inOrder) {
  for (std::size_t i = 1; i < inOrder.size(); ++i) QWidget::setTabOrder(inOrder[i - 1], inOrder[i]);
}

}  // namespace chokepoint::ui
