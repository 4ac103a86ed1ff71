#include "ui/format/others_words.h"

#include <algorithm>

namespace chokepoint::ui {

namespace {

constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kEndOfIsolate(0x2069);

bool isIsolating(QChar c) { return c == kFirstStrongIsolate || c == kEndOfIsolate; }

bool turnsDirection(QChar c) {
  return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069)) ||
         c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x061C);
}

bool breaksLine(QChar c) {
  return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
         c.category() == QChar::Separator_Paragraph;
}

bool runsFromRight(QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; }

// Whether each isolate ends, as in words of ours that somebody else's are already part of.
bool isHeldTogether(const QString& text) {
  int open = 0;
  for (const QChar c : text) {
    if (c == kFirstStrongIsolate) ++open;
    if (c == kEndOfIsolate && --open < 0) return false;
  }
  return open == 0;
}

// Outside of what is held together.
bool hasWordsFromRight(const QString& text) {
  int open = 0;
  for (const QChar c : text) {
    if (isIsolating(c)) open += c == kFirstStrongIsolate ? 1 : -1;
    if (open == 0 && runsFromRight(c)) return true;
  }
  return false;
}

}  // namespace

QString othersWords(const QString& text) {
  const auto isPlain = [](QChar c) { return c >= QChar(' ') && c < QChar(0x7F); };
  if (std::ranges::all_of(text, isPlain)) return text;
  QString words = text;
  const bool isHeld = isHeldTogether(text);
  words.removeIf([&](QChar c) { return turnsDirection(c) && !(isHeld && isIsolating(c)); });
  std::ranges::replace_if(words, breaksLine, QChar(' '));
  return hasWordsFromRight(words) ? kFirstStrongIsolate + words + kEndOfIsolate : words;
}

}  // namespace chokepoint::ui
