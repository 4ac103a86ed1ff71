#include "ui/format/spoken_years.h"

#include "core/base/record_end.h"

namespace chokepoint::ui {

std::vector<Year> spokenYears() {
  std::vector<Year> years;
  for (int number = kFirstProjectedYear.number; number <= kLastYear; number += (kLastYear - number) % 2 == 0 ? 2 : 1)
    years.push_back(Year{number});
  return years;
}

}  // namespace chokepoint::ui
