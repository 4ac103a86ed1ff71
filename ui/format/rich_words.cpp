#include "ui/format/rich_words.h"

#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

std::string escaped(const std::string& plain) { return QString::fromStdString(plain).toHtmlEscaped().toStdString(); }

// The window's words, each escaped.
class RichWords final : public Words {
 public:
  explicit RichWords(const Message& bold) : m_bold(bold) {}

  [[nodiscard]] std::string pattern(const Message& message) const override {
    const auto pattern = escaped(words().pattern(message));
    return message == m_bold ? "<b>" + pattern + "</b>" : pattern;
  }
  [[nodiscard]] std::string verbatim(const std::string& text) const override { return escaped(words().verbatim(text)); }
  [[nodiscard]] std::string text(const DataText& text) const override { return escaped(words().text(text)); }
  [[nodiscard]] std::string term(const Term& term) const override { return escaped(words().term(term)); }
  [[nodiscard]] std::string number(const Number& number) const override { return escaped(words().number(number)); }
  [[nodiscard]] std::string count(std::uint64_t count) const override { return escaped(words().count(count)); }
  [[nodiscard]] std::string month(Month month) const override { return escaped(words().month(month)); }

 private:
  const Message& m_bold;
};

}  // namespace

QString richText(const Message& message, const Message& bold) {
  return QString::fromStdString(inWords(message, RichWords(bold)));
}

// Of what is no markup Qt would show the escapes.
QString asTip(const QString& text) { return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text; }

QString tipInLines(const QString& plain) {
  QString lines;
  for (const QString& line : plain.split(QChar('\n'), Qt::SkipEmptyParts))
    lines += QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
  return lines;
}

}  // namespace chokepoint::ui
