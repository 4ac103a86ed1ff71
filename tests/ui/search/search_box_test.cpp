// The search as a person uses it: Ctrl+K, a word, Enter; on the real window.
#include "ui/search/search_box.h"

#include <QAccessible>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QTextBrowser>
#include <QtTest>

#include "tests/ui/coarse_window.h"
#include "ui/levers/lever_panel.h"
#include "ui/levers/slider/lever_slider.h"
#include "ui/search/search_model.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class SearchBoxTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void cleanup();
  void bothShortcutsOpenIt();
  void aWordFindsWhatPeopleMeanByIt_data();
  void aWordFindsWhatPeopleMeanByIt();
  void eachRowSaysWhatItIsUnderAHeading();
  void anInputIsGoneToWhereverItStands();
  void aPresetIsOneStep();
  void aViewOpens();
  void aFigureIsStudied();
  void aFactIsTold();
  void aCommandIsDone();
  void aSettingOfAMenuIsFound();
  void aNumberSetsAnInputInOneStep();
  void whatIsNotAllowedIsSaidAndNotDone();
  void escapeGivesTheFocusBack();
  void arrowsChooseAndPassOverHeadings();
  void theChosenRowIsAnnounced();
  void whatIsNotFoundIsSaid();
  void whatWasFoundFollowsTheScenario();
  void aNumberSetsTheEndOfATimeline();
  void goingOnElsewhereClosesIt();
  void itStandsWithinASmallWindow();

 private:
  [[nodiscard]] SearchBox& box() { return *m_window->window().findChild<SearchBox*>(); }
  void ask(const QString& words) {
    QTest::keyClick(&m_window->window(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(&box().field(), words);
  }
  void enter() { QTest::keyClick(&box().field(), Qt::Key_Return); }
  [[nodiscard]] QStringList rows(int role = Qt::DisplayRole) {
    QStringList all;
    for (int row = 0; row < box().list().model()->rowCount(); ++row)
      all += box().list().model()->index(row, 0).data(role).toString();
    return all;
  }
  [[nodiscard]] QString chosen(int role = Qt::DisplayRole) { return box().list().currentIndex().data(role).toString(); }

  std::unique_ptr<CoarseWindow> m_window;
};

void SearchBoxTest::initTestCase() {
  useTheme(Appearance::Light);
  m_window = std::make_unique<CoarseWindow>();
  QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
  QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
}

void SearchBoxTest::init() { m_window->document().load({}, {}); }

void SearchBoxTest::cleanup() {
  if (!box().isVisible()) return;
  box().field().clear();
  QTest::keyClick(&box().field(), Qt::Key_Escape);
}

void SearchBoxTest::bothShortcutsOpenIt() {
  for (const auto key : {Qt::Key_K, Qt::Key_F}) {
    QVERIFY(!box().isVisible());
    QTest::keyClick(&m_window->window(), key, Qt::ControlModifier);
    QVERIFY(box().isVisible() && box().field().hasFocus());
    QTest::keyClick(&box().field(), Qt::Key_Escape);
  }
}

void SearchBoxTest::aWordFindsWhatPeopleMeanByIt_data() {
  QTest::addColumn<QString>("word");
  QTest::addColumn<QStringList>("found");
  QTest::newRow("customer") << "customer" << QStringList{"What Beijing does not let in", "Sell H200s, Beijing accepts"};
  QTest::newRow("H200") << "H200"
                        << QStringList{"Sell H200s, Beijing accepts", "Controls on finished chips", "Compute",
                                       "H200 ordered by Chinese firms"};
  QTest::newRow("HBM") << "HBM"
                       << QStringList{"Controls on memory (HBM)", "Domestic memory", "Memory squeeze", "Bottlenecks"};
  QTest::newRow("DUV") << "DUV"
                       << QStringList{"Controls on chip-making tools", "Sell chips, keep tools", "Bottlenecks",
                                      "Immersion DUV tools made in China (Shanghai Aishengna)"};
  QTest::newRow("smuggling") << "smuggling"
                             << QStringList{"Smuggling at full pull, unpoliced", "Enforce what is on the books",
                                            "Compute",
                                            "Chinese firms get by with bundles of lesser chips, smuggled chips and "
                                            "clouds abroad."};
  QTest::newRow("tornado") << "tornado" << QStringList{"Why"};
  QTest::newRow("zoom") << "zoom" << QStringList{"Larger", "Smaller"};
  QTest::newRow("Epoch") << "Epoch" << QStringList{"Epoch: "};
}

void SearchBoxTest::aWordFindsWhatPeopleMeanByIt() {
  QFETCH(QString, word);
  QFETCH(QStringList, found);
  ask(word);
  for (const auto& one : found) {
    const auto isFound = std::ranges::any_of(rows(), [&](const QString& row) { return row.startsWith(one); });
    QVERIFY2(isFound, qPrintable(one + " is not among\n" + rows().join('\n')));
  }
}

void SearchBoxTest::eachRowSaysWhatItIsUnderAHeading() {
  ask("memory");
  const auto& model = *box().list().model();
  QVERIFY(model.index(0, 0).data(SearchModel::IsHeadingRole).toBool());
  for (int row = 0; row < model.rowCount(); ++row) {
    const auto index = model.index(row, 0);
    const bool isHeading = index.data(SearchModel::IsHeadingRole).toBool();
    QCOMPARE(index.data(SearchModel::WhatRole).toString().isEmpty(), isHeading);
    QCOMPARE((index.flags() & Qt::ItemIsSelectable) == 0, isHeading);
  }
  QVERIFY(rows(SearchModel::WhatRole).contains("preset, What if"));
}

void SearchBoxTest::anInputIsGoneToWhereverItStands() {
  ask("area of an ascend");
  enter();
  QVERIFY(!box().isVisible());
  const auto* track = qobject_cast<SliderTrack*>(QApplication::focusWidget());
  QVERIFY(track != nullptr);
  QVERIFY(qobject_cast<LeverSlider*>(track->parentWidget())->id() == parameter("die_area"));
  QTRY_VERIFY(track->isVisible() && !track->visibleRegion().isEmpty());
}

void SearchBoxTest::aPresetIsOneStep() {
  ask("no controls");
  enter();
  QCOMPARE(m_window->document().value(parameter("export_control_strictness")), 0.0);
  m_window->document().history()->undo();
  QVERIFY(m_window->document().scenario().parameters.empty());
}

void SearchBoxTest::aViewOpens() {
  ask("left out");
  enter();
  QCOMPARE(m_window->window().answer().details().shown().key, std::string_view("left-out"));
}

void SearchBoxTest::aFigureIsStudied() {
  ask("the share that is smuggled");
  enter();
  QCOMPARE(m_window->window().answer().details().shown().key, std::string_view("why"));
  QCOMPARE(m_window->named<QComboBox>("Figure that is studied").currentText(),
           QString("the share that is smuggled, end of 2027"));
}

void SearchBoxTest::aFactIsTold() {
  ask("H200 ordered");
  enter();
  auto* page = m_window->window().findChild<QDialog*>("fact");
  QVERIFY(page != nullptr && page->isVisible() && !page->isModal());
  QVERIFY(page->findChild<QTextBrowser*>()->toPlainText().contains("H200 ordered by Chinese firms"));
  page->close();
  m_window->window().activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
}

void SearchBoxTest::aCommandIsDone() {
  ask("night mode");
  enter();
  QCOMPARE(theme().appearance, Appearance::Dark);
  useTheme(Appearance::Light);
}

void SearchBoxTest::aSettingOfAMenuIsFound() {
  ask("as the system");
  QVERIFY2(rows().contains("As the system"), qPrintable(rows().join('\n')));
}

void SearchBoxTest::aNumberSetsAnInputInOneStep() {
  ask("H200 30 %");
  QCOMPARE(rows().front(), QString("Set an input"));
  enter();
  QCOMPARE(m_window->document().value(parameter("beijing_discouragement")), 0.7);
  QCOMPARE(m_window->document().history()->count(), 1);
}

void SearchBoxTest::whatIsNotAllowedIsSaidAndNotDone() {
  ask("good dies per 100 400");
  QVERIFY2(chosen().contains("is allowed"), qPrintable(chosen()));
  enter();
  QVERIFY(box().isVisible());
  QCOMPARE(m_window->document().history()->count(), 0);
}

void SearchBoxTest::escapeGivesTheFocusBack() {
  auto& track = *m_window->window().findChildren<LeverSlider*>().front()->track();
  track.setFocus();
  ask("yield");
  QVERIFY(!track.hasFocus());
  QTest::keyClick(&box().field(), Qt::Key_Escape);
  QVERIFY(!box().isVisible());
  QVERIFY(track.hasFocus());
}

void SearchBoxTest::arrowsChooseAndPassOverHeadings() {
  ask("H200");
  QStringList passed{chosen()};
  for (int step = 0; step < 40; ++step) {
    QTest::keyClick(&box().field(), Qt::Key_Down);
    QVERIFY(!box().list().currentIndex().data(SearchModel::IsHeadingRole).toBool());
    if (chosen() != passed.back()) passed += chosen();
  }
  const auto headed = rows(SearchModel::IsHeadingRole).count("true");
  QCOMPARE(passed.size(), rows().size() - headed);
  QTest::keyClick(&box().field(), Qt::Key_Up);
  QCOMPARE(chosen(), passed[passed.size() - 2]);
}

// By the field, which has the focus.
void SearchBoxTest::theChosenRowIsAnnounced() {
  ask("controls");
  auto* heard = QAccessible::queryAccessibleInterface(&box().field());
  for (int step = 0; step < 4; ++step) {
    QCOMPARE(heard->text(QAccessible::Description), chosen(Qt::AccessibleTextRole));
    QTest::keyClick(&box().field(), Qt::Key_Down);
  }
  QCOMPARE(QAccessible::queryAccessibleInterface(&box())->role(), QAccessible::ComboBox);
  QVERIFY(QAccessible::queryAccessibleInterface(&box())->state().expanded);
}

void SearchBoxTest::whatIsNotFoundIsSaid() {
  ask("zebra");
  QVERIFY(!box().list().isVisible());
  QVERIFY(box().field().accessibleDescription().contains("Nothing goes by “zebra”"));
  const auto labels = box().findChildren<QLabel*>();
  QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
    return label->isVisible() && label->text().contains("Nothing goes by “zebra”");
  }));
  enter();
  QVERIFY(box().isVisible());
}

