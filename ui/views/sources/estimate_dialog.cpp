#include "ui/views/sources/estimate_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringList>

#include "core/scenario/estimate_json.h"
#include "ui/format/estimate_words.h"
#include "ui/format/format.h"
#include "ui/format/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

std::string unusedId(const Scenario& scenario) {
  for (int number = 1;; ++number) {
    const std::string id = "own-" + std::to_string(number);
    if (findEstimate(id, scenario.evidence) == nullptr) return id;
  }
}

// In the data of a choice: "H01 H06".
constexpr std::string_view kFacts = "facts";

QString factsText(const std::vector<std::string>& facts) {
  QStringList ids;
  for (const auto& id : facts) ids += QString::fromStdString(id);
  return ids.join(QChar(' '));
}

Json factsJson(const QString& text) {
  Json ids = Json::array();
  for (const QString& id : text.split(QChar(' '))) ids.push_back(id.toStdString());
  return ids;
}

QStringList publishedExpressions() {
  QStringList all;
  for (const auto& estimate : estimates()) all += QString::fromStdString(estimate.expression);
  all.removeDuplicates();
  return all;
}

bool isFigure(const std::string& key) { return key == "low" || key == "central" || key == "high"; }

}  // namespace

EstimateDialog::EstimateDialog(const Scenario& scenario, const Estimate* estimate, QWidget* parent)
    : QDialog(parent),
      m_id(estimate != nullptr ? estimate->id : unusedId(scenario)),
      m_trouble(troubleLabel(this)),
      m_ok(nullptr) {
  setWindowTitle(estimate != nullptr ? tr("Your estimate") : tr("An estimate of your own"));
  setFont(fontOf(TextRole::Body));
  constexpr int kWidth = 520;
  resize(kWidth, sizeHint().height());
  auto* form = new QFormLayout(this);
  auto* ofWhat = addLine(tr("Of what"), "expression", tr("A number of the model, such as annual(huawei_chips, 2026)"));
  auto* known = new QCompleter(publishedExpressions(), ofWhat);
  known->setFilterMode(Qt::MatchContains);
  ofWhat->setCompleter(known);
  addLine(tr("When"), "period", tr("A year or a month: 2026 or 2026-06"));
  addLine(tr("At least"), "low",
          tr("The range holds nine in ten; a figure without a range counts as within 1.5 times"));
  addLine(tr("Figure"), "central", tr("In the unit of the model's quantity"));
  addLine(tr("At most"), "high", tr("Alone it is a bound"));
  addChoice(tr("Unit"), "unit", estimateUnits())->insertItem(0, tr("as the model's quantity"), QString());
  m_choices.at("unit")->setCurrentIndex(0);
  addChoice(tr("Kind"), "kind", estimateKindNames());
  addLine(tr("Who says so"), "publisher", tr("Its figures are switched together and share one vote"));
  addLine(tr("Name on charts"), "label", tr("Up to 32 characters; the publisher if it is empty"));
  addRepeats(estimate);
  addLine(tr("Note"), "note", tr("Where it was seen, and what it covers"));
  form->addRow(m_trouble);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  m_ok = buttons->button(QDialogButtonBox::Ok);
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  if (estimate != nullptr)
    show(*estimate);
  else
    m_choices.at("kind")->setCurrentText(QString::fromUtf8(nameOf(EstimateKind::Estimate).data()));
  for (const auto& [key, line] : m_lines) connect(line, &QLineEdit::textChanged, this, &EstimateDialog::read);
  for (const auto& [key, box] : m_choices) connect(box, &QComboBox::currentIndexChanged, this, &EstimateDialog::read);
  read();
}

QLineEdit* EstimateDialog::addLine(const QString& title, const char* key, const QString& hint) {
  auto* line = new QLineEdit(this);
  line->setAccessibleName(title);
  line->setPlaceholderText(hint);
  explain(*line, hint);
  static_cast<QFormLayout*>(layout())->addRow(title, line);
  return m_lines[key] = line;
}

QComboBox* EstimateDialog::addChoice(const QString& title, const char* key, std::span<const std::string_view> items) {
  auto* box = new QComboBox(this);
  box->setAccessibleName(title);
  for (const auto item : items) {
    const std::string text(item);
    box->addItem(translated(text), QString::fromStdString(text));
  }
  static_cast<QFormLayout*>(layout())->addRow(title, box);
  return m_choices[key] = box;
}

// What is published already may have shaped a prior, which is then made wider.
void EstimateDialog::addRepeats(const Estimate* estimate) {
  auto* box = addChoice(tr("Repeats"), kFacts.data(), {});
  explain(*box,
          tr("A published figure that has the same origin: they share one vote, and no prior is made from it twice"));
  box->addItem(tr("nothing that is published"), QString());
  for (const auto& published : estimates())
    if (!published.facts.empty())
      box->addItem(
          tr("%1 on %2, %3", "publisher, figure, time")
              .arg(translated(published.label), subjectOf(published), QString::fromStdString(toText(published.period))),
          factsText(published.facts));
  const QString own = estimate != nullptr ? factsText(estimate->facts) : QString();
  if (box->findData(own) < 0) box->addItem(tr("facts %1", "their ids").arg(own), own);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

QString EstimateDialog::titleOf(const std::string& key) const {
  const auto line = m_lines.find(key);
  const auto choice = m_choices.find(key);
  if (line != m_lines.end()) return line->second->accessibleName();
  return choice != m_choices.end() ? choice->second->accessibleName() : QString();
}

void EstimateDialog::show(const Estimate& estimate) {
  const auto json = toJson(estimate);
  for (const auto& [key, line] : m_lines) {
    const auto member = json.find(key);
    if (member == json.end()) continue;
    line->setText(member->is_number() ? exactly(member->get<double>())
                                      : QString::fromStdString(member->get<std::string>()));
  }
  for (const auto& [key, box] : m_choices)
    if (const auto member = json.find(key); member != json.end())
      box->setCurrentIndex(box->findData(key == kFacts ? factsText(estimate.facts)
                                                       : QString::fromStdString(member->get<std::string>())));
}

void EstimateDialog::read() {
  Json json = {{"id", m_id}};
  for (const auto& [key, line] : m_lines) {
    const QString text = line->text().trimmed();
    if (text.isEmpty()) continue;
    const auto number = isFigure(key) ? numberFrom(text) : std::nullopt;
    json[key] = number ? Json(*number) : Json(text.toStdString());
  }
  for (const auto& [key, box] : m_choices)
    if (const QString chosen = box->currentData().toString(); !chosen.isEmpty())
      json[key] = key == kFacts ? factsJson(chosen) : Json(chosen.toStdString());
  Findings findings("");
  m_estimate = checkedEstimate(json, "", findings);
  QStringList sentences;
  for (const auto& error : findings.errors()) {
    const QString sentence = worded(error.sentence);
    const QString title = titleOf(inWords(error.place));
    sentences += title.isEmpty() ? sentence : tr("%1: %2", "field, what is wrong").arg(title, sentence);
  }
  // What is merely not filled in yet is no mistake.
  const bool isBegun = !m_lines.at("expression")->text().isEmpty();
  sayTrouble(*m_trouble, isBegun ? sentences.join(QChar('\n')) : QString());
  m_ok->setEnabled(m_estimate.has_value());
}

}  // namespace chokepoint::ui
