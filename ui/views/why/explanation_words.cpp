#include "ui/views/why/explanation_words.h"

#include <QCoreApplication>

#include "core/study/why/explain_words.h"
#include "ui/format/rich_words.h"

namespace chokepoint::ui {

namespace {

struct ExplanationWords {
  Q_DECLARE_TR_FUNCTIONS(ExplanationWords)
};

QString paragraph(const QString& html) { return QStringLiteral("<p>%1</p>").arg(html); }
QString item(const QString& html) { return QStringLiteral("<li>%1</li>").arg(html); }
QString list(const QString& items) { return items.isEmpty() ? items : QStringLiteral("<ul>%1</ul>").arg(items); }

// Each beneath what it acts on, so that no sentence needs to say by way of what.
QString causesText(const Explanation& explanation, const CauseLink& link) {
  QString items;
  for (const auto& cause : link.causes)
    items += item(richText(linkSentence(explanation, explanation.root, cause), labelOf(cause.cause)) +
                  causesText(explanation, cause));
  if (link.smaller > 0) items += item(richText(smallerSentence(explanation, link)));
  return list(items);
}

QString inputsText(const Explanation& explanation) {
  QString items;
  for (const auto& input : explanation.inputs)
    items += item(richText(inputSentence(explanation, input), labelOf(input.cause)));
  return list(items);
}

}  // namespace

QString wordsOf(const Explanation& explanation, const QString& before) {
  const auto root = rootSentence(explanation);
  const QString between =
      ExplanationWords::tr("Compared with: %1; on the central runs of both.", "scenario").arg(before.toHtmlEscaped());
  const QString answer = paragraph(richText(root, root)) + paragraph(between);
  if (!differs(explanation)) return answer;
  return answer + inputsText(explanation) + causesText(explanation, explanation.root);
}

}  // namespace chokepoint::ui
