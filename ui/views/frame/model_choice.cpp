#include "ui/views/frame/model_choice.h"

#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

NamedChoice* inputChoice(const QString& accessibleName, ParameterId chosen, QWidget* parent) {
  std::vector<NamedChoice::Item> items;
  for (const auto& s : parameterSpecs()) items.push_back({translated(s.label), index(s.id)});
  return new NamedChoice(accessibleName, items, index(chosen), parent);
}

ParameterId inputOf(const NamedChoice& choice) { return parameterSpecs()[choice.number()].id; }

NamedChoice* quantityChoice(const QString& accessibleName, QuantityId chosen, QWidget* parent) {
  std::vector<NamedChoice::Item> items;
  for (const auto& s : quantitySpecs()) items.push_back({translated(s.label), index(s.id)});
  return new NamedChoice(accessibleName, items, index(chosen), parent);
}

QuantityId quantityOf(const NamedChoice& choice) { return quantitySpecs()[choice.number()].id; }

}  // namespace chokepoint::ui
