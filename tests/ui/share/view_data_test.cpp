// A right click on a view shares that view, and no other: with its own columns, and the numbers that stand in it.
//
// Oracle: what is written in the view's tables, trees and plots.
#include <QAbstractItemView>
#include <array>
#include <functional>

#include "core/base/text.h"
#include "tests/ui/share/sharing_window.h"
#include "ui/charts/studies/study_plot.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"
#include "ui/views/views.h"
#include "ui/window/notice_bar.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// What a view hands on: a header of its figures, and the column whose first number stands on the screen; or a piece of
// its words.
struct ViewData {
  const char* view;
  const char* header;
  const char* column;  // null: it is made of words
};
constexpr std::array kViewData{
    ViewData{"why", "Input\tfrom\tto", "from"},
    ViewData{"compute", "Year\tMonth\tHuawei (H100e)", "Made ×: median"},
    ViewData{"bottlenecks", "Year\tLimit: packaging (% of runs)\t", "Limit: packaging (% of runs)"},
    ViewData{"compare", "Both are the same: move a lever", nullptr},
    ViewData{"claims", "Claim\tVerdict\tRuns (% of runs)\tModel: median\t", "Runs (% of runs)"},
    ViewData{"sources", "When\tWhose\tWhat\tlow\tcentral\thigh\tUnit\tThe runs: median\t", "central"},
    ViewData{"rivals", "Input\tmoved to\tUnit\tMemory decides\t", "Memory decides"},
    ViewData{"overturn", "Assumption\tmedian\tall moved together, to\tUnit", "median"},
    ViewData{"solve", "Good dies per 100, July 2026\tthe production gap in 2027 (times)",
             "the production gap in 2027 (times)"},
    ViewData{"likely", "from\tto\tshare (% of runs)", "share (% of runs)"},
    ViewData{"when", "Input\tat least\tUnit", "at least"},
    ViewData{"map", "Good dies per 100, July 2026\tSMIC plan, end of 2028 (k wafers)\tfigure", "figure"},
    ViewData{"fit", "When\tWhat\tUnit\tWho says\tPublished\tRuns: median\t", "Published"},
    ViewData{"past", "When\tWhat\tWithin\tSaid: median\t", "Published"},
    ViewData{"watch", "Year\tThe production gap in each year: median (times)\t",
             "The production gap in each year: median"},
    ViewData{"also", "Year\tDecisions in force by December: median (%)\t", "Decisions in force by December: median"},
    ViewData{"tables", "Year\tMonth\t5 % (times)\t25 % (times)\tmedian (times)\t", "median (times)"},
    ViewData{"equation", "output_ratio = us_output / china_output", nullptr},
    ViewData{"left-out", "There are no prices, revenues or profits of chips in the model.", nullptr},
};

// As one of the ways of the screen says it.
QStringList waysToShow(double number) {
  return {significant(number), significant(number, 3), amountInTable(number), percent(number / 100.0),
          count(number),       asPublished(number),    exactly(number),       inTwoDigits(number)};
}

// All that stands in tables, trees and plots of the page.
QStringList shownOn(const QWidget& page) {
  QStringList texts;
  const std::function<void(const QAbstractItemModel&, const QModelIndex&)> read = [&](const auto& model,
                                                                                      const QModelIndex& parent) {
    for (int row = 0; row < model.rowCount(parent); ++row)
      for (int column = 0; column < model.columnCount(parent); ++column) {
        texts += model.index(row, column, parent).data().toString();
        if (column == 0) read(model, model.index(row, 0, parent));
      }
  };
  for (const auto* view : page.findChildren<QAbstractItemView*>())
    if (view->isVisible() && view->model() != nullptr) read(*view->model(), {});
  for (const auto* plot : page.findChildren<StudyPlot*>())
    if (plot->isVisible())
      for (const auto& row : plot->table().rows) texts += row;
  return texts;
}

// On its own, not as a part of another: "36 (19–100)" has 36 and no 6.
bool standsIn(const QStringList& texts, const QString& number) {
  const QRegularExpression alone("(^|[^0-9.,])" + QRegularExpression::escape(number) + "($|[^0-9.,])");
  return std::ranges::any_of(texts, [&](const QString& text) { return alone.match(text).hasMatch(); });
}

std::optional<double> firstNumberIn(const QList<QList<QStringList>>& tables, const QString& column) {
  for (const auto& table : tables)
    for (qsizetype at = 0; at < table.front().size(); ++at) {
      if (!table.front()[at].startsWith(column)) continue;
      for (const auto& row : table.mid(1))
        if (const auto number = numberFromText(row.value(at).toStdString())) return number;
    }
  return std::nullopt;
}

}  // namespace

class ViewDataTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    useTheme(Appearance::Light);
    m_window = std::make_unique<SharingWindow>();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  void cleanup() {
    while (auto* menu = SharingWindow::openMenu()) menu->close();
    m_window->window().findChild<NoticeBar*>()->hide();  // it lies over the foot of the page, and says what was copied
  }
  void aRightClickOnAViewSharesThatView_data();
  void aRightClickOnAViewSharesThatView();

 private:
  std::unique_ptr<SharingWindow> m_window;
};

void ViewDataTest::aRightClickOnAViewSharesThatView_data() {
  QTest::addColumn<const ViewSpec*>("view");
  for (const auto& view : views()) QTest::newRow(view.key.data()) << &view;
}
void ViewDataTest::aRightClickOnAViewSharesThatView() {
  QFETCH(const ViewSpec*, view);
  const auto* expected = std::ranges::find(kViewData, view->key, &ViewData::view);
  QVERIFY(expected != kViewData.end());
  m_window->answer().details().open(view->key);
  QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  auto& page = *m_window->answer().details().openedPage(view->key);
  // In the middle of Compute stands a chart, which is shared for itself.
  const QPoint place = view->key == "compute" ? QPoint(2, 2) : QPoint(page.width() / 2, page.height() - 12);
  auto* menu = m_window->rightClick(page, place);
  QVERIFY(menu != nullptr);
  QVERIFY2(entriesOf(*menu).endsWith("Size of pictures ..."), qPrintable(entriesOf(*menu).join('|')));
  chooseEntry(*menu, "Copy as data");
  const QString text = QApplication::clipboard()->text();
  QVERIFY2(text.contains(expected->header), qPrintable(text.left(600)));
  const bool isOfFigures = expected->column != nullptr;
  QCOMPARE(QApplication::clipboard()->mimeData()->hasHtml(), isOfFigures);
  if (!isOfFigures) return;
  for (const auto& table : tablesIn(text))
    for (const auto& row : table) QCOMPARE(row.size(), table.front().size());
  const auto number = firstNumberIn(tablesIn(text), expected->column);
  QVERIFY2(number.has_value(), qPrintable(text.section("\n\n", 1).left(600)));
  const QStringList shown = shownOn(page);
  QVERIFY2(std::ranges::any_of(waysToShow(*number), [&](const QString& one) { return standsIn(shown, one); }),
           qPrintable(QString("%1 in %2").arg(waysToShow(*number).join(", "), shown.mid(0, 80).join('|'))));
}

QTEST_MAIN(ViewDataTest)
#include "view_data_test.moc"
