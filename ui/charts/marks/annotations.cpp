#include "ui/charts/marks/annotations.h"

#include <algorithm>
#include <limits>

#include "ui/charts/layout/flag_placer.h"
#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

constexpr double kReach = 3.0;  // pixels around a mark that still count as on it

// The curve's height at x; its ends beyond them.
double heightAt(const QPolygonF& path, double x) {
  const auto right = std::ranges::lower_bound(path, x, {}, &QPointF::x);
  if (right == path.begin()) return path.front().y();
  if (right == path.end()) return path.back().y();
  const QPointF a = *(right - 1);
  const QPointF b = *right;
  return a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
}

// Boxes above and below a curve, from its right end leftwards. The curve itself is among the
// lines that names keep off.
std::vector<QRectF> placesAlong(const QPolygonF& path, const QSizeF& size) {
  std::vector<QRectF> places;
  constexpr double kStep = 12.0;
  constexpr double kGap = 2.0;
  for (double right = path.back().x() - 4.0; right - size.width() > path.front().x(); right -= kStep) {
    const double left = right - size.width();
    const double a = heightAt(path, left);
    const double b = heightAt(path, right);
    places.emplace_back(QPointF(left, std::min(a, b) - kGap - size.height()), size);
    places.emplace_back(QPointF(left, std::max(a, b) + kGap), size);
  }
  return places;
}

void drawEnd(QPainter& painter, const EndName& end, const QRectF& plot) {
  constexpr double kGap = 5.0;
  const QFont font = chartFont(TextRole::Body, QFont::Bold);
  const double height = QFontMetricsF(font).height();
  const double top = std::clamp(end.height - height / 2, plot.top() - height / 2, plot.bottom() - height / 2);
  painter.setFont(font);
  painter.setPen(end.colour);
  painter.drawText(QRectF(plot.right() + kGap, top, 1.0, height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                   end.text);
}

QColor colourOf(const MarkBody& body) { return body.marks.front().sameMeasure ? theme().text : theme().muted; }

void drawPicked(QPainter& painter, const MarkBody& body) {
  painter.setPen(QPen(theme().us, 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(body.box.adjusted(-kReach, -kReach, kReach, kReach), kReach, kReach);
}

LabelPlacer placerFor(const Surroundings& around, const std::vector<MarkBody>& bodies, double lineHeight) {
  LabelPlacer placer(around.plot, lineHeight);
  for (const MarkBody& body : bodies) {
    placer.block(body.box);
    placer.addMark(body.marker);
  }
  for (const QPolygonF& line : around.lines) placer.avoid(line);
  for (const QRectF& box : around.boxes) placer.avoid(box);
  placer.part(around.line);
  return placer;
}

}  // namespace

Annotations::Annotations(QCustomPlot* plot, std::function<Surroundings()> surroundings)
    : QCPLayerable(plot, kMarksLayer), m_surroundings(std::move(surroundings)) {
  applyTheme();
}

void Annotations::applyTheme() {
  m_font = chartFont(TextRole::Small);
  m_texts.clear();
}

const QStaticText& Annotations::laidOut(const QString& text) const {
  auto known = m_texts.find(text);
  if (known == m_texts.end()) {
    known = m_texts.insert(text, QStaticText(text));
    known->setTextFormat(Qt::PlainText);
    known->setPerformanceHint(QStaticText::AggressiveCaching);
    known->prepare(QTransform(), m_font);
  }
  return *known;
}

std::vector<MarkBody> Annotations::bodies() const { return layOut(m_marks, m_surroundings().layout); }

Annotations::Names Annotations::names(const Surroundings& around, const std::vector<MarkBody>& bodies) const {
  return around.flags ? namesOnFlags(around, bodies) : namesBeside(around, bodies);
}

Annotations::Names Annotations::namesBeside(const Surroundings& around, const std::vector<MarkBody>& bodies) const {
  LabelPlacer placer = placerFor(around, bodies, QFontMetricsF(m_font).height());
  Names found;
  for (const MarkBody& body : bodies) {
    const QString text = labelsOf(body.marks).front();
    if (const auto place = placer.place(body.marker, sizeOf(text))) found.push_back({text, colourOf(body), *place});
  }
  for (const CurveName& name : around.names)
    if (const auto box = placer.placeAt(placesAlong(name.path, sizeOf(name.text))))
      found.push_back({name.text, name.colour, {*box, std::nullopt}});
  return found;
}

Annotations::Names Annotations::namesOnFlags(const Surroundings& around, std::vector<MarkBody> bodies) const {
  std::ranges::stable_sort(bodies, {}, [](const MarkBody& body) { return body.centre.x(); });
  std::vector<Flag> flags;
  for (const MarkBody& body : bodies) {
    Flag& flag = flags.emplace_back(Flag{body.box, {}});
    for (const QString& text : labelsOf(body.marks)) flag.sizes.push_back(sizeOf(text));
  }
  const auto placed = placeFlags(flags, {around.plot, around.boxes, around.line});
  Names found;
  for (std::size_t i = 0; i < bodies.size(); ++i)
    if (placed[i])
      found.push_back(
          {labelsOf(bodies[i].marks)[placed[i]->text], colourOf(bodies[i]), {placed[i]->box, placed[i]->pole}});
  return found;
}

std::vector<QRectF> Annotations::namedBoxes() const {
  const Surroundings around = m_surroundings();
  const auto marks = layOut(m_marks, around.layout);
  std::vector<QRectF> boxes;
  for (const Name& name : names(around, marks)) boxes.push_back(name.place.box);
  return boxes;
}

std::vector<EstimateMark> Annotations::marksAt(const QPointF& position) const {
  std::vector<EstimateMark> nearest;
  double least = std::numeric_limits<double>::max();
  for (const MarkBody& body : bodies()) {
    const double distance = QLineF(body.centre, position).length();
    if (distance >= least || !body.box.adjusted(-kReach, -kReach, kReach, kReach).contains(position)) continue;
    least = distance;
    nearest = body.marks;
  }
  return nearest;
}

void Annotations::draw(QCPPainter* painter) {
  const Surroundings around = m_surroundings();
  const auto marks = layOut(m_marks, around.layout);
  const auto texts = names(around, marks);
  painter->setPen(pen(around.flags ? theme().faint : theme().muted, 1.0));
  for (const Name& name : texts)
    if (name.place.leader) painter->drawLine(*name.place.leader);
  for (const MarkBody& body : marks) {
    drawMark(*painter, body, around.layout.size);
    if (m_picked != nullptr && std::ranges::find(body.marks, m_picked, &EstimateMark::estimate) != body.marks.end())
      drawPicked(*painter, body);
  }
  if (around.end) drawEnd(*painter, *around.end, around.plot);
  painter->setFont(m_font);
  for (const Name& name : texts) {
    painter->setPen(name.colour);
    painter->drawStaticText(name.place.box.topLeft(), laidOut(name.text));
  }
}

}  // namespace chokepoint::ui
