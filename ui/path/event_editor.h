// The fields of one decision: when it starts, how long it takes, where it leads, and of which path it is. Each field is
// taken by itself when it is left or Enter is pressed; what is wrong stands beneath it and changes nothing.
#pragma once

#include <functional>

#include "core/scenario/scenario.h"
#include "ui/path/strip_popup.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace chokepoint::ui {

class EventEditor : public StripPopup {
  Q_OBJECT

 public:
  // False where another decision of the path starts in that month.
  using Replace = std::function<bool(const PolicyEvent& event, const PolicyEvent& by)>;
  using SetPath = std::function<bool(const PolicyEvent& event, std::optional<Channel> path)>;

  EventEditor(QWidget* returnsTo, Replace replace, SetPath setPath);

  // Shows the event's fields anew, without what was typed.
  void setEvent(const PolicyEvent& event);
  // The event has become another: fields with what is wrong stay.
  void follow(const PolicyEvent& event);
  void startTyping();

 signals:
  void deleteRequested(const chokepoint::PolicyEvent& event);

 protected:
  void forgetTyped() override;

 private:
  struct Field {
    QLineEdit* edit = nullptr;
    QLabel* error = nullptr;
  };

  [[nodiscard]] Field addField(const QString& name, const char* objectName);
  void addPathChoice();
  void addButtons();
  static void forget(const Field& field);
  void take(Field& field, void (EventEditor::*read)(const QString& text, PolicyEvent& event, QString& error));
  void readStart(const QString& text, PolicyEvent& event, QString& error);
  void readMonths(const QString& text, PolicyEvent& event, QString& error);
  void readTarget(const QString& text, PolicyEvent& event, QString& error);
  void takePath();
  void showFields();

  Replace m_replace;
  SetPath m_setPath;
  PolicyEvent m_event;
  Field m_start;
  Field m_months;
  Field m_target;
  QLabel* m_targetName = nullptr;
  QComboBox* m_path = nullptr;
  QLabel* m_pathError = nullptr;
};

}  // namespace chokepoint::ui
