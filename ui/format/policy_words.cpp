#include "ui/format/policy_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/evidence/facts.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct PolicyWords {
  Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

constexpr std::array<const char*, 5> kChannelTitles{
    QT_TRANSLATE_NOOP("PolicyWords", "Finished chips"), QT_TRANSLATE_NOOP("PolicyWords", "Chip-making tools"),
    QT_TRANSLATE_NOOP("PolicyWords", "Memory (HBM)"), QT_TRANSLATE_NOOP("PolicyWords", "Overseas cloud"),
    QT_TRANSLATE_NOOP("PolicyWords", "Enforcement")};
constexpr std::array<const char*, 5> kShortChannels{
    QT_TRANSLATE_NOOP("PolicyWords", "chips"), QT_TRANSLATE_NOOP("PolicyWords", "tools"),
    QT_TRANSLATE_NOOP("PolicyWords", "memory"), QT_TRANSLATE_NOOP("PolicyWords", "cloud"),
    QT_TRANSLATE_NOOP("PolicyWords", "enforcement")};

constexpr double kHundredth = 0.01;

// To the hundredth that points snap to, or with all its digits where it has more.
QString levelText(double level) {
  const bool isRound = std::abs(level - std::round(level / kHundredth) * kHundredth) < 1e-9;
  return isRound ? QLocale().toString(level, 'f', 2) : exactly(level);
}

std::vector<PolicyEvent> without(const std::vector<PolicyEvent>& all, const std::vector<PolicyEvent>& others) {
  std::vector<PolicyEvent> left;
  std::ranges::copy_if(all, std::back_inserter(left),
                       [&](const auto& event) { return std::ranges::find(others, event) == others.end(); });
  return left;
}

QString moveText(const RecordedMove& move) {
  const QString target = targetText(move.target, move.channel);
  return move.months == 1.0 ? PolicyWords::tr("%1: %2", "a path, where it is led").arg(nameOfPath(move.channel), target)
                            : PolicyWords::tr("%1: %2, over %3", "a path, where it is led, how long")
                                  .arg(nameOfPath(move.channel), target, monthsText(move.months));
}

}  // namespace

QString nameOfPath(std::optional<Channel> channel) {
  return channel ? PolicyWords::tr(kChannelTitles[static_cast<std::size_t>(*channel)]) : PolicyWords::tr("Strictness");
}

QString shortNameOf(Channel channel) { return PolicyWords::tr(kShortChannels[static_cast<std::size_t>(channel)]); }

QString sinceText(Month month) {
  return month == january(yearOf(month)) ? QString::number(yearOf(month).number) : monthName(month);
}

QString targetText(double target, std::optional<Channel> channel) {
  if (!channel) return levelText(target);
  if (target == 0.0) return PolicyWords::tr("as strict as the rest");
  return (target < 0.0 ? PolicyWords::tr("%1 looser than the rest") : PolicyWords::tr("%1 stricter than the rest"))
      .arg(levelText(std::abs(target)));
}

QString eventText(const PolicyEvent& event) {
  return PolicyWords::tr("%1 from %2: %3", "a path, when, where it is led")
      .arg(nameOfPath(event.channel), sinceText(event.start), targetText(event.target, event.channel));
}

QString monthsText(double months) {
  if (months == 1.0) return PolicyWords::tr("one month");
  const bool isWhole = months == std::round(months);
  return isWhole ? PolicyWords::tr("%n months", "two and more", static_cast<int>(months))
                 : PolicyWords::tr("%1 months", "no whole number").arg(exactly(months));
}

QString policyStepText(const std::vector<PolicyEvent>& before, const std::vector<PolicyEvent>& after) {
  const auto gone = without(before, after);
  const auto come = without(after, before);
  if (come.size() == 1) return eventText(come.front());
  if (come.empty() && gone.size() == 1)
    return PolicyWords::tr("%1 from %2: deleted", "a path, when")
        .arg(nameOfPath(gone.front().channel), sinceText(gone.front().start));
  return come.empty() ? PolicyWords::tr("Decisions deleted") : PolicyWords::tr("Decisions on strictness");
}

QString dateText(const RecordedEvent& decision) {
  const auto date = QDate::fromString(QString::fromStdString(decision.date), Qt::ISODate);
  return date.isValid() ? QLocale().toString(date, PolicyWords::tr("d MMMM yyyy", "a date"))
                        : monthName(decision.month);
}

QString sourcesText(const RecordedEvent& decision) {
  QStringList publishers;
  for (const auto& id : decision.facts)
    if (const Fact* fact = findFact(id); fact != nullptr) publishers << translated(fact->publisher);
  publishers.removeDuplicates();
  return inSeries(publishers);
}

QStringList movesText(const RecordedEvent& decision) {
  if (decision.moves.empty()) return {PolicyWords::tr("Moves no path: %1.").arg(translated(decision.stays))};
  QStringList lines;
  for (const auto& move : decision.moves)
    lines << PolicyWords::tr("%1 (%2).", "what moves, why so far").arg(moveText(move), translated(move.reason));
  return lines;
}

}  // namespace chokepoint::ui
