// A person before the panel of levers: the panel tied to a document, in its designed size, and what is seen in it.
#pragma once

#include <QAccessible>

#include "tests/ui/levers/lever_driver.h"
#include "ui/levers/lever_group_header.h"
#include "ui/levers/lever_panel.h"
#include "ui/levers/lever_scroll_area.h"

namespace chokepoint::ui {

class PanelDriver {
 public:
  explicit PanelDriver(int width = 320, int height = 700) : m_panel(m_document) {
    m_panel.resize(width, height);
    m_panel.show();
    m_panel.activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&m_panel);
  }

  [[nodiscard]] Document& document() { return m_document; }
  [[nodiscard]] LeverPanel& panel() { return m_panel; }
  [[nodiscard]] QList<LeverSlider*> sliders() const { return m_panel.findChildren<LeverSlider*>(); }
  [[nodiscard]] LeverSlider* slider(const char* key) const { return m_panel.findChild<LeverSlider*>(key); }
  [[nodiscard]] QString shown(const char* key) const { return slider(key)->findChild<QLineEdit*>("value")->text(); }
  [[nodiscard]] QLineEdit* search() const { return m_panel.findChild<QLineEdit*>("search"); }
  [[nodiscard]] LeverScrollArea* scroll() const { return m_panel.findChild<LeverScrollArea*>(); }

  [[nodiscard]] LeverGroupHeader* header(const QString& title) const {
    for (auto* header : m_panel.findChildren<LeverGroupHeader*>())
      if (header->text() == title) return header;
    return nullptr;
  }
  void openAll() {
    for (auto* header : m_panel.findChildren<LeverGroupHeader*>())
      if (!header->isChecked()) header->click();
    QCoreApplication::processEvents();
  }
  [[nodiscard]] QStringList visibleInputs() const {
    QStringList keys;
    for (const auto* slider : sliders())
      if (slider->isVisible()) keys << slider->objectName();
    return keys;
  }
  [[nodiscard]] QStringList visibleTexts() const {
    QStringList texts;
    for (const auto* label : m_panel.findChildren<QLabel*>())
      if (label->isVisible() && !label->text().isEmpty()) texts << label->text();
    return texts;
  }

 private:
  Document m_document;
  LeverPanel m_panel;
};

// What a screen reader would call it.
inline QString heardName(QWidget& widget) {
  auto* heard = QAccessible::queryAccessibleInterface(&widget);
  return heard == nullptr ? QString() : heard->text(QAccessible::Name);
}

}  // namespace chokepoint::ui
