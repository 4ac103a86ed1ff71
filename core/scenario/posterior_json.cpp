#include "core/scenario/posterior_json.h"

#include <utility>

#include "core/scenario/evidence_json.h"
#include "core/scenario/posterior_rules.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 5> kPosteriorKeys{"beliefs", "inputs", "mean", "root", "diagnostics"};

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
    with("beliefs",
         [&](const Json& v, const std::string& path) { posterior.beliefs = readBeliefs(v, path, m_findings); });
    with("inputs", [&](const Json& v, const std::string& path) { posterior.inputs = inputs(v, path); });
    with("mean", [&](const Json& v, const std::string& path) { posterior.mean = numbers(v, path); });
    with("root", [&](const Json& v, const std::string& path) { posterior.root = root(v, path); });
    with("diagnostics", [&](const Json& v, const std::string& path) { posterior.diagnostics = diagnostics(v, path); });
    return posterior;
  }

 private:
  // With the first of all inputs where there is no name of one.
  std::vector<ParameterId> inputs(const Json& value, const std::string& path) {
    std::vector<ParameterId> ids;
    if (!value.is_array()) m_findings.addUnread(path, wrongInputs(shown(value)));
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
      const auto* name =
          readText(value[i], elementPath(path, i), say("allowed is the name of an assumption"), m_findings);
      const auto id = name == nullptr ? std::nullopt : findParameter(*name);
      if (name != nullptr && !id) m_findings.addUnknownKey(elementPath(path, i), *name, parameterNames());
      ids.push_back(id.value_or(ParameterId{}));
    }
    return ids;
  }

  std::vector<double> numbers(const Json& value, const std::string& path) {
    std::vector<double> all;
    if (!value.is_array()) m_findings.addUnread(path, say("%1 is not a list; %2", shown(value), allowedPlaces()));
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
      all.push_back(readNumber(value[i], elementPath(path, i), allowedPlaces(), m_findings).value_or(0.0));
    return all;
  }

  // Rows of other lengths make no triangle.
  std::vector<double> root(const Json& value, const std::string& path) {
    std::vector<double> all;
    if (!value.is_array()) m_findings.addUnread(path, say("%1 is not a list of rows", shown(value)));
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
      auto row = numbers(value[i], elementPath(path, i));
      if (value[i].is_array() && row.size() != i + 1) m_findings.addUnread(elementPath(path, i), wrongCount(i + 1));
      row.resize(i + 1);
      all.insert(all.end(), row.begin(), row.end());
    }
    return all;
  }

  Posterior::Diagnostics diagnostics(const Json& value, const std::string& path) {
    std::vector<std::string_view> keys{"seed"};
    for (const auto& [name, member] : kPosteriorDiagnostics) keys.push_back(name);
    const auto members = readMembers(value, path, keys, keys, m_findings);
    Posterior::Diagnostics found;
    for (const auto& [name, member] : kPosteriorDiagnostics)
      if (const auto given = members.find(name); given != members.end())
        found.*member =
            readNumber(*given->second, memberPath(path, name), say("allowed is a number"), m_findings).value_or(0.0);
    if (const auto seed = members.find("seed"); seed != members.end()) {
      if (seed->second->is_number_unsigned())
        found.seed = seed->second->get<std::uint64_t>();
      else
        m_findings.addUnread(memberPath(path, "seed"),
                             say("%1 is no seed; allowed is a whole number", shown(*seed->second)));
    }
    return found;
  }

  std::string_view m_path;
  Findings& m_findings;
};

}  // namespace

Posterior readPosterior(const Json& value, std::string_view path, Findings& findings) {
  return PosteriorReader(path, findings).read(value);
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
  for (const auto& [name, member] : kPosteriorDiagnostics)
    json["diagnostics"][std::string(name)] = jsonNumber(posterior.diagnostics.*member);
  return json;
}

}  // namespace chokepoint
