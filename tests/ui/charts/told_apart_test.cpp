// Colours of one chart are told apart by those who see none, and on paper without colour.
#include <QtTest>

#include "tests/ui/charts/drawn_chart.h"
#include "tests/ui/charts/three_charts.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// The square before a word of a legend, as it comes out of a printer without colour.
QImage swatchBefore(const QString& text, Chart& chart) {
  for (const DrawnWord& word : drawn(chart, chart.size()).words)
    if (word.text == text) {
      const QPoint corner(qRound(word.box.left()) - 15, qRound(word.box.center().y()) - 4);
      return pictureOf(chart).copy(QRect(corner, QSize(8, 8))).convertToFormat(QImage::Format_Grayscale8);
    }
  return {};
}

// Mean difference of two pictures' pixels, in 256 shades.
double shadesApart(const QImage& a, const QImage& b) {
  int sum = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
  return static_cast<double>(sum) / (a.width() * a.height());
}

constexpr int kPale = 170;  // no layer of the stack is: a sloping hairline is blended with them

// Pale hairlines met on the way up a column of pixels, from the foot of a stack to its top.
int hairlinesAt(const QImage& image, int x, int foot, int top) {
  int lines = 0;
  bool onLine = true;  // the foot's own
  for (int y = foot; y > top; --y) {
    const bool pale = qGray(image.pixel(x, y)) > kPale;
    if (pale && !onLine) ++lines;
    onLine = pale;
  }
  return lines;
}

}  // namespace

class ToldApartTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    useTheme(Appearance::Light);
    m_charts = std::make_unique<ThreeCharts>();
    m_charts->setOutlook("breakthrough");
  }
  void cleanup() { m_charts.reset(); }

  void whatBindsIsToldApartInBlackAndWhite() {
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
      useTheme(appearance);
      ThreeCharts::settle();
      const std::array swatches{swatchBefore("packaging", m_charts->volume),
                                swatchBefore("logic dies", m_charts->volume), swatchBefore("memory", m_charts->volume)};
      for (std::size_t i = 0; i < swatches.size(); ++i)
        QVERIFY2(shadesApart(swatches[i], swatches[(i + 1) % swatches.size()]) > 15,
                 qPrintable(QStringLiteral("%1 and the next").arg(i)));
    }
  }

  void sourcesAreToldApartInBlackAndWhite() {
    m_charts->setOutlook("baseline");
    m_charts->mix.resize(1000, 600);
    ThreeCharts::settle();
    const auto names = m_charts->mix.namedBoxes();
    const QImage picture = pictureOf(m_charts->mix);
    const int right = qRound(names.front().left());
    int most = 0;  // a sloping hairline may be blended away in one column of pixels
    for (int x = right - 60; x < right - 20; ++x) most = std::max(most, hairlinesAt(picture, x, 560, 60));
    QCOMPARE(most, 5);
  }

 private:
  std::unique_ptr<ThreeCharts> m_charts;
};

QTEST_MAIN(ToldApartTest)
#include "told_apart_test.moc"
