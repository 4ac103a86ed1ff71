#include "ui/path/strip_menu.h"

#include <QCoreApplication>
#include <QMenu>
#include <array>

#include "ui/format/policy_words.h"
#include "ui/path/strictness_strip.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct StripMenu {
  Q_DECLARE_TR_FUNCTIONS(StrictnessStrip)
};

using PathOfPolicy = std::optional<Channel>;

std::vector<PathOfPolicy> pathsOfPolicy() {
  std::vector<PathOfPolicy> paths{std::nullopt};
  for (std::size_t i = 0; i < kChannelNames.size(); ++i) paths.emplace_back(static_cast<Channel>(i));
  return paths;
}

void addPaths(QMenu& menu, StrictnessStrip& strip, const PolicyEvent& event) {
  auto* paths = menu.addMenu(StripMenu::tr("&Path"));
  for (const auto& path : pathsOfPolicy()) {
    auto* action = paths->addAction(nameOfPath(path), &strip, [&strip, event, path] { strip.setPath(event, path); });
    action->setCheckable(true);
    action->setChecked(path == event.channel);
  }
}

void addOfEvent(QMenu& menu, StrictnessStrip& strip, std::size_t index) {
  menu.addAction(StripMenu::tr("&Type ..."), &strip, [&strip, index] { strip.open(index); });
  addPaths(menu, strip, *strip.content().points[index].event);
  menu.addAction(StripMenu::tr("&Delete"), &strip, [&strip, index] { strip.remove(index); });
}

void addOfDecision(QMenu& menu, StrictnessStrip& strip, std::size_t index) {
  const auto* decision = strip.content().points[index].decision;
  menu.addAction(StripMenu::tr("&What it does ..."), &strip, [&strip, index] { strip.open(index); });
  if (!canApply(*decision)) return;
  if (isApplied(*decision, strip.edits().scenario()))
    menu.addAction(StripMenu::tr("&Take back"), &strip, [&strip, decision] { strip.edits().takeBack(*decision); });
  else
    menu.addAction(StripMenu::tr("&Apply"), &strip, [&strip, decision] { strip.edits().apply(*decision); });
}

void addOfPlace(QMenu& menu, StrictnessStrip& strip, const StripPlace& place) {
  menu.addAction(StripMenu::tr("Add from %1", "month").arg(sinceText(place.start)), &strip,
                 [&strip, place] { strip.addAt(place.start, std::nullopt, place.level); });
}

// A point of its own on a channel's line, which leads nowhere until it is moved.
void addSplit(QMenu& menu, StrictnessStrip& strip, Month start) {
  auto* channels = menu.addMenu(StripMenu::tr("&Split off from %1", "month").arg(sinceText(start)));
  for (const auto& path : pathsOfPolicy())
    if (path) channels->addAction(nameOfPath(path), &strip, [&strip, start, path] { strip.addAt(start, path); });
}

void addOfAll(QMenu& menu, StrictnessStrip& strip) {
  const auto toApply = strip.edits().toApply();
  if (toApply > 0)
    menu.addAction(StripMenu::tr("Apply a&ll (%1)", "number of decisions").arg(toApply), &strip,
                   [&strip] { strip.edits().applyAll(); });
  auto* clear =
      menu.addAction(StripMenu::tr("&Back to the rules on record"), &strip, [&strip] { strip.edits().clear(); });
  const auto isEvent = [](const StripPoint& point) { return point.isEvent(); };
  clear->setEnabled(std::ranges::any_of(strip.content().points, isEvent));
}

}  // namespace

QMenu* stripMenu(StrictnessStrip& strip, const StripPlace& place) {
  auto* menu = new QMenu(&strip);
  menu->setObjectName(QStringLiteral("stripMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto chosen = strip.chosen();
  const bool isOwn = chosen && strip.content().points[*chosen].kind == StripPoint::Kind::Own;
  if (isOwn) addOfEvent(*menu, strip, *chosen);
  if (chosen && !isOwn) addOfDecision(*menu, strip, *chosen);
  if (!chosen) addOfPlace(*menu, strip, place);
  const Month month = chosen ? strip.content().points[*chosen].month : place.start;
  addSplit(*menu, strip, std::max(month, Month{kLastRecorded}));
  menu->addSeparator();
  addOfAll(*menu, strip);
  return menu;
}

}  // namespace chokepoint::ui
