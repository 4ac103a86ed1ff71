#include "ui/format/belief_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <map>
#include <set>

#include "core/evidence/fit.h"
#include "core/scenario/packs.h"
#include "ui/format/estimate_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

struct BeliefWords {
  Q_DECLARE_TR_FUNCTIONS(BeliefWords)
};

// Each once; in part where not all of its figures are believed.
QStringList publishersOf(const Scenario& scenario) {
  std::vector<std::string> publishers;
  std::map<std::string, bool> isWhole;
  for (const auto* estimate : estimatesWith(scenario.evidence)) {
    const auto& publisher = estimate->publisher;
    const bool isBelieved = scenario.beliefs.contains(estimate->id);
    if (isBelieved && std::ranges::find(publishers, publisher) == publishers.end()) publishers.push_back(publisher);
    bool& whole = isWhole.try_emplace(publisher, true).first->second;
    whole = whole && isBelieved;
  }
  QStringList names;
  for (const auto& publisher : publishers) {
    const QString name = translated(publisher);
    names += isWhole[publisher] ? name : BeliefWords::tr("%1 in part", "publisher").arg(name);
  }
  return names;
}

// That is published.
bool believesAll(const Scenario& scenario) {
  return std::ranges::all_of(estimates(),
                             [&](const Estimate& estimate) { return scenario.beliefs.contains(estimate.id); });
}

QString agreementWords(const Agreement& runs) {
  return BeliefWords::tr("%1 runs agree with the one, %2 with the other, %3 with both (by chance %4).")
      .arg(wholeNumber(runs.one), wholeNumber(runs.other), wholeNumber(runs.both), significant(runs.byChance));
}

QString tensionWords(const TensionFinding& finding) {
  const auto& [tension, runs, figure] = finding;
  QStringList words{BeliefWords::tr("%1: %2", "title, runs").arg(translated(tension->title), agreementWords(runs))};
  if (figure)
    words += BeliefWords::tr("In those of the first kind, %1: %2.", "label, median with its range")
                 .arg(translated(tension->label), withRange(figure->p50, figure->p05, figure->p95));
  words += BeliefWords::tr("%1.", "a note").arg(translated(tension->note));
  return inSequence(words) + QChar('\n');
}

// A bound that is believed draws all figures to one side, which its own number does not show.
QStringList limitWords(const Scenario& scenario) {
  QStringList lines;
  for (const auto* estimate : estimatesWith(scenario.evidence)) {
    const auto fit = fitOf(*estimate);
    if (!scenario.beliefs.contains(estimate->id) || !fit || fit->kind == EstimateFit::Kind::Around) continue;
    const QString pattern =
        fit->kind == EstimateFit::Kind::AtMost
            ? BeliefWords::tr("· an upper bound: %1, %2, %3; runs above it count less, so that what is left lies lower",
                              "publisher, quantity, time")
            : BeliefWords::tr("· a lower bound: %1, %2, %3; runs below it count less, so that what is left lies higher",
                              "publisher, quantity, time");
    lines += pattern.arg(translated(estimate->publisher), subjectOf(*estimate), periodName(estimate->period));
  }
  return lines;
}

}  // namespace

QString believedNames(const Scenario& scenario) {
  if (scenario.beliefs.empty()) return {};
  if (const auto* pack = packBelieving(scenario.beliefs)) return translated(pack->who);
  constexpr int kNamed = 3;
  QStringList names = publishersOf(scenario);
  const auto more = static_cast<int>(names.size()) - kNamed;
  if (more > 0) return BeliefWords::tr("%1 and %n more", "publishers", more).arg(listed(names.mid(0, kNamed)));
  if (names.size() < 2) return names.join(QString());
  const QString last = names.takeLast();
  return BeliefWords::tr("%1 and %2", "publishers").arg(listed(names), last);
}

QString believed(const Scenario& scenario) {
  const QString names = believedNames(scenario);
  return names.isEmpty() || believesAll(scenario) ? names : BeliefWords::tr("only %1", "publishers").arg(names);
}

