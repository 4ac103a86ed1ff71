// The table of views: whatever stands in it can be found, shown, named and reached, and lies in the folder that it
// says.
#include "ui/views/views.h"

#include <QDir>
#include <QMenu>
#include <QSet>
#include <QStackedWidget>
#include <QToolButton>
#include <QtTest>

#include "tests/architecture/source_tree.h"
#include "tests/ui/coarse_window.h"
#include "ui/format/words.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// Where Tab comes to.
bool takesTab(const QWidget& widget) {
  return widget.isVisible() && widget.isEnabled() && widget.focusPolicy() & Qt::TabFocus && !widget.focusProxy();
}

QString nameOf(const QWidget& widget) {
  const auto* button = qobject_cast<const QAbstractButton*>(&widget);
  return !widget.accessibleName().isEmpty() || button == nullptr ? widget.accessibleName() : button->text();
}

// A box's line of text is called as the box is.
bool isNamed(const QWidget& widget) {
  return !nameOf(widget).isEmpty() || qobject_cast<const QComboBox*>(widget.parentWidget()) != nullptr;
}

}  // namespace

class ViewsTest : public QObject {
  Q_OBJECT

 private slots:
  void everyKeyIsItsOwn() {
    QSet<QString> keys;
    for (const auto& view : views()) keys.insert(QString::fromUtf8(view.key.data()));
    QCOMPARE(keys.size(), static_cast<qsizetype>(views().size()));
    for (const auto& view : views()) QCOMPARE(findView(view.key), &view);
    QVERIFY(findView("no-view") == nullptr);
  }

  void everyWingIsAFolderAndEveryFolderAWing() {
    const auto wings = wingsNamedIn("core/study/wing.cpp");
    QCOMPARE(wingsNamedIn("ui/views/views.cpp"), wings);
    for (const auto* house : {"/core/study", "/ui/views", "/app/command_line/commands"}) {
      auto folders = QDir(topFolder() + house).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
      folders.removeAll("frame");
      QCOMPARE(QSet<QString>(folders.begin(), folders.end()), wings);
    }
  }

  void theMenuHasAHeadingForEachQuestion() {
    QStringList headings;
    for (const auto* action : menuOfViews().actions())
      if (action->isSeparator()) headings += action->text();
    QCOMPARE(headings,
             QStringList({worded(titleOf(Wing::Why)), worded(titleOf(Wing::Statements)), worded(titleOf(Wing::Sources)),
                          worded(titleOf(Wing::State)), worded(titleOf(Wing::Equations))}));
  }

  void everyViewIsShownAndReachedWithTab_data() { addViews(); }
  void everyViewIsShownAndReachedWithTab() {
    QFETCH(const ViewSpec*, view);
    auto& details = window().window().answer().details();
    details.open(view->key);
    QCOMPARE(&details.shown(), view);
    QTRY_VERIFY_WITH_TIMEOUT(window().isAnswered(), kPatience);
    const auto& page = shownPage();
    auto* tab = shownTab();
    tab->setFocus();
    constexpr int kStops = 5;  // the choice of the figure and two buttons lie before the view
    for (int stop = 0; stop < kStops && !page.isAncestorOf(QApplication::focusWidget()); ++stop)
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(page.isAncestorOf(QApplication::focusWidget()), qPrintable(nameOf(*QApplication::focusWidget())));
  }

  void everyViewTellsWhatItIs_data() { addViews(); }
  void everyViewTellsWhatItIs() {
    QFETCH(const ViewSpec*, view);
    window().openView(titleOf(*view));
    QCOMPARE(&window().window().answer().details().shown(), view);
    auto* tab = shownTab();
    if (view->place == ViewPlace::Tab) QCOMPARE(tab->toolTip(), tipOf(*view));
    QVERIFY2(tab->accessibleName().contains(titleOf(*view)), qPrintable(tab->accessibleName()));
    QVERIFY(tipOf(*view).size() > titleOf(*view).size());
    QCOMPARE(shownPage().accessibleName(), titleOf(*view));
    for (const auto* control : shownPage().findChildren<QWidget*>())
      if (takesTab(*control)) QVERIFY2(isNamed(*control), control->metaObject()->className());
  }

  void theFigureIsChosenWhereAViewIsAboutIt_data() { addViews(); }
  void theFigureIsChosenWhereAViewIsAboutIt() {
    QFETCH(const ViewSpec*, view);
    window().window().answer().details().open(view->key);
    const auto boxes = window().window().findChildren<QComboBox*>();
    const auto* box = *std::ranges::find(boxes, QStringLiteral("Figure that is studied"), &QWidget::accessibleName);
    QCOMPARE(box->isVisible(), view->about == ViewAbout::Figure);
  }

  void everyLinkLeadsToItsView_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("to");
    const auto row = [](const char* from, const char* link, const char* to) {
      QTest::newRow(link) << QString(from) << QString(link) << QString(to);
    };
    row("compute", "Why?", "why");
    row("why", "Who says?", "sources");
    row("why", "How sure?", "likely");
    row("compute", "What would change it?", "overturn");
    row("compute", "What is left out?", "left-out");
    row("claims", "How likely?", "likely");
    row("claims", "What overturns it?", "overturn");
    row("claims", "What must be true?", "solve");
  }
  void everyLinkLeadsToItsView() {
    QFETCH(QString, from);
    QFETCH(QString, link);
    QFETCH(QString, to);
    auto& details = window().window().answer().details();
    details.open(from.toStdString());
    window().click(link);
    QCOMPARE(QString::fromUtf8(details.shown().key.data()), to);
    QTRY_VERIFY_WITH_TIMEOUT(window().isAnswered(), kPatience);
  }

 private:
  // As folders are called.
  static QSet<QString> wingsNamedIn(const QString& path) {
    static const QRegularExpression kWing("Wing::(\\w+)");
    QSet<QString> wings;
    for (const auto& file : filesOf({path.section('/', 0, 1)}, {".cpp"}))
      for (auto it = kWing.globalMatch(file.path == path ? file.text : QString()); it.hasNext();)
        wings.insert(it.next().captured(1).toLower());
    return wings;
  }

  static void addViews() {
    QTest::addColumn<const ViewSpec*>("view");
    for (const auto& view : views()) QTest::newRow(view.key.data()) << &view;
  }

  // One for all: nothing that is done here stays in it but which view is shown.
  CoarseWindow& window() {
    if (!m_window) m_window = std::make_unique<CoarseWindow>();
    return *m_window;
  }

  QMenu& menuOfViews() { return *window().window().answer().details().findChild<QMenu*>(); }

  QWidget& shownPage() { return *window().window().answer().details().findChild<QStackedWidget*>()->currentWidget(); }

  QAbstractButton* shownTab() {
    for (auto* button : window().window().answer().details().findChildren<QToolButton*>())
      if (button->property("role") == "tab" && button->isChecked()) return button;
    qFatal("no tab is chosen");
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(ViewsTest)
#include "views_test.moc"
