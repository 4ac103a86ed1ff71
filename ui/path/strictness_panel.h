// The strictness strip with its title, what can be done with it in a few words, and what opens beside its points.
#pragma once

#include <QWidget>
#include <functional>
#include <utility>

#include "ui/path/strictness_strip.h"

class QToolButton;

namespace chokepoint::ui {

class DecisionCard;
class EventEditor;

class StrictnessPanel : public QWidget {
  Q_OBJECT

 public:
  // `decisions`: a table that outlives this.
  explicit StrictnessPanel(Document& document, QWidget* parent,
                           std::span<const RecordedEvent> decisions = recordedEvents());

  // The plot whose time axis the strip shares: its left and right in pixels of `chart`, asked when it is drawn.
  void followPlot(const QWidget* chart, std::function<QRectF()> plot);
  void setYear(Year year) { m_strip->setYear(year); }
  [[nodiscard]] StrictnessStrip& strip() const { return *m_strip; }

 private:
  void addTitle();
  void openEditor(const PolicyEvent& event, const QPoint& at);
  void openCard(const QPoint& at);
  void offerToApply();
  void follow();

  StrictnessStrip* m_strip;
  QToolButton* m_applyAll;
  EventEditor* m_editor = nullptr;  // made when they are first asked for, in the window
  DecisionCard* m_card = nullptr;
};

}  // namespace chokepoint::ui
