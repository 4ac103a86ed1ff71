// A label that shows the longest of several texts that fits.
#pragma once

#include <QStringList>

#include "ui/widgets/quiet_label.h"

namespace chokepoint::ui {

// One line, as wide as its layout gives it; the last text is cut with an ellipsis if none fits, at its end unless told
// otherwise, and a tip says all of it.
class FittingLabel : public QuietLabel {
  Q_OBJECT

 public:
  explicit FittingLabel(QWidget* parent, Qt::TextElideMode cut = Qt::ElideRight);

  // From long to short.
  void setTexts(const QStringList& texts);
  [[nodiscard]] QSize minimumSizeHint() const override;
  // Whether even the shortest has no room.
  [[nodiscard]] bool isCut() const { return m_isCut; }

 signals:
  void fitted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();

  Qt::TextElideMode m_cut;
  QStringList m_texts;
  bool m_isCut = false;
};

}  // namespace chokepoint::ui
