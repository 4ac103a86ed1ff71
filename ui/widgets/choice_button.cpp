#include "ui/widgets/choice_button.h"

#include <QAccessibleWidget>
#include <QButtonGroup>

#include "ui/theme/accessible_factory.h"

namespace chokepoint::ui {

namespace {

// Qt asks for it while the button is made, which comes into its group later: what it is is asked anew each time.
class ChoiceAccessible : public QAccessibleWidget {
 public:
  explicit ChoiceAccessible(ChoiceButton* button) : QAccessibleWidget(button) {}

  [[nodiscard]] QAccessible::Role role() const override {
    if (button().group() != nullptr && button().group()->exclusive()) return QAccessible::RadioButton;
    return button().isCheckable() ? QAccessible::CheckBox : QAccessible::Button;
  }
  [[nodiscard]] QAccessible::State state() const override {
    auto state = QAccessibleWidget::state();
    state.checkable = button().isCheckable();
    state.checked = button().isChecked();
    return state;
  }
  [[nodiscard]] QStringList actionNames() const override {
    return QStringList{button().isCheckable() ? toggleAction() : pressAction()} + QAccessibleWidget::actionNames();
  }
  void doAction(const QString& action) override {
    if (action != toggleAction() && action != pressAction()) return QAccessibleWidget::doAction(action);
    button().click();
  }

 private:
  [[nodiscard]] ChoiceButton& button() const { return *static_cast<ChoiceButton*>(widget()); }
};

}  // namespace

ChoiceButton::ChoiceButton(QWidget* parent) : QToolButton(parent) {
  announceToAssistiveTechnology<ChoiceButton, ChoiceAccessible>();
}

}  // namespace chokepoint::ui
