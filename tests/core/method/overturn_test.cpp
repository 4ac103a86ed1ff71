// The smallest change that overturns a statement: of formulas whose design point has a closed form.
//
// Oracles: closed form; brute force over a grid of z.
#include "core/method/overturn.h"

#include <QtTest>
#include <cmath>
#include <limits>

#include "core/method/nearest_point.h"
#include "core/method/ray_search.h"

using namespace chokepoint;

namespace {

using Formula = std::function<double(const NormalPoint&)>;

// Inputs that are their own z, so that a formula is one of z.
std::vector<Inverse> normals(std::size_t inputs) {
  return {inputs, [](std::span<const double> u, std::span<double> into) {
            for (std::size_t i = 0; i < u.size(); ++i) into[i] = normalQuantile(u[i]);
          }};
}

Response marginOf(const Formula& formula) {
  return [formula](const Design& design) -> Expected<std::vector<double>> {
    std::vector<double> values;
    for (std::size_t point = 0; point < design.front().size(); ++point) {
      NormalPoint z;
      for (const auto& column : design) z.push_back(column[point]);
      values.push_back(formula(z));
    }
    return values;
  };
}

Overturn search(const Formula& formula, std::size_t inputs) {
  const auto found = overturn(marginOf(formula), normals(inputs), {.samples = 512, .seed = 1});
  if (!found) qFatal("%s", inWords(found.errors()).c_str());
  return *found;
}

// z to u and back loses digits towards 1: the share 1 - 1e-9 has seven left.
constexpr double kTolerance = 1e-6;

bool isAt(const NormalPoint& a, const NormalPoint& b, double tolerance = kTolerance) {
  for (std::size_t i = 0; i < a.size(); ++i)
    if (std::abs(a[i] - b[i]) > tolerance) return false;
  return a.size() == b.size();
}

}  // namespace

class OverturnTest : public QObject {
  Q_OBJECT

 private slots:
  // c + a . z < 0 begins at -c a / |a|^2, |c| / |a| away.
  void ofALinearMarginItIsTheFootOfThePerpendicular() {
    for (const double constant : {3.0, -3.0}) {
      const auto found = search([=](const auto& z) { return constant + 2.0 * z[0] - z[1] + 2.0 * z[2]; }, 3);
      QCOMPARE(found.marginAtMedians, constant);
      QVERIFY(std::abs(found.nearest->distance - 1.0) < kTolerance);
      const double share = -constant / 9.0;
      QVERIFY(isAt(found.nearest->z, {2.0 * share, -share, 2.0 * share}));
      QVERIFY(std::abs(found.nearest->probability - normalBelow(-1.0)) < kTolerance);
    }
  }

  void itIsBeyondByAHairAndNothingShorterIs() {
    const Formula margin = [](const auto& z) { return 2.0 - z[0] * z[1] - 0.3 * std::exp(z[0]); };
    const auto found = search(margin, 2);
    QVERIFY(found.nearest->margin < 0.0);
    QVERIFY(margin(found.nearest->z) < 1e-9);
    for (const double share : {1.0 - 1e-6, 0.9, 0.5, 0.1, 0.0}) QVERIFY(margin(scaled(found.nearest->z, share)) > 0.0);
  }

  // x^2 / 4 + y^2 = 1 outwards: the minor axis, though the gradient at the origin says nothing.
  void ofAnEllipseItIsTheMinorAxis() {
    const auto found = search([](const auto& z) { return 1.0 - z[0] * z[0] / 4.0 - z[1] * z[1]; }, 2);
    QVERIFY(std::abs(found.nearest->distance - 1.0) < kTolerance);
    QVERIFY(std::abs(std::abs(found.nearest->z[1]) - 1.0) < kTolerance);
  }

  // y = 2 + (x - 1)^2 / 4. On it |z|^2 has its minimum where x + y (x - 1) / 2 = 0.
  void ofAParabolaItIsWhereTheNormalPointsHome() {
    const auto found = search([](const auto& z) { return 2.0 + (z[0] - 1.0) * (z[0] - 1.0) / 4.0 - z[1]; }, 2);
    const auto& z = found.nearest->z;
    QVERIFY(std::abs(z[0] + z[1] * (z[0] - 1.0) / 2.0) < 1e-3);  // flat there: distance to 1e-7
    QVERIFY(std::abs(z[1] - 2.0 - (z[0] - 1.0) * (z[0] - 1.0) / 4.0) < kTolerance);
  }

