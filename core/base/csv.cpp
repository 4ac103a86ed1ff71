#include "core/base/csv.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/encoding.h"

namespace chokepoint {

namespace {

constexpr std::string_view kFormulasBegin = "=+-@";
constexpr std::string_view kLineEnds = "\r\n";
constexpr std::string_view kBlanks = " \t";

// The length of a first line that says nothing but the separator ("sep=;"), which Excel writes and hides.
std::size_t lengthOfNotice(std::string_view text) {
  constexpr std::string_view kNotice = "sep=";
  const auto end = std::min(text.find_first_of(kLineEnds), text.size());
  return text.starts_with(kNotice) && end == kNotice.size() + 1 ? end : 0;
}

// The one that stands most often in the first line that has words, which names columns.
char separatorIn(std::string_view text) {
  if (const auto notice = lengthOfNotice(text); notice > 0) return text[notice - 1];
  const auto begin = std::min(text.find_first_not_of(kLineEnds), text.size());
  const auto line = text.substr(begin, text.find_first_of(kLineEnds, begin) - begin);
  constexpr std::array kSeparators{',', ';', '\t'};
  return *std::ranges::max_element(kSeparators, {}, [&](char c) { return std::ranges::count(line, c); });
}

// As noFormula() wrote it.
std::string withoutApostrophe(std::string cell) {
  const auto first = cell.find_first_not_of('\'');
  if (first == 0 || first == std::string::npos || kFormulasBegin.find(cell[first]) == std::string_view::npos)
    return cell;
  return cell.substr(1);
}

class CsvReader {
 public:
  CsvReader(std::string_view text, std::string_view place)
      : m_text(text), m_place(place), m_next(lengthOfNotice(text)), m_separator(separatorIn(text)) {}

  Expected<Csv> read() {
    while (m_next < m_text.size()) readRow();
    if (!m_errors.empty()) return m_errors;
    return Csv{m_separator, std::move(m_rows)};
  }

 private:
  [[nodiscard]] bool isAt(char c) const { return m_next < m_text.size() && m_text[m_next] == c; }
  [[nodiscard]] bool isAtLineEnd() const { return m_next == m_text.size() || isAt('\n') || isAt('\r'); }

  void readRow() {
    CsvRow row{.line = m_line, .cells = {}};
    row.cells.push_back(readCell());
    while (isAt(m_separator)) {
      ++m_next;
      row.cells.push_back(readCell());
    }
    takeLineEnd();
    const auto isBlank = [](const std::string& cell) { return cell.find_first_not_of(kBlanks) == std::string::npos; };
    if (!std::ranges::all_of(row.cells, isBlank)) m_rows.push_back(std::move(row));
  }

  void takeLineEnd() {
    if (isAt('\r')) ++m_next;
    if (isAt('\n')) ++m_next;
    ++m_line;
  }

  std::string readCell() {
    std::string cell;
    if (isAt('"')) return withoutApostrophe(readQuoted());
    while (!isAt(m_separator) && !isAtLineEnd()) cell += m_text[m_next++];
    return withoutApostrophe(std::move(cell));
  }

  std::string readQuoted() {
    const std::size_t line = m_line;
    std::string cell;
    ++m_next;
    while (m_next < m_text.size()) {
      if (isAt('"')) {
        ++m_next;
        if (!isAt('"')) return afterQuote(std::move(cell), line);
      }
      if (isAt('\n')) ++m_line;
      cell += m_text[m_next++];
    }
    report(line, say("the quote is never closed"));
    return cell;
  }

  std::string afterQuote(std::string cell, std::size_t line) {
    if (isAt(m_separator) || isAtLineEnd()) return cell;
    report(line, say("a quote ends before its cell does; inside a cell quotes are written twice"));
    while (!isAt(m_separator) && !isAtLineEnd()) ++m_next;
    return cell;
  }

  void report(std::size_t line, Message sentence) {
    m_errors.push_back({ErrorCode::InvalidInput, placeIn(m_place, say("line %1", line)), std::move(sentence)});
  }

  std::string_view m_text;
  std::string_view m_place;
  std::size_t m_next;
  char m_separator;
  std::size_t m_line = 1;
  std::vector<CsvRow> m_rows;
  Errors m_errors;
};

}  // namespace

Expected<Csv> readCsv(std::string_view text, std::string_view place) { return CsvReader(inUtf8(text), place).read(); }

Comma commaIn(const Csv& csv) { return csv.separator == ';' ? Comma::Decimal : Comma::Refused; }

std::string noFormula(std::string text) {
  const auto first = text.find_first_not_of('\'');
  const bool begins = first != std::string::npos && kFormulasBegin.find(text[first]) != std::string_view::npos;
  return begins ? '\'' + std::move(text) : text;
}

std::string csvCell(std::string text) { return csvQuoted(noFormula(std::move(text))); }

std::string csvQuoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string cell = "\"";
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell + '"';
}

}  // namespace chokepoint
