#include "ui/format/words.h"

#include "core/base/text.h"
#include "ui/format/format.h"
#include "ui/format/language.h"

namespace chokepoint::ui {

namespace {

QString shown(const Number& number) {
  if (number.isPadded) return significant(number.value, number.digits);
  return exactly(number.digits == 0 ? number.value
                                    : numberFromText(roundedText(number.value, number.digits)).value_or(number.value));
}

class WindowWords final : public CatalogueWords {
 public:
  [[nodiscard]] std::string number(const Number& number) const override { return shown(number).toStdString(); }
  [[nodiscard]] std::string month(Month month) const override { return monthName(month).toStdString(); }
  [[nodiscard]] std::string count(std::uint64_t count) const override { return wholeNumber(count).toStdString(); }
};

}  // namespace

const Words& words() {
  static const WindowWords words;
  return words;
}

QString worded(const Message& message) { return QString::fromStdString(inWords(message, words())); }
QString worded(const MessageList& list) { return QString::fromStdString(inWords(list, words())); }
QStringList worded(const std::vector<Message>& messages) {
  QStringList all;
  for (const auto& message : messages) all << worded(message);
  return all;
}

QString worded(const Errors& errors) { return QString::fromStdString(inWords(errors, words())); }

}  // namespace chokepoint::ui
