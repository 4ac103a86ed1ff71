#include "ui/widgets/labels.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/format/rich_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/quiet_label.h"

namespace chokepoint::ui {

namespace {

// A word that is wider than its room is cut, and does not widen the window.
void wrapAnywhere(QLabel& label) {
  label.setTextFormat(Qt::PlainText);
  label.setWordWrap(true);
  label.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  label.setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

}  // namespace

QLabel* titleLabel(QWidget* parent, const QString& text) {
  auto* label = new QuietLabel(parent);
  label->setText(text);
  label->setFont(fontOf(TextRole::Title));
  return label;
}

QLabel* answerLabel(QWidget* parent) {
  auto* label = titleLabel(parent);
  wrapAnywhere(*label);
  return label;
}

QLabel* noteLabel(QWidget* parent, const QString& text) {
  auto* label = new QuietLabel(parent);
  label->setText(text);
  label->setObjectName(QStringLiteral("muted"));
  label->setFont(fontOf(TextRole::Small));
  wrapAnywhere(*label);
  return label;
}

QWidget* wordsOf(std::initializer_list<QLabel*> labels, QWidget* parent) {
  auto* area = new QScrollArea(parent);
  auto* words = new QWidget(area);
  auto* column = new QVBoxLayout(words);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  for (auto* label : labels) column->addWidget(label);
  column->addStretch();
  area->setWidget(words);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  return area;
}

QLabel* troubleLabel(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(QStringLiteral("warning"));
  label->setFont(fontOf(TextRole::Body));
  wrapAnywhere(*label);
  label->hide();
  return label;
}

void showWords(QLabel& label, const QString& words) {
  label.setText(words);
  label.setVisible(!words.isEmpty());
}

void showHtml(QTextBrowser& browser, const QString& html) {
  constexpr auto kShown = "html shown";
  if (browser.property(kShown) == html) return;
  browser.setProperty(kShown, html);
  browser.setHtml(html);
}

void sayTrouble(QLabel& label, const QString& trouble) {
  showWords(label, trouble);
  label.setToolTip(asTip(trouble));
}

FittingLabel* lineForError(QWidget* parent) {
  auto* line = new FittingLabel(parent);
  line->setObjectName(QStringLiteral("warning"));
  line->setFont(fontOf(TextRole::Small));
  sayError(*line, {});
  return line;
}

// A label without a letter has no height.
void sayError(FittingLabel& line, const QString& error) {
  line.setTexts({error.isEmpty() ? QStringLiteral(" ") : error});
}

}  // namespace chokepoint::ui
