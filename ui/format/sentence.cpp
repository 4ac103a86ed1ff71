#include "ui/format/sentence.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/scenario/presets.h"
#include "ui/document/parameter_text.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// A change smaller than this is not worth a word, and the sentence says why it is small.
constexpr double kHardly = 0.02;

class Sentences {
  Q_DECLARE_TR_FUNCTIONS(Sentence)

 public:
  explicit Sentences(const Situation& s) : m_s(s), m_y(yearIndex(s.year)) {}

  [[nodiscard]] Sentence compose() const {
    const bool changed = !sameInputs(m_s.now.scenario, m_s.byDefault.scenario);
    return changed ? Sentence{changedMain(), changedDetail()} : Sentence{baselineMain(), baselineDetail()};
  }

  static QString moved(const Scenario& scenario);
  static QString clause(const ParameterSpec& s, double value);
  static QString channelClause(const ParameterSpec& s, double value);

 private:
  using Annual = ByYear<Spread> Outlook::*;

  [[nodiscard]] const Spread& now(Annual of) const { return (m_s.now.*of)[m_y]; }
  [[nodiscard]] const Spread& before(Annual of) const { return (m_s.byDefault.*of)[m_y]; }
  [[nodiscard]] QString year() const { return QString::number(m_s.year.number); }

  [[nodiscard]] static QString accent(const QString& text, const QColor& colour) {
    return QStringLiteral("<b style=\"color:%1\">%2</b>").arg(colour.name(), text.toHtmlEscaped());
  }
  [[nodiscard]] static QString us(const QString& text) { return accent(text, theme().us); }
  [[nodiscard]] static QString china(const QString& text) { return accent(text, theme().china); }
  [[nodiscard]] static QString strong(const QString& text) {
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
  }

  [[nodiscard]] QString baselineMain() const {
    return tr("If %1, U.S. firms make about %2 China's AI compute in %3 and can call on about %4 what China can use. "
              "Huawei makes about %5 chips; %6 is the likeliest limit.")
        .arg(conditionOf(m_s.now.scenario).toHtmlEscaped(), us(times(now(&Outlook::annual_output_ratio))), year(),
             strong(times(now(&Outlook::annual_compute_ratio))), china(count(now(&Outlook::annual_huawei_chips).p50)),
             likeliestLimitOf(m_s.now, m_s.year).name.toHtmlEscaped());
  }

  [[nodiscard]] QString baselineDetail() const {
    return tr("In this model, nine runs in ten: %1 to %2 times; %3 to %4 times; %5 to %6 chips.")
        .arg(low(&Outlook::annual_output_ratio), high(&Outlook::annual_output_ratio),
             low(&Outlook::annual_compute_ratio), high(&Outlook::annual_compute_ratio),
             count(now(&Outlook::annual_huawei_chips).p05), count(now(&Outlook::annual_huawei_chips).p95));
  }

  [[nodiscard]] QString changedMain() const {
    const QString condition = conditionOf(m_s.now.scenario).toHtmlEscaped();
    const QString pattern =
        gapsPart() ? tr("The two gaps part. If %1, the %2 goes from about %3 to %4, but the gap in %5 from %6 to %7. "
                        "Huawei makes about %8 chips, %9.")
                   : tr("If %1, the %2 goes from about %3 to %4, the gap in %5 from %6 to %7. "
                        "Huawei makes about %8 chips, %9.");
    return pattern.arg(condition, us(tr("production gap in %1").arg(year())),
                       number(before(&Outlook::annual_output_ratio)), us(times(now(&Outlook::annual_output_ratio))),
                       strong(tr("usable compute")), number(before(&Outlook::annual_compute_ratio)),
                       number(now(&Outlook::annual_compute_ratio)),
                       china(count(now(&Outlook::annual_huawei_chips).p50)), againstDefaultChips());
  }

  [[nodiscard]] QString changedDetail() const {
    QStringList parts{baselineDetail()};
    for (const QString& part : {whoseDoing(), hardlyAnyChange(), narrowed()})
      if (!part.isEmpty()) parts.push_back(part);
    return parts.join(QChar(' '));
  }

  [[nodiscard]] QString againstDefaultChips() const {
    const double chips = now(&Outlook::annual_huawei_chips).p50;
    const double byDefault = before(&Outlook::annual_huawei_chips).p50;
    if (std::abs(chips / byDefault - 1.0) < kHardly) return tr("about as before");
    return tr("not %1").arg(count(byDefault));
  }

  // Whether the production gap and the usable gap move apart by more than a trifle.
  [[nodiscard]] bool gapsPart() const {
    const double made = logChange(&Outlook::annual_output_ratio);
    const double usable = logChange(&Outlook::annual_compute_ratio);
    return made * usable < 0.0 && std::min(std::abs(made), std::abs(usable)) > kHardly;
  }
  [[nodiscard]] double logChange(Annual of) const { return std::log(now(of).p50 / before(of).p50); }

  [[nodiscard]] QString whoseDoing() const {
    const bool policy = movesPolicy(m_s.now.scenario);
    const bool assumptions = movesAssumptions(m_s.now.scenario);
    if (policy && assumptions && m_s.attribution != nullptr) {
      const auto& parts = m_s.attribution->output_ratio[m_y];
      return tr("Of the change in the production gap, about %1 is decisions; %2 is what you assumed.")
          .arg(signedNumber(parts.policy), signedNumber(parts.assumptions));
    }
    if (assumptions && !policy) return tr("Nobody decided anything: you assumed it.");
    return {};
  }

