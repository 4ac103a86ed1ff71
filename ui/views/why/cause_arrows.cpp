#include "ui/views/why/cause_arrows.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "core/study/why/explain_words.h"
#include "ui/format/format.h"
#include "ui/format/words.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// So many causes of what stands in each column: more is read by nobody in one look.
constexpr std::array<std::size_t, 3> kCauses{3, 2, 1};
constexpr int kMostColumns = kCauses.size() + 1;
constexpr int kLeastColumns = 2;
constexpr double kArrow = 52.0;  // room between two columns
constexpr double kRowGap = 8.0;
constexpr double kPadding = 4.0;
constexpr double kThickest = 9.0;
constexpr double kThinnest = 1.5;
constexpr int kLeastLetters = 13;  // in a line of a box

QFont boxFont() { return fontOf(TextRole::Small); }
double lineHeight() { return QFontMetricsF(boxFont()).height(); }
double leastBoxWidth() { return kLeastLetters * QFontMetricsF(boxFont()).averageCharWidth() + 2.0 * kPadding; }
int widthOf(int columns) { return qCeil(columns * leastBoxWidth() + (columns - 1) * kArrow); }
int columnsIn(int width) {
  const int room = qFloor((width + kArrow) / (leastBoxWidth() + kArrow));
  return std::clamp(room, kLeastColumns, kMostColumns);
}

// What it is, and whether there is more or less of it; an input was set otherwise.
QString signOf(const CauseLink& link) {
  if (!std::holds_alternative<QuantityId>(link.cause)) return {};
  return QString(QChar(link.after > link.before ? 0x25B2 : 0x25BC)) + QChar(QChar::Nbsp);
}

QString toldOf(const CauseLink& link) {
  const QString label = worded(labelOf(link.cause));
  if (!std::holds_alternative<QuantityId>(link.cause)) return CauseArrows::tr("%1: set otherwise", "cause").arg(label);
  return link.after > link.before ? CauseArrows::tr("%1: higher", "cause").arg(label)
                                  : CauseArrows::tr("%1: lower", "cause").arg(label);
}

}  // namespace

CauseArrows::CauseArrows(QWidget* parent) : QWidget(parent) { setAccessibleName(tr("Main causes, as arrows")); }

void CauseArrows::setExplanation(const Explanation& explanation) {
  m_explanation = explanation;
  draw();
}

void CauseArrows::resizeEvent(QResizeEvent*) {
  if (const int room = columnsIn(width()); room != std::exchange(m_room, room)) draw();
}

void CauseArrows::draw() {
  m_nodes.clear();
  m_columns = 0;
  m_rows = 0.0;
  m_risesInAll = m_explanation.root.part > 0.0;
  if (differs(m_explanation)) add(m_explanation.root, 0, 0);
  QStringList said;
  for (std::size_t i = 1; i < m_nodes.size(); ++i)
    said += tr("%1, %2 of %3", "cause, share, what it acts on")
                .arg(m_nodes[i].told, m_nodes[i].share, m_nodes[m_nodes[i].actsOn].told);
  setAccessibleDescription(said.join(QStringLiteral("; ")));
  setVisible(!m_nodes.empty());
  updateGeometry();
  update();
}

// Its causes first, so that it stands in the middle of them.
void CauseArrows::add(const CauseLink& link, int column, std::size_t actsOn) {
  const std::size_t place = m_nodes.size();
  m_nodes.push_back({.text = signOf(link) + worded(labelOf(link.cause)),
                     .told = toldOf(link),
                     .share = percent(std::abs(link.share)),
                     .part = link.share,
                     .rises = (link.share > 0.0) == m_risesInAll,
                     .column = column,
                     .actsOn = actsOn});
  m_columns = std::max(m_columns, column + 1);
  const auto next = static_cast<std::size_t>(column);
  const std::size_t most = column + 1 < m_room ? std::min(kCauses[next], link.causes.size()) : 0;
  double sum = 0.0;
  for (std::size_t i = 0; i < most; ++i) {
    const std::size_t cause = m_nodes.size();
    add(link.causes[i], column + 1, place);
    sum += m_nodes[cause].row;
  }
  m_nodes[place].row = most == 0 ? m_rows++ : sum / static_cast<double>(most);
}

// As many lines as the longest name has, two at least.
double CauseArrows::boxHeight() const {
  double height = 2.0 * lineHeight();
  const QRectF room(0.0, 0.0, leastBoxWidth() - 2.0 * kPadding, std::numeric_limits<short>::max());
  for (const Node& node : m_nodes)
    height = std::max(height, QFontMetricsF(boxFont()).boundingRect(room, Qt::TextWordWrap, node.text).height());
  return height + 2.0 * kPadding;
}

QSize CauseArrows::sizeHint() const { return {widthOf(kMostColumns), qCeil(m_rows * (boxHeight() + kRowGap))}; }

QSize CauseArrows::minimumSizeHint() const { return {widthOf(kLeastColumns), sizeHint().height()}; }

// What is explained stands to the right.
QRectF CauseArrows::boxOf(const Node& node) const {
  const double width = std::min((this->width() - (m_columns - 1) * kArrow) / m_columns,
                                26 * QFontMetricsF(boxFont()).averageCharWidth());
  return {(m_columns - 1 - node.column) * (width + kArrow), node.row * (boxHeight() + kRowGap) + kRowGap / 2.0, width,
          boxHeight()};
}

void CauseArrows::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(boxFont());
  constexpr double kStale = 0.45;
  if (!isEnabled()) painter.setOpacity(kStale);
  for (std::size_t i = 1; i < m_nodes.size(); ++i) paintArrow(painter, m_nodes[i]);
  for (const auto& node : m_nodes) paintBox(painter, node);
}

void CauseArrows::paintArrow(QPainter& painter, const Node& node) const {
  const QRectF from = boxOf(node);
  const QRectF to = boxOf(m_nodes[node.actsOn]);
  const QPointF start(from.right(), from.center().y());
  const QPointF end(to.left(), to.center().y() + (start.y() - to.center().y()) * 0.3);
  const double thick = std::clamp(kThickest * std::abs(node.part), kThinnest, kThickest);
  const double head = thick / 2.0 + 4.0;
  const QColor hue = node.rises ? theme().us : theme().china;
  painter.setPen(QPen(hue, thick, Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(start, end - QPointF(head, 0.0));
  painter.setPen(Qt::NoPen);
  painter.setBrush(hue);
  painter.drawPolygon(QPolygonF{end, end + QPointF(-head - 2.0, -head), end + QPointF(-head - 2.0, head)});
  painter.setPen(theme().text);
  const double above = thick / 2.0 + 1.0;
  const double middle = (start.y() + end.y()) / 2.0;
  painter.drawText(QRectF(start.x(), middle - above - lineHeight() - std::abs(start.y() - end.y()) / 4.0, kArrow - head,
                          lineHeight()),
                   Qt::AlignCenter, node.share);
}

void CauseArrows::paintBox(QPainter& painter, const Node& node) const {
  const QRectF box = boxOf(node);
  painter.setPen(QPen(node.column == 0 ? theme().text : theme().muted, node.column == 0 ? 1.5 : 1.0));
  painter.setBrush(theme().panel);
  painter.drawRoundedRect(box, 4.0, 4.0);
  painter.setPen(theme().text);
  painter.drawText(box.adjusted(kPadding, 2.0, -kPadding, -2.0), Qt::AlignCenter | Qt::TextWordWrap, node.text);
}

}  // namespace chokepoint::ui
