// An estimate of the user's own, to be filled in; what is wrong is said below as it is typed.
#pragma once

#include <QDialog>
#include <map>
#include <optional>
#include <string>

#include "core/scenario/scenario.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace chokepoint::ui {

class EstimateDialog : public QDialog {
  Q_OBJECT

 public:
  // Without an estimate a new one, whose id none of the scenario's has.
  EstimateDialog(const Scenario& scenario, const Estimate* estimate, QWidget* parent);

  // Nothing while something is wrong.
  [[nodiscard]] const std::optional<Estimate>& estimate() const { return m_estimate; }

 private:
  [[nodiscard]] QString titleOf(const std::string& key) const;
  void addRepeats(const Estimate* estimate);
  QLineEdit* addLine(const QString& title, const char* key, const QString& hint);
  QComboBox* addChoice(const QString& title, const char* key, std::span<const std::string_view> items);
  void show(const Estimate& estimate);
  void read();

  std::string m_id;
  std::map<std::string, QLineEdit*> m_lines;    // by the key of estimate_json.h
  std::map<std::string, QComboBox*> m_choices;  // likewise
  std::optional<Estimate> m_estimate;
  QLabel* m_trouble;
  QPushButton* m_ok;
};

}  // namespace chokepoint::ui
