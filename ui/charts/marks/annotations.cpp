#include "ui/charts/marks/annotations.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <span>

#include "core/evidence/facts.h"
#include "ui/charts/marks/mark_key.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/shaped_text.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

double reach() { return scaled(3.0); }        // around a mark, which still counts as on it
double flagPadding() { return scaled(6.0); }  // around a flag's words
double flagGap() { return scaled(6.0); }      // between its figure and its words
constexpr int kMostCounted = 99;              // for whose words there is room

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
  const double kGap = scaled(5.0);
  const QFont font = chartFont(TextRole::Body, QFont::Bold);
  const double height = QFontMetricsF(font).height();
  const double top = std::clamp(end.height - height / 2, plot.top() - height / 2, plot.bottom() - height / 2);
  const QRectF line(plot.right() + kGap, top, 1.0, height);
  painter.setFont(font);
  painter.setPen(end.colour);
  writeLine(painter, line, Qt::AlignLeft | Qt::AlignVCenter, end.text);
  painter.setFont(chartFont(TextRole::Small));
  painter.setPen(theme().muted);
  writeLine(painter, line.translated(0.0, height), Qt::AlignLeft | Qt::AlignTop, end.year);
}

QColor colourOf(const MarkBody& body) { return body.marks.front().sameMeasure ? theme().text : theme().muted; }

