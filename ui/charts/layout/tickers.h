// Where the charts' axes have their ticks, and how these are written.
#pragma once

#include <optional>

#include "core/base/calendar.h"
#include "ui/charts/parts/plot_view.h"

namespace chokepoint::ui {

// 1-2-5 on a logarithmic axis, written in `unit`; only 1, or every other decade, where the axis is too short for
// all labels.
class LogTicker : public QCPAxisTicker {
 public:
  explicit LogTicker(const QCPAxis* axis, double unit = 1.0) : m_axis(axis), m_unit(unit) {}

 protected:
  QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

 private:
  [[nodiscard]] bool fits(const QVector<double>& ticks) const;

  const QCPAxis* m_axis;
  double m_unit;
};

inline constexpr int kMostLinearTicks = 8;  // beside 0, on an axis of any height

// Round steps from 0 on a linear axis, as many as have room, written in `unit`.
class LinearTicker : public QCPAxisTicker {
 public:
  LinearTicker(const QCPAxis* axis, double unit) : m_axis(axis), m_unit(unit) {}

 protected:
  QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

 private:
  const QCPAxis* m_axis;
  double m_unit;
};

// Round numbers anywhere on a linear axis, each written with its own digits.
class PlainTicker : public QCPAxisTicker {
 public:
  PlainTicker();

 protected:
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

// Years on an axis that counts them, each in its middle: all, or every other where they would touch. The one that is
// set off is among them, without a label: who sets it off writes it.
class YearTicker : public QCPAxisTicker {
 public:
  explicit YearTicker(const QCPAxis* axis) : m_axis(axis) {}

  void setSetOff(Year year) { m_setOff = year; }

 protected:
  QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

 private:
  const QCPAxis* m_axis;
  std::optional<Year> m_setOff;
};

// Every how manieth year has a label where a year is so many pixels wide.
[[nodiscard]] int yearStep(double pixelsPerYear, const QFont& font);

// The widest label that a ticker writes into the range, pixels.
[[nodiscard]] int widestLabel(double upper, const QFont& font);

}  // namespace chokepoint::ui
