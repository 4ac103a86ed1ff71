#include "ui/widgets/named_choice.h"

#include <QCompleter>
#include <QLineEdit>

#include "ui/format/rich_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/control_name.h"

namespace chokepoint::ui {

void makeSearchable(QComboBox& box, int leastLetters) {
  box.setEditable(true);
  box.setInsertPolicy(QComboBox::NoInsert);
  box.setFont(fontOf(TextRole::Body));
  box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box.setMinimumContentsLength(leastLetters);
  box.completer()->setFilterMode(Qt::MatchContains);
  box.completer()->setCompletionMode(QCompleter::PopupCompletion);
  // Names are longer than the boxes of a small window.
  QObject::connect(box.lineEdit(), &QLineEdit::textChanged, box.lineEdit(),
                   [line = box.lineEdit()](const QString& text) { line->setToolTip(asTip(text)); });
}

NamedChoice::NamedChoice(const QString& accessibleName, const std::vector<Item>& items, std::size_t chosen,
                         QWidget* parent)
    : QComboBox(parent), m_number(chosen) {
  constexpr int kLeastLetters = 14;
  makeSearchable(*this, kLeastLetters);
  nameControl(*this, accessibleName);
  explain(*this, tr("%1: choose it, or type a part of its name").arg(accessibleName));
  for (const auto& [name, number] : items) addItem(name, static_cast<qulonglong>(number));
  setNumber(chosen);
  connect(this, &QComboBox::activated, this,
          [this](int item) { take(static_cast<std::size_t>(itemData(item).toULongLong())); });
  connect(lineEdit(), &QLineEdit::editingFinished, this, &NamedChoice::takeTyped);
}

void NamedChoice::setNumber(std::size_t number) {
  m_number = number;
  setCurrentIndex(findData(static_cast<qulonglong>(number)));
  lineEdit()->setCursorPosition(0);  // a name that is too long is read from its beginning
}

void NamedChoice::takeTyped() {
  const int typed = findText(currentText().trimmed(), Qt::MatchFixedString);
  if (typed < 0) return setNumber(m_number);
  setCurrentIndex(typed);
  take(static_cast<std::size_t>(itemData(typed).toULongLong()));
}

void NamedChoice::take(std::size_t number) {
  lineEdit()->setCursorPosition(0);
  if (number == m_number) return;
  m_number = number;
  emit numberChanged();
}

}  // namespace chokepoint::ui
