#include "ui/format/provenance.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/evidence/facts.h"
#include "core/evidence/fit.h"
#include "ui/format/estimate_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

struct Provenance {
  Q_DECLARE_TR_FUNCTIONS(Provenance)
};

QString line(const QString& html) { return QStringLiteral("<p style='margin:2px 0'>%1</p>").arg(html); }

QString text(const std::string& plain) { return QString::fromStdString(plain).toHtmlEscaped(); }
QString data(const std::string& plain) { return translated(plain).toHtmlEscaped(); }

QString muted(const QString& html) {
  return QStringLiteral("<span style='color:%1'>%2</span>").arg(theme().muted.name(), html);
}

QString gradeWords(Grade grade) {
  switch (grade) {
    case Grade::A: return Provenance::tr("grade A, official or primary");
    case Grade::B: return Provenance::tr("grade B, named press or analyst");
    case Grade::C: break;
  }
  return Provenance::tr("grade C, second-hand");
}

QString factBasis(FactBasis basis) {
  switch (basis) {
    case FactBasis::Published: return Provenance::tr("stands so in the source");
    case FactBasis::Computed: return Provenance::tr("worked out from figures of the source");
    case FactBasis::Unverified: break;
  }
  return Provenance::tr("seen at second hand only");
}

QString factFigure(const Fact& fact) {
  const bool isShare = fact.unit == "fraction" || fact.unit == "share";
  const double scale = isShare ? 100.0 : 1.0;
  const auto number = [&](const std::optional<double>& value) { return asPublished(*value * scale); };
  QString figure;
  if (fact.central) figure = number(fact.central);
  if (fact.low && fact.high && fact.low != fact.high) {
    const QString range = between(number(fact.low), number(fact.high), *fact.low < 0.0);
    figure = figure.isEmpty() ? range : Provenance::tr("%1 (%2)", "figure, range").arg(figure, range);
  } else if (figure.isEmpty() && fact.low)
    figure = Provenance::tr("at least %1").arg(number(fact.low));
  else if (figure.isEmpty() && fact.high) {
    figure = Provenance::tr("at most %1").arg(number(fact.high));
  }
  if (figure.isEmpty()) return figure;
  if (fact.unit == "x") return timesOf(figure);
  return Provenance::tr("%1 %2", "figure, unit")
      .arg(figure, isShare ? Provenance::tr("%") : translated(fact.unit))
      .toHtmlEscaped();
}

// Other facts that it speaks of, by whose they are.
QString noteOf(const Fact& fact) {
  QString note = data(fact.note);
  for (const std::string& id : factsNamedIn(fact.note))
    if (const auto* other = findFact(id)) note.replace(text("{" + id + "}"), data(other->publisher));
  return note;
}

// What an input or a record rests on is cited there by its facts' codes.
enum class Cited { No, ByCode };

// What was published: figure and time, by whom, where it was seen, how good it is.
QString factText(const Fact& fact, Cited cited) {
  const QString code = cited == Cited::ByCode ? text(fact.id) + QChar(' ') : QString();
  QString html = line(QStringLiteral("%1<b>%2</b>").arg(code, data(fact.quantity)));
  const QString figure = factFigure(fact);
  html += line(besideEachOther({figure, data(fact.period)}));
  const QString seen = fact.title.empty() ? data(fact.publisher) : text(fact.title);
  const QString where =
      fact.url.empty()
          ? seen
          : QStringLiteral("<a href='%1' style='color:%2'>%3</a>").arg(text(fact.url), theme().us.name(), seen);
  if (!fact.first.empty()) html += line(Provenance::tr("First said by %1").arg(data(fact.first)));
  html += line(Provenance::tr("Seen at %1: %2", "publisher, page").arg(data(fact.publisher), where));
  html += line(muted(besideEachOther({gradeWords(fact.grade), factBasis(fact.basis)})));
  if (!fact.note.empty()) html += line(muted(noteOf(fact)));
  return html;
}

QString factTexts(const std::vector<std::string>& facts, Cited cited) {
  QString html;
  for (const auto& id : facts)
    if (const auto* fact = findFact(id)) html += QStringLiteral("<hr>") + factText(*fact, cited);
  return html;
}

