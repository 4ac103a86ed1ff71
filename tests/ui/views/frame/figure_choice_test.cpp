// The choice of what is studied: every figure of the file, the gap that is spoken of first, or what is typed.
#include "ui/views/frame/figure_choice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class FigureChoiceTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    useTheme(Appearance::Light);
    m_choice = std::make_unique<FigureChoice>(nullptr);
    m_choice->setSpokenOf(figure("compute_ratio"), Year{2030});
  }
  void cleanup() { m_choice.reset(); }

  void theGapThatIsSpokenOfIsFirstAndThenAllOthersInTheOrderOfTheFile() {
    QStringList expected{"annual(compute_ratio, 2030)"};
    for (const Figure& figure : figures())
      if (figure.key != "compute_ratio") expected += QString::fromStdString(figure.of(Year{2030}).text());
    QStringList offered;
    for (int item = 0; item < box().count(); ++item) offered += box().itemData(item).toString();
    QCOMPARE(offered, expected);
  }

  void eachIsNamedWithItsYear() {
    QCOMPARE(box().itemText(0), QStringLiteral("the gap in usable compute at the end of 2030"));
    for (int item = 0; item < box().count(); ++item) {
      QVERIFY(box().itemText(item).contains("2030"));
      QVERIFY(!box().itemText(item).contains('%'));
    }
  }

  void anotherYearOrGapBringsTheFigureBackToWhatIsSpokenOf() {
    choose("annual(huawei_chips, 2030)");
    QCOMPARE(m_choice->name(), QStringLiteral("Huawei's chips in 2030"));
    m_choice->setSpokenOf(figure("compute_ratio"), Year{2030});  // as before
    QCOMPARE(m_choice->name(), QStringLiteral("Huawei's chips in 2030"));
    m_choice->setSpokenOf(figure("compute_ratio"), Year{2027});
    QCOMPARE(m_choice->expression().text(), std::string("annual(compute_ratio, 2027)"));
    choose("annual(huawei_chips, 2027)");
    m_choice->setSpokenOf(figure("unit_ratio"), Year{2027});
    QCOMPARE(m_choice->expression().text(), std::string("annual(unit_ratio, 2027)"));
  }

  void aLinkBringsItBackToo() {
    m_choice->type("annual(us_output, 2026)");
    m_choice->followSpoken();
    QCOMPARE(m_choice->expression().text(), std::string("annual(compute_ratio, 2030)"));
    QCOMPARE(box().currentText(), QStringLiteral("the gap in usable compute at the end of 2030"));
  }

  void whatIsTypedIsShownByItsTitleWhereItHasOne() {
    const auto shownFor = [this](const char* typed) {
      m_choice->type(typed);
      return box().currentText();
    };
    QCOMPARE(shownFor("annual( huawei_chips,2028 )"), QStringLiteral("Huawei volume, 2028"));
    QCOMPARE(shownFor("100 * at(die_yield, 2025-12)"), QStringLiteral("Good dies in 100 in December 2025"));
    const QString dies = shownFor("annual(dies_used, 2026)");
    QVERIFY2(dies.endsWith(", 2026") && !dies.contains("dies_used"), qPrintable(dies));
    QCOMPARE(m_choice->name(), dies);
    QCOMPARE(shownFor("annual(us_output, 2026) / 2"), QStringLiteral("annual(us_output, 2026) / 2"));
    QCOMPARE(m_choice->name(), QStringLiteral("“annual(us_output, 2026) / 2”"));
  }

  // The focus leaves the box, which says a title and no expression.
  void aTitleThatIsLeftAloneIsNoMistake() {
    m_choice->type("100 * at(die_yield, 2025-12)");
    QSignalSpy changed(m_choice.get(), &FigureChoice::figureChanged);
    emit box().lineEdit()->editingFinished();
    QVERIFY(changed.isEmpty());
    QCOMPARE(m_choice->expression().text(), std::string("100 * at(die_yield, 2025-12)"));
  }

  void anErrorGoesWhereTheTextIsPutBack_data() {
    QTest::addColumn<int>("way");
    QTest::newRow("Escape") << 0;
    QTest::newRow("typed again") << 1;
    QTest::newRow("a new document") << 2;
  }
  void anErrorGoesWhereTheTextIsPutBack() {
    QFETCH(int, way);
    QWidget surface;
    m_choice->setParent(&surface);
    m_choice->setSurface(&surface);
    surface.resize(600, 300);
    surface.show();
    const QString before = box().currentText();
    m_choice->type("annual(nothing");
    QVERIFY(!error(surface).isEmpty());
    if (way == 0) QTest::keyClick(box().lineEdit(), Qt::Key_Escape);
    if (way == 1) m_choice->type(before);
    if (way == 2) m_choice->followSpoken();
    QCOMPARE(box().currentText(), before);
    QCOMPARE(error(surface), QString());
    m_choice->setParent(nullptr);
  }

  void theFirstFollowsTheGapThatIsSpokenOf() {
    QCOMPARE(m_choice->expression().text(), std::string("annual(compute_ratio, 2030)"));
    QSignalSpy changed(m_choice.get(), &FigureChoice::figureChanged);
    m_choice->setSpokenOf(figure("unit_ratio"), Year{2030});
    QCOMPARE(m_choice->expression().text(), std::string("annual(unit_ratio, 2030)"));
    QCOMPARE(changed.count(), 1);
  }

 private:
  // What is told beneath the box.
  static QString error(const QWidget& surface) {
    for (const auto* label : surface.findChildren<QLabel*>(QStringLiteral("warning")))
      if (label->isVisible()) return label->text();
    return {};
  }
  [[nodiscard]] QComboBox& box() const { return *m_choice->findChild<QComboBox*>(); }
  void choose(const char* expression) {
    const int item = box().findData(QString(expression));
    box().setCurrentIndex(item);
    emit box().activated(item);
  }

  std::unique_ptr<FigureChoice> m_choice;
};

QTEST_MAIN(FigureChoiceTest)
#include "figure_choice_test.moc"
