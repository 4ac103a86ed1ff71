#include "ui/format/chart_series.h"

#include <QCoreApplication>

namespace chokepoint::ui {

namespace {

QuantityId quantityOf(Gap gap) {
  switch (gap) {
    case Gap::UsableInChina: return quantity("compute_ratio");
    case Gap::InChips: return quantity("unit_ratio");
    case Gap::MadeEachYear: break;
  }
  return quantity("output_ratio");
}

}  // namespace

const ByMonth<Spread>& monthly(const Outlook& outlook, Gap gap) {
  switch (gap) {
    case Gap::UsableInChina: return outlook.compute_ratio;
    case Gap::InChips: return outlook.unit_ratio;
    case Gap::MadeEachYear: break;
  }
  return outlook.output_ratio;
}

const ByYear<Spread>& yearly(const Outlook& outlook, Gap gap) {
  switch (gap) {
    case Gap::UsableInChina: return outlook.annual_compute_ratio;
    case Gap::InChips: return outlook.annual_unit_ratio;
    case Gap::MadeEachYear: break;
  }
  return outlook.annual_output_ratio;
}

bool isAtYearEnd(Gap gap) { return gap == Gap::UsableInChina; }

std::optional<double> centralValue(const Outlook& outlook, Gap gap, Month month) {
  if (outlook.central.months.empty()) return std::nullopt;
  return outlook.central.value(quantityOf(gap), month.index);
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

QString nameOf(Limit limit) {
  switch (limit) {
    case Limit::Dies: return QCoreApplication::translate("Limit", "logic dies");
    case Limit::Memory: return QCoreApplication::translate("Limit", "memory");
    case Limit::Packaging: break;
  }
  return QCoreApplication::translate("Limit", "packaging");
}

double shareOf(const BindingShares& shares, Limit limit) {
  switch (limit) {
    case Limit::Dies: return shares.dies;
    case Limit::Memory: return shares.hbm;
    case Limit::Packaging: break;
  }
  return shares.packaging;
}

BindingShares bindingIn(const Outlook& outlook, Year year) {
  BindingShares mean;
  for (int month = january(year).index; month <= december(year).index; ++month) {
    const BindingShares& shares = outlook.binding[static_cast<std::size_t>(month)];
    mean.packaging += shares.packaging / kMonthsPerYear;
    mean.dies += shares.dies / kMonthsPerYear;
    mean.hbm += shares.hbm / kMonthsPerYear;
  }
  return mean;
}

QString nameOf(Gap gap) {
  switch (gap) {
    case Gap::UsableInChina: return QCoreApplication::translate("Gap", "usable in China");
    case Gap::InChips: return QCoreApplication::translate("Gap", "in chips");
    case Gap::MadeEachYear: break;
  }
  return QCoreApplication::translate("Gap", "made each year");
}

}  // namespace chokepoint::ui
