// The title of a folding group: a triangle, the name, a line of values, a dot and a count where
// something in it is fixed. Space and Enter fold it, right opens, left closes.
#pragma once

#include <QAbstractButton>
#include <QStringList>

namespace chokepoint::ui {

class LeverGroupHeader : public QAbstractButton {
  Q_OBJECT

 public:
  LeverGroupHeader(const QString& title, const QString& question, QWidget* parent);

  void setSummary(const QStringList& texts);  // from long to short
  [[nodiscard]] const QStringList& summary() const { return m_summary; }
  void setFixedCount(int count);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void paintTriangle(QPainter& painter) const;
  [[nodiscard]] double paintCount(QPainter& painter) const;  // its width
  void paintTexts(QPainter& painter, double right) const;
  [[nodiscard]] double indent() const;
  void describe();

  QString m_question;
  QStringList m_summary;
  int m_fixed = 0;
};

}  // namespace chokepoint::ui
