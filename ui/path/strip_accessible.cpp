#include "ui/path/strip_accessible.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <vector>

#include "ui/path/strictness_strip.h"
#include "ui/path/strip_words.h"
#include "ui/theme/accessible_factory.h"

namespace chokepoint::ui {

namespace {

// One of the strip's points, whichever stands at this place in time now.
class AccessiblePoint : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  AccessiblePoint(StrictnessStrip* strip, int index) : m_strip(strip), m_index(static_cast<std::size_t>(index)) {}

  [[nodiscard]] bool isValid() const override {
    return m_strip != nullptr && m_index < m_strip->content().points.size();
  }
  [[nodiscard]] QObject* object() const override { return nullptr; }
  [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_strip); }
  [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
  [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  [[nodiscard]] int childCount() const override { return 0; }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

  [[nodiscard]] QString text(QAccessible::Text what) const override {
    if (!isValid()) return {};
    if (what == QAccessible::Name) return nameOf(point());
    return what == QAccessible::Description ? detailsOf(point()).join(QLatin1Char(' ')) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}

  [[nodiscard]] QRect rect() const override {
    constexpr int kHalf = 7;
    if (!isValid()) return {};
    const QPoint at = m_strip->mapToGlobal(m_strip->geometryNow().of(point()).toPoint());
    return {at.x() - kHalf, at.y() - kHalf, 2 * kHalf, 2 * kHalf};
  }
  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state;
    state.focusable = state.selectable = true;
    state.invalid = !isValid();
    state.selected = isValid() && m_strip->chosen() == m_index;
    state.focused = state.selected && m_strip->hasFocus();
    return state;
  }

  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }
  [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  void doAction(const QString& action) override {
    if (!isValid()) return;
    m_strip->setFocus(Qt::OtherFocusReason);
    if (action == pressAction())
      m_strip->open(m_index);
    else
      m_strip->choose(m_index);
  }
  [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  [[nodiscard]] const StripPoint& point() const { return m_strip->content().points[m_index]; }

  QPointer<StrictnessStrip> m_strip;
  std::size_t m_index;
};

class AccessibleStrip : public QAccessibleWidget {
 public:
  explicit AccessibleStrip(StrictnessStrip* strip) : QAccessibleWidget(strip, QAccessible::Chart) {}
  ~AccessibleStrip() override {
    for (const auto id : m_ids) QAccessible::deleteAccessibleInterface(id);
  }

  // Asked for, not announced: it changes with every step of every lever.
  [[nodiscard]] QString text(QAccessible::Text what) const override {
    return what == QAccessible::Description ? summaryOf(strip().content()) : QAccessibleWidget::text(what);
  }
  [[nodiscard]] int childCount() const override { return static_cast<int>(strip().content().points.size()); }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    while (m_ids.size() <= static_cast<std::size_t>(index)) {
      const auto next = static_cast<int>(m_ids.size());
      m_ids.push_back(QAccessible::registerAccessibleInterface(new AccessiblePoint(&strip(), next)));
    }
    return QAccessible::accessibleInterface(m_ids[static_cast<std::size_t>(index)]);
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    for (int index = 0; index < childCount(); ++index)
      if (this->child(index) == child) return index;
    return -1;
  }
  [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
    for (int index = 0; index < childCount(); ++index)
      if (auto* point = child(index); point->rect().contains(x, y)) return point;
    return nullptr;
  }
  [[nodiscard]] QAccessibleInterface* focusChild() const override {
    return strip().hasFocus() && strip().chosen() ? child(static_cast<int>(*strip().chosen())) : nullptr;
  }

 private:
  [[nodiscard]] StrictnessStrip& strip() const { return *static_cast<StrictnessStrip*>(widget()); }

  mutable std::vector<QAccessible::Id> m_ids;
};

}  // namespace

void announceStripToAssistiveTechnology() { announceToAssistiveTechnology<StrictnessStrip, AccessibleStrip>(); }

}  // namespace chokepoint::ui
