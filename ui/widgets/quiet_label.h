// A label that changes without a word to assistive technology, which reads it when it is asked to: a slider that is
// moved changes dozens of them, and none would be heard. One that has the focus says that it has changed.
#pragma once

#include <QLabel>

namespace chokepoint::ui {

class QuietLabel : public QLabel {
  Q_OBJECT

 public:
  explicit QuietLabel(QWidget* parent);

  // What is read, where it is not the text itself, and what is read beside it.
  void setHeard(const QString& name, const QString& description = {});
  void setHeardDescription(const QString& description) { setHeard(m_name, description); }
  [[nodiscard]] QString heardName() const;
  [[nodiscard]] QString heardDescription() const { return m_description; }

 private:
  QString m_name;
  QString m_description;
};

}  // namespace chokepoint::ui
