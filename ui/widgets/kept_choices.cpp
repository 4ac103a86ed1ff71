#include "ui/widgets/kept_choices.h"

#include <QHash>

namespace chokepoint::ui {

namespace {

ChoiceStore& choiceStore() {
  static QHash<QString, QString> meanwhile;
  static ChoiceStore store{.read = [](const QString& key) { return meanwhile.value(key); },
                           .write = [](const QString& key, const QString& choice) { meanwhile.insert(key, choice); }};
  return store;
}

}  // namespace

void keepChoicesIn(ChoiceStore store) { choiceStore() = std::move(store); }

QString keptChoice(const QString& key) { return choiceStore().read(key); }

void keepChoice(const QString& key, const QString& choice) { choiceStore().write(key, choice); }

}  // namespace chokepoint::ui
