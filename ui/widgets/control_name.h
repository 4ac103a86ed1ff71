// By which name a control is heard, and the box within it that is typed into, where it has one.
#pragma once

#include <QLineEdit>

namespace chokepoint::ui {

inline void nameControl(QWidget& control, const QString& name) {
  if (control.accessibleName() != name) control.setAccessibleName(name);  // which is told to assistive technology
  if (auto* inner = control.findChild<QLineEdit*>(); inner != nullptr) inner->setAccessibleName(name);
}

}  // namespace chokepoint::ui
