// How what is typed into a search finds something: word by word, by the beginning of words, whatever the case.
//
// A title that begins with it comes first, then words of a title, then other words for the same thing
// (resources/synonyms.json), then a description. A plural finds its singular. Leaves out typing errors.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string_view>

namespace chokepoint::ui {

struct SearchTexts {
  QString title;
  QString also;  // other words for it
  QString description;
};

// From the best on.
enum class SearchMatch { TitleStart, TitleWord, Synonym, Description };

// Texts whose words have been looked at.
class Searchable {
 public:
  explicit Searchable(const SearchTexts& texts);

  // Of all words of the query, the one that is found worst; nothing where one is not found, or where there is none.
  [[nodiscard]] std::optional<SearchMatch> match(const QString& query) const;

 private:
  [[nodiscard]] std::optional<SearchMatch> matchWord(const QString& word) const;

  QString m_title;
  QStringList m_titleWords;
  QStringList m_alsoWords;
  QStringList m_descriptionWords;
};

// What synonyms are of. Rest: inputs of which the words mean what is left to 100 %.
enum class Sought { Input, Rest, Preset, View, Figure, Claim };

// All words by which people look for it.
[[nodiscard]] QString otherWordsFor(Sought kind, std::string_view key);

}  // namespace chokepoint::ui
