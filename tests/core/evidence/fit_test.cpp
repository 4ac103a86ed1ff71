// How values fit published estimates, one by one and in a mixture.
//
// Oracle: closed form.
#include "core/evidence/fit.h"

#include <QtTest>
#include <cmath>
#include <map>

#include "core/evidence/belief.h"
#include "tests/core/scenario/own_estimate.h"

using namespace chokepoint;

namespace {

constexpr double kNineInTen = 1.6448536269514722;

EstimateFit fitOfId(const char* id) { return *fitOf(*findEstimate(id)); }

bool isNear(double a, double b, double tolerance = 1e-12) { return std::abs(a - b) <= tolerance * (1.0 + std::abs(b)); }

// Of the one figure that is believed, by id.
std::map<std::string, double> sharesOf(const Beliefs& beliefs, const std::vector<Estimate>& own) {
  const auto mixtures = mixturesOf(beliefs, own);
  std::map<std::string, double> shares;
  for (const auto& part : mixtures.front().parts) shares[part.estimate->id] = part.share;
  return mixtures.size() == 1 ? shares : std::map<std::string, double>();
}

}  // namespace

class FitTest : public QObject {
  Q_OBJECT

 private slots:
  void everyEstimateButANoteHasAFit() {
    for (const auto& estimate : estimates()) QVERIFY2(fitOf(estimate), estimate.id.c_str());
  }

  // 650,000 to 966,000 about 800,000: nine in ten, each side on its own.
  void aPublishedRangeHoldsNineInTen() {
    const auto fit = fitOfId("huawei-2025-epoch");
    QVERIFY(isNear(fit.logFit(800000), 0.0));
    QVERIFY(isNear(fit.logFit(650000), -0.5 * kNineInTen * kNineInTen));
    QVERIFY(isNear(fit.logFit(966000), -0.5 * kNineInTen * kNineInTen));
  }

  // A bound is one whichever field it stands in; a range alone is as good as one with a figure.
  void whatItIsGoesByItsKind() {
    auto estimate = ownEstimate("a", "tsmc_dies_total", 100.0);
    estimate.kind = EstimateKind::UpperBound;
    QVERIFY(fitOf(estimate)->kind == EstimateFit::Kind::AtMost);
    estimate.kind = EstimateKind::LowerBound;
    QVERIFY(fitOf(estimate)->kind == EstimateFit::Kind::AtLeast);
    estimate.kind = EstimateKind::Estimate;
    estimate.central.reset();
    estimate.low = 50.0;
    estimate.high = 200.0;
    const auto fit = *fitOf(estimate);
    QVERIFY(fit.kind == EstimateFit::Kind::Around);
    QVERIFY(isNear(fit.logFit(100.0), 0.0));
    QVERIFY(isNear(fit.logFit(50.0), -0.5 * kNineInTen * kNineInTen));
    QVERIFY(fit.agrees(51.0) && !fit.agrees(49.0));
  }

  // Nine in ten of a bound's errors let a run through that is so far beyond it.
  void agreeingWithABoundAllowsItsErrors() {
    const auto fit = fitOfId("huawei-2025-commerce");
    const double tenth = 200000 * std::exp(1.2815515655446004 * std::log(kUsualFactor) / kNineInTen);
    QVERIFY(fit.agrees(100000) && fit.agrees(0.999 * tenth) && !fit.agrees(1.001 * tenth));
  }

  void withoutARangeNineInTenLieWithinTheUsualFactor() {
    const auto fit = fitOfId("huawei-2025-semianalysis");
    QVERIFY(isNear(fit.logFit(805000), 0.0));
    for (const double factor : {kUsualFactor, 1.0 / kUsualFactor})
      QVERIFY(isNear(fit.logFit(805000 * factor), -0.5 * kNineInTen * kNineInTen));
  }

  // An end that is the figure itself says nothing of that side.
  void aSideWithoutWidthTakesTheOther() {
    const auto fit = fitOfId("huawei-2026-hbm-limited");
    QVERIFY(isNear(fit.sigmaBelow, std::log(300000.0 / 250000.0) / kNineInTen));
    QVERIFY(isNear(fit.sigmaAbove, fit.sigmaBelow));
  }

  void anUpperBoundIsOneSided() {
    const auto fit = fitOfId("huawei-2025-commerce");
    QVERIFY(fit.kind == EstimateFit::Kind::AtMost);
    QVERIFY(isNear(fit.logFit(200000), std::log(0.5)));
    QVERIFY(isNear(fit.logFit(200000 * kUsualFactor), std::log(0.05), 1e-9));
    QVERIFY(fit.logFit(50000) > -1e-6);
    QVERIFY(fit.logFit(2e6) < fit.logFit(1e6));
    QVERIFY(std::isfinite(fit.logFit(1e12)));
  }

