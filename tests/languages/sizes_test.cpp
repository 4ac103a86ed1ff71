// Every view at nine sizes, in English and in the pseudo-language: no text is cut, none lies upon another, none is lost
// where no scroll bar reaches it. Sizes are in pixels of the screen; QT_SCALE_FACTOR says how many make one of ours,
// and CTest starts this with several of them.
#include <QLocale>
#include <QtTest>

#include "tests/languages/cut.h"
#include "tests/languages/laid_out.h"
#include "tests/languages/pseudo_language.h"
#include "tests/ui/coarse_window.h"
#include "ui/answer/answer_stage.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/theme/theme.h"
#include "ui/views/views.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr std::array kSizes{QSize(1024, 600),  QSize(1024, 768),  QSize(1280, 720),
                            QSize(1366, 768),  QSize(1600, 1000), QSize(1920, 1080),
                            QSize(2560, 1440), QSize(3440, 1440), QSize(3840, 2160)};
constexpr double kLeastPlot = 220.0;
// The bar's menus stay in the smallest window; in the pseudo-language their letters follow their longer names.
constexpr int kLongMenus = 540;

QString placeIn(const QObject& who) {
  QStringList names;
  for (const auto* one = &who; one != nullptr && names.size() < 4; one = one->parent())
    names += QString::fromLatin1(one->metaObject()->className()).remove(QStringLiteral("chokepoint::ui::"));
  return names.join(QStringLiteral(" of "));
}

}  // namespace

class SizesTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QApplication::setStyle(QStringLiteral("Fusion"));  // as the program has them
    QApplication::setFont(fontOf(TextRole::Body));
    useTheme(Appearance::Light);
  }

  void everyViewHasRoom_data() {
    QTest::addColumn<bool>("isPseudo");
    QTest::newRow("English") << false;
    QTest::newRow("a language of long words") << true;  // from here on
  }
  void everyViewHasRoom() {
    QFETCH(bool, isPseudo);
    if (isPseudo) QVERIFY(usePseudoLanguage());
    m_window = std::make_unique<CoarseWindow>();
    m_findings.clear();
    m_leastWidth = isPseudo ? kLongMenus : 0;
    for (const QSize size : kSizes) lookAtSize(size);
    m_window.reset();
    m_findings.removeDuplicates();
    if (!m_findings.isEmpty()) QFAIL(qPrintable(QChar('\n') + m_findings.join(QChar('\n'))));
  }

 private:
  void settle() const {
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    for (int turn = 0; turn < 3; ++turn) {  // a text of other lines asks for another layout, and a scroll bar for more
      QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
      QCoreApplication::processEvents();
    }
  }

  void lookAtSize(const QSize& pixels) {
    auto& window = m_window->window();
    auto& stage = window.answer().stage();
    const QSize size = (QSizeF(pixels) / window.devicePixelRatioF()).toSize();
    stage.setChoice({});
    window.resize(size);
    settle();
    m_where = QStringLiteral("%1x%2 ").arg(pixels.width()).arg(pixels.height());
    if (window.size() != size && window.width() > m_leastWidth)
      found("too large", window, QString::number(window.width()));
    if (stage.shows() != AnswerStage::Shows::Details) lookAtCharts();
    for (const auto& view : views()) {
      m_where = QStringLiteral("%1x%2 %3 ").arg(pixels.width()).arg(pixels.height()).arg(view.key.data());
      window.answer().details().open(view.key);
      settle();
      look(window);
    }
  }

  void lookAtCharts() {
    auto& answer = m_window->window().answer();
    m_where += "charts ";
    for (const PlotChart* chart :
         {static_cast<const PlotChart*>(&answer.ratioChart()), static_cast<const PlotChart*>(&answer.volumeChart())})
      if (chart->plotArea().height() < kLeastPlot)
        found("too low", *chart, QString::number(chart->plotArea().height()));
    look(m_window->window());
  }

  void look(QWidget& window) {
    sayAllCut(window, [this](const QObject& who, const QString& text) { found("cut", who, text); });
    sayCollisions(window, [this](const QObject& who, const QString& text) { found("collides", who, text); });
    sayLost(window, [this](const QObject& who, const QString& text) { found("lost", who, text); });
  }

  void found(const QString& what, const QObject& who, const QString& text) {
    m_findings += m_where + what + ", " + placeIn(who) + ": " + text;
  }

  std::unique_ptr<CoarseWindow> m_window;
  QString m_where;
  QStringList m_findings;
  int m_leastWidth = 0;
};

QTEST_MAIN(SizesTest)
#include "sizes_test.moc"
