#include "app/window/end_signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <array>
#include <cerrno>
#include <csignal>

namespace chokepoint::app {

namespace {

constexpr std::array kSignals{SIGTERM, SIGHUP, SIGINT};

// All that a handler may do is write to a pipe; at its other end the window listens.
std::array<int, 2> pipeEnds{-1, -1};  // NOLINT(*-avoid-non-const-global-variables): a handler knows nothing else

void onSignal(int) {
  const int before = errno;
  [[maybe_unused]] const auto written = ::write(pipeEnds[1], "", 1);
  errno = before;
}

void listenTo(int number) {
  struct sigaction action {};
  if (sigaction(number, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = onSignal;
  action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
  sigaction(number, &action, nullptr);
}

}  // namespace

EndSignals::EndSignals() {
  if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
  auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
  connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
    notifier->setEnabled(false);
    emit asked();
  });
  for (const int number : kSignals) listenTo(number);
}

// The pipe stays: a handler may be running.
EndSignals::~EndSignals() {
  struct sigaction action {};
  for (const int number : kSignals)
    if (sigaction(number, nullptr, &action) == 0 && action.sa_handler == onSignal) std::signal(number, SIG_DFL);
}

}  // namespace chokepoint::app
