#include "ui/levers/gate_words.h"

#include <QCoreApplication>

#include "core/base/record_end.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct Gates {
  Q_DECLARE_TR_FUNCTIONS(Gates)
};

// Since when chips of the H200's class are licensed (T13); let_in_so_far of resources/figures.json counts from here.
constexpr Month kLicensedSince = january(Year{2026});

QString chips(double number) {
  constexpr double kLeast = 0.5;
  return number < kLeast ? Gates::tr("none", "chips") : count(number);
}

QString aboutChips(double number) {
  const QString text = chips(number);
  return text == Gates::tr("none", "chips") ? text : Gates::tr("about %1", "chips").arg(text);
}

// Of the run with all inputs at their central values: what is record is the same in every run.
double letInOnRecord(const Outlook& outlook) {
  double sum = 0.0;
  for (Month month = kLicensedSince; month <= kRecordEnds; ++month.index)
    sum += outlook.central.value(quantity("licensed_imports"), month.index);
  return sum;
}

QString rangeOf(const Spread& spread) {
  return Gates::tr("%1 to %2", "range").arg(chips(spread.p05), chips(spread.p95));
}

}  // namespace

GateWords gateWords(const Outlook& outlook, Year spoken) {
  const Year year = std::max(spoken, kFirstProjectedYear);
  const QString number = QString::number(year.number);
  const Spread& out = outlook.annual(figure("us_gate_chips"), year);
  const Spread& in = outlook.annual(figure("licensed_imports"), year);
  const Spread& soFar = outlook.annual(figure("let_in_so_far"), year);
  return {
      .washington = Gates::tr("lets out %1 in %2", "chips, year").arg(chips(out.p50), number),
      .beijing = Gates::tr("lets in %1 of them", "chips").arg(chips(in.p50)),
      .sentences = inSequence({Gates::tr("Washington lets out %1 H200s in %2; Beijing lets in %3 of them.")
                                   .arg(aboutChips(out.p50), number, aboutChips(in.p50)),
                               Gates::tr("Let in since %1: %2 by %3, on record, and %4 by the end of %5.")
                                   .arg(monthName(kLicensedSince), chips(letInOnRecord(outlook)),
                                        monthName(kRecordEnds), aboutChips(soFar.p50), number)}),
      .ranges = Gates::tr("In nine runs of ten, in H200s (one H100e each): let out in %1, %2; let in, %3; let in by "
                          "the end of %1, %4.")
                    .arg(number, rangeOf(out), rangeOf(in), rangeOf(soFar))};
}

}  // namespace chokepoint::ui
