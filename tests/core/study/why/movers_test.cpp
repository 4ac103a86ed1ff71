// Swings of what sentences quote: set against the median of all runs, whatever few of them are moved.
#include "core/study/why/movers.h"

#include <QtTest>
#include <cmath>

#include "core/study/middle.h"

using namespace chokepoint;

namespace {

Study studyOf(const char* figure, std::size_t members) {
  return {.scenario = {}, .sample = {.members = members, .seed = 7}, .of = *Expression::parse(figure)};
}

const std::vector<ParameterId> kInputs{parameter("die_yield_now"), parameter("us_growth_now")};

Swings swingsOf(const Study& study, std::size_t mostRuns) {
  ThreadPool pool;
  const MoverRequest request{.method = MoverMethod::Swing, .inputs = kInputs, .onMedian = true, .mostRuns = mostRuns};
  return std::get<Swings>(findMovers(study, request, pool)->found);
}

}  // namespace

class MoversTest : public QObject {
  Q_OBJECT

 private slots:
  void theLineIsTheMedianOfAllRuns() {
    ThreadPool pool;
    const auto study = studyOf("annual(output_ratio, 2027)", 4096);
    const Swings few = swingsOf(study, 256);
    QCOMPARE(few.tornado.central, *middleOf(study, pool));
    QCOMPARE(few.members, std::size_t{256});
    QCOMPARE(few.against, std::size_t{4096});
  }

  // A ratio's ends keep their ratio to the line, and come near to what all runs say.
  void endsKeepTheirRatioToTheLine() {
    const auto study = studyOf("annual(output_ratio, 2027)", 4096);
    const Swings alone = swingsOf(studyOf("annual(output_ratio, 2027)", 256), 256);
    const Swings few = swingsOf(study, 256);
    const Swings all = swingsOf(study, 4096);
    for (std::size_t i = 0; i < kInputs.size(); ++i) {
      const double kept = few.tornado.swings[i].atLow / few.tornado.central;
      QVERIFY(std::abs(kept - alone.tornado.swings[i].atLow / alone.tornado.central) < 1e-12);
      QVERIFY(std::abs(few.tornado.swings[i].atLow / all.tornado.swings[i].atLow - 1.0) < 0.1);
    }
  }

  void whatMayBeNegativeKeepsItsDifference() {
    const char* figure = "annual(output_ratio, 2027) - 60";
    const Swings alone = swingsOf(studyOf(figure, 256), 256);
    const Swings few = swingsOf(studyOf(figure, 4096), 256);
    for (std::size_t i = 0; i < kInputs.size(); ++i)
      QVERIFY(std::abs((few.tornado.swings[i].atHigh - few.tornado.central) -
                       (alone.tornado.swings[i].atHigh - alone.tornado.central)) < 1e-9);
  }
};

QTEST_GUILESS_MAIN(MoversTest)
#include "movers_test.moc"
