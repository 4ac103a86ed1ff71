#include "ui/levers/lever_group_header.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/format/lists.h"
#include "ui/theme/accessible_factory.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kHeaderPadding = 3.0;
constexpr double kHeaderFrame = 1.3;

QFont groupTitleFont() {
  QFont font = fontOf(TextRole::Body);
  font.setWeight(QFont::Medium);
  return font;
}

// The weight is named, since a painter takes from its widget what a font leaves open.
QFont summaryFont() {
  QFont font = fontOf(TextRole::Small);
  font.setWeight(QFont::Normal);
  return font;
}

// A button that says whether it is folded.
class AccessibleHeader : public QAccessibleWidget {
 public:
  explicit AccessibleHeader(LeverGroupHeader* header) : QAccessibleWidget(header, QAccessible::Button) {}

  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    state.expandable = true;
    state.expanded = header().isChecked();
    state.collapsed = !header().isChecked();
    return state;
  }
  [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
  void doAction(const QString& name) override {
    if (name == pressAction()) header().click();
  }

 private:
  [[nodiscard]] LeverGroupHeader& header() const { return *static_cast<LeverGroupHeader*>(widget()); }
};

}  // namespace

LeverGroupHeader::LeverGroupHeader(const QString& title, const QString& question, QWidget* parent)
    : QAbstractButton(parent), m_question(question) {
  announceToAssistiveTechnology<LeverGroupHeader, AccessibleHeader>();
  setObjectName(QStringLiteral("header"));
  setText(title);
  setCheckable(true);
  setFont(groupTitleFont());
  setFocusPolicy(Qt::TabFocus);  // a click leaves the focus where the work is
  setAttribute(Qt::WA_Hover);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(title);
  setToolTip(question);
  describe();
}

void LeverGroupHeader::setSummary(const QStringList& texts) {
  if (texts == m_summary) return;
  m_summary = texts;
  describe();
  update();
}

void LeverGroupHeader::setFixedCount(int count) {
  if (count == m_fixed) return;
  m_fixed = count;
  describe();
  update();
}

void LeverGroupHeader::describe() {
  QStringList parts = m_summary.mid(0, 1);
  if (m_fixed > 0) parts.prepend(tr("%n fixed by you", nullptr, m_fixed));
  setAccessibleDescription(inSeries(parts));
  setToolTip(m_fixed > 0 ? m_question + QLatin1Char('\n') + tr("%n fixed by you", nullptr, m_fixed) : m_question);
}

double LeverGroupHeader::indent() const { return std::round(QFontMetricsF(font()).height() * 1.15); }

QSize LeverGroupHeader::sizeHint() const {
  const double lines = QFontMetricsF(font()).height() + QFontMetricsF(summaryFont()).height();
  return QSizeF(120.0, std::ceil(lines + 2.0 * kHeaderPadding)).toSize();
}

QSize LeverGroupHeader::minimumSizeHint() const { return {80, sizeHint().height()}; }

void LeverGroupHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintTriangle(painter);
  paintTexts(painter, width() - paintCount(painter));
  if (!hasFocus()) return;
  painter.setPen(QPen(theme().us, kHeaderFrame));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), 3.0, 3.0);
}

void LeverGroupHeader::paintTriangle(QPainter& painter) const {
  const double size = QFontMetricsF(font()).xHeight() * 0.55;
  QPainterPath triangle(QPointF(-0.8 * size, -size));
  triangle.lineTo(0.9 * size, 0.0);
  triangle.lineTo(-0.8 * size, size);
  triangle.closeSubpath();
  painter.save();
  painter.translate(size + kHeaderPadding, kHeaderPadding + QFontMetricsF(font()).height() / 2.0);
  if (isChecked()) painter.rotate(90.0);
  painter.fillPath(triangle, underMouse() ? theme().text : theme().muted);
  painter.restore();
}

double LeverGroupHeader::paintCount(QPainter& painter) const {
  if (m_fixed == 0) return 0.0;
  const QString count = QStringLiteral("%1").arg(m_fixed);
  const QFontMetricsF metrics(summaryFont());
  const double dot = std::round(metrics.xHeight() * 1.25);
  const double room = metrics.horizontalAdvance(count) + dot + 10.0;
  const double middle = kHeaderPadding + QFontMetricsF(font()).height() / 2.0;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().us);
  painter.drawEllipse(QPointF(width() - room + dot / 2.0 + 4.0, middle), dot / 2.0, dot / 2.0);
  painter.setPen(theme().muted);
  painter.setFont(summaryFont());
  painter.drawText(QRectF(0.0, 0.0, width() - 2.0, 2.0 * middle), Qt::AlignRight | Qt::AlignVCenter, count);
  return room;
}

void LeverGroupHeader::paintTexts(QPainter& painter, double right) const {
  const QFontMetricsF title(font());
  const QFontMetricsF line(summaryFont());
  QRectF box(indent(), kHeaderPadding, right - indent(), title.height());
  painter.setFont(font());
  painter.setPen(theme().text);
  painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, title.elidedText(text(), Qt::ElideRight, box.width()));
  if (m_summary.isEmpty()) return;
  box = QRectF(indent(), box.bottom(), width() - indent(), line.height());
  const auto fits = [&](const QString& summary) { return line.horizontalAdvance(summary) <= box.width(); };
  const auto longest = std::ranges::find_if(m_summary, fits);
  painter.setFont(summaryFont());
  painter.setPen(theme().muted);
  painter.drawText(
      box, Qt::AlignLeft | Qt::AlignVCenter,
      longest != m_summary.end() ? *longest : line.elidedText(m_summary.last(), Qt::ElideRight, box.width()));
}

void LeverGroupHeader::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    case Qt::Key_Right:
      if (!isChecked()) click();
      return;
    case Qt::Key_Left:
      if (isChecked()) click();
      return;
    default: QAbstractButton::keyPressEvent(event);
  }
}

}  // namespace chokepoint::ui
