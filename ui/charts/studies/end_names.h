// Names beside the right end of what they name: moved apart where they would touch, on two lines where one is longer
// than the room, and cut only where two are too.
#pragma once

#include <QColor>
#include <vector>

#include "ui/charts/parts/plot_view.h"

namespace chokepoint::ui {

class EndNames : public QCPLayerable {
 public:
  explicit EndNames(QCPAxis* value);

  struct Entry {
    QString name;
    QColor hue;
    double height = 0.0;  // on the value axis
  };
  // From the lowest to the highest.
  void setEntries(std::vector<Entry> entries) { m_entries = std::move(entries); }
  // Pixels beside the plot that they take, of so many at most.
  [[nodiscard]] double widthWithin(double most) const;

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override;

 private:
  QCPAxis* m_value;
  std::vector<Entry> m_entries;
};

}  // namespace chokepoint::ui
