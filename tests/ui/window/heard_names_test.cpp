// What a screen reader says of the window's controls: a name for each, boxes within boxes among them, in plain words.
// And what the eye sees of the one that has the focus.
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QScrollArea>
#include <QTreeView>

#include "tests/ui/coarse_window.h"
#include "ui/levers/lever_panel.h"
#include "ui/theme/theme.h"
#include "ui/window/sample_dialog.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

QString heard(QWidget& widget, QAccessible::Text what) {
  auto* found = QAccessible::queryAccessibleInterface(&widget);
  return found == nullptr ? QString() : found->text(what);
}

QString called(const QWidget& widget) {
  return QStringLiteral("%1 %2 in %3")
      .arg(widget.metaObject()->className(), widget.objectName(),
           widget.parentWidget() == nullptr ? QString() : widget.parentWidget()->objectName());
}

bool takesTab(const QWidget& widget) {
  return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

}  // namespace

class HeardNamesTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    useTheme(Appearance::Light);
    m_window = std::make_unique<CoarseWindow>();
    m_window->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    m_window->window().levers().setOpenGroups({"policy", "yield"});
    QCoreApplication::processEvents();
  }
  void cleanupTestCase() { m_window.reset(); }

  void noDescriptionHasMarkup() {
    int described = 0;
    for (auto* widget : m_window->window().findChildren<QWidget*>()) {
      if (!widget->isVisible()) continue;
      const QString text = heard(*widget, QAccessible::Description);
      QVERIFY2(!text.contains("<p") && !text.contains("<qt") && !text.contains("<b>") && !text.contains("</"),
               qPrintable(called(*widget) + ": " + text));
      if (!text.isEmpty()) ++described;
    }
    QVERIFY(described > 50);
  }

  void boxesWithinBoxesHaveTheirNames() {
    for (const auto* view : {"Map", "Watch", "What would have to be true"}) m_window->openView(view);
    SampleDialog sample(nullptr);
    QList<QWidget*> boxes = sample.findChildren<QWidget*>();
    boxes += m_window->window().findChildren<QWidget*>();
    int named = 0;
    for (auto* box : boxes) {
      const bool isBox = qobject_cast<QComboBox*>(box) != nullptr || qobject_cast<QAbstractSpinBox*>(box) != nullptr;
      auto* inner = isBox ? box->findChild<QLineEdit*>() : nullptr;
      if (inner == nullptr) continue;
      ++named;
      QVERIFY2(!heard(*inner, QAccessible::Name).isEmpty(), qPrintable(called(*box)));
      QCOMPARE(heard(*inner, QAccessible::Name), box->accessibleName());
    }
    QVERIFY(named >= 4);
  }

  void aCheckBoxSaysWhatItIs() {
    m_window->openView("Whose numbers?");
    auto& tree = m_window->named<QTreeView>("Whose numbers");
    const auto* model = tree.model();
    int boxes = 0;
    for (int group = 0; group < model->rowCount(); ++group) {
      const auto heading = model->index(group, 0);
      for (int row = 0; row < model->rowCount(heading); ++row) {
        const auto cell = model->index(row, 0, heading);
        if ((cell.flags() & Qt::ItemIsUserCheckable) == 0) continue;
        ++boxes;
        QVERIFY2(cell.data(Qt::AccessibleTextRole).toString().startsWith("Believe: "), "a check box");
      }
    }
    QVERIFY(boxes > 10);
    m_window->openView("Compute");
  }

  // A box on the row that is chosen is told from the row, in both themes.
  void aCheckBoxIsSeenOnAChosenRow() {
    m_window->openView("Whose numbers?");
    auto& tree = m_window->named<QTreeView>("Whose numbers");
    tree.expandAll();
    const auto cell = tree.model()->index(0, 0, tree.model()->index(0, 0));
    for (const auto appearance : {Appearance::Dark, Appearance::Light}) {
      useTheme(appearance);
      tree.setCurrentIndex(cell);
      tree.scrollTo(cell);
      QCoreApplication::processEvents();
      const QRect row = tree.visualRect(cell);
      const QImage image = tree.viewport()->grab(QRect(row.left(), row.top(), 22, row.height())).toImage();
      int clear = 0;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          if (image.pixelColor(x, y) == theme().window) ++clear;
      QVERIFY2(clear > 40, qPrintable(QString::number(clear)));
    }
    m_window->openView("Compute");
  }

  void whatHasTheFocusIsSeen() {
    auto& window = m_window->window();
    window.setFocus();
    QStringList unseen;
    int seen = 0;
    for (auto* widget : window.findChildren<QWidget*>()) {
      if (!takesTab(*widget) || qobject_cast<QScrollArea*>(widget) != nullptr) continue;
      for (auto* area = widget->parentWidget(); area != nullptr; area = area->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(area)) scroll->ensureWidgetVisible(widget);
      widget->setFocus(Qt::TabFocusReason);
      if (QApplication::focusWidget() != widget) continue;  // hands it on
      QCoreApplication::processEvents();
      const QRect place = QRect(widget->mapTo(&window, QPoint()), widget->size()).adjusted(-3, -3, 3, 3);
      const QImage with = window.grab(place).toImage();
      widget->clearFocus();
      window.setFocus(Qt::OtherFocusReason);
      QCoreApplication::processEvents();
      if (window.grab(place).toImage() == with)
        unseen += called(*widget) + ' ' + heard(*widget, QAccessible::Name);
      else
        ++seen;
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join('\n')));
    QVERIFY(seen > 40);
  }

 private:
  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(HeardNamesTest)
#include "heard_names_test.moc"
