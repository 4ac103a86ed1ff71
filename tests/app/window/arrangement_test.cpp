// How the window is arranged is kept when it changes, and is there again the next time.
#include "app/window/arrangement.h"

#include <QSettings>

#include "tests/ui/coarse_window.h"
#include "ui/answer/answer_stage.h"

using namespace chokepoint;
using namespace chokepoint::app;
using namespace chokepoint::ui;

class ArrangementTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QCoreApplication::setOrganizationName(QStringLiteral("chokepoint-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("arrangement"));
    QSettings().clear();
  }
  void cleanup() { QSettings().clear(); }

  void whatChangesIsWrittenWithoutAnEnd() {
    CoarseWindow window;
    Arrangement arrangement(window.window().answer());
    window.click("Claims");
    QTRY_COMPARE(QSettings().value("view").toString(), QStringLiteral("claims"));
    window.click("enlarge");
    QTRY_COMPARE(QSettings().value("views/shows").toString(), QStringLiteral("details"));
    window.click("back to charts");
    window.click("tear off");
    QTRY_COMPARE(QSettings().value("views/windows").toMap().keys(), QStringList{"claims"});
  }

  void allOfItIsThereAgain() {
    {
      CoarseWindow window;
      Arrangement arrangement(window.window().answer());
      window.click("Bottlenecks");
      window.click("tear off");
      window.click("Why");
      window.window().answer().stage().setChoice({AnswerStage::Shows::Both, 0.5});
      arrangement.write();
    }
    CoarseWindow next;
    Arrangement arrangement(next.window().answer());
    auto& answer = next.window().answer();
    QCOMPARE(QString(answer.details().shown().key.data()), QStringLiteral("why"));
    QCOMPARE(answer.details().tornOff().keys(), QStringList{"bottlenecks"});
    QCOMPARE(answer.stage().choice(), (AnswerStage::Choice{AnswerStage::Shows::Both, 0.5}));
  }

  void theWindowClosesWhileAViewOfItsOwnWaits() {
    CoarseWindow window;
    window.click("Claims");
    window.click("tear off");
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), kPatience);
    window.document().setParameter(parameter("die_yield_now"), 0.6);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isAnswered(), kPatience);
  }

  void whatIsNoArrangementIsPassedOver() {
    QSettings settings;
    settings.setValue("view", "no-view");
    settings.setValue("views/shows", "everything");
    settings.setValue("views/share", "much");
    settings.setValue("views/windows", QVariantMap{{"no-view", QByteArray("x")}});
    settings.sync();
    CoarseWindow window;
    Arrangement arrangement(window.window().answer());
    QCOMPARE(QString(window.window().answer().details().shown().key.data()), QStringLiteral("compute"));
    QCOMPARE(window.window().answer().stage().choice().shows, AnswerStage::Shows::Both);
    QVERIFY(window.window().answer().details().tornOff().isEmpty());
  }
};

QTEST_MAIN(ArrangementTest)
#include "arrangement_test.moc"
