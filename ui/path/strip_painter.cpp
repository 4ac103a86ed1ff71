#include "ui/path/strip_painter.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "ui/charts/layout/label_placer.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/format/policy_words.h"
#include "ui/theme/text_scale.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

using Kind = StripPoint::Kind;

double stripDotRadius() { return scaled(3.5); }  // radius of a decision that moves a path
double smallDotRadius() { return scaled(1.8); }  // of one that moves none
double diamondSize() { return scaled(5.0); }     // from its middle to a corner
double ringGap() { return scaled(3.0); }         // between a point and the ring around the chosen one
double levelWidth() { return scaled(1.8); }
double channelWidth() { return scaled(1.2); }
double lineNameGap() { return scaled(6.0); }     // between a line's end and its name
double lineNameSwatch() { return scaled(7.0); }  // of the line's colour before its name
double swatchGap() { return scaled(3.0); }       // and between the two
double lineNameHalo() { return scaled(3.0); }

QColor hueOfLine(std::optional<Channel> channel) {
  if (!channel) return theme().text;
  switch (*channel) {
    case Channel::chip_control: return theme().us;
    case Channel::tool_control: return theme().huawei;
    case Channel::hbm_control: return theme().memory;
    case Channel::cloud_control: return theme().licensed;
    case Channel::enforcement: break;
  }
  return theme().smuggled;
}

class StripPainter {
 public:
  StripPainter(QPainter& painter, const StripGeometry& geometry, const StripContent& content, const StripLook& look)
      : m_painter(painter), m_geometry(geometry), m_content(content), m_look(look) {}

  void drawGround() {
    const auto& plot = m_geometry.plot();
    const double now = m_geometry.xOf(kProjectionBegins);
    m_painter.fillRect(QRectF(plot.topLeft(), QPointF(now, plot.bottom())), theme().past);
    m_painter.fillRect(QRectF(QPointF(m_geometry.xOf(double(m_look.year.number)), plot.top()),
                              QPointF(m_geometry.xOf(m_look.year.number + 1.0), plot.bottom())),
                       theme().chosenYear);
    m_painter.setPen(theme().grid);
    for (const double level : {0.0, 1.0})
      m_painter.drawLine(QPointF(plot.left(), m_geometry.yOf(level)), QPointF(plot.right(), m_geometry.yOf(level)));
    m_painter.setPen(theme().line);
    m_painter.drawLine(QPointF(now, plot.top()), QPointF(now, plot.bottom()));
  }

  // The level last, over the others.
  void drawLines() {
    for (auto line = m_content.lines.rbegin(); line != m_content.lines.rend(); ++line) drawLine(*line);
  }

  void drawPoints() {
    for (std::size_t i = 0; i < m_content.points.size(); ++i)
      if (m_look.chosen != i) drawPoint(i);
    if (m_look.chosen) drawPoint(*m_look.chosen);
  }

  void drawNames(double right) {
    m_painter.setFont(chartFont(TextRole::Small));
    const double height = m_painter.fontMetrics().height() - 1.0;
    const auto shown = namesWithRoom(height);
    std::vector<double> middles;
    for (const auto* line : shown) middles.push_back(m_geometry.yOf(line->levels.back()));
    const auto& plot = m_geometry.plot();
    middles = movedApart(middles, height, plot.top() + height / 2 - 4, plot.bottom() - height / 2 + 4);
    for (std::size_t i = 0; i < shown.size(); ++i) drawName(*shown[i], middles[i], right);
  }

 private:
  void drawLine(const StripLine& line) {
    QPolygonF path;
    for (int month = line.from.index; month < kMonths; ++month)
      path << QPointF(m_geometry.xOf(Month{month}), m_geometry.yOf(line.levels[static_cast<std::size_t>(month)]));
    path << QPointF(m_geometry.plot().right(), path.back().y());
    m_painter.setPen(QPen(hueOfLine(line.channel), line.channel ? channelWidth() : levelWidth()));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(path);
  }

