// The numbers that a text says, in digits or in words.
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <map>
#include <vector>

namespace chokepoint {

inline const QString kWord = QStringLiteral("a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half a");
inline const QString kNumeral = QStringLiteral(R"((?<![\w.,%-])-?\d+(?:,\d{3})*(?:\.\d+)?(?!\w|-?[A-Za-z]|[.,]?\d))");

// Without months, days and the names of things that are numbers.
inline QString withoutNames(QString text) {
  static const QRegularExpression kNames(
      R"(\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
      R"(|\b[Vv]ersion \d\.\d\b)"
      R"(|\b(?:20[1-4]\d)(?:-\d\d)?\b|\b(?:910|950|960|970|CloudMatrix 384|Debian 12)\b|\b\d+ (?:nm|mm2?)\b)");
  return text.remove(kNames);
}

// "30 in 100", "two million", "3.5 %", "three times", "doubles", each as it stands.
inline QStringList numbersIn(const QString& text) {
  static const QRegularExpression kNumber(
      QStringLiteral(
          "(?:%1|\\b(?:%2))(?: (?:hundred|thousand|million|billion|times|fold)\\b| (?:[a-z']+ ){0,3}in 100\\b)"
          "|%1|\\b(?:doubl|tripl)\\w+(?!-)\\b")
          .arg(kNumeral, kWord),
      QRegularExpression::CaseInsensitiveOption);
  QStringList numbers;
  for (auto it = kNumber.globalMatch(withoutNames(text)); it.hasNext();)
    if (const auto number = it.next().captured(); number != "0" && number != "1") numbers << number;
  return numbers;
}

inline double valueOfWord(const QString& word) {
  static const std::map<QString, double> kValues{{"a", 1},    {"one", 1},     {"two", 2},     {"three", 3}, {"four", 4},
                                                 {"five", 5}, {"six", 6},     {"seven", 7},   {"eight", 8}, {"nine", 9},
                                                 {"ten", 10}, {"twelve", 12}, {"twenty", 20}, {"half", 0.5}};
  const auto found = kValues.find(word.toLower());
  return found == kValues.end() ? QString(word).remove(',').toDouble() : found->second;
}

// What a number may stand for: itself, itself in thousands or millions, or a share of 100.
inline std::vector<double> valuesOf(const QString& number) {
  if (number.startsWith("doubl", Qt::CaseInsensitive)) return {2};
  if (number.startsWith("tripl", Qt::CaseInsensitive)) return {3};
  const double value = valueOfWord(number.section(' ', 0, 0));
  std::vector values{value, value / 100};
  if (number.contains("thousand")) values.push_back(value * 1e3);
  if (number.contains("million")) values.push_back(value * 1e6);
  if (number.contains("billion")) values.push_back(value * 1e9);
  return values;
}

}  // namespace chokepoint
