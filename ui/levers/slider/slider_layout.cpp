#include "ui/levers/slider/slider_layout.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <ranges>
#include <set>

namespace chokepoint::ui {

namespace {

using Chosen = std::set<std::size_t>;

class WordRow {
 public:
  WordRow(std::span<const TrackWord> words, double width, double gap) : m_words(words), m_width(width), m_gap(gap) {}

  // The places of the chosen words, or nothing if there is no room for all of them.
  [[nodiscard]] std::optional<std::vector<PlacedWord>> place(const Chosen& chosen) const {
    std::vector<PlacedWord> placed;
    for (const auto i : chosen) placed.push_back({i, ideal(i)});
    pushRight(placed);
    pushLeft(placed);
    if (!placed.empty() && placed.front().left < 0.0) return std::nullopt;
    return placed;
  }

  // Whether every word still stands above or below its place.
  [[nodiscard]] bool isTrue(const std::vector<PlacedWord>& placed) const {
    return std::ranges::all_of(placed, [this](const PlacedWord& word) {
      const auto& wanted = m_words[word.index];
      return word.left <= wanted.x && wanted.x <= word.left + wanted.width;
    });
  }

 private:
  [[nodiscard]] double ideal(std::size_t i) const {
    const auto& word = m_words[i];
    return std::max(0.0, std::min(word.x - word.width / 2.0, m_width - word.width));
  }

  void pushRight(std::vector<PlacedWord>& placed) const {
    double free = 0.0;
    for (auto& word : placed) {
      word.left = std::max(word.left, free);
      free = word.left + m_words[word.index].width + m_gap;
    }
  }

  void pushLeft(std::vector<PlacedWord>& placed) const {
    double free = m_width;
    for (PlacedWord& word : placed | std::views::reverse) {
      word.left = std::min(word.left, free - m_words[word.index].width);
      free = word.left - m_gap;
    }
  }

  std::span<const TrackWord> m_words;
  double m_width;
  double m_gap;
};

// The words that must stand, fewer of them where the track is too short.
Chosen mandatory(const WordRow& row, std::size_t last, const KeptWords& kept) {
  const auto& [nearest, home] = kept;
  for (const Chosen& chosen : {Chosen{0, nearest, home, last}, Chosen{0, nearest, last}, Chosen{nearest, last}})
    if (const auto placed = row.place(chosen); placed && (chosen.size() < 4 || row.isTrue(*placed))) return chosen;
  return row.place({nearest}) ? Chosen{nearest} : Chosen{};
}

}  // namespace

std::vector<PlacedWord> placeWords(std::span<const TrackWord> words, const KeptWords& kept, double width, double gap) {
  if (words.empty()) return {};
  const WordRow row(words, width, gap);
  Chosen chosen = mandatory(row, words.size() - 1, kept);
  for (std::size_t i = 0; i < words.size() && !chosen.empty(); ++i) {
    Chosen more = chosen;
    more.insert(i);
    const auto placed = row.place(more);
    if (placed && row.isTrue(*placed)) chosen = more;
  }
  return row.place(chosen).value_or(std::vector<PlacedWord>{});
}

std::vector<double> spreadMarks(std::span<const double> places, double gap) {
  struct Group {
    double sum = 0.0;
    double count = 0.0;
    [[nodiscard]] double first(double distance) const { return sum / count - (count - 1.0) * distance / 2.0; }
    [[nodiscard]] double last(double distance) const { return sum / count + (count - 1.0) * distance / 2.0; }
  };
  std::vector<Group> groups;
  for (const double place : places) {
    groups.push_back({place, 1.0});
    while (groups.size() > 1 && groups.back().first(gap) - groups[groups.size() - 2].last(gap) < gap) {
      const Group merged = groups.back();
      groups.pop_back();
      groups.back().sum += merged.sum;
      groups.back().count += merged.count;
    }
  }
  std::vector<double> spread;
  for (const auto& group : groups)
    for (double i = 0.0; i < group.count; i += 1.0) spread.push_back(group.first(gap) + i * gap);
  return spread;
}

}  // namespace chokepoint::ui
