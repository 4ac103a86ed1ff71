#include "ui/format/unit_words.h"

#include <QCoreApplication>
#include <map>

#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

struct UnitWords {
  Q_DECLARE_TR_FUNCTIONS(UnitWords)
};

}  // namespace

QString unitWords(const std::string& unit) {
  const std::map<std::string, QString, std::less<>> words{
      {"Dmnl", {}},
      {"1/Month", UnitWords::tr("a month")},
      {"1/Year", UnitWords::tr("a year")},
      {"Dmnl/Year", UnitWords::tr("a year")},
      {"1/cm2", UnitWords::tr("per cm²")},
      {"mm2", UnitWords::tr("mm²")},
      {"H100e/Month", UnitWords::tr("H100e a month")},
      {"H100e/chip", UnitWords::tr("H100e a chip")},
      {"H100e/die", UnitWords::tr("H100e a die")},
      {"M$/Month", UnitWords::tr("million dollars a month")},
      {"M$/Year", UnitWords::tr("million dollars a year")},
      {"$/(kW*hour)", UnitWords::tr("dollars a kWh")},
      {"Month", UnitWords::tr("months")},
      {"chip/Month", UnitWords::tr("chips a month")},
      {"die", UnitWords::tr("dies")},
      {"die/Month", UnitWords::tr("dies a month")},
      {"die/chip", UnitWords::tr("dies a chip")},
      {"die/wafer", UnitWords::tr("dies a wafer")},
      {"kW/H100e", UnitWords::tr("kW an H100e")},
      {"kW/die", UnitWords::tr("kW a die")},
      {"kwafer/Month", UnitWords::tr("thousand wafers a month")},
      {"kwafer/(Month*Month)", UnitWords::tr("thousand wafers a month more each month")},
      {"stack", UnitWords::tr("stacks")},
      {"stack/Month", UnitWords::tr("stacks a month")},
      {"wafer/Month", UnitWords::tr("wafers a month")},
  };
  const auto known = words.find(unit);
  return known == words.end() ? QString::fromStdString(unit) : known->second;
}

QString quantityText(double value, const std::string& unit, int digits) {
  const QString words = unitWords(unit);
  const QString number = significant(value, digits);
  return words.isEmpty() ? number : UnitWords::tr("%1 %2", "value, unit").arg(number, words);
}

}  // namespace chokepoint::ui
