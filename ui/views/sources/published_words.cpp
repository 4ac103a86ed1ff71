#include "ui/views/sources/published_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/charts/marks/estimate_marks.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

struct Published {
  Q_DECLARE_TR_FUNCTIONS(Published)
};

QString named(const EstimateMark& mark) {
  return Published::tr("%1 %2", "publisher, figure").arg(mark.name, mark.figure);
}

// All that a chart of that figure would mark, of whichever year.
std::vector<EstimateMark> marksNear(const Study& study, const std::vector<const Estimate*>& among) {
  for (const Figure& gap : gaps())
    if (study.of.text() == gap.of(study.year).text()) return marksOfGap(gap, among);
  const bool isVolume = study.of.text() == figure("huawei_chips").of(study.year).text();
  return isVolume ? marksOfHuaweiVolume(among) : std::vector<EstimateMark>();
}

// Of what nobody has published just so.
QString nearestSentence(const QString& name, const EstimateMark& mark, bool isOfYear) {
  const QString period = periodName(mark.estimate->period);
  if (isOfYear)
    return Published::tr("Nobody has published %1. Nearest: %2, which is counted otherwise.",
                         "figure, whose and figure")
        .arg(name, named(mark));
  return mark.sameMeasure ? Published::tr("Nobody has published %1. Nearest: %2, which is of %3.",
                                          "figure, whose and figure, period")
                                .arg(name, named(mark), period)
                          : Published::tr("Nobody has published %1. Nearest: %2, which is of %3 and counted otherwise.",
                                          "figure, whose and figure, period")
                                .arg(name, named(mark), period);
}

QString listOf(const std::vector<EstimateMark>& marks) {
  QStringList all;
  for (const auto& mark : marks) all += named(mark);
  return listed(all);
}

}  // namespace

PublishedWords whoPublished(const Study& study, const std::vector<const Estimate*>& among) {
  const QString name = QString::fromStdString(study.name);
  const auto exact = marksOfFigure(study.of.text(), among);
  if (!exact.empty())
    return {Published::tr("Published of %1: %2.", "figure, who and what").arg(name, listOf(exact)),
            exact.front().estimate};
  const auto near = marksNear(study, among);
  if (near.empty()) return {Published::tr("Nobody has published %1.", "figure").arg(name)};
  const auto away = [&](const EstimateMark& mark) {
    return std::pair(std::abs(mark.time - timeOf(study.year)), !mark.sameMeasure);
  };
  const auto& nearest = *std::ranges::min_element(near, std::less(), away);
  return {nearestSentence(name, nearest, nearest.estimate->period.year == study.year), nearest.estimate};
}

}  // namespace chokepoint::ui
