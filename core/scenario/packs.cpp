#include "core/scenario/packs.h"

#include <cassert>

#include "core/evidence/data_file.h"
#include "core/scenario/evidence_json.h"
#include "core/scenario/evidence_rules.h"
#include "core/scenario/posterior_json.h"
#include "core/scenario/posterior_rules.h"

namespace chokepoint {

namespace {

// Both files are right by a test on the data.
std::optional<Posterior> shippedPosteriorOf(const std::string& id, const Json& posteriors) {
  if (!posteriors.contains(id)) return std::nullopt;
  Findings findings("posteriors.json");
  auto posterior = readPosterior(posteriors.at(id), id, findings);
  checkPosterior(posterior, id, findings);
  assert(findings.none());
  return posterior;
}

std::vector<Pack> loadPacks() {
  const auto posteriors = readJson(resource("posteriors.json"), "posteriors.json");
  const auto document = readJson(resource("packs.json"), "packs.json");
  assert(posteriors.ok() && document.ok());
  std::vector<Pack> all;
  for (const auto& item : document->at("packs")) {
    Findings findings("packs.json");
    Pack pack{.id = item.at("id"),
              .title = item.at("title"),
              .who = item.at("who"),
              .why = item.at("why"),
              .beliefs = readBeliefs(item.at("beliefs"), "beliefs", findings),
              .posterior = {}};
    checkBeliefs(pack.beliefs, {}, "beliefs", findings);
    assert(findings.none());
    pack.posterior = shippedPosteriorOf(pack.id, posteriors->at("posteriors"));
    all.push_back(std::move(pack));
  }
  assert(detail::idsAreUnique(std::span<const Pack>(all)));
  return all;
}

}  // namespace

std::span<const Pack> packs() {
  static const auto all = loadPacks();
  return all;
}

const Pack* findPack(std::string_view id) { return detail::findById(packs(), id); }

const Pack* packBelieving(const Beliefs& beliefs) {
  const auto found = std::ranges::find(packs(), beliefs, &Pack::beliefs);
  return found == packs().end() ? nullptr : &*found;
}

}  // namespace chokepoint
