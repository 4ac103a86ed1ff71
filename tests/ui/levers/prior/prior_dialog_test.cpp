// What is assumed of an input, as a person changes it: from the slider's menu or its keyboard, typed, wrong, undone.
#include "ui/levers/prior/prior_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "core/scenario/scenario_json.h"
#include "tests/ui/levers/lever_driver.h"
#include "ui/levers/lever_panel.h"
#include "ui/levers/prior/prior_density.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr ParameterId kYield = parameter("die_yield_now");

class PriorDriver {
 public:
  PriorDriver() : m_panel(m_document) {
    m_panel.resize(320, 900);
    m_panel.show();
    m_panel.activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&m_panel);
  }

  [[nodiscard]] Document& document() { return m_document; }
  [[nodiscard]] LeverPanel& panel() { return m_panel; }
  [[nodiscard]] LeverSlider& slider(const char* key) { return *m_panel.findChild<LeverSlider*>(key); }
  [[nodiscard]] PriorDialog* dialog() { return m_panel.findChild<PriorDialog*>(); }
  void open(const char* key = "die_yield_now") {
    QTest::keyClick(slider(key).track(), Qt::Key_Return, Qt::AltModifier);
  }

  [[nodiscard]] QLineEdit& box(const char* key) { return *field(key).findChild<QLineEdit*>(); }
  void type(const char* key, const QString& text) {
    box(key).setFocus();
    box(key).selectAll();
    QTest::keyClicks(&box(key), text);
    QTest::keyClick(&box(key), Qt::Key_Return);
  }
  [[nodiscard]] QString error(const char* key) {
    const auto* label = field(key).findChild<QLabel*>("warning");
    return label->isVisible() ? label->text() : QString();
  }
  void chooseShape(Distribution shape) {
    auto& box = *dialog()->findChild<QComboBox*>("shape");
    box.setCurrentIndex(box.findData(static_cast<int>(shape)));
    emit box.activated(box.currentIndex());
  }
  [[nodiscard]] QToolButton& reset() { return *dialog()->findChild<QToolButton*>("reset"); }
  [[nodiscard]] bool says(const QString& text) {
    const auto labels = dialog()->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](auto* label) { return label->isVisible() && label->text().contains(text); });
  }
  [[nodiscard]] PriorSpec prior() { return m_document.prior(kYield); }
  [[nodiscard]] int steps() { return m_document.history()->index(); }

 private:
  [[nodiscard]] QWidget& field(const char* key) { return *dialog()->findChild<QWidget*>(key); }

  Document m_document;
  LeverPanel m_panel;
};

// Whether somebody sees that the hill has changed.
QImage drawn(PriorDriver& person) { return person.dialog()->findChild<PriorDensity*>()->grab().toImage(); }

}  // namespace

class PriorDialogTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    useTheme(Appearance::Light);
  }

  void aKeyOpensItWithWhatIsAssumed() {
    PriorDriver person;
    person.open();
    QVERIFY(person.dialog()->isVisible() && !person.dialog()->isModal());
    QVERIFY(person.says("Good dies per 100, July 2026"));
    QCOMPARE(person.box("low").text(), "8");
    QCOMPARE(person.box("central").text(), "25");
    QCOMPARE(person.box("high").text(), "45");
    QCOMPARE(person.dialog()->focusWidget(), &person.box("low"));
    QVERIFY(!person.reset().isEnabled());
  }

  void theMenuOfASliderOpensIt() {
    PriorDriver person;
    auto& slider = person.slider("die_yield_now");
    QTimer::singleShot(0, this, [] {
      auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
      QVERIFY(menu != nullptr);
      for (auto* action : menu->actions())
        if (action->text().contains("assumed")) action->trigger();
      menu->close();
    });
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {5, 5}, slider.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&slider, &asked);
    QVERIFY(person.dialog() != nullptr && person.dialog()->isVisible());
  }

  // Whoever decides a lever draws it from nothing.
  void aLeverHasNone() {
    PriorDriver person;
    person.open("export_control_strictness");
    QVERIFY(person.dialog() == nullptr);
  }

  void eachNumberIsAStepThatIsNamedAndSeen() {
    PriorDriver person;
    person.open();
    const QImage before = drawn(person);
    person.type("high", "60");
    QCOMPARE(person.prior(), (PriorSpec{Distribution::Beta, 0.08, 0.25, 0.6}));
    QCOMPARE(person.document().history()->undoText(),
             QStringLiteral("Good dies per 100, July 2026: drawn from 8 to 60\u00a0per 100, centre 25"));
    QVERIFY(drawn(person) != before);
    QCOMPARE(person.slider("die_yield_now").findChild<QAbstractButton*>("pin")->text(), "drawn as you say");
    person.type("central", "30");
    QCOMPARE(person.steps(), 2);
    person.document().history()->undo();
    QCOMPARE(person.box("central").text(), "25");
    person.document().history()->undo();
    QVERIFY(person.document().scenario().priors.empty());
    QVERIFY(drawn(person) == before);
  }

  void theShapeIsAStepToo() {
    PriorDriver person;
    person.open();
    person.chooseShape(Distribution::Triangular);
    QCOMPARE(person.prior().distribution, Distribution::Triangular);
    QVERIFY(person.says("Most likely") && person.says("Least") && person.says("Greatest"));
    QCOMPARE(person.steps(), 1);
  }

  void aWrongNumberIsAnsweredBeneathItAndMovesNothing() {
    PriorDriver person;
    person.open();
    person.type("high", "150");
    QCOMPARE(person.error("high"), QStringLiteral("150 is too much: 1 to 95\u00a0per 100 is allowed."));
    person.type("high", "20");
    QVERIFY2(person.error("high").contains("below the centre, 25"), qPrintable(person.error("high")));
    QCOMPARE(person.error("low"), "");
    QCOMPARE(person.steps(), 0);
    person.type("central", "15");  // now the three belong together
    QCOMPARE(person.error("high"), "");
    QCOMPARE(person.prior(), (PriorSpec{Distribution::Beta, 0.08, 0.15, 0.2}));
    QCOMPARE(person.steps(), 1);
  }

  void escapeTakesNothingOfWhatIsHalfTyped() {
    PriorDriver person;
    person.open();
    person.box("high").setFocus();
    person.box("high").selectAll();
    QTest::keyClicks(&person.box("high"), "60");
    QTest::keyClick(&person.box("high"), Qt::Key_Escape);
    QVERIFY(!person.dialog()->isVisible());
    QTRY_VERIFY(person.panel().isActiveWindow());  // the focus has moved by then
    QVERIFY(person.document().scenario().priors.empty());
    QCOMPARE(person.steps(), 0);
    person.open();
    QCOMPARE(person.box("high").text(), "45");
  }

  void aShapeThatTheNumbersDoNotFitSaysSo() {
    PriorDriver person;
    person.panel().setOpenGroups({"huawei"});
    person.open("huawei_export_share");
    QVERIFY(person.dialog() == nullptr);  // a lever
    person.panel().setOpenGroups({"policy"});
    person.open("lobbying_effect");
    person.chooseShape(Distribution::Lognormal);
    QVERIFY2(person.error("low").contains("too little for this shape"), qPrintable(person.error("low")));
    QCOMPARE(person.steps(), 0);
  }

  void resetBringsTheDefaultBackFromTheDialogAndFromTheSlider() {
    PriorDriver person;
    person.open();
    person.type("high", "60");
    QTest::mouseClick(&person.reset(), Qt::LeftButton);
    QVERIFY(person.document().scenario().priors.empty());
    QCOMPARE(person.box("high").text(), "45");
    QCOMPARE(person.document().history()->undoText(), "Good dies per 100, July 2026: drawn as by default");
    person.type("high", "60");
    auto* atSlider = person.slider("die_yield_now").findChild<QAbstractButton*>("reset");
    QVERIFY(atSlider->isVisible());
    QTest::mouseClick(atSlider, Qt::LeftButton);
    QVERIFY(person.document().scenario().priors.empty());
  }

  void whatIsFixedIsSaidToBe() {
    PriorDriver person;
    person.document().setParameter(kYield, 0.4);
    person.open();
    QVERIFY(person.says("fixed at 40 now"));
  }

  // Typed back by hand it is the default, and no change is kept of it.
  void theDefaultTypedIsNoChange() {
    PriorDriver person;
    person.open();
    person.type("high", "60");
    person.type("high", "45");
    QVERIFY(person.document().scenario().priors.empty());
  }

  void aFileKeepsIt() {
    PriorDriver person;
    person.open();
    person.type("low", "10");
    const auto kept = readScenario(writeScenario(person.document().scenario()), "kept.json");
    QVERIFY(kept.ok());
    QCOMPARE(kept->scenario.priors.at(kYield), (PriorSpec{Distribution::Beta, 0.1, 0.25, 0.45}));
  }

  // All inputs, all shapes that are offered: with the default numbers each either counts or says why not.
  void everyAssumptionOffersShapesThatItCanBeDrawnFrom() {
    for (const auto& s : parameterSpecs())
      for (const Distribution shape : shapesFor(s)) {
        PriorSpec prior = s.prior;
        prior.distribution = shape;
        Document document;
        QCOMPARE(document.setPrior(s.id, prior), faultOf(s, prior).sentence.isEmpty());
      }
  }
};

QTEST_MAIN(PriorDialogTest)
#include "prior_dialog_test.moc"