QString whichRunsCount(const Estimate& estimate) {
  const auto fit = fitOf(estimate);
  if (fit && fit->kind == EstimateFit::Kind::AtMost)
    return Provenance::tr("then runs above it count less, and those below it as they are");
  if (fit && fit->kind == EstimateFit::Kind::AtLeast)
    return Provenance::tr("then runs below it count less, and those above it as they are");
  return Provenance::tr("then the runs count that come near it");
}

QString entered(const QString& how) { return line(Provenance::tr("In the model: %1").arg(how)); }

// Of one's own, which was typed; last, and small.
QString expressionOf(const Estimate& estimate) {
  return QStringLiteral("<hr>") +
         line(muted(QStringLiteral("<small>%1 <code>%2</code></small>")
                        .arg(Provenance::tr("Of each run it is compared with"), text(estimate.expression))));
}

QString heading(const QString& title) { return line(QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped())); }

}  // namespace

QString basisText(const std::string& basis) {
  if (basis == "measured") return Provenance::tr("measured");
  if (basis == "estimated") return Provenance::tr("estimated");
  if (basis == "plan") return Provenance::tr("a plan");
  if (basis == "claim") return Provenance::tr("a claim");
  return Provenance::tr("our judgement");
}

QString provenanceOf(const Estimate& estimate) {
  QString html = heading(listed({subjectOf(estimate), periodName(estimate.period)}));
  html += line(figureOf(estimate).toHtmlEscaped());
  html += line(Provenance::tr("%1, by %2", "kind, publisher")
                   .arg(data(std::string(nameOf(estimate.kind))), data(estimate.publisher)));
  if (!estimate.note.empty()) html += line(muted(data(estimate.note)));
  html += entered(Provenance::tr("only if you believe it: %1").arg(whichRunsCount(estimate)));
  if (findEstimate(estimate.id) == nullptr) {
    html += line(muted(Provenance::tr("Your own estimate: it is kept with the scenario.")));
    if (!estimate.facts.empty()) html += line(Provenance::tr("It repeats:"));
    return html + factTexts(estimate.facts, Cited::No) + expressionOf(estimate);
  }
  if (estimate.facts.empty())
    html += line(muted(Provenance::tr("No source but the article itself; %1.").arg(gradeWords(Grade::C))));
  return html + factTexts(estimate.facts, Cited::No);
}

QString provenanceOf(const ParameterSpec& spec, const Scenario& scenario) {
  const PriorSpec& prior = chokepoint::prior(scenario, spec.id);
  const bool isLever = spec.kind == ParameterKind::Lever;
  QString html = heading(translated(spec.label));
  html += line(data(spec.description));
  if (const auto set = scenario.parameters.find(spec.id); set != scenario.parameters.end())
    html += line(Provenance::tr("In this scenario: %1 in every run").arg(valueText(spec, set->second)).toHtmlEscaped());
  html +=
      line((isLever ? Provenance::tr("%1 by default; %2 is likely; allowed are %3", "value, range, range")
                    : Provenance::tr("%1; the prior has nine in ten from %2; allowed are %3", "value, range, range"))
               .arg(valueText(spec, prior.central), rangeText(spec, prior.low, prior.high),
                    rangeText(spec, spec.min, spec.max))
               .toHtmlEscaped());
  html += entered(QStringLiteral("<b>%1</b>").arg(basisText(spec.basis)));
  html += line(muted(data(spec.source)));
  return html + factTexts(spec.facts, Cited::ByCode);
}

QString provenanceOf(const RecordSpec& record) {
  QString html = heading(translated(record.label));
  const auto month = [](double number) { return monthName(Month{static_cast<int>(number)}); };
  html += line(Provenance::tr("%1 points from %2 to %3, in %4; straight lines between")
                   .arg(record.points.size())
                   .arg(month(record.points.front().first), month(record.points.back().first), translated(record.unit))
                   .toHtmlEscaped());
  html += entered(QStringLiteral("<b>%1</b>").arg(basisText(record.basis)));
  html += line(muted(data(record.source)));
  return html + factTexts(record.facts, Cited::ByCode);
}

QString provenanceOf(const Fact& fact) { return factText(fact, Cited::ByCode); }

}  // namespace chokepoint::ui
