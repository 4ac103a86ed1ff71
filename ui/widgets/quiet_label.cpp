#include "ui/widgets/quiet_label.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/format/plain_text.h"

namespace chokepoint::ui {

namespace {

class AccessibleQuietLabel : public QAccessibleWidget {
 public:
  explicit AccessibleQuietLabel(QuietLabel* label) : QAccessibleWidget(label, QAccessible::StaticText) {}

  [[nodiscard]] QString text(QAccessible::Text type) const override {
    const auto& label = *static_cast<const QuietLabel*>(widget());
    if (type == QAccessible::Name) return label.heardName();
    if (type == QAccessible::Description && !label.heardDescription().isEmpty()) return label.heardDescription();
    return QAccessibleWidget::text(type);
  }
};

QAccessibleInterface* makeAccessibleQuietLabel(const QString&, QObject* object) {
  auto* label = qobject_cast<QuietLabel*>(object);
  return label == nullptr ? nullptr : new AccessibleQuietLabel(label);
}

void announceQuietLabelsToAssistiveTechnology() {
  static const bool installed = [] {
    QAccessible::installFactory(makeAccessibleQuietLabel);
    return true;
  }();
  static_cast<void>(installed);
}

}  // namespace

QuietLabel::QuietLabel(QWidget* parent) : QLabel(parent) {
  announceQuietLabelsToAssistiveTechnology();
  setAccessibleName(QStringLiteral(" "));  // QLabel tells of each new text unless it has a name
}

void QuietLabel::setHeard(const QString& name, const QString& description) {
  const bool isNew = name != m_name || description != m_description;
  m_name = name;
  m_description = description;
  if (!isNew || !hasFocus() || !QAccessible::isActive()) return;
  QAccessibleEvent said(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&said);
}

QString QuietLabel::heardName() const {
  if (!m_name.isEmpty()) return m_name;
  const QString given = accessibleName().trimmed();
  return given.isEmpty() ? plainText(text()) : given;
}

}  // namespace chokepoint::ui