// A row says what is so now, and never leads to an estimate that is gone.
void SearchBoxTest::whatWasFoundFollowsTheScenario() {
  Estimate own = estimates().front();
  own.id = "mine";
  own.publisher = "Zanzibar Research";
  own.label = "Zanzibar";
  m_window->document().load({.evidence = {own}}, {});
  ask("Zanzibar");
  QVERIFY2(chosen().startsWith("Zanzibar"), qPrintable(rows().join('|')));
  m_window->document().load({}, {});
  QVERIFY(box().isVisible());
  QVERIFY(!box().list().isVisible());
  enter();
  QVERIFY(box().isVisible());
}

void SearchBoxTest::aNumberSetsTheEndOfATimeline() {
  constexpr auto kStrictness = parameter("export_control_strictness");
  m_window->document().load({.timeline = std::vector<PolicyEvent>{{Month{60}, 6, 0.9, {}}}}, {});
  ask("strict 0.5");
  enter();
  QCOMPARE(m_window->document().value(kStrictness), 0.5);
}

void SearchBoxTest::goingOnElsewhereClosesIt() {
  ask("yield");
  auto& track = *m_window->window().findChildren<LeverSlider*>().front()->track();
  track.setFocus();
  QVERIFY(!box().isVisible());
  QVERIFY(track.hasFocus());
}

void SearchBoxTest::itStandsWithinASmallWindow() {
  m_window->window().resize(1280, 720);
  ask("memory");
  QVERIFY(m_window->window().rect().contains(box().geometry()));
  QVERIFY(box().list().height() > 200);
  m_window->window().resize(1600, 1000);
}

QTEST_MAIN(SearchBoxTest)
#include "search_box_test.moc"
