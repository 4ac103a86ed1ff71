#include "ui/share/data_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

#include "core/base/csv.h"
#include "core/base/text.h"

namespace chokepoint::ui {

namespace {

QString headerOf(const DataColumn& column) {
  if (column.unit.isEmpty()) return column.title;
  return QCoreApplication::translate("DataText", "%1 (%2)", "column, unit").arg(column.title, column.unit);
}

// On one line, and no formula.
QString safeWords(const QString& words) { return QString::fromStdString(noFormula(words.simplified().toStdString())); }

// Infinity and what is no number have no cell that a spreadsheet could read.
QString numberAsFilesHaveIt(double number) {
  return std::isfinite(number) ? QString::fromStdString(toText(number)) : QString();
}

QString wordsOfCell(const DataCell& cell) {
  return cell.number ? numberAsFilesHaveIt(*cell.number) : safeWords(cell.words);
}

QStringList headersOf(const DataTable& table) {
  QStringList headers;
  for (const auto& column : table.columns) headers += safeWords(headerOf(column));
  return headers;
}

QStringList cellsOf(const std::vector<DataCell>& row) {
  QStringList cells;
  for (const auto& cell : row) cells += wordsOfCell(cell);
  return cells;
}

// Line by line, each of them cells.
std::vector<QStringList> linesOf(const std::vector<DataTable>& tables) {
  std::vector<QStringList> lines;
  for (const auto& table : tables) {
    if (!lines.empty()) lines.emplace_back();
    if (!table.title.isEmpty()) lines.push_back({safeWords(table.title)});
    lines.push_back(headersOf(table));
    for (const auto& row : table.rows) lines.push_back(cellsOf(row));
  }
  return lines;
}

// LibreOffice reads a number from its attribute, whatever the locale of the person who pastes it.
QString htmlOf(const DataCell& cell) {
  const QString words = wordsOfCell(cell).toHtmlEscaped();
  if (!cell.number) return QStringLiteral("<td>%1</td>").arg(words);
  return QStringLiteral("<td align=\"right\" sdval=\"%1\" sdnum=\"1033;\">%1</td>").arg(words);
}

QString htmlOf(const DataTable& table) {
  QString html = QStringLiteral("<table><caption>%1</caption><tr>").arg(table.title.toHtmlEscaped());
  for (const auto& header : headersOf(table)) html += QStringLiteral("<th>%1</th>").arg(header.toHtmlEscaped());
  html += QStringLiteral("</tr>\n");
  for (const auto& row : table.rows) {
    html += QStringLiteral("<tr>");
    for (const auto& cell : row) html += htmlOf(cell);
    html += QStringLiteral("</tr>\n");
  }
  return html + QStringLiteral("</table>\n");
}

}  // namespace

QString tabSeparated(const std::vector<DataTable>& tables) {
  QString text;
  for (const auto& line : linesOf(tables)) text += line.join(QChar('\t')) + QChar('\n');
  return text;
}

std::string commaSeparated(const std::vector<DataTable>& tables) {
  std::string text;
  for (const auto& line : linesOf(tables)) {
    for (qsizetype i = 0; i < line.size(); ++i) text += (i > 0 ? "," : "") + csvQuoted(line[i].toStdString());
    text += '\n';
  }
  return text;
}

QString inHtml(const std::vector<DataTable>& tables) {
  QString html = QStringLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\n");
  for (const auto& table : tables) html += htmlOf(table);
  return html + QStringLiteral("</body></html>\n");
}

}  // namespace chokepoint::ui
