// What sentence and the line beside it say of the same year: its figures now and by default, and how far they are
// apart.
#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/base/record_end.h"
#include "core/runs/figures.h"
#include "core/study/outlook.h"
#include "ui/answer/effect.h"
#include "ui/answer/sentence.h"

namespace chokepoint::ui {

class SituationFigures {
  Q_DECLARE_TR_FUNCTIONS(Sentence)

 public:
  explicit SituationFigures(const Situation& situation);

 protected:
  // What the sentence has words for.
  [[nodiscard]] static const Figure& chips() { return figure("huawei_chips"); }
  [[nodiscard]] const Figure& made() const { return in(m_s.measure, figure("output_ratio")); }
  [[nodiscard]] const Figure& usable() const { return in(m_s.measure, figure("compute_ratio")); }
  [[nodiscard]] bool isOfBandwidth() const { return m_s.measure == Measure::Bandwidth; }

  [[nodiscard]] const Spread& now(const Figure& of) const { return m_s.now.annual(of)[m_y]; }
  [[nodiscard]] const Spread& before(const Figure& of) const { return m_s.byDefault.annual(of)[m_y]; }
  [[nodiscard]] QString year() const { return QString::number(m_s.year.number); }
  [[nodiscard]] Bottleneck bottleneck() const { return m_s.now.likeliest_bottleneck[m_y].likeliest(); }

  // In the singular: "is" follows.
  [[nodiscard]] static QString nameOf(Bottleneck bottleneck);
  [[nodiscard]] static QString number(const Spread& spread);
  [[nodiscard]] bool isPast() const { return monthsOnRecord(m_s.year) == kMonthsPerYear; }
  [[nodiscard]] bool isChanged() const { return !sameInputs(m_s.now.scenario, m_s.byDefault.scenario); }

  // Of a gap's median: not in the digits that are shown, by a trifle, or more.
  enum class Move { None, Small, Large };
  [[nodiscard]] Move moveOf(const Figure& of) const;
  [[nodiscard]] double change(const Figure& of) const { return m_effect.on(of, m_s.year); }

  const Situation& m_s;
  Effect m_effect;
  std::size_t m_y;
};

}  // namespace chokepoint::ui
