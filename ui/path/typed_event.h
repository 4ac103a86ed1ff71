// What a person types about a decision, and what is wrong with it.
#pragma once

#include <QString>

#include "core/scenario/scenario.h"

namespace chokepoint::ui {

template <class T>
struct TypedOf {
  std::optional<T> value;
  QString error;  // a sentence, where there is no value
};

// "March 2028", "2028-03", or a year for its January
[[nodiscard]] TypedOf<Month> typedStart(const QString& text);
[[nodiscard]] TypedOf<double> typedMonths(const QString& text);
// A level, or how far a channel stands from the rest.
[[nodiscard]] TypedOf<double> typedTarget(const QString& text, std::optional<Channel> channel);

}  // namespace chokepoint::ui
