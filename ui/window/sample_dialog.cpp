#include "ui/window/sample_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <limits>

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/control_name.h"

namespace chokepoint::ui {

namespace {

QSpinBox* numberBox(const QString& name, const QString& toolTip, int least, int most, QWidget* parent) {
  auto* box = new QSpinBox(parent);
  box->setRange(least, most);
  box->setGroupSeparatorShown(true);
  box->setKeyboardTracking(false);  // a number half typed is none
  nameControl(*box, name);
  explain(*box, toolTip);
  return box;
}

}  // namespace

SampleDialog::SampleDialog(QWidget* parent)
    : QDialog(parent),
      m_members(numberBox(tr("Runs"), tr("1,000 to 1,000,000. A first answer has 1,000, whatever stands here"),
                          kFewestMembers, kMostMembers, this)),
      m_seed(numberBox(tr("Seed"), tr("The same seed draws the same runs"), 0, std::numeric_limits<int>::max(), this)),
      m_method(new QComboBox(this)) {
  setWindowTitle(tr("Sample"));
  setFont(fontOf(TextRole::Body));
  m_members->setSingleStep(1000);
  m_seed->setGroupSeparatorShown(false);
  m_method->addItem(tr("Sobol' points, scrambled"), static_cast<int>(SampleMethod::Sobol));
  m_method->addItem(tr("Random"), static_cast<int>(SampleMethod::Random));
  m_method->setAccessibleName(tr("Method"));
  explain(*m_method, tr("Sobol' points spread evenly, so that medians scatter less from seed to seed"));
  auto* form = new QFormLayout(this);
  form->addRow(tr("Runs of a full answer"), m_members);
  form->addRow(tr("Seed"), m_seed);
  form->addRow(tr("Method"), m_method);
  auto* note = new QLabel(
      tr("More runs narrow the error of sampling. They do not narrow what is not known: the ranges stay as wide."),
      this);
  note->setObjectName(QStringLiteral("muted"));
  note->setWordWrap(true);
  form->addRow(note);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::hide);
  form->addRow(buttons);
  const auto choose = [this] { emit sampleChosen(sample()); };
  connect(m_members, &QSpinBox::valueChanged, this, choose);
  connect(m_seed, &QSpinBox::valueChanged, this, choose);
  connect(m_method, &QComboBox::currentIndexChanged, this, choose);
}

void SampleDialog::setSample(const SampleOptions& sample) {
  const QSignalBlocker quietly(this);
  m_members->setValue(static_cast<int>(sample.members));
  m_seed->setValue(static_cast<int>(sample.seed));
  m_method->setCurrentIndex(m_method->findData(static_cast<int>(sample.method)));
}

SampleOptions SampleDialog::sample() const {
  return {.members = static_cast<std::size_t>(m_members->value()),
          .seed = static_cast<std::uint64_t>(m_seed->value()),
          .method = static_cast<SampleMethod>(m_method->currentData().toInt())};
}

}  // namespace chokepoint::ui
