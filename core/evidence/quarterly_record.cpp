#include "core/evidence/quarterly_record.h"

#include <algorithm>
#include <array>

#include "core/base/record_end.h"
#include "core/evidence/data_file.h"
#include "core/model/quantity_specs.h"
#include "core/model/unit_words.h"

namespace chokepoint {

namespace {

constexpr int kMonthsOfQuarter = 3;

// A quantity that is a column of the quarters, spread over their months.
struct SpreadQuantity {
  QuantityId id{};
  double PublishedQuarter::*column = nullptr;
  std::string_view unit;
  bool isOutput = false;
};

constexpr std::array kSpread{
    SpreadQuantity{quantity("us_output_recorded"), &PublishedQuarter::us_output, "H100e", true},
    SpreadQuantity{quantity("us_output"), &PublishedQuarter::us_output, "H100e", true},
    SpreadQuantity{quantity("us_units_recorded"), &PublishedQuarter::us_units, "chip", true},
    SpreadQuantity{quantity("us_units"), &PublishedQuarter::us_units, "chip", true},
    SpreadQuantity{quantity("us_bandwidth_recorded"), &PublishedQuarter::us_bandwidth, "H100bw", true},
    SpreadQuantity{quantity("us_bandwidth"), &PublishedQuarter::us_bandwidth, "H100bw", true},
    SpreadQuantity{quantity("imports_recorded"), &PublishedQuarter::sales_to_china, "H100e"},
    SpreadQuantity{quantity("licensed_imports"), &PublishedQuarter::sales_to_china, "H100e"},
    SpreadQuantity{quantity("imports_bandwidth_recorded"), &PublishedQuarter::sales_to_china_bandwidth, "H100bw"},
    SpreadQuantity{quantity("licensed_bandwidth"), &PublishedQuarter::sales_to_china_bandwidth, "H100bw"},
};

const SpreadQuantity* spreadOf(QuantityId id) {
  const auto* found = std::ranges::find(kSpread, id, &SpreadQuantity::id);
  return found == kSpread.end() ? nullptr : found;
}

// "2026Q2"
Month firstMonthOf(const std::string& quarter) {
  const auto year = yearFromText(quarter.substr(0, 4));
  return monthOf(year.value(), kMonthsOfQuarter * (quarter.back() - '1') + 1);
}

PublishedQuarter quarterFrom(const nlohmann::json& item) {
  const std::string id = item.at("quarter");
  return {.id = id,
          .first = firstMonthOf(id),
          .us_output = item.at("us_output_h100e"),
          .us_units = item.at("us_units"),
          .us_bandwidth = item.at("us_bandwidth_h100bw"),
          .sales_to_china = item.at("sales_to_china_h100e"),
          .sales_to_china_bandwidth = item.at("sales_to_china_h100bw"),
          .held = item.at("held_at_last_published").get<std::vector<std::string>>()};
}

const PublishedQuarter* quarterOf(Month month) {
  const auto quarters = publishedQuarters();
  const auto found = std::ranges::find_if(quarters, [month](const PublishedQuarter& quarter) {
    return quarter.first <= month && month.index < quarter.first.index + kMonthsOfQuarter;
  });
  return found == quarters.end() || month > kRecordEnds ? nullptr : &*found;
}

// In as many digits as sums of estimates are known to.
Message publishedAmount(double value, const std::string& unit) {
  constexpr double kMillion = 1e6;
  constexpr int kDigits = 3;
  if (value < kMillion) return amount({value, kDigits}, unit);
  const auto words = unitWords(unit);
  return say("%1 million %2", Number{value / kMillion, kDigits}, *words);
}

MessageList namesOf(const std::vector<std::string>& designers) {
  MessageList list{.items = {}, .joint = Joint::And};
  for (const auto& designer : designers) list.items.push_back(say("%1", DataText{designer}));
  return list;
}

Message heldWords(MessageList who) { return say("designers held at their last published quarter: %1", std::move(who)); }

// In quarters that begin in these months; nothing where all have published.
std::optional<Message> heldBetween(Month first, Month last) {
  MessageList list{.items = {}, .joint = Joint::Comma};
  for (const auto& quarter : publishedQuarters())
    if (first <= quarter.first && quarter.first <= last && !quarter.held.empty())
      list.items.push_back(say("%1 in %2", namesOf(quarter.held), quarter.id));
  if (list.items.empty()) return std::nullopt;
  return heldWords(std::move(list));
}

// The names of those that are shown; `isMeant` of a SpreadQuantity.
template <class IsMeant>
MessageList keysOf(std::span<const QuantityId> shown, const IsMeant& isMeant) {
  MessageList list{.items = {}, .joint = Joint::And};
  for (const auto id : shown)
    if (const auto* spread = spreadOf(id); spread != nullptr && isMeant(*spread))
      list.items.push_back(say("%1", std::string(nameOf(id))));
  return list;
}

}  // namespace

std::span<const PublishedQuarter> publishedQuarters() {
  static const auto all = detail::load<PublishedQuarter>("us_output_quarterly.json", "quarters", quarterFrom);
  return all;
}

std::optional<Message> restsOn(QuantityId of, Month month) {
  const auto* spread = spreadOf(of);
  const auto* quarter = quarterOf(month);
  if (spread == nullptr || quarter == nullptr) return std::nullopt;
  const Term what{.key = std::string(nameOf(of)), .label = spec(of).label};
  const auto published = publishedAmount(quarter->*spread->column, std::string(spread->unit));
  if (!spread->isOutput || quarter->held.empty())
    return say("%1, %2: spread from the published quarter %3 (%4)", what, month, quarter->id, published);
  return say("%1, %2: spread from the published quarter %3 (%4); %5", what, month, quarter->id, published,
             heldWords(namesOf(quarter->held)));
}

std::optional<Message> heldIn(QuantityId of, Year year) {
  const auto* spread = spreadOf(of);
  if (spread == nullptr || !spread->isOutput) return std::nullopt;
  return heldBetween(january(year), december(year));
}

std::vector<Message> recordNotes(std::span<const QuantityId> shown, bool annual) {
  std::vector<Message> notes;
  auto spread = keysOf(shown, [](const SpreadQuantity&) { return true; });
  if (!annual && !spread.items.empty())
    notes.push_back(say("%1: months up to %2 are spread from published quarters", std::move(spread), kRecordEnds));
  auto output = keysOf(shown, [](const SpreadQuantity& one) { return one.isOutput; });
  const auto held = heldBetween(Month{0}, kRecordEnds);
  if (held && !output.items.empty()) notes.push_back(say("%1: %2", std::move(output), *held));
  return notes;
}

}  // namespace chokepoint
