// Whoever asks the program to end does not end what is on screen.
#include "app/window/end_signals.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/app/command_line/window_process.h"

using namespace chokepoint;
using namespace chokepoint::app;

class EndSignalsTest : public QObject {
  Q_OBJECT

 private slots:
  void theWindowKeepsItsDraftAndEnds_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("a shutdown") << SIGTERM;
    QTest::newRow("its terminal is closed") << SIGHUP;
    QTest::newRow("Ctrl+C in its terminal") << SIGINT;
  }
  void theWindowKeepsItsDraftAndEnds() {
    QFETCH(int, signal);
    const DatabaseFolder folder;
    WindowProcess window(folder, {"-"}, scenarioNamed("Kept by the window"));
    QVERIFY(QTest::qWaitFor([&] { return keeps(folder, "Kept by the window"); }, WindowProcess::kLongestMs));
    QVERIFY2(window.endsAfter(signal), window.errors().constData());
    const auto draft = folder.opened()->load();
    QVERIFY(draft.ok() && draft->has_value());
    QCOMPARE((*draft)->scenario.name, std::string("Kept by the window"));
  }

  void aSignalComesToTheThreadOfTheWindow() {
    const EndSignals ends;
    QSignalSpy asked(&ends, &EndSignals::asked);
    QCOMPARE(std::raise(SIGTERM), 0);
    QCOMPARE(asked.size(), 0);
    QVERIFY(asked.wait());
  }

  void whatIsIgnoredStaysSo() {
    const auto before = std::signal(SIGHUP, SIG_IGN);
    {
      const EndSignals ends;
      QSignalSpy asked(&ends, &EndSignals::asked);
      QCOMPARE(std::raise(SIGHUP), 0);
      QVERIFY(!asked.wait(50));
    }
    std::signal(SIGHUP, before);
  }
};

QTEST_GUILESS_MAIN(EndSignalsTest)
#include "end_signals_test.moc"
