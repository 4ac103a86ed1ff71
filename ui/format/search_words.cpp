#include "ui/format/search_words.h"

#include <QRegularExpression>
#include <algorithm>

#include "core/evidence/synonyms.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

QStringList wordsOfSearch(const QString& text) {
  static const QRegularExpression kBetween(QStringLiteral("[^\\p{L}\\p{N}+.]+"));
  QStringList words = text.toCaseFolded().split(kBetween, Qt::SkipEmptyParts);
  for (auto& word : words)
    while (word.endsWith(QLatin1Char('.'))) word.chop(1);
  words.removeAll({});
  return words;
}

QString singularOf(const QString& word) {
  constexpr qsizetype kShortest = 4;  // "bis" and "gas" are no plurals
  return word.size() > kShortest && word.endsWith(QLatin1Char('s')) ? word.chopped(1) : word;
}

bool beginsOne(const QString& word, const QStringList& words) {
  return std::ranges::any_of(words, [&](const QString& one) { return one.startsWith(word); });
}

const std::vector<std::string>& keysOf(Sought kind, const Synonym& synonym) {
  switch (kind) {
    case Sought::Input: return synonym.inputs;
    case Sought::Rest: return synonym.restOf;
    case Sought::Preset: return synonym.presets;
    case Sought::View: return synonym.views;
    case Sought::Figure: return synonym.figures;
    case Sought::Claim: break;
  }
  return synonym.claims;
}

}  // namespace

Searchable::Searchable(const SearchTexts& texts)
    : m_title(wordsOfSearch(texts.title).join(QLatin1Char(' '))),
      m_titleWords(wordsOfSearch(texts.title)),
      m_alsoWords(wordsOfSearch(texts.also)),
      m_descriptionWords(wordsOfSearch(texts.description)) {}

std::optional<SearchMatch> Searchable::matchWord(const QString& word) const {
  if (beginsOne(word, m_titleWords)) return SearchMatch::TitleWord;
  if (beginsOne(word, m_alsoWords)) return SearchMatch::Synonym;
  if (beginsOne(word, m_descriptionWords)) return SearchMatch::Description;
  return std::nullopt;
}

std::optional<SearchMatch> Searchable::match(const QString& query) const {
  const QStringList words = wordsOfSearch(query);
  if (words.isEmpty()) return std::nullopt;
  if (m_title.startsWith(words.join(QLatin1Char(' ')))) return SearchMatch::TitleStart;
  auto worst = SearchMatch::TitleWord;
  for (const auto& word : words) {
    const auto found = matchWord(singularOf(word));
    if (!found) return std::nullopt;
    worst = std::max(worst, *found);
  }
  return worst;
}

QString otherWordsFor(Sought kind, std::string_view key) {
  QStringList words;
  for (const auto& synonym : synonyms())
    if (std::ranges::find(keysOf(kind, synonym), key) != keysOf(kind, synonym).end())
      words << translated(synonym.words);
  return words.join(QLatin1Char(' '));
}

}  // namespace chokepoint::ui
