// What a search finds, word by word: the order of what fits, and that synonyms speak of what there is.
#include "ui/format/search_words.h"

#include <QtTest>
#include <algorithm>

#include "core/evidence/claims.h"
#include "core/evidence/synonyms.h"
#include "core/runs/figures.h"
#include "core/scenario/presets.h"
#include "ui/document/document.h"
#include "ui/search/value_offers.h"
#include "ui/views/views.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class SearchWordsTest : public QObject {
  Q_OBJECT

 private slots:
  void aTitleComesBeforeOtherWordsAndThoseBeforeADescription();
  void allWordsAreFoundOrNothingIs();
  void caseAndPluralDoNotMatter();
  void synonymsNameOnlyWhatThereIs();
  void noWordStandsTwiceForTheSame();
  void aNumberBehindWordsIsOffered_data();
  void aNumberBehindWordsIsOffered();
  void wordsAloneOfferNothing_data();
  void wordsAloneOfferNothing();
  void whatIsNotAllowedSaysWhatIs();
};

namespace {

using Match = std::optional<SearchMatch>;

const Searchable& memory() {
  static const Searchable words({"Domestic memory ramp", "HBM, CXMT", "Monthly growth, tools at hand"});
  return words;
}

}  // namespace

void SearchWordsTest::aTitleComesBeforeOtherWordsAndThoseBeforeADescription() {
  QCOMPARE(memory().match("domestic mem"), Match(SearchMatch::TitleStart));
  QCOMPARE(memory().match("ramp"), Match(SearchMatch::TitleWord));
  QCOMPARE(memory().match("hbm"), Match(SearchMatch::Synonym));
  QCOMPARE(memory().match("tools"), Match(SearchMatch::Description));
  QCOMPARE(memory().match("ramp tools"), Match(SearchMatch::Description));
}

void SearchWordsTest::allWordsAreFoundOrNothingIs() {
  QCOMPARE(memory().match("ramp zebra"), Match());
  QCOMPARE(memory().match("  "), Match());
  QCOMPARE(memory().match("emory"), Match());
}

void SearchWordsTest::caseAndPluralDoNotMatter() {
  QVERIFY(memory().match("MEMORIES") == Match() && memory().match("Ramps"));
  QVERIFY(Searchable({"Sell H200s", "", ""}).match("h200"));
}

void SearchWordsTest::synonymsNameOnlyWhatThereIs() {
  const auto all = [](const std::vector<std::string>& keys, auto isThere) {
    for (const auto& key : keys) QVERIFY2(isThere(key), key.c_str());
  };
  for (const auto& synonym : synonyms()) {
    all(synonym.inputs, [](const auto& key) { return findParameter(key).has_value(); });
    all(synonym.presets, [](const auto& key) { return findPreset(key) != nullptr; });
    all(synonym.views, [](const auto& key) { return findView(key) != nullptr; });
    all(synonym.figures, [](const auto& key) { return findFigure(key) != nullptr; });
    all(synonym.claims, [](const auto& key) { return std::ranges::find(claims(), key, &Claim::id) != claims().end(); });
  }
}

void SearchWordsTest::noWordStandsTwiceForTheSame() {
  for (const auto& synonym : synonyms()) {
    QStringList words = QString::fromStdString(synonym.words).split(", ");
    const auto count = words.size();
    words.removeDuplicates();
    QCOMPARE(words.size(), count);
  }
}

void SearchWordsTest::aNumberBehindWordsIsOffered_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("offered");
  QTest::addColumn<QString>("input");
  QTest::addColumn<double>("value");
  QTest::newRow("H200") << "H200 30 %"
                        << "Set “What Beijing does not let in” to 70 %, which leaves 30 %"
                        << "beijing_discouragement" << 0.7;
  QTest::newRow("by its name") << "what Beijing does not let in 30 %"
                               << "Set “What Beijing does not let in” to 30 %"
                               << "beijing_discouragement" << 0.3;
  QTest::newRow("yield") << "yield 40"
                         << "Set “Good dies per 100, July 2026” to 40"
                         << "die_yield_now" << 0.4;
  QTest::newRow("unit") << "SMIC plan 140 k wafers"
                        << "Set “SMIC plan, end of 2028” to 140 k wafers"
                        << "smic_capacity_2028" << 140.0;
  QTest::newRow("equals") << "strict = 0.5"
                          << "Set “How strict are the controls” to 0.50"
                          << "export_control_strictness" << 0.5;
}

void SearchWordsTest::aNumberBehindWordsIsOffered() {
  QFETCH(QString, typed);
  QFETCH(QString, offered);
  QFETCH(QString, input);
  QFETCH(double, value);
  Document document;
  const auto offers = valueOffers(typed, document);
  QVERIFY(!offers.empty());
  QCOMPARE(QString(offers.front().title).replace(QChar(QChar::Nbsp), QChar(' ')), offered);
  offers.front().choose();
  QCOMPARE(document.value(*findParameter(input.toStdString())), value);
  QCOMPARE(document.history()->count(), 1);
}

void SearchWordsTest::wordsAloneOfferNothing_data() {
  QTest::addColumn<QString>("typed");
  for (const char* typed : {"", "H200", "yield", "40", "zebra 40", "yield forty", "yield 40 zebras"})
    QTest::newRow(typed) << typed;
}

void SearchWordsTest::wordsAloneOfferNothing() {
  QFETCH(QString, typed);
  Document document;
  QVERIFY(valueOffers(typed, document).empty());
}

void SearchWordsTest::whatIsNotAllowedSaysWhatIs() {
  Document document;
  const auto offers = valueOffers("good dies per 100 400", document);
  QVERIFY(!offers.empty());
  QVERIFY2(offers.front().title.contains("400 is too much") && offers.front().title.contains("is allowed"),
           qPrintable(offers.front().title));
  QVERIFY(!offers.front().choose);
}

QTEST_MAIN(SearchWordsTest)
#include "search_words_test.moc"
