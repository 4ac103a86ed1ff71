#include "ui/window/text_size.h"

#include <QEvent>
#include <QWidget>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/commands/commands.h"
#include "ui/theme/text_scale.h"

namespace chokepoint::ui {

namespace {

constexpr std::array kPercents{60, 70, 80, 90, TextSize::kUsualPercent, 110, 125, 150, 175, 200};

int stepNearest(int percent) {
  const auto* nearest = std::ranges::min_element(kPercents, {}, [&](int one) { return std::abs(one - percent); });
  return static_cast<int>(nearest - kPercents.begin());
}

int percentAt(int step) { return kPercents[static_cast<std::size_t>(step)]; }

}  // namespace

TextSize::TextSize(QWidget& window, Commands& commands)
    : QObject(&window), m_window(window), m_commands(commands), m_step(stepNearest(kUsualPercent)) {
  window.installEventFilter(this);
  commands.on("text-larger", this, [this] { choose(m_step + 1); });
  commands.on("text-smaller", this, [this] { choose(m_step - 1); });
  commands.on("text-usual", this, [this] { choose(stepNearest(kUsualPercent)); });
  apply();
}

int TextSize::percent() const { return percentAt(m_step); }

void TextSize::setPercent(int percent) {
  m_step = stepNearest(percent);
  apply();
}

void TextSize::choose(int step) {
  m_step = std::clamp(step, 0, static_cast<int>(kPercents.size()) - 1);
  apply();
  emit chosen(percent());
}

// Smaller than the least size nothing is, so that there it is not offered.
void TextSize::apply() {
  const double fitting = textScaleOf(m_window.size());
  const auto scaleAt = [&](int step) { return fitting * percentAt(step) / kUsualPercent; };
  const double before = textScale();
  useTextScale(scaleAt(m_step));
  if (textScale() != before) emit scaled(textScale() / before);
  m_commands.action("text-smaller").setEnabled(m_step > 0 && scaleAt(m_step) > kLeastTextScale);
  m_commands.action("text-larger").setEnabled(m_step + 1 < static_cast<int>(kPercents.size()));
  m_commands.action("text-usual").setEnabled(percent() != kUsualPercent);
}

bool TextSize::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &m_window && event->type() == QEvent::Resize) apply();
  return false;
}

}  // namespace chokepoint::ui
