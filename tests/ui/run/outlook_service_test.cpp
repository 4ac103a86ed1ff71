// Runs off the GUI thread: the newest request wins, and what is announced is what was asked for.
//
// Oracle: the engine asked directly, to the last bit. How fast the machine is decides how many
// outdated outlooks come by, never whether a test passes.
#include <QtTest>
#include <thread>

#include "core/runs/scenario_inputs.h"
#include "core/scenario/timeline.h"
#include "tests/core/study/outlook_numbers.h"
#include "tests/core/study/plain_draws.h"
#include "tests/ui/run/service_session.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kPlan = parameter("smic_capacity_2028");
const SampleOptions kLargerSample{.members = kCoarseMembers + 300, .seed = 9};

Scenario withPlan(double plan) { return {.parameters = {{kPlan, plan}}}; }
Scenario ofBoth(double plan) { return {.parameters = {{kPlan, plan}, {kYield, 0.4}}}; }
Scenario withPrior(double mode) { return {.priors = {{kYield, {Distribution::Triangular, 0.05, mode, 0.7}}}}; }
Scenario withPriorAndPlan() { return {.parameters = {{kPlan, 140.0}}, .priors = withPrior(0.6).priors}; }

struct Direct {
  explicit Direct(const Scenario& scenario)
      : drawn(plainDraws(scenario, {.members = kCoarseMembers, .seed = kDefaultSeed}, workshop.pool)),
        outlook(computeOutlook(scenario, drawn, workshop)) {}

  Workshop workshop{ThreadPool(1), {}};
  Drawn drawn;
  OutlookPtr outlook;
};

// Lets a thread that is ready run, without letting the event loop do so.
void letOthersRun() {
  for (int i = 0; i < 2000; ++i) std::this_thread::yield();
}

}  // namespace

class OutlookServiceTest : public QObject {
  Q_OBJECT

 private slots:
  void theDefaultOutlookComesBesideEach();
  void theFullOutlookFollowsTheCoarseOne();
  void aNewerRequestStopsTheFullOutlook();
  void theNewestOfManyRequestsWins();
  void whatIsOutdatedIsNeverAnnouncedAsCurrent();
  void settledFollowsWhatWasAskedForLast();
  void answersAreTheEnginesToTheLastBit();
  void aPriorOfItsOwnLeavesNoTrace();
  void whoseDoingItIsFollowsWhereBothMoved_data();
  void whoseDoingItIsFollowsWhereBothMoved();
  void whoseDoingItIsIsNotToldOfAnOutdatedOutlook();
  void askingAgainIsAnsweredAgain();
  void itCanBeDestroyedAtAnyTime_data();
  void itCanBeDestroyedAtAnyTime();
};

void OutlookServiceTest::theDefaultOutlookComesBesideEach() {
  Session session;
  QVERIFY(!session.service.isBusy());
  session.ask(withPlan(100.0));
  QVERIFY(sameBits(*session.listener.byDefault(), *Direct({}).outlook));
  session.ask({});
  QVERIFY(sameBits(*session.listener.byDefault(), *session.listener.latest()));
}

// The coarse answer is the first members of the full one.
void OutlookServiceTest::theFullOutlookFollowsTheCoarseOne() {
  Session session;
  session.service.setSample(kLargerSample);
  session.ask(withPlan(140.0));
  QCOMPARE(session.listener.heardOf(Kind::Outlook).size(), std::size_t{2});
  QCOMPARE(session.listener.heardOf(Kind::Settled).size(), std::size_t{1});
  QCOMPARE(session.listener.latest()->sample, kLargerSample);
  QCOMPARE(session.listener.byDefault()->sample, kLargerSample);
  Workshop workshop{ThreadPool(1), {}};
  const auto drawn = plainDraws(withPlan(140.0), kLargerSample, workshop.pool);
  QVERIFY(sameBits(*session.listener.latest(), *computeOutlook(withPlan(140.0), drawn, workshop)));
}

void OutlookServiceTest::aNewerRequestStopsTheFullOutlook() {
  Session session;
  session.service.setSample({.members = 400000, .seed = kDefaultSeed});  // minutes here
  bool asked = false;
  connect(&session.service, &OutlookService::outlookReady, this, [&] {
    if (asked) return;
    asked = true;
    session.service.setSample({.members = kCoarseMembers, .seed = kDefaultSeed});
    session.request(withPlan(150.0));
  });
  session.ask(withPlan(140.0));
  QCOMPARE(session.listener.latest()->scenario, withPlan(150.0));
  QCOMPARE(session.listener.heardOf(Kind::Outlook).size(), std::size_t{2});
}

void OutlookServiceTest::theNewestOfManyRequestsWins() {
  Session session;
  constexpr int kRequests = 300;
  for (int i = 0; i < kRequests; ++i) session.request(withPlan(20.0 + i));
  QVERIFY(session.service.isBusy());
  QTRY_VERIFY_WITH_TIMEOUT(session.listener.isSettled(), kPatienceMs);
  const auto outlooks = session.listener.heardOf(Kind::Outlook);
  QCOMPARE(outlooks.back().scenario, withPlan(20.0 + kRequests - 1));
  QVERIFY(!outlooks.back().wasBusy);
  QVERIFY(outlooks.size() < kRequests);  // the others gave way
}

