// The charts and, beneath them, the details: both with a handle between them, or one of the two alone.
//
// Where there is no room for both the details fold to their tabs, so that the charts keep theirs; a view that is opened
// then takes the charts' place until it is sent back. Sizes are in device-independent pixels.
#pragma once

#include "ui/widgets/pill_splitter.h"

namespace chokepoint::ui {

class Details;

class AnswerStage : public PillSplitter {
  Q_OBJECT

 public:
  enum class Shows { Both, Charts, Details };
  // What a person has chosen; how much of the height the details take, 0 to 1, where both are shown.
  struct Choice {
    Shows shows = Shows::Both;
    double share = 0.37;

    bool operator==(const Choice&) const = default;
  };

  AnswerStage(QWidget* charts, Details* details, QWidget* parent);

  [[nodiscard]] const Choice& choice() const { return m_choice; }
  // A share that is out of range is brought into it.
  void setChoice(const Choice& choice);
  // A view is seen for as long as this holds, whatever was chosen; the choice stays, and nobody hears of it.
  void holdOpen(bool isHeld);
  // What is shown, as there is room.
  [[nodiscard]] Shows shows() const;

  // Room for the charts and the tabs, whatever is shown.
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void choiceChanged();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] bool fitsBoth() const;
  [[nodiscard]] int leastOfCharts() const;
  void show(Shows shows);
  void enlarge(bool large);
  void openDetails();
  void followHandle(int pixels);
  void arrange();

  QWidget* m_charts;
  Details* m_details;
  Choice m_choice;
  bool m_isViewOpen = false;  // where there is no room for both
  bool m_isHeldOpen = false;
};

}  // namespace chokepoint::ui
