#include "ui/path/event_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/policy_words.h"
#include "ui/path/typed_event.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

// Keeps a line's room, so that a sentence that comes moves nothing.
QLabel* errorLine(QWidget* parent) {
  auto* label = troubleLabel(parent);
  label->setMinimumHeight(label->fontMetrics().height());
  label->setVisible(true);
  return label;
}

}  // namespace

EventEditor::EventEditor(QWidget* returnsTo, Replace replace, SetPath setPath)
    : StripPopup(returnsTo), m_replace(std::move(replace)), m_setPath(std::move(setPath)) {
  setObjectName(QStringLiteral("eventEditor"));
  setAccessibleName(tr("A decision of your own"));
  column().addWidget(titleLabel(this, tr("A decision of your own")));
  m_start = addField(tr("Starts"), "start");
  m_months = addField(tr("Takes, in months"), "months");
  m_target = addField(tr("Leads to"), "target");
  addPathChoice();
  addButtons();
  connect(m_start.edit, &QLineEdit::editingFinished, this, [this] { take(m_start, &EventEditor::readStart); });
  connect(m_months.edit, &QLineEdit::editingFinished, this, [this] { take(m_months, &EventEditor::readMonths); });
  connect(m_target.edit, &QLineEdit::editingFinished, this, [this] { take(m_target, &EventEditor::readTarget); });
  connect(m_path, &QComboBox::activated, this, &EventEditor::takePath);
}

EventEditor::Field EventEditor::addField(const QString& name, const char* objectName) {
  auto* row = new QHBoxLayout;
  auto* label = new QLabel(name, this);
  Field field{new QLineEdit(this), errorLine(this)};
  field.edit->setObjectName(QString::fromLatin1(objectName));
  field.edit->setAccessibleName(name);
  field.error->setObjectName(QStringLiteral("%1Error").arg(QString::fromLatin1(objectName)));
  label->setBuddy(field.edit);
  row->addWidget(label, 1);
  row->addWidget(field.edit, 1);
  column().addLayout(row);
  column().addWidget(field.error);
  return field;
}

void EventEditor::addPathChoice() {
  auto* row = new QHBoxLayout;
  auto* label = new QLabel(tr("Of"), this);
  m_path = new QComboBox(this);
  m_path->setObjectName(QStringLiteral("path"));
  m_path->setAccessibleName(tr("Of which path"));
  m_path->addItem(nameOfPath(std::nullopt));
  for (std::size_t i = 0; i < kChannelNames.size(); ++i) m_path->addItem(nameOfPath(static_cast<Channel>(i)));
  label->setBuddy(m_path);
  m_pathError = errorLine(this);
  row->addWidget(label, 1);
  row->addWidget(m_path, 1);
  column().addLayout(row);
  column().addWidget(m_pathError);
}

void EventEditor::addButtons() {
  auto* row = new QHBoxLayout;
  auto* remove = linkButton(tr("Delete"), tr("Deletes this decision"), this);
  auto* done = linkButton(tr("Done"), tr("Closes these fields"), this);
  connect(remove, &QToolButton::clicked, this, [this] {
    emit deleteRequested(m_event);
    leave();
  });
  connect(done, &QToolButton::clicked, this, &StripPopup::leave);
  row->addWidget(remove);
  row->addStretch(1);
  row->addWidget(done);
  column().addLayout(row);
}

void EventEditor::setEvent(const PolicyEvent& event) {
  m_event = event;
  forgetTyped();
}

void EventEditor::forget(const Field& field) {
  field.edit->setModified(false);
  field.error->clear();
}

void EventEditor::forgetTyped() {
  for (const auto& field : {m_start, m_months, m_target}) forget(field);
  m_pathError->clear();
  showFields();
}

void EventEditor::follow(const PolicyEvent& event) {
  m_event = event;
  showFields();
}

void EventEditor::showFields() {
  const auto show = [](const Field& field, const QString& text) {
    if (!field.edit->isModified()) field.edit->setText(text);
  };
  show(m_start, monthName(m_event.start));
  show(m_months, exactly(m_event.months));
  show(m_target, exactly(m_event.target));
  m_target.edit->setToolTip(m_event.channel ? tr("How far it stands from the rest: -1 to 1, 0 as strict as the rest")
                                            : tr("The level: 0 no controls, 1 near-total denial"));
  m_target.edit->setAccessibleDescription(m_target.edit->toolTip());
  m_path->setCurrentIndex(m_event.channel ? 1 + static_cast<int>(*m_event.channel) : 0);
}

void EventEditor::startTyping() {
  m_target.edit->setFocus(Qt::OtherFocusReason);
  m_target.edit->selectAll();
}

// A field that was left as it was says nothing new.
void EventEditor::take(Field& field,
                       void (EventEditor::*read)(const QString& text, PolicyEvent& event, QString& error)) {
  PolicyEvent by = m_event;
  QString error;
  if (field.edit->isModified()) (this->*read)(field.edit->text(), by, error);
  if (error.isEmpty() && by != m_event && !m_replace(m_event, by))
    error = tr("Another decision of this path starts then.");
  field.error->setText(error);
  if (!error.isEmpty()) return;
  field.edit->setModified(false);
  showFields();
}

void EventEditor::readStart(const QString& text, PolicyEvent& event, QString& error) {
  const auto typed = typedStart(text);
  event.start = typed.value.value_or(event.start);
  error = typed.error;
}

void EventEditor::readMonths(const QString& text, PolicyEvent& event, QString& error) {
  const auto typed = typedMonths(text);
  event.months = typed.value.value_or(event.months);
  error = typed.error;
}

void EventEditor::readTarget(const QString& text, PolicyEvent& event, QString& error) {
  const auto typed = typedTarget(text, event.channel);
  event.target = typed.value.value_or(event.target);
  error = typed.error;
}

// Of another path the same number means something else: what is half typed as a target counts no more.
void EventEditor::takePath() {
  const int index = m_path->currentIndex();
  const auto path = index == 0 ? std::nullopt : std::optional(static_cast<Channel>(index - 1));
  const bool isTaken = path == m_event.channel || m_setPath(m_event, path);
  m_pathError->setText(isTaken ? QString() : tr("Another decision of that path starts then."));
  if (isTaken) forget(m_target);
  showFields();
}

}  // namespace chokepoint::ui
