#include "ui/format/figure_words.h"

#include <QCoreApplication>

#include "ui/format/format.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct FigureWords {
  Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

// One end of a range, in the unit that stands behind it.
QString endText(const Figure& figure, double value) {
  constexpr double kPercent = 100.0;
  return figure.kind == FigureKind::Count ? count(value)
                                          : significant(figure.kind == FigureKind::Share ? kPercent * value : value);
}

}  // namespace

QString nameOf(const Figure& figure, Year year) { return QString::fromStdString(nameIn(year, figure, words())); }

QString sidesOf(const Figure& gap) {
  const bool isOfHuawei = gap.gap->between.back() == quantity("huawei_chips");
  return isOfHuawei ? FigureWords::tr("U.S. : Huawei") : FigureWords::tr("U.S. : China");
}

QString unitOf(const Figure& figure) { return figure.kind == FigureKind::Times ? FigureWords::tr("times") : QString(); }

QString valueText(const Figure& figure, double value) {
  return figure.kind == FigureKind::Times ? timesOf(plainText(figure, value)) : plainText(figure, value);
}

QString plainText(const Figure& figure, double value) {
  switch (figure.kind) {
    case FigureKind::Share: return percent(value);
    case FigureKind::Count: return count(value);
    default: return significant(value);
  }
}

QString shortRange(const Figure& figure, const Spread& spread) {
  return between(endText(figure, spread.p05), endText(figure, spread.p95), spread.p05 < 0.0);
}

QString rangeText(const Figure& figure, const Spread& spread, const QString& unit) {
  return FigureWords::tr("Nine runs in ten: %1 to %2 %3")
      .arg(endText(figure, spread.p05), endText(figure, spread.p95), unit);
}

}  // namespace chokepoint::ui
