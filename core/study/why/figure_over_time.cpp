#include "core/study/why/figure_over_time.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/expression/program.h"
#include "core/expression/redate.h"
#include "core/study/quantity_of_figure.h"

namespace chokepoint {

namespace {

Error failure(Message sentence) { return {ErrorCode::InvalidInput, "--of", std::move(sentence)}; }

Expected<Period> periodNamed(std::string_view text, std::string_view option) {
  const auto period = periodFromText(text);
  if (!period)
    return Error{ErrorCode::InvalidInput, Place(std::string(option)),
                 say("%1 is neither a year nor a month; write 2027 or 2027-06", inQuotes(text))};
  if (period->month ? inRun(*period->month) : inRun(period->year)) return *period;
  return Error{ErrorCode::InvalidInput, Place(std::string(option)),
               say("%1 lies outside the run, which goes from 2022-01 to 2032-12", inQuotes(text))};
}

Month firstOf(const Period& period) { return period.month.value_or(january(period.year)); }
Month lastOf(const Period& period) { return period.month.value_or(december(period.year)); }

// X at that time.
std::string dated(std::string_view x, const Period& period) {
  return (period.month ? "at(" : "annual(") + std::string(x) + ", " + toText(period) + ")";
}

std::optional<QuantityId> oneQuantityOf(const Expression& expression) {
  const auto& code = expression.program().code;
  const bool isOfYear = code.front().op == Op::Annual || code.front().op == Op::At;
  const auto of = quantityOfFigure(expression);
  return of && isOfYear ? std::optional(of->quantity) : std::nullopt;
}

Expected<FigureOverTime> ofUndated(std::string_view x, const TwoTimes& times) {
  auto before = Expression::parse(dated(x, times.since));
  auto after = Expression::parse(dated(x, times.at));
  if (!before) return before.errors();
  FigureOverTime figure{times.since, times.at, std::move(*before), std::move(*after)};
  figure.quantity = oneQuantityOf(figure.after);
  return figure;
}

Expected<FigureOverTime> ofFigure(const Figure& figure, const TwoTimes& times) {
  const auto* listed = causesOf(figure);
  if (!times.at.month)
    return FigureOverTime{times.since,
                          times.at,
                          figure.of(times.since.year),
                          figure.of(times.at.year),
                          listed,
                          oneQuantityOf(figure.of(times.at.year))};
  const auto quantity = oneQuantityOf(figure.of(times.at.year));
  if (!quantity) return failure(say("%1 is a figure of years; give years to --at and --since", inQuotes(figure.key)));
  auto monthly = ofUndated(nameOf(*quantity), times);
  if (monthly) monthly->listed = listed;
  return monthly;
}

const Figure* figureThatIs(const Expression& of, Year year) {
  const auto found = std::ranges::find_if(figures(), [&](const Figure& figure) { return figure.of(year) == of; });
  return found == figures().end() ? nullptr : &*found;
}

}  // namespace

Expected<TwoTimes> twoTimes(std::string_view since, std::string_view at) {
  const auto before = periodNamed(since, "--since");
  const auto after = periodNamed(at, "--at");
  Errors errors;
  for (const auto* period : {&before, &after})
    if (!*period) errors.insert(errors.end(), period->errors().begin(), period->errors().end());
  if (!errors.empty()) return errors;
  if (before->month.has_value() != after->month.has_value())
    return Error{ErrorCode::InvalidInput, "--since",
                 say("%1 and %2 are a year and a month; give two years or two months", inQuotes(since), inQuotes(at))};
  if (firstOf(*before) >= firstOf(*after))
    return Error{
        ErrorCode::InvalidInput, "--since",
        say("%1 is not before %2; a change goes from an earlier time to a later one", inQuotes(since), inQuotes(at))};
  return TwoTimes{*before, *after};
}

std::optional<TwoTimes> sinceLastYear(const Expression& of, Year spoken) {
  std::optional<Year> last;
  for (const auto& instruction : of.program().code)
    if (isDated(instruction.op)) last = std::max(last.value_or(Year{kFirstYear}), yearOf(Month{instruction.operand}));
  const Year at = last.value_or(spoken);
  const Year since{at.number - 1};
  if (!inRun(since)) return std::nullopt;
  return TwoTimes{{since, std::nullopt}, {at, std::nullopt}};
}

const Figure* figureOf(const FigureOverTime& figure) {
  if (figure.listed != nullptr) return figure.listed->figure;
  return figure.at.month ? nullptr : figureThatIs(figure.after, figure.at.year);
}

Expected<FigureOverTime> figureOverTime(const Expression& of, const TwoTimes& times) {
  if (of.isCondition()) return failure(say("%1 is a condition; a number is wanted", inQuotes(of.text())));
  if (const auto* figure = times.at.month ? nullptr : figureThatIs(of, times.at.year)) return ofFigure(*figure, times);
  const int months = firstOf(times.since).index - firstOf(times.at).index;
  auto before = redated(of, {.first = firstOf(times.at), .last = lastOf(times.at), .months = months});
  if (!before) return before.errors();
  if (before->moved == 0) return failure(say("%1 reads nothing of %2", inQuotes(of.text()), toText(times.at)));
  if (before->still > 0)
    return failure(say("%1 reads other times than %2 too; a change over time is split where all of it moves",
                       inQuotes(of.text()), toText(times.at)));
  FigureOverTime figure{times.since, times.at, std::move(before->expression), of};
  figure.quantity = oneQuantityOf(of);
  return figure;
}

Expected<FigureOverTime> figureOverTime(std::string_view name, const TwoTimes& times) {
  if (const auto* figure = findFigure(name)) return ofFigure(*figure, times);
  if (auto undated = ofUndated(name, times)) return undated;
  const auto of = Expression::parse(name);
  if (of) return figureOverTime(*of, times);
  Errors errors = of.errors();
  for (auto& error : errors) error.place = placeIn("--of", error.place);
  return errors;
}

}  // namespace chokepoint
