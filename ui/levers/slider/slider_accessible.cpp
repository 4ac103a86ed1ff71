#include "ui/levers/slider/slider_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/format/parameter_text.h"
#include "ui/levers/slider/slider_track.h"
#include "ui/theme/accessible_factory.h"

namespace chokepoint::ui {

namespace {

// Numbers are in the display's unit, as a person hears and reads them.
class AccessibleTrack : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  explicit AccessibleTrack(SliderTrack* track) : QAccessibleWidget(track, QAccessible::Slider) {}

  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }

  [[nodiscard]] QString text(QAccessible::Text type) const override {
    if (type == QAccessible::Value) return valueText(track().spec(), track().value());
    if (type == QAccessible::Description) return track().description();
    return QAccessibleWidget::text(type);
  }

  [[nodiscard]] QVariant currentValue() const override { return displayed(track().value()); }
  [[nodiscard]] QVariant maximumValue() const override { return displayed(track().spec().max); }
  [[nodiscard]] QVariant minimumValue() const override { return displayed(track().spec().min); }
  [[nodiscard]] QVariant minimumStepSize() const override {
    const double next = track().scale().next(track().value(), 1, SliderScale::Step::Small);
    return displayed(next - track().value());
  }
  void setCurrentValue(const QVariant& value) override {
    track().requestValue(fromDisplay(track().spec(), value.toDouble()));
  }

 private:
  [[nodiscard]] SliderTrack& track() const { return *static_cast<SliderTrack*>(widget()); }
  [[nodiscard]] double displayed(double value) const { return value * track().spec().display.scale; }
};

}  // namespace

void announceSlidersToAssistiveTechnology() { announceToAssistiveTechnology<SliderTrack, AccessibleTrack>(); }

void announceSliderValue(SliderTrack& track) {
  if (!QAccessible::isActive()) return;
  QAccessibleValueChangeEvent changed(&track, track.value() * track.spec().display.scale);
  QAccessible::updateAccessibility(&changed);
}

void announceSliderDescription(SliderTrack& track) {
  if (!QAccessible::isActive()) return;
  QAccessibleEvent said(&track, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&said);
}

}  // namespace chokepoint::ui
