#include "ui/levers/prior/prior_words.h"

#include <QCoreApplication>

#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct PriorWords {
  Q_DECLARE_TR_FUNCTIONS(PriorWords)
};

QString centreName(Distribution shape) {
  switch (shape) {
    case Distribution::Lognormal: return PriorWords::tr("Half lie below (median)");
    case Distribution::Triangular: return PriorWords::tr("Most likely");
    case Distribution::Normal:
    case Distribution::Beta: break;
  }
  return PriorWords::tr("Centre (mean)");
}

PriorFault orderFault(const ParameterSpec& spec, const PriorSpec& prior) {
  const auto text = [&](double value) { return valueText(spec, value); };
  if (prior.low > prior.central)
    return {PriorPart::Low, PriorWords::tr("%1 is above the centre, %2: allowed is at most that.")
                                .arg(text(prior.low), text(prior.central))};
  if (prior.high < prior.central)
    return {PriorPart::High, PriorWords::tr("%1 is below the centre, %2: allowed is at least that.")
                                 .arg(text(prior.high), text(prior.central))};
  if (prior.low == prior.high)
    return {PriorPart::High,
            PriorWords::tr("Both ends are %1: allowed is a high end above the low one.").arg(text(prior.high))};
  return {};
}

PriorFault shapeFault(const ParameterSpec& spec, const PriorSpec& prior) {
  if (prior.distribution == Distribution::Lognormal && prior.low <= 0.0)
    return {PriorPart::Low, PriorWords::tr("%1 is too little for this shape: allowed is above %2.")
                                .arg(numberText(spec, prior.low), numberText(spec, 0.0))};
  const bool isBeta = prior.distribution == Distribution::Beta;
  if (isBeta && (prior.central <= 0.0 || prior.central >= 1.0))
    return {PriorPart::Central, PriorWords::tr("%1 leaves this shape no room: allowed is above %2 and below %3.")
                                    .arg(numberText(spec, prior.central), numberText(spec, 0.0), valueText(spec, 1.0))};
  return {};
}

}  // namespace

double& partOf(PriorSpec& prior, PriorPart part) {
  switch (part) {
    case PriorPart::Low: return prior.low;
    case PriorPart::High: return prior.high;
    case PriorPart::Central: break;
  }
  return prior.central;
}

std::vector<Distribution> shapesFor(const ParameterSpec& spec) {
  std::vector<Distribution> shapes{Distribution::Normal};
  if (spec.max > 0.0) shapes.push_back(Distribution::Lognormal);
  if (spec.min >= 0.0 && spec.max <= 1.0) shapes.push_back(Distribution::Beta);
  shapes.push_back(Distribution::Triangular);
  return shapes;
}

QString shapeName(Distribution shape) {
  switch (shape) {
    case Distribution::Lognormal: return PriorWords::tr("Skewed (lognormal)");
    case Distribution::Beta: return PriorWords::tr("A share (beta)");
    case Distribution::Triangular: return PriorWords::tr("Triangle");
    case Distribution::Normal: break;
  }
  return PriorWords::tr("Bell (normal)");
}

QString shapeWords(Distribution shape) {
  switch (shape) {
    case Distribution::Lognormal: return PriorWords::tr("Above zero, with a long way up: off by factors, not by sums");
    case Distribution::Beta: return PriorWords::tr("Between nothing and all");
    case Distribution::Triangular: return PriorWords::tr("Never beyond its two ends");
    case Distribution::Normal: break;
  }
  return PriorWords::tr("As likely above its centre as below it");
}

QString partName(Distribution shape, PriorPart part) {
  const bool isTriangle = shape == Distribution::Triangular;
  if (part == PriorPart::Low) return isTriangle ? PriorWords::tr("Least") : PriorWords::tr("5 in 100 lie below");
  if (part == PriorPart::High) return isTriangle ? PriorWords::tr("Greatest") : PriorWords::tr("5 in 100 lie above");
  return centreName(shape);
}

PriorFault faultOf(const ParameterSpec& spec, const PriorSpec& prior) {
  const PriorFault order = orderFault(spec, prior);
  return order.sentence.isEmpty() ? shapeFault(spec, prior) : order;
}

}  // namespace chokepoint::ui
