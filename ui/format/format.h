// The one formatter of numbers on screen: the user's locale, units in words, no digit beyond
// what is known.
#pragma once

#include <QString>
#include <optional>
#include <span>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/message.h"
#include "core/base/typed_number.h"
#include "core/evidence/period.h"
#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

// Rounded to significant digits, with the locale's separators and a true minus: 44, 0.85, 1,300, −9.7.
[[nodiscard]] QString significant(double value, int digits = 2);
// A count in words: 700,000; 1.1 million. Two significant digits.
[[nodiscard]] QString count(double value);
// The range of a count, beside it, in its unit: 390,000–1.1 million of 700,000, 0.56–2.6 of 1.4 million.
[[nodiscard]] QString rangeOfCount(double low, double count, double high);
// Typed, a hyphen has to do for it; shown, it is as wide as a plus.
[[nodiscard]] QString withTrueMinus(QString number);
// A number in a table or beside others of a sentence, with two digits: 0.85, 44, 24,000; from a hundred thousand on in
// millions: 0.79 million.
[[nodiscard]] QString inTwoDigits(double value);
// Whether that writes it so.
[[nodiscard]] bool isInMillions(double value);
// inTwoDigits() of an amount, of less than one in hundredths at most: 0.08, 0. Runs with next to nothing are not read
// as runs with a little.
[[nodiscard]] QString amountInTable(double value);
// Two ends as they are written everywhere: "19–83"; "−4.0 to 4.0" where one is below zero, as a dash would be read as
// a minus.
[[nodiscard]] QString between(const QString& low, const QString& high, bool isBelowZero);
// A number and the range about it, in its unit: "44 (26–80)", "0.79 million (0.54–0.96)", "7.9 (−13 to 38)".
[[nodiscard]] QString withRange(double middle, double low, double high);
// A range alone: "7.6–19", "0.56–2.6 million".
[[nodiscard]] QString rangeAlone(double low, double high);
// What says how many times: "36×", without a space everywhere.
[[nodiscard]] QString timesOf(const QString& number);
// What was typed and is none.
[[nodiscard]] QString noNumber(const QString& typed);
// Parts of a change from one number to another, each with its sign and no digit beyond those that the larger of the two
// is shown with: "+3", "−0.4". They add up to the difference of the two as printed, in those digits. Empty where
// nothing is left of one.
[[nodiscard]] std::vector<QString> signedParts(std::span<const double> parts, double from, double to);
// A fraction as per cent: "31 %". Neither nothing nor all unless it is: "under 0.1 %", "over 99 %".
[[nodiscard]] QString percent(double fraction);
// A share among others that add up to 100 as printed: `printed` per cent, or the digits that a small one has.
[[nodiscard]] QString shareText(double share, double printed);
[[nodiscard]] QString monthName(Month month);  // "June 2027"
// "2027", "June 2027"; as narrow as a table wants it, "Jun 2027".
[[nodiscard]] QString periodName(const Period& period);
[[nodiscard]] QString shortPeriodName(const Period& period);

// How many there are, with the locale's separators: 10,000.
[[nodiscard]] QString wholeNumber(std::size_t number);
// What was typed as a number, in the user's locale or, failing that, as numbers stand in files.
[[nodiscard]] std::optional<double> numberFrom(const QString& text);
// The same with what stands behind it, or why it is none.
[[nodiscard]] Expected<TypedNumber> typedIn(const QString& text);
// A number with all its digits, as one would type it: 0.05; 800,000.
[[nodiscard]] QString exactly(double value);

// With all the digits that a source gives, and no source gives more than two decimals: 23.4; 812,000.
[[nodiscard]] QString asPublished(double value);

// An input's value in its display's scale and with its decimals, without the unit.
[[nodiscard]] QString parameterNumber(const ParameterSpec& spec, double value);

// What is in the middle of a sentence, as its beginning: "the production gap" as "The production gap".
[[nodiscard]] QString sentenceStart(const QString& words);

// Text that stands in a data file of resources/, in the user's language; what others wrote as it is, on one line
// (others_words.h).
[[nodiscard]] QString translated(const DataText& text);
[[nodiscard]] QString translated(const std::string& text);

}  // namespace chokepoint::ui
