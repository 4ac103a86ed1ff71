#include "ui/answer/sentence.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/answer/bearing.h"
#include "ui/answer/beside_sentence.h"
#include "ui/answer/condition.h"
#include "ui/answer/situation_figures.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// Gaps that move apart by less than this, each, are not worth a headline.
constexpr double kParting = 0.05;

class MainSentence : SituationFigures {
  Q_DECLARE_TR_FUNCTIONS(Sentence)

 public:
  using SituationFigures::SituationFigures;

  // A past that nothing moves is told as it was.
  [[nodiscard]] QString text() const {
    if (!isPast()) return isChanged() ? changedMain() : baselineMain();
    const bool isMoved = moveOf(made()) != Move::None || moveOf(usable()) != Move::None;
    return inSequence({isChanged() && isMoved ? changedPastMain() : pastMain(), guess()});
  }

 private:
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
    return ranged(number, rangeOf(spread, [](double value) { return significant(value); }));
  }
  [[nodiscard]] QString madeChips() const {
    const Spread& spread = now(chips());
    return ranged(china(count(spread.p50)), rangeOfCount(spread.p05, spread.p50, spread.p95));
  }

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

  [[nodiscard]] QString changedPastMain() const {
    return tr("If %1, the %2 was about %3, and the gap in %4 about %5. Huawei made about %6 chips, %7.")
        .arg(conditionOf(m_s.now.scenario).toHtmlEscaped(), productionGap(), was(made(), us(times(now(made())))),
             whatIsUsable(), was(usable(), strong(times(now(usable())))), madeChips(), againstDefaultChips());
  }
  [[nodiscard]] QString was(const Figure& of, const QString& said) const {
    const QString ranged = this->ranged(said, now(of));
    return moveOf(of) == Move::None ? ranged : tr("%1, not %2", "a gap, by default").arg(ranged, number(before(of)));
  }

  // Not in the small print alone: whoever reads out the sentence is to say it.
  [[nodiscard]] QString guess() const {
    const bool isFarOut = m_s.now.conditioning && m_s.now.conditioning->isFarOut();
    return isFarOut ? strong(tr("Hardly any run of the model fits: a guess.")) : QString();
  }

  [[nodiscard]] QString productionGap() const {
    const QString pattern =
        isOfBandwidth() ? tr("production gap in memory bandwidth in %1") : tr("production gap in %1");
    return us(pattern.arg(year()));
  }
  [[nodiscard]] QString whatIsUsable() const {
    return strong(isOfBandwidth() ? tr("usable memory bandwidth") : tr("usable compute"));
  }

  [[nodiscard]] QString productionClause() const {
    const QString gap = productionGap();
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
    const QString gap = whatIsUsable();
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

  [[nodiscard]] bool gapsPart() const {
    const double gap = change(made());
    const double other = change(usable());
    return std::min(std::abs(gap), std::abs(other)) >= kParting && gap * other < 0.0;
  }

  [[nodiscard]] static QString times(const Spread& spread) {
    return tr("%1 times").arg(number(spread)).replace(QChar(' '), QChar(QChar::Nbsp));
  }
};

}  // namespace

Sentence describe(const Situation& situation) {
  QStringList beside = besideSentence(situation);
  const QString first = beside.isEmpty() ? QString() : beside.takeFirst();
  return {MainSentence(situation).text(), first, beside};
}

}  // namespace chokepoint::ui
