// All kinds of things that a search finds: one table, in the order of what a person means first where words fit alike.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/evidence/facts.h"
#include "core/runs/figures.h"
#include "ui/search/search_item.h"
#include "ui/views/frame/view_spec.h"

class QMenu;

namespace chokepoint::ui {

class Commands;
class Document;

// What is searched, and how the window goes to what is found.
struct SearchContext {
  Document& document;
  const Commands& commands;
  std::span<const ViewSpec> views;
  std::vector<const QMenu*> menus;  // whose entries are found too where they are no commands of the table
  std::function<void(ParameterId input)> toInput;
  std::function<void(std::string_view view, const Subject& subject)> toView;
  std::function<void(const Figure& figure)> toFigure;
  std::function<void(const Fact& fact)> toFact;
};

struct SearchKind {
  const char* heading;  // in the context "Search"
  bool isDone;          // something is done with it; what is only read about comes after all of that
  std::vector<SearchItem> (*items)(const SearchContext& context);
};

[[nodiscard]] std::span<const SearchKind> searchKinds();
[[nodiscard]] QString headingOf(const SearchKind& kind);

}  // namespace chokepoint::ui
