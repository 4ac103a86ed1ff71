#include "app/base/environment.h"

#include <pwd.h>
#include <unistd.h>

#include <QByteArray>
#include <array>

namespace chokepoint::app {

namespace {

bool isRelative(const char* variable) {
  const QByteArray path = qgetenv(variable);
  return !path.isEmpty() && !path.startsWith('/');
}

}  // namespace

void ignoreRelativeFolders() {
  constexpr std::array kFolders{"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"};
  for (const char* variable : kFolders)
    if (isRelative(variable)) qunsetenv(variable);
  if (!isRelative("HOME")) return;
  const passwd* user = getpwuid(getuid());  // one thread runs yet
  if (user != nullptr)
    qputenv("HOME", user->pw_dir);
  else
    qunsetenv("HOME");
}

}  // namespace chokepoint::app
