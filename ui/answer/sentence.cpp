#include "ui/answer/sentence.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/answer/bearing.h"
#include "ui/answer/condition.h"
#include "ui/answer/effect.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/format/belief_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// Gaps that move apart by less than this, each, are not worth a headline.
constexpr double kParting = 0.05;

const Figure& chips() { return figure("huawei_chips"); }

class Sentences {
  Q_DECLARE_TR_FUNCTIONS(Sentence)

 public:
  explicit Sentences(const Situation& s)
      : m_s(s), m_effect(s.now, s.byDefault, {&made(), &usable(), &chips()}), m_y(yearIndex(s.year)) {}

  [[nodiscard]] Sentence compose() const {
    const bool changed = !sameInputs(m_s.now.scenario, m_s.byDefault.scenario);
    QStringList beside = changed ? besideChange() : recordedPart();
    const QString first = beside.isEmpty() ? QString() : beside.takeFirst();
    return {changed ? changedMain() : isPast() ? pastMain() : baselineMain(), first, beside};
  }

 private:
  // What the sentence has words for, beside chips().
  [[nodiscard]] const Figure& made() const { return in(m_s.measure, figure("output_ratio")); }
  [[nodiscard]] const Figure& usable() const { return in(m_s.measure, figure("compute_ratio")); }
  [[nodiscard]] bool isOfBandwidth() const { return m_s.measure == Measure::Bandwidth; }

  [[nodiscard]] const Spread& now(const Figure& of) const { return m_s.now.annual(of)[m_y]; }
  [[nodiscard]] const Spread& before(const Figure& of) const { return m_s.byDefault.annual(of)[m_y]; }
  [[nodiscard]] QString year() const { return QString::number(m_s.year.number); }
  [[nodiscard]] Bottleneck bottleneck() const { return m_s.now.likeliest_bottleneck[m_y].likeliest(); }

  // In the singular: "is" follows.
  [[nodiscard]] static QString nameOf(Bottleneck bottleneck) {
    switch (bottleneck) {
      case Bottleneck::Packaging: return tr("packaging");
      case Bottleneck::Dies: return tr("the supply of good dies");
      case Bottleneck::Memory: break;
    }
    return tr("memory");
  }

  [[nodiscard]] static QString accent(const QString& text, const QColor& colour) {
    return QStringLiteral("<b style=\"color:%1\">%2</b>").arg(colour.name(), text.toHtmlEscaped());
  }
  [[nodiscard]] static QString us(const QString& text) { return accent(text, theme().us); }
  [[nodiscard]] static QString china(const QString& text) { return accent(text, theme().china); }
  [[nodiscard]] static QString strong(const QString& text) {
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
  }

  // A number with what nine runs in ten lie between, small behind it.
  [[nodiscard]] static QString ranged(const QString& number, const QString& range) {
    return QStringLiteral("%1 <span style=\"color:%2; font-size:%3pt\">(%4)</span>")
        .arg(number, theme().muted.name())
        .arg(fontOf(TextRole::Body).pointSizeF())
        .arg(range.toHtmlEscaped());
  }
  [[nodiscard]] static QString ranged(const QString& number, const Spread& spread) {
    return ranged(number, rangeOf(spread, twoDigits));
  }
  [[nodiscard]] static QString twoDigits(double value) { return significant(value); }
  [[nodiscard]] QString madeChips() const {
    const Spread& spread = now(chips());
    return ranged(china(count(spread.p50)), rangeOfCount(spread.p05, spread.p50, spread.p95));
  }

  [[nodiscard]] bool isPast() const { return monthsOnRecord(m_s.year) == kMonthsPerYear; }

  [[nodiscard]] QString pastMain() const {
    const QString pattern =
        isOfBandwidth() ? tr("In %1, U.S. firms made about %2 China's memory bandwidth for AI and could call on about "
                             "%3 what China could use. Huawei made about %4 chips; %5 was the likeliest limit.")
                        : tr("In %1, U.S. firms made about %2 China's AI compute and could call on about %3 what China "
                             "could use. Huawei made about %4 chips; %5 was the likeliest limit.");
    return pattern.arg(year(), ranged(us(times(now(made()))), now(made())),
                       ranged(strong(times(now(usable()))), now(usable())), madeChips(),
                       nameOf(bottleneck()).toHtmlEscaped());
  }

  [[nodiscard]] QString baselineMain() const {
    const QString pattern =
        isOfBandwidth() ? tr("If %1, U.S. firms make about %2 China's memory bandwidth for AI in %3 and can call on "
                             "about %4 what China can use. Huawei makes about %5 chips; %6 is the likeliest limit.")
                        : tr("If %1, U.S. firms make about %2 China's AI compute in %3 and can call on about %4 what "
                             "China can use. Huawei makes about %5 chips; %6 is the likeliest limit.");
    return pattern.arg(conditionOf(m_s.now.scenario).toHtmlEscaped(), ranged(us(times(now(made()))), now(made())),
                       year(), ranged(strong(times(now(usable()))), now(usable())), madeChips(),
                       nameOf(bottleneck()).toHtmlEscaped());
  }

