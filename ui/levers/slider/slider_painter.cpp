#include "ui/levers/slider/slider_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/format/format.h"
#include "ui/levers/slider/slider_layout.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kSliderTrack = 2.0;  // thickness
constexpr double kSliderRange = 5.0;
constexpr double kSliderMark = 4.5;  // half the width of the default's triangle
constexpr double kSliderTickWidth = 2.0;
constexpr double kSliderWordGap = 9.0;
constexpr double kSliderRing = 2.5;  // the handle's line
constexpr double kSliderFocusRing = 2.0;

class SliderPainting {
 public:
  SliderPainting(QPainter& painter, const ParameterSpec& spec, const SliderGeometry& geometry, const SliderLook& look)
      : m_painter(painter), m_spec(spec), m_geometry(geometry), m_look(look) {}

  void paint() {
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintTrack();
    paintDefault();
    paintEvidence();
    paintWords();
    if (m_look.enabled) paintHandle();
  }

 private:
  [[nodiscard]] QRectF bar(double from, double to, double thickness) const {
    return {from, m_geometry.middle() - thickness / 2.0, to - from, thickness};
  }

  void fillBar(const QRectF& rect, const QColor& colour) {
    QPainterPath path;
    path.addRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    m_painter.fillPath(path, colour);
  }

  void paintTrack() {
    fillBar(bar(0.0, m_geometry.width(), kSliderTrack), theme().track);
    fillBar(bar(m_geometry.xOf(m_look.likely.low), m_geometry.xOf(m_look.likely.high), kSliderRange),
            m_look.ownPrior ? theme().us : theme().range);
  }

  void paintDefault() {
    const double x = m_geometry.xOf(m_spec.defaultValue());
    const double tip = m_geometry.middle() - kSliderRange / 2.0 - 1.5;
    QPainterPath triangle(QPointF(x, tip));
    triangle.lineTo(x - kSliderMark, tip - 1.3 * kSliderMark);
    triangle.lineTo(x + kSliderMark, tip - 1.3 * kSliderMark);
    triangle.closeSubpath();
    m_painter.fillPath(triangle, theme().faint);
  }

  void paintEvidence() {
    const double top = m_geometry.middle() + m_geometry.radius();
    m_painter.setPen(QPen(theme().muted, kSliderTickWidth, Qt::SolidLine, Qt::FlatCap));
    for (const double x : m_geometry.evidencePlaces())
      m_painter.drawLine(QPointF(x, top), QPointF(x, m_geometry.ticksBottom()));
  }

  void paintHandle() {
    const QPointF centre(m_geometry.xOf(m_look.value), m_geometry.middle());
    const double radius = m_geometry.radius() - kSliderRing / 2.0;
    const QColor line = m_look.fixed || m_look.focused ? theme().us : m_look.hovered ? theme().text : theme().muted;
    if (m_look.focused) paintFocus(centre);
    m_painter.setPen(QPen(line, kSliderRing));
    m_painter.setBrush(theme().mark);
    m_painter.drawEllipse(centre, radius, radius);
  }

  void paintFocus(const QPointF& centre) {
    const double radius = m_geometry.radius() + kSliderFocusRing / 2.0 + 1.0;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(theme().panel);
    m_painter.drawEllipse(centre, radius, radius);
    m_painter.setPen(QPen(theme().us, kSliderFocusRing));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(centre, radius, radius);
  }

  [[nodiscard]] QString wordOf(const Stop& stop) const {
    return stop.label.empty() ? parameterNumber(m_spec, stop.value) : translated(stop.label);
  }

  [[nodiscard]] std::size_t stopNear(double value) const {
    const auto distance = [&](const Stop& s) { return std::abs(m_geometry.xOf(s.value) - m_geometry.xOf(value)); };
    return static_cast<std::size_t>(std::ranges::min_element(m_spec.stops, {}, distance) - m_spec.stops.begin());
  }

  void paintWords() {
    if (m_spec.stops.empty()) return;
    const QFontMetricsF metrics(stopFont());
    std::vector<TrackWord> words;
    for (const auto& stop : m_spec.stops)
      words.push_back({m_geometry.xOf(stop.value), metrics.horizontalAdvance(wordOf(stop))});
    const KeptWords kept{stopNear(m_look.value), stopNear(m_spec.defaultValue())};
    m_painter.setFont(stopFont());
    for (const auto& placed : placeWords(words, kept, m_geometry.width(), kSliderWordGap)) {
      const bool isHere = m_spec.stops[placed.index].value == m_look.value;
      paintWord(m_spec.stops[placed.index], {placed.left, m_geometry.ticksBottom(), words[placed.index].width, 0.0},
                metrics.height(), isHere);
    }
  }

  void paintWord(const Stop& stop, QRectF box, double line, bool isHere) {
    box.setHeight(line);
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip;
    m_painter.setPen(isHere ? theme().text : theme().muted);
    m_painter.drawText(box, flags, wordOf(stop));
  }

  QPainter& m_painter;
  const ParameterSpec& m_spec;
  const SliderGeometry& m_geometry;
  const SliderLook& m_look;
};

}  // namespace

void paintSlider(QPainter& painter, const ParameterSpec& spec, const SliderGeometry& geometry, const SliderLook& look) {
  SliderPainting(painter, spec, geometry, look).paint();
}

}  // namespace chokepoint::ui
