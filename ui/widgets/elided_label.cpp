#include "ui/widgets/elided_label.h"

#include <QEvent>

namespace chokepoint::ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ElidedLabel::setWords(const QString& words) {
  m_words = words;
  setToolTip(words.toHtmlEscaped());
  setAccessibleDescription(words);
  fit();
  updateGeometry();
}

QSize ElidedLabel::sizeHint() const {
  const auto margins = contentsMargins();
  return {fontMetrics().horizontalAdvance(m_words) + margins.left() + margins.right() + 1, QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  fit();
}

void ElidedLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

void ElidedLabel::fit() { setText(fontMetrics().elidedText(m_words, Qt::ElideMiddle, contentsRect().width())); }

}  // namespace chokepoint::ui
