// The model as a document for people, in Markdown: sector by sector each quantity with its unit,
// what it is, its equation and what it reads; then inputs and tables.
//
// It is in English whatever the language: the model is documented in one.
// Leaves out: the values of the run, which `chokepoint run` prints.
#pragma once

#include <string>

#include "core/export/model_graph.h"

namespace chokepoint {

[[nodiscard]] std::string toMarkdown(const ModelGraph& graph);

}  // namespace chokepoint
