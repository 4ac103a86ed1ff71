#include "core/base/csv.h"

namespace chokepoint {

namespace {

class CsvReader {
 public:
  CsvReader(std::string_view text, std::string_view place) : m_text(text), m_place(place) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (m_text.starts_with(kByteOrderMark)) m_text.remove_prefix(kByteOrderMark.size());
  }

  Expected<std::vector<CsvRow>> read() {
    while (m_next < m_text.size()) readRow();
    if (!m_errors.empty()) return m_errors;
    return std::move(m_rows);
  }

 private:
  [[nodiscard]] bool isAt(char c) const { return m_next < m_text.size() && m_text[m_next] == c; }
  [[nodiscard]] bool isAtLineEnd() const {
    return m_next == m_text.size() || isAt('\n') || (isAt('\r') && m_text.substr(m_next, 2) == "\r\n");
  }

  void readRow() {
    CsvRow row{.line = m_line, .cells = {}};
    row.cells.push_back(readCell());
    while (isAt(',')) {
      ++m_next;
      row.cells.push_back(readCell());
    }
    if (isAt('\r')) ++m_next;
    if (isAt('\n')) ++m_next;
    ++m_line;
    if (row.cells.size() > 1 || !row.cells.front().empty()) m_rows.push_back(std::move(row));
  }

  std::string readCell() {
    std::string cell;
    if (isAt('"')) return readQuoted();
    while (!isAt(',') && !isAtLineEnd()) cell += m_text[m_next++];
    return cell;
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
    if (isAt(',') || isAtLineEnd()) return cell;
    report(line, say("a quote ends before its cell does; inside a cell quotes are written twice"));
    while (!isAt(',') && !isAtLineEnd()) ++m_next;
    return cell;
  }

  void report(std::size_t line, Message sentence) {
    m_errors.push_back({ErrorCode::InvalidInput, placeIn(m_place, say("line %1", line)), std::move(sentence)});
  }

  std::string_view m_text;
  std::string_view m_place;
  std::size_t m_next = 0;
  std::size_t m_line = 1;
  std::vector<CsvRow> m_rows;
  Errors m_errors;
};

}  // namespace

Expected<std::vector<CsvRow>> readCsv(std::string_view text, std::string_view place) {
  return CsvReader(text, place).read();
}

std::string csvCell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string cell = "\"";
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell + '"';
}

}  // namespace chokepoint
