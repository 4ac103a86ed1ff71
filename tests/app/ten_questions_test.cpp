// The questions that people bring, each answered in the window within its clicks, and by the command line alike.
//
// Clicks are counted; a click is a press of a button, of a tab, of a row, or on a chart's year.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/app/command_line/program.h"
#include "tests/ui/coarse_window.h"
#include "ui/answer/preset_chip.h"
#include "ui/answer/sentence_panel.h"
#include "ui/charts/ratio_chart.h"
#include "ui/format/format.h"
#include "ui/widgets/bar_model.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

QJsonObject asked(QStringList command) {
  command << "--members" << QString::number(kCoarseMembers) << "--format"
          << "json";
  return QJsonDocument::fromJson(run(command).out).object();
}

// "0.05", "0.5" and "0.95" of an expression.
QJsonObject quantilesOf(const QString& expression, const QStringList& options = {}) {
  QJsonObject quantiles;
  for (const auto& row : asked(QStringList{"ensemble", "--of", expression} + options)["rows"].toArray())
    quantiles[row.toObject()["figure"].toString().remove("quantile ")] = row.toObject()["value"];
  return quantiles;
}

QString rangeIn(const QJsonObject& quantiles) {
  return QStringLiteral("(%1–%2)").arg(significant(quantiles["0.05"].toDouble()),
                                       significant(quantiles["0.95"].toDouble()));
}

// "+21", "−3": what stands in a waterfall; 0 of "about 0".
double partIn(QString text) { return text.replace(QChar(0x2212), QChar('-')).remove(QChar('+')).toDouble(); }

// Of the cause that a sentence of the command line tells; none where it is too small for a row of its own.
QString partShown(const QAbstractItemModel& model, const QString& sentence) {
  for (int row = 0; row < model.rowCount(); ++row) {
    const QString name = model.index(row, BarModel::Name).data().toString().section(QStringLiteral(" ›"), 0, 0);
    if (sentence.contains(name, Qt::CaseInsensitive)) return model.index(row, BarModel::Right).data().toString();
  }
  return {};
}

}  // namespace

class TenQuestionsTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    settle();
    m_clicks = 0;
  }
  void cleanup() { m_window.reset(); }

  void howFarAheadIsAmericaAndHowSure() {
    const auto made = quantilesOf("annual(output_ratio, 2027)");
    const auto usable = quantilesOf("annual(compute_ratio, 2027)");
    for (const auto& gap : {made, usable}) {
      const QString words = significant(gap["0.5"].toDouble()) + " times " + rangeIn(gap);
      QVERIFY2(sentence().contains(words), qPrintable(sentence() + " / " + words));
    }
    QCOMPARE(m_clicks, 0);
  }

  void whyDoesTheGapChangeFromTheYearBefore_data() {
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("clicks");
    QTest::newRow("hardly from 2026 to 2027") << 2027 << 1;
    QTest::newRow("much from 2025 to 2026") << 2026 << 2;
  }
  void whyDoesTheGapChangeFromTheYearBefore() {
    QFETCH(int, year);
    if (year != 2027) pick(year);
    click("Why?");
    const auto& model = *m_window->named<QTableView>("Why it changed since the year before").model();
    const auto told = asked({"explain", "--of", "output_ratio", "--at", QString::number(year), "--since",
                             QString::number(year - 1), "--on", "median"});
    const auto causes = told["causes"].toArray();
    QVERIFY(causes.size() >= 4);
    for (const auto& cause : causes) {
      const QString shown = partShown(model, cause.toObject()["sentence"].toString());
      // Largest remainders may lift one by a step.
      QVERIFY2(std::abs(partIn(shown) - cause.toObject()["part"].toDouble()) < 1.0,
               qPrintable(cause.toObject()["sentence"].toString() + ": " + shown));
    }
    QTEST(m_clicks, "clicks");
  }

  void whoSaysAndWhoDisagrees() {
    click("Who says?");
    const QString published = m_window->words();
    int found = 0;
    const auto listed = QJsonDocument::fromJson(run({"list", "estimates", "--format", "json"}).out).array();
    for (const auto& one : listed) {
      const auto estimate = one.toObject();
      if (!estimate["id"].toString().startsWith("ratio-2027-")) continue;
      ++found;
      QVERIFY2(published.contains(estimate["publisher"].toString().section(QChar(' '), 0, 0)), qPrintable(published));
      QVERIFY2(published.contains(significant(estimate["central"].toDouble())), qPrintable(published));
    }
    QVERIFY(found > 0);
    QCOMPARE(m_clicks, 1);
  }

  void whatIfOnlyThisSourceIsRight() {
    click("Who says?");
    click("Believe only this source");
    QStringList believing;
    for (const auto& [id, weight] : m_window->document().scenario().beliefs)
      believing << "--believe" << QString::fromStdString(id);
    QVERIFY(believing.contains("ratio-2027-cfr"));
    const auto gap = quantilesOf("annual(output_ratio, 2027)", believing);
    const QString words = significant(gap["0.5"].toDouble()) + " times " + rangeIn(gap);
    QVERIFY2(sentence().contains(words), qPrintable(sentence() + " / " + words));
    QCOMPARE(m_clicks, 2);
  }

  void whatDoControlsBuyAgainstNone() { expectChip("No controls", "no-controls"); }
  void whatIfSalesOfTheH200AreAccepted() { expectChip("Sell H200s, Beijing accepts", "h200-accepted"); }

  void whatLimitsHuaweiThisYearAndIn2030() {
    clickTab("Bottlenecks");
    const QString csv = QString::fromUtf8(run({"bottlenecks", "--members", "1024"}).out);
    for (const QString& row : csv.split('\n'))
      if (row.startsWith("2027")) {
        const QString memory = QString::number(qRound(100.0 * row.section(',', 3, 3).toDouble()));
        QVERIFY2(m_window->says("memory, in " + memory + " %"), qPrintable(m_window->words()));
      }
    QCOMPARE(m_clicks, 1);
  }

  void howMuchOfMyChangeIsPolicy() {
    m_window->document().setParameter(parameter("export_control_strictness"), 0.1);
    m_window->document().setParameter(parameter("die_yield_now"), 0.6);
    settle();
    QTRY_VERIFY_WITH_TIMEOUT(allSaid().contains("comes from decisions and about"), kPatience);
    QCOMPARE(m_clicks, 0);
  }

  void whatWouldHaveToBeTrueForAClaim() {
    clickTab("Claims");
    click("What must be true?");
    QVERIFY2(m_window->says("comes to") || m_window->says("No value"), qPrintable(m_window->words()));
    QCOMPARE(m_clicks, 2);
  }

 private:
  void settle() const { QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience); }
  [[nodiscard]] AnswerArea& answer() { return m_window->window().answer(); }
  [[nodiscard]] QString sentence() { return answer().sentence().plainText().replace(QChar::Nbsp, ' '); }
  [[nodiscard]] QString allSaid() { return sentence() + ' ' + answer().sentence().rest(); }

  void click(const QString& button) {
    m_window->click(button);
    ++m_clicks;
    settle();
  }
  void clickTab(const QString& title) {
    m_window->openView(title);
    ++m_clicks;
    settle();
  }
  void pick(int year) {
    auto& chart = answer().ratioChart();
    const QRectF plot = chart.plotArea();
    const QPointF at(plot.left() + (year - kFirstYear + 0.5) * plot.width() / kYears, plot.bottom() - 2.0);
    QTest::mouseClick(chart.childAt(chart.rect().center()), Qt::LeftButton, Qt::NoModifier, at.toPoint());
    ++m_clicks;
    settle();
  }

  // One click on a chip, and the sentence has what the command line has of that preset.
  void expectChip(const QString& title, const QString& preset) {
    for (auto* chip : m_window->window().findChildren<PresetChip*>())
      if (chip->text() == title) chip->click();
    ++m_clicks;
    settle();
    const auto gap = quantilesOf("annual(output_ratio, 2027)", {"--preset", preset});
    const QString words = significant(gap["0.5"].toDouble()) + " times " + rangeIn(gap);
    QVERIFY2(sentence().contains(words), qPrintable(sentence() + " / " + words));
    QCOMPARE(m_clicks, 1);
  }

  std::unique_ptr<CoarseWindow> m_window;
  int m_clicks = 0;
};

QTEST_MAIN(TenQuestionsTest)
#include "ten_questions_test.moc"
