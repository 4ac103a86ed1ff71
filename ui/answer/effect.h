// How far what is set moves the medians from those by default, year by year, as natural logarithms of their ratio.
#pragma once

#include <optional>
#include <vector>

#include "core/study/outlook.h"

namespace chokepoint::ui {

// A change too small to be worth a word.
[[nodiscard]] bool isSmall(double change);

class Effect {
 public:
  // Of the figures that are spoken of. Both outlooks and the figures have to outlive it.
  Effect(const Outlook& now, const Outlook& byDefault, std::vector<const Figure*> figures);

  [[nodiscard]] double on(const Figure& figure, Year year) const;
  [[nodiscard]] bool isHardlyNoticed(Year year) const;
  // The first year after `year` in which any figure moves, in the digits that are shown too.
  [[nodiscard]] std::optional<Year> noticedAfter(Year year) const;

  // The year of the greatest effect on a figure, or the first after `shown` that comes near it. Nothing where `shown`
  // comes near it too, or where the figure hardly moves at all.
  struct Greatest {
    Year year;
    bool lasts = false;  // each year from it on comes near the greatest
    bool turns = false;  // in `shown` the figure moves the other way
    bool raises = false;
  };
  [[nodiscard]] std::optional<Greatest> greatestElsewhere(const Figure& figure, Year shown) const;

 private:
  const Outlook& m_now;
  const Outlook& m_byDefault;
  std::vector<const Figure*> m_figures;
};

}  // namespace chokepoint::ui
