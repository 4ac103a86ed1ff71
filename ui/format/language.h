// The language in which the program speaks: one catalogue of translations, which the window and the command line share.
//
// A catalogue is a file that lrelease made (.qm): built in as :/i18n/chokepoint_CODE.qm, or a translator's own. It
// needs no QCoreApplication, so that the command line can ask for it too; the window installs it for tr(). English is
// what stands in the source; its catalogue has plurals alone.
#pragma once

#include <QTranslator>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/expected.h"

namespace chokepoint::ui {

// The languages that are built in, English among them, as codes: "de", "en", "zh_CN".
[[nodiscard]] std::vector<std::string> availableLanguages();
// The first of those the system asks for that is available; English where none is.
[[nodiscard]] std::string systemLanguage();

// From now on the language of a code or, so that a translation can be tried out, of a .qm file; the place of an error
// is the option that asks for it. Texts made before stay as they are.
[[nodiscard]] Expected<std::monostate> useLanguage(const std::string& codeOrFile);
// The code of the language in use.
[[nodiscard]] std::string language();

// Nothing before a language is chosen; good until the next useLanguage, which takes it off the application too.
[[nodiscard]] QTranslator* catalogue();
// What the catalogue has for a text of this context, in the form for a count, %n still in its place; null where it has
// nothing.
[[nodiscard]] QString inCatalogue(const char* context, const std::string& text,
                                  std::optional<std::uint64_t> count = std::nullopt);

// Messages in the language in use, with numbers as they stand in files.
class CatalogueWords : public Words {
 public:
  [[nodiscard]] std::string pattern(const Message& message) const override;
  [[nodiscard]] std::string text(const DataText& text) const override;
};

}  // namespace chokepoint::ui
