#include "app/command_line/output/words.h"

#include "ui/format/language.h"

namespace chokepoint::app {

std::string worded(const Message& message) { return inWords(message, ui::CatalogueWords()); }
std::string worded(const Errors& errors) { return inWords(errors, ui::CatalogueWords()); }

}  // namespace chokepoint::app
