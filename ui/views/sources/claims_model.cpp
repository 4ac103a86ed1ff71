#include "ui/views/sources/claims_model.h"

#include "ui/format/format.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

// From here on, and to as many below, the runs settle a claim.
constexpr double kSettled = 0.9;

QString verdictOf(const ClaimFinding& finding) {
  switch (finding.verdict) {
    case Verdict::Holds: return ClaimsModel::tr("✓ holds");
    case Verdict::Fails: return ClaimsModel::tr("✗ fails");
    case Verdict::Undecided: break;
  }
  return ClaimsModel::tr("? undecided");
}

// "44 (26 to 80) times"; "740 k (510 k to 1.0 M)"
QString figureOf(const ClaimFinding& finding) {
  if (!finding.spread) return ClaimsModel::tr("none");
  const auto& [p05, p25, p50, p75, p95] = *finding.spread;
  return ClaimsModel::tr("%1 (%2 to %3) %4", "median, range, unit")
      .arg(inFewCharacters(p50), inFewCharacters(p05), inFewCharacters(p95),
           translated(finding.claim->figures.front().unit))
      .trimmed();
}

QString onTheCentralRun(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds: return ClaimsModel::tr("It holds on the central run.");
    case Verdict::Fails: return ClaimsModel::tr("It fails on the central run.");
    case Verdict::Undecided: break;
  }
  return ClaimsModel::tr("It has no answer on the central run.");
}

QString inTheRuns(const ClaimFinding& finding) {
  if (!finding.probability) return ClaimsModel::tr("No run has an answer.");
  const double share = finding.probability->value;
  const QString runs = percent(share);
  if (share >= kSettled) return ClaimsModel::tr("%1 of the runs agree.").arg(runs);
  if (share <= 1.0 - kSettled) return ClaimsModel::tr("It holds in %1 of the runs.").arg(runs);
  return ClaimsModel::tr("The model cannot settle this: it holds in %1 of the runs.").arg(runs);
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
  return figureOf(*found);
}

QVariant ClaimsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Claim& claim = claims()[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole) return text(index.row(), index.column());
  if (role == Qt::TextAlignmentRole && (index.column() == Runs || index.column() == Model))
    return int{Qt::AlignRight | Qt::AlignVCenter};
  if (role == Qt::ToolTipRole)
    return tr("%1\n%2, of %3\n%4", "claim, whose, period, expression")
        .arg(translated(claim.claim), translated(claim.who), QString::fromStdString(toText(claim.period)),
             QString::fromStdString(claim.expression));
  return {};
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::ToolTipRole && section == Says)
    return tr("On the central run, in which every input has its central value; what is believed does not move it");
  if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
  switch (section) {
    case Sentence: return tr("Claim");
    case Says: return tr("Central");
    case Runs: return tr("Runs");
    case Model: return tr("Model");
    default: return tr("Claimed");
  }
}

QString sentenceOf(const ClaimFinding& finding) {
  return inSequence({onTheCentralRun(finding.verdict), inTheRuns(finding)});
}

}  // namespace chokepoint::ui
