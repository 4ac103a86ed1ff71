// What an input's value is called: by its stop's words, as a distance, or by its number.
#include "ui/format/level_text.h"

#include <QtTest>

#include "core/model/level_words.h"
#include "core/scenario/timeline.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr ParameterId kChips = parameter("chip_control_offset");

}  // namespace

class LevelTextTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void aStopIsSaidByItsWords() {
    QCOMPARE(levelText(spec(kChips), -0.7), "all chips allowed");
    QCOMPARE(levelText(spec(kChips), -0.45), "the best chips allowed");
    QCOMPARE(levelText(spec(kChips), -0.2), "H200s allowed");
    QCOMPARE(levelText(spec(kChips), 0.0), "as the rest");
    QCOMPARE(levelText(spec(parameter("export_control_strictness")), 0.7), "as today");
  }

  void betweenItsStopsAnOffsetIsADistance() {
    QCOMPARE(levelText(spec(kChips), -0.3), "0.30 looser");
    QCOMPARE(levelText(spec(kChips), 0.25), "0.25 stricter");
    QCOMPARE(shortLevelText(spec(kChips), -0.2), "H200");
    QCOMPARE(shortLevelText(spec(kChips), -0.3), "0.30 looser");
  }

  void whatNoWordSaysIsANumber() {
    QCOMPARE(levelText(spec(parameter("export_control_strictness")), 0.5), "0.50");
    QCOMPARE(levelWords(spec(parameter("export_control_strictness")), 0.5), "");
    QCOMPARE(shortLevelText(spec(parameter("export_control_strictness")), 0.7), "0.70");
    QCOMPARE(levelText(spec(parameter("smic_capacity_2028")), 100.0), QStringLiteral("100\u00a0k wafers"));
  }

  // 0 says of each that it follows the level of all.
  void everyOffsetHasWordsForNone() {
    for (const auto& s : parameterSpecs())
      if (isOffset(s)) QVERIFY2(saidAt(s.id, 0.0) != nullptr, s.key.c_str());
  }

  void whoDecidesIsSaidOfLeversAlone() {
    QCOMPARE(deciderText(spec(kChips)), "Washington decides");
    QCOMPARE(deciderText(spec(parameter("die_yield_now"))), "");
  }
};

QTEST_GUILESS_MAIN(LevelTextTest)
#include "level_text_test.moc"
