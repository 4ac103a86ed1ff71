// A table and what is said about it: beside each other where the table has all the width that it needs, the words
// beneath it where it has not. No number is ever cut for the sake of a text.
#pragma once

#include <QWidget>

class QScrollArea;
class QTableView;

namespace chokepoint::ui {

class TableAndWords : public QWidget {
  Q_OBJECT

 public:
  // A table page (table_page.h) and an area of wordsOf() (labels.h), perhaps with more beneath it; `share` of the width
  // is the words' where there is plenty.
  TableAndWords(QTableView* table, QWidget* words, double share, QWidget* parent);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void arrange();
  void putBeside(int wordsWidth);
  void putBeneath();
  [[nodiscard]] int heightOfTable() const;
  [[nodiscard]] int heightOfWords() const;

  QTableView* m_table;
  QWidget* m_words;
  QScrollArea* m_area;  // in the words: those of them that scroll
  double m_share;
  bool m_areBeside = true;
};

}  // namespace chokepoint::ui
