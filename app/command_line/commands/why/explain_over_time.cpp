#include "app/command_line/commands/why/explain_over_time.h"

#include "app/base/files.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/study/why/over_time_words.h"

namespace chokepoint::app {

namespace {

std::string_view kindOf(const TimeCause& cause) { return cause.quantity ? "quantity" : "time"; }

Cell endCell(const TimePart& part, double value) { return part.cause.quantity ? Cell(value) : Cell(); }

// The figure, then cause by cause, each before its own.
class OverTimeTable {
 public:
  OverTimeTable(const OverTime& change, const std::string& name) {
    add({0.0, name, std::string("figure"), change.before, change.after, change.after - change.before,
         inWords(changeSentence(change))});
    for (const auto& part : change.causes) addPart(part, 1);
    if (!change.isCentral() && change.scale == TimeScale::Logarithm)
      add({1.0, Cell(), std::string("spread"), Cell(), Cell(), change.spread, inWords(spreadSentence(change))});
  }

  [[nodiscard]] const ResultTable& table() const { return m_table; }

 private:
  void add(std::vector<Cell> row) { m_table.rows.push_back(std::move(row)); }

  void addPart(const TimePart& part, int depth) {
    add({double(depth), std::string(nameOf(part.cause)), std::string(kindOf(part.cause)), endCell(part, part.before),
         endCell(part, part.after), part.part, inWords(partSentence(part))});
    for (const auto& cause : part.causes) addPart(cause, depth + 1);
    if (part.smaller > 0)
      add({double(depth + 1), Cell(), std::string("smaller"), Cell(), Cell(), part.smallerPart,
           inWords(smallerSentence(part))});
  }

  ResultTable m_table{.columns = {"depth", "cause", "kind", "before", "after", "part", "sentence"}, .rows = {}};
};

Json jsonOf(const TimePart& part) {
  Json json = Json::object();
  json["cause"] = nameOf(part.cause);
  json["kind"] = kindOf(part.cause);
  json["label"] = inWords(labelOf(part.cause));
  if (part.cause.quantity) {
    json["before"] = part.before;
    json["after"] = part.after;
  }
  json["part"] = part.part;
  json["sentence"] = inWords(partSentence(part));
  auto& causes = json["causes"] = Json::array();
  for (const auto& cause : part.causes) causes.push_back(jsonOf(cause));
  json["smaller_causes"] = part.smaller;
  json["smaller_part"] = part.smallerPart;
  return json;
}

std::string jsonText(const OverTime& change, const OverTimeOptions& options, const Scenario& scenario) {
  Json all = aboutOf(options.analysis, scenario);
  all["since"] = toText(change.figure.since);
  all["at"] = toText(change.figure.at);
  all["on"] = options.onMedian ? "median" : "central";
  all["scale"] = change.scale == TimeScale::Logarithm ? "logarithm" : "as it is";
  if (options.onMedian) {
    all["members"] = change.members;
    all["unknown"] = change.unknown;
    all["growing"] = change.growing;
  }
  all["before"] = change.before;
  all["after"] = change.after;
  all["spread"] = change.spread;
  all["sentence"] = inWords(changeSentence(change));
  auto& causes = all["causes"] = Json::array();
  for (const auto& part : change.causes) causes.push_back(jsonOf(part));
  return all.dump(2) + '\n';
}

Expected<FigureOverTime> figureOf(const OverTimeOptions& options) {
  const auto times = twoTimes(options.since, options.at);
  if (!times) return times.errors();
  return figureOverTime(options.analysis.of, *times);
}

Expected<OverTime> changeOf(const OverTimeOptions& options, const FigureOverTime& figure, const Scenario& scenario) {
  ThreadPool pool;
  const OverTimeRequest request{
      .figure = figure, .onMedian = options.onMedian, .depth = options.depth, .leastShare = options.leastShare};
  return withProgress(std::nullopt, [&](const RunWatch& watch) {
    return changeOverTime(request, scenario, options.sample.options(), pool, watch);
  });
}

}  // namespace

Outcome explainOverTime(const OverTimeOptions& options, Notices& notices) {
  const auto figure = figureOf(options);
  auto ofScenario = options.analysis.scenario;
  ofScenario.followsBeliefs = options.onMedian;
  const auto scenario = scenarioFrom(ofScenario, notices);
  const Errors errors = errorsOf(figure, scenario, checkOutput(options.analysis));
  if (!errors.empty()) return errors;
  const auto change = changeOf(options, *figure, *scenario);
  if (!change) {
    Errors found = change.errors();
    for (auto& error : found) error.place = placeIn("--of", error.place);
    return found;
  }
  noteConditioning(change->conditioning, notices);
  const auto& output = options.analysis.output;
  return writeOutput(output.path, output.format == "csv"
                                      ? textOf(OverTimeTable(*change, options.analysis.of).table(), output.format)
                                      : jsonText(*change, options, *scenario));
}

}  // namespace chokepoint::app
