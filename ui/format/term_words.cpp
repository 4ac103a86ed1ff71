#include "ui/format/term_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct Glossary {
  Q_DECLARE_TR_FUNCTIONS(Glossary)
};

}  // namespace

QString explained(const GlossaryTerm& term) {
  return Glossary::tr("%1: %2", "a term, what it means").arg(translated(term.term), translated(term.says));
}

QString explainedTerm(std::string_view id) { return explained(glossaryTerm(id)); }

QString explainedTerms(std::initializer_list<std::string_view> ids) {
  QStringList lines;
  for (const auto id : ids) lines += explainedTerm(id);
  return lines.join(QChar('\n'));
}

QString glossaryChapter() {
  QStringList paragraphs{Glossary::tr("## Words"),
                         Glossary::tr("Where one of these words stands on the screen, it explains itself under the "
                                      "pointer, and when the keyboard comes to it.")};
  for (const auto& term : glossary())
    paragraphs += Glossary::tr("**%1.** %2", "a term, what it means").arg(translated(term.term), translated(term.says));
  return paragraphs.join(QStringLiteral("\n\n"));
}

}  // namespace chokepoint::ui
