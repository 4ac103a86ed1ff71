// Says in the status bar what data and which rules the scenario has, with a link that adds the rules of 2026.
#pragma once

#include <QLabel>

namespace chokepoint::ui {

class Document;

class RulesNote : public QLabel {
  Q_OBJECT

 public:
  RulesNote(Document& document, QWidget* parent);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void apply();

  Document& m_document;
};

}  // namespace chokepoint::ui
