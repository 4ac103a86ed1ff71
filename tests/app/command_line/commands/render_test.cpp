// Pictures drawn without a display: what is in them, and what is refused.
//
// Oracles: the size asked for; the words of the window, found by pdftotext in a PDF and by an XML
// reader in an SVG; rsvg-convert, which draws the SVG anew.
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;

class RenderTest : public QObject {
  Q_OBJECT

 private slots:
  void aPictureHasTheSizeAskedFor_data();
  void aPictureHasTheSizeAskedFor();
  void theWholeAnswerStandsInTheWindowsPicture();
  void everyChartIsDrawnWithItsTitle_data();
  void everyChartIsDrawnWithItsTitle();
  void aChartBearsTheSentenceItsSourceAndTheDate();
  void aBareChartBearsNothing();
  void aViewCanBeDrawnAlone();
  void figuresGoIntoATable();
  void aDateThatIsNoneIsRefused();
  void textStaysTextInAPdf();
  void anSvgIsDrawnAlikeByAnotherProgram();
  void aSettingChangesThePicture();
  void theSamePictureIsDrawnTwice();
  void darkIsDarkAndLightIsLight();
  void whatCannotBeDrawnIsRefused_data();
  void whatCannotBeDrawnIsRefused();

 private:
  [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
  [[nodiscard]] QImage image(const QString& name) const { return QImage(file(name)); }
  [[nodiscard]] QByteArray content(const QString& name) const;
  // Draws into the test's folder; what the program says goes into the test's output.
  [[nodiscard]] bool draw(const QString& name, const QStringList& options = {}) const;

  QTemporaryDir m_folder;
};

namespace {

QString outputOf(const QString& tool, const QStringList& arguments) {
  QProcess process;
  process.start(tool, arguments);
  if (!process.waitForFinished()) return {};
  return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

QString wordsOf(const QByteArray& svg) {
  QXmlStreamReader xml(svg);
  QString words;
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::Characters) words += xml.text().toString() + QLatin1Char(' ');
  return xml.hasError() ? QString() : words.simplified();
}

double meanLightness(const QImage& image) {
  const QColor mean = image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0);
  return mean.lightnessF();
}

// The share of pixels whose lightness differs by more than a shade.
double shareThatDiffers(const QImage& a, const QImage& b) {
  constexpr int kShade = 48;
  int differing = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x)
      differing += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > kShade ? 1 : 0;
  return static_cast<double>(differing) / (a.width() * a.height());
}

}  // namespace

bool RenderTest::draw(const QString& name, const QStringList& options) const {
  const auto ending = run(QStringList{"render", "--output", file(name)} + options);
  if (!ending.err.isEmpty()) qWarning("%s", ending.err.constData());
  return ending.exitCode == 0 && ending.err.isEmpty();
}

