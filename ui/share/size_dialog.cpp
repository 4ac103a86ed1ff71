#include "ui/share/size_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

namespace chokepoint::ui {

namespace {

QSpinBox* sideBox(const QString& name, QWidget* parent) {
  constexpr int kStep = 20;
  auto* box = new QSpinBox(parent);
  box->setRange(kLeastPictureSide, kGreatestPictureSide);
  box->setSingleStep(kStep);
  box->setKeyboardTracking(false);  // a number half typed is none
  box->setAccessibleName(name);
  explain(*box, SizeDialog::tr("%1 to %2").arg(kLeastPictureSide).arg(kGreatestPictureSide));
  return box;
}

QDoubleSpinBox* scaleBox(QWidget* parent) {
  constexpr double kStep = 0.5;
  auto* box = new QDoubleSpinBox(parent);
  box->setRange(kLeastPictureScale, kGreatestPictureScale);
  box->setSingleStep(kStep);
  box->setKeyboardTracking(false);
  box->setAccessibleName(SizeDialog::tr("Scale of a PNG"));
  explain(*box,
          SizeDialog::tr("Pixels of a PNG to each of these, %1 to %2: 2 for a screen, 4 for print. An SVG and a PDF "
                         "are sharp at any scale.")
              .arg(exactly(kLeastPictureScale), exactly(kGreatestPictureScale)));
  return box;
}

}  // namespace

SizeDialog::SizeDialog(ShareDesk& desk, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_width(sideBox(tr("Width"), this)),
      m_height(sideBox(tr("Height"), this)),
      m_scale(scaleBox(this)),
      m_withWords(new QCheckBox(tr("With title, sentence and source"), this)),
      m_pixels(new QLabel(this)) {
  setWindowTitle(tr("Pictures"));
  setFont(fontOf(TextRole::Body));
  auto* form = new QFormLayout(this);
  form->addRow(tr("Width"), m_width);
  form->addRow(tr("Height"), m_height);
  form->addRow(tr("Scale of a PNG"), m_scale);
  form->addRow(m_withWords);
  m_pixels->setObjectName(QStringLiteral("muted"));
  m_pixels->setWordWrap(true);
  form->addRow(m_pixels);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::hide);
  form->addRow(buttons);
  follow();
  connect(&m_desk, &ShareDesk::choiceChanged, this, &SizeDialog::follow);
  for (const auto* side : {m_width, m_height}) connect(side, &QSpinBox::valueChanged, this, &SizeDialog::choose);
  connect(m_scale, &QDoubleSpinBox::valueChanged, this, &SizeDialog::choose);
  connect(m_withWords, &QCheckBox::toggled, this, &SizeDialog::choose);
}

// No more pixels than a PNG may have: the scale gives way.
ShareChoice SizeDialog::choice() const {
  const QSize size(m_width->value(), m_height->value());
  const double most = kMostPixelsASide / std::max(size.width(), size.height());
  return {.withWords = m_withWords->isChecked(), .size = {size, std::min(m_scale->value(), most)}};
}

void SizeDialog::choose() {
  m_desk.setChoice(choice());
  follow();
}

void SizeDialog::follow() {
  const ShareChoice& chosen = m_desk.choice();
  const QSignalBlocker quietly[]{QSignalBlocker(m_width), QSignalBlocker(m_height), QSignalBlocker(m_scale),
                                 QSignalBlocker(m_withWords)};
  m_width->setValue(chosen.size.size.width());
  m_height->setValue(chosen.size.size.height());
  m_scale->setValue(chosen.size.scale);
  m_withWords->setChecked(chosen.withWords);
  sayPixels();
}

void SizeDialog::sayPixels() {
  const auto& [size, scale] = m_desk.choice().size;
  const QSize pixels = (QSizeF(size) * scale).toSize();
  m_pixels->setText(tr("A PNG has %1 × %2 pixels. The window is drawn as large as it stands.")
                        .arg(pixels.width())
                        .arg(pixels.height()));
}

void askForPictureSize(ShareDesk& desk, QWidget& window) {
  auto* dialog = window.findChild<SizeDialog*>();
  if (dialog == nullptr) dialog = new SizeDialog(desk, &window);
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

}  // namespace chokepoint::ui
