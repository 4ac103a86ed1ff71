// What the tests of autosave share: a document with one input that changes, and what is said of it.
#pragma once

#include <QCoreApplication>
#include <QSignalSpy>
#include <functional>

#include "app/storage/autosave.h"
#include "tests/app/storage/database_folder.h"
#include "tests/app/storage/store_of_events.h"

namespace chokepoint::app {

inline constexpr ParameterId kInput = parameter("die_yield_now");
inline constexpr AutosaveTimes kSoon{.pause = std::chrono::milliseconds(1), .longest = std::chrono::seconds(10)};
inline constexpr AutosaveTimes kLater{.pause = std::chrono::seconds(100), .longest = std::chrono::seconds(100)};

inline void set(ui::Document& document, double value) { document.setParameter(kInput, value); }

// All sentences so far.
inline QStringList sentences(const QSignalSpy& failed) {
  QCoreApplication::processEvents();
  QStringList all;
  for (const auto& arguments : failed) all.append(arguments.front().toString());
  return all;
}

// What a program keeps that does this to its document.
inline void keepIn(const DatabaseFolder& folder, const std::function<void(ui::Document&)>& work) {
  ui::Document document;
  const Autosave autosave(document, folder.path());
  work(document);
}

}  // namespace chokepoint::app
