// A store that does as a test says, and tells what was asked of it.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

#include "app/storage/draft_writer.h"

namespace chokepoint::app {

// What a store of a test has seen and is to do; of both threads.
struct Events {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<Draft> saved;
  bool fails = false;
  bool blocked = false;  // saving waits
  int begun = 0;         // times that saving has begun

  void block(bool block) {
    const std::lock_guard lock(mutex);
    blocked = block;
    changed.notify_all();
  }
  [[nodiscard]] int timesBegun() {
    const std::lock_guard lock(mutex);
    return begun;
  }
  // Of one input in each draft, in the order of saving.
  [[nodiscard]] std::vector<double> valuesOf(ParameterId id) {
    const std::lock_guard lock(mutex);
    std::vector<double> all;
    for (const auto& draft : saved) all.push_back(draft.scenario.parameters.at(id));
    return all;
  }
};

class StoreOfEvents : public DraftStore {
 public:
  explicit StoreOfEvents(Events& events) : m_events(events) {}

  Expected<std::monostate> save(const Draft& draft) override {
    std::unique_lock lock(m_events.mutex);
    ++m_events.begun;
    m_events.changed.notify_all();
    m_events.changed.wait(lock, [this] { return !m_events.blocked; });
    if (m_events.fails) return Error{ErrorCode::File, "store", say("the disk is full")};
    m_events.saved.push_back(draft);
    return std::monostate{};
  }
  Expected<std::optional<Draft>> load() override { return std::optional<Draft>(); }
  Expected<std::monostate> clear() override {
    const std::lock_guard lock(m_events.mutex);
    m_events.saved.clear();
    return std::monostate{};
  }
  [[nodiscard]] std::string path() const override { return "store"; }
  [[nodiscard]] bool isInPlace() const override { return true; }
  Expected<std::string> keepAside() override { return std::string("aside"); }

 private:
  Events& m_events;
};

inline DraftWriter::Open storeOf(Events& events) {
  return [&events](Claim) -> Expected<OpenedStore> { return OpenedStore{std::make_unique<StoreOfEvents>(events)}; };
}

}  // namespace chokepoint::app
