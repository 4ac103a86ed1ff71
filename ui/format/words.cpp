#include "ui/format/words.h"

#include <algorithm>

#include "core/base/text.h"
#include "ui/format/format.h"
#include "ui/format/language.h"
#include "ui/format/others_words.h"

namespace chokepoint::ui {

namespace {

QString shown(const Number& number) {
  if (number.isPadded) return significant(number.value, number.digits);
  if (number.digits == 0) return exactly(number.value);
  return withTrueMinus(exactly(numberFromText(roundedText(number.value, number.digits)).value_or(number.value)));
}

class WindowWords : public CatalogueWords {
 public:
  [[nodiscard]] std::string number(const Number& number) const override { return shown(number).toStdString(); }
  [[nodiscard]] std::string month(Month month) const override { return monthName(month).toStdString(); }
  [[nodiscard]] std::string verbatim(const std::string& text) const override { return othersWords(text).toStdString(); }
  [[nodiscard]] std::string count(std::uint64_t count) const override { return wholeNumber(count).toStdString(); }
};

// What files have with three digits, people read with two.
class TwoDigitWords final : public WindowWords {
 public:
  [[nodiscard]] std::string number(const Number& number) const override {
    constexpr int kDigits = 2;
    Number shorter = number;
    if (number.isPadded) shorter.digits = std::min(number.digits, kDigits);
    return WindowWords::number(shorter);
  }
};

}  // namespace

const Words& words() {
  static const WindowWords words;
  return words;
}

QString worded(const Message& message) { return QString::fromStdString(inWords(message, words())); }
QString wordedInTwoDigits(const Message& message) {
  static const TwoDigitWords words;
  return QString::fromStdString(inWords(message, words));
}
QString worded(const MessageList& list) { return QString::fromStdString(inWords(list, words())); }
QStringList worded(const std::vector<Message>& messages) {
  QStringList all;
  for (const auto& message : messages) all << worded(message);
  return all;
}

QString worded(const Errors& errors) { return QString::fromStdString(inWords(errors, words())); }

}  // namespace chokepoint::ui
