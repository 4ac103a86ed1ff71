// The language that packaging/translations makes for tests: each text has accents on all its letters, is a third longer
// and stands in brackets, but for what is put in its places. What has none did not come out of the catalogue.
#pragma once

#include <QApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTextDocumentFragment>
#include <QTranslator>
#include <algorithm>

#include "core/evidence/claims.h"
#include "core/evidence/estimates.h"
#include "core/evidence/facts.h"
#include "core/evidence/past_statements.h"
#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"
#include "ui/format/language.h"

namespace chokepoint {

// For the words of Qt itself, whose catalogues are not ours.
class WordsOfQt : public QTranslator {
 public:
  using QTranslator::QTranslator;
  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override {
    const bool isOfQt = *context == 'Q' && QString::fromLatin1(context) != QStringLiteral("QShortcut");
    return isOfQt ? QChar('[') + QString::fromUtf8(source).replace(kLetter, QStringLiteral("ö")) + QChar(']')
                  : QString();
  }

 private:
  inline static const QRegularExpression kLetter{QStringLiteral("[A-Za-z]")};
};

// Whether it is there. To be asked once there is an application.
inline bool usePseudoLanguage() {
  if (!ui::useLanguage(CHOKEPOINT_PSEUDO)) return false;
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  QApplication::installTranslator(new WordsOfQt(qApp));
  return QApplication::installTranslator(ui::catalogue());
}

// What no language translates.
class Names {
 public:
  Names() {
    for (const auto& fact : facts()) {
      add(fact.title);  // a publication is found under the title that it has
      add(fact.url);
    }
    for (const auto& estimate : estimates()) add(estimate.expression);  // expressions are typed as they are read
    for (const auto& statement : pastStatements()) add(statement.expression);
    for (const auto& claim : claims()) {
      add(claim.expression);
      for (const auto& figure : claim.figures) add(figure.expression);
    }
    std::ranges::sort(m_names, std::ranges::greater{}, &QString::size);
    for (const auto& spec : parameterSpecs()) m_keys += QString::fromStdString(spec.key);
    for (const auto& spec : quantitySpecs()) m_keys += QString::fromStdString(std::string(spec.name));
    for (int month = 1; month <= 12; ++month)  // the system has them
      m_keys << QLocale().standaloneMonthName(month) << QLocale().standaloneMonthName(month, QLocale::ShortFormat);
  }

  void add(const std::string& name) {
    if (!name.empty()) m_names += QString::fromStdString(name);
  }

  // The words that are no names and have no accents.
  [[nodiscard]] QStringList englishIn(QString text) const {
    if (!text.contains(kWord)) return {};
    for (const auto& name : m_names) text.remove(name);
    QStringList english;
    for (auto it = kWord.globalMatch(text); it.hasNext();) {
      const auto found = it.next();
      const QString word = found.captured();
      const bool isCut = text.mid(found.capturedEnd()).startsWith(QChar(0x2026)) && beginsAKey(word);
      if (!isCut && !m_keys.contains(word) && !kKnown.contains(word)) english += word;
    }
    return english;
  }

 private:
  [[nodiscard]] bool beginsAKey(const QString& word) const {
    return std::ranges::any_of(m_keys, [&](const QString& key) { return key.startsWith(word); });
  }

  // Letters, and what makes a key of them; none beside an accent, which was a letter that the catalogue has.
  inline static const QRegularExpression kWord{
      QStringLiteral("(?<![\\p{L}\\w])[A-Za-z_][A-Za-z_0-9]*[A-Za-z_][A-Za-z_0-9]*(?![\\p{L}])"),
      QRegularExpression::UseUnicodePropertiesOption};
  // The keyboard's; how a language calls itself.
  inline static const QStringList kKnown{
      "Ctrl", "Shift", "Alt",   "Del",     "Esc",   "Enter",  "Up",
      "Down", "Left",  "Right", "English", "H100e", "H100bw", "Dmnl"};  // the last three are units with names

  QStringList m_names;
  QStringList m_keys;
};

// As it is read: without tags.
inline QString plain(const QString& text) {
  return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

// Texts one beside the other with nothing between them: a sentence that was put together, in English order.
inline bool isPutTogether(const QString& text) {
  int depth = 0;
  for (qsizetype at = 0; at < text.size(); ++at) {
    if (text[at] == QChar('[')) ++depth;
    if (text[at] == QChar(']')) --depth;
    if (text[at] != QChar(']') || depth != 0) continue;
    if (text.mid(at + 1).trimmed().startsWith(QChar('[')) && !text.mid(at + 1, 2).contains(QChar('\n'))) return true;
  }
  return false;
}

}  // namespace chokepoint
