#include "ui/widgets/flow_layout.h"

#include <QWidget>
#include <algorithm>

namespace chokepoint::ui {

FlowLayout::FlowLayout(int gap, QWidget* parent) : QLayout(parent), m_gap(gap) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item) { m_items.emplace_back(item); }
int FlowLayout::count() const { return static_cast<int>(m_items.size()); }

QLayoutItem* FlowLayout::itemAt(int index) const {
  const bool isOne = index >= 0 && index < count();
  return isOne ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  if (index < 0 || index >= count()) return nullptr;
  auto* item = m_items[static_cast<std::size_t>(index)].release();
  m_items.erase(m_items.begin() + index);
  return item;
}

int FlowLayout::heightForWidth(int width) const { return flow(QRect(0, 0, width, 0), false); }

QSize FlowLayout::sizeHint() const {
  constexpr int kSlack = 8;  // a button that is pressed is bolder, and says so too late
  QSize size;
  for (const auto& item : m_items) {
    if (item->isEmpty()) continue;
    const int gap = size.width() > 0 ? m_gap : 0;
    size = QSize(size.width() + gap + item->sizeHint().width(), std::max(size.height(), item->sizeHint().height()));
  }
  size.rwidth() += size.isEmpty() ? 0 : kSlack;
  return size;
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const auto& item : m_items)
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  return size;
}

void FlowLayout::setGeometry(const QRect& room) {
  QLayout::setGeometry(room);
  flow(room, true);
}

int FlowLayout::flow(const QRect& room, bool isMoved) const {
  QPoint at = room.topLeft();
  int line = 0;
  for (const auto& item : m_items) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint().boundedTo(QSize(std::max(room.width(), 1), item->sizeHint().height()));
    if (at.x() > room.left() && at.x() + size.width() > room.right() + 1) {
      at = QPoint(room.left(), at.y() + line);
      line = 0;
    }
    if (isMoved) item->setGeometry(QRect(at, size));
    at.rx() += size.width() + m_gap;
    line = std::max(line, size.height());
  }
  return at.y() + line - room.top();
}

}  // namespace chokepoint::ui
