#include "ui/views/statements/solve_words.h"

#include <QCoreApplication>

#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

struct SolveWords {
  Q_DECLARE_TR_FUNCTIONS(SolveWords)
};

constexpr int kSolvedDigits = 2;

QString responseText(const Solved& solved, double response) {
  return solved.isLikelihood() ? percent(response) : significant(response, kSolvedDigits);
}

QString listOf(const Solutions& solutions, const ParameterSpec& s) {
  QStringList values;
  for (const auto& solution : solutions.all) values += valueText(s, solution.input, kSolvedDigits);
  return either(values);
}

}  // namespace

QString answerOf(const Solved& solved, const QString& what) {
  const auto& s = spec(solved.request.input);
  const QString label = translated(s.label);
  const double target = solved.request.target;
  const QString wanted = solved.isLikelihood() ? percent(target) : exactly(target);
  if (solved.solutions.all.empty()) {
    const auto& nearest = solved.solutions.nearest;
    const QString sentence =
        solved.isLikelihood()
            ? SolveWords::tr("No value of %1 from %2 makes it %3 likely that %4; the nearest, %5, gives %6.")
            : SolveWords::tr("On the central run no value of %1 from %2 brings %4 to %3; the nearest, %5, gives %6.");
    return sentence.arg(label, rangeText(s, s.min, s.max), wanted, what, valueText(s, nearest.input, kSolvedDigits),
                        responseText(solved, nearest.response));
  }
  const QString sentence =
      solved.isLikelihood() ? SolveWords::tr("It is %1 likely that %2 with %3 at %4; as things stand it is %5 likely.")
                            : SolveWords::tr("On the central run %2 comes to %1 with %3 at %4; there it is now %5.");
  return sentence.arg(wanted, what, label, listOf(solved.solutions, s), responseText(solved, solved.curve.now));
}

QString noteOf(const Solved& solved) {
  QString note = solved.isLikelihood()
                     ? SolveWords::tr("Shares of %1 runs at each of %2 values, and closer where they cross.")
                           .arg(wholeNumber(solved.members))
                           .arg(solved.curve.inputs.size())
                     : SolveWords::tr(
                           "From %1 to %2 over the input's range. The sentence at the top speaks of the median of all "
                           "runs, which is not the central run.")
                           .arg(significant(solved.solutions.least, kSolvedDigits),
                                significant(solved.solutions.greatest, kSolvedDigits));
  if (!solved.request.second) return note;
  const auto& second = spec(*solved.request.second);
  QStringList found;
  for (const auto& [value, solutions] : solved.bySecond)
    if (!solutions.all.empty())
      found += SolveWords::tr("%1: %2", "a value of the second input, solutions")
                   .arg(valueText(second, value, kSolvedDigits), listOf(solutions, spec(solved.request.input)));
  if (found.isEmpty())
    return note + QChar('\n') + SolveWords::tr("None at any value of %1.").arg(translated(second.label));
  return note + QChar('\n') + SolveWords::tr("At values of %1: %2.").arg(translated(second.label), inSeries(found));
}

}  // namespace chokepoint::ui
