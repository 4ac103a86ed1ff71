// Why the sentence's figure is not what it was a year before, as it stands in the window: a person reads it, opens a
// cause by keyboard or by a click, and comes back.
#include <QtMath>

#include "tests/ui/coarse_window.h"
#include "ui/answer/answer_area.h"
#include "ui/answer/sentence_panel.h"
#include "ui/views/why/movers_panel.h"
#include "ui/views/why/over_time_bars.h"
#include "ui/widgets/bar_model.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kTable = "Why it changed since the year before";

// "+21", "−3", "34×", "about 0".
double numberIn(QString text) {
  text.replace(QChar(0x2212), QChar('-')).remove(QChar(0x00D7)).remove(QChar('+'));
  return text.startsWith("about") ? 0.0 : QLocale().toDouble(text.trimmed());
}

}  // namespace

class OverTimeViewTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    m_window->click("Why?");
    settle();
  }
  void cleanup() { m_window.reset(); }

  void itLeadsFromLastYearToTheNumberOfTheSentence() {
    QCOMPARE(name(0), "2026");
    QCOMPARE(name(rows() - 1), "2027");
    const QString now = number(rows() - 1);
    QVERIFY(now.endsWith(QChar(0x00D7)));
    const QString sentence = m_window->window().answer().sentence().plainText();
    QVERIFY2(sentence.contains("about " + now.chopped(1)), qPrintable(sentence));
    QVERIFY2(m_window->says("From " + number(0) + " in 2026 to " + now + " in 2027"), qPrintable(m_window->words()));
    QVERIFY(m_window->says("Medians of the same 1,024 runs; grows in 6"));
  }

  void whatIsPrintedAddsUpAsPrinted() {
    double reached = numberIn(number(0));
    for (int row = 1; row + 1 < rows(); ++row) {
      QCOMPARE(begin(row), reached);
      reached += numberIn(number(row));
      QVERIFY(qAbs(end(row) - reached) < 1e-9);
    }
    QCOMPARE(numberIn(number(rows() - 1)), reached);
    QVERIFY(rowOf("Spread of the runs") >= rows() - 3);
  }

  // The two years are the frame: bold, and neither in the colour of a part.
  void theTwoYearsAreTheFrame() {
    for (const int row : {0, rows() - 1}) {
      QVERIFY(model().index(row, BarModel::Name).data(Qt::FontRole).value<QFont>().bold());
      QCOMPARE(model().index(row, BarModel::Bar).data(SpanKind).toInt(), int(SpanHue::Neutral));
    }
    QVERIFY(!model().index(1, BarModel::Name).data(Qt::FontRole).isValid());
  }

  // Of rows that say nothing there is one at most, at the end.
  void whatChangesNothingIsOneRow() {
    for (const char* year : {"2027", "2028", "2030", "2032"}) {
      press(year);
      for (int row = 1; row + 2 < rows(); ++row) QVERIFY2(number(row) != "about 0", qPrintable(name(row)));
    }
  }

  void aClassCanReadIt() {
    const QString words = m_window->words();
    for (const char* told : {"U.S. output grows by 8", "times the 950 dies (", "% of the 910 dies (+"})
      QVERIFY2(words.contains(told), qPrintable(words));
    for (const char* code : {"us_output", "dies_used", "annual(", "Dmnl"}) QVERIFY(!words.contains(code));
  }

  void aCauseOpensAndCloses_data() {
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("Enter and Backspace") << true;
    QTest::newRow("a click and the link") << false;
  }
  void aCauseOpensAndCloses() {
    QFETCH(bool, byKeyboard);
    const int row = rowOf("950 dies");
    const QString part = number(row);
    QVERIFY(name(row).endsWith("›"));
    if (byKeyboard) {
      table().setFocus();
      table().setCurrentIndex(model().index(row, BarModel::Name));
      QTest::keyClick(&table(), Qt::Key_Return);
    } else {
      const auto place = table().visualRect(model().index(row, BarModel::Name)).center();
      QTest::mouseClick(table().viewport(), Qt::LeftButton, Qt::NoModifier, place);
    }
    settle();
    QVERIFY2(m_window->says("Huawei's 950 dies: " + part + " of the way from"), qPrintable(m_window->words()));
    double sum = 0.0;
    for (int cause = 0; cause + 1 < rows(); ++cause) sum += numberIn(number(cause));
    QCOMPARE(sum, numberIn(part));
    QCOMPARE(number(rows() - 1), part);
    QVERIFY(rows() >= 3);
    if (byKeyboard)
      QTest::keyClick(&table(), Qt::Key_Backspace);
    else
      m_window->click("‹ Back");
    settle();
    QCOMPARE(name(0), "2026");
  }

  // As after an edit that took a cause away.
  void aPathIsFollowedAsFarAsItLeads() {
    ThreadPool pool;
    const Figure& gap = figure("output_ratio");
    const auto times = sinceLastYear(gap.of(Year{2027}), Year{2027});
    const auto of = figureOverTime(gap.of(Year{2027}), *times);
    const auto change = changeOverTime({.figure = *of, .path = {"dies_used_950"}}, {}, {.members = 64}, pool);
    QVERIFY(of && change);
    QCOMPARE(viewOf(*change, {"dies_used_950", "nothing"}).depth, 1U);
    QCOMPARE(viewOf(*change, {"nothing", "dies_used_950"}).depth, 0U);
  }

  void eachRowIsASentenceForThoseWhoHearIt() {
    const auto tip = model().index(1, BarModel::Name).data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(tip.startsWith("U.S. output grows by 8") && tip.contains("That raises it by 2"), qPrintable(tip));
    QVERIFY(tip.endsWith("Enter or a click shows what is behind it."));
  }

  void itFollowsTheYearAndTheGap() {
    press("2030");
    QCOMPARE(name(0), "2029");
    press("Usable in China");
    QVERIFY2(m_window->words().contains("U.S.-designed compute in service grows by"), qPrintable(m_window->words()));
    press("2027");
    press("Made each year");
    QCOMPARE(name(0), "2026");
    QVERIFY(rowOf("950 dies") > 0);
  }

  void anyFigureIsSplitOrSaysWhyNot() {
    type("annual(us_output, 2027) / annual(china_output, 2027)");
    QVERIFY(m_window->says("in 2026 to "));
    QVERIFY(rowOf("Chinese output") > 0);
    type("annual(us_installed, 2027)");
    QVERIFY2(m_window->says("is a stock"), qPrintable(m_window->words()));
    type("annual(output_ratio, 2022)");
    QVERIFY2(m_window->says("This is the first year"), qPrintable(m_window->words()));
  }

  void whatTheUserChangedStaysReachable() {
    QVERIFY(!isSeen("Since the default"));
    m_window->document().setParameter(parameter("die_yield_now"), 0.4);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen("Since the default"), kPatience);
    press("Since the default");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->says("What changed the production gap in 2027"), kPatience);
    press("Since the year before");
    QCOMPARE(name(0), "2026");
    press("Since the default");
    m_window->document().resetAll();
    QTRY_VERIFY_WITH_TIMEOUT(!isSeen("Since the default"), kPatience);
    settle();
    QCOMPARE(name(0), "2026");
  }

 private:
  [[nodiscard]] QTableView& table() const { return m_window->named<QTableView>(kTable); }
  [[nodiscard]] const QAbstractItemModel& model() const { return *table().model(); }
  [[nodiscard]] int rows() const { return model().rowCount(); }
  [[nodiscard]] QString name(int row) const { return model().index(row, BarModel::Name).data().toString(); }
  [[nodiscard]] QString number(int row) const { return model().index(row, BarModel::Right).data().toString(); }
  [[nodiscard]] double begin(int row) const { return model().index(row, BarModel::Bar).data(SpanBegin).toDouble(); }
  [[nodiscard]] double end(int row) const { return model().index(row, BarModel::Bar).data(SpanEnd).toDouble(); }
  [[nodiscard]] int rowOf(const QString& text) const {
    for (int row = 0; row < rows(); ++row)
      if (name(row).contains(text)) return row;
    return -1;
  }
  [[nodiscard]] bool isSeen(const QString& button) const {
    const auto buttons = m_window->window().findChildren<QToolButton*>();
    return std::ranges::any_of(buttons, [&](const auto* one) { return one->text() == button && one->isVisible(); });
  }
  // What moves the figure most, beside it, takes ten times as long.
  [[nodiscard]] bool isTold() const {
    const auto panels = m_window->window().findChildren<AnalysisPanel*>();
    return m_window->window().isFull() && std::ranges::all_of(panels, [](const auto* panel) {
             return !panel->isVisible() || panel->isAnswered() || qobject_cast<const MoversPanel*>(panel) != nullptr;
           });
  }
  void settle() const { QTRY_VERIFY_WITH_TIMEOUT(isTold(), kPatience); }
  void press(const QString& button) const {
    m_window->click(button);
    settle();
  }
  void type(const QString& figure) const {
    CoarseWindow::type(*m_window->named<QComboBox>("Figure that is studied").lineEdit(), figure);
    settle();
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(OverTimeViewTest)
#include "over_time_view_test.moc"
