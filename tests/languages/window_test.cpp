// The window in a language that is all accents and a third longer: whatever it says comes out of the catalogue, and has
// room in a window of 1280 by 720.
#include <QMessageBox>
#include <QStatusBar>
#include <QUndoStack>
#include <QtTest>

#include "core/model/records.h"
#include "core/model/sector_specs.h"
#include "core/scenario/own_evidence.h"
#include "core/scenario/packs.h"
#include "core/scenario/presets.h"
#include "tests/core/scenario/own_estimate.h"
#include "tests/languages/cut.h"
#include "tests/languages/pseudo_language.h"
#include "tests/languages/said.h"
#include "tests/ui/coarse_window.h"
#include "ui/format/provenance.h"
#include "ui/levers/lever_panel.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/detail_area.h"
#include "ui/views/frame/figure_choice.h"
#include "ui/views/sources/estimate_dialog.h"
#include "ui/window/about.h"
#include "ui/window/guide.h"
#include "ui/window/sample_dialog.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr QSize kSmall(1280, 720);

Estimate ownOne() {
  auto estimate = ownEstimate("q", "annual(huawei_chips, 2025)", 7e5);
  estimate.publisher = estimate.label = "Q";  // no word of English
  return estimate;
}

QString placeOf(const QObject& who) {
  QStringList names;
  for (const auto* one = &who; one != nullptr && names.size() < 3; one = one->parent())
    names += QString::fromLatin1(one->metaObject()->className()).remove(QStringLiteral("chokepoint::ui::"));
  return names.join(QStringLiteral(" of "));
}

}  // namespace

class LanguagesWindowTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QApplication::setStyle(QStringLiteral("Fusion"));  // as the program has them
    QApplication::setFont(fontOf(TextRole::Body));
    QVERIFY(usePseudoLanguage());
    m_names = std::make_unique<Names>();
  }
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    m_window->window().resize(kSmall);
    waitForAnswer();
    m_findings.clear();
  }
  void cleanup() {
    m_window.reset();
    m_findings.sort();
    m_findings.removeDuplicates();
    if (!m_findings.isEmpty()) QFAIL(qPrintable(QChar('\n') + m_findings.join(QChar('\n'))));
  }

  void eachViewSpeaksTheLanguage() { lookAtEachView(); }

  // Somebody is believed, inputs are fixed, an estimate and a prior are the user's own.
  void eachViewOfAScenarioOfOnesOwnSpeaksTheLanguage() {
    Scenario scenario =
        withEstimate({.name = "Q",
                      .parameters = {{parameter("die_yield_now"), 0.3}, {parameter("export_control_strictness"), 0.8}},
                      .beliefs = findPack("epoch-idc")->beliefs},
                     ownOne());
    scenario.beliefs["q"] = 1.0;
    m_window->document().replace(scenario, "Q");
    waitForAnswer();
    lookAtEachView();
  }

  void eachPresetSpeaksTheLanguage() {
    for (const auto& preset : presets()) lookAfter([&] { m_window->document().replace(preset.scenario, "Q"); });
  }

  void whoeverIsBelievedTheWindowSpeaksTheLanguage() {
    m_window->window().answer().details().open("sources", &spec(parameter("die_yield_now")));
    for (const auto& pack : packs()) lookAfter([&] { m_window->document().setBeliefs(pack.beliefs); });
  }

  void eachStepBackSpeaksTheLanguage() {
    auto& document = m_window->document();
    document.setParameter(parameter("die_yield_now"), 0.4);
    document.resetParameter(parameter("die_yield_now"));
    document.setBeliefs(packs().front().beliefs);
    document.setEstimate(ownOne());
    document.removeEstimate("q");
    document.rename("Q");
    document.resetAll();
    const auto& history = *document.history();
    for (int step = 0; step < history.count(); ++step) read(history, history.text(step));
  }

  void leversSpeakTheLanguageInGroupsThatAreOpen() {
    QStringList groups;
    for (const auto& sector : sectorSpecs()) groups += QString::fromStdString(sector.key);
    lookAfter([&] { m_window->window().levers().setOpenGroups(groups); });
    lookAfter([&] { m_window->window().findChild<LeverPanel*>()->findChild<QLineEdit*>()->setText("9"); });
  }

  void eachSourceIsToldInTheLanguage() {
    for (const auto& estimate : estimates()) read(*this, provenanceOf(estimate));
    for (const auto& spec : parameterSpecs()) read(*this, provenanceOf(spec, {}));
    for (const auto& record : recordSpecs()) read(*this, provenanceOf(record));
  }

  void dialogsSpeakTheLanguage() {
    auto& window = m_window->window();
    for (const auto* library :
         {"Qt", "QCustomPlot", "Charts", "Boost", "xsimd", "Random123", "nlohmann", "SQLite", "json", "CLI11"})
      m_names->add(library);
    for (const auto* license : {"GPL", "LGPL", "BSD", "BSL", "MIT", "Clause", "or-later"}) m_names->add(license);
    showAbout({}, window.sample(), &window);
    SampleDialog sample(&window);
    EstimateDialog fresh({}, nullptr, &window);
    Guide guide(&window);
    for (QDialog* dialog :
         std::initializer_list<QDialog*>{window.findChild<QDialog*>("about"), &sample, &fresh, &guide}) {
      dialog->show();
      QCoreApplication::processEvents();  // lays it out
      look(*dialog);
    }
  }

  void whatIsWrongIsSaidInTheLanguage() {
    auto& window = m_window->window();
    for (const auto* typed : {"shortge", "annual(", "at(", "mean(", "sum("}) m_names->add(typed);
    for (const char* wrong : {"shortge", "annual(", "1 / 0", "at(shortage, 2050-01)", "shortage", "1 > 0"})
      lookAfter([&] { window.answer().details().findChild<FigureChoice*>()->type(wrong); });
  }

 private:
  void waitForAnswer() const { QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience); }
  void found(const QString& what, const QObject& who, const QString& text) {
    m_findings += QStringLiteral("%1, %2: %3").arg(what, placeOf(who), text);
  }

  void look(QWidget& window) {
    sayAll(window, [this](const QObject& who, const QString& text) { read(who, text); });
    for (auto* widget : window.findChildren<QWidget*>()) {
      // A text is read whole, and not by its lines, which break names.
      const bool isOfText = qobject_cast<QTextBrowser*>(widget->parentWidget()) != nullptr;
      if (widget->isVisible() && !isOfText)
        for (const auto& one : painted(*widget)) readWords(*widget, one.text);
    }
    sayAllCut(window, [this](const QObject& who, const QString& text) { found("cut", who, text); });
  }
  void read(const QObject& who, const QString& text) {
    const QString words = plain(text);
    readWords(who, words);
    if (isPutTogether(words)) found("put together", who, words);
  }
  // Of a line, or a part of one.
  void readWords(const QObject& who, const QString& words) {
    const auto english = m_names->englishIn(words);
    if (!english.isEmpty()) found("English (" + english.join(' ') + ")", who, words);
  }

  void lookAtEachView() {
    auto& window = m_window->window();
    for (auto* button : window.answer().details().findChild<DetailArea*>()->findChildren<QToolButton*>()) {
      if (button->menu() != nullptr) {
        for (auto* action : button->menu()->actions()) lookAfter([&] { action->trigger(); });
      } else if (button->isCheckable()) {
        lookAfter([&] { button->click(); });
      }
    }
  }
  template <class Act>
  void lookAfter(Act act) {
    act();
    waitForAnswer();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();  // a text of other lines asks for another layout
    look(m_window->window());
    const QSize size = m_window->window().size();
    if (size != kSmall)
      found("too large", m_window->window(), QStringLiteral("%1 by %2").arg(size.width()).arg(size.height()));
  }

  std::unique_ptr<Names> m_names;
  std::unique_ptr<CoarseWindow> m_window;
  QStringList m_findings;
};

QTEST_MAIN(LanguagesWindowTest)
#include "window_test.moc"
