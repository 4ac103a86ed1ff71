// One lever or assumption: name, value box, track, pin, evidence in a few words, reset; a menu of what can be done.
//
// Shows what setState() says and asks for changes by signals; it never changes anything itself.
#pragma once

#include <QWidget>

#include "ui/levers/slider/slider_track.h"

class QAbstractButton;
class QHBoxLayout;
class QLabel;

namespace chokepoint::ui {

class FittingLabel;
class LeverPin;
class SliderValueBox;
class WarningLabel;

class LeverSlider : public QWidget {
  Q_OBJECT

 public:
  LeverSlider(const ParameterSpec& spec, SliderSize size, QWidget* parent = nullptr);

  [[nodiscard]] ParameterId id() const { return m_spec.id; }
  void setState(const LeverState& state);
  // A few words beside the pin, such as "delivers 96 k", from long to short; empty for none.
  void setNote(const QStringList& note);
  // Greys a note that no longer belongs to the settings.
  void setNoteStale(bool stale);
  [[nodiscard]] SliderTrack* track() const { return m_track; }

 signals:
  void gestureStarted();
  void gestureEnded();
  void valueEdited(double value);
  void pinRequested();  // fix it at its present value
  void resetRequested();
  void sourceRequested();  // where its numbers come from
  void priorRequested();   // what is assumed of it

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void addHeader(SliderSize size);
  void addFooter();
  void connectTrack();
  void connectBox();
  void showPrior();
  void showPin();
  void showReset();
  void fitReset();
  void placeError();
  void showDetail();
  void showError(const QString& sentence);
  [[nodiscard]] QString descriptionText() const;
  [[nodiscard]] QStringList detailTexts() const;

  const ParameterSpec& m_spec;
  LeverState m_state;
  QStringList m_note;
  SliderValueBox* m_box = nullptr;
  SliderTrack* m_track = nullptr;
  LeverPin* m_pin = nullptr;
  FittingLabel* m_detail = nullptr;
  QAbstractButton* m_reset = nullptr;
  WarningLabel* m_error = nullptr;
};

}  // namespace chokepoint::ui
