// The headline numbers: each with its range, what it was by default, and grey where it no longer belongs.
#include "ui/answer/headline_panel.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QToolTip>
#include <QtTest>

#include "core/model/parameter_specs.h"
#include "core/study/why/main_inputs.h"
#include "ui/run/analyst.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr Year kSpoken{2028};

Outlook outlookWith(double gap) {
  Outlook outlook;
  outlook.of(figure("compute_ratio")).years.fill({0.5 * gap, 0.8 * gap, gap, 1.25 * gap, 2.0 * gap});
  outlook.of(figure("self_sufficiency")).years.fill({0.12, 0.2, 0.31, 0.4, 0.5});
  outlook.of(figure("compute_lag")).years.fill({18.0, 22.0, 27.0, 30.0, 35.0});
  outlook.parity.probability = 0.11;
  return outlook;
}

bool hasInk(QWidget& widget, const QColor& ink) {
  const QImage image = widget.grab().toImage();
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixelColor(x, y).lightness() <= ink.lightness()) return true;
  return false;
}

}  // namespace

class HeadlinePanelTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    useTheme(Appearance::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_panel = std::make_unique<HeadlinePanel>(m_analyst, nullptr);
    m_panel->resize(1100, 60);
    m_panel->show();
  }
  void cleanup() { m_panel.reset(); }

  void eachNumberHasItsRangeBesideIt() {
    m_panel->setOutlooks(outlookWith(20.0), outlookWith(20.0), kSpoken);
    QCOMPARE(texts(), QStringList({"Usable-compute gap, 2028", "20×", "10–40", "Compute made in China, 2028", "31 %",
                                   "12–50", "China's usable compute in 2028 is behind by", "27 months", "18–35",
                                   "Production gap first 10× or less", "not by 2032", "but in 11 % of runs"}));
  }

  void whatWasByDefaultStandsBehindTheRangeWhereItDiffers() {
    m_panel->setOutlooks(outlookWith(12.0), outlookWith(20.0), kSpoken);
    QVERIFY(texts().contains("6.0–24 · was 20"));
    QCOMPARE(texts().filter("was").size(), 1);
  }

  void aLagBeyondTheRecordIsABound() {
    auto outlook = outlookWith(20.0);
    for (auto& lag : outlook.of(figure("compute_lag")).atLeast) lag.high = true;
    m_panel->setOutlooks(outlook, outlook, kSpoken);
    QVERIFY(texts().contains("18–35 or more"));
    for (auto& lag : outlook.of(figure("compute_lag")).atLeast) lag.median = true;
    m_panel->setOutlooks(outlook, outlook, kSpoken);
    QVERIFY(texts().contains("over 27 months"));
  }

  void theRangeIsInTheTipInWordsWhateverTheRoom() {
    m_panel->resize(420, 60);
    m_panel->setOutlooks(outlookWith(12.0), outlookWith(20.0), kSpoken);
    int told = 0;
    for (const auto* label : m_panel->findChildren<QLabel*>())
      told += tipOf(*label).startsWith("Nine runs in ten: 6.0 to 24 times") ? 1 : 0;
    QCOMPARE(told, 3);
  }

  // Of the figure that the sentence begins with; who wants to see them is led there.
  void aLinkSaysHowManyOfTheMainInputsAreJudgement() {
    m_panel->setOutlooks(outlookWith(20.0), outlookWith(20.0), kSpoken);
    QVERIFY(!m_panel->isAnswered());
    QTRY_VERIFY(m_panel->isAnswered());
    ThreadPool pool(2);
    const auto inputs = *mainInputs(*Expression::parse("annual(output_ratio, 2028)"), {}, pool);
    QCOMPARE(inputs.size(), kMainInputs);
    auto* link = m_panel->findChild<QToolButton*>();
    QCOMPARE(link->text(), QString("%1 of the 5 inputs that move this are judgement ›").arg(judgedAmong(inputs)));
    const QString first = QString::fromStdString(spec(inputs.front()).label);
    QVERIFY2(link->toolTip().contains(first), qPrintable(link->toolTip()));
    QSignalSpy asked(m_panel.get(), &HeadlinePanel::inputsAsked);
    link->click();
    QCOMPARE(asked.size(), 1);
  }

  // Under the pointer and when the keyboard comes to it.
  void eachWordExplainsItself() {
    m_panel->setOutlooks(outlookWith(20.0), outlookWith(20.0), kSpoken);
    QTRY_VERIFY(m_panel->isAnswered());
    QLabel* lag = nullptr;
    for (auto* label : m_panel->findChildren<QLabel*>())
      if (label->text().contains("behind")) lag = label;
    QVERIFY(lag != nullptr);
    for (const char* part : {"Nine runs in ten: ", "Behind by: How long ago", "What moves it most: "})
      QVERIFY2(descriptionOf(*lag).contains(part), qPrintable(descriptionOf(*lag)));
    QCOMPARE(lag->focusPolicy(), Qt::TabFocus);
    QToolTip::hideText();
    lag->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(QToolTip::text().contains("How long ago"));
  }

  void everyFigureThatHasAHeadlineIsThereInTheOrderOfTheFile() {
    m_panel->setOutlooks(outlookWith(20.0), outlookWith(20.0), kSpoken);
    const auto all = texts();
    qsizetype last = -1;
    for (const Figure& figure : figuresWith(&Figure::headline, Measure::Compute)) {
      const QString title = QString::fromStdString(figure.headline->title);
      const QString shorter = QString::fromStdString(figure.headline->shortTitle);
      const auto inYear = [](QString name) { return name.replace("%1", "2028"); };
      const auto place =
          all.indexOf(QRegularExpression(QStringLiteral("^(%1|%2)(, 2028)?$").arg(inYear(title), inYear(shorter))));
      QVERIFY2(place > last, qPrintable(title));
      last = place;
    }
  }

  void numbersAndRangesThatNoLongerBelongAreGrey() {
    m_panel->setOutlooks(outlookWith(12.0), outlookWith(20.0), kSpoken);
    QVERIFY(hasInk(*m_panel, theme().muted));
    m_panel->setStale(true);
    QVERIFY(!hasInk(*m_panel, theme().muted));
    m_panel->setStale(false);
    QVERIFY(hasInk(*m_panel, theme().text));
  }

 private:
  // From left to right, as they are seen.
  [[nodiscard]] QStringList texts() const {
    QStringList all;
    for (const auto* label : m_panel->findChildren<QLabel*>())
      if (!label->text().trimmed().isEmpty()) all << label->text();
    return all;
  }

  // As it stands under the pointer.
  [[nodiscard]] static QString descriptionOf(const QLabel& label) {
    return QAccessible::queryAccessibleInterface(const_cast<QLabel*>(&label))->text(QAccessible::Description);
  }
  [[nodiscard]] static QString tipOf(const QLabel& label) {
    const QString heard = descriptionOf(label);
    return heard.isEmpty() ? label.toolTip() : heard;
  }

  Analyst m_analyst;
  std::unique_ptr<HeadlinePanel> m_panel;
};

QTEST_MAIN(HeadlinePanelTest)
#include "headline_panel_test.moc"
