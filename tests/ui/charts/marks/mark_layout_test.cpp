// Where the marks of estimates stand on a chart: plain geometry in pixels.
#include "ui/charts/marks/mark_layout.h"

#include <QPainter>
#include <QtTest>

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// 100 pixels a year from 2022 on, 1 pixel a unit upwards from 300.
constexpr double kYear = 100.0;
constexpr double kFoot = 300.0;
constexpr double kSize = 10.0;

MarkLayout onChart() {
  return {.toPixel = [](double time, double value) { return QPointF((time - 2022) * kYear, kFoot - value); },
          .size = kSize,
          .foot = kFoot};
}

EstimateMark markAt(double time, double value, MarkShape shape = MarkShape::Diamond) {
  EstimateMark mark;
  mark.time = time;
  mark.value = mark.low = mark.high = value;
  mark.shape = shape;
  return mark;
}

EstimateMark bound(double value, OpenSide side) {
  EstimateMark bar = markAt(2025.5, value, MarkShape::Bar);
  bar.open = side;
  return bar;
}

}  // namespace

class MarkLayoutTest : public QObject {
  Q_OBJECT

 private slots:
  void aMarkStandsAtItsTimeAndItsValue() {
    const std::vector marks{markAt(2025.504, 120)};
    const MarkBody body = layOut(marks, onChart()).front();
    QCOMPARE(body.centre.y(), kFoot - 120);
    QCOMPARE(body.centre.x(), 350.5);  // in the middle of the pixel that holds 350.4
    QCOMPARE(body.marker, QRectF(345.5, 175, kSize, kSize));
    QCOMPARE(body.box, body.marker);
  }

  void itsRangeRunsFromItsLowToItsHigh() {
    std::vector marks{markAt(2025.5, 120)};
    marks[0].low = 80;
    marks[0].high = 150;
    const MarkBody body = layOut(marks, onChart()).front();
    QCOMPARE(body.range, QLineF(350.5, 220, 350.5, 150));
    QCOMPARE(body.box, QRectF(345.5, 150, kSize, 70));
  }

  void marksOfOneTimeStandAboveOneAnotherHoweverNearTheyAre() {
    const std::vector marks{markAt(2025.5, 100), markAt(2025.5, 105), markAt(2025.5, 112), markAt(2026.5, 100)};
    for (const MarkBody& body : layOut(marks, onChart())) QCOMPARE(std::fmod(body.centre.x(), kYear), 50.5);
  }

  void whatCoincidesIsDrawnOnceWithTheRangeOfAll() {
    std::vector marks{markAt(2025.5, 100), markAt(2025.5, 101), markAt(2025.5, 102)};
    marks[0].low = 60;
    marks[2].high = 130;
    const auto bodies = layOut(marks, onChart());
    QCOMPARE(bodies.size(), std::size_t{1});
    QCOMPARE(bodies[0].marks.size(), std::size_t{3});
    QCOMPARE(bodies[0].centre.y(), kFoot - 101);  // a published figure, not a mean of them
    QCOMPARE(bodies[0].range, QLineF(350.5, 240, 350.5, 170));
  }

  void aBoundPointsToItsOpenSide() {
    const std::vector marks{bound(100, OpenSide::Up), bound(200, OpenSide::Down)};
    const auto bodies = layOut(marks, onChart());
    QVERIFY(bodies[0].arrow.y2() < bodies[0].arrow.y1());
    QVERIFY(bodies[1].arrow.y2() > bodies[1].arrow.y1());
    for (const MarkBody& body : bodies) {
      QVERIFY(body.arrow.length() > kSize / 2);  // beyond its marker
      QVERIFY(body.box.adjusted(0, 0, 0, 1e-9).contains(body.arrow.p2()));
    }
  }

  void anArrowEndsAtThePlotsFoot() {
    const std::vector marks{bound(4, OpenSide::Down)};
    QCOMPARE(layOut(marks, onChart()).front().arrow.p2().y(), kFoot);
  }

  void shapesDifferInBlackAndWhite() {
    QSet<QByteArray> pictures;
    for (const MarkShape shape : {MarkShape::Diamond, MarkShape::Square, MarkShape::Triangle, MarkShape::Bar}) {
      QImage image(20, 20, QImage::Format_Grayscale8);
      image.fill(Qt::white);
      QPainter painter(&image);
      const std::vector marks{markAt(2022.1, kFoot - 10, shape)};
      drawMark(painter, layOut(marks, onChart()).front(), kSize);
      painter.end();
      pictures.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), 4);
  }
};

QTEST_MAIN(MarkLayoutTest)
#include "mark_layout_test.moc"
