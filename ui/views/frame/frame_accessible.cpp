#include "ui/views/frame/frame_accessible.h"

#include <QAccessibleWidget>
#include <QLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

#include "ui/views/frame/view_page.h"
#include "ui/views/frame/view_tab.h"

namespace chokepoint::ui {

namespace {

class TabAccessible : public QAccessibleWidget {
 public:
  explicit TabAccessible(ViewTab* tab) : QAccessibleWidget(tab) {}

  // Qt asks for it while the tab is made, which gets its menu later.
  [[nodiscard]] QAccessible::Role role() const override {
    return tab().menu() != nullptr ? QAccessible::ButtonMenu : QAccessible::PageTab;
  }

  [[nodiscard]] QAccessible::State state() const override {
    auto state = QAccessibleWidget::state();
    state.selectable = tab().menu() == nullptr;
    state.selected = tab().isChecked();
    state.hasPopup = tab().menu() != nullptr;
    return state;
  }
  // Its menu is a window of its own.
  [[nodiscard]] int childCount() const override { return 0; }
  [[nodiscard]] QStringList actionNames() const override {
    QStringList names{pressAction()};
    if (tab().menu() != nullptr) names += showMenuAction();
    return names += QAccessibleWidget::actionNames();
  }
  void doAction(const QString& action) override {
    if (action != pressAction() && action != showMenuAction()) return QAccessibleWidget::doAction(action);
    // A menu stays open until it is left; whoever asked does not wait for that.
    QTimer::singleShot(0, &tab(), [&tab = tab()] { tab.menu() != nullptr ? tab.showMenu() : tab.click(); });
  }

 private:
  [[nodiscard]] ViewTab& tab() const { return *static_cast<ViewTab*>(widget()); }
};

// Tabs for which there is no room stand in the menu.
class TabListAccessible : public QAccessibleWidget {
 public:
  explicit TabListAccessible(QWidget* list) : QAccessibleWidget(list, QAccessible::PageTabList) {}

  [[nodiscard]] int childCount() const override { return static_cast<int>(seen().size()); }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    return QAccessible::queryAccessibleInterface(seen().value(index));
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    return static_cast<int>(seen().indexOf(child->object()));
  }

 private:
  [[nodiscard]] QList<QWidget*> seen() const {
    QList<QWidget*> tabs;
    const auto* layout = widget()->layout();
    for (int i = 0; i < layout->count(); ++i)
      if (auto* tab = layout->itemAt(i)->widget(); tab != nullptr && !tab->isHidden()) tabs += tab;
    return tabs;
  }
};

class PagesAccessible : public QAccessibleWidget {
 public:
  explicit PagesAccessible(QStackedWidget* pages) : QAccessibleWidget(pages, QAccessible::LayeredPane) {}

  [[nodiscard]] int childCount() const override { return shown() != nullptr ? 1 : 0; }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    return index == 0 ? QAccessible::queryAccessibleInterface(shown()) : nullptr;
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    return child->object() == shown() ? 0 : -1;
  }

 private:
  [[nodiscard]] QWidget* shown() const {
    auto* page = static_cast<QStackedWidget*>(widget())->currentWidget();
    return widget()->isHidden() ? nullptr : page;
  }
};

QAccessibleInterface* makeFrameInterface(const QString&, QObject* object) {
  if (auto* tab = qobject_cast<ViewTab*>(object)) return new TabAccessible(tab);
  if (auto* pages = qobject_cast<QStackedWidget*>(object)) return new PagesAccessible(pages);
  auto* page = qobject_cast<ViewPage*>(object);
  if (page != nullptr) return new QAccessibleWidget(page, QAccessible::PropertyPage);
  auto* widget = qobject_cast<QWidget*>(object);
  const bool isList = widget != nullptr && widget->objectName() == QStringLiteral("tabs");
  return isList ? new TabListAccessible(widget) : nullptr;
}

}  // namespace

void installFrameAccessibility() {
  [[maybe_unused]] static const bool isKnown = (QAccessible::installFactory(makeFrameInterface), true);
}

}  // namespace chokepoint::ui
