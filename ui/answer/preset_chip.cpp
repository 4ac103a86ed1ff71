#include "ui/answer/preset_chip.h"

#include <QPainter>
#include <cmath>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kAside = 10.0;               // pixels between a chip's edge and its words
constexpr double kBetweenTitleAndGaps = 8.0;  // between title and numbers
constexpr double kAboveText = 4.0;

QFont titleFont() {
  QFont font = fontOf(TextRole::Small);
  font.setWeight(QFont::DemiBold);
  return font;
}

QString divider() { return QStringLiteral(" | "); }

double widthOf(const QString& text, const QFont& font) { return QFontMetricsF(font).horizontalAdvance(text); }

}  // namespace

PresetChip::PresetChip(const QString& title, const QString& why, QWidget* parent) : QAbstractButton(parent) {
  setText(title);
  setToolTip(why);
  setAccessibleName(title);
  setAccessibleDescription(why);
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
}

void PresetChip::setGaps(const QString& made, const QString& usable) {
  if (made == m_made && usable == m_usable) return;
  m_made = made;
  m_usable = usable;
  setAccessibleName(made.isEmpty() ? text()
                                   : tr("%1: production gap %2, usable gap %3", "scenario").arg(text(), made, usable));
  update();
}

// Whatever the numbers are, a chip keeps its place.
QSize PresetChip::sizeHint() const {
  const double numbers =
      2.0 * widthOf(QStringLiteral("000×"), fontOf(TextRole::Small)) + widthOf(divider(), fontOf(TextRole::Small));
  const double width = widthOf(text(), titleFont()) + kBetweenTitleAndGaps + numbers + 2.0 * kAside;
  return {static_cast<int>(std::ceil(width)),
          static_cast<int>(std::ceil(QFontMetricsF(titleFont()).height() + 2.0 * kAboveText))};
}

void PresetChip::drawGaps(QPainter& painter, QRectF room) const {
  const QFont font = fontOf(TextRole::Small);
  painter.setFont(font);
  const auto drawFromRight = [&](const QString& text, const QColor& colour) {
    painter.setPen(colour);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, text);
    room.setRight(room.right() - widthOf(text, font));
  };
  drawFromRight(m_usable, theme().text);
  drawFromRight(divider(), theme().muted);
  drawFromRight(m_made, theme().us);
}

void PresetChip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  const bool isLit = isChecked() || hasFocus() || underMouse();
  painter.setPen(QPen(isLit ? theme().us : theme().muted, hasFocus() ? 2.0 : 1.0));
  painter.setBrush(isChecked() ? theme().chosenChip : theme().window);
  painter.drawRoundedRect(body, body.height() / 2.0, body.height() / 2.0);
  const QRectF inside = body.adjusted(kAside, 0.0, -kAside, 0.0);
  painter.setFont(titleFont());
  painter.setPen(theme().text);
  painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, text());
  if (!m_made.isEmpty()) drawGaps(painter, inside);
}

void PresetChip::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  update();
}

void PresetChip::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  update();
}

}  // namespace chokepoint::ui
