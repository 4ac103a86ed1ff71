#include "ui/share/caption.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

constexpr double kPageMargin = 16.0;
constexpr double kBetween = 6.0;
constexpr double kLeastContent = 120.0;  // which words may not take from what they speak of

constexpr int kWrapped = int{Qt::AlignLeft} | int{Qt::AlignTop} | int{Qt::TextWordWrap};

double heightOfWords(const QString& words, const QFont& font, double width) {
  constexpr double kEndless = 1e6;
  return words.isEmpty()
             ? 0.0
             : QFontMetricsF(font).boundingRect(QRectF(0.0, 0.0, width, kEndless), kWrapped, words).height();
}

// From the top of `room`, or from its bottom; takes from it what they need.
void writeWords(QPainter& painter, QRectF& room, const QString& words, const QFont& font, const QColor& colour,
                bool atTop) {
  const double height =
      std::min(heightOfWords(words, font, room.width()), std::max(0.0, room.height() - kLeastContent));
  if (height <= 0.0) return;
  const double top = atTop ? room.top() : room.bottom() - height;
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(QRectF(room.left(), top, room.width(), height), kWrapped, words);
  if (atTop)
    room.setTop(top + height + kBetween);
  else
    room.setBottom(top - kBetween);
}

}  // namespace

int heightOfSource(const QString& source, int width) {
  return static_cast<int>(
      std::ceil(heightOfWords(source, chartFont(TextRole::Small), width - 2.0 * kPageMargin) + kPageMargin));
}

Paint withSourceBeneath(QString source, Paint content, QSize contentSize) {
  return [source = std::move(source), content = std::move(content), contentSize](QPainter& painter, const QSize& size) {
    content(painter, contentSize);
    const QRectF strip(kPageMargin, contentSize.height() + kPageMargin / 2.0, size.width() - 2.0 * kPageMargin,
                       size.height() - contentSize.height() - kPageMargin / 2.0);
    painter.setFont(chartFont(TextRole::Small));
    painter.setPen(theme().muted);
    painter.drawText(strip, kWrapped, source);
  };
}

Paint captioned(Caption caption, Paint content) {
  return [caption = std::move(caption), content = std::move(content)](QPainter& painter, const QSize& size) {
    QRectF room = QRectF(QPointF(), QSizeF(size)).adjusted(kPageMargin, kPageMargin, -kPageMargin, -kPageMargin);
    writeWords(painter, room, caption.title, chartFont(TextRole::Title, QFont::DemiBold), theme().text, true);
    writeWords(painter, room, caption.sentence, chartFont(TextRole::Body), theme().text, true);
    writeWords(painter, room, caption.source, chartFont(TextRole::Small), theme().muted, false);
    painter.save();
    painter.translate(room.topLeft());
    content(painter, room.size().toSize());
    painter.restore();
  };
}

}  // namespace chokepoint::ui
