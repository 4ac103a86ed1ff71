// One of many names: chosen from a list, or found by typing any part of it. What names none leaves
// the one that was chosen.
#pragma once

#include <QComboBox>
#include <vector>

namespace chokepoint::ui {

class NamedChoice : public QComboBox {
  Q_OBJECT

 public:
  struct Item {
    QString name;
    std::size_t number = 0;
  };

  NamedChoice(const QString& accessibleName, const std::vector<Item>& items, std::size_t chosen, QWidget* parent);

  [[nodiscard]] std::size_t number() const { return m_number; }
  // Without saying so.
  void setNumber(std::size_t number);

 signals:
  void numberChanged();

 private:
  void takeTyped();
  void take(std::size_t number);

  std::size_t m_number;
};

// A box whose items are found by typing any part of them, or that takes what is typed itself.
void makeSearchable(QComboBox& box, int leastLetters);

}  // namespace chokepoint::ui
