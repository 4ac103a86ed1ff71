#include "ui/views/why/explanation_words.h"

#include <QCoreApplication>
#include <cmath>

#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"
#include "core/study/why/explain_words.h"
#include "ui/format/format.h"
#include "ui/format/parameter_text.h"
#include "ui/format/unit_words.h"

namespace chokepoint::ui {

namespace {

struct ExplanationWords {
  Q_DECLARE_TR_FUNCTIONS(ExplanationWords)
};

QString labelText(const Cause& cause) { return translated(labelOf(cause)).toHtmlEscaped(); }

QString valueOf(const Cause& cause, double value) {
  if (const auto* id = std::get_if<QuantityId>(&cause)) return quantityText(value, spec(*id).unit).toHtmlEscaped();
  const auto* input = std::get_if<ParameterId>(&cause);
  return input ? valueText(spec(*input), value).toHtmlEscaped() : QString();
}

QString spanText(const MonthSpan& span) {
  return span.first == span.last ? ExplanationWords::tr("in %1", "month").arg(monthName(span.first))
                                 : ExplanationWords::tr("from %1 to %2 on average", "months")
                                       .arg(monthName(span.first), monthName(span.last));
}

// "lowers it by 2.7 (21 %)"; what goes against the difference has a negative share.
QString effect(const Explanation& explanation, double part) {
  const double share = part / explanation.root.part;
  const QString size = quantityText(std::abs(part), spec(explanation.of).unit, 2).toHtmlEscaped();
  const QString percents = (share < 0.0 ? QString(QChar(0x2212)) : QString()) + percent(std::abs(share));
  return (part < 0.0 ? ExplanationWords::tr("lowers it by %1 (%2)", "size, share of the difference")
                     : ExplanationWords::tr("raises it by %1 (%2)", "size, share of the difference"))
      .arg(size, percents);
}

QString state(const CauseLink& link) {
  if (std::holds_alternative<PolicyTimeline>(link.cause)) return ExplanationWords::tr("decided otherwise");
  const QString values = ExplanationWords::tr("%1 in place of %2", "value, value before")
                             .arg(valueOf(link.cause, link.after), valueOf(link.cause, link.before));
  return link.span ? ExplanationWords::tr("%1 %2", "values, when").arg(values, spanText(*link.span)) : values;
}

QString item(const Explanation& explanation, const CauseLink& link);

QString list(const Explanation& explanation, const CauseLink& link) {
  QString items;
  for (const auto& cause : link.causes) items += item(explanation, cause);
  if (link.smaller > 0)
    items += QStringLiteral("<li>%1</li>")
                 .arg(ExplanationWords::tr("smaller causes (%1): %2", "how many, their effect together")
                          .arg(link.smaller)
                          .arg(effect(explanation, link.smallerPart)));
  return items.isEmpty() ? QString() : QStringLiteral("<ul>%1</ul>").arg(items);
}

QString item(const Explanation& explanation, const CauseLink& link) {
  return QStringLiteral("<li><b>%1</b>: %2; %3%4</li>")
      .arg(labelText(link.cause), state(link), effect(explanation, link.part), list(explanation, link));
}

QString inputsText(const Explanation& explanation) {
  QStringList inputs;
  for (const auto& input : explanation.inputs)
    inputs += ExplanationWords::tr("%1 %2", "an input, its effect")
                  .arg(labelText(input.cause), effect(explanation, input.part));
  return inputs.join(QStringLiteral("; "));
}

}  // namespace

QString wordsOf(const Explanation& explanation, const QString& before) {
  const auto& root = explanation.root;
  const QString name = labelText(explanation.of);
  const QString when = monthName(explanation.month);
  if (!differs(explanation))
    return QStringLiteral("<p>%1</p>")
        .arg(ExplanationWords::tr("Nothing differs: on the central runs of both, %1 is %2 in %3.",
                                  "quantity, value, month")
                 .arg(name, valueOf(root.cause, root.after), when));
  const QString sentence =
      ExplanationWords::tr("On the central runs, %1 in %2: %3 in place of %4 (%5).",
                           "quantity, month, values, scenario")
          .arg(name, when, valueOf(root.cause, root.after), valueOf(root.cause, root.before), before.toHtmlEscaped());
  return QStringLiteral("<p><b>%1</b></p><p>%2</p>%3")
      .arg(sentence,
           ExplanationWords::tr("Along all paths: %1.", "inputs and their effects").arg(inputsText(explanation)),
           list(explanation, root));
}

}  // namespace chokepoint::ui