void drawPicked(QPainter& painter, const MarkBody& body) {
  painter.setPen(QPen(theme().us, 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(body.box.adjusted(-reach(), -reach(), reach(), reach()), reach(), reach());
}

LabelPlacer placerFor(const Surroundings& around, const std::vector<MarkBody>& bodies, double lineHeight) {
  LabelPlacer placer(around.plot, lineHeight);
  for (const MarkBody& body : bodies) {
    placer.block(body.box);
    placer.addMark(body.marker);
  }
  for (const QPolygonF& line : around.lines) placer.avoid(line);
  for (const QRectF& box : around.boxes) placer.avoid(box);
  return placer;
}

// The marks of a year, the best graded first.
std::vector<const MarkBody*> gradedIn(Year year, const std::vector<MarkBody>& bodies) {
  const auto grade = [](const MarkBody* body) { return gradeOf(body->marks.front().estimate->facts); };
  std::vector<const MarkBody*> found;
  for (const MarkBody& body : bodies)
    if (static_cast<int>(std::floor(body.marks.front().time)) == year.number) found.push_back(&body);
  std::ranges::stable_sort(found, {}, grade);
  return found;
}

QString moreOf(Year year, int count) {
  return QCoreApplication::translate("Annotations", "%n more of %1", "figures, year", count).arg(year.number);
}

// What stands behind a name, so that it is read over bands and lines.
QColor haloColour() {
  QColor halo = theme().window;
  halo.setAlphaF(0.78F);
  return halo;
}

}  // namespace

Annotations::Annotations(QCustomPlot* plot, std::function<Surroundings()> surroundings)
    : QCPLayerable(plot, kMarksLayer), m_surroundings(std::move(surroundings)) {
  applyTheme();
}

void Annotations::applyTheme() { m_font = chartFont(TextRole::Small); }

std::vector<MarkBody> Annotations::bodies() const { return layOut(m_marks, m_surroundings().layout); }

Annotations::Placement Annotations::place(const Surroundings& around, const std::vector<MarkBody>& bodies) const {
  LabelPlacer placer = placerFor(around, bodies, QFontMetricsF(m_font).height());
  Placement placement;
  if (around.flag) placeFlag(placement, *around.flag, placer);
  nameMarks(placement, bodies, around.foot.width(), placer);
  for (const CurveName& name : around.names)
    if (const auto box = placer.placeAt(placesAlong(name.path, sizeOf(name.text))))
      placement.names.push_back({name.text, name.colour, {*box, std::nullopt}});
  return placement;
}

// The flag may cross a line, as it is opaque; it always stands.
void Annotations::placeFlag(Placement& into, const FlagText& flag, LabelPlacer& placer) const {
  const QRectF step = QRectF(flag.at.p1(), flag.at.p2()).normalized().adjusted(-reach(), -reach(), reach(), reach());
  into.flag = placer.placeAway(step, sizeOf(flag));
}

void Annotations::nameMarks(Placement& into, const std::vector<MarkBody>& bodies, double room,
                            LabelPlacer& placer) const {
  constexpr std::size_t kMostNamed = 4;
  const auto graded = gradedIn(m_year, bodies);
  const auto named = std::min(graded.size(), kMostNamed);
  std::vector<const MarkBody*> crowded;
  for (const MarkBody* body : std::span(graded).first(named))
    if (!nameMark(into, *body, placer)) crowded.push_back(body);
  int rest = numberMarks(into, crowded, room - sizeOf(moreOf(m_year, kMostCounted)).width(), placer);
  for (const MarkBody* body : std::span(graded).subspan(named)) rest += static_cast<int>(body->marks.size());
  if (rest > 0) into.foot += moreOf(m_year, rest);
}

// With all of its words, or with fewer, but never without its number.
bool Annotations::nameMark(Placement& into, const MarkBody& body, LabelPlacer& placer) const {
  for (const QString& text : labelsOf(body.marks))
    if (const auto place = placer.place(body.marker, sizeOf(text))) {
      into.names.push_back({text, colourOf(body), *place});
      return true;
    }
  return false;
}

int Annotations::numberMarks(Placement& into, const std::vector<const MarkBody*>& crowded, double room,
                             LabelPlacer& placer) const {
  int rest = 0;
  for (const MarkBody* body : crowded) {
    const QString number = QString::number(into.foot.size() + 1);
    const QString key = QCoreApplication::translate("Annotations", "%1: %2", "number of a mark, its name")
                            .arg(number, labelsOf(body->marks).back());
    const auto place = placer.placeAtMark(body->marker, sizeOf(number));
    if (!place || sizeOf(besideEachOther(into.foot + QStringList(key))).width() > room) {
      rest += static_cast<int>(body->marks.size());
      continue;
    }
    into.foot += key;
    into.names.push_back({number, colourOf(*body), *place});
  }
  return rest;
}

std::vector<QRectF> Annotations::namedBoxes() const {
  const Surroundings around = m_surroundings();
  const Placement placement = place(around, layOut(m_marks, around.layout));
  std::vector<QRectF> boxes;
  for (const Name& name : placement.names) boxes.push_back(name.place.box);
  if (placement.flag) boxes.push_back(placement.flag->box);
  return boxes;
}

std::vector<EstimateMark> Annotations::marksAt(const QPointF& position) const {
  auto near = bodies();
  std::erase_if(near, [&](const MarkBody& body) {
    return !body.box.adjusted(-reach(), -reach(), reach(), reach()).contains(position);
  });
  std::ranges::stable_sort(near, {}, [&](const MarkBody& body) { return QLineF(body.centre, position).length(); });
  std::vector<EstimateMark> marks;
  for (const MarkBody& body : near) marks.insert(marks.end(), body.marks.begin(), body.marks.end());
  return marks;
}

QSizeF Annotations::sizeOf(const FlagText& flag) const {
  const QFont bold = chartFont(TextRole::Body, QFont::Bold);
  const double width = widthOf(flag.figure, bold) + flagGap() + sizeOf(flag.words).width();
  return {width + 2.0 * flagPadding(), QFontMetricsF(bold).height() + flagPadding()};
}

void Annotations::drawFlag(QPainter& painter, const FlagText& flag, const PlacedLabel& place) const {
  painter.setPen(pen(flag.hue, 3.0));
  if (flag.at.length() > 0.0) painter.drawLine(flag.at);
  painter.setPen(pen(flag.hue, 1.0));
  if (place.leader) painter.drawLine(*place.leader);
  painter.setBrush(theme().window);
  painter.drawRoundedRect(place.box, flagPadding() / 2.0, flagPadding() / 2.0);
  const QFont bold = chartFont(TextRole::Body, QFont::Bold);
  const QRectF inside = place.box.adjusted(flagPadding(), 0.0, -flagPadding(), 0.0);
  painter.setFont(bold);
  painter.setPen(flag.hue);
  writeLine(painter, inside, Qt::AlignLeft | Qt::AlignVCenter, flag.figure);
  painter.setFont(m_font);
  painter.setPen(theme().text);
  writeLine(painter, inside, Qt::AlignRight | Qt::AlignVCenter, flag.words);
}

void Annotations::drawNames(QPainter& painter, const Placement& placement) const {
  painter.setPen(pen(theme().muted, 1.0));
  for (const Name& name : placement.names)
    if (name.place.leader) painter.drawLine(*name.place.leader);
  painter.setFont(m_font);
  for (const Name& name : placement.names) {
    painter.fillRect(name.place.box, haloColour());
    painter.setPen(name.colour);
    writeLine(painter, name.place.box, Qt::AlignLeft | Qt::AlignTop, name.text);
  }
}

void Annotations::drawFoot(QPainter& painter, const QRectF& foot, const QStringList& words) const {
  painter.setFont(m_font);
  painter.setPen(theme().muted);
  writeLine(painter, foot, Qt::AlignRight | Qt::AlignVCenter, elided(besideEachOther(words), m_font, foot.width()));
}

void Annotations::draw(QCPPainter* painter) {
  const Surroundings around = m_surroundings();
  const auto marks = layOut(m_marks, around.layout);
  const Placement placement = place(around, marks);
  for (const MarkBody& body : marks) {
    drawMark(*painter, body, around.layout.size);
    if (m_picked != nullptr && std::ranges::find(body.marks, m_picked, &EstimateMark::estimate) != body.marks.end())
      drawPicked(*painter, body);
  }
  if (around.end) drawEnd(*painter, *around.end, around.plot);
  drawNames(*painter, placement);
  if (placement.flag) drawFlag(*painter, *around.flag, *placement.flag);
  if (!placement.foot.isEmpty()) drawFoot(*painter, around.foot, placement.foot);
  drawMarkKey(*painter, marks, around.foot, sizeOf(besideEachOther(placement.foot)).width());
}

}  // namespace chokepoint::ui
