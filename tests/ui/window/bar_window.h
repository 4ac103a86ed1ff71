// The window with its bar, on a file system in memory.
#pragma once

#include <QMenu>
#include <QtTest>
#include <map>

#include "ui/commands/commands.h"
#include "ui/theme/theme.h"
#include "ui/window/document_button.h"
#include "ui/window/main_window.h"
#include "ui/window/top_bar.h"

namespace chokepoint::ui {

class BarWindow {
 public:
  BarWindow() {
    useTheme(Appearance::Light);
    m_window = std::make_unique<MainWindow>(m_document, access(), ProgramInfo{});
    m_window->setSample({.members = kCoarseMembers, .seed = kDefaultSeed});
    m_window->resize(1600, 1000);
    m_window->show();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(m_window.get());
  }

  [[nodiscard]] Document& document() { return m_document; }
  [[nodiscard]] MainWindow& window() { return *m_window; }
  [[nodiscard]] std::map<std::string, std::string>& files() { return m_files; }
  [[nodiscard]] TopBar& bar() { return *m_window->findChild<TopBar*>(); }
  [[nodiscard]] DocumentButton& name() { return bar().document(); }
  [[nodiscard]] QAction& action(const char* key) { return m_window->findChild<Commands*>()->action(key); }

  [[nodiscard]] std::vector<MenuButton*> menuButtons() {
    std::vector<MenuButton*> all;
    for (auto* button : bar().buttons())
      if (auto* one = qobject_cast<MenuButton*>(button)) all.push_back(one);
    return all;
  }

  // To what has the focus.
  void press(Qt::Key key, Qt::KeyboardModifiers with = {}) {
    QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, with);
  }

 private:
  FileAccess access() {
    return {.read = [this](const std::string& path) -> Expected<std::string> {
              const auto found = m_files.find(path);
              if (found == m_files.end()) return Error{ErrorCode::File, path, say("does not exist")};
              return found->second;
            },
            .write = [this](const std::string& path, std::string_view text) -> Expected<std::monostate> {
              m_files[path] = text;
              return std::monostate{};
            }};
  }

  std::map<std::string, std::string> m_files;
  Document m_document;
  std::unique_ptr<MainWindow> m_window;
};

// All menus below one, itself among them.
inline std::vector<QMenu*> menusBelow(QMenu* menu) {
  std::vector<QMenu*> all{menu};
  for (const auto* action : menu->actions())
    if (action->menu() != nullptr)
      for (auto* below : menusBelow(action->menu())) all.push_back(below);
  return all;
}

}  // namespace chokepoint::ui
