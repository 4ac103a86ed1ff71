#include "ui/window/notice_list.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

NoticeList::NoticeList(QWidget* parent)
    : QDialog(parent), m_of(new QLabel(this)), m_sentences(new QPlainTextEdit(this)) {
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
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addWidget(m_of);
  column->addWidget(m_sentences, 1);
  column->addWidget(buttons);
}

void NoticeList::tell(const QString& of, const QStringList& sentences) {
  m_of->setText(tr("%1 was made with an older model. What has become of it, and what counts otherwise now:").arg(of));
  m_sentences->setPlainText(sentences.join(QStringLiteral("\n\n")));
  show();
  raise();
  activateWindow();
  m_sentences->setFocus();
}

QString NoticeList::text() const { return m_sentences->toPlainText(); }

}  // namespace chokepoint::ui
