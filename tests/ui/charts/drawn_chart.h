// A chart as it is drawn into an SVG: its words and where they stand, its dashed lines, its
// pictures. What a person would see, without looking at pixels.
#pragma once

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtSvg/QSvgGenerator>
#include <vector>

#include "ui/charts/chart.h"

namespace chokepoint::ui {

struct DrawnWord {
  QString text;
  QRectF box;  // of its ink, pixels of the picture
};

struct DrawnChart {
  bool isWellFormed = false;
  std::vector<DrawnWord> words;
  int dashedShapes = 0;
  int pictures = 0;  // that are pixels, not lines

  [[nodiscard]] bool says(const QString& text) const {
    return std::ranges::any_of(words, [&](const DrawnWord& word) { return word.text.contains(text); });
  }
};

template <class Draw>
QByteArray drawnInto(Draw draw, const QSize& size) {
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(96);
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(), size));
  QPainter painter(&generator);
  draw(painter);
  painter.end();
  return buffer.data();
}

inline QByteArray svgOf(Chart& chart, const QSize& size, double scale = 1.0) {
  return drawnInto([&](QPainter& painter) { chart.renderTo(&painter, QRectF(QPointF(), size), scale); }, size);
}

// QSvgGenerator writes "matrix(a,b,c,d,e,f)" at each group and nests none of them.
inline QTransform transformOf(QStringView matrix) {
  static const QRegularExpression kNumber("-?[0-9.]+(e-?[0-9]+)?");
  QList<double> n;
  for (auto it = kNumber.globalMatch(matrix.toString()); it.hasNext();) n.append(it.next().captured().toDouble());
  return n.size() == 6 ? QTransform(n[0], n[1], n[2], n[3], n[4], n[5]) : QTransform();
}

inline DrawnWord wordOf(QXmlStreamReader& xml, const QTransform& transform) {
  const auto attributes = xml.attributes();
  QFont font(attributes.value(QStringLiteral("font-family")).toString());
  font.setPixelSize(qRound(attributes.value(QStringLiteral("font-size")).toDouble()));
  font.setWeight(static_cast<QFont::Weight>(attributes.value(QStringLiteral("font-weight")).toInt()));
  const QPointF start(attributes.value(QStringLiteral("x")).toDouble(),
                      attributes.value(QStringLiteral("y")).toDouble());
  const QString text = xml.readElementText();
  return {text, transform.mapRect(QFontMetricsF(font).tightBoundingRect(text).translated(start))};
}

inline DrawnChart seenIn(const QByteArray& svg) {
  DrawnChart seen;
  QXmlStreamReader xml(svg);
  QTransform transform;
  bool dashed = false;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QStringLiteral("g")) {
      transform = transformOf(xml.attributes().value(QStringLiteral("transform")));
      dashed = xml.attributes().hasAttribute(QStringLiteral("stroke-dasharray"));
    } else if (xml.name() == QStringLiteral("text")) {
      seen.words.push_back(wordOf(xml, transform));
    } else if (xml.name() == QStringLiteral("image")) {
      ++seen.pictures;
    } else if (dashed) {
      ++seen.dashedShapes;
    }
  }
  seen.isWellFormed = !xml.hasError();
  return seen;
}

inline DrawnChart drawn(Chart& chart, const QSize& size, double scale = 1.0) {
  return seenIn(svgOf(chart, size, scale));
}

// Words that lie over one another.
inline QString wordsOver(const DrawnChart& seen) {
  QString found;
  for (const DrawnWord& word : seen.words)
    for (const DrawnWord& other : seen.words)
      if (&word != &other && word.box.intersects(other.box)) found += word.text + " over " + other.text + "; ";
  return found;
}

}  // namespace chokepoint::ui
