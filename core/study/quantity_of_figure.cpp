#include "core/study/quantity_of_figure.h"

#include <QRegularExpression>

namespace chokepoint::ui {

std::optional<DatedQuantity> quantityOfFigure(const std::string& expression) {
  static const QRegularExpression kDated(
      QStringLiteral(R"(^\s*(?:at|annual|mean|sum)\(\s*(\w+)\s*,\s*(\d{4})(?:-(\d\d))?\s*\)\s*$)"));
  const auto match = kDated.match(QString::fromStdString(expression));
  if (!match.hasMatch()) return std::nullopt;
  const auto quantity = findQuantity(match.captured(1).toStdString());
  const Year year{match.captured(2).toInt()};
  const Month month = match.captured(3).isEmpty() ? december(year) : monthOf(year, match.captured(3).toInt());
  if (!quantity || !inRun(month)) return std::nullopt;
  return DatedQuantity{*quantity, month};
}

}  // namespace chokepoint::ui
