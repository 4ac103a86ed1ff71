// The main causes of a difference as a picture: boxes from left to right, each with an arrow to what it acts on, as
// thick as its share; the rest, and the months and numbers, are in words (explanation_words.h). Where there is no room
// for all columns, the farthest causes are left out.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/cause/explain.h"

namespace chokepoint::ui {

class CauseArrows : public QWidget {
  Q_OBJECT

 public:
  explicit CauseArrows(QWidget* parent);

  void setExplanation(const Explanation& explanation);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Node {
    QString text;
    QString told;        // to who does not see it
    QString share;       // of the difference; none of what is explained
    double part = 0.0;   // in shares of the difference
    bool rises = false;  // what is explained, by it
    int column = 0;      // 0: what is explained
    double row = 0.0;    // a parent stands in the middle of its causes
    std::size_t actsOn = 0;
  };

  void draw();
  void add(const CauseLink& link, int column, std::size_t actsOn);
  [[nodiscard]] double boxHeight() const;
  [[nodiscard]] QRectF boxOf(const Node& node) const;
  void paintArrow(QPainter& painter, const Node& node) const;
  void paintBox(QPainter& painter, const Node& node) const;

  Explanation m_explanation;
  int m_room = 1;             // columns that the width has room for
  std::vector<Node> m_nodes;  // each after what it acts on
  int m_columns = 0;
  double m_rows = 0.0;
  bool m_risesInAll = false;
};

}  // namespace chokepoint::ui