QString whoIsBelieved(const Scenario& scenario) {
  if (scenario.beliefs.empty())
    return BeliefWords::tr("Nobody is believed in particular: the runs are drawn from the priors.");
  return BeliefWords::tr("You believe %1.").arg(believed(scenario));
}

QString howManyFit(const std::optional<Conditioning>& conditioning, const Scenario& scenario) {
  if (!conditioning) return {};
  return worded(sentenceOf(*conditioning, missedPublishers(*conditioning, scenario.evidence)));
}

QString fittingWords(const std::optional<Conditioning>& conditioning, const Scenario& scenario) {
  if (!conditioning) return {};
  QStringList lines{howManyFit(conditioning, scenario)};
  for (const auto& id : conditioning->missed)
    if (const auto* estimate = findEstimate(id, scenario.evidence))
      lines += BeliefWords::tr("· not met: %1, %2, %3 (%4)", "publisher, quantity, time, figure")
                   .arg(translated(estimate->publisher), subjectOf(*estimate), periodName(estimate->period),
                        figureOf(*estimate));
  lines += limitWords(scenario);
  if (!conditioning->isByPosterior && conditioning->effective < kFewRuns)
    lines += BeliefWords::tr("Calibrate to draw more runs that fit.");
  QStringList widened;
  for (const auto id : conditioning->widened) widened += translated(spec(id).label);
  if (!widened.isEmpty())
    lines += BeliefWords::tr("So that nothing counts twice, priors made from the same sources reach twice as far: %1.")
                 .arg(inSeries(widened));
  return lines.join(QChar('\n'));
}

QString clashWords(const SourceCheck& check, const Scenario& scenario) {
  constexpr std::size_t kShown = 6;
  std::set<std::string> believed;
  for (const auto* estimate : estimatesWith(scenario.evidence))
    if (scenario.beliefs.contains(estimate->id)) believed.insert(estimate->publisher);
  const auto isBelieved = [&](const Clash& clash) {
    return believed.contains(clash.one) && believed.contains(clash.other);
  };
  auto clashes = check.clashes;
  std::ranges::stable_partition(clashes, isBelieved);
  if (clashes.size() > kShown) clashes.resize(kShown);
  QStringList lines;
  for (const auto& finding : check.tensions) lines += tensionWords(finding);
  if (!clashes.empty()) lines += BeliefWords::tr("Hardly to be believed together, in this model:");
  for (const auto& clash : clashes)
    lines += (isBelieved(clash) ? BeliefWords::tr("✗ You believe both: %1 and %2: %3", "publishers, runs")
                                : BeliefWords::tr("· %1 and %2: %3", "publishers, runs"))
                 .arg(translated(clash.one), translated(clash.other), agreementWords(clash.runs));
  return lines.join(QChar('\n'));
}

QString calibrationWords(const Scenario& scenario) {
  if (!scenario.posterior) return {};
  if (scenario.posterior->beliefs != scenario.beliefs)
    return BeliefWords::tr("The calibration that is kept is of other beliefs; it is not used.");
  const auto& found = scenario.posterior->diagnostics;
  return BeliefWords::tr(
             "Calibrated: %1 particles in %2 stages and %3 moves each; %4 of the last moves were accepted, %5 "
             "of the particles are different.")
      .arg(exactly(found.particles), exactly(found.stages), exactly(found.moves), percent(found.acceptance),
           percent(found.distinct));
}

QString marginalWords(const Calibration& found) {
  constexpr std::size_t kShown = 8;
  QStringList lines{BeliefWords::tr("Of runs drawn from it %1 say something new. Moved most (prior, then posterior):")
                        .arg(percent(found.effective))};
  for (std::size_t i = 0; i < std::min(kShown, found.marginals.size()); ++i) {
    const auto& [id, prior, posterior] = found.marginals[i];
    const auto& s = spec(id);
    lines += BeliefWords::tr("· %1: %2 → %3", "input, prior, posterior")
                 .arg(titleWithUnit(s), runsText(s, prior), runsText(s, posterior));
  }
  return lines.join(QChar('\n'));
}

}  // namespace chokepoint::ui
