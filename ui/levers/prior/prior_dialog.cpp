#include "ui/levers/prior/prior_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/document/document.h"
#include "ui/format/format.h"
#include "ui/format/parameter_text.h"
#include "ui/levers/prior/prior_density.h"
#include "ui/levers/prior/prior_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

constexpr int kPriorWidth = 380;
constexpr std::array kPartKeys{"low", "central", "high"};

}  // namespace

PriorDialog::PriorDialog(Document& document, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_title(answerLabel(this)),
      m_what(noteLabel(this)),
      m_density(new PriorDensity(this)),
      m_shape(new QComboBox(this)),
      m_note(noteLabel(this)),
      m_reset(linkButton(tr("reset"), {}, this)) {
  setWindowTitle(tr("What is assumed"));
  setFont(fontOf(TextRole::Body));
  setMinimumWidth(kPriorWidth);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(8);
  addHead(*column);
  addFields(*column);
  addFoot(*column);
  connect(m_shape, &QComboBox::activated, this, [this] {
    nameFields();
    take();
  });
  connect(m_reset, &QToolButton::clicked, this, [this] { m_document.resetPrior(*m_input); });
  connect(&document, &Document::changed, this, &PriorDialog::follow);
}

void PriorDialog::addHead(QVBoxLayout& column) {
  column.addWidget(m_title);
  column.addWidget(m_what);
  column.addWidget(m_density);
}

void PriorDialog::addFields(QVBoxLayout& column) {
  m_shape->setObjectName(QStringLiteral("shape"));
  m_shape->setAccessibleName(tr("Shape"));
  auto* row = new QHBoxLayout;
  auto* label = new QLabel(tr("&Shape"), this);
  label->setBuddy(m_shape);
  row->addWidget(label);
  row->addWidget(m_shape, 1);
  column.addLayout(row);
  for (std::size_t i = 0; i < m_fields.size(); ++i) {
    m_fields[i] = new PriorField(QString::fromLatin1(kPartKeys[i]), this);
    column.addWidget(m_fields[i]);
    connect(m_fields[i], &PriorField::edited, this, &PriorDialog::take);
  }
}

void PriorDialog::addFoot(QVBoxLayout& column) {
  column.addWidget(m_note);
  auto* row = new QHBoxLayout;
  m_reset->setObjectName(QStringLiteral("reset"));
  auto* source = linkButton(tr("Where its numbers come from"), tr("Its sources, among those of all inputs"), this);
  auto* close = new QPushButton(tr("Close"), this);
  close->setAutoDefault(false);  // Enter takes a number over
  row->addWidget(m_reset);
  row->addWidget(source);
  row->addStretch();
  row->addWidget(close);
  column.addLayout(row);
  connect(source, &QToolButton::clicked, this, [this] { emit sourceRequested(*m_input); });
  connect(close, &QPushButton::clicked, this, &QDialog::hide);
}

void PriorDialog::showInput(ParameterId id) {
  m_input = id;
  m_title->setText(translated(input().label));
  m_what->setText(translated(input().description));
  m_shape->clear();
  for (const Distribution shape : shapesFor(input())) {
    m_shape->addItem(shapeName(shape), static_cast<int>(shape));
    m_shape->setItemData(m_shape->count() - 1, shapeWords(shape), Qt::ToolTipRole);
  }
  refill();
  show();
  raise();
  activateWindow();
  field(PriorPart::Low).takeFocus();
}

Distribution PriorDialog::chosenShape() const { return static_cast<Distribution>(m_shape->currentData().toInt()); }

void PriorDialog::refill() {
  m_shown = m_document.prior(*m_input);
  m_shape->setCurrentIndex(m_shape->findData(static_cast<int>(m_shown.distribution)));
  for (const PriorPart part : kPriorParts)
    field(part).show(input(), partName(m_shown.distribution, part), partOf(m_shown, part));
  m_density->setPrior(input(), m_shown);
  explain(*m_shape, shapeWords(m_shown.distribution));
  showNotes();
}

// What is half typed stays while something else changes.
void PriorDialog::follow() {
  if (!m_input) return;
  if (m_document.prior(*m_input) != m_shown)
    refill();
  else
    showNotes();
}

void PriorDialog::showNotes() {
  const PriorSpec& byDefault = input().prior;
  const bool isOwn = m_shown != byDefault;
  m_reset->setEnabled(isOwn);
  explain(*m_reset,
          tr("Back to the default: %1, centre %2", "range, number")
              .arg(rangeText(input(), byDefault.low, byDefault.high), numberText(input(), byDefault.central)));
  m_reset->setAccessibleName(tr("Reset what is assumed of %1").arg(translated(input().label)));
  showWords(*m_note, m_document.isFixed(*m_input) ? tr("It is fixed at %1 now: no run draws it until you let go of it.")
                                                        .arg(valueText(input(), m_document.value(*m_input)))
                     : isOwn ? tr("Yours; the default is dashed.")
                             : tr("The default. Each run draws a value of its own from it."));
}

void PriorDialog::nameFields() {
  for (const PriorPart part : kPriorParts) field(part).rename(partName(chosenShape(), part));
  explain(*m_shape, shapeWords(chosenShape()));
}

// All three are read, so that each says what is wrong with it.
std::optional<PriorSpec> PriorDialog::typedPrior() {
  PriorSpec prior{.distribution = chosenShape()};
  bool isWhole = true;
  for (const PriorPart part : kPriorParts) {
    field(part).setError({});
    const auto value = field(part).read();
    isWhole = isWhole && value.has_value();
    partOf(prior, part) = value.value_or(0.0);
  }
  return isWhole ? std::optional(prior) : std::nullopt;
}

void PriorDialog::take() {
  const auto prior = typedPrior();
  if (!prior || *prior == m_shown) return;
  const PriorFault fault = faultOf(input(), *prior);
  if (!fault.sentence.isEmpty()) return field(fault.part).setError(fault.sentence);
  if (!m_document.setPrior(*m_input, *prior))
    field(PriorPart::High).setError(tr("The two ends are too near to each other for runs to draw between them."));
}

}  // namespace chokepoint::ui
