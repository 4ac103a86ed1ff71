// Choices among what the model has.
#pragma once

#include "core/model/quantities.h"
#include "ui/widgets/named_choice.h"

namespace chokepoint::ui {

// Of all inputs.
[[nodiscard]] NamedChoice* inputChoice(const QString& accessibleName, ParameterId chosen, QWidget* parent);
[[nodiscard]] ParameterId inputOf(const NamedChoice& choice);
// Of all computed quantities.
[[nodiscard]] NamedChoice* quantityChoice(const QString& accessibleName, QuantityId chosen, QWidget* parent);
[[nodiscard]] QuantityId quantityOf(const NamedChoice& choice);

}  // namespace chokepoint::ui