  void aLowerBoundIsOneSidedTheOtherWay() {
    const auto fit = fitOfId("tsmc-dies-csis");
    QVERIFY(fit.kind == EstimateFit::Kind::AtLeast);
    QVERIFY(isNear(fit.logFit(2000000), std::log(0.5)));
    QVERIFY(fit.logFit(8e6) > -1e-6);
    QVERIFY(isNear(fit.logFit(2000000 / kUsualFactor), std::log(0.05), 1e-9));
  }

  void anUpperCaseIsAnUpperBound() { QVERIFY(fitOfId("huawei-2026-cfr").kind == EstimateFit::Kind::AtMost); }

  void whatIsNotPositiveFitsNothing() {
    QVERIFY(std::isinf(fitOfId("huawei-2025-epoch").logFit(0.0)));
    QVERIFY(std::isinf(fitOfId("huawei-2025-commerce").logFit(-1.0)));
  }

  // One quantity and period: one mixture; another period: another.
  void estimatesOfOneQuantityAndPeriodAreMixed() {
    const auto mixtures = mixturesOf(
        {{"huawei-2025-epoch", 1.0}, {"huawei-2025-idc", 3.0}, {"huawei-2024-epoch", 1.0}, {"yield-2025-ms", 1.0}});
    QCOMPARE(mixtures.size(), std::size_t{3});
    const auto& of2025 = *std::ranges::find(mixtures, std::string("annual(huawei_chips, 2025)"), &Mixture::expression);
    QCOMPARE(of2025.parts.size(), std::size_t{2});
    const auto& [first, second] = std::tie(of2025.parts[0], of2025.parts[1]);
    QVERIFY(isNear(first.share, 0.25) && isNear(second.share, 0.75));
    const double value = 700000;
    QVERIFY(isNear(of2025.logFit(value),
                   std::log(0.25 * std::exp(first.fit.logFit(value)) + 0.75 * std::exp(second.fit.logFit(value)))));
  }

  void estimatesOfOnePublisherShareAVote() {
    const auto another = ownEstimate("mine", findEstimate("yield-2024-reuters-910b")->expression, 0.3);
    const auto shares =
        sharesOf({{"yield-2024-reuters-910b", 1.0}, {"yield-2024-reuters-910c", 1.0}, {"mine", 1.0}}, {another});
    QVERIFY(isNear(shares.at("yield-2024-reuters-910b"), 0.25));
    QVERIFY(isNear(shares.at("yield-2024-reuters-910c"), 0.25));
    QVERIFY(isNear(shares.at("mine"), 0.5));
  }

  // Two that have nothing in common are one voice where each has its origin in common with a third.
  void whatSharesOriginsThroughAThirdIsOneVoice() {
    std::vector<Estimate> own;
    for (const auto* id : {"third", "one", "other", "apart"}) {
      own.push_back(ownEstimate(id, "annual(huawei_chips, 2025)", 8e5));
      own.back().publisher = id;
    }
    own[0].facts = {"H01", "H04"};
    own[1].facts = {"H01"};
    own[2].facts = {"H04"};
    const auto shares = sharesOf({{"third", 1.0}, {"one", 1.0}, {"other", 1.0}, {"apart", 1.0}}, own);
    for (const auto* id : {"third", "one", "other"}) QVERIFY2(isNear(shares.at(id), 1.0 / 6.0), id);
    QVERIFY(isNear(shares.at("apart"), 0.5));
  }

  // A figure that repeats another's fact adds no vote to it: Commerce keeps its half.
  void estimatesOfOneFactShareAVote() {
    auto repeated = ownEstimate("mine", "annual(huawei_chips, 2025)", 8e5);
    const Beliefs beliefs{{"huawei-2025-idc", 1.0}, {"huawei-2025-commerce", 1.0}, {"mine", 1.0}};
    const auto shareOfCommerce = [&] {
      const auto mixtures = mixturesOf(beliefs, std::vector{repeated});
      const auto& parts = mixtures.front().parts;
      return std::ranges::find_if(parts, [](const auto& part) { return part.estimate->id == "huawei-2025-commerce"; })
          ->share;
    };
    QVERIFY(isNear(shareOfCommerce(), 1.0 / 3.0));
    repeated.facts = findEstimate("huawei-2025-idc")->facts;
    QVERIFY(isNear(shareOfCommerce(), 0.5));
  }

  void whatIsNotBelievedIsLeftOut() {
    QVERIFY(mixturesOf({}).empty());
    QVERIFY(mixturesOf({{"no-such-estimate", 1.0}}).empty());
  }

  // Far from all that is believed the logarithm stays finite.
  void aMixtureFarAwayHasALogarithm() {
    const auto mixtures = mixturesOf({{"huawei-2025-epoch", 1.0}, {"huawei-2025-idc", 1.0}});
    QVERIFY(std::isfinite(mixtures.front().logFit(1e-3)));
  }
};

QTEST_APPLESS_MAIN(FitTest)
#include "fit_test.moc"
