#include "ui/widgets/fitting_label.h"

#include <algorithm>

#include "ui/format/rich_words.h"

namespace chokepoint::ui {

FittingLabel::FittingLabel(QWidget* parent, Qt::TextElideMode cut) : QuietLabel(parent), m_cut(cut) {
  setTextFormat(Qt::PlainText);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void FittingLabel::setTexts(const QStringList& texts) {
  if (texts == m_texts) return;
  m_texts = texts;
  setHeard(texts.value(0), heardDescription());
  fit();
}

QSize FittingLabel::minimumSizeHint() const { return {0, fontMetrics().height()}; }

void FittingLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  fit();
}

void FittingLabel::fit() {
  const auto metrics = fontMetrics();
  const int room = contentsRect().width();
  const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= room; };
  const auto longest = std::ranges::find_if(m_texts, fits);
  m_isCut = !m_texts.isEmpty() && longest == m_texts.end();
  setText(m_isCut ? metrics.elidedText(m_texts.last(), m_cut, room) : m_texts.value(longest - m_texts.begin()));
  setToolTip(m_isCut ? asTip(m_texts.value(0)) : QString());
  emit fitted();
}

}  // namespace chokepoint::ui