  [[nodiscard]] QString changedMain() const {
    const QString pattern = gapsPart() ? tr("The two gaps part. If %1, %2, but %3. Huawei makes about %4 chips, %5.")
                                       : tr("If %1, %2, and %3. Huawei makes about %4 chips, %5.");
    return inSequence({pattern.arg(conditionOf(m_s.now.scenario).toHtmlEscaped(), productionClause(), usableClause(),
                                   madeChips(), againstDefaultChips()),
                       guess()});
  }

  // Not in the small print alone: whoever reads out the sentence is to say it.
  [[nodiscard]] QString guess() const {
    const bool isFarOut = m_s.now.conditioning && m_s.now.conditioning->isFarOut();
    return isFarOut ? strong(tr("Hardly any run of the model fits: a guess.")) : QString();
  }

  [[nodiscard]] QString productionClause() const {
    const QString pattern =
        isOfBandwidth() ? tr("production gap in memory bandwidth in %1") : tr("production gap in %1");
    const QString gap = us(pattern.arg(year()));
    const QString shown = ranged(us(times(now(made()))), now(made()));
    const QString earlier = ranged(number(before(made())), before(made()));
    switch (moveOf(made())) {
      case Move::None: return tr("the %1 stays at about %2").arg(gap, shown);
      case Move::Small: return tr("the %1 hardly moves, from about %2 to %3").arg(gap, earlier, shown);
      case Move::Large: break;
    }
    return tr("the %1 goes from about %2 to %3").arg(gap, earlier, shown);
  }

  // Without its verb where the clause before has the same.
  [[nodiscard]] QString usableClause() const {
    const QString gap = strong(isOfBandwidth() ? tr("usable memory bandwidth") : tr("usable compute"));
    const bool alike = moveOf(usable()) == moveOf(made());
    if (moveOf(usable()) == Move::None)
      return (alike ? tr("the gap in %1 at about %2") : tr("the gap in %1 stays at about %2"))
          .arg(gap, ranged(times(now(usable())), now(usable())));
    const QString pattern = alike                             ? tr("the gap in %1 from %2 to %3")
                            : moveOf(usable()) == Move::Small ? tr("the gap in %1 hardly moves, from about %2 to %3")
                                                              : tr("the gap in %1 goes from about %2 to %3");
    return pattern.arg(gap, ranged(number(before(usable())), before(usable())),
                       ranged(number(now(usable())), now(usable())));
  }

  [[nodiscard]] QString againstDefaultChips() const {
    const QString byDefault = count(before(chips()).p50);
    if (byDefault == count(now(chips()).p50)) return tr("about as before");
    return isSmall(change(chips())) ? tr("little changed from %1").arg(byDefault) : tr("not %1").arg(byDefault);
  }

  // The most important first.
  [[nodiscard]] QStringList besideChange() const {
    QStringList parts;
    const QString hardly = hardlyAnyChange();
    const QString most = mattersMost();
    for (const QString& part : {hardly.isEmpty() || most.isEmpty() ? hardly : inSequence({hardly, most}),
                                howManyFit(m_s.now.conditioning, m_s.now.scenario), whoseDoing(),
                                hardly.isEmpty() ? most : QString(), narrowed(), limit()})
      if (!part.isEmpty()) parts.push_back(part);
    return parts + recordedPart();
  }

  // Of a year that no decision can move whole.
  [[nodiscard]] QStringList recordedPart() const {
    const int months = monthsOnRecord(m_s.year);
    if (months == 0) return {};
    if (isPast()) return {tr("All of %1 is record, as the model rebuilds it.").arg(year())};
    if (2 * months == kMonthsPerYear) return {tr("Half of %1 is record.").arg(year())};
    return {tr("Months of %1 on record: %2 of 12.").arg(year()).arg(months)};
  }

  // Of a gap's median: not in the digits that are shown, by a trifle, or more.
  enum class Move { None, Small, Large };
  [[nodiscard]] Move moveOf(const Figure& of) const {
    if (number(now(of)) == number(before(of))) return Move::None;
    return isSmall(change(of)) ? Move::Small : Move::Large;
  }

  [[nodiscard]] bool gapsPart() const {
    const double gap = change(made());
    const double other = change(usable());
    return std::min(std::abs(gap), std::abs(other)) >= kParting && gap * other < 0.0;
  }

  [[nodiscard]] double change(const Figure& of) const { return m_effect.on(of, m_s.year); }

  // Unless it is said why hardly anything changes.
  [[nodiscard]] QString limit() const {
    if (!hardlyAnyChange().isEmpty()) return {};
    return tr("%1 is the likeliest limit.").arg(sentenceStart(nameOf(bottleneck())));
  }

