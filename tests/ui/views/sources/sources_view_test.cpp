// Whose numbers: a person who trusts one source switches the others off and sees the gap move, and finds where each
// number comes from.
//
// Oracle: the outlook of the same scenario, computed beside the window.
#include <QLabel>
#include <QTextBrowser>
#include <QTreeView>
#include <QtTest>
#include <memory>

#include "core/belief/calibrate.h"
#include "core/belief/sampler.h"
#include "core/scenario/packs.h"
#include "tests/core/scenario/own_estimate.h"
#include "tests/ui/coarse_window.h"
#include "ui/answer/answer_area.h"
#include "ui/answer/sentence_panel.h"
#include "ui/document/document.h"
#include "ui/format/format.h"
#include "ui/views/sources/dot_scale.h"
#include "ui/views/sources/sources_model.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class SourcesViewTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    m_window->openView("Whose numbers?");
    await();
  }

  void believingOneSourceMovesTheSentenceAndItsRange() {
    m_window->choose("Whom to believe", 1);
    await();
    const Scenario scenario{.beliefs = findPack("commerce-cfr")->beliefs};
    QVERIFY(m_window->document().scenario() == scenario);
    const auto outlook = outlookOf(scenario);
    const auto& gap = outlook->annual(figure("output_ratio"), Year{2027});
    const QString sentence = words("The answer");
    QVERIFY2(sentence.contains("If you believe only Commerce and CFR, the production gap in 2027 goes from about"),
             qPrintable(sentence));
    QVERIFY2(sentence.contains(significant(gap.p50) + " times"), qPrintable(sentence));
    const QString detail = beside();
    const QString range = "(" + significant(gap.p05) + QChar(0x2013) + significant(gap.p95) + ")";
    QVERIFY2(sentence.contains(range), qPrintable(sentence));
    QVERIFY2(detail.contains(" fit what is believed"), qPrintable(detail));
    QVERIFY2(detail.contains("Hardly any run agrees with U.S. Commerce (Kessler)."), qPrintable(detail));
    QVERIFY(m_window->says("You believe only Commerce and CFR."));
  }

  // However much a calibration draws: no run makes 400 million chips.
  void whatNoRunMeetsIsCalledAGuessInTheSentence() {
    m_window->document().setEstimate(ownEstimate("mine", "annual(huawei_chips, 2025)", 4e8));
    Workshop workshop;
    const auto found =
        calibrate(m_window->document().scenario(), {.particles = kFewestParticles, .seed = 1}, workshop.pool);
    QVERIFY(found.ok());
    m_window->document().setPosterior(found->posterior);
    await();
    QVERIFY2(words("The answer").endsWith("Hardly any run of the model fits: a guess."),
             qPrintable(words("The answer")));
    QVERIFY2(beside().contains("the range is a guess"), qPrintable(beside()));
    QVERIFY(beside().contains("that come as near."));
    m_window->document().setBeliefs(findPack("commerce-cfr")->beliefs);
    await();
    QVERIFY(!words("The answer").contains("a guess"));
  }

  void aBoxAndItsUndoSwitchASource() {
    const auto row = model().indexOf(findEstimate("huawei-2025-idc"));
    tree().expand(row.parent());
    tree().scrollTo(row);
    tree().setCurrentIndex(row);
    tree().setFocus();
    QTest::keyClick(&tree(), Qt::Key_Space);
    QVERIFY(m_window->document().scenario().beliefs == (Beliefs{{"huawei-2025-idc", 1.0}}));
    QCOMPARE(m_window->named<QComboBox>("Whom to believe").currentText(), "Your own choice");
    await();
    QVERIFY(m_window->says("You believe only IDC."));
    QCOMPARE(m_window->document().history()->undoText(), "Believed: IDC");
    m_window->document().history()->undo();
    await();
    QVERIFY(m_window->says("Nobody is believed in particular"));
    QCOMPARE(row.data(Qt::CheckStateRole).toInt(), int{Qt::Unchecked});
  }

  void aNumberLeadsToItsSource() {
    tree().setCurrentIndex(model().indexOf(findEstimate("huawei-2025-idc")));
    const auto& text = m_window->named<QTextBrowser>("Where the number comes from");
    for (const auto* part : {"Huawei volume, 2025", "812,000 chips", "count, by IDC", "grade C, second-hand", "Seen at",
                             "only if you believe it"})
      QVERIFY2(text.toPlainText().contains(part), qPrintable(text.toPlainText()));
    const QString others = m_window->named<DotScale>("What different sources say").accessibleDescription();
    for (const auto* part : {"the runs: ", "IDC: 0.81 million", "Commerce, at most: at most 0.20 million",
                             "Epoch: 0.80 million (0.65–0.97)"})
      QVERIFY2(others.contains(part), qPrintable(others));
    tree().setCurrentIndex(model().indexOf(&spec(parameter("die_yield_now"))));
    for (const auto* part :
         {"Good dies per 100", "the prior has nine in ten from", "In the model: ", "Seen at", "grade "})
      QVERIFY2(text.toPlainText().contains(part), qPrintable(text.toPlainText()));
    tree().setCurrentIndex(model().indexOf(&recordSpecs().front()));
    QVERIFY2(text.toPlainText().contains("In the model: our judgement"), qPrintable(text.toPlainText()));
  }

  void theRunsFollowWhatIsBelieved() {
    const auto row = model().indexOf(findEstimate("huawei-2025-commerce"));
    const auto runs = row.sibling(row.row(), SourcesModel::Runs);
    const QString before = runs.data().toString();
    QVERIFY(!before.isEmpty());
    m_window->choose("Whom to believe", 1);
    await();
    QVERIFY(runs.data().toString() != before);
  }

  void itIsSaidWhoCannotBeRightTogether() {
    QVERIFY2(m_window->says("U.S. Commerce (Kessler)"), qPrintable(m_window->words()));
    QVERIFY(m_window->says("Morgan Stanley's wafers and yield against Bloomberg's dies: "));
    QVERIFY(m_window->says("5 good dies in 100 against 800,000 chips: "));
  }

  void calibratingKeepsAPosteriorThatIsUsed() {
    m_window->document().setBeliefs({{"huawei-2025-commerce", 1.0}, {"yield-2025-article", 1.0}});
    await();
    m_window->click("Calibrate");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().scenario().posterior.has_value(), kPatience);
    await();
    QVERIFY2(m_window->says("Calibrated: 4,096 particles in "), qPrintable(m_window->words()));
    QVERIFY(m_window->says("The calibrated runs count as "));
    QVERIFY(m_window->says("Moved most (prior, then posterior):"));
    QCOMPARE(m_window->document().history()->undoText(), "Calibration");
    m_window->document().setBeliefs({{"huawei-2025-idc", 1.0}});
    await();
    QVERIFY(m_window->says("The calibration that is kept is of other beliefs; it is not used."));
  }

  void anEstimateOfOnesOwnLeavesTheFileAlone() {
    m_window->document().markSaved("/a.json");
    m_window->document().setEstimate(ownEstimate("mine", "annual(huawei_chips, 2025)", 7e5));
    QVERIFY(m_window->document().isModified());
    await();
    QVERIFY(m_window->says("You believe only The desk."));
    QCOMPARE(tree().model()->index(0, 0).data().toString(), "The desk (yours)");
    m_window->document().markSaved("/b.json");
    m_window->document().history()->undo();
    QCOMPARE(m_window->document().filePath(), "/b.json");
    QVERIFY(m_window->document().scenario().evidence.empty());
  }

  // Whatever is computed: it is stopped before an answer could be taken.
  void calibratingCanBeStopped() {
    m_window->document().setBeliefs({{"huawei-2025-idc", 1.0}});
    await();
    m_window->click("Calibrate");
    QVERIFY(m_window->says("Calibrating: "));
    m_window->click("Stop");
    QVERIFY(m_window->says("Stopped; nothing was changed."));
    // One question is answered after another: once the next is, the stopped one has ended.
    m_window->window().setSample({.members = kCoarseMembers, .seed = 7});
    await();
    QVERIFY(!m_window->document().scenario().posterior);
    m_window->click("Calibrate");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().scenario().posterior.has_value(), kPatience);
  }

  void aWeightIsTypedOrRefusedInASentence() {
    m_window->document().setBeliefs({{"huawei-2025-idc", 1.0}});
    const auto row = model().indexOf(findEstimate("huawei-2025-idc"));
    const auto weight = row.siblingAtColumn(SourcesModel::Weight);
    for (const auto* wrong : {"much", "-1", "101", ""}) {
      model().setData(weight, wrong, Qt::EditRole);
      QVERIFY(m_window->says(
          QStringLiteral("“%1” is no weight; allowed are 0, which switches the figure off, to 100.").arg(wrong)));
      QCOMPARE(m_window->document().scenario().beliefs.at("huawei-2025-idc"), 1.0);
    }
    model().setData(weight, "2.5", Qt::EditRole);
    QCOMPARE(m_window->document().scenario().beliefs.at("huawei-2025-idc"), 2.5);
    QVERIFY(!m_window->says("is no weight"));
  }

 private:
  void await() { QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience); }

  [[nodiscard]] QTreeView& tree() { return m_window->named<QTreeView>("Whose numbers"); }
  [[nodiscard]] SourcesModel& model() { return *qobject_cast<SourcesModel*>(tree().model()); }

  // All that is said beside the answer.
  [[nodiscard]] QString beside() {
    const auto& sentence = m_window->window().answer().sentence();
    return words("Beside the answer") + QChar(' ') + sentence.rest();
  }

  // Of the answer's label, without markup.
  [[nodiscard]] QString words(const QString& name) {
    QTextDocument text;
    text.setHtml(m_window->named<QLabel>(name).text());
    return text.toPlainText().remove(QChar(0x2060));  // what holds a range together
  }

  static std::shared_ptr<const Outlook> outlookOf(const Scenario& scenario) {
    Workshop workshop;
    Sampler sampler({.members = kCoarseMembers, .seed = kDefaultSeed}, workshop.pool);
    return computeOutlook(scenario, *sampler.of(scenario), workshop);
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(SourcesViewTest)
#include "sources_view_test.moc"
