#include "ui/views/frame/figure_titles.h"

#include <QCoreApplication>
#include <optional>

#include "core/evidence/claims.h"
#include "core/evidence/estimates.h"
#include "core/model/quantity_specs.h"
#include "core/runs/figures.h"
#include "core/study/quantity_of_figure.h"
#include "ui/format/figure_words.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

struct FigureTitles {
  Q_DECLARE_TR_FUNCTIONS(FigureTitles)
};

struct FigureInYear {
  const Figure* figure = nullptr;
  Year year{};
};

std::optional<FigureInYear> inFile(const Expression& expression) {
  for (const Figure& figure : figures())
    for (int year = kFirstYear; year <= kLastYear; ++year)
      if (figure.of(Year{year}) == expression) return FigureInYear{&figure, Year{year}};
  return std::nullopt;
}

QString titleInFile(const Expression& expression) {
  const auto found = inFile(expression);
  return found ? nameOf(*found->figure, found->year) : QString();
}

QString titleInClaims(const Expression& expression) {
  for (const auto& claim : claims())
    for (const auto& figure : claim.figures)
      if (isSameFigure(figure.expression, expression.text())) return translated(figure.label);
  return {};
}

// Of a year or a month; what is summed up or averaged has no such title.
QString titleOfQuantity(const Expression& expression) {
  const auto dated = quantityOfFigure(expression);
  const QString text = QString::fromStdString(expression.text());
  const bool isOfYear = text.startsWith(QStringLiteral("annual("));
  if (!dated || !(isOfYear || text.startsWith(QStringLiteral("at(")))) return {};
  const QString when = isOfYear ? QString::number(yearOf(dated->month).number) : monthName(dated->month);
  return FigureTitles::tr("%1, %2", "quantity, year or month").arg(translated(spec(dated->quantity).label), when);
}

}  // namespace

QString titleOf(const Expression& figure) {
  for (const auto title : {titleInFile, titleInClaims, titleOfQuantity})
    if (const QString found = title(figure); !found.isEmpty()) return found;
  return {};
}

QString titleOnAxis(const Expression& figure, const QString& name) {
  const auto found = inFile(figure);
  const QString unit = found ? unitOf(*found->figure) : QString();
  return unit.isEmpty() ? name : FigureTitles::tr("%1 (%2)", "figure, unit").arg(name, unit);
}

}  // namespace chokepoint::ui
