// What an estimate says when it is asked: see estimate_marks.h.
#include <QCoreApplication>

#include "ui/charts/marks/estimate_marks.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct EstimateText {
  Q_DECLARE_TR_FUNCTIONS(EstimateText)
};

bool isRatio(const EstimateMark& mark) { return mark.gap != nullptr; }

QString number(const EstimateMark& mark, double value) {
  return (isRatio(mark) ? EstimateText::tr("%1 times") : EstimateText::tr("%1 chips")).arg(asPublished(value));
}

QString publishedFigure(const EstimateMark& mark) {
  const QString value = number(mark, mark.value);
  if (mark.open == OpenSide::Up) return EstimateText::tr("at least %1").arg(value);
  if (mark.open == OpenSide::Down) return EstimateText::tr("at most %1").arg(value);
  return value;
}

QString range(const EstimateMark& mark) {
  if (mark.low == mark.high) return {};
  return EstimateText::tr("range %1 to %2").arg(number(mark, mark.low), number(mark, mark.high));
}

QString kindInWords(EstimateKind kind) {
  switch (kind) {
    case EstimateKind::Computed: return EstimateText::tr("computed from its figures");
    case EstimateKind::Count: return EstimateText::tr("a count");
    case EstimateKind::LowerBound: return EstimateText::tr("a lower bound");
    case EstimateKind::UpperBound: return EstimateText::tr("an upper bound");
    case EstimateKind::Plan: return EstimateText::tr("a plan");
    case EstimateKind::UpperCase: return EstimateText::tr("an upper case");
    case EstimateKind::Estimate: break;
  }
  return EstimateText::tr("an estimate");
}

QString comparedWith(const EstimateMark& mark) {
  const int year = mark.estimate->period.year.number;
  if (!mark.sameMeasure) return EstimateText::tr("Another measure than the curve");
  return isRatio(mark) ? EstimateText::tr("Compared with the gap in %1").arg(year)
                       : EstimateText::tr("Compared with the chips that Huawei makes in %1").arg(year);
}

QString inThisOutlook(const EstimateMark& mark, const Outlook* outlook) {
  if (!outlook || !mark.sameMeasure || !inRun(mark.estimate->period.year)) return {};
  const Figure& curve = isRatio(mark) ? *mark.gap : figure("huawei_chips");
  const Spread& spread = outlook->annual(curve, mark.estimate->period.year);
  return EstimateText::tr("Here: %1").arg(spreadText(spread, isRatio(mark) ? ratioText : count));
}

QString joined(const QStringList& parts, const QString& separator) {
  QStringList filled;
  for (const QString& part : parts)
    if (!part.isEmpty()) filled += part.toHtmlEscaped();
  return filled.join(separator);
}

}  // namespace

QString explained(const EstimateMark& mark, const Outlook* outlook) {
  const Estimate& estimate = *mark.estimate;
  const QString heading = EstimateText::tr("%1, %2", "publisher, period")
                              .arg(translated(estimate.publisher), QString::fromStdString(toText(estimate.period)));
  const QString what =
      EstimateText::tr("%1, %2", "figure, kind").arg(publishedFigure(mark), kindInWords(estimate.kind));
  return QStringLiteral("<b>%1</b><br>%2")
      .arg(heading.toHtmlEscaped(),
           joined({what, range(mark), comparedWith(mark), inThisOutlook(mark, outlook), translated(estimate.note)},
                  QStringLiteral("<br>")));
}

QString readOut(const EstimateMark& mark) {
  const Estimate& estimate = *mark.estimate;
  const QString what =
      EstimateText::tr("%1, %2: %3", "publisher, period, figure")
          .arg(translated(estimate.publisher), QString::fromStdString(toText(estimate.period)), publishedFigure(mark));
  return listed({what, kindInWords(estimate.kind), range(mark)});
}

}  // namespace chokepoint::ui
