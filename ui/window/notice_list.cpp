#include "ui/window/notice_list.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/document/document.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

namespace chokepoint::ui {

NoticeList::NoticeList(const Document& document, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_of(new QLabel(this)),
      m_sentences(new QPlainTextEdit(this)),
      m_calibrate(new QPushButton(tr("Calibrate again"), this)) {
  setWindowTitle(tr("Made with an older model"));
  constexpr QSize kSize{760, 520};
  resize(kSize);
  setFont(fontOf(TextRole::Body));
  // Imported text is text: nothing in it is markup.
  m_of->setTextFormat(Qt::PlainText);
  m_of->setWordWrap(true);
  m_sentences->setReadOnly(true);
  m_sentences->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // lines are wrapped
  m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_sentences->setTabChangesFocus(true);
  m_sentences->setAccessibleName(tr("What has changed since it was made"));
  m_of->setBuddy(m_sentences);
  auto* column = new QVBoxLayout(this);
  column->addWidget(m_of);
  column->addWidget(m_sentences, 1);
  addButtons(*column);
}

// Beside the box and not in it: the focus goes to the first button of a box, and is lost where that is hidden.
void NoticeList::addButtons(QVBoxLayout& column) {
  explain(*m_calibrate, tr("Find with this model where the assumptions lie, given what is believed"));
  connect(m_calibrate, &QPushButton::clicked, this, &NoticeList::calibrationAsked);
  connect(&m_document, &Document::changed, this, &NoticeList::followDocument);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setDefault(true);  // Enter in the text begins no calibration
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* row = new QHBoxLayout;
  row->addWidget(m_calibrate);
  row->addWidget(buttons, 1);
  column.addLayout(row);
}

// Once it is calibrated, or nothing is believed any more, there is nothing to do.
void NoticeList::followDocument() {
  const Scenario& scenario = m_document.scenario();
  m_calibrate->setVisible(m_wantsCalibration && !scenario.beliefs.empty() && !scenario.posterior);
}

void NoticeList::withdrawCalibration() {
  m_wantsCalibration = false;
  followDocument();
}

void NoticeList::tell(const QString& of, const QStringList& sentences, bool wantsCalibration) {
  m_wantsCalibration = wantsCalibration;
  followDocument();
  // What nobody has closed yet stays, beneath the newer list.
  QStringList all = sentences;
  if (isVisible()) all << m_heading << text();
  m_heading = tr("%1 was made with an older model. What has become of it, and what counts otherwise now:").arg(of);
  m_of->setText(QString(m_heading).replace(QLatin1Char('&'), QStringLiteral("&&")));  // no letter is a shortcut
  m_sentences->setPlainText(all.join(QStringLiteral("\n\n")));
  show();
  raise();
  activateWindow();
  m_sentences->setFocus();
}

QString NoticeList::text() const { return m_sentences->toPlainText(); }

}  // namespace chokepoint::ui
