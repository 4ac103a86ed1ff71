// Colours are told apart: text at 4.5, what must be seen at 3.0, in both themes.
#include "ui/theme/contrast.h"

#include <QtTest>

using namespace chokepoint::ui;

class ContrastTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsOnTheScreenIsReadAndSeen_data();
  void whatIsOnTheScreenIsReadAndSeen();

  // From the definition of WCAG 2: black on white 21, a colour on itself 1, and a published pair.
  void theContrastIsThatOfTheStandard() {
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 1e-6);
    QVERIFY(std::abs(contrast(Qt::white, Qt::white) - 1.0) < 1e-6);
    QVERIFY(std::abs(contrast("#767676", "#ffffff") - 4.54) < 5e-3);
  }

  void whatLetsSomethingThroughIsMixed() {
    QCOMPARE(laidOver(QColor(0, 0, 0, 0), QColor("#0072b2")).name(), QString("#0072b2"));
    QCOMPARE(laidOver(QColor(255, 255, 255, 128), Qt::black).name(), QString("#808080"));
  }

  // Blue and vermilion for the two, whatever the contrast wants of them.
  void theTwoKeepTheirHues() {
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
      QVERIFY2(std::abs(theme->us.hslHue() - 202) <= 4, qPrintable(theme->us.name()));
      QVERIFY2(std::abs(theme->china.hslHue() - 25) <= 4, qPrintable(theme->china.name()));
    }
  }
};

void ContrastTest::whatIsOnTheScreenIsReadAndSeen_data() {
  QTest::addColumn<ColourPair>("pair");
  for (const Theme* theme : {&lightTheme(), &darkTheme()})
    for (const auto& pair : colourPairs(*theme))
      QTest::addRow("%s, %s: %s on %s", theme == &lightTheme() ? "light" : "dark", pair.what,
                    qPrintable(pair.front.name()), qPrintable(pair.back.name()))
          << pair;
}

void ContrastTest::whatIsOnTheScreenIsReadAndSeen() {
  QFETCH(ColourPair, pair);
  const double found = contrast(pair.front, pair.back);
  QVERIFY2(found >= leastContrast(pair.role), qPrintable(QString::number(found, 'f', 2)));
}

QTEST_GUILESS_MAIN(ContrastTest)
#include "contrast_test.moc"
