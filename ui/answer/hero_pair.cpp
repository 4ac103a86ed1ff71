#include "ui/answer/hero_pair.h"

#include <QBoxLayout>
#include <QEvent>
#include <algorithm>

namespace chokepoint::ui {

namespace {

constexpr int kBetweenHeroes = 28;

}  // namespace

HeroPair::HeroPair(QWidget* left, QWidget* right, QWidget* parent)
    : QWidget(parent), m_left(left), m_right(right), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->setSpacing(kBetweenHeroes);
  m_row->addWidget(left, 1);
  m_row->addWidget(right, 1);
}

// As wide as the wider of the two: what is narrower than both goes one beneath the other.
QSize HeroPair::minimumSizeHint() const {
  const int width = std::max(m_left->minimumSizeHint().width(), m_right->minimumSizeHint().width());
  return {width, QWidget::minimumSizeHint().height()};
}

bool HeroPair::fitsBeside() const {
  const int wider = std::max(m_left->minimumSizeHint().width(), m_right->minimumSizeHint().width());
  return width() >= 2 * wider + kBetweenHeroes;
}

void HeroPair::arrange() { m_row->setDirection(fitsBeside() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom); }

void HeroPair::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

// What is within wants more room than before, or less: another type, say.
bool HeroPair::event(QEvent* event) {
  const bool isTaken = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest) arrange();
  return isTaken;
}

}  // namespace chokepoint::ui
