// A person before one lever: a slider tied to a document, and hands to use it with.
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtTest>

#include "ui/document/document.h"
#include "ui/levers/lever_rows.h"

namespace chokepoint::ui {

// Tests draw into memory unless told otherwise.
inline const bool kNoDisplay = [] {
  return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || qputenv("QT_QPA_PLATFORM", "offscreen");
}();

class LeverDriver {
 public:
  explicit LeverDriver(std::string_view key) : m_id(*findParameter(key)), m_rows(m_document, nullptr) {
    auto* column = new QVBoxLayout(&m_window);
    m_slider = m_rows.create(m_id, SliderSize::Hero, &m_window);
    column->addWidget(m_slider);
    m_window.resize(320, 200);
    m_window.show();
    m_window.activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&m_window);
    track()->setFocus();
  }

  [[nodiscard]] ParameterId id() const { return m_id; }
  [[nodiscard]] Document& document() { return m_document; }
  [[nodiscard]] LeverSlider& slider() { return *m_slider; }
  [[nodiscard]] SliderTrack* track() const { return m_slider->track(); }
  [[nodiscard]] QLineEdit* box() const { return m_slider->findChild<QLineEdit*>("value"); }
  [[nodiscard]] QAbstractButton* pin() const { return m_slider->findChild<QAbstractButton*>("pin"); }
  [[nodiscard]] QAbstractButton* reset() const { return m_slider->findChild<QAbstractButton*>("reset"); }

  [[nodiscard]] double value() const { return m_document.value(m_id); }
  [[nodiscard]] int steps() { return m_document.history()->count(); }
  [[nodiscard]] QString shownValue() const { return box()->text(); }
  [[nodiscard]] QString pinText() const { return pin()->text(); }
  [[nodiscard]] QString warning() const {
    const auto* label = m_slider->findChild<QLabel*>("warning");
    return label->isVisible() ? label->text() : QString();
  }
  [[nodiscard]] QColor warningColour() const {
    return m_slider->findChild<QLabel*>("warning")->palette().color(QPalette::WindowText);
  }
  [[nodiscard]] bool says(const QString& text) const {
    const auto labels = m_slider->findChildren<QLabel*>();
    return std::ranges::any_of(labels,
                               [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
  }

  [[nodiscard]] QPoint placeOf(double value) const {
    const auto geometry = track()->geometryNow();
    return QPointF(geometry.xOf(value), geometry.middle()).toPoint();
  }
  void press(double value) { QTest::mousePress(track(), Qt::LeftButton, {}, placeOf(value)); }
  void moveTo(double value) { QTest::mouseMove(track(), placeOf(value)); }
  void release(double value) { QTest::mouseRelease(track(), Qt::LeftButton, {}, placeOf(value)); }
  void dragTo(QPoint end) {
    press(value());
    const QPoint start = placeOf(value());
    for (int i = 1; i <= 10; ++i) QTest::mouseMove(track(), start + (end - start) * i / 10);
    QTest::mouseRelease(track(), Qt::LeftButton, {}, end);
  }
  void drag(double from, double to) {
    press(from);
    for (int i = 1; i <= 10; ++i) moveTo(from + (to - from) * i / 10.0);
    release(to);
  }

  // Clicks into the box and types; \r is Enter.
  void type(const QString& text) {
    QTest::mouseClick(box(), Qt::LeftButton);
    for (const QChar c : text)
      c == QLatin1Char('\r') ? QTest::keyClick(box(), Qt::Key_Return) : QTest::keyClicks(box(), QString(c));
  }
  void wheel(int eighths) {
    const QPointF centre = track()->rect().center();
    QWheelEvent event(centre, track()->mapToGlobal(centre), {}, {0, eighths}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(track(), &event);
  }

 private:
  Document m_document;
  ParameterId m_id;
  LeverRows m_rows;
  QWidget m_window;  // after the rows: its sliders go first
  LeverSlider* m_slider = nullptr;
};

}  // namespace chokepoint::ui
