// Documents that an older model made, and what becomes of them when they are opened.
#pragma once

#include <QString>
#include <QStringList>
#include <algorithm>
#include <string>

#include "core/scenario/scenario_json.h"

namespace chokepoint {

inline std::string documentOf(const std::string& members, const std::string& version = "1.0") {
  return R"({"format": "chokepoint-scenario/1", "model": ")" + version + "\"" +
         (members.empty() ? "" : ", " + members) + "}";
}

struct Opened {
  Scenario scenario;
  QStringList notices;
  bool wantsCalibration = false;

  [[nodiscard]] bool says(const QString& sentence) const {
    return std::ranges::any_of(notices, [&](const QString& notice) { return notice.contains(sentence); });
  }
  [[nodiscard]] QString all() const { return notices.join('\n'); }
};

// Of a document that has to open; what is written of it opens without a word.
inline Opened opened(const std::string& members) {
  const auto file = readScenario(documentOf(members), "old.json");
  if (!file) qFatal("%s", inWords(file.errors()).c_str());
  Opened opened{.scenario = file->scenario, .notices = {}, .wantsCalibration = file->wantsCalibration};
  for (const auto& notice : file->notices) opened.notices << QString::fromStdString(inWords(notice));
  const auto again = readScenario(writeScenario(file->scenario), "new.json");
  if (!again || !again->notices.empty() || again->scenario != file->scenario)
    qFatal("what is written of it does not open as it was");
  return opened;
}

}  // namespace chokepoint
