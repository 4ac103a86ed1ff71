// How large text is: as fits the window, and as is chosen.
#include "ui/window/text_size.h"

#include "tests/ui/window/bar_window.h"
#include "ui/theme/text_scale.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class TextSizeTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { m_test = std::make_unique<BarWindow>(); }
  void cleanup() { m_test.reset(); }
  void textGrowsAndShrinks();
  void aLargeWindowIsSetLarger();
  void nothingIsSetUnderNinePoints();
  void whatWasSetBeforeLeavesNoTrace_data();
  void whatWasSetBeforeLeavesNoTrace();

 private:
  // Where all that can be seen lies in the window.
  [[nodiscard]] QStringList places() {
    QCoreApplication::processEvents();
    QStringList all;
    for (const auto* one : m_test->window().findChildren<QWidget*>()) {
      if (!one->isVisible()) continue;
      const QPoint at = one->mapTo(&m_test->window(), QPoint());
      all += QStringLiteral("%1 %2: %3,%4 %5x%6")
                 .arg(one->metaObject()->className(), one->objectName())
                 .arg(at.x())
                 .arg(at.y())
                 .arg(one->width())
                 .arg(one->height());
    }
    return all;
  }

  std::unique_ptr<BarWindow> m_test;
};

void TextSizeTest::textGrowsAndShrinks() {
  const QSignalSpy told(&m_test->window().textSize(), &TextSize::chosen);
  const double before = m_test->name().font().pointSizeF();
  QVERIFY(!m_test->action("text-smaller").isEnabled());
  QTest::keyClick(&m_test->window(), Qt::Key_Plus, Qt::ControlModifier);
  QVERIFY(m_test->name().font().pointSizeF() > before * 1.05);
  QTest::keyClick(&m_test->window(), Qt::Key_Equal, Qt::ControlModifier);
  QCOMPARE(m_test->window().textSize().percent(), 125);
  QTest::keyClick(&m_test->window(), Qt::Key_Minus, Qt::ControlModifier);
  QTest::keyClick(&m_test->window(), Qt::Key_0, Qt::ControlModifier);
  QVERIFY(std::abs(m_test->name().font().pointSizeF() - before) < 1e-9);
  QCOMPARE(told.count(), 4);
  QCOMPARE(told.last().first().toInt(), 100);
}

void TextSizeTest::aLargeWindowIsSetLarger() {
  QCOMPARE(textScaleOf({2559, 1440}), 1.0);
  QCOMPARE(textScaleOf({2560, 1300}), 1.25);
  QCOMPARE(textScaleOf({3440, 1440}), 1.25);
  QCOMPARE(textScaleOf({3840, 2160}), 1.75);
  const double before = m_test->name().font().pointSizeF();
  m_test->window().resize(3840, 2160);
  QTRY_COMPARE(textScale(), 1.75);
  QVERIFY(std::abs(m_test->name().font().pointSizeF() - 1.75 * before) < 1e-9);
  m_test->window().resize(1600, 1000);
  QTRY_COMPARE(textScale(), 1.0);
}

void TextSizeTest::nothingIsSetUnderNinePoints() {
  for (const auto role : {TextRole::Sentence, TextRole::Title, TextRole::Body, TextRole::Small, TextRole::Headline})
    QVERIFY(fontOf(role).pointSizeF() >= 9.0);
  for (const auto* widget : m_test->window().findChildren<QWidget*>()) {
    const QString who = QString::fromLatin1(widget->metaObject()->className());
    QVERIFY2(widget->font().pointSizeF() < 0.0 || widget->font().pointSizeF() >= 9.0, qPrintable(who));
  }
}

void TextSizeTest::whatWasSetBeforeLeavesNoTrace_data() {
  QTest::addColumn<QSize>("size");
  for (const auto& size : {QSize(1280, 720), QSize(1590, 960), QSize(1600, 1000)})
    QTest::addRow("%d", size.width()) << size;
}
void TextSizeTest::whatWasSetBeforeLeavesNoTrace() {
  QFETCH(QSize, size);
  m_test->window().resize(size);
  const auto isTold = [](const QToolButton* link) { return link->text().contains("judgement"); };
  QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(m_test->window().findChildren<QToolButton*>(), isTold), 120000);
  const auto before = places();
  for (int step = 0; step < 4; ++step) QTest::keyClick(&m_test->window(), Qt::Key_Plus, Qt::ControlModifier);
  QVERIFY(places() != before);
  QTest::keyClick(&m_test->window(), Qt::Key_0, Qt::ControlModifier);
  QTRY_COMPARE(places(), before);
}

QTEST_MAIN(TextSizeTest)
#include "text_size_test.moc"
