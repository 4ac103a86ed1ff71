#include "ui/format/lever_tip.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <set>

#include "core/evidence/facts.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"
#include "ui/format/provenance.h"

namespace chokepoint::ui {

namespace {

constexpr std::size_t kMostPublishers = 6;

// The context of the texts below, for translators.
struct LeverTip {
  Q_DECLARE_TR_FUNCTIONS(LeverTip)
};

QString paragraph(const QString& html) { return QStringLiteral("<p style='margin:3px 0'>%1</p>").arg(html); }

QString rangeLine(const ParameterSpec& spec) {
  const QString unit = translated(spec.display.unit);
  const QString allowed = LeverTip::tr("Range: %1").arg(rangeText(spec, spec.min, spec.max).toHtmlEscaped());
  return unit.isEmpty() ? LeverTip::tr("%1, no unit", "range").arg(allowed) : allowed;
}

QString priorLine(const ParameterSpec& spec, const PriorSpec& prior) {
  const QString central = numberText(spec, prior.central);
  if (spec.kind == ParameterKind::Lever)
    return LeverTip::tr("Somebody's choice, so the same in every run; by default %1").arg(central).toHtmlEscaped();
  const QString shape = prior.distribution == Distribution::Triangular
                            ? LeverTip::tr("Runs draw it from %1, most likely %2")
                            : LeverTip::tr("Runs draw it, nine in ten from %1; centre %2");
  const QString line = shape.arg(rangeText(spec, prior.low, prior.high), central);
  return (prior == spec.prior ? line : LeverTip::tr("%1 (a prior of this scenario)").arg(line)).toHtmlEscaped();
}

QString sourceLine(const ParameterSpec& spec) {
  return LeverTip::tr("Source (%1): %2").arg(basisText(spec.basis), translated(spec.source)).toHtmlEscaped();
}

// The publishers of the facts that it rests on, each named once.
QString publishersLine(const ParameterSpec& spec) {
  QStringList publishers;
  for (const auto& id : spec.facts)
    if (const Fact* fact = findFact(id); fact != nullptr) publishers << translated(fact->publisher);
  publishers.removeDuplicates();
  if (publishers.isEmpty()) return {};
  const auto more = publishers.size() - static_cast<qsizetype>(kMostPublishers);
  QString line = inSeries(publishers.mid(0, kMostPublishers));
  if (more > 0) line = LeverTip::tr("%1 and %n more", "publishers", static_cast<int>(more)).arg(line);
  return LeverTip::tr("Said by: %1").arg(line).toHtmlEscaped();
}

QString evidenceLine(const ParameterSpec& spec) {
  QStringList values;
  for (const auto& item : spec.evidence)
    values << LeverTip::tr("%1 %2", "publisher, figure").arg(translated(item.label), numberText(spec, item.value));
  return values.isEmpty() ? QString() : LeverTip::tr("Published: %1").arg(inSeries(values)).toHtmlEscaped();
}

QString stopsLine(const ParameterSpec& spec) {
  QStringList stops;
  for (const auto& stop : spec.stops)
    if (!stop.label.empty())
      stops
          << LeverTip::tr("%1 %2", "figure, what it is").arg(parameterNumber(spec, stop.value), translated(stop.label));
  return stops.isEmpty() ? QString() : LeverTip::tr("Marks: %1").arg(inSeries(stops)).toHtmlEscaped();
}

}  // namespace

QString leverTip(const ParameterSpec& spec, const PriorSpec& prior) {
  QString tip = paragraph(QStringLiteral("<b>%1</b> · %2")
                              .arg(translated(spec.label).toHtmlEscaped(), kindText(spec.kind).toHtmlEscaped()));
  for (const QString& line : {translated(spec.description).toHtmlEscaped(), rangeLine(spec), priorLine(spec, prior),
                              stopsLine(spec), evidenceLine(spec), sourceLine(spec), publishersLine(spec)})
    if (!line.isEmpty()) tip += paragraph(line);
  return QStringLiteral("<qt>%1</qt>").arg(tip);
}

QString evidenceTip(const ParameterSpec& spec, std::size_t index) {
  const auto& item = spec.evidence.at(index);
  QString tip =
      paragraph(QStringLiteral("<b>%1</b>: %2")
                    .arg(translated(item.label).toHtmlEscaped(), valueText(spec, item.value).toHtmlEscaped()));
  if (const Fact* fact = findFact(item.fact); fact != nullptr) {
    tip += paragraph(LeverTip::tr("%1, %2").arg(translated(fact->quantity), translated(fact->period)).toHtmlEscaped());
    tip += paragraph(LeverTip::tr("%1: %2", "fact, publisher")
                         .arg(QString::fromStdString(fact->id), translated(fact->publisher))
                         .toHtmlEscaped());
  }
  return QStringLiteral("<qt>%1</qt>").arg(tip);
}

QString publishedText(const ParameterSpec& spec) {
  if (spec.evidence.empty()) return {};
  const auto [least, greatest] = std::ranges::minmax(spec.evidence, {}, &PublishedValue::value);
  const QString low = numberText(spec, least.value);
  const QString high = numberText(spec, greatest.value);
  const QString values = low == high ? low : LeverTip::tr("%1 to %2").arg(low, high);
  return LeverTip::tr("%1 published, %2").arg(spec.evidence.size()).arg(values);
}

bool isBeyondPublished(const ParameterSpec& spec, double value) {
  if (spec.evidence.size() < 2) return false;
  const auto [least, greatest] = std::ranges::minmax(spec.evidence, {}, &PublishedValue::value);
  return value < least.value || value > greatest.value;
}

QString kindText(ParameterKind kind) {
  return kind == ParameterKind::Lever ? LeverTip::tr("lever") : LeverTip::tr("assumption");
}

}  // namespace chokepoint::ui
