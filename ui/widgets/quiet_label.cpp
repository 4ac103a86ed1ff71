#include "ui/widgets/quiet_label.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/format/plain_text.h"
#include "ui/theme/accessible_factory.h"

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

}  // namespace

QuietLabel::QuietLabel(QWidget* parent) : QLabel(parent) {
  announceToAssistiveTechnology<QuietLabel, AccessibleQuietLabel>();
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