  [[nodiscard]] QString hardlyAnyChange() const {
    if (std::abs(logChange(&Outlook::annual_output_ratio)) >= kHardly ||
        std::abs(logChange(&Outlook::annual_huawei_chips)) >= kHardly)
      return {};
    return tr("Hardly any change in %1: %2 is the likelier limit.")
        .arg(year(), likeliestLimitOf(m_s.now, m_s.year).name);
  }

  // Fixing what was uncertain narrows a band, which is no knowledge gained.
  [[nodiscard]] QString narrowed() const {
    const auto width = [](const Spread& s) { return std::log(s.p95 / s.p05); };
    constexpr double kNoticeably = 0.9;
    if (!movesAssumptions(m_s.now.scenario)) return {};
    if (width(now(&Outlook::annual_output_ratio)) > kNoticeably * width(before(&Outlook::annual_output_ratio)))
      return {};
    return tr("The range is narrower because you fixed what is uncertain.");
  }

  [[nodiscard]] static QString number(const Spread& spread) { return significant(spread.p50); }
  [[nodiscard]] static QString times(const Spread& spread) {
    return tr("%1 times").arg(number(spread)).replace(QChar(' '), QChar(QChar::Nbsp));
  }
  [[nodiscard]] QString low(Annual of) const { return significant(now(of).p05); }
  [[nodiscard]] QString high(Annual of) const { return significant(now(of).p95); }
  [[nodiscard]] static QString signedNumber(double value) {
    return (value < 0.0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + significant(std::abs(value));
  }

  const Situation& m_s;
  std::size_t m_y;
};

// "finished-chip controls are 0.30 looser than the rest"; nothing for another input.
QString Sentences::channelClause(const ParameterSpec& s, double value) {
  static const std::array<std::pair<std::string_view, const char*>, 5> kChannels{{
      {"chip_control_offset", QT_TR_NOOP("controls of finished chips are %1 than the rest")},
      {"tool_control_offset", QT_TR_NOOP("controls of chip-making tools are %1 than the rest")},
      {"hbm_control_offset", QT_TR_NOOP("controls of memory are %1 than the rest")},
      {"cloud_control_offset", QT_TR_NOOP("controls of overseas cloud are %1 than the rest")},
      {"enforcement_offset", QT_TR_NOOP("enforcement is %1 than the rest")},
  }};
  const auto found = std::ranges::find(kChannels, s.key, &std::pair<std::string_view, const char*>::first);
  if (found == kChannels.end()) return {};
  const QString size = QLocale().toString(std::abs(value), 'f', 2);
  return tr(found->second).arg(value < 0.0 ? tr("%1 looser").arg(size) : tr("%1 stricter").arg(size));
}

// What is set of one input, as a clause that follows "If".
QString Sentences::clause(const ParameterSpec& s, double value) {
  if (s.key == "export_control_strictness") return tr("export controls stand at %1").arg(valueText(s, value));
  if (s.key == "smic_capacity_2028") return tr("SMIC plans %1 a month for the end of 2028").arg(valueText(s, value));
  if (s.key == "die_yield_now") return tr("%1 dies in 100 are good").arg(numberText(s, value));
  const QString channel = channelClause(s, value);
  return channel.isEmpty() ? tr("\"%1\" is %2", "an input is a value").arg(translated(s.label), valueText(s, value))
                           : channel;
}

// What was set, in the order of the specification: at most three named, the rest counted.
QString Sentences::moved(const Scenario& scenario) {
  constexpr int kNamed = 3;
  QStringList parts;
  int unnamed = 0;
  for (const auto& [id, value] : scenario.parameters) {
    const auto& s = spec(id);
    if (parts.size() < kNamed)
      parts.push_back(clause(s, value));
    else
      ++unnamed;
  }
  if (scenario.timeline) parts.push_back(tr("policy follows a timeline"));
  if (!scenario.priors.empty())
    parts.push_back(tr("%n prior(s) are your own", nullptr, static_cast<int>(scenario.priors.size())));
  if (unnamed > 0) parts.push_back(tr("%n other input(s) are set", nullptr, unnamed));
  return QLocale().createSeparatedList(parts);
}

}  // namespace

Sentence describe(const Situation& situation) { return Sentences(situation).compose(); }

QString conditionOf(const Scenario& scenario) {
  const auto same = [&](const Preset& preset) {
    return preset.scenario.parameters == scenario.parameters && scenario.priors.empty() && !scenario.timeline;
  };
  const auto preset = std::ranges::find_if(presets(), same);
  return preset != presets().end() ? translated(preset->condition) : Sentences::moved(scenario);
}

LikeliestLimit likeliestLimitOf(const Outlook& outlook, Year year) {
  const auto& shares = outlook.likeliest_limit[yearIndex(year)];
  if (shares.hbm >= shares.dies && shares.hbm >= shares.packaging)
    return {QCoreApplication::translate("Sentence", "memory"), shares.hbm};
  if (shares.dies >= shares.packaging) return {QCoreApplication::translate("Sentence", "good dies"), shares.dies};
  return {QCoreApplication::translate("Sentence", "packaging"), shares.packaging};
}

}  // namespace chokepoint::ui
