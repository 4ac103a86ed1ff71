// Everything that is wrong with one document, or with a value that was put together in memory.
//
// Each finding names its place (document and path, "cases.json, random-1.die_yield_now"), the
// value and what is allowed. Beyond kMostErrors only their number is kept, so that a hostile
// document cannot fill the memory with sentences.
// Readers map JSON to a value and put something in the place of what they cannot read; rules
// (rules.h) are then asked of the value, but not of what stands there for nothing (isRead), so that
// no finding follows from another.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/path.h"

namespace chokepoint {

using Names = std::span<const std::string_view>;

class Findings {
 public:
  explicit Findings(std::string_view document) : m_document(document) {}

  void add(std::string_view path, Message sentence);
  // What stands at the path could not be read.
  void addUnread(std::string_view path, Message sentence);
  // A name that stands there is none of `known`.
  void addUnknown(std::string_view path, Message sentence, std::string_view name, Names known);
  // `key` stands at `path`, but is none of `known`.
  void addUnknownKey(std::string_view path, std::string_view key, Names known);

  [[nodiscard]] bool none() const { return m_errors.empty(); }
  [[nodiscard]] std::size_t count() const { return m_errors.size() + m_more; }
  // Whether what stands at the path was read, and all that it lies in.
  [[nodiscard]] bool isRead(std::string_view path) const;
  [[nodiscard]] Errors errors() const;

 private:
  [[nodiscard]] Message suggesting(Message sentence, std::string_view name, Names known) const;
  [[nodiscard]] bool isFull() const { return m_errors.size() == kMostErrors; }

  std::string m_document;
  Errors m_errors;
  std::size_t m_more = 0;
  std::set<std::string, std::less<>> m_unread;  // paths
};

}  // namespace chokepoint
