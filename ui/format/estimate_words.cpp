#include "ui/format/estimate_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/expression/expression.h"
#include "core/model/quantity_specs.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

QString inWords(const char* text) { return QCoreApplication::translate("Estimates", text); }

}  // namespace

QString subjectOf(const Estimate& estimate) {
  if (const auto id = findParameter(estimate.expression)) return translated(spec(*id).label);
  const auto expression = Expression::parse(estimate.expression);
  if (!expression || expression->quantities().empty()) return QString::fromStdString(estimate.expression);
  QStringList labels;
  for (const QuantityId id : expression->quantities()) labels.push_back(translated(spec(id).label));
  return labels.size() > 2 ? labels.front() + QStringLiteral(" ...") : labels.join(QStringLiteral(" : "));
}

ShownUnit shownUnit(const std::string& unit) {
  if (unit == "fraction") return {100.0, inWords("%")};
  if (unit == "ratio") return {1.0, inWords("times")};
  if (unit == "kwafer/Month") return {1.0, inWords("thousand wafers a month")};
  if (unit == "chip") return {1.0, inWords("chips")};
  if (unit == "die") return {1.0, inWords("dies")};
  if (unit == "stack") return {1.0, inWords("stacks")};
  return {1.0, translated(unit)};
}

}  // namespace chokepoint::ui
