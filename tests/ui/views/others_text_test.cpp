// A scenario that somebody sent, with names that would turn, break or mark up what stands around them: nowhere in the
// window do they.
#include <QAbstractItemView>
#include <QLabel>
#include <QTextBrowser>

#include "tests/core/scenario/own_estimate.h"
#include "tests/ui/coarse_window.h"
#include "ui/views/views.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const std::string kNasty = "\xe2\x80\xae<h1>turned</h1>\nbroken";  // U+202E

Scenario fromOthers() {
  auto estimate = ownEstimate("own-1", "annual(huawei_chips, 2025)", 7e5);
  estimate.publisher = kNasty;
  estimate.label = kNasty.substr(0, 32);
  estimate.note = kNasty;
  return {.name = kNasty, .notes = kNasty, .evidence = {estimate}, .beliefs = {{"own-1", 1.0}}};
}

void addModel(QStringList& texts, const QAbstractItemModel& model, const QModelIndex& parent = {}) {
  for (int row = 0; row < model.rowCount(parent); ++row)
    for (int column = 0; column < model.columnCount(parent); ++column) {
      const QModelIndex cell = model.index(row, column, parent);
      for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
        texts += cell.data(role).toString();
      if (column == 0) addModel(texts, model, cell);
    }
}

// All that a person reads or hears of the widget, but for tips.
QStringList textsOf(const QWidget& widget) {
  QStringList texts{widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle(),
                    widget.property("text").toString()};
  if (const auto* text = qobject_cast<const QTextBrowser*>(&widget)) texts += text->toPlainText();
  if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view != nullptr && view->model() != nullptr)
    addModel(texts, *view->model());
  return texts;
}

bool isBent(const QString& text) { return text.contains(QChar(0x202e)) || text.contains("</h1>\n"); }

// Qt would set it as a heading.
bool isMarkedUp(const QString& text) { return Qt::mightBeRichText(text) && text.contains("<h1>turned"); }

}  // namespace

class OthersTextTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    m_window->document().replace(fromOthers(), QStringLiteral("opened"), QString());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), 60000);
  }
  void cleanup() { m_window.reset(); }

  void noViewIsBentByIt_data() {
    QTest::addColumn<QString>("view");
    for (const auto& view : views()) QTest::newRow(view.key.data()) << titleOf(view);
  }
  void noViewIsBentByIt() {
    QFETCH(QString, view);
    m_window->openView(view);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), 120000);
    int seen = 0;
    for (const auto* widget : m_window->window().findChildren<const QWidget*>()) {
      for (const QString& text : textsOf(*widget)) {
        QVERIFY2(!isBent(text), qPrintable(text));
        if (text.contains("turned")) ++seen;
      }
      QVERIFY2(!isBent(widget->toolTip()), qPrintable(widget->toolTip()));
      QVERIFY2(!isMarkedUp(widget->toolTip()), qPrintable(widget->toolTip()));
      if (const auto* label = qobject_cast<const QLabel*>(widget);
          label != nullptr && label->textFormat() != Qt::PlainText)
        QVERIFY2(!isMarkedUp(label->text()), qPrintable(label->text()));
    }
    QVERIFY(seen > 0);  // it is there to be read
  }

  void anErrorThatRepeatsWhatWasTypedIsNoMarkup() {
    m_window->openView("Why");
    auto& figure = m_window->named<QComboBox>("Figure that is studied");
    figure.lineEdit()->setText(QStringLiteral("<h1>1</h1>"));
    QTest::keyClick(figure.lineEdit(), Qt::Key_Return);
    for (const auto* widget : m_window->window().findChildren<const QWidget*>())
      QVERIFY2(!Qt::mightBeRichText(widget->toolTip()) || !widget->toolTip().contains("<h1>"),
               qPrintable(widget->toolTip()));
  }

 private:
  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(OthersTextTest)
#include "others_text_test.moc"
