// The past and the projection behind a chart of months: a broken line stands where the record ends, and words above say
// that what is left of it is rebuilt, and moves with the assumptions. Published figures stand before it as marks.
#pragma once

#include <QRectF>
#include <QString>

#include "ui/charts/parts/plot_view.h"

class QPainter;

namespace chokepoint::ui {

// Past and projection in `area`, which `now` (a pixel) parts; the words take its top `band`.
void drawZones(QPainter& painter, const QRectF& area, double now, double band);

class Zones : public QCPLayerable {
 public:
  // `axis` counts years. `band` is the height above the axis rect that the words take.
  Zones(QCPAxis* axis, int band);

  void setBand(int band) { m_band = band; }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
  void draw(QCPPainter* painter) override;

 private:
  void drawWords(QCPPainter& painter, const QRectF& past, const QRectF& future) const;

  QCPAxis* m_axis;
  int m_band;
};

}  // namespace chokepoint::ui
