#include "core/base/json.h"

#include <locale.h>  // NOLINT(modernize-deprecated-headers): newlocale is POSIX, not C

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/encoding.h"
#include "core/base/path.h"
#include "core/base/text.h"

namespace chokepoint {

namespace {

constexpr std::string_view kWordCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+.";

// The library reads the decimal point that the locale uses.
class PlainLocale {
 public:
  PlainLocale() : m_plain(newlocale(LC_ALL_MASK, "C", nullptr)), m_before(uselocale(m_plain)) {}
  ~PlainLocale() {
    uselocale(m_before);
    freelocale(m_plain);
  }
  PlainLocale(PlainLocale&&) = delete;

 private:
  locale_t m_plain;
  locale_t m_before;
};

Error wrong(Place place, Message sentence) { return {ErrorCode::InvalidInput, std::move(place), std::move(sentence)}; }

// "line 3, column 7", in characters, counted from 1.
Message lineAndColumn(std::string_view text, std::size_t byte) {
  const auto before = text.substr(0, byte);
  const auto line = std::ranges::count(before, '\n') + 1;
  const auto lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto column = 1 + std::ranges::count_if(before.substr(lineStart), [](char c) { return (c & 0xC0) != 0x80; });
  return say("line %1, column %2", line, column);
}

// The word or number that the byte belongs to; empty for anything else.
std::string_view wordAt(std::string_view text, std::size_t byte) {
  if (kWordCharacters.find(text[byte]) == std::string_view::npos) return text.substr(byte, 0);
  const auto start = text.find_last_not_of(kWordCharacters, byte) + 1;  // npos + 1 is 0
  return text.substr(start, text.find_first_not_of(kWordCharacters, byte) - start);
}

Message wrongWord(std::string_view word) {
  constexpr std::array<std::string_view, 6> kNotFinite{"NaN", "nan", "Infinity", "infinity", "inf", "Inf"};
  const auto unsignedWord = word.substr(std::min(word.find_first_not_of("+-"), word.size()));
  if (std::ranges::find(kNotFinite, unsignedWord) != kNotFinite.end())
    return say("%1 is not allowed; write a finite number", inQuotes(word));
  if (word.find_first_of("0123456789") != std::string_view::npos)
    return say("%1 is not a number as JSON writes it, such as 0.5, -2 or 1e6", inQuotes(word));
  return say("%1 is none of true, false, null, a number or a text in double quotes", inQuotes(word));
}

Message wrongCharacter(char c) {
  if (c == '/') return say("JSON has no comments");
  if (c == '\'') return say("texts stand in double quotes, not in single ones");
  return say("this character does not belong here");
}

// What the library could not read.
struct Trouble {
  std::size_t byte = 0;     // the last one that it read
  std::string_view token;   // that it was reading
  std::string_view reason;  // in the library's words

  [[nodiscard]] bool has(std::string_view sign) const { return reason.find(sign) != std::string_view::npos; }
};

// The word that the library stumbled over, perhaps one byte behind it.
std::string_view wordIn(std::string_view text, const Trouble& trouble) {
  const auto word = wordAt(text, trouble.byte);
  if (!word.empty() || trouble.byte == 0) return word;
  const auto before = wordAt(text, trouble.byte - 1);
  if (trouble.has("invalid number")) return before;
  const bool complete = before == "true" || before == "false" || before == "null" || numberFromText(before);
  return complete ? word : before;
}

std::size_t openingQuote(std::string_view text, std::size_t closing) {
  auto quote = text.rfind('"', closing - 1);
  while (quote > 0 && text[quote - 1] == '\\') quote = text.rfind('"', quote - 1);
  return quote;
}

// Where the token begins; within a text in quotes, the byte itself.
std::size_t startOf(std::string_view text, const Trouble& trouble) {
  if (trouble.has("invalid string")) return trouble.byte;
  if (trouble.has("unexpected string literal")) return openingQuote(text, trouble.byte);
  const auto word = wordIn(text, trouble);
  return word.empty() ? trouble.byte : static_cast<std::size_t>(word.data() - text.data());
}

struct Rule {
  std::string_view sign;  // what the library's reason holds
  Message sentence;
};

const std::vector<Rule>& rules() {
  static const std::vector<Rule> kRules{
      {"ill-formed UTF-8", say("this byte is not valid UTF-8; save the text as UTF-8")},
      {"control character",
       say("a line break or control character stands inside a text; write it as \\n, \\t or \\u001f")},
      {"surrogate", say("this is half of a pair: \\ud800 to \\udbff and \\udc00 to \\udfff stand only together")},
      {"'\\u' must be", say("\\u needs four hexadecimal digits")},
      {"forbidden character after backslash", say("a backslash stands only before one of \" \\ / b f n r t u")},
      {"expected end of input", say("the document is complete before this; nothing may follow it")},
      {"parsing object key", say("a key in double quotes is expected here; is there a comma too many?")},
      {"parsing object separator", say("a colon is expected here, between a key and its value")},
      {"parsing object ", say("a comma or a closing brace is expected here")},
      {"parsing array", say("a comma or a closing bracket is expected here")},
      {"parsing value", say("a value is expected here")},
  };
  return kRules;
}

Message explain(std::string_view text, const Trouble& trouble) {
  if (trouble.has("number overflow"))
    return say("%1 is too large; allowed are sizes up to 1.7e308", inQuotes(trouble.token));
  const auto word = wordIn(text, trouble);
  const bool leadingZero = trouble.has("unexpected number") && word.size() > trouble.token.size();
  if (leadingZero || trouble.has("invalid literal") || trouble.has("invalid number"))
    return word.empty() ? wrongCharacter(text[trouble.byte]) : wrongWord(word);
  for (const auto& rule : rules())
    if (trouble.has(rule.sign)) return rule.sentence;
  return say("this is not valid JSON");
}

// The bracket or brace that goes one level too deep.
std::size_t firstTooDeep(std::string_view text) {
  std::size_t depth = 0;
  bool inText = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (inText && c == '\\') ++i;
    if (c == '"') inText = !inText;
    if (inText) continue;
    if (c == ']' || c == '}') --depth;
    if ((c == '[' || c == '{') && ++depth > kMaxJsonDepth) return i;
  }
  return text.size();
}

// Builds the value while the library reads; keeps the values that are still open.
class Builder {
 public:
  Builder(std::string_view text, std::string_view document) : m_text(text), m_document(document) {}

