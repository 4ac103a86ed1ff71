// What can be shown to others: the window, one of its charts, or one of its views. The one table of them for Share, for
// print and for `render`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/share/page.h"
#include "ui/share/picture.h"

class QWidget;

namespace chokepoint::ui {

class AnswerArea;
struct ViewSpec;

enum class ExhibitKind { Window, Chart, View };

struct Exhibit {
  std::string key;  // "main", "ratio", "volume", "mix", or that of a view
  ExhibitKind kind{};
  QString title;
  Paint paint;  // the window as large as it stands, whatever size is asked for
  std::function<SharedData()> data;
};

class Exhibits {
 public:
  // Both outlive this and what it gives.
  Exhibits(QWidget& window, AnswerArea& answer) : m_window(window), m_answer(answer) {}

  // In the order in which they are listed: the window, the charts, the views.
  [[nodiscard]] static std::vector<std::string> keys();
  [[nodiscard]] static std::vector<std::string_view> chartKeys();

  // A view is there once it has been opened.
  [[nodiscard]] std::optional<Exhibit> find(std::string_view key) const;
  // What the widget belongs to: the innermost chart, else a view, else the window.
  [[nodiscard]] std::string keyAt(const QWidget& widget) const;
  // Of the view that is shown in the window.
  [[nodiscard]] std::string keyOfShownView() const;
  // Of the views that have been opened, in the order of the table.
  [[nodiscard]] std::vector<std::string> keysOfOpenedViews() const;
  // Whether a context menu may be asked of this widget: the whole of what answers, or a view's page.
  [[nodiscard]] bool isPlace(const QObject& widget) const;
  // Whether it stands in such a place.
  [[nodiscard]] bool isWithin(const QWidget& widget) const;

  [[nodiscard]] QWidget& window() const { return m_window; }
  [[nodiscard]] AnswerArea& answer() const { return m_answer; }

 private:
  [[nodiscard]] Exhibit theWindow() const;
  [[nodiscard]] std::optional<Exhibit> view(const ViewSpec& spec) const;

  QWidget& m_window;
  AnswerArea& m_answer;
};

}  // namespace chokepoint::ui
