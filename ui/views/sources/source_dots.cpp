#include "ui/views/sources/source_dots.h"

#include <QCoreApplication>

#include "ui/format/estimate_words.h"
#include "ui/format/format.h"
#include "ui/format/parameter_text.h"
#include "ui/format/provenance.h"

namespace chokepoint::ui {

namespace {

struct SourceDots {
  Q_DECLARE_TR_FUNCTIONS(SourceDots)
};

std::vector<Dot> dotsOfEstimate(const Estimate& asked, const Scenario& scenario, const SourceCheck* check) {
  const double scale = shownUnit(asked.unit).scale;
  const auto scaled = [&](std::optional<double> number) {
    if (number) *number *= scale;
    return number;
  };
  std::vector<Dot> dots;
  const auto all = estimatesWith(scenario.evidence);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& one = *all[i];
    if (!isSameFigure(one.expression, asked.expression)) continue;
    if (one.low || one.central || one.high)
      dots.push_back({.label = shortNameOf(one),
                      .low = scaled(one.low),
                      .value = scaled(one.central),
                      .high = scaled(one.high),
                      .kind = &one == &asked ? Dot::Kind::Asked : Dot::Kind::Other});
    if (&one != &asked || check == nullptr || i >= check->spreads.size() || !check->spreads[i]) continue;
    const auto& spread = *check->spreads[i];
    dots.insert(dots.begin(), {.label = SourceDots::tr("the runs"),
                               .low = scaled(spread.p05),
                               .value = scaled(spread.p50),
                               .high = scaled(spread.p95),
                               .kind = Dot::Kind::Model});
  }
  return dots;
}

std::vector<Dot> dotsOfInput(const ParameterSpec& s, const Scenario& scenario) {
  const auto& own = prior(scenario, s.id);
  const double scale = s.display.scale;
  std::vector<Dot> dots{
      {.label = s.kind == ParameterKind::Lever ? SourceDots::tr("likely range") : SourceDots::tr("the prior"),
       .low = own.low * scale,
       .value = own.central * scale,
       .high = own.high * scale,
       .kind = Dot::Kind::Model}};
  if (const auto set = scenario.parameters.find(s.id); set != scenario.parameters.end())
    dots.insert(dots.begin(),
                {.label = SourceDots::tr("this scenario"), .value = set->second * scale, .kind = Dot::Kind::Model});
  for (const auto& published : s.evidence)
    dots.push_back({.label = translated(published.label), .value = published.value * scale});
  return dots;
}

}  // namespace

std::vector<Dot> dotsOf(const Source& source, const Scenario& scenario, const SourceCheck* check) {
  if (const auto* const* estimate = std::get_if<const Estimate*>(&source))
    return dotsOfEstimate(**estimate, scenario, check);
  if (const auto* const* s = std::get_if<const ParameterSpec*>(&source)) return dotsOfInput(**s, scenario);
  return {};
}

QString provenanceOf(const Source& source, const Scenario& scenario) {
  if (const auto* const* estimate = std::get_if<const Estimate*>(&source)) return provenanceOf(**estimate);
  if (const auto* const* s = std::get_if<const ParameterSpec*>(&source)) return provenanceOf(**s, scenario);
  if (const auto* const* record = std::get_if<const RecordSpec*>(&source)) return provenanceOf(**record);
  return SourceDots::tr(
      "Choose a number to see where it comes from: who said it first, where it was seen, how good the source is and "
      "what others say.");
}

QString unitOfDots(const Source& source) {
  if (const auto* const* estimate = std::get_if<const Estimate*>(&source)) return shownUnit((*estimate)->unit).name;
  if (const auto* const* s = std::get_if<const ParameterSpec*>(&source)) return translated((*s)->display.unit);
  return {};
}

}  // namespace chokepoint::ui
