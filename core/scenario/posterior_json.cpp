#include "core/scenario/posterior_json.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/text.h"
#include "core/scenario/evidence_json.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 5> kPosteriorKeys{"beliefs", "inputs", "mean", "root", "diagnostics"};

using DiagnosticField = std::pair<std::string_view, double Posterior::Diagnostics::*>;
constexpr std::array<DiagnosticField, 5> kDiagnostics{{{"particles", &Posterior::Diagnostics::particles},
                                                       {"stages", &Posterior::Diagnostics::stages},
                                                       {"moves", &Posterior::Diagnostics::moves},
                                                       {"acceptance", &Posterior::Diagnostics::acceptance},
                                                       {"distinct", &Posterior::Diagnostics::distinct}}};

class PosteriorReader {
 public:
  PosteriorReader(std::string_view path, Findings& findings) : m_path(path), m_findings(findings) {}

  Posterior read(const Json& value) {
    const auto members = readMembers(value, m_path, kPosteriorKeys, kPosteriorKeys, m_findings);
    const auto with = [&](std::string_view key, const auto& reader) {
      if (const auto member = members.find(key); member != members.end())
        reader(*member->second, memberPath(m_path, key));
    };
    Posterior posterior;
    with("beliefs", [&](const Json& v, const std::string& path) { posterior.beliefs = weights(v, path); });
    with("inputs", [&](const Json& v, const std::string& path) { posterior.inputs = inputs(v, path); });
    with("mean", [&](const Json& v, const std::string& path) {
      posterior.mean = numbers(v, path, posterior.inputs.size(), kFarthestMean);
    });
    with("root", [&](const Json& v, const std::string& path) { posterior.root = root(v, path, posterior); });
    with("diagnostics", [&](const Json& v, const std::string& path) { posterior.diagnostics = diagnostics(v, path); });
    return posterior;
  }

 private:
  // Of estimates that may be gone.
  Beliefs weights(const Json& value, const std::string& path) {
    Beliefs beliefs;
    if (!value.is_object()) {
      m_findings.add(path, shown(value) + " is not an object; allowed is one with the ids of estimates");
      return beliefs;
    }
    for (const auto& [id, weight] : value.items())
      if (const auto number = readNumber(weight, memberPath(path, id), "allowed is a weight above 0", m_findings))
        beliefs.emplace(id, *number);
    return beliefs;
  }

  std::vector<ParameterId> inputs(const Json& value, const std::string& path) {
    std::vector<ParameterId> ids;
    if (!value.is_array() || value.empty()) m_findings.add(path, shown(value) + "; allowed is a list of inputs");
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
      const auto* name = readText(value[i], elementPath(path, i), "allowed is the name of an assumption", m_findings);
      const auto id = name == nullptr ? std::nullopt : findParameter(*name);
      if (name != nullptr && !id) m_findings.addUnknownKey(elementPath(path, i), *name, parameterNames());
      if (!id) continue;
      if (spec(*id).kind != ParameterKind::Assumption || std::ranges::find(ids, *id) != ids.end())
        m_findings.add(elementPath(path, i), inQuotes(std::string_view(*name)) +
                                                 " is a lever or given twice; allowed is each assumption once");
      ids.push_back(*id);
    }
    return ids;
  }

  std::vector<double> numbers(const Json& value, const std::string& path, std::size_t count, double farthest) {
    const std::string allowed =
        "allowed are " + std::to_string(count) + " numbers from " + toText(-farthest) + " to " + toText(farthest);
    std::vector<double> all;
    if (!value.is_array() || value.size() != count) {
      m_findings.add(path, shown(value) + "; " + allowed);
      return all;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const auto number = readNumber(value[i], elementPath(path, i), allowed, m_findings);
      if (number && !(std::abs(*number) <= farthest))
        m_findings.add(elementPath(path, i), toText(*number) + " is too far from 0; " + allowed);
      all.push_back(number.value_or(0.0));
    }
    return all;
  }

  std::vector<double> root(const Json& value, const std::string& path, const Posterior& posterior) {
    const std::size_t rows = posterior.inputs.size();
    std::vector<double> all;
    if (!value.is_array() || value.size() != rows) {
      m_findings.add(path, shown(value) + "; allowed is a list of " + std::to_string(rows) + " rows");
      return all;
    }
    for (std::size_t i = 0; i < rows; ++i) {
      const auto row = numbers(value[i], elementPath(path, i), i + 1, kFarthestMean);
      if (row.size() == i + 1 && !(row.back() > 0.0))
        m_findings.add(elementPath(path, i), "ends with " + toText(row.back()) + "; allowed is a number above 0");
      all.insert(all.end(), row.begin(), row.end());
    }
    return all;
  }

  Posterior::Diagnostics diagnostics(const Json& value, const std::string& path) {
    std::vector<std::string_view> keys{"seed"};
    for (const auto& [name, member] : kDiagnostics) keys.push_back(name);
    const auto members = readMembers(value, path, keys, keys, m_findings);
    Posterior::Diagnostics found;
    for (const auto& [name, member] : kDiagnostics)
      if (const auto given = members.find(name); given != members.end())
        found.*member =
            readNumber(*given->second, memberPath(path, name), "allowed is a number", m_findings).value_or(0.0);
    if (const auto seed = members.find("seed"); seed != members.end()) {
      if (seed->second->is_number_unsigned())
        found.seed = seed->second->get<std::uint64_t>();
      else
        m_findings.add(memberPath(path, "seed"), shown(*seed->second) + " is no seed; allowed is a whole number");
    }
    return found;
  }

  std::string_view m_path;
  Findings& m_findings;
};

}  // namespace

std::optional<Posterior> readPosterior(const Json& value, std::string_view path, Findings& findings) {
  const auto before = findings.count();
  auto posterior = PosteriorReader(path, findings).read(value);
  return findings.count() > before ? std::nullopt : std::optional(std::move(posterior));
}

Json toJson(const Posterior& posterior) {
  Json json = {{"beliefs", toJson(posterior.beliefs)}, {"inputs", Json::array()}, {"mean", posterior.mean}};
  for (const auto id : posterior.inputs) json["inputs"].push_back(nameOf(id));
  Json root = Json::array();
  auto next = posterior.root.begin();
  for (std::size_t row = 1; row <= posterior.inputs.size(); ++row, next += static_cast<std::ptrdiff_t>(row) - 1)
    root.push_back(std::vector<double>(next, next + static_cast<std::ptrdiff_t>(row)));
  json["root"] = std::move(root);
  json["diagnostics"] = {{"seed", posterior.diagnostics.seed}};
  for (const auto& [name, member] : kDiagnostics)
    json["diagnostics"][std::string(name)] = jsonNumber(posterior.diagnostics.*member);
  return json;
}

}  // namespace chokepoint