  bool null() { return put(nullptr); }
  bool boolean(bool value) { return put(value); }
  bool number_integer(Json::number_integer_t value) { return put(value); }
  bool number_unsigned(Json::number_unsigned_t value) { return put(value); }
  bool number_float(double value, const std::string&) { return put(value); }
  bool string(std::string& value) { return put(std::move(value)); }
  bool binary(Json::binary_t&) { return false; }  // not in texts
  bool start_object(std::size_t) { return open(Json::object()); }
  bool start_array(std::size_t) { return open(Json::array()); }
  bool end_object() { return end_array(); }
  bool end_array();
  bool key(std::string& name);
  bool parse_error(std::size_t position, const std::string& token, const Json::exception& error);

  Expected<Json> result() { return m_errors.empty() ? Expected(std::move(m_root)) : Expected<Json>(m_errors); }

 private:
  struct Open {
    Json* value = nullptr;
    std::unordered_map<std::string, int> keys;  // how often each stands here
  };

  Json& store(Json value);
  bool put(Json value);
  bool open(Json value);
  [[nodiscard]] std::string path() const;  // of the value that was stored last
  bool stop(Place place, Message sentence);

  std::string_view m_text;
  std::string_view m_document;
  Errors m_errors;
  Json m_root;
  std::vector<Open> m_open;
};

Json& Builder::store(Json value) {
  if (m_open.empty()) return m_root = std::move(value);
  Json& parent = *m_open.back().value;
  if (parent.is_array()) {
    parent.push_back(std::move(value));
    return parent.back();
  }
  return parent.get_ref<Json::object_t&>().back().second = std::move(value);
}

bool Builder::put(Json value) {
  store(std::move(value));
  return true;
}

bool Builder::open(Json value) {
  if (m_open.size() == kMaxJsonDepth)
    return stop(lineAndColumn(m_text, firstTooDeep(m_text)),
                say("lists and objects are nested more than 64 levels deep; allowed are 64"));
  m_open.push_back({&store(std::move(value)), {}});
  return true;
}

bool Builder::end_array() {
  m_open.pop_back();
  return true;
}

bool Builder::key(std::string& name) {
  auto& [object, keys] = m_open.back();
  const int count = ++keys[name];
  // The library's own insertion compares with every key before: 16 MB would take hours.
  object->get_ref<Json::object_t&>().push_back({std::move(name), nullptr});
  if (count == 2 && m_errors.size() < kMostErrors) stop(path(), say("this key is given more than once"));
  return true;
}

std::string Builder::path() const {
  std::string path;
  for (const auto& [value, keys] : m_open) {
    if (value->empty()) break;
    path = value->is_array() ? elementPath(path, value->size() - 1)
                             : memberPath(path, value->get_ref<const Json::object_t&>().back().first);
  }
  return path;
}

// Ends the reading.
bool Builder::stop(Place place, Message sentence) {
  m_errors.push_back(wrong(placeIn(m_document, std::move(place)), std::move(sentence)));
  return false;
}

bool Builder::parse_error(std::size_t position, const std::string& token, const Json::exception& error) {
  const std::string_view what = error.what();
  const Trouble trouble{position == 0 ? 0 : position - 1, token, what.substr(0, what.find("; last read: "))};
  if (trouble.byte < m_text.size())
    return stop(lineAndColumn(m_text, startOf(m_text, trouble)), explain(m_text, trouble));
  const auto last = path();
  return stop(lineAndColumn(m_text, m_text.size()),
              last.empty() ? say("the text ends too early; it seems to be cut off")
                           : say("the text ends too early, near %1; it seems to be cut off", last));
}

// Why a text is not worth parsing.
std::optional<Error> unreadable(std::string_view text) {
  if (text.size() > kMaxJsonBytes)
    return wrong({}, say("the text is %1 bytes long; allowed are %2 (16 MB)", text.size(), kMaxJsonBytes));
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return wrong({}, say("the text is empty"));
  // The library takes a zero byte for the end of the text. UTF-16 is full of them.
  if (const auto zero = text.find('\0'); zero != std::string_view::npos)
    return wrong(lineAndColumn(text, zero), say("a zero byte stands here; save the text as UTF-8"));
  return std::nullopt;
}

}  // namespace

Expected<Json> readJson(std::string_view file, std::string_view place) {
  const std::string text = inUtf8(file);
  if (const auto error = unreadable(text)) return wrong(placeIn(place, error->place), error->sentence);
  Builder builder(text, place);
  const PlainLocale locale;
  Json::sax_parse(text.begin(), text.end(), &builder);
  return builder.result();
}

std::string writeJson(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n'; }

Json jsonNumber(double value) {
  constexpr double kWholeBelow = 1e15;  // where a double still holds every whole number
  const bool isMinusZero = value == 0.0 && std::signbit(value);
  const bool isWhole = !isMinusZero && std::trunc(value) == value && std::abs(value) < kWholeBelow;
  return isWhole ? Json(static_cast<Json::number_integer_t>(value)) : Json(value);
}

}  // namespace chokepoint
