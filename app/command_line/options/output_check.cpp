#include "app/command_line/options/output_check.h"

#include <filesystem>
#include <optional>

#include "app/base/files.h"
#include "core/base/text.h"

namespace chokepoint::app {

namespace {

// Where a file that is there, or would be, lies: links followed, also one to a file that is not there yet.
std::optional<std::filesystem::path> placeOf(const std::string& name) {
  constexpr int kMostLinks = 40;  // as Linux has it
  std::error_code error;
  std::error_code notThere;
  auto path = std::filesystem::absolute(name, error);
  for (int link = 0; !error && link < kMostLinks && std::filesystem::is_symlink(path, notThere); ++link)
    path = path.parent_path() / std::filesystem::read_symlink(path, error);
  if (!error) path = std::filesystem::weakly_canonical(path, error);
  if (error) return std::nullopt;
  return path;
}

// Not of a pipe or /dev/null, which may be written to twice.
bool isSameFile(const std::string& a, const std::string& b) {
  if (a == kStandardStream || b == kStandardStream) return false;
  const auto place = placeOf(a);
  std::error_code error;
  const bool isDevice = place && std::filesystem::exists(*place, error) && std::filesystem::is_other(*place, error);
  return place && !isDevice && place == placeOf(b);
}

}  // namespace

std::vector<NamedFile> filesReadFor(const ScenarioOptions& scenario, std::vector<NamedFile> more) {
  more.insert(more.begin(), {{scenario.file, say("the scenario's file")},
                             {scenario.timeline, say("the timeline's file")},
                             {scenario.evidence, say("the file of estimates")}});
  return more;
}

Outcome checkOutput(const std::string& option, const std::string& path, const std::vector<NamedFile>& others) {
  if (path.empty()) return done();
  Errors errors;
  for (const auto& other : others)
    if (!other.path.empty() && isSameFile(path, other.path))
      errors.push_back(
          {ErrorCode::InvalidInput, option, say("%1 is %2 too; give another one", inQuotes(path), other.what)});
  if (const auto writable = checkWritable(path); !writable)
    errors.insert(errors.end(), writable.errors().begin(), writable.errors().end());
  if (!errors.empty()) return errors;
  return done();
}

Outcome checkOutput(const std::string& path, const ScenarioOptions& scenario) {
  return checkOutput("--output", path, filesReadFor(scenario));
}

}  // namespace chokepoint::app
