// How assistive technology comes to an interface of ours for a kind of widget.
#pragma once

#include <QAccessible>
#include <QWidget>

namespace chokepoint::ui {

// From the first such widget on; it may be called for each.
template <class Kind, class Interface>
void announceToAssistiveTechnology() {
  const auto make = [](const QString&, QObject* object) -> QAccessibleInterface* {
    auto* widget = qobject_cast<Kind*>(object);
    return widget == nullptr ? nullptr : new Interface(widget);
  };
  [[maybe_unused]] static const bool isKnown = (QAccessible::installFactory(make), true);
}

}  // namespace chokepoint::ui
