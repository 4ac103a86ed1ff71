// What moves a figure most: each uncertain input from its 5th to its 95th percentile alone, widest first.
#pragma once

#include <QAbstractTableModel>

#include "ui/run/why_service.h"

namespace chokepoint::ui {

class TornadoModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Input, AtLow, Bar, AtHigh, Columns };

  explicit TornadoModel(QObject* parent = nullptr);

  void setAnswer(WhyAnswerPtr answer);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QVariant span(std::size_t input, int role) const;
  [[nodiscard]] QString tip(std::size_t input) const;

  WhyAnswerPtr m_answer;
  std::vector<std::size_t> m_order;  // of its inputs, by row
  double m_least = 0.0;
  double m_greatest = 0.0;
};

}  // namespace chokepoint::ui
