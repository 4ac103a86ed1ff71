// One thing that can be found: what it is called and is, and what choosing it does.
#pragma once

#include <QString>
#include <functional>

#include "ui/format/search_words.h"

namespace chokepoint::ui {

struct SearchItem {
  QString title;
  QString what;  // beside the title: "lever, now 0.70"; "view"
  QString description;
  Searchable words;
  std::function<void()> choose;  // nothing: it can be read, and not chosen
};

// Found by its title, by what it is, by other words and by its description.
[[nodiscard]] inline SearchItem searchItem(const QString& title, const QString& what, const QString& also,
                                           const QString& description, std::function<void()> choose) {
  return {title, what, description, Searchable({title, what + QLatin1Char(' ') + also, description}),
          std::move(choose)};
}

}  // namespace chokepoint::ui
