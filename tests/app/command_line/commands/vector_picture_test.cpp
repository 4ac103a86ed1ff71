// Pictures as other programs read them: a PNG says its resolution, an SVG what other fonts will do, a PDF brings its
// own; and what is drawn in lines stays lines: no chart is a bitmap but the cells of the map.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "tests/app/command_line/program.h"
#include "ui/share/exhibit.h"

using namespace chokepoint;

namespace {

// Of boxes and buttons, which the style draws as bitmaps; no chart is so low.
constexpr int kTallestControl = 32;

std::vector<QSize> bitmapsIn(const QByteArray& svg) {
  std::vector<QSize> sizes;
  QXmlStreamReader xml(svg);
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("image"))
      sizes.emplace_back(xml.attributes().value(QLatin1String("width")).toInt(),
                         xml.attributes().value(QLatin1String("height")).toInt());
  return sizes;
}

std::ptrdiff_t chartBitmapsIn(const QByteArray& svg) {
  return std::ranges::count_if(bitmapsIn(svg), [](const QSize& size) { return size.height() > kTallestControl; });
}

// Pixels a metre, both ways; nothing where the chunk is missing.
std::optional<std::pair<quint32, quint32>> resolutionOf(const QByteArray& png) {
  const auto at = png.indexOf("pHYs");
  constexpr int kChunk = 9;  // two numbers, and the unit: 1 is metres
  if (at < 0 || png.size() < at + 4 + kChunk || png[at + 4 + kChunk - 1] != 1) return std::nullopt;
  const char* numbers = png.constData() + at + 4;
  return std::pair{qFromBigEndian<quint32>(numbers), qFromBigEndian<quint32>(numbers + 4)};
}

}  // namespace

class VectorPictureTest : public QObject {
  Q_OBJECT

 private slots:
  void aPngCarriesItsResolution() {
    constexpr double kDotsPerInch = 96.0;
    constexpr double kInch = 0.0254;  // metres
    for (const double scale : {1.0, 1.5, 3.0}) {
      const auto png = drawn("ratio.png", {"--view", "ratio", "--size", "400x320", "--scale", QString::number(scale)});
      const auto found = resolutionOf(png);
      QVERIFY(found);
      QCOMPARE(found->first, found->second);
      QVERIFY(std::abs(found->first - scale * kDotsPerInch / kInch) <= 1.0);
    }
  }

  void everyChartIsMadeOfLinesAndOfTypeThatOthersCanSet_data() { addKeys(ui::Exhibits::chartKeys()); }
  void everyChartIsMadeOfLinesAndOfTypeThatOthersCanSet() {
    QFETCH(QString, key);
    const auto svg = drawn("chart.svg", {"--view", key});
    QVERIFY(svg.contains("<svg") && !svg.contains("<image"));
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
      if (xml.readNext() != QXmlStreamReader::StartElement) continue;
      const auto families = xml.attributes().value(QLatin1String("font-family"));
      QVERIFY2(families.isEmpty() || families.endsWith(QLatin1String(", sans-serif")), qPrintable(families.toString()));
    }
    QVERIFY(!xml.hasError() && svg.contains("font-family"));
    const auto pdf = drawn("chart.pdf", {"--view", key});
    QVERIFY(pdf.startsWith("%PDF") && !pdf.contains("/Subtype /Image"));
    QVERIFY(pdf.contains("/FontFile"));
  }

  void everyViewsChartsAreMadeOfLines_data() {
    addKeys({"why", "compute", "bottlenecks", "compare", "claims", "sources", "rivals", "solve", "likely", "map", "fit",
             "past", "watch"});
  }
  void everyViewsChartsAreMadeOfLines() {
    QFETCH(QString, key);
    const auto svg = drawn("view.svg", {"--view", key, "--alone"});
    QVERIFY(svg.contains("<svg"));
    QCOMPARE(chartBitmapsIn(svg), key == "map" ? 1 : 0);
  }

 private:
  static void addKeys(const std::vector<std::string_view>& keys) {
    QTest::addColumn<QString>("key");
    for (const auto key : keys)
      QTest::newRow(std::string(key).c_str()) << QString::fromUtf8(key.data(), int(key.size()));
  }

  [[nodiscard]] QByteArray drawn(const QString& name, const QStringList& options) const {
    const QString path = m_folder.filePath(name);
    const Ending ending = run(QStringList{"render", "--output", path} + options);
    QFile file(path);
    if (ending.exitCode == 0 && file.open(QIODevice::ReadOnly)) return file.readAll();
    qWarning("%s", ending.err.constData());
    return {};
  }

  QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(VectorPictureTest)
#include "vector_picture_test.moc"
