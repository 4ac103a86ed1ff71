// One of a few, as pills in a row; by keyboard with the arrow keys. What is chosen is kept under a key.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace chokepoint::ui {

class PillChoice : public QWidget {
  Q_OBJECT

 public:
  struct Pill {
    QString key;  // as it is kept
    QString title;
    QString tip;
  };

  // Opens with what was chosen last, or with the first.
  PillChoice(const QString& accessibleName, const QString& keptAs, std::vector<Pill> pills, QWidget* parent);

  [[nodiscard]] int chosen() const;

 signals:
  void chosenChanged(int chosen);

 private:
  std::vector<Pill> m_pills;
  QButtonGroup* m_group;
};

}  // namespace chokepoint::ui