  // Curved towards the origin more than its distance: Rackwitz and Fiessler's own steps run away.
  void aSurfaceThatBendsStronglyIsFollowed() {
    const auto found = search([](const auto& z) { return 3.0 - z[1] - 2.0 * z[0] * z[0]; }, 2);
    // y = 3 - 2 x^2; d|z|^2/dx = 0: 2 x - 8 x y = 0, y = 1/4.
    QVERIFY(std::abs(found.nearest->distance - std::sqrt(0.0625 + 1.375)) < kTolerance);
  }

  // "a or b" holds until both fail: the corner of both planes.
  void ofTwoThatMustBothFailItIsTheirCorner() {
    const auto found = search([](const auto& z) { return std::max(1.0 - z[0], 2.0 + z[1]); }, 3);
    QVERIFY(isAt(found.nearest->z, {1.0, -2.0, 0.0}));
  }

  // "a and b" fails with the nearer.
  void ofTwoOfWhichOneMustFailItIsTheNearer() {
    const auto found = search([](const auto& z) { return std::min(2.5 - z[0], 2.0 + z[1]); }, 2);
    QVERIFY(isAt(found.nearest->z, {0.0, -2.0}));
  }

  // 10 - 1.6 z0 - z1 / 10: its foot would be at z0 = 6.2.
  void noInputGoesBeyondSix() {
    const auto found = search([](const auto& z) { return 10.0 - 1.6 * z[0] - 0.1 * z[1]; }, 2);
    QVERIFY(isAt(found.nearest->z, {6.0, 4.0}, 1e-4));
  }

  void whatNothingOverturnsHasNoPoint() {
    for (const Formula& margin :
         {Formula([](const auto& z) { return 10.0 - z[0] - 0.5 * z[1]; }),
          Formula([](const auto& z) { return 1.0 + z[0] * z[0]; }), Formula([](const auto&) { return -1.0; })}) {
      const auto found = search(margin, 2);
      QVERIFY(!found.nearest);
      QVERIFY(found.runs > 0);
    }
  }

  void aStepIsFoundWhereItIs() {
    const auto found = search([](const auto& z) { return z[0] + z[1] < 2.0 ? 1.0 : -1.0; }, 2);
    // Flat but for the step, so only the starts are there: the nearest sample's ray.
    QVERIFY(found.nearest->distance >= std::sqrt(2.0) - kTolerance);
    QVERIFY(found.nearest->distance < 1.1 * std::sqrt(2.0));
  }

  void whereThereIsNoValueNothingIsOverturned() {
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const auto found = search([=](const auto& z) { return z[0] > 1.0 ? nothing : 3.0 + z[0]; }, 1);
    QVERIFY(isAt(found.nearest->z, {-3.0}));
  }

  void anErrorIsPassedOn() {
    const Response failing = [](const Design&) -> Expected<std::vector<double>> {
      return Error{ErrorCode::Cancelled, {}, say("stopped")};
    };
    const auto found = overturn(failing, normals(2), {});
    QVERIFY(!found);
    QCOMPARE(found.errors().front().code, ErrorCode::Cancelled);
  }

  void thePointNearestBeyondSeveralPlanesIsTheirs() {
    const HalfSpace right{{-1.0, 0.0}, -1.0};  // x >= 1
    const HalfSpace up{{0.0, -2.0}, -4.0};     // y >= 2
    const HalfSpace behind{{1.0, 1.0}, 10.0};  // already met
    QVERIFY(isAt(nearestPoint(std::vector{right, up, behind}, 6.0), {1.0, 2.0}, 1e-12));
    const HalfSpace slanting{{-1.0, -1.0}, -8.0};
    QVERIFY(isAt(nearestPoint(std::vector{slanting}, 6.0), {4.0, 4.0}, 1e-12));
    QVERIFY(isAt(nearestPoint(std::vector{slanting, HalfSpace{{1.0, 0.0}, 3.0}}, 6.0), {3.0, 5.0}, 1e-9));
    QVERIFY(isAt(nearestPoint(std::vector{HalfSpace{{-2.0, -1.0}, -14.0}}, 6.0), {5.6, 2.8}, 1e-9));
    QVERIFY(isAt(nearestPoint(std::vector{HalfSpace{{-2.0, -1.0}, -16.0}}, 6.0), {6.0, 4.0}, 1e-9));
  }

  void aGradientIsThatOfTheFormula() {
    const auto margin = marginOf([](const auto& z) { return std::sin(z[0]) * z[1]; });
    const auto inverses = normals(2);
    NormalSpace space(margin, inverses);
    QVERIFY(isAt(space.gradient({0.5, -2.0}), {-2.0 * std::cos(0.5), std::sin(0.5)}, 1e-8));
    QCOMPARE(space.runs(), std::size_t{5});
  }
};

QTEST_APPLESS_MAIN(OverturnTest)
#include "overturn_test.moc"
