// A folding group of levers. Its sliders are built when it is first opened.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/levers/lever_content.h"
#include "ui/levers/lever_rows.h"

class QLabel;
class QVBoxLayout;

namespace chokepoint::ui {

class LeverGroupHeader;

class LeverGroup : public QWidget {
  Q_OBJECT

 public:
  LeverGroup(LeverSection section, SliderSize size, LeverRows& rows, QWidget* parent);

  [[nodiscard]] const LeverSection& section() const { return m_section; }
  [[nodiscard]] bool isOpen() const { return m_open; }
  void setOpen(bool open);
  // Shows only what matches, whether open or not, and says how much; an empty needle brings the
  // group back as it was.
  int filter(const QString& needle);
  void refresh();  // the line of values and the count
  // What comes of the inputs, in sentences beneath the sliders.
  void setOutcome(const QString& sentences, const QString& tip);
  void setOutcomeStale(bool stale);

 private:
  void buildRows();
  void showBody(bool shown);

  LeverSection m_section;
  SliderSize m_size;
  LeverRows& m_rows;
  bool m_open = false;
  LeverGroupHeader* m_header;
  QWidget* m_body;
  QVBoxLayout* m_column;
  QLabel* m_sentences = nullptr;        // none until something comes of them
  std::vector<LeverSlider*> m_sliders;  // empty until first needed
};

}  // namespace chokepoint::ui
