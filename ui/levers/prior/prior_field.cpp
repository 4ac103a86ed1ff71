#include "ui/levers/prior/prior_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/parameter_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_label.h"

namespace chokepoint::ui {

namespace {

constexpr int kFieldDigits = 9;
constexpr int kFieldGap = 6;

}  // namespace

PriorField::PriorField(const QString& key, QWidget* parent)
    : QWidget(parent),
      m_name(new QLabel(this)),
      m_box(new QLineEdit(this)),
      m_unit(new QLabel(this)),
      m_error(new WarningLabel(this)) {
  setObjectName(key);
  m_box->setAlignment(Qt::AlignRight);
  m_box->setFixedWidth(m_box->fontMetrics().horizontalAdvance(QString(kFieldDigits, QLatin1Char('0'))) + kFieldDigits);
  m_name->setBuddy(m_box);
  m_name->setWordWrap(true);
  m_unit->setForegroundRole(QPalette::PlaceholderText);
  auto* row = new QHBoxLayout;
  row->setSpacing(kFieldGap);
  row->addWidget(m_name, 1);
  row->addWidget(m_box);
  row->addWidget(m_unit);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(1);
  column->addLayout(row);
  column->addWidget(m_error);
  connect(m_box, &QLineEdit::textEdited, this, [this] { setError({}); });
  connect(m_box, &QLineEdit::editingFinished, this, [this] {
    if (m_box->isModified()) emit edited();
  });
}

void PriorField::show(const ParameterSpec& spec, const QString& name, double value) {
  m_spec = &spec;
  m_value = value;
  m_shown = numberText(spec, value);
  m_box->setText(m_shown);  // which is not modified then
  m_unit->setText(translated(spec.display.unit));
  explain(*m_box, rangeText(spec, spec.min, spec.max));
  rename(name);
  setError({});
}

void PriorField::rename(const QString& name) {
  m_name->setText(name);
  m_box->setAccessibleName(name);
}

std::optional<double> PriorField::read() {
  if (m_box->text() == m_shown) return m_value;
  const auto typed = typedValue(*m_spec, m_box->text());
  setError(typed.error);
  return typed.value;
}

void PriorField::setError(const QString& sentence) { m_error->setSentence(sentence); }

void PriorField::takeFocus() {
  m_box->setFocus(Qt::OtherFocusReason);
  m_box->selectAll();
}

}  // namespace chokepoint::ui
