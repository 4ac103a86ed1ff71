#include "ui/theme/contrast.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chokepoint::ui {

namespace {

// Of one channel, by the transfer function of sRGB.
double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

// What text of the window and marks of charts stand upon.
std::array<QColor, 5> grounds(const Theme& t) { return {t.window, t.panel, t.past, t.chosenChip, t.chosenYear}; }

void addTexts(const Theme& t, std::vector<ColourPair>& pairs) {
  for (const QColor& ground : grounds(t)) {
    pairs.push_back({"text on a ground", t.text, ground, ColourRole::Text});
    pairs.push_back({"secondary text on a ground", t.muted, ground, ColourRole::Text});
    pairs.push_back({"the U.S.'s figures, links", t.us, ground, ColourRole::Text});
    pairs.push_back({"China's figures", t.china, ground, ColourRole::Text});
    pairs.push_back({"a warning", t.warning, ground, ColourRole::Text});
  }
  pairs.push_back({"text beneath the pointer in the bar", t.text, t.line, ColourRole::Text});
  pairs.push_back({"text of a chosen row", t.text, t.chosenRow, ColourRole::Text});
  pairs.push_back({"secondary text of a chosen row", t.muted, t.chosenRow, ColourRole::Text});
}

void addControls(const Theme& t, std::vector<ColourPair>& pairs) {
  pairs.push_back({"a slider's track", t.track, t.panel, ColourRole::Mark});
  pairs.push_back({"a slider's range", t.range, t.panel, ColourRole::Mark});
  pairs.push_back({"a range that was edited", t.us, t.panel, ColourRole::Mark});
  pairs.push_back({"a slider's handle", t.muted, t.mark, ColourRole::Mark});
  pairs.push_back({"a slider's default", t.faint, t.panel, ColourRole::Mark});
  pairs.push_back({"the edge of a field", t.faint, t.panel, ColourRole::Mark});
  pairs.push_back({"a handle of a scroll bar", t.track, t.window, ColourRole::Mark});
  pairs.push_back({"a check box's edge", t.muted, t.window, ColourRole::Mark});
  pairs.push_back({"a check box in a chosen row", t.muted, t.chosenRow, ColourRole::Mark});
  for (const QColor& mark : {t.us, t.china, t.range})
    pairs.push_back({"a mark in a chosen row", mark, t.chosenRow, ColourRole::Mark});
  for (const QColor& ground : grounds(t)) pairs.push_back({"the ring of the focus", t.us, ground, ColourRole::Mark});
}

void addBands(const Theme& t, const QColor& hue, const QColor& ground, std::vector<ColourPair>& pairs) {
  const QColor outer = laidOver(Theme::outerBand(hue), ground);
  const QColor inner = laidOver(Theme::innerBand(hue), outer);
  pairs.push_back({"a band's edge against what is around", bandEdge(hue), ground, ColourRole::Mark});
  pairs.push_back({"a band's edge against the band", bandEdge(hue), outer, ColourRole::Mark});
  pairs.push_back({"the median on its inner band", hue, inner, ColourRole::Mark});
  for (const QColor& band : {outer, inner}) {
    pairs.push_back({"a label over a band", t.text, band, ColourRole::Text});
    pairs.push_back({"a secondary label over a band", t.muted, band, ColourRole::Text});
    pairs.push_back({"an estimate's edge over a band", t.text, band, ColourRole::Mark});
  }
}

// On white, pale bars are seen by their lines; in the dark they have to shine themselves.
void addBars(const Theme& t, std::vector<ColourPair>& pairs) {
  const QColor bars = laidOver(barsOf(t.us), t.window);
  if (t.appearance == Appearance::Dark) pairs.push_back({"bars in the dark", bars, t.window, ColourRole::Mark});
  pairs.push_back({"a median over bars", t.text, bars, ColourRole::Mark});
}

void addCharts(const Theme& t, std::vector<ColourPair>& pairs) {
  for (const QColor& ground : {t.window, t.past, t.chosenYear}) {
    pairs.push_back({"the default, dashed", t.faint, ground, ColourRole::Mark});
    for (const QColor& hue : {t.us, t.china}) addBands(t, hue, ground, pairs);
    pairs.push_back({"a store's median on its band", t.olderChips, laidOver(Theme::outerBand(t.olderChips), ground),
                     ColourRole::Mark});
    for (const QColor& part :
         {t.packaging, t.dies, t.memory, t.olderChips, t.huawei, t.otherDomestic, t.licensed, t.smuggled, t.cloud})
      pairs.push_back({"a part of a stack", part, ground, ColourRole::Mark});
  }
}

}  // namespace

double leastContrast(ColourRole role) { return role == ColourRole::Text ? 4.5 : 3.0; }

std::vector<ColourPair> colourPairs(const Theme& theme) {
  std::vector<ColourPair> pairs;
  addTexts(theme, pairs);
  addControls(theme, pairs);
  addCharts(theme, pairs);
  addBars(theme, pairs);
  return pairs;
}

QColor laidOver(const QColor& front, const QColor& back) {
  const float share = front.alphaF();
  const auto mixed = [share](float above, float below) { return share * above + (1.0F - share) * below; };
  return QColor::fromRgbF(mixed(front.redF(), back.redF()), mixed(front.greenF(), back.greenF()),
                          mixed(front.blueF(), back.blueF()));
}

double contrast(const QColor& front, const QColor& back) {
  const double one = luminance(laidOver(front, back));
  const double other = luminance(back);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor bandEdge(const QColor& hue) { return hue; }

QColor barsOf(QColor hue) {
  constexpr float kAlpha = 0.55F;
  hue.setAlphaF(kAlpha);
  return hue;
}

}  // namespace chokepoint::ui
