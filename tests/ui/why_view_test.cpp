// Why a figure is what it is: what moves it most and what changed it, as they stand in the window.
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

#include "core/expression/evaluate.h"
#include "core/model/records.h"
#include "core/scenario/timeline.h"
#include "ui/format/format.h"
#include "ui/main_window.h"
#include "ui/models/span_roles.h"
#include "ui/panels/change_panel.h"
#include "ui/panels/details.h"
#include "ui/panels/movers_panel.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kYield = parameter("die_yield_now");

double centralGap(const Scenario& scenario, int year) {
  const auto run = simulate(values(scenario), tablesOf(scenario, recordTables()));
  const auto of = Expression::parse("annual(output_ratio, " + std::to_string(year) + ")");
  return *evaluateNumber(*of, RunSubject(run));
}

}  // namespace

class WhyViewTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_document = std::make_unique<Document>();
    m_window = std::make_unique<MainWindow>(*m_document, FileAccess{}, ProgramInfo{});
    m_window->setSample({.members = kCoarseMembers, .seed = kDefaultSeed});
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isFull(), 60000);
    button("Why?").click();
    waitForAnswer();
  }
  void cleanup() { m_window.reset(); }

  void theWidestBarComesFirst() {
    const auto& model = *table("What moves it most").model();
    QVERIFY(model.rowCount() > 10);
    double last = 1e300;
    for (int row = 0; row < model.rowCount(); ++row) {
      const auto bar = model.index(row, 2);
      const double width = std::abs(bar.data(SpanEnd).toDouble() - bar.data(SpanBegin).toDouble());
      QVERIFY(width <= last);
      last = width;
    }
    QVERIFY(says("What moves the production gap in 2026 most"));
  }

  void aBarsEndsAreTheFigureAtTheInputsEnds() {
    const auto& model = *table("What moves it most").model();
    const auto bar = model.index(0, 2);
    QVERIFY(std::abs(bar.data(SpanMiddle).toDouble() - centralGap({}, 2026)) < 1e-6);
    QCOMPARE(model.index(0, 1).data().toString(), significant(bar.data(SpanBegin).toDouble()));
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().isEmpty());
  }

  void partsOfAChangeLeadFromTheDefaultToNow() {
    m_document->setParameter(kYield, 0.4);
    m_document->setParameter(parameter("smic_capacity_2028"), 140.0);
    waitForAnswer();
    const auto& model = *table("What changed it").model();
    QCOMPARE(model.rowCount(), 4);
    double reached = model.index(0, 2).data(SpanEnd).toDouble();
    for (const int row : {1, 2}) {
      QCOMPARE(model.index(row, 2).data(SpanBegin).toDouble(), reached);
      reached = model.index(row, 2).data(SpanEnd).toDouble();
    }
    QVERIFY(std::abs(model.index(3, 2).data(SpanEnd).toDouble() - reached) < 1e-9);
    const QString names = model.index(1, 0).data().toString() + model.index(2, 0).data().toString();
    QVERIFY2(names.contains("40") && names.contains("(assumed)") && names.contains("(decided)"), qPrintable(names));
    QVERIFY(says("Medians of 10,000 runs; in no order of moving. Decided: "));
  }

  void anotherYearIsAnotherQuestion() {
    const auto& model = *table("What moves it most").model();
    const double before = model.index(0, 2).data(SpanMiddle).toDouble();
    button("2030").click();
    waitForAnswer();
    QVERIFY(model.index(0, 2).data(SpanMiddle).toDouble() != before);
    QVERIFY(says("What moves the production gap in 2030 most"));
    button("Usable in China").click();
    waitForAnswer();
    QVERIFY(says("What moves the gap in usable compute at the end of 2030 most"));
  }

  void whatNoLongerBelongsIsGreyUntilItIsAnswered() {
    button("2032").click();
    QVERIFY(!details().isAnswered());
    for (const auto* label : shownLabels()) QVERIFY(!label->isEnabled());
    waitForAnswer();
    for (const auto* label : shownLabels()) QVERIFY(label->isEnabled());
  }

 private:
  [[nodiscard]] Details& details() const { return m_window->answer().details(); }
  [[nodiscard]] QList<QLabel*> shownLabels() const {
    QList<QLabel*> labels;
    for (auto* panel : details().findChildren<AnalysisPanel*>())
      for (auto* label : panel->findChildren<QLabel*>())
        if (label->isVisible()) labels += label;
    return labels;
  }
  void waitForAnswer() const {
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isFull(), 60000);
    m_window->answer().showDetails();
    QTRY_VERIFY_WITH_TIMEOUT(details().isAnswered(), 60000);
  }
  [[nodiscard]] QToolButton& button(const QString& text) const {
    const auto all = m_window->findChildren<QToolButton*>();
    return **std::ranges::find_if(all, [&](const auto* one) { return one->text() == text; });
  }
  [[nodiscard]] QTableView& table(const QString& name) const {
    const auto all = details().findChildren<QTableView*>();
    return **std::ranges::find(all, name, &QWidget::accessibleName);
  }
  [[nodiscard]] bool says(const QString& text) const {
    const auto all = shownLabels();
    return std::ranges::any_of(all, [&](const auto* label) { return label->text().contains(text); });
  }

  std::unique_ptr<Document> m_document;
  std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WhyViewTest)
#include "why_view_test.moc"
