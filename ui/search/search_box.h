// Finds anything in the window by words that people use: a field over the window, and beneath it a list of what fits.
// It holds nothing up: whatever is being computed goes on.
//
// The focus stays in the field; Up and Down choose a row, Enter does what it is for, Escape gives the focus back to
// where it was. A row that is chosen is announced as if it had the focus.
#pragma once

#include <QFrame>
#include <QPointer>
#include <optional>

#include "ui/search/search_kinds.h"

class QLabel;
class QLineEdit;
class QListView;

namespace chokepoint::ui {

class SearchModel;

class SearchBox : public QFrame {
  Q_OBJECT

 public:
  // Stands below `bar`, which is the window's.
  SearchBox(SearchContext context, const QWidget& bar, QWidget* window);

  void open();
  [[nodiscard]] QLineEdit& field() const { return *m_field; }
  [[nodiscard]] QListView& list() const { return *m_list; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addField();
  void addList();
  void collect();
  void find(const QString& query);
  [[nodiscard]] bool takeKey(int key);
  void move(int rows);
  void setCurrent(std::optional<int> row);
  void announce(std::optional<int> row);
  void choose(int row);
  void close();
  void closeIfLeft(const QWidget* now);
  void place();

  SearchContext m_context;
  const QWidget& m_bar;
  SearchModel* m_model;
  QLineEdit* m_field;
  QListView* m_list;
  QLabel* m_hint;
  QPointer<QWidget> m_before;  // what had the focus
};

}  // namespace chokepoint::ui
