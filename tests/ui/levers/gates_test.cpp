// Washington's gate and Beijing's, each first in its group: what each lets through in a year, as a person reads it.
#include "core/base/record_end.h"
#include "tests/ui/coarse_window.h"
#include "tests/ui/outlooks.h"
#include "ui/format/format.h"
#include "ui/levers/gate_words.h"
#include "ui/levers/lever_group_header.h"
#include "ui/levers/lever_panel.h"
#include "ui/levers/slider/lever_slider.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kWashington = parameter("chip_control_offset");
constexpr auto kBeijing = parameter("beijing_discouragement");

QString summaryAt(double discouragement) {
  Scenario scenario;
  scenario.parameters[kBeijing] = discouragement;
  return gateWords(*computedOutlook(scenario), kFirstProjectedYear).sentences;
}

}  // namespace

class GatesTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    m_window->window().resize(1280, 720);
    waitForAnswer();
  }
  void cleanup() { m_window.reset(); }

  void eachStandsFirstInItsGroupAndNowhereElse() {
    open();
    for (const auto& [key, gate] :
         {std::pair{"policy", "chip_control_offset"}, {"allocation", "beijing_discouragement"}}) {
      QCOMPARE(group(key)->findChildren<LeverSlider*>().front()->objectName(), gate);
      QCOMPARE(m_window->window().findChildren<LeverSlider*>(gate).size(), 1);
    }
  }

  void eachSaysWhatItLetsThrough() {
    open();
    QVERIFY2(says(*slider("chip_control_offset"), "lets out "), qPrintable(words()));
    QVERIFY2(says(*slider("chip_control_offset"), " in 2027"), qPrintable(words()));
    QVERIFY2(says(*slider("beijing_discouragement"), "lets in "), qPrintable(words()));
    QVERIFY2(words().contains("Washington lets out about "), qPrintable(words()));
    QVERIFY2(words().contains("H200s in 2027; Beijing lets in about "), qPrintable(words()));
    QVERIFY2(words().contains("Let in since January 2026: none by June 2026, on record, and about "),
             qPrintable(words()));
  }

  // What Beijing lets in is its share of what Washington lets out, in every run.
  void whatIsLetInIsAShareOfWhatIsLetOut() {
    const auto outlook = outlookOfPreset("baseline");
    const double out = outlook->annual(figure("us_gate_chips"), Year{2028}).p50;
    const double in = outlook->annual(figure("licensed_imports"), Year{2028}).p50;
    const double share = 1.0 - spec(kBeijing).defaultValue();
    QVERIFY(out > 1e5);
    QVERIFY(std::abs(in - share * out) < 1e-9 * out);
  }

  // From January 2026 on: of two years their sum.
  void whatWasLetInSoFarIsTheSumOfTheYears() {
    const auto outlook = outlookOfPreset("baseline");
    const auto of = [&](const char* key, int year) { return outlook->annual(figure(key), Year{year}).p05; };
    QVERIFY(of("let_in_so_far", 2026) <= of("let_in_so_far", 2027));
    QVERIFY(std::abs(of("let_in_so_far", 2026) - of("licensed_imports", 2026)) < 1e-6 * of("licensed_imports", 2026));
  }

  void anotherYearIsToldOfAtOnceAndAHalfRecordedOneIsNot() {
    open();
    m_window->click("2030");
    QVERIFY2(words().contains("H200s in 2030"), qPrintable(words()));
    m_window->window().answer().setYear(Year{2026});
    QVERIFY2(words().contains("H200s in 2027"), qPrintable(words()));
  }

  void openingAGateChangesWhatItLetsThrough() {
    open();
    const QString before = words();
    m_window->document().setParameter(kWashington, -0.5);
    waitForAnswer();
    QVERIFY(words() != before);
    m_window->document().resetParameter(kWashington);
    waitForAnswer();
    QCOMPARE(words(), before);
  }

  void aGateThatIsShutLetsNoneIn() {
    QVERIFY2(summaryAt(1.0).contains("Beijing lets in none of them"), qPrintable(summaryAt(1.0)));
    QVERIFY2(summaryAt(1.0).contains("Washington lets out about "), qPrintable(summaryAt(1.0)));
    QVERIFY2(!summaryAt(0.5).contains("none of them"), qPrintable(summaryAt(0.5)));
  }

  void nothingIsCutInTheSmallestWindow() {
    open();
    for (const auto* key : {"chip_control_offset", "beijing_discouragement"})
      for (const auto* label : slider(key)->findChildren<QLabel*>())
        QVERIFY2(!label->text().endsWith(QChar(0x2026)), qPrintable(label->text()));
  }

 private:
  void waitForAnswer() { QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience); }
  [[nodiscard]] QWidget* group(const char* key) const { return m_window->window().levers().findChild<QWidget*>(key); }
  void open() {
    for (const auto* key : {"policy", "allocation"}) {
      auto* header = group(key)->findChild<LeverGroupHeader*>();
      if (!header->isChecked()) header->click();
    }
    QCoreApplication::processEvents();
  }
  [[nodiscard]] LeverSlider* slider(const char* key) const { return m_window->window().findChild<LeverSlider*>(key); }
  [[nodiscard]] static bool says(const LeverSlider& slider, const QString& text) {
    const auto labels = slider.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(text); });
  }
  // Of the group's own label.
  [[nodiscard]] QString words() const {
    for (const auto* label : group("policy")->findChildren<QLabel*>())
      if (label->text().contains("Washington lets out")) return label->text();
    return {};
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(GatesTest)
#include "gates_test.moc"
