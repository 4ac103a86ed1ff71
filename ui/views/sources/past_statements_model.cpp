#include "ui/views/sources/past_statements_model.h"

#include <QStringList>

#include "core/evidence/past_statements.h"
#include "ui/format/estimate_words.h"
#include "ui/format/format.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

// "Q1 2026", "H1 2026", "Aug 2026" or "2026".
QString timeOf(const PastStatement& statement) {
  if (const auto period = periodFromText(statement.period)) return shortPeriodName(*period);
  constexpr int kYear = 4;  // digits
  const QString text = QString::fromStdString(statement.period);
  return PastStatementsModel::tr("%1 %2", "quarter or half, year").arg(text.mid(kYear), text.left(kYear));
}

QString off(const PastStatement& statement) {
  if (!statement.published) return {};
  const auto share = offBy(statement);
  return share ? offBy(*share) : PastStatementsModel::tr("none came");
}

QString within(const PastStatement& statement) {
  const QString verdict = worded(verdictOn(statement));
  if (!statement.published) return verdict;
  return (isInside(statement) ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + verdict;
}

QString tipOf(const PastStatement& statement) {
  const QString said = PastStatementsModel::tr("Said by model %1 with the record to %2", "version, month")
                           .arg(QString::fromStdString(statement.modelVersion), monthName(statement.recordEnds));
  if (statement.note.empty()) return said;
  return PastStatementsModel::tr("%1\n%2", "who said it, note").arg(said, translated(statement.note));
}

QString textOf(const PastStatement& statement, int column) {
  switch (column) {
    case PastStatementsModel::What:
      return PastStatementsModel::tr("%1, %2", "quantity, unit")
          .arg(subjectOf(statement.expression), shownUnit(statement.unit).name);
    case PastStatementsModel::When: return timeOf(statement);
    case PastStatementsModel::Version: return QString::fromStdString(statement.modelVersion);
    case PastStatementsModel::Within: return within(statement);
    case PastStatementsModel::Said: return withRange(statement.median, statement.low, statement.high);
    case PastStatementsModel::Published:
      return statement.published ? inTwoDigits(*statement.published) : PastStatementsModel::tr("none");
    default: return off(statement);
  }
}

}  // namespace

PastStatementsModel::PastStatementsModel(QObject* parent) : QAbstractTableModel(parent) {}

int PastStatementsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(pastStatements().size());
}
int PastStatementsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int{Columns}; }

QVariant PastStatementsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& statement = pastStatements()[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole) return textOf(statement, index.column());
  if (role == Qt::TextAlignmentRole && index.column() >= Said && index.column() < Version)
    return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role == Qt::ToolTipRole) return tipOf(statement);
  return {};
}

QVariant PastStatementsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::TextAlignmentRole && section >= Said && section < Version)
    return int{Qt::AlignRight | Qt::AlignVCenter};
  if ((role != Qt::DisplayRole && role != Qt::ToolTipRole) || orientation != Qt::Horizontal) return {};
  switch (section) {
    case What: return tr("What");
    case When: return tr("When");
    case Version: return tr("Model");
    case Within: return tr("Within");
    case Said: return tr("Said");
    case Published: return tr("Published");
    default: return tr("Median off by");
  }
}

std::vector<DataTable> PastStatementsModel::dataTables() const {
  const auto titleOf = [this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); };
  DataTable table{{}, {{titleOf(When)}, {titleOf(What)}, {titleOf(Within)}}, {}};
  addRange(table, titleOf(Said), {});
  table.columns.insert(table.columns.end(),
                       {{titleOf(Published)}, {titleOf(Off), QStringLiteral("%")}, {titleOf(Version)}});
  constexpr double kPercent = 100.0;
  for (const auto& statement : pastStatements()) {
    const auto share = statement.published ? offBy(statement) : std::nullopt;
    table.rows.push_back({QString::fromStdString(statement.period), textOf(statement, What), textOf(statement, Within),
                          statement.median, statement.low, statement.high, statement.published,
                          share ? DataCell(kPercent * *share) : DataCell(), textOf(statement, Version)});
  }
  return {std::move(table)};
}

QString sentenceOfPastStatements() {
  const PastScore score = scoreOf(pastStatements());
  const auto open = pastStatements().size() - score.known;
  return PastStatementsModel::
      tr("Of %1 statements that can be checked by now, %2 came true within the range of nine runs in ten; %3 cannot "
         "be checked yet.")
          .arg(score.known)
          .arg(score.inside)
          .arg(open);
}

QString noteOfPastStatements() {
  QStringList lines;
  for (const auto& statement : pastStatements())
    if (!statement.note.empty())
      lines += PastStatementsModel::tr("%1, %2: %3", "quantity, period, note")
                   .arg(subjectOf(statement.expression), timeOf(statement), translated(statement.note));
  lines += PastStatementsModel::tr(
      "Each version's statements were written down when it was released and are not touched again: what earlier "
      "versions said before it was known is the only test that nobody could tune to.");
  return lines.join(QChar('\n'));
}

}  // namespace chokepoint::ui
