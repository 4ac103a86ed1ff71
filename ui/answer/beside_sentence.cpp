#include "ui/answer/beside_sentence.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

#include "ui/answer/bearing.h"
#include "ui/answer/condition.h"
#include "ui/answer/situation_figures.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/format/belief_words.h"
#include "ui/format/figure_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

class BesideSentence : SituationFigures {
  Q_DECLARE_TR_FUNCTIONS(Sentence)

 public:
  using SituationFigures::SituationFigures;

  [[nodiscard]] QStringList all() const { return shownGap() + (isChanged() ? besideChange() : recordedPart()); }

 private:
  // Whoever turns the chart to a gap asks for its number.
  [[nodiscard]] QStringList shownGap() const {
    if (m_s.shown == nullptr || m_s.shown->index == made().index || m_s.shown->index == usable().index) return {};
    const QString is = isPast() ? tr("%1 was about %2 (%3).") : tr("%1 is about %2 (%3).");
    const QString stood = isPast() ? tr("%1 was about %2 (%3), not %4.") : tr("%1 is about %2 (%3), not %4.");
    const QString before = number(this->before(*m_s.shown));
    const QString now = number(this->now(*m_s.shown));
    const QString& pattern = now == before ? is : stood;
    const QString said = pattern.arg(sentenceStart(ui::nameOf(*m_s.shown, m_s.year)), now,
                                     shortRange(*m_s.shown, this->now(*m_s.shown)));
    return {now == before ? said : said.arg(before)};
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
    if (const auto begins = laterStart())
      return tr("Hardly any change in %1: what is decided begins in %2.", "year, month")
          .arg(year(), monthName(*begins));
    const auto moved = bottleneckOf(m_s.now.scenario);
    if (!moved || *moved == bottleneck()) return tr("Hardly any change in %1.").arg(year());
    return tr("Hardly any change in %1: %2, not %3, is the likelier limit.")
        .arg(year(), nameOf(bottleneck()), nameOf(*moved));
  }

  // Nothing but decisions is set, and the first begins after the chosen year.
  [[nodiscard]] std::optional<Month> laterStart() const {
    const Scenario& scenario = m_s.now.scenario;
    const auto begins = firstDecisionOf(scenario);
    const bool isAlone = scenario.parameters.empty() && scenario.priors.empty() && scenario.beliefs.empty();
    return begins && isAlone && yearOf(*begins).number > m_s.year.number ? begins : std::nullopt;
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
};

}  // namespace

QStringList besideSentence(const Situation& situation) { return BesideSentence(situation).all(); }

}  // namespace chokepoint::ui