  void drawPoint(std::size_t index) {
    const auto& point = m_content.points[index];
    const QPointF at = m_geometry.of(point);
    const QColor hue = hueOfLine(point.channel);
    if (point.event && point.event->months > 1.0) drawReach(point, at, hue);
    m_painter.setPen(QPen(hue, 1.4));
    m_painter.setBrush(point.kind == Kind::ToCome ? theme().window : hue);
    if (point.kind == Kind::Own) {
      m_painter.setBrush(theme().mark);
      drawDiamond(at, m_look.hovered == index ? diamondSize() + 1.0 : diamondSize());
    } else {
      m_painter.drawEllipse(at, radiusOf(point), radiusOf(point));
    }
    if (m_look.chosen == index) drawRing(at, point.kind == Kind::Own ? diamondSize() : radiusOf(point));
  }

  // From a point to where its path arrives.
  void drawReach(const StripPoint& point, const QPointF& at, const QColor& hue) {
    const double end = std::min(point.month.index + point.event->months, kMonths - 1.0);
    m_painter.setPen(QPen(hue, 1.0, Qt::DotLine));
    m_painter.drawLine(at, QPointF(m_geometry.xOf(kFirstYear + (end + 0.5) / kMonthsPerYear), at.y()));
  }

  void drawDiamond(const QPointF& at, double size) {
    m_painter.drawPolygon(
        QPolygonF{{at.x() - size, at.y()}, {at.x(), at.y() - size}, {at.x() + size, at.y()}, {at.x(), at.y() + size}});
  }

  void drawRing(const QPointF& at, double size) {
    m_painter.setPen(QPen(theme().us, m_look.focused ? 2.0 : 1.0));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(at, size + ringGap(), size + ringGap());
  }

  static double radiusOf(const StripPoint& point) {
    const bool isHollow = point.kind == Kind::ToCome;
    return isHollow || !point.decision->moves.empty() ? stripDotRadius() : smallDotRadius();
  }

  // From the top; as many as there is room for, the level among them.
  [[nodiscard]] std::vector<const StripLine*> namesWithRoom(double height) const {
    const auto room = std::max<std::size_t>(1, static_cast<std::size_t>((m_geometry.plot().height() + 8.0) / height));
    std::vector<const StripLine*> shown;
    for (const auto& line : m_content.lines)
      if (shown.size() < room) shown.push_back(&line);
    std::ranges::stable_sort(shown, std::greater<>(), [](const StripLine* line) { return line->levels.back(); });
    return shown;
  }

  void drawName(const StripLine& line, double middle, double right) {
    m_painter.setFont(chartFont(TextRole::Small, line.channel ? QFont::Normal : QFont::Bold));
    const QString name = endNameOf(line);
    const double width = m_painter.fontMetrics().horizontalAdvance(name);
    const double height = m_painter.fontMetrics().height();
    const double swatch = line.channel ? lineNameSwatch() + swatchGap() : 0.0;
    const double left = std::min(m_geometry.plot().right() + lineNameGap() + swatch, right - width);
    const QRectF box(left, middle - height / 2, width, height);
    if (left < m_geometry.plot().right())
      m_painter.fillRect(box.adjusted(-lineNameHalo() - swatch, 0, 0, 0), theme().window);
    // No dash, which is read as a minus.
    if (line.channel)
      m_painter.fillRect(QRectF(left - swatch, middle - lineNameSwatch() / 2, lineNameSwatch(), lineNameSwatch()),
                         hueOfLine(line.channel));
    m_painter.setPen(theme().text);
    m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, name);
  }

  QPainter& m_painter;
  const StripGeometry& m_geometry;
  const StripContent& m_content;
  const StripLook& m_look;
};

}  // namespace

QString endNameOf(const StripLine& line) {
  const QString level = QLocale().toString(line.levels.back(), 'f', 2);
  if (!line.channel) return level;
  return QCoreApplication::translate("StrictnessStrip", "%1 %2", "a level, of which channel")
      .arg(level, shortNameOf(*line.channel));
}

void paintStrip(QPainter& painter, const StripGeometry& geometry, const StripContent& content, const StripLook& look,
                double right) {
  painter.setRenderHint(QPainter::Antialiasing);
  StripPainter strip(painter, geometry, content, look);
  strip.drawGround();
  strip.drawLines();
  strip.drawNames(right);
  strip.drawPoints();
}

}  // namespace chokepoint::ui
