#include "ui/widgets/lever_label.h"

#include <QAccessible>
#include <QEvent>
#include <QMouseEvent>
#include <algorithm>

#include "ui/format/rich_words.h"
#include "ui/theme/theme.h"

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
  const QString last = m_texts.isEmpty() ? QString() : m_texts.last();
  const bool isWhole = longest != m_texts.end();
  setText(isWhole ? *longest : metrics.elidedText(last, m_cut, room));
  setToolTip(isWhole ? QString() : asTip(m_texts.value(0)));
}

TitleLabel::TitleLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
  setTextFormat(Qt::PlainText);
  setCursor(Qt::PointingHandCursor);
}

void TitleLabel::mouseReleaseEvent(QMouseEvent* event) {
  QLabel::mouseReleaseEvent(event);
  if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) emit clicked();
}

WarningLabel::WarningLabel(QWidget* parent) : QLabel(parent) {
  setObjectName(QStringLiteral("warning"));
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  setFont(fontOf(TextRole::Small));
  takeColour();
  hide();
}

void WarningLabel::setSentence(const QString& sentence) {
  setText(sentence);
  setVisible(!sentence.isEmpty());
  if (sentence.isEmpty() || !QAccessible::isActive()) return;
  setAccessibleName(sentence);
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void WarningLabel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) takeColour();
  QLabel::changeEvent(event);
}

void WarningLabel::takeColour() {
  if (palette().color(QPalette::WindowText) == theme().warning) return;
  QPalette colours = palette();
  colours.setColor(QPalette::WindowText, theme().warning);
  setPalette(colours);
}

void makeMuted(QWidget& widget) {
  widget.setFont(fontOf(TextRole::Small));
  widget.setForegroundRole(QPalette::PlaceholderText);
}

}  // namespace chokepoint::ui
