// Whose numbers there are, and whose are believed: publishers with their estimates, the model's inputs by sector, and
// the record.
//
// Publishers and estimates have a box: checked is believed. An estimate's weight is edited in place. Nothing changes
// here by that: the signals say what the user asks for, and setScenario() what there is.
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <variant>
#include <vector>

#include "core/model/parameter_specs.h"
#include "core/model/records.h"
#include "core/study/sources/source_check.h"
#include "ui/format/data_table.h"

namespace chokepoint::ui {

// What stands behind a row; nothing behind a heading.
using Source = std::variant<std::monostate, const Estimate*, const ParameterSpec*, const RecordSpec*>;

class SourcesModel : public QAbstractItemModel, public DataSource {
  Q_OBJECT

 public:
  enum Column { Name, Figure, Runs, Weight, Graded, Columns };

  explicit SourcesModel(QObject* parent = nullptr);
  ~SourcesModel() override;

  void setScenario(const Scenario& scenario);
  [[nodiscard]] const Scenario& scenario() const { return m_scenario; }
  void setCheck(SourceCheck check);

  [[nodiscard]] Source source(const QModelIndex& index) const;
  [[nodiscard]] QModelIndex indexOf(const Source& source) const;
  // Of a row or a heading: what can be believed there.
  [[nodiscard]] std::vector<std::string> believableAt(const QModelIndex& index) const;

  [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

 signals:
  // For belief in these estimates, or for none in them.
  void beliefAsked(const std::vector<std::string>& estimates, bool isBelieved);
  void weightAsked(const std::string& estimate, const QString& weight);  // as it was typed

 private:
  struct Group {
    QString title;
    bool isOwn = false;  // of the user
    std::vector<Source> sources;
  };

  void build();
  [[nodiscard]] const Group* groupOf(const QModelIndex& index) const;  // of a heading
  [[nodiscard]] Qt::CheckState stateOf(const QModelIndex& heading) const;
  [[nodiscard]] static QString nameOf(const Estimate& estimate);
  [[nodiscard]] QString textOf(const Estimate& estimate, int column) const;
  [[nodiscard]] QString runsOf(const Estimate& estimate) const;
  [[nodiscard]] std::optional<Spread> spreadOf(const Estimate& estimate) const;
  [[nodiscard]] std::vector<DataCell> dataRow(const Source& source) const;

  Scenario m_scenario;
  std::vector<std::unique_ptr<Group>> m_groups;
  SourceCheck m_check;
};

}  // namespace chokepoint::ui
