// What changed a figure since the default: the default's, the part of each thing that was moved, and
// what it is now. Parts add up, whatever the order of moving.
#pragma once

#include <QAbstractTableModel>

#include "ui/run/why_service.h"

namespace chokepoint::ui {

class ChangeModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Part, Bar, Columns };

  explicit ChangeModel(QObject* parent = nullptr);

  void setAnswer(WhyAnswerPtr answer);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int, Qt::Orientation, int) const override { return {}; }

 private:
  struct Row {
    QString name;
    QString part;
    double begin = 0.0;
    double end = 0.0;
    int hue = 0;
  };

  std::vector<Row> m_rows;
  double m_greatest = 0.0;
};

}  // namespace chokepoint::ui