// Asks anew while an answer is under way, until one has come too late.
void OutlookServiceTest::whatIsOutdatedIsNeverAnnouncedAsCurrent() {
  Session session;
  session.ask({});
  const auto isLate = [](const Listener::Heard& heard) { return !heard.isNewest; };
  for (int round = 0; round < 200; ++round) {
    session.request({});
    letOthersRun();
    session.ask(withPlan(50.0 + round));
    const auto outlooks = session.listener.heardOf(Kind::Outlook);
    for (const auto& heard : outlooks) QCOMPARE(heard.wasBusy, isLate(heard));
    if (std::ranges::any_of(outlooks, isLate)) return;
  }
  QFAIL("no outlook ever came late");
}

void OutlookServiceTest::settledFollowsWhatWasAskedForLast() {
  Session session;
  for (const double plan : {80.0, 120.0, 160.0}) {
    session.ask(withPlan(plan));
    const auto& heard = session.listener.heard();
    QCOMPARE(heard.back().kind, Kind::Settled);
    QCOMPARE(heard[heard.size() - 2].scenario, withPlan(plan));
  }
  QCOMPARE(session.listener.heardOf(Kind::Outlook).size(), std::size_t{3});
  QCOMPARE(session.listener.heardOf(Kind::Settled).size(), std::size_t{3});
}

void OutlookServiceTest::answersAreTheEnginesToTheLastBit() {
  Session session;
  for (const auto& scenario :
       {withPlan(140.0), ofBoth(140.0), withPrior(0.6), withPrior(0.1), withTimeline(withPlan(140.0)), Scenario{}}) {
    session.ask(scenario);
    const auto& ours = *session.listener.latest();
    QCOMPARE(ours.scenario, scenario);
    QCOMPARE(ours.sample.members, kCoarseMembers);
    QCOMPARE(ours.sample.seed, kDefaultSeed);
    QVERIFY(sameBits(ours, *Direct(scenario).outlook));
  }
}

void OutlookServiceTest::aPriorOfItsOwnLeavesNoTrace() {
  Session session;
  session.ask(withPlan(140.0));
  const auto before = session.listener.latest();
  session.ask(withPrior(0.6));
  QVERIFY(!sameBits(*session.listener.latest(), *before));
  session.ask(withPlan(140.0));
  QVERIFY(sameBits(*session.listener.latest(), *before));
}

void OutlookServiceTest::whoseDoingItIsFollowsWhereBothMoved_data() {
  QTest::addColumn<Scenario>("scenario");
  QTest::newRow("a fixed assumption") << ofBoth(140.0);
  QTest::newRow("a prior of its own") << withPriorAndPlan();
}

void OutlookServiceTest::whoseDoingItIsFollowsWhereBothMoved() {
  QFETCH(Scenario, scenario);
  Session session;
  session.ask(withPlan(140.0));
  QVERIFY(!session.listener.hasHeard(Kind::Attribution));
  session.ask(scenario);
  const auto& heard = session.listener.heard();
  QCOMPARE(heard[heard.size() - 3].kind, Kind::Outlook);
  QCOMPARE(heard[heard.size() - 2].kind, Kind::Attribution);
  QCOMPARE(heard[heard.size() - 2].scenario, scenario);
  Direct before({});
  const Direct after(scenario);
  const auto parts = attributeChange({*before.outlook, *before.drawn.draws}, {*after.outlook, *after.drawn.draws},
                                     before.workshop.pool);
  for (std::size_t y = 0; y < kYears; ++y) {
    QVERIFY(session.listener.parts()->output_ratio[y].policy == parts.output_ratio[y].policy);
    QVERIFY(session.listener.parts()->compute_ratio[y].assumptions == parts.compute_ratio[y].assumptions);
  }
}

// Asks anew as soon as the outlook is there, while whose doing it is is still being worked out.
void OutlookServiceTest::whoseDoingItIsIsNotToldOfAnOutdatedOutlook() {
  Session session;
  connect(&session.service, &OutlookService::outlookReady, this, [&](const OutlookPtr& outlook) {
    if (outlook->scenario == ofBoth(140.0)) session.request(withPlan(150.0));
  });
  session.ask(ofBoth(140.0));
  QCOMPARE(session.listener.latest()->scenario, withPlan(150.0));
  QVERIFY(!session.listener.hasHeard(Kind::Attribution));
  QCOMPARE(session.listener.heardOf(Kind::Settled).size(), std::size_t{1});
}

void OutlookServiceTest::askingAgainIsAnsweredAgain() {
  Session session;
  session.ask(withPlan(140.0));
  const auto first = session.listener.latest();
  session.ask(withPlan(140.0));
  QVERIFY(session.listener.latest() != first);
  QVERIFY(sameBits(*session.listener.latest(), *first));
}

void OutlookServiceTest::itCanBeDestroyedAtAnyTime_data() {
  QTest::addColumn<bool>("waited");
  QTest::addColumn<int>("requests");
  QTest::newRow("at once") << false << 0;
  QTest::newRow("with a request before the first outlook") << false << 1;
  QTest::newRow("while computing") << true << 1;
  QTest::newRow("with another request waiting") << true << 2;
}

// What was still on its way is heard by nobody.
void OutlookServiceTest::itCanBeDestroyedAtAnyTime() {
  QFETCH(bool, waited);
  QFETCH(int, requests);
  for (int i = 0; i < 2; ++i) {
    auto session = std::make_unique<Session>();
    if (waited) session->ask({});
    for (int r = 0; r < requests; ++r) {
      session->request(ofBoth(100.0 + r));
      letOthersRun();
    }
    session.reset();
    QCoreApplication::processEvents();
  }
}

QTEST_GUILESS_MAIN(OutlookServiceTest)
#include "outlook_service_test.moc"
