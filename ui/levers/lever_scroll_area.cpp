#include "ui/levers/lever_scroll_area.h"

#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace chokepoint::ui {

LeverScrollArea::LeverScrollArea(int margin, QWidget* parent) : QScrollArea(parent), m_margin(margin) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  viewport()->setAutoFillBackground(false);
  auto* content = new QWidget;
  setWidget(content);
  content->setAutoFillBackground(false);
  auto* whole = new QVBoxLayout(content);  // a layout with an alignment grows no higher than its texts wish to be wide
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  m_column = new QVBoxLayout;
  whole->addLayout(m_column);
  whole->addStretch(1);
  m_column->setContentsMargins(margin, 4, margin, margin);
  m_column->setSpacing(0);
}

void LeverScrollArea::resizeEvent(QResizeEvent* event) {
  const int bar = width() - viewport()->width();
  m_column->setContentsMargins(m_margin, 4, std::max(0, m_margin - bar), m_margin);
  QScrollArea::resizeEvent(event);
}

}  // namespace chokepoint::ui
