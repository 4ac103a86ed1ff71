// Every view can be drawn, and what is drawn of it is its answer.
#include "app/window/drawing.h"

#include <QMap>
#include <QTest>
#include <QXmlStreamReader>

#include "app/window/application.h"
#include "ui/share/share_desk.h"
#include "ui/views/frame/details.h"
#include "ui/views/views.h"
#include "ui/window/main_window.h"

using namespace chokepoint;
using namespace chokepoint::app;

namespace {

constexpr SampleOptions kCoarse{.members = kCoarseMembers, .seed = kDefaultSeed};

QString wordsOf(const QByteArray& svg) {
  QXmlStreamReader xml(svg);
  QString words;
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::Characters) words += xml.text().toString() + QLatin1Char(' ');
  return xml.hasError() ? QString() : words.simplified();
}

}  // namespace

class DrawingTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    m_application = makeApplication(Screen::None);
    ui::useTheme(ui::Appearance::Light);
  }

  void whatCanBeDrawnIsNamedOnce() {
    auto names = drawableViews();
    std::ranges::sort(names);
    QVERIFY(std::ranges::adjacent_find(names) == names.end());
    for (const auto* name : {"main", "ratio", "volume", "mix"}) QVERIFY(std::ranges::binary_search(names, name));
  }

  void everyViewIsDrawnWithItsAnswer_data() {
    QTest::addColumn<const ui::ViewSpec*>("view");
    for (const auto& view : ui::views()) QTest::newRow(view.key.data()) << &view;
  }
  void everyViewIsDrawnWithItsAnswer() {
    QFETCH(const ui::ViewSpec*, view);
    const auto picture = draw(
        {}, {.view = std::string(view->key), .size = {{1280, 720}, 1.0}, .kind = ui::FileKind::Svg, .sample = kCoarse});
    QVERIFY(picture);
    const QString words = wordsOf(QByteArray::fromStdString(*picture));
    QVERIFY2(words.contains(ui::titleOf(*view)) && !words.contains("computing"), qPrintable(words));
    QCOMPARE(m_drawn.value(words), QString());  // as no other view
    m_drawn.insert(words, QString::fromUtf8(view->key.data()));
  }

  void aViewAloneIsNotTheWindow() {
    const auto picture = draw({}, {.view = "bottlenecks",
                                   .size = {{1000, 700}, 1.0},
                                   .kind = ui::FileKind::Svg,
                                   .alone = true,
                                   .date = QDate(2026, 11, 29),
                                   .sample = kCoarse});
    QVERIFY(picture);
    const QString words = wordsOf(QByteArray::fromStdString(*picture));
    for (const auto* part : {"Bottlenecks", "What binds Huawei", "Source: chokepoint", "29 November 2026"})
      QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(!words.contains("How strict are the controls"));
  }

  void theFiguresAreThoseThatTheWindowShares_data() {
    QTest::addColumn<QString>("view");
    for (const auto* view : {"main", "ratio", "mix", "compute", "bottlenecks"}) QTest::newRow(view) << view;
  }
  void theFiguresAreThoseThatTheWindowShares() {
    QFETCH(QString, view);
    const auto figures = draw({}, {.view = view.toStdString(), .kind = ui::FileKind::Csv, .sample = kCoarse});
    QVERIFY(figures);
    QVERIFY2(figures->size() > 500, figures->c_str());
    QCOMPARE(*figures, sharedByAWindow(view.toStdString()));
  }

 private:
  // What Share writes into a .csv.
  static std::string sharedByAWindow(const std::string& key) {
    std::string written;
    ui::FileAccess files;
    files.write = [&](const std::string&, std::string_view content) -> Expected<std::monostate> {
      written = content;
      return std::monostate{};
    };
    ui::Document document;
    ui::MainWindow window(document, files, {});
    window.setSample(kCoarse);
    window.show();
    if (ui::findView(key) != nullptr) window.answer().details().open(key);
    window.share().save(key, "figures.csv");  // waits for the answer
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!written.empty(), 120000); }();
    return written;
  }

  std::unique_ptr<QApplication> m_application;
  QMap<QString, QString> m_drawn;  // a view by the words of its picture
};

QTEST_APPLESS_MAIN(DrawingTest)
#include "drawing_test.moc"
