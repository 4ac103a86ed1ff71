#include "ui/format/words.h"

#include <QCoreApplication>

#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

class WindowWords final : public Words {
 public:
  [[nodiscard]] std::string pattern(const Message& message) const override {
    const auto source = std::string(message.pattern);
    const int count = message.count ? static_cast<int>(*message.count) : -1;
    auto translated = QCoreApplication::translate("Message", source.c_str(), nullptr, count).toStdString();
    return translated == source ? Words::pattern(message) : translated;  // English has no catalogue
  }
  [[nodiscard]] std::string text(const DataText& text) const override { return translated(text.text).toStdString(); }
  [[nodiscard]] std::string number(const Number& number) const override {
    return (number.digits == 0 ? exactly(number.value) : significant(number.value, number.digits)).toStdString();
  }
  [[nodiscard]] std::string month(Month month) const override { return monthName(month).toStdString(); }
  [[nodiscard]] std::string count(std::uint64_t count) const override { return wholeNumber(count).toStdString(); }
};

}  // namespace

const Words& words() {
  static const WindowWords words;
  return words;
}

QString worded(const Message& message) { return QString::fromStdString(inWords(message, words())); }
QString worded(const Errors& errors) { return QString::fromStdString(inWords(errors, words())); }

}  // namespace chokepoint::ui
