// U.S. output and sales to China by quarter, as they were published; from resources/us_output_quarterly.json. And what
// a month of the record rests on: nobody published it, as it is spread from its quarter (resources/records.json).
//
// Speaks of what is that record and nothing else: us_output, us_units, us_bandwidth, licensed_imports and
// licensed_bandwidth, and the records behind them, in months up to the record's end. Which designers a quarter holds at
// an older figure is said of output alone, as sales to China are those of designers that have published.
// Leaves out what is computed of it, such as a stock or a ratio.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/model/run.h"

namespace chokepoint {

struct PublishedQuarter {
  std::string id;                         // "2026Q2"
  Month first;                            // of its three
  double us_output = 0.0;                 // H100e
  double us_units = 0.0;                  // chips
  double us_bandwidth = 0.0;              // H100bw
  double sales_to_china = 0.0;            // H100e
  double sales_to_china_bandwidth = 0.0;  // H100bw
  std::vector<std::string> held;          // designers at their last published figure, as this one is not out yet
};

// In their order, from the first month on record to the last.
[[nodiscard]] std::span<const PublishedQuarter> publishedQuarters();

// "U.S. output, June 2026: spread from the published quarter 2026Q2 (5.28 million H100e)", and who is held there;
// nothing where the month does not rest on a quarter.
[[nodiscard]] std::optional<Message> restsOn(QuantityId of, Month month);

// "designers held at their last published quarter: Amazon in 2026Q1, Google and Amazon in 2026Q2"; nothing for none.
[[nodiscard]] std::optional<Message> heldIn(QuantityId of, Year year);

// The same of a whole table of quantities, by month or by year: a note each, which names those that it is about.
[[nodiscard]] std::vector<Message> recordNotes(std::span<const QuantityId> shown, bool annual);

}  // namespace chokepoint
