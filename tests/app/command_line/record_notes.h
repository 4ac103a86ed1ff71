// What is noted beside a table that shows U.S. output: of its months on record, and of who is held at an older quarter.
#pragma once

#include <QByteArray>

namespace chokepoint {

// What stands beside a table of this quantity of U.S. output: two notices, or of years the last of them.
inline QByteArray notes(const QByteArray& quantity, bool isMonthly) {
  const QByteArray held =
      "designers held at their last published quarter: Amazon in 2026Q1, Google and Amazon in 2026Q2";
  const QByteArray spread = "months up to June 2026 are spread from published quarters";
  const QByteArray about = "chokepoint: " + quantity + ": ";
  return (isMonthly ? about + spread + '\n' : QByteArray()) + about + held + '\n';
}

}  // namespace chokepoint
