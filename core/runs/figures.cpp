#include "core/runs/figures.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/expression/program.h"
#include "core/runs/figure_columns.h"
#include "core/runs/year_pattern.h"

namespace chokepoint {

namespace {

using nlohmann::json;

// Its months are those of a chart that asks for it by its key.
constexpr std::string_view kMixChart = "mix-chart";

FigureKind kindFrom(const std::string& name) {
  constexpr std::array<std::string_view, 4> kNames{"times", "share", "count", "number"};
  const auto found = std::ranges::find(kNames, name);
  assert(found != kNames.end());
  return static_cast<FigureKind>(found - kNames.begin());
}

std::array<QuantityId, 2> pairFrom(const json& names) {
  std::array<QuantityId, 2> pair{};
  std::ranges::transform(names, pair.begin(), [](const json& name) {
    const auto id = findQuantity(name.get<std::string>());
    assert(id);
    return *id;
  });
  return pair;
}

FigureGap gapFrom(const json& item) {
  FigureGap gap{.label = item.at("label"),
                .title = item.at("title"),
                .meaning = item.at("meaning"),
                .between = pairFrom(item.at("between")),
                .near = {},
                .measure = item.value("measure", "compute") == "bandwidth" ? Measure::Bandwidth : Measure::Compute,
                .counterpart = item.value("counterpart", std::string())};
  if (item.contains("near")) gap.near = pairFrom(item.at("near"));
  return gap;
}

FigureHeadline headlineFrom(const json& item) {
  return {.title = item.at("title"),
          .shortTitle = item.value("short", std::string()),
          .unit = item.at("unit"),
          .unitAtLeast = item.value("unitAtLeast", std::string()),
          .width = item.at("width")};
}

FigureColumn columnFrom(const json& item) {
  return {.title = item.at("title"), .meaning = item.at("meaning"), .scale = item.value("scale", 1.0)};
}

bool hasChart(const Figure& figure) {
  return figure.gap || std::ranges::find(figure.elsewhere, kMixChart) != figure.elsewhere.end();
}

// annual(X, year) of a quantity X.
std::optional<QuantityId> oneQuantity(const Expression& expression) {
  const auto& code = expression.program().code;
  const bool isOne = code.size() == 2 && code.front().op == Op::Annual && code.back().op == Op::Quantity;
  return isOne ? std::optional(QuantityId{static_cast<std::uint8_t>(code.back().operand)}) : std::nullopt;
}

class FigureReader {
 public:
  Expected<std::vector<Figure>> read(std::string_view text) {
    const auto document = json::parse(text);
    for (const auto& item : document.at("figures")) m_figures.push_back(figureFrom(item));
    for (const Figure& figure : m_figures) checkCounterpart(figure);
    if (!m_errors.empty()) return m_errors;
    return std::move(m_figures);
  }

 private:
  Figure figureFrom(const json& item) {
    Figure figure{.index = m_figures.size(),
                  .key = item.at("key"),
                  .kind = kindFrom(item.at("kind")),
                  .name = item.at("name"),
                  .years = {},
                  .gap = {},
                  .headline = {},
                  .column = {},
                  .elsewhere = item.value("elsewhere", std::vector<std::string>())};
    if (item.contains("gap")) figure.gap = gapFrom(item.at("gap"));
    if (item.contains("headline")) figure.headline = headlineFrom(item.at("headline"));
    if (item.contains("column")) figure.column = columnFrom(item.at("column"));
    readYears(item.at("expression"), figure);
    check(figure);
    return figure;
  }

  void readYears(const std::string& pattern, Figure& figure) {
    auto years = everyYear(pattern);
    if (years)
      figure.years = std::move(*years);
    else
      m_errors.insert(m_errors.end(), years.errors().begin(), years.errors().end());
  }

  void check(const Figure& figure) {
    if (std::ranges::find(m_figures, figure.key, &Figure::key) != m_figures.end())
      fail(figure, say("there is a figure of this key already"));
    if (figure.years.empty()) return;
    if (figure.years.front().isCondition()) fail(figure, say("the expression is a condition; a number is wanted"));
    if (isComputed(figure) && !isColumnar(figure.years.front()) && !isLag(figure))
      fail(figure,
           say("an outlook computes numbers, inputs and quantities with + - * / in at, annual, mean and sum, or "
               "compute_lag alone; any other expression can only be chosen to be studied"));
    if (hasChart(figure) && !oneQuantity(figure.years.front()))
      fail(figure, say("a chart over the months needs the year of one quantity, such as annual(output_ratio, 2026)"));
  }

  void checkCounterpart(const Figure& figure) {
    if (!figure.gap || figure.gap->counterpart.empty()) return;
    const auto other = std::ranges::find(m_figures, figure.gap->counterpart, &Figure::key);
    const bool isPair = other != m_figures.end() && other->gap && other->gap->counterpart == figure.key &&
                        other->gap->measure != figure.gap->measure;
    if (!isPair) fail(figure, say("its counterpart is no gap in the other measure whose counterpart it is"));
  }

  void fail(const Figure& figure, Message sentence) {
    m_errors.push_back({ErrorCode::InvalidInput, figure.key, std::move(sentence)});
  }

  std::vector<Figure> m_figures;
  Errors m_errors;
};

}  // namespace

std::span<const Figure> figures() {
  static const auto all = [] {
    auto read = figuresFrom(resource("figures.json"));
    assert(read);
    return std::move(*read);
  }();
  return all;
}

const MeasureWords& wordsOf(Measure measure) {
  static const auto all = [] {
    const auto items = json::parse(resource("figures.json")).at("measures");
    ByMeasure<MeasureWords> words;
    std::ranges::transform(items, words.begin(), [](const json& item) {
      return MeasureWords{item.at("label"), item.at("meaning")};
    });
    return words;
  }();
  return all[index(measure)];
}

std::string nameIn(Year year, const Figure& figure, const Words& words) {
  return withYear(words.text(DataText{figure.name}), year.number);
}

const Figure* findFigure(std::string_view key) {
  const auto found = std::ranges::find(figures(), key, &Figure::key);
  return found == figures().end() ? nullptr : &*found;
}

const Figure& figure(std::string_view key) {
  const Figure* found = findFigure(key);
  assert(found != nullptr);
  return *found;
}

const Figure& in(Measure measure, const Figure& gap) {
  return isShownIn(measure, gap) ? gap : figure(gap.gap->counterpart);
}

bool isShownIn(Measure measure, const Figure& figure) {
  return !figure.gap || figure.gap->counterpart.empty() || figure.gap->measure == measure;
}

bool isComputed(const Figure& figure) {
  return figure.gap || figure.headline || figure.column || !figure.elsewhere.empty();
}

std::optional<QuantityId> monthlyOf(const Figure& figure) {
  return hasChart(figure) ? oneQuantity(figure.years.front()) : std::nullopt;
}

bool isLag(const Figure& figure) {
  const auto& code = figure.years.front().program().code;
  return code.size() == 1 && code.front().op == Op::ComputeLag;
}

Expected<std::vector<Figure>> figuresFrom(std::string_view json) { return FigureReader().read(json); }

}  // namespace chokepoint
