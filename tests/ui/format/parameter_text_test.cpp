// An input's value as a person reads and types it.
#include "ui/format/parameter_text.h"

#include <QLocale>
#include <QtTest>

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr ParameterId kYield = parameter("die_yield_now");

class GermanLocale {
 public:
  GermanLocale() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
  ~GermanLocale() { QLocale::setDefault(m_before); }
  GermanLocale(const GermanLocale&) = delete;
  GermanLocale& operator=(const GermanLocale&) = delete;

 private:
  QLocale m_before;
};

}  // namespace

class ParameterTextTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void typedNumbersAreInTheDisplaysUnitToTheLastBit() {
    const auto& attrition = spec(parameter("parts_attrition"));
    QVERIFY(*typedValue(attrition, "0.7").value == 0.007);  // QCOMPARE would be generous
    QVERIFY(*typedValue(attrition, "0.7 % a month").value == 0.007);
    QCOMPARE(*typedValue(spec(parameter("hbm_domestic_now")), "1,234").value, 1234000.0);
    QCOMPARE(numberText(attrition, 0.007), "0.7");
    QCOMPARE(numberText(spec(parameter("die_area")), 665.6), "665.6");
  }

  void typedNumbersFollowTheLocale() {
    const GermanLocale german;
    QCOMPARE(*typedValue(spec(kYield), "22,5").value, 0.225);
    QCOMPARE(*typedValue(spec(parameter("hbm_domestic_now")), "1.234").value, 1234000.0);
    QCOMPARE(numberText(spec(kYield), 0.225), "22,5");
  }

  void aWrongNumberGetsASentenceThatSaysWhatIsAllowed() {
    QCOMPARE(typedValue(spec(kYield), "150").error,
             QStringLiteral("150 is too much: 1 to 95\u00a0per 100 is allowed."));
    QCOMPARE(typedValue(spec(kYield), "0").error, QStringLiteral("0 is too little: 1 to 95\u00a0per 100 is allowed."));
    for (const auto* text : {"many", "nan", "inf", "1e999", "2 2", "", "--3"}) {
      QVERIFY2(!typedValue(spec(kYield), text).value, text);
      QVERIFY2(typedValue(spec(kYield), text).error.contains("1 to 95"), text);
    }
  }

  void everyDefaultReadsBackAsItself() {
    for (const auto& s : parameterSpecs()) {
      const auto typed = typedValue(s, valueText(s, s.defaultValue()));
      QVERIFY2(typed.value, qPrintable(typed.error));
      QCOMPARE(*typed.value, s.defaultValue());
    }
  }

  void theUnitStandsOnceInLabelOrValue() {
    QCOMPARE(valueText(spec(kYield), 0.35), "35");
    QCOMPARE(valueText(spec(parameter("run_concentration")), 2.0), QStringLiteral("2×"));
    QVERIFY(*typedValue(spec(parameter("run_concentration")), QStringLiteral("2.5×")).value == 2.5);
    QCOMPARE(valueText(spec(parameter("smic_capacity_2028")), 140.0), QStringLiteral("140\u00a0k wafers"));
  }
};

QTEST_GUILESS_MAIN(ParameterTextTest)
#include "parameter_text_test.moc"
