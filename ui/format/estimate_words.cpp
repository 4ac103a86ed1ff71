#include "ui/format/estimate_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include "core/expression/expression.h"
#include "core/model/quantity_specs.h"
#include "core/model/unit_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/others_words.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct Estimates {
  Q_DECLARE_TR_FUNCTIONS(Estimates)
};

}  // namespace

QString subjectOf(const Estimate& estimate) { return subjectOf(estimate.expression); }

QString subjectOf(const std::string& text) {
  if (const auto id = findParameter(text)) return translated(spec(*id).label);
  const auto expression = Expression::parse(text);
  if (!expression || expression->quantities().empty()) return QString::fromStdString(text);
  static const QRegularExpression kShare(QStringLiteral("\\* (0\\.\\d+)"));  // Nvidia's of U.S. output
  QStringList labels;
  for (const QuantityId id : expression->quantities()) labels.push_back(translated(spec(id).label));
  if (const auto share = kShare.match(QString::fromStdString(text)); share.hasMatch())
    labels.front() =
        Estimates::tr("%1 × %2", "a quantity, a factor").arg(labels.front(), exactly(share.captured(1).toDouble()));
  return labels.size() > 2 ? labels.front() + QStringLiteral(" ...") : labels.join(QStringLiteral(" : "));
}

QString offBy(double share) {
  const QString part = significant(100.0 * share);
  return Estimates::tr("%1 %", "per cent").arg(share > 0.0 ? QChar('+') + part : part);
}

ShownUnit shownUnit(const std::string& unit) {
  if (unit == "fraction") return {100.0, Estimates::tr("%")};
  if (unit == "ratio") return {1.0, Estimates::tr("times")};
  const auto words = unitWords(unit);
  return {1.0, words ? worded(*words) : QString()};
}

QString numbersOf(const Estimate& e, QString (*format)(double)) {
  const ShownUnit unit = shownUnit(e.unit);
  const auto number = [&](const std::optional<double>& value) { return format(*value * unit.scale); };
  const auto range = [&] { return between(number(e.low), number(e.high), *e.low < 0.0); };
  QStringList parts;
  if (e.central) parts += number(e.central);
  if (e.low && e.high && e.central) parts = {Estimates::tr("%1 (%2)", "figure, range").arg(number(e.central), range())};
  if (e.low && e.high && !e.central) parts += range();
  if (e.low && !e.high) parts += Estimates::tr("at least %1").arg(number(e.low));
  if (e.high && !e.low) parts += Estimates::tr("at most %1").arg(number(e.high));
  return parts.isEmpty() ? Estimates::tr("no figure") : listed(parts);
}

QString shortFigureOf(const Estimate& e) {
  const double scale = shownUnit(e.unit).scale;
  if (e.kind == EstimateKind::UpperCase && e.central)
    return Estimates::tr("up to %1").arg(inTwoDigits(*e.central * scale));
  if (!e.low || !e.high) return numbersOf(e, inTwoDigits);
  return e.central ? withRange(*e.central * scale, *e.low * scale, *e.high * scale)
                   : rangeAlone(*e.low * scale, *e.high * scale);
}

QString figureOf(const Estimate& e) {
  const bool hasNone = !e.low && !e.central && !e.high;
  const QString unit = shownUnit(e.unit).name;
  const QString numbers = numbersOf(e, asPublished);
  return hasNone || unit.isEmpty() ? numbers : Estimates::tr("%1 %2").arg(numbers, unit);
}

QString shortNameOf(const Estimate& estimate) {
  const bool isOwn = findEstimate(estimate.id) == nullptr;
  return isOwn ? Estimates::tr("%1 (yours)").arg(othersWords(estimate.label)) : translated(estimate.label);
}

QString shortUnit(const std::string& unit) {
  return unit == "kwafer/Month" ? Estimates::tr("k wafers a month") : shownUnit(unit).name;
}

}  // namespace chokepoint::ui
