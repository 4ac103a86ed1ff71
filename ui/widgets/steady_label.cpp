#include "ui/widgets/steady_label.h"

#include <QEvent>
#include <QRawFont>
#include <QRegularExpression>
#include <algorithm>

#include "ui/theme/text_width.h"

namespace chokepoint::ui {

namespace {

// How wide a text is at most in one line, and its longest word.
struct Extent {
  double line = 0.0;
  double word = 0.0;
};

// Of a text with markup: what is seen of it, as wide as if all of it were bold.
Extent extentOf(QString text, QFont font) {
  static const QRegularExpression kMarkup(QStringLiteral("<[^>]*>"));
  text.remove(kMarkup);
  font.setBold(true);
  const QFontMetricsF metrics(font);
  Extent extent{.line = quickWidth(text, metrics)};
  for (const QStringView word : QStringView(text).split(QLatin1Char(' ')))
    extent.word = std::max(extent.word, quickWidth(word, metrics));
  return extent;
}

// Another font's letters may stand higher than a line of this one.
bool isOfFont(const QString& text, const QFont& font) {
  const QRawFont letters = QRawFont::fromFont(font);  // no other font in its place
  return std::ranges::all_of(text, [&](QChar c) {
    return c < QChar(0x7F) || c.category() == QChar::Other_Format || letters.supportsCharacter(c);
  });
}

}  // namespace

SteadyLabel::SteadyLabel(int lines, QWidget* parent) : QuietLabel(parent), m_lines(lines) {
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
  QuietLabel::resizeEvent(event);
  makeRoom();
}

void SteadyLabel::changeEvent(QEvent* event) {
  QuietLabel::changeEvent(event);
  if (event->type() == QEvent::FontChange) makeRoom();
}

// Laying a text out takes a millisecond, which most need not cost: no line but the last leaves more
// room free than the next word would take.
bool SteadyLabel::surelyFits() const {
  if (!isOfFont(text(), font())) return false;
  const Extent extent = extentOf(text(), font());
  return extent.line + (m_lines - 1) * extent.word <= m_lines * width();
}

void SteadyLabel::makeRoom() {
  constexpr int kSlack = 4;  // bold words stand a little higher
  const int meant = m_lines * fontMetrics().lineSpacing() + kSlack;
  const int height = width() == 0 || surelyFits() ? meant : std::max(meant, QLabel::heightForWidth(width()));
  if (height == m_height) return;
  m_height = height;
  updateGeometry();
}

}  // namespace chokepoint::ui
