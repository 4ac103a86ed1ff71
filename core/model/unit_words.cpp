#include "core/model/unit_words.h"

#include <map>

namespace chokepoint {

namespace {

const std::map<std::string_view, Message>& knownUnits() {
  static const std::map<std::string_view, Message> kUnits{
      {"1/Month", say("a month")},
      {"1/Year", say("a year")},
      {"Dmnl/Year", say("a year")},
      {"1/cm2", say("per cm2")},
      {"$/(kW*hour)", say("dollars per kWh")},
      {"H100bw/H100e", say("H100bw per H100e")},
      {"H100bw/Month", say("H100bw a month")},
      {"H100bw/chip", say("H100bw per chip")},
      {"H100bw/die", say("H100bw per die")},
      {"H100e/Month", say("H100e a month")},
      {"H100e/chip", say("H100e per chip")},
      {"H100e/die", say("H100e per die")},
      {"M$/Month", say("million dollars a month")},
      {"M$/Year", say("million dollars a year")},
      {"Month", say("months")},
      {"chip", say("chips")},
      {"chip/Month", say("chips a month")},
      {"die", say("dies")},
      {"die/Month", say("dies a month")},
      {"die/chip", say("dies per chip")},
      {"die/wafer", say("dies per wafer")},
      {"kW/H100e", say("kW per H100e")},
      {"kW/die", say("kW per die")},
      {"kwafer/Month", say("thousand wafers a month")},
      {"kwafer/(Month*Month)", say("thousand wafers a month more each month")},
      {"mm2", say("mm\u00b2")},
      {"stack", say("stacks")},
      {"stack/Month", say("stacks a month")},
      {"stack/die", say("stacks per die")},
      {"wafer/Month", say("wafers a month")},
  };
  return kUnits;
}

}  // namespace

std::optional<Message> unitWords(const std::string& unit) {
  if (unit == "Dmnl") return std::nullopt;
  const auto known = knownUnits().find(unit);
  return known == knownUnits().end() ? say("%1", unit) : known->second;
}

Message amount(const Number& number, const std::string& unit) {
  const auto words = unitWords(unit);
  return words ? say("%1 %2", number, *words) : say("%1", number);
}

}  // namespace chokepoint
