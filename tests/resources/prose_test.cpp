// No figure of an older model survives in a text: what the model computes stands in a place (%1) that
// packaging/fill-figures fills, and each other number is a year, a name, or one that the entry's own settings, or the
// facts that it names, have. A number that is none of these was typed: it fails here, or stands below with its reason.
#include <QtTest>
#include <cmath>
#include <map>
#include <set>

#include "core/base/message.h"
#include "core/belief/conditioning.h"
#include "core/evidence/fit.h"
#include "core/evidence/limits.h"
#include "core/model/parameter_specs.h"
#include "core/model/smic.h"
#include "core/study/outlook.h"
#include "tests/architecture/source_tree.h"
#include "tests/resources/data_files.h"
#include "tests/resources/numbers_in_words.h"

using namespace chokepoint;

namespace {

const QString kGuide = QStringLiteral("resources/help/guide.md");

// Where people read prose of ours; a limit's figures are no excuse for a number beside their places. Left out is what
// is published and says by whom: facts, estimates, records, sources of inputs, claims themselves, what was published of
// past statements.
struct Prose {
  std::string file;
  std::string list;
  QStringList members;
};

std::vector<Prose> proseOfResources() {
  return {{"limits.json", "limits", {"text", "proxy", "figures"}},
          {"presets.json", "presets", {"title", "why", "condition"}},
          {"tensions.json", "tensions", {"title", "label", "note"}},
          {"packs.json", "packs", {"title", "who", "why"}},
          {"claims.json", "claims", {"note"}},
          {"glossary.json", "terms", {"term", "says"}},
          {"observables.json", "observables", {"title", "unit", "meaning"}},
          {"figures.json", "figures", {"name", "label", "title", "meaning", "unit", "unitAtLeast"}},
          {"figures.json", "measures", {"label", "meaning"}},
          {"parameters.json", "parameters", {"label", "description"}},
          {"quantities.json", "quantities", {"label", "description"}},
          {"sectors.json", "sectors", {"title", "question"}},
          {"policy_events.json", "events", {"event"}}};
}

// A number that its entry does not know and the model does not compute. Where the reason names a fact, that has it.
struct Exception {
  QString where;
  QString number;
  QString reason;
};

QString inFigures(double value) { return QString::fromStdString(inWords(say("%1", Number{value, 6}))); }

std::vector<Exception> exceptions() {
  return {
      {"limits.json", "a thousand", "of the quantiles that its figures name"},
      {"limits.json", "4", "of the specification, which took half-month steps with an engine of its own"},
      {"presets.json", "100,000", "S05: the announced aim"},
      {"presets.json", "two million", "B07: the stacks of 2026"},
      {"presets.json", "128", "P10: gigabytes of a 950"},
      {"tensions.json", "7,000", "S07: wafers a month"},
      {"tensions.json", "80", "dies on a wafer: some 78, rounded"},
      {"tensions.json", "1.2 million", "two dies for each of 600,000 chips"},
      {"tensions.json", "400,000", "1.6 million less 1.2 million"},
      {"tensions.json", "4.8 million", "eight stacks for each of 600,000 chips"},
      {"packs.json", "5 in 100", "the founding article's yield"},
      {"claims.json", "doubling", "of the claim, as another tells it"},
      {"claims.json", "30 good dies in 100", "Y02: the bank's own page"},
      {"claims.json", "5 good dies in 100", "the founding article's yield"},
      {"glossary.json", "8", "bits of a number"},
      {"glossary.json", "0.5", "an example of a half"},
      {"glossary.json", "10", "of a scale, as an example"},
      {"glossary.json", "20", "of a scale, as an example"},
      {"glossary.json", "40", "of a scale, as an example"},
      {"glossary.json", "100", "of a hundred"},
      {"glossary.json", "90", "runs of a verdict, which claim_board_test holds"},
      {"glossary.json", "68", "runs of a verdict"},
      {"glossary.json", "33", "runs of a verdict"},
      {"glossary.json", "11", "runs of a verdict"},
      {"claims.json", "800,000", "the founding article's volume"},
      {"quantities.json", inFigures(100 * kCapacityHistoryGrowth), "a constant of the model, read here"},
      {kGuide, inFigures(static_cast<double>(kFullMembers)), "runs of an answer, read here"},
      {kGuide, "100,000", "runs that the menu offers"},
      {kGuide, "40", "an example of a search"},
      {kGuide, "30", "an example of a search"},
      {kGuide, "90", "runs of a verdict, which claim_board_test holds"},
      {kGuide, "100", "runs of a verdict"},
      {kGuide, "68", "runs of a verdict"},
      {kGuide, "33", "runs of a verdict"},
      {kGuide, "11", "runs of a verdict"},
      {kGuide, "10", "runs of a verdict"},
      {kGuide, inFigures(kUsualFactor), "the error of a figure without a range, read here"},
      {kGuide, inFigures(kFewRuns), "runs under which a notice is given, read here"},
      {kGuide, "200", "where conditioning says that hardly any run fits"},
      {kGuide, "5 good dies in 100", "a tension's title"},
      {kGuide, "800,000", "a tension's title"},
  };
}

// --- what an entry knows ----------------------------------------------------------------------------------------

QStringList idsIn(const QString& text) {
  static const QRegularExpression kId(R"(\b[A-Z]\d\d\b|"[a-z0-9-]+-[a-z0-9-]+")");
  QStringList ids;
  for (auto it = kId.globalMatch(text); it.hasNext();) ids << it.next().captured().remove('"');
  return ids;
}

// Facts and estimates by their ids, each with all that stands there but its address.
const std::map<QString, QString>& published() {
  static const auto all = [] {
    std::map<QString, QString> texts;
    for (const auto& [file, list] : {std::pair{"facts.json", "facts"}, std::pair{"estimates.json", "estimates"}})
      for (auto item : load(file, list)) {
        item.erase("url");
        texts[QString::fromStdString(item.at("id"))] = QString::fromStdString(item.dump());
      }
    return texts;
  }();
  return all;
}

std::vector<double> numeralsIn(const QString& text) {
  static const QRegularExpression kAny(R"(-?\d+(?:,\d{3})*(?:\.\d+)?(?:e-?\d+)?)");
  std::vector<double> numerals;
  for (auto it = kAny.globalMatch(text); it.hasNext();) numerals.push_back(it.next().captured().remove(',').toDouble());
  return numerals;
}

QString publishedOf(const QStringList& ids) {
  QString text;
  for (const auto& id : ids)
    if (const auto found = published().find(id); found != published().end()) text += found->second + ' ';
  return text;
}

// By how many times a preset moves an input.
void addMoves(const Json& entry, std::vector<double>& known) {
  if (!entry.contains("parameters")) return;
  for (const auto& [key, value] : entry.at("parameters").items())
    known.push_back(value.get<double>() / spec(*findParameter(key)).defaultValue());
}

std::vector<double> knownTo(const Json& entry, const QStringList& prose) {
  auto own = entry;
  for (const auto& member : prose) own.erase(member.toStdString());
  auto known =
      numeralsIn(QString::fromStdString(own.dump()) + ' ' + publishedOf(idsIn(QString::fromStdString(entry.dump()))));
  addMoves(entry, known);
  return known;
}

bool isKnown(const QString& number, const std::vector<double>& known) {
  for (const double value : valuesOf(number))
    for (const double one : known)
      if (std::abs(value - one) <= 1e-9 * std::abs(one)) return true;
  return false;
}

// --- texts ------------------------------------------------------------------------------------------------------

void addTexts(const Json& json, const QStringList& members, QStringList& texts) {
  if (json.is_object())
    for (const auto& [key, value] : json.items())
      if (value.is_string() && members.contains(QString::fromStdString(key)))
        texts << QString::fromStdString(value.get<std::string>());
  if (json.is_structured())
    for (const auto& part : json) addTexts(part, members, texts);
}

// Without what is to be typed, whose numbers are examples.
QString proseOf(const QString& markdown) {
  static const QRegularExpression kCode(R"(`[^`]*`|^    .*$)", QRegularExpression::MultilineOption);
  return QString(markdown).remove(kCode);
}

struct TypedNumber {
  QString where;
  QString number;
  QString text;
};

void addUnknown(const QString& where, const QString& text, const std::vector<double>& known,
                std::vector<TypedNumber>& typed) {
  for (const auto& number : numbersIn(text))
    if (!isKnown(number, known)) typed.push_back({where, number, text});
}

// What is past stays as it was: packaging/what-changed wrote it.
QString withoutHistory(QString document) {
  static const QRegularExpression kHistory(R"(## What version [^#]*)");
  return document.remove(kHistory);
}

// Every number that is neither known to its entry nor a name, exceptions included.
std::vector<TypedNumber> typedNumbers() {
  std::vector<TypedNumber> typed;
  for (const auto& [file, list, members] : proseOfResources())
    for (const auto& entry : load(file, list)) {
      QStringList texts;
      addTexts(entry, members, texts);
      for (const auto& text : texts) addUnknown(QString::fromStdString(file), text, knownTo(entry, members), typed);
    }
  for (const auto& document : {QStringLiteral("README.md"), kGuide}) {
    QFile file(topFolder() + '/' + document);
    if (!file.open(QIODevice::ReadOnly)) continue;
    for (const auto& paragraph : proseOf(withoutHistory(QString::fromUtf8(file.readAll()))).split("\n\n"))
      addUnknown(document, paragraph, {}, typed);
  }
  return typed;
}

bool isOf(const Exception& exception, const TypedNumber& typed) {
  return exception.where == typed.where && exception.number == typed.number;
}

}  // namespace

class ProseTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { m_typed = typedNumbers(); }

  void noFigureIsTyped() {
    const auto allowed = exceptions();
    QStringList found;
    for (const auto& typed : m_typed)
      if (std::ranges::none_of(allowed, [&](const auto& exception) { return isOf(exception, typed); }))
        found << typed.where + ": “" + typed.number + "” in: " + typed.text;
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
  }

  void aPlantedNumberIsFound() {
    const std::vector<double> known{30.0};
    for (const auto* planted : {"about 600,000 are left", "it doubles", "2.5 times as many", "in 17 of 100 runs"}) {
      std::vector<TypedNumber> typed;
      addUnknown("here", planted, known, typed);
      QVERIFY2(!typed.empty(), planted);
    }
    for (const auto* innocent : {"in 2027", "a 910", "30 good dies", "version 1.0", "on 12 July"}) {
      std::vector<TypedNumber> typed;
      addUnknown("here", innocent, known, typed);
      QVERIFY2(typed.empty(), innocent);
    }
  }

  void everyExceptionIsMadeUseOf() {
    for (const auto& exception : exceptions())
      QVERIFY2(std::ranges::any_of(m_typed, [&](const auto& typed) { return isOf(exception, typed); }),
               qPrintable(exception.where + ": " + exception.number));
  }

  void whatRestsOnAFactStandsThere() {
    for (const auto& [where, number, reason] : exceptions())
      if (const auto facts = idsIn(reason); !facts.isEmpty())
        QVERIFY2(isKnown(number, numeralsIn(publishedOf(facts))), qPrintable(where + ": " + number + ", " + reason));
  }

  // A place without a figure is shown as it is, and a figure without a place not at all.
  void everyPlaceHasItsFigure() {
    for (const auto& limit : load("limits.json", "limits")) {
      const auto text = limit.at("text").get<std::string>();
      std::set<std::size_t> places;
      for (std::size_t at = 0; at < text.size(); ++at)
        if (const auto place = placeAt(text, at)) places.insert(place);
      const auto figures = limit.value("figures", Json::array()).size();
      QVERIFY2(places.size() == figures && (places.empty() || *places.rbegin() == figures), text.c_str());
    }
  }

  void limitsSayTheirFigures() {
    for (const auto& limit : knownLimits()) {
      const auto said = inWords(say("%1", limit.text));
      for (const auto& figure : limit.text.figures)
        QVERIFY2(said.find(inWords(say("%1", figure))) != std::string::npos, said.c_str());
    }
    QVERIFY(std::ranges::any_of(knownLimits(), [](const auto& limit) { return !limit.text.figures.empty(); }));
  }

 private:
  std::vector<TypedNumber> m_typed;
};

QTEST_APPLESS_MAIN(ProseTest)
#include "prose_test.moc"
