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

MarkLayout beside(std::vector<double> offsets = {0.0, 13.0, -13.0}) {
  return {.toPixel = [](double time, double value) { return QPointF((time - 2022) * kYear, kFoot - value); },
          .offsets = std::move(offsets),
          .size = kSize};
}

MarkLayout inColumns() {
  MarkLayout layout = beside({});
  layout.columns = kYear;
  layout.foot = kFoot;
  return layout;
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

std::vector<EstimateMark> ofOneYear(int count) {
  std::vector<EstimateMark> marks;
  for (int i = 0; i < count; ++i) marks.push_back(markAt(2025.5, 10.0 + 20.0 * i));
  return marks;
}

}  // namespace

class MarkLayoutTest : public QObject {
  Q_OBJECT

 private slots:
  void aMarkStandsAtItsTimeAndItsValue() {
    const std::vector marks{markAt(2025.504, 120)};
    const MarkBody body = layOut(marks, beside()).front();
    QCOMPARE(body.centre.y(), kFoot - 120);
    QCOMPARE(body.centre.x(), 350.5);  // in the middle of the pixel that holds 350.4
    QCOMPARE(body.marker, QRectF(345.5, 175, kSize, kSize));
    QCOMPARE(body.box, body.marker);
  }

  void itsRangeRunsFromItsLowToItsHigh() {
    std::vector marks{markAt(2025.5, 120)};
    marks[0].low = 80;
    marks[0].high = 150;
    const MarkBody body = layOut(marks, beside()).front();
    QCOMPARE(body.range, QLineF(350.5, 220, 350.5, 150));
    QCOMPARE(body.box, QRectF(345.5, 150, kSize, 70));
  }

  void marksThatWouldTouchStepAside() {
    const std::vector marks{markAt(2025.5, 100), markAt(2025.5, 105), markAt(2025.5, 110)};
    const auto bodies = layOut(marks, beside());
    QCOMPARE(bodies[0].centre.x(), 350.5);
    QCOMPARE(bodies[1].centre.x(), 363.5);
    QCOMPARE(bodies[2].centre.x(), 337.5);
  }

  void marksThatDoNotTouchStayAtTheirTime() {
    const std::vector marks{markAt(2025.5, 100), markAt(2025.5, 112), markAt(2026.5, 100)};
    const auto bodies = layOut(marks, beside());
    for (const MarkBody& body : bodies) QCOMPARE(std::fmod(body.centre.x(), kYear), 50.5);
  }

  void whatCoincidesIsDrawnOnceWithTheRangeOfAll() {
    std::vector marks{markAt(2025.5, 100), markAt(2025.5, 101), markAt(2025.5, 102)};
    marks[0].low = 60;
    marks[2].high = 130;
    const auto bodies = layOut(marks, beside());
    QCOMPARE(bodies.size(), std::size_t{1});
    QCOMPARE(bodies[0].marks.size(), std::size_t{3});
    QCOMPARE(bodies[0].centre.y(), kFoot - 101);  // a published figure, not a mean of them
    QCOMPARE(bodies[0].range, QLineF(350.5, 240, 350.5, 170));
  }

  void whereThereIsNoRoomAsideLittleIsCovered() {
    const std::vector marks{markAt(2025.5, 100), markAt(2025.5, 108)};
    const auto bodies = layOut(marks, beside({0.0, 5.0}));
    QCOMPARE(bodies[1].centre.x(), 355.5);
  }

  void everyMarkOfAYearHasAColumnOfItsOwnInIt_data() {
    QTest::addColumn<int>("count");
    for (int count = 1; count <= 7; ++count) QTest::addRow("%d marks", count) << count;
  }
  void everyMarkOfAYearHasAColumnOfItsOwnInIt() {
    QFETCH(int, count);
    const auto bodies = layOut(ofOneYear(count), inColumns());
    for (int i = 0; i < count; ++i) {
      const double x = bodies[static_cast<std::size_t>(i)].centre.x();
      QVERIFY(x > 300 && x < 400);
      // Left and right of the box that the year has in its middle, as long as there is room.
      QVERIFY(count > 4 || std::abs(x - 350) > 0.2 * kYear);
      QVERIFY(i == 0 || x - bodies[static_cast<std::size_t>(i) - 1].centre.x() >= kSize);
    }
  }

  void yearsDoNotPushEachOthersColumns() {
    std::vector marks{markAt(2025.5, 100), markAt(2026.5, 100)};
    const auto bodies = layOut(marks, inColumns());
    QCOMPARE(bodies[1].centre.x() - bodies[0].centre.x(), kYear);
  }

  void aBoundPointsToItsOpenSide() {
    const std::vector marks{bound(100, OpenSide::Up), bound(200, OpenSide::Down)};
    const auto bodies = layOut(marks, inColumns());
    QVERIFY(bodies[0].arrow.y2() < bodies[0].arrow.y1());
    QVERIFY(bodies[1].arrow.y2() > bodies[1].arrow.y1());
    for (const MarkBody& body : bodies) {
      QVERIFY(body.arrow.length() > kSize / 2);  // beyond its marker
      QVERIFY(body.box.adjusted(0, 0, 0, 1e-9).contains(body.arrow.p2()));
    }
  }

  void anArrowEndsAtThePlotsFoot() {
    const std::vector marks{bound(4, OpenSide::Down)};
    QCOMPARE(layOut(marks, inColumns()).front().arrow.p2().y(), kFoot);
  }

  void shapesDifferInBlackAndWhite() {
    QSet<QByteArray> pictures;
    for (const MarkShape shape : {MarkShape::Diamond, MarkShape::Square, MarkShape::Triangle, MarkShape::Bar}) {
      QImage image(20, 20, QImage::Format_Grayscale8);
      image.fill(Qt::white);
      QPainter painter(&image);
      const std::vector marks{markAt(2022.1, kFoot - 10, shape)};
      drawMark(painter, layOut(marks, beside()).front(), kSize);
      painter.end();
      pictures.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), 4);
  }
};

QTEST_MAIN(MarkLayoutTest)
#include "mark_layout_test.moc"
