// What is assumed of an input that nobody knows well: the shape that runs draw it from, its ends and its centre, drawn
// as a hill, with a way back to the default.
//
// Not modal. What is typed counts at once, one undo step each, as soon as the three numbers belong together; until then
// a sentence stands beneath the one that is wrong, and nothing else moves.
#pragma once

#include <QDialog>
#include <array>
#include <optional>

#include "ui/levers/prior/prior_words.h"

class QComboBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace chokepoint::ui {

class Document;
class PriorDensity;
class PriorField;

class PriorDialog : public QDialog {
  Q_OBJECT

 public:
  PriorDialog(Document& document, QWidget* parent);

  // Of an assumption.
  void showInput(ParameterId id);

 signals:
  void sourceRequested(chokepoint::ParameterId id);

 private:
  void addHead(QVBoxLayout& column);
  void addFields(QVBoxLayout& column);
  void addFoot(QVBoxLayout& column);
  [[nodiscard]] const ParameterSpec& input() const { return spec(*m_input); }
  [[nodiscard]] PriorField& field(PriorPart part) const { return *m_fields[static_cast<std::size_t>(part)]; }
  [[nodiscard]] Distribution chosenShape() const;
  // Shows the document's prior in place of whatever was typed.
  void refill();
  void follow();
  void showNotes();
  void nameFields();
  void take();
  [[nodiscard]] std::optional<PriorSpec> typedPrior();

  Document& m_document;
  std::optional<ParameterId> m_input;
  PriorSpec m_shown;
  QLabel* m_title;
  QLabel* m_what;
  PriorDensity* m_density;
  QComboBox* m_shape;
  std::array<PriorField*, kPriorParts.size()> m_fields{};
  QLabel* m_note;
  QToolButton* m_reset;
};

}  // namespace chokepoint::ui