QByteArray RenderTest::content(const QString& name) const {
  QFile source(file(name));
  return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

void RenderTest::aPictureHasTheSizeAskedFor_data() {
  QTest::addColumn<QStringList>("options");
  QTest::addColumn<QSize>("size");
  QTest::newRow("as it comes") << QStringList{} << QSize(3200, 2000);
  QTest::newRow("small") << QStringList{"--size", "1280x720", "--scale", "1"} << QSize(1280, 720);
  QTest::newRow("between") << QStringList{"--size", "1000x640", "--scale", "1.25"} << QSize(1250, 800);
  QTest::newRow("a view") << QStringList{"--view", "map", "--size", "1280x720", "--scale", "1"} << QSize(1280, 720);
  QTest::newRow("a chart") << QStringList{"--view", "mix", "--size", "640x400", "--scale", "3"} << QSize(1920, 1200);
}

void RenderTest::aPictureHasTheSizeAskedFor() {
  QFETCH(const QStringList, options);
  QVERIFY(draw("size.png", options));
  QTEST(image("size.png").size(), "size");
}

void RenderTest::theWholeAnswerStandsInTheWindowsPicture() {
  QVERIFY(draw("window.pdf"));
  const QString words = outputOf("pdftotext", {"-layout", file("window.pdf"), "-"});
  for (const auto* part :
       {"If things stay as in July 2026", "36 times", "nine runs in ten", "How strict are the controls",
        "SMIC plan, end of 2028", "Good dies per 100", "Made each year", "Huawei volume", "What binds Huawei",
        "gap, 2027", "Compute that China can really use"})
    QVERIFY2(words.contains(QLatin1String(part)), part);
}

void RenderTest::everyChartIsDrawnWithItsTitle_data() {
  QTest::addColumn<QString>("title");
  QTest::newRow("ratio") << "U.S. : China, made each year";
  QTest::newRow("volume") << "Huawei volume";
  QTest::newRow("mix") << "Compute that China can really use, by source";
}

void RenderTest::everyChartIsDrawnWithItsTitle() {
  QFETCH(const QString, title);
  const QString view = QString::fromLatin1(QTest::currentDataTag());
  QVERIFY(draw(view + ".svg", {"--view", view, "--size", "900x560"}));
  const QString words = wordsOf(content(view + ".svg"));
  QVERIFY2(words.contains(title), qPrintable(words));
  for (const auto* year : {"2022", "2026", "2032"}) QVERIFY2(words.contains(QLatin1String(year)), year);
}

void RenderTest::aChartBearsTheSentenceItsSourceAndTheDate() {
  qputenv("SOURCE_DATE_EPOCH", "946728000");
  QVERIFY(draw("dated.svg", {"--view", "ratio"}));
  qunsetenv("SOURCE_DATE_EPOCH");
  const QString words = wordsOf(content("dated.svg"));
  for (const auto* part : {"If things stay as in July 2026", "36 times", "Source: chokepoint", "10,000 runs",
                           "record to June 2026 · 1 January 2000"})
    QVERIFY2(words.contains(QString::fromUtf8(part)), qPrintable(words));
}

void RenderTest::aBareChartBearsNothing() {
  QVERIFY(draw("bare.svg", {"--view", "ratio", "--bare"}));
  const QString words = wordsOf(content("bare.svg"));
  QVERIFY(words.contains("2032"));
  for (const auto* part : {"made each year", "If things stay", "Source"}) QVERIFY2(!words.contains(part), part);
}

void RenderTest::aViewCanBeDrawnAlone() {
  QVERIFY(draw("claims.svg", {"--view", "claims", "--alone", "--size", "1000x700"}));
  const QString words = wordsOf(content("claims.svg"));
  QVERIFY2(words.contains("Claims") && words.contains("Source: chokepoint"), qPrintable(words));
  QVERIFY(!words.contains("How strict are the controls"));
}

void RenderTest::figuresGoIntoATable() {
  QVERIFY(draw("gap.csv", {"--view", "ratio"}));
  const QString table = QString::fromUtf8(content("gap.csv"));
  QVERIFY2(table.contains("\nYear,5 % (times),25 % (times),median (times),"), qPrintable(table.left(300)));
  const auto rows = table.split('\n').filter(QRegularExpression("^2027,"));
  QCOMPARE(rows.size(), 1 + 12);                                      // the year, and its months
  QCOMPARE(qRound(rows.front().split(',').value(3).toDouble()), 36);  // as the sentence says
}

void RenderTest::aDateThatIsNoneIsRefused() {
  qputenv("SOURCE_DATE_EPOCH", "yesterday");
  expectSentences(m_folder.path(), {"render", "--output", "x.png"}, kInvalidInput,
                  {R"(SOURCE_DATE_EPOCH: "yesterday" is not allowed; allowed are seconds since 1970)"});
  qunsetenv("SOURCE_DATE_EPOCH");
}

void RenderTest::textStaysTextInAPdf() {
  QVERIFY(draw("ratio.pdf", {"--view", "ratio"}));
  const QString words = outputOf("pdftotext", {file("ratio.pdf"), "-"});
  QVERIFY2(words.contains("median with 50 % and 90 % bands"), qPrintable(words));
  QVERIFY2(outputOf("pdfimages", {"-list", file("ratio.pdf")}).count("image") <= 1, "the chart is a bitmap");
}

void RenderTest::anSvgIsDrawnAlikeByAnotherProgram() {
  const QStringList options{"--view", "volume", "--size", "900x560", "--scale", "1"};
  QVERIFY(draw("volume.svg", options));
  QVERIFY(draw("volume.png", options));
  outputOf("rsvg-convert", {"--output", file("theirs.png"), file("volume.svg")});
  QCOMPARE(image("theirs.png").size(), image("volume.png").size());
  // Edges of letters and lines differ by their smoothing.
  QVERIFY(shareThatDiffers(image("theirs.png"), image("volume.png")) < 0.03);
}

void RenderTest::aSettingChangesThePicture() {
  QVERIFY(draw("default.svg", {"--view", "volume"}));
  QVERIFY(draw("better.svg", {"--view", "volume", "--set", "die_yield_now=0.6"}));
  QVERIFY(!wordsOf(content("default.svg")).contains("dashed: default"));
  QVERIFY(wordsOf(content("better.svg")).contains("dashed: default"));
}

void RenderTest::theSamePictureIsDrawnTwice() {
  for (const auto* name : {"once.png", "again.png"}) QVERIFY(draw(name, {"--scale", "1", "--preset", "no-controls"}));
  QCOMPARE(image("again.png"), image("once.png"));
}

void RenderTest::darkIsDarkAndLightIsLight() {
  QVERIFY(draw("light.png", {"--scale", "1", "--theme", "light"}));
  QVERIFY(draw("dark.png", {"--scale", "1", "--theme", "dark"}));
  QVERIFY(meanLightness(image("light.png")) > 0.85);
  QVERIFY(meanLightness(image("dark.png")) < 0.25);
}

void RenderTest::whatCannotBeDrawnIsRefused_data() {
  QTest::addColumn<QStringList>("options");
  QTest::addColumn<QString>("sentence");
  const auto row = [](const char* name, const QStringList& options, const QString& sentence) {
    QTest::newRow(name) << options << sentence;
  };
  const QStringList png{"--output", "x.png"};
  row("no output", {}, "--output is required; see `chokepoint render --help`");
  row("another format", {"--output", "x.gif"},
      R"(--output: "x.gif" ends with none of .png, .svg, .pdf, .csv and .txt)");
  row("no size", png + QStringList{"--size", "big"}, R"(--size: "big" is not allowed; ...)");
  row("too small", png + QStringList{"--size", "10x10"}, R"(--size: "10x10" is not allowed; ...)");
  row("too large", png + QStringList{"--size", "9000x900"}, R"(--size: "9000x900" is not allowed; ...)");
  row("too many pixels", png + QStringList{"--size", "8192x8192", "--scale", "4"},
      "--scale: 8192x8192 at 4 has more pixels than the 16384 a side that a PNG may have");
  row("no scale", png + QStringList{"--scale", "nan"}, R"(--scale: "nan" is not allowed; allowed are 0.5 to 4)");
  row("no view", png + QStringList{"--view", "ration"},
      R"(--view: "ration" is not allowed; allowed are main, ratio, volume, mix, why, ...; did you mean "ratio"?)");
  row("no theme", png + QStringList{"--theme", "drak"},
      R"(--theme: "drak" is not allowed; allowed are light or dark; did you mean "dark"?)");
  row("no preset", png + QStringList{"--preset", "no-control"},
      R"(--preset: no preset is named "no-control"; did you mean "no-controls"?)");
}

void RenderTest::whatCannotBeDrawnIsRefused() {
  QFETCH(const QStringList, options);
  QFETCH(const QString, sentence);
  expectSentences(m_folder.path(), QStringList{"render"} + options, kInvalidInput, {sentence});
  QVERIFY(!QFile::exists(file("x.png")));
}

QTEST_GUILESS_MAIN(RenderTest)
#include "render_test.moc"
