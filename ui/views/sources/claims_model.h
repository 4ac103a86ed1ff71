// The claims board: what the model says to each claim.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/study/sources/claim_board.h"
#include "ui/format/data_table.h"

namespace chokepoint::ui {

class ClaimsModel : public QAbstractTableModel, public DataSource {
  Q_OBJECT

 public:
  enum Column { Sentence, Says, Runs, Model, Claimed, Columns };

  explicit ClaimsModel(QObject* parent = nullptr);

  void setFindings(std::vector<ClaimFinding> findings);
  // Nothing until there are any.
  [[nodiscard]] const ClaimFinding* finding(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 private:
  [[nodiscard]] QString text(int row, int column) const;

  std::vector<ClaimFinding> m_findings;  // empty, or one for each of claims()
};

// "The model cannot settle this: 55 % of the runs agree."
[[nodiscard]] QString sentenceOf(const ClaimFinding& finding);

}  // namespace chokepoint::ui
