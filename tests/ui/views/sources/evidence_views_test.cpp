// The claims board and the score card in the window: what a person reads there, and where questions lead.
//
// Oracles: the board and the card themselves on the same draws.
#include <QtTest>
#include <memory>

#include "core/runs/scenario_inputs.h"
#include "core/study/sources/claim_board.h"
#include "tests/core/evidence/claim_named.h"
#include "tests/ui/coarse_window.h"
#include "ui/document/document.h"
#include "ui/format/format.h"
#include "ui/views/sources/claims_model.h"
#include "ui/views/sources/hindcast_model.h"
#include "ui/widgets/table_page.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class EvidenceViewsTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    open("Claims");
  }

  void everyClaimStandsThereWithWhatTheModelSays() { compare(Scenario{}); }

  void theBoardFollowsTheSettings() {
    const Scenario scenario{.parameters = {{parameter("die_yield_now"), 0.05}}};
    m_window->document().setParameter(parameter("die_yield_now"), 0.05);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    compare(scenario);
    QVERIFY(!ui::isStale(table()));
  }

  void theChosenClaimSaysWhy() {
    choose("huawei-800k");
    QVERIFY(m_window->says("“Huawei may make more than 800,000 AI chips in 2025.” (the article, of 2025)"));
    QVERIFY(m_window->says("The model cannot settle this: "));
    QVERIFY(m_window->says(" of the runs agree."));
    QVERIFY(m_window->says("The central run, one of them, agrees. "));
    QVERIFY(m_window->says("taken from the store: "));
  }

  void eachQuestionIsAskedOfThatClaim() {
    choose("huawei-800k");
    m_window->click("What overturns it?");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY(m_window->says("it holds that “Huawei may make more than 800,000 AI chips in 2025”"));
    open("Claims");
    choose("yield-5");
    m_window->click("How likely?");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY2(m_window->says("95 in 100 cannot be used"), qPrintable(m_window->words()));
    open("Claims");
    choose("huawei-800k");
    m_window->click("What must be true?");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY2(m_window->says("Huawei's chips in 2025 comes to"), qPrintable(m_window->words()));
  }

  void theScoreCardShowsWhatIsMissed() {
    open("How well does it fit");
    ThreadPool pool;
    const auto card = *hindcast({}, {.members = kCoarseMembers, .seed = kDefaultSeed}, pool);
    const auto& model = *m_window->named<QTableView>("Published figures against the runs").model();
    QCOMPARE(model.rowCount(), static_cast<int>(card.scores.size()));
    for (int row = 0; row < model.rowCount(); ++row) {
      const auto& score = card.scores[static_cast<std::size_t>(row)];
      const QString within = model.index(row, HindcastModel::Covered).data().toString();
      QVERIFY(within.endsWith(score.isCovered ? "yes" : "no"));
    }
    QVERIFY(m_window->says(sentenceOf(card)));
    QVERIFY(m_window->says("This is a check and not a hold-out"));
  }

 private:
  void open(const QString& view) {
    m_window->openView(view);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }

  [[nodiscard]] QTableView& table() { return m_window->named<QTableView>("Claims"); }

  void choose(std::string_view id) { table().selectRow(static_cast<int>(&claimNamed(id) - claims().data())); }

  void compare(const Scenario& scenario) {
    ThreadPool pool;
    const auto board = claimBoard(scenario, {.members = kCoarseMembers, .seed = kDefaultSeed}, pool)->findings;
    const auto& model = *table().model();
    QCOMPARE(model.rowCount(), static_cast<int>(board.size()));
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    for (int row = 0; row < model.rowCount(); ++row) {
      const auto& found = board[static_cast<std::size_t>(row)];
      QCOMPARE(text(row, ClaimsModel::Sentence), QString::fromStdString(found.claim->claim));
      QVERIFY(text(row, ClaimsModel::Says).endsWith(QString::fromUtf8(nameOf(found.verdict).data())));
      QCOMPARE(text(row, ClaimsModel::Runs), percent(found.probability->value));
      const Spread& spread = *found.spread;
      QVERIFY(text(row, ClaimsModel::Model).startsWith(withRange(spread.p50, spread.p05, spread.p95)));
    }
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(EvidenceViewsTest)
#include "evidence_views_test.moc"
