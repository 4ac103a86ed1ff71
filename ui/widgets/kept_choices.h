// What a person chose within a view, as a key and a text: kept when it changes, and asked for when the view is made
// again. The window keeps choices in its settings; pictures and tests keep them for as long as the program runs.
#pragma once

#include <QString>
#include <functional>

namespace chokepoint::ui {

struct ChoiceStore {
  std::function<QString(const QString& key)> read;  // empty for none
  std::function<void(const QString& key, const QString& choice)> write;
};
void keepChoicesIn(ChoiceStore store);

// Empty where none was made.
[[nodiscard]] QString keptChoice(const QString& key);
void keepChoice(const QString& key, const QString& choice);

}  // namespace chokepoint::ui
