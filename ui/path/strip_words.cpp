#include "ui/path/strip_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/policy_words.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct StripWords {
  Q_DECLARE_TR_FUNCTIONS(StrictnessStrip)
};

QString standingOf(const StripPoint& point) {
  switch (point.kind) {
    case StripPoint::Kind::OnRecord: return StripWords::tr("It is in the record.");
    case StripPoint::Kind::ToCome:
      return canApply(*point.decision) ? StripWords::tr("After the record's end, and not applied.")
                                       : StripWords::tr("After the record's end.");
    case StripPoint::Kind::Applied: return StripWords::tr("After the record's end, and applied.");
    case StripPoint::Kind::Own: break;
  }
  return StripWords::tr("Your own.");
}

QString endOf(const StripLine& line) {
  return StripWords::tr("%1 %2", "a path, its level")
      .arg(nameOfPath(line.channel), QLocale().toString(line.levels.back(), 'f', 2));
}

}  // namespace

QString nameOf(const StripPoint& point) {
  if (point.decision == nullptr) return eventText(*point.event);
  return StripWords::tr("%1: %2", "a date, what was decided")
      .arg(dateText(*point.decision), translated(point.decision->event));
}

QStringList detailsOf(const StripPoint& point) {
  QStringList lines;
  if (point.event) lines << StripWords::tr("In force after %1.").arg(monthsText(point.event->months));
  if (point.decision != nullptr) {
    lines << movesText(*point.decision);
    lines << StripWords::tr("Source: %1.").arg(sourcesText(*point.decision));
  }
  return lines << standingOf(point);
}

QString tipOf(const StripPoint& point) {
  QString text = QStringLiteral("<b>%1</b>").arg(nameOf(point).toHtmlEscaped());
  for (const QString& line : detailsOf(point)) text += QStringLiteral("<br>") + line.toHtmlEscaped();
  return QStringLiteral("<p style='margin:0'>%1</p>").arg(text);
}

QString summaryOf(const StripContent& content) {
  QStringList ends;
  for (const auto& line : content.lines) ends << endOf(line);
  return StripWords::tr("At the end of %1: %2.").arg(kLastYear).arg(inSeries(ends));
}

}  // namespace chokepoint::ui
