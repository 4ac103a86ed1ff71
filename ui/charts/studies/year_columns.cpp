#include "ui/charts/studies/year_columns.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/parts/chart_text.h"
#include "ui/theme/contrast.h"

namespace chokepoint::ui {

namespace {

constexpr double kBetweenYears = 1.0;  // pixels, on both sides

// Whichever of the theme's two stands out from what it is written on.
QColor inkOn(const QColor& ground) {
  return contrast(theme().text, ground) >= contrast(theme().window, ground) ? theme().text : theme().window;
}

}  // namespace

YearColumns::YearColumns(QCPAxis* time, QCPAxis* value)
    : QCPLayerable(time->parentPlot(), QStringLiteral("main")), m_time(time), m_value(value) {}

void YearColumns::setStack(const YearStack* stack, double scale) {
  m_stack = stack;
  m_scale = scale;
}

YearColumns::Column YearColumns::columnOf(std::size_t year) const {
  const double begins = kFirstYear + static_cast<double>(year);
  Column column{std::round(m_time->coordToPixel(begins)) + kBetweenYears,
                std::round(m_time->coordToPixel(begins + 1.0)) - kBetweenYears,
                {}};
  double height = 0.0;
  for (const auto& layer : m_stack->layers) {
    const double foot = std::round(m_value->coordToPixel(height * m_scale));
    height += layer.heights[year];
    const double head = std::round(m_value->coordToPixel(height * m_scale));
    column.parts.emplace_back(column.left, head, column.right - column.left, foot - head);
  }
  return column;
}

QStringList YearColumns::textsOf(std::size_t year) const {
  QStringList texts;
  if (m_stack->isOfShares)
    for (const double share : printedShares(*m_stack, year)) texts += QString::number(std::lround(share));
  else if (m_stack->headText != nullptr)
    texts += m_stack->headText(wholeOf(*m_stack, year));
  return texts;
}

bool YearColumns::isAllWritten(std::span<const Column> columns, const QFontMetricsF& metrics) const {
  for (std::size_t year = 0; year < columns.size(); ++year)
    if (widestOf(textsOf(year), metrics) > columns[year].right - columns[year].left) return false;
  return true;
}

// A part that is lower than a digit has none; what is read of the year says it.
void YearColumns::writeShares(QPainter& painter, const Column& column, const QStringList& texts) const {
  const QFontMetricsF metrics(painter.font());
  for (std::size_t i = 0; i < column.parts.size(); ++i) {
    const QString& text = texts[static_cast<qsizetype>(i)];
    const QRectF& box = column.parts[i];
    if (metrics.capHeight() + 2.0 > box.height()) continue;
    if (metrics.horizontalAdvance(text) > box.width() + 2.0 * kBetweenYears) continue;
    painter.setPen(inkOn(theme().*m_stack->layers[i].hue));
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
  }
}

// Over its column; a text that is wider ends where the column does that has a higher neighbour beyond.
void YearColumns::writeHead(QPainter& painter, std::span<const Column> columns, std::size_t year) const {
  const QFontMetricsF metrics(painter.font());
  const Column& column = columns[year];
  const QRectF line(column.left, column.head() - metrics.height(), column.right - column.left, metrics.height());
  const auto texts = textsOf(year);
  if (texts.isEmpty()) return;
  const auto isHigher = [&](std::size_t other) { return columns[other].head() < line.bottom() - metrics.descent(); };
  Qt::Alignment align = Qt::AlignHCenter;
  if (metrics.horizontalAdvance(texts.front()) > line.width()) {
    const bool isLast = year + 1 == columns.size();  // beyond it stand the names of the stack
    if (isLast || isHigher(year + 1)) align = Qt::AlignRight;
    if (!isLast && year > 0 && isHigher(year - 1)) align = Qt::AlignLeft;
  }
  painter.setPen(theme().text);
  painter.drawText(line, static_cast<int>(align | Qt::AlignVCenter) | Qt::TextDontClip, texts.front());
}

void YearColumns::draw(QCPPainter* painter) {
  if (m_stack == nullptr) return;
  std::vector<Column> columns;
  for (std::size_t year = 0; year < kYears; ++year) columns.push_back(columnOf(year));
  for (const Column& column : columns)
    for (std::size_t i = 0; i < column.parts.size(); ++i)
      painter->fillRect(column.parts[i], theme().*m_stack->layers[i].hue);
  painter->setFont(chartFont(TextRole::Small));
  const bool isAll = isAllWritten(columns, QFontMetricsF(painter->font()));
  for (std::size_t year = 0; year < columns.size(); ++year) {
    if (!isAll && year != yearIndex(m_chosen) && year + 1 != columns.size()) continue;
    if (m_stack->isOfShares)
      writeShares(*painter, columns[year], textsOf(year));
    else
      writeHead(*painter, columns, year);
  }
}

}  // namespace chokepoint::ui
