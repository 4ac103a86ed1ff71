// The sample that answers are made of: chosen in the window, shown where it counts, and kept apart
// from what is not known.
#include "ui/window/sample_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QSpinBox>
#include <QtTest>

#include "ui/charts/ratio_chart.h"
#include "ui/window/main_window.h"
#include "ui/window/run_progress.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const SampleOptions kSmall{.members = kCoarseMembers, .seed = 5};

}  // namespace

class SampleDialogTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_document = std::make_unique<Document>();
    m_window = std::make_unique<MainWindow>(*m_document, FileAccess{}, ProgramInfo{});
    m_window->setSample(kSmall);
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isFull(), 60000);
  }
  void cleanup() { m_window.reset(); }

  void whatIsChosenCountsAtOnce() {
    auto& dialog = opened();
    QCOMPARE(dialog.sample(), kSmall);
    const auto before = shownMedian();
    dialog.findChildren<QSpinBox*>()[1]->setValue(6);
    QCOMPARE(m_window->sample().seed, std::uint64_t{6});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isFull(), 60000);
    QVERIFY(shownMedian() != before);
    dialog.findChild<QComboBox*>()->setCurrentIndex(1);
    QCOMPARE(m_window->sample().method, SampleMethod::Random);
  }

  void numbersOutsideTheRangeCannotBeTyped() {
    auto* members = opened().findChildren<QSpinBox*>().front();
    QCOMPARE(members->minimum(), 1000);
    QCOMPARE(members->maximum(), 1000000);
    members->setValue(3);
    QCOMPARE(m_window->sample().members, std::size_t{1000});
  }

  void aLongAnswerTellsHowFarItHasComeAndCanBeStopped() {
    m_window->setSample({.members = 1000000, .seed = kSmall.seed});
    auto& progress = *m_window->findChild<RunProgress*>();
    QTRY_VERIFY_WITH_TIMEOUT(progress.text().contains("of 1,000,000 runs"), 60000);
    QVERIFY(!m_window->isFull());
    emit progress.linkActivated("stop");
    QTRY_COMPARE_WITH_TIMEOUT(progress.text(), QString("stopped: the answer is of 1,024 runs"), 60000);
    QVERIFY(m_window->isCurrent() && !m_window->isFull());
    m_window->setSample(kSmall);
    QCOMPARE(progress.text(), QString());
  }

  void morePreciseIsOneSwitchAndTheDialogFollows() {
    auto& dialog = opened();
    auto& precise = *action("More precise");
    QVERIFY(!precise.isChecked());
    precise.trigger();
    QCOMPARE(m_window->sample().members, kPreciseMembers);
    QCOMPARE(dialog.sample().members, kPreciseMembers);
    QVERIFY(m_window->isCurrent() || !m_window->isFull());  // the coarse answer stands until the full one does
    m_window->setSample(kSmall);
    QVERIFY(!precise.isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isFull(), 60000);
  }

  void everyControlTellsWhatItIs() {
    for (const auto* box : opened().findChildren<QSpinBox*>()) {
      QVERIFY(!box->accessibleName().isEmpty());
      QVERIFY(!box->toolTip().isEmpty());
    }
  }

 private:
  [[nodiscard]] QAction* action(const QString& text) const {
    for (auto* one : m_window->findChildren<QAction*>())
      if (QString(one->text()).remove('&') == text) return one;  // a menu marks the letter that chooses it
    qFatal("no command is called %s", qPrintable(text));
  }
  [[nodiscard]] SampleDialog& opened() const {
    action("Sample ...")->trigger();
    return *m_window->findChild<SampleDialog*>();
  }
  [[nodiscard]] QString shownMedian() const {
    auto& chart = m_window->answer().ratioChart();
    chart.setReadingYear(Year{2032});
    return chart.reading();
  }

  std::unique_ptr<Document> m_document;
  std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(SampleDialogTest)
#include "sample_dialog_test.moc"
