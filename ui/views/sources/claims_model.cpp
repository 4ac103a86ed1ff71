#include "ui/views/sources/claims_model.h"

#include "ui/format/format.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

QString verdictOf(const ClaimFinding& finding) {
  switch (finding.verdict) {
    case Verdict::Holds: return ClaimsModel::tr("✓ holds");
    case Verdict::Likely: return ClaimsModel::tr("(✓) likely");
    case Verdict::Undecided: break;
    case Verdict::Unlikely: return ClaimsModel::tr("(✗) unlikely");
    case Verdict::Fails: return ClaimsModel::tr("✗ fails");
  }
  return ClaimsModel::tr("? undecided");
}

QString whatVerdictsMean() {
  QStringList lines;
  for (const Verdict verdict : kVerdicts) lines += worded(meaningOf(verdict));
  return lines.join(QChar('\n'));
}

// "44 (26–80) times"; "0.74 million (0.51–1.0)"
QString foundText(const ClaimFinding& finding) {
  if (!finding.spread) return ClaimsModel::tr("none");
  const Spread& spread = *finding.spread;
  return ClaimsModel::tr("%1 %2", "median with its range, unit")
      .arg(withRange(spread.p50, spread.p05, spread.p95), translated(finding.claim->figures.front().unit))
      .trimmed();
}

}  // namespace

ClaimsModel::ClaimsModel(QObject* parent) : QAbstractTableModel(parent) {}

void ClaimsModel::setFindings(std::vector<ClaimFinding> findings) {
  m_findings = std::move(findings);
  emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

const ClaimFinding* ClaimsModel::finding(int row) const {
  const auto at = static_cast<std::size_t>(row);
  return row >= 0 && at < m_findings.size() ? &m_findings[at] : nullptr;
}

int ClaimsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(claims().size());
}
int ClaimsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int{Columns}; }

QString ClaimsModel::text(int row, int column) const {
  const Claim& claim = claims()[static_cast<std::size_t>(row)];
  if (column == Sentence) return translated(claim.claim);
  if (column == Claimed) return translated(claim.figures.front().claimed);
  const auto* found = finding(row);
  if (found == nullptr) return {};
  if (column == Says) return verdictOf(*found);
  if (column == Runs) return found->probability ? percent(found->probability->value) : tr("none");
  return foundText(*found);
}

QVariant ClaimsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Claim& claim = claims()[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole) return text(index.row(), index.column());
  if (role == Qt::TextAlignmentRole && (index.column() == Runs || index.column() == Model))
    return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role == Qt::ToolTipRole)
    return tr("%1\n%2, of %3", "claim, whose, period")
        .arg(translated(claim.claim), translated(claim.who), periodName(claim.period));
  return {};
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::ToolTipRole && section == Says) return whatVerdictsMean();
  if (role == Qt::TextAlignmentRole && (section == Runs || section == Model))
    return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
  switch (section) {
    case Sentence: return tr("Claim");
    case Says: return tr("Verdict");
    case Runs: return tr("Runs that agree");
    case Model: return tr("Model");
    default: return tr("Claimed");
  }
}

QString sentenceOf(const ClaimFinding& finding) {
  if (!finding.probability) return ClaimsModel::tr("No run has an answer.");
  const QString runs = percent(finding.probability->value);
  switch (finding.verdict) {
    case Verdict::Holds: return ClaimsModel::tr("It holds: %1 of the runs agree.").arg(runs);
    case Verdict::Likely: return ClaimsModel::tr("It is likely: %1 of the runs agree.").arg(runs);
    case Verdict::Undecided: break;
    case Verdict::Unlikely: return ClaimsModel::tr("It is unlikely: %1 of the runs agree.").arg(runs);
    case Verdict::Fails: return ClaimsModel::tr("It fails: %1 of the runs agree.").arg(runs);
  }
  return ClaimsModel::tr("The model cannot settle this: %1 of the runs agree.").arg(runs);
}

std::vector<DataTable> ClaimsModel::dataTables() const {
  if (m_findings.empty()) return {};
  const auto titleOf = [this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); };
  DataTable table{{}, {{titleOf(Sentence)}, {titleOf(Says)}, {tr("Runs"), tr("% of runs")}}, {}};
  addRange(table, titleOf(Model), {});
  table.columns.push_back({tr("Unit")});
  table.columns.push_back({titleOf(Claimed)});
  constexpr double kPercent = 100.0;
  for (int row = 0; row < rowCount(); ++row) {
    const ClaimFinding& found = *finding(row);
    std::vector<DataCell> cells{text(row, Sentence), text(row, Says)};
    cells.push_back(found.probability ? DataCell(kPercent * found.probability->value) : DataCell());
    addRange(cells, found.spread);
    cells.emplace_back(translated(found.claim->figures.front().unit));
    cells.emplace_back(text(row, Claimed));
    table.rows.push_back(std::move(cells));
  }
  return {std::move(table)};
}

}  // namespace chokepoint::ui
