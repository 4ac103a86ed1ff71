// Every view can be drawn, and what is drawn of it is its answer.
#include "app/window/drawing.h"

#include <QMap>
#include <QTest>
#include <QXmlStreamReader>

#include "app/window/application.h"
#include "ui/views/views.h"

using namespace chokepoint;
using namespace chokepoint::app;

namespace {

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
    const auto picture = draw({}, {.view = std::string(view->key),
                                   .size = {1280, 720},
                                   .format = PictureFormat::Svg,
                                   .sample = {.members = kCoarseMembers, .seed = kDefaultSeed}});
    QVERIFY(picture);
    const QString words = wordsOf(*picture);
    QVERIFY2(words.contains(ui::titleOf(*view)) && !words.contains("computing"), qPrintable(words));
    QCOMPARE(m_drawn.value(words), QString());  // as no other view
    m_drawn.insert(words, QString::fromUtf8(view->key.data()));
  }

 private:
  std::unique_ptr<QApplication> m_application;
  QMap<QString, QString> m_drawn;  // a view by the words of its picture
};

QTEST_APPLESS_MAIN(DrawingTest)
#include "drawing_test.moc"
