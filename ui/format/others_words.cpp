#include "ui/format/others_words.h"

#include <algorithm>

namespace chokepoint::ui {

namespace {

constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kEndOfIsolate(0x2069);

bool turnsDirection(QChar c) {
  return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069)) ||
         c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x061C);
}

bool breaksLine(QChar c) {
  return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
         c.category() == QChar::Separator_Paragraph;
}

bool runsFromRight(QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; }

}  // namespace

QString othersWords(const QString& text) {
  const auto isPlain = [](QChar c) { return c >= QChar(' ') && c < QChar(0x7F); };
  if (std::ranges::all_of(text, isPlain)) return text;
  QString words = text;
  words.removeIf(turnsDirection);
  std::ranges::replace_if(words, breaksLine, QChar(' '));
  return std::ranges::any_of(words, runsFromRight) ? kFirstStrongIsolate + words + kEndOfIsolate : words;
}

}  // namespace chokepoint::ui
