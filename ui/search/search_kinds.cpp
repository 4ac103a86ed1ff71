#include "ui/search/search_kinds.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPointer>
#include <array>

#include "core/evidence/claims.h"
#include "core/evidence/estimates.h"
#include "core/model/parameter_specs.h"
#include "ui/commands/commands.h"
#include "ui/document/start_from.h"
#include "ui/format/estimate_words.h"
#include "ui/format/figure_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"
#include "ui/widgets/mnemonics.h"

namespace chokepoint::ui {

namespace {

using Items = std::vector<SearchItem>;

// The context of the texts below, for translators.
struct Search {
  Q_DECLARE_TR_FUNCTIONS(Search)
};

QString plainText(const std::string& text) { return QString::fromStdString(text); }

Items inputItems(const SearchContext& context) {
  Items items;
  for (const auto& spec : parameterSpecs()) {
    const QString now = valueText(spec, context.document.value(spec.id));
    const QString what = spec.kind == ParameterKind::Lever ? Search::tr("lever, now %1").arg(now)
                                                           : Search::tr("assumption, now %1").arg(now);
    items.push_back(searchItem(translated(spec.label), what, otherWordsFor(Sought::Input, spec.key),
                               translated(spec.description), [to = context.toInput, id = spec.id] { to(id); }));
  }
  return items;
}

Items presetItems(const SearchContext& context) {
  Items items;
  for (const auto& preset : presets())
    items.push_back(searchItem(translated(preset.title),
                               Search::tr("preset, %1", "group").arg(translated(preset.group)),
                               otherWordsFor(Sought::Preset, preset.id), translated(preset.why),
                               [&document = context.document, &preset] { startFrom(document, preset); }));
  return items;
}

Items viewItems(const SearchContext& context) {
  Items items;
  for (const auto& view : context.views)
    items.push_back(searchItem(titleOf(view), Search::tr("view"), otherWordsFor(Sought::View, view.key), tipOf(view),
                               [to = context.toView, key = view.key] { to(key, {}); }));
  return items;
}

QString meaningOf(const Figure& figure) {
  if (figure.gap) return translated(figure.gap->meaning);
  return figure.column ? translated(figure.column->meaning) : QString();
}

Items figureItems(const SearchContext& context) {
  Items items;
  for (const auto& figure : figures())
    items.push_back(searchItem(sentenceStart(nameOf(figure, kFirstProjectedYear)), Search::tr("figure"),
                               otherWordsFor(Sought::Figure, figure.key), meaningOf(figure),
                               [to = context.toFigure, &figure] { to(figure); }));
  return items;
}

Items claimItems(const SearchContext& context) {
  Items items;
  for (const auto& claim : claims())
    items.push_back(searchItem(translated(claim.claim), Search::tr("claim, %1", "who").arg(translated(claim.who)),
                               otherWordsFor(Sought::Claim, claim.id), translated(claim.note),
                               [to = context.toView, &claim] { to("claims", &claim); }));
  return items;
}

QString estimateTitle(const Estimate& estimate) {
  return Search::tr("%1: %2", "publisher, figure").arg(shortNameOf(estimate), figureOf(estimate));
}

Items estimateItems(const SearchContext& context) {
  Items items;
  for (const auto* estimate : estimatesWith(context.document.scenario().evidence)) {
    const QString of = listed({subjectOf(*estimate), plainText(toText(estimate->period))});
    items.push_back(searchItem(estimateTitle(*estimate), of, translated(estimate->publisher),
                               translated(estimate->note),
                               [to = context.toView, estimate] { to("sources", estimate); }));
  }
  return items;
}

Items factItems(const SearchContext& context) {
  Items items;
  for (const auto& fact : facts())
    items.push_back(searchItem(
        translated(fact.quantity),
        Search::tr("fact, %1, %2", "period, publisher").arg(translated(fact.period), translated(fact.publisher)),
        plainText(fact.title), translated(fact.note), [to = context.toFact, &fact] { to(fact); }));
  return items;
}

SearchItem itemOf(QAction& action, const QString& what, const QString& also) {
  std::function<void()> choose;
  if (action.isEnabled())
    choose = [asked = QPointer(&action)] {
      if (asked) asked->trigger();  // menus change while a search is open
    };
  return searchItem(withoutMnemonic(action.text()), what, also, action.toolTip(), std::move(choose));
}

Items commandItems(const SearchContext& context) {
  Items items;
  for (const auto& command : commandTable()) {
    if (command.key == "find") continue;
    const QString keys = shortcutsOf(command).value(0);
    const QString what = keys.isEmpty() ? Search::tr("command") : Search::tr("command, %1", "shortcut").arg(keys);
    items.push_back(itemOf(context.commands.action(command.key), what, alsoCalled(command)));
  }
  return items;
}

void addEntries(const QMenu& menu, Items& items) {
  for (auto* action : menu.actions()) {
    if (action->menu() != nullptr) addEntries(*action->menu(), items);
    const bool isOfTable = !action->objectName().isEmpty();
    if (action->isSeparator() || action->menu() != nullptr || isOfTable) continue;
    items.push_back(itemOf(*action, Search::tr("in the menu %1").arg(withoutMnemonic(menu.title())), {}));
  }
}

Items menuItems(const SearchContext& context) {
  Items items;
  for (const auto* menu : context.menus) addEntries(*menu, items);
  return items;
}

constexpr std::array kKindsOfSearch{
    SearchKind{QT_TRANSLATE_NOOP("Search", "Levers and assumptions"), true, inputItems},
    SearchKind{QT_TRANSLATE_NOOP("Search", "Presets"), true, presetItems},
    SearchKind{QT_TRANSLATE_NOOP("Search", "Views"), true, viewItems},
    SearchKind{QT_TRANSLATE_NOOP("Search", "Figures"), true, figureItems},
    SearchKind{QT_TRANSLATE_NOOP("Search", "Commands and settings"), true, commandItems},
    SearchKind{QT_TRANSLATE_NOOP("Search", "More in the menus"), true, menuItems},
    SearchKind{QT_TRANSLATE_NOOP("Search", "Claims"), false, claimItems},
    SearchKind{QT_TRANSLATE_NOOP("Search", "Published estimates"), false, estimateItems},
    SearchKind{QT_TRANSLATE_NOOP("Search", "Facts"), false, factItems},
};

}  // namespace

std::span<const SearchKind> searchKinds() { return kKindsOfSearch; }
QString headingOf(const SearchKind& kind) { return Search::tr(kind.heading); }

}  // namespace chokepoint::ui
