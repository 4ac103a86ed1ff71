// Items one after the other in lines, as words are set: what has no room in a line begins the next.
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace chokepoint::ui {

class FlowLayout : public QLayout {
 public:
  // `gap`: between two items of a line; lines stand close.
  explicit FlowLayout(int gap, QWidget* parent = nullptr);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override;
  [[nodiscard]] int count() const override;
  [[nodiscard]] QLayoutItem* itemAt(int index) const override;
  [[nodiscard]] QLayoutItem* takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  // All in one line.
  [[nodiscard]] QSize sizeHint() const override;
  // As wide as the widest.
  [[nodiscard]] QSize minimumSize() const override;
  void setGeometry(const QRect& room) override;

 private:
  // So high are its items; they are put there if `isMoved`.
  int flow(const QRect& room, bool isMoved) const;

  int m_gap;
  std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}  // namespace chokepoint::ui
