// Who says: who has published the figure that is studied, or that nobody has, and what the nearest differs in.
#include "ui/views/sources/published_words.h"

#include <QtTest>

#include "core/runs/figures.h"
#include "ui/format/figure_words.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

Study studyOf(const char* key, int year) {
  const Figure& of = figure(key);
  return {.scenario = {},
          .sample = {},
          .of = of.of(Year{year}),
          .name = nameOf(of, Year{year}).toStdString(),
          .year = Year{year}};
}

PublishedWords said(const char* key, int year) { return whoPublished(studyOf(key, year), estimatesWith({})); }

}  // namespace

class PublishedWordsTest : public QObject {
  Q_OBJECT

 private slots:
  void allWhoHavePublishedItAreNamedWithTheirFigures() {
    const auto of2026 = said("output_ratio", 2026);
    QCOMPARE(of2026.sentence,
             QStringLiteral("Published of the production gap in 2026: IFP, no exports 31×, Article 40×."));
    QCOMPARE(of2026.nearest->id, std::string("ratio-2026-ifp"));
  }

  void whereNobodyHasTheNearestIsNamedWithWhatDiffers() {
    const auto of2027 = said("output_ratio", 2027);
    QCOMPARE(of2027.sentence, QStringLiteral("Nobody has published the production gap in 2027. Nearest: CFR, Nvidia : "
                                             "Huawei 50×, which is counted otherwise."));
    QCOMPARE(of2027.nearest->id, std::string("ratio-2027-cfr"));
    QCOMPARE(
        said("huawei_chips", 2030).sentence,
        QStringLiteral("Nobody has published Huawei's chips in 2030. Nearest: CFR, upper case 4.0 million, which is of "
                       "2027."));
    QVERIFY(said("output_ratio", 2030).sentence.endsWith("which is of 2027 and counted otherwise."));
  }

  void whereNothingIsNearThatIsSaid() {
    const auto none = said("compute_lag", 2027);
    QVERIFY2(none.sentence.startsWith("Nobody has published "), qPrintable(none.sentence));
    QVERIFY(none.nearest == nullptr);
  }
};

QTEST_MAIN(PublishedWordsTest)
#include "published_words_test.moc"
