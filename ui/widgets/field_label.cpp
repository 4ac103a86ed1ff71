#include "ui/widgets/field_label.h"

#include <QAccessible>
#include <QEvent>
#include <QMouseEvent>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

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
