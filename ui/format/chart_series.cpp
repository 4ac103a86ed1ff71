#include "ui/format/chart_series.h"

#include <QCoreApplication>
#include <cmath>

#include "core/base/record_end.h"
#include "core/evidence/quarterly_record.h"
#include "core/model/quantity_specs.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

bool isAtYearEnd(const Figure& gap) { return spec(*monthlyOf(gap)).annual == Annual::Last; }

std::optional<double> centralValue(const Outlook& outlook, const Figure& gap, Month month) {
  if (outlook.central.months.empty()) return std::nullopt;
  return outlook.central.value(*monthlyOf(gap), month.index);
}

bool movesThePast(const Outlook& now, const Outlook& byDefault, const Figure& figure) {
  constexpr double kVisibly = 0.1;
  for (int year = kFirstYear; year <= kLastYearOnRecord.number; ++year) {
    const double before = byDefault.annual(figure, Year{year}).p50;
    if (std::abs(now.annual(figure, Year{year}).p50 - before) > kVisibly * before) return true;
  }
  return false;
}

QString restsOn(const Figure& gap, Month month) {
  for (const auto side : gap.gap->between)
    if (const auto said = chokepoint::restsOn(side, month)) return worded(*said);
  return {};
}

QString heldIn(const Figure& gap, Year year) {
  for (const auto side : gap.gap->between)
    if (const auto said = chokepoint::heldIn(side, year)) return worded(*said);
  return {};
}

QString nameOf(ComputeSource source) {
  switch (source) {
    case ComputeSource::OtherDomestic: return QCoreApplication::translate("ComputeSource", "Other domestic");
    case ComputeSource::Licensed: return QCoreApplication::translate("ComputeSource", "Licensed");
    case ComputeSource::Smuggled: return QCoreApplication::translate("ComputeSource", "Smuggled");
    case ComputeSource::OverseasCloud: return QCoreApplication::translate("ComputeSource", "Overseas cloud");
    case ComputeSource::Huawei: break;
  }
  return QCoreApplication::translate("ComputeSource", "Huawei");
}

QString nameOf(Bottleneck bottleneck) {
  switch (bottleneck) {
    case Bottleneck::Dies: return QCoreApplication::translate("Bottleneck", "logic dies");
    case Bottleneck::Memory: return QCoreApplication::translate("Bottleneck", "memory");
    case Bottleneck::Packaging: break;
  }
  return QCoreApplication::translate("Bottleneck", "packaging");
}

BottleneckShares bottlenecksIn(const Outlook& outlook, Year year) {
  BottleneckShares mean;
  for (int month = january(year).index; month <= december(year).index; ++month) {
    const BottleneckShares& shares = outlook.bottlenecks[static_cast<std::size_t>(month)];
    mean.packaging += shares.packaging / kMonthsPerYear;
    mean.dies += shares.dies / kMonthsPerYear;
    mean.hbm += shares.hbm / kMonthsPerYear;
  }
  return mean;
}

}  // namespace chokepoint::ui