  [[nodiscard]] QString whoseDoing() const {
    const bool policy = movesPolicy(m_s.now.scenario);
    const bool assumptions = movesAssumptions(m_s.now.scenario);
    if (policy && assumptions) return parts();
    if (assumptions && believes() && assumesToo())
      return tr("No decision differs: what differs is whom you believe, and what you assumed.");
    if (assumptions && believes()) return tr("No decision differs: what differs is whom you believe.");
    if (assumptions) return tr("Nobody decided anything: you assumed it.");
    return policy ? QString() : tr("Nothing moves: what is set is as by default.");
  }

  [[nodiscard]] QString parts() const {
    if (m_s.attribution == nullptr) return {};
    const auto& [policy, assumptions] = m_s.attribution->made(m_s.measure)[m_y];
    const auto shown = signedParts(std::array{policy, assumptions}, before(made()).p50, now(made()).p50);
    const QString& decided = shown.front();
    const QString& assumed = shown.back();
    if (decided.isEmpty() && assumed.isEmpty()) return {};
    const QString pattern =
        !believes() ? tr("Of the change in the production gap, %1 comes from decisions and %2 from what you assumed.")
        : assumesToo()
            ? tr("Of the change in the production gap, %1 comes from decisions and %2 from whom you believe and "
                 "what you assumed.")
            : tr("Of the change in the production gap, %1 comes from decisions and %2 from whom you believe.");
    return pattern.arg(aboutPart(decided), aboutPart(assumed));
  }
  [[nodiscard]] bool believes() const { return !m_s.now.scenario.beliefs.empty(); }
  // Beside what is believed.
  [[nodiscard]] bool assumesToo() const {
    Scenario settings = m_s.now.scenario;
    settings.beliefs.clear();
    return movesAssumptions(settings);
  }
  [[nodiscard]] static QString aboutPart(const QString& part) {
    return part.isEmpty() ? tr("next to nothing") : tr("about %1").arg(part);
  }

  [[nodiscard]] QString hardlyAnyChange() const {
    if (!m_effect.isHardlyNoticed(m_s.year) || (!movesPolicy(m_s.now.scenario) && !movesAssumptions(m_s.now.scenario)))
      return {};
    const auto moved = bottleneckOf(m_s.now.scenario);
    if (!moved || *moved == bottleneck()) return tr("Hardly any change in %1.").arg(year());
    return tr("Hardly any change in %1: %2, not %3, is the likelier limit.")
        .arg(year(), nameOf(bottleneck()), nameOf(*moved));
  }

  // Where the chosen year does not show it.
  [[nodiscard]] QString mattersMost() const {
    if (const auto most = m_effect.greatestElsewhere(made(), m_s.year)) {
      const QString pattern = most->lasts ? tr("The effect on the production gap is greatest from %1 on.", "year")
                                          : tr("The effect on the production gap is greatest in %1.", "year");
      return inSequence({pattern.arg(most->year.number), theOtherWay(*most)});
    }
    const auto later = m_effect.noticedAfter(m_s.year);
    return hardlyAnyChange().isEmpty() || !later ? QString() : tr("It matters by %1.").arg(later->number);
  }

  [[nodiscard]] static QString theOtherWay(const Effect::Greatest& most) {
    if (!most.turns) return {};
    return most.raises ? tr("It goes the other way then: the gap is wider.")
                       : tr("It goes the other way then: the gap is narrower.");
  }

  // Fixing what was uncertain narrows a band, which is no knowledge gained.
  [[nodiscard]] QString narrowed() const {
    const auto width = [](const Spread& s) { return std::log(s.p95 / s.p05); };
    constexpr double kNoticeably = 0.9;
    if (!movesAssumptions(m_s.now.scenario)) return {};
    if (width(now(made())) > kNoticeably * width(before(made()))) return {};
    if (movesPolicy(m_s.now.scenario))
      return tr("The range of the production gap is narrower, and part of what is uncertain is set by you.");
    if (!m_s.now.scenario.beliefs.empty())
      return tr("In proportion, the range of the production gap is narrower because of whom you believe.");
    return m_s.now.scenario.priors.empty()
               ? tr("The range of the production gap is narrower because you fixed what is uncertain.")
               : tr("The range of the production gap is narrower because of what you assumed.");
  }

  [[nodiscard]] static QString number(const Spread& spread) { return significant(spread.p50); }
  [[nodiscard]] static QString times(const Spread& spread) {
    return tr("%1 times").arg(number(spread)).replace(QChar(' '), QChar(QChar::Nbsp));
  }

  const Situation& m_s;
  Effect m_effect;
  std::size_t m_y;
};

}  // namespace

Sentence describe(const Situation& situation) { return Sentences(situation).compose(); }

}  // namespace chokepoint::ui
