// An outlook service under test: what is asked of it, and what it says in which order.
#pragma once

#include <QtTest>
#include <vector>

#include "ui/run/outlook_service.h"

namespace chokepoint::ui {

inline constexpr int kPatienceMs = 120000;

// The service's signals in the order in which they came.
class Listener {
 public:
  enum class Kind { Outlook, Attribution, Settled };
  struct Heard {
    Kind kind{};
    Scenario scenario = {};  // none of what has settled
    bool wasBusy = false;
    bool isNewest = false;  // of what had been asked for when it came
  };

  Listener(OutlookService& service, const Scenario& newest) {
    const auto hear = [&](Kind kind, const OutlookPtr& outlook) {
      const Scenario scenario = outlook ? outlook->scenario : Scenario{};
      m_heard.push_back({kind, scenario, service.isBusy(), scenario == newest});
      if (outlook) m_latest = outlook;
    };
    QObject::connect(&service, &OutlookService::outlookReady,
                     [=, this](const OutlookPtr& o, const OutlookPtr& byDefault) {
                       hear(Kind::Outlook, o);
                       m_byDefault = byDefault;
                     });
    QObject::connect(&service, &OutlookService::attributionReady, [=, this](const OutlookPtr& o, const auto& parts) {
      hear(Kind::Attribution, o);
      m_parts = parts;
    });
    QObject::connect(&service, &OutlookService::settled, [=] { hear(Kind::Settled, nullptr); });
  }

  [[nodiscard]] const std::vector<Heard>& heard() const { return m_heard; }
  [[nodiscard]] const OutlookPtr& latest() const { return m_latest; }
  [[nodiscard]] const OutlookPtr& byDefault() const { return m_byDefault; }
  [[nodiscard]] const AttributionPtr& parts() const { return m_parts; }
  [[nodiscard]] std::vector<Heard> heardOf(Kind kind) const {
    std::vector<Heard> some;
    std::ranges::copy_if(m_heard, std::back_inserter(some), [&](const Heard& h) { return h.kind == kind; });
    return some;
  }
  [[nodiscard]] bool hasHeard(Kind kind) const { return !heardOf(kind).empty(); }
  [[nodiscard]] bool isSettled() const { return !m_heard.empty() && m_heard.back().kind == Kind::Settled; }

 private:
  std::vector<Heard> m_heard;
  OutlookPtr m_latest;
  OutlookPtr m_byDefault;
  AttributionPtr m_parts;
};

using Kind = Listener::Kind;

// A service, and what it says.
struct Session {
  Session() : listener(service, newest) {}
  void request(const Scenario& scenario) {
    newest = scenario;
    service.request(scenario);
  }
  void ask(const Scenario& scenario) {
    request(scenario);
    QTRY_VERIFY_WITH_TIMEOUT(listener.isSettled() && !service.isBusy(), kPatienceMs);
  }

  Scenario newest;
  OutlookService service{{.members = kCoarseMembers, .seed = kDefaultSeed}};  // no full one behind the coarse
  Listener listener;
};

}  // namespace chokepoint::ui
