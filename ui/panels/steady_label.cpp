#include "ui/panels/steady_label.h"

#include <QEvent>
#include <algorithm>

namespace chokepoint::ui {

namespace {

// Of a text with markup, what is seen of it.
qsizetype letters(const QString& text) {
  qsizetype count = 0;
  bool isMarkup = false;
  for (const QChar c : text) {
    isMarkup = isMarkup || c == QLatin1Char('<');
    count += isMarkup ? 0 : 1;
    isMarkup = isMarkup && c != QLatin1Char('>');
  }
  return count;
}

}  // namespace

SteadyLabel::SteadyLabel(int lines, QWidget* parent) : QLabel(parent), m_lines(lines) {
  setWordWrap(true);
  setAlignment(Qt::AlignLeft | Qt::AlignTop);
  setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  makeRoom();
}

void SteadyLabel::setWords(const QString& text) {
  if (text == this->text()) return;
  setText(text);
  makeRoom();
}

void SteadyLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  makeRoom();
}

void SteadyLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::FontChange) makeRoom();
}

// Laying a text out takes a millisecond, which a short one need not cost.
bool SteadyLabel::surelyFits() const {
  constexpr double kSafety = 1.2;  // wide letters, and ends of lines left free
  return kSafety * fontMetrics().averageCharWidth() * static_cast<double>(letters(text())) < (m_lines - 0.5) * width();
}

void SteadyLabel::makeRoom() {
  constexpr int kSlack = 2;
  const int meant = m_lines * fontMetrics().lineSpacing() + kSlack;
  const int height = width() == 0 || surelyFits() ? meant : std::max(meant, QLabel::heightForWidth(width()));
  if (height == m_height) return;
  m_height = height;
  updateGeometry();
}

}  // namespace chokepoint::ui
