#include "core/scenario/posterior_rules.h"

#include <cmath>
#include <set>
#include <span>

#include "core/base/text.h"

namespace chokepoint {

namespace {

void checkInputs(std::span<const ParameterId> inputs, std::string_view path, Findings& findings) {
  if (!findings.isRead(path)) return;
  if (inputs.empty()) findings.add(path, wrongInputs(say("a list without any")));
  std::set<ParameterId> given;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto place = elementPath(path, i);
    if (!findings.isRead(place)) continue;
    if (spec(inputs[i]).kind != ParameterKind::Assumption || !given.insert(inputs[i]).second)
      findings.add(place,
                   say("%1 is a lever or given twice; allowed is each assumption once", inQuotes(nameOf(inputs[i]))));
  }
}

void checkPlace(double number, const std::string& path, Findings& findings) {
  if (!(std::abs(number) <= kFarthestMean) && findings.isRead(path))
    findings.add(path, say("%1 is too far from 0; %2", number, allowedPlaces()));
}

void checkMean(std::span<const double> mean, std::size_t count, std::string_view path, Findings& findings) {
  if (!findings.isRead(path)) return;
  if (mean.size() != count) return findings.add(path, wrongCount(count));
  for (std::size_t i = 0; i < count; ++i) checkPlace(mean[i], elementPath(path, i), findings);
}

void checkRow(std::span<const double> row, const std::string& path, Findings& findings) {
  for (std::size_t i = 0; i < row.size(); ++i) checkPlace(row[i], elementPath(path, i), findings);
  if (!(row.back() > 0.0) && findings.isRead(elementPath(path, row.size() - 1)))
    findings.add(path, say("ends with %1; allowed is a number above 0", row.back()));
}

void checkRoot(std::span<const double> root, std::size_t rows, std::string_view path, Findings& findings) {
  if (!findings.isRead(path)) return;
  if (root.size() != triangleOf(rows))
    return findings.add(path,
                        sayCount(rows, "a list; allowed is a list of %n row", "a list; allowed is a list of %n rows"));
  for (std::size_t row = 0; row < rows; ++row)
    checkRow(root.subspan(triangleOf(row), row + 1), elementPath(path, row), findings);
}

// JSON has no other numbers: they would be written as null, and not be read again.
void checkFinite(double number, const std::string& path, Findings& findings) {
  if (!std::isfinite(number) && findings.isRead(path))
    findings.add(path, say("%1 is not a finite number; allowed is a number", number));
}

void checkRemarks(const Posterior& posterior, std::string_view path, Findings& findings) {
  for (const auto& [id, weight] : posterior.beliefs)
    checkFinite(weight, memberPath(memberPath(path, "beliefs"), id), findings);
  const auto diagnostics = memberPath(path, "diagnostics");
  for (const auto& [name, member] : kPosteriorDiagnostics)
    checkFinite(posterior.diagnostics.*member, memberPath(diagnostics, name), findings);
}

}  // namespace

Message wrongCount(std::size_t count) {
  return sayCount(count, "a list; allowed is %n number from %1 to %2", "a list; allowed are %n numbers from %1 to %2",
                  -kFarthestMean, kFarthestMean);
}

Message allowedPlaces() { return say("allowed are numbers from %1 to %2", -kFarthestMean, kFarthestMean); }

Message wrongInputs(Message shown) { return say("%1; allowed is a list of inputs", std::move(shown)); }

void checkPosterior(const Posterior& posterior, std::string_view path, Findings& findings) {
  checkRemarks(posterior, path, findings);
  const auto inputs = memberPath(path, "inputs");
  checkInputs(posterior.inputs, inputs, findings);
  if (!findings.isRead(inputs)) return;  // nobody knows how many there are to be of the others
  checkMean(posterior.mean, posterior.inputs.size(), memberPath(path, "mean"), findings);
  checkRoot(posterior.root, posterior.inputs.size(), memberPath(path, "root"), findings);
}

}  // namespace chokepoint
