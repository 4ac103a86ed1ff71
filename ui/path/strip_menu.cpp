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

// The point that is chosen may stand at another place among them by then, or be gone.
void openChosen(StrictnessStrip& strip) {
  if (strip.chosen()) strip.open(*strip.chosen());
}

void addOfEvent(QMenu& menu, StrictnessStrip& strip, const PolicyEvent& event) {
  menu.addAction(StripMenu::tr("&Type ..."), &strip, [&strip] { openChosen(strip); });
  addPaths(menu, strip, event);
  menu.addAction(StripMenu::tr("&Delete"), &strip, [&strip, event] { strip.edits().remove(event); });
}

void addOfDecision(QMenu& menu, StrictnessStrip& strip, const RecordedEvent* decision) {
  menu.addAction(StripMenu::tr("&What it does ..."), &strip, [&strip] { openChosen(strip); });
  if (!canApply(*decision)) return;
  if (isApplied(*decision, strip.edits().scenario()))
    menu.addAction(StripMenu::tr("&Take back"), &strip, [&strip, decision] { strip.edits().takeBack(*decision); });
  else
    menu.addAction(StripMenu::tr("&Apply"), &strip, [&strip, decision] { strip.edits().apply(*decision); });
}

void addOfPlace(QMenu& menu, StrictnessStrip& strip, const StripPlace& place) {
  const QString since = sinceText(place.start);
  menu.addAction(place.level ? StripMenu::tr("Add from %1", "month").arg(since)
                             : StripMenu::tr("Add from %1, held where it stands", "month").arg(since),
                 &strip, [&strip, place] { strip.addAt(place.start, std::nullopt, place.level); });
}

// A point of its own on a channel's line, which ends what moved the channel until then.
void addSplit(QMenu& menu, StrictnessStrip& strip, Month start) {
  auto* channels =
      menu.addMenu(StripMenu::tr("&Split off from %1, held where it stands", "month").arg(sinceText(start)));
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
  const StripPoint* chosen = strip.chosen() ? &strip.content().points[*strip.chosen()] : nullptr;
  const bool isOwn = chosen != nullptr && chosen->kind == StripPoint::Kind::Own;
  if (isOwn) addOfEvent(*menu, strip, *chosen->event);
  if (chosen != nullptr && !isOwn) addOfDecision(*menu, strip, chosen->decision);
  if (chosen == nullptr) addOfPlace(*menu, strip, place);
  addSplit(*menu, strip, std::max(chosen != nullptr ? chosen->month : place.start, Month{kLastRecorded}));
  menu->addSeparator();
  addOfAll(*menu, strip);
  return menu;
}

}  // namespace chokepoint::ui
