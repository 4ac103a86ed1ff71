// Lets a test hear what a screen reader would, where none runs: Qt sends events of accessibility only while its
// platform says that somebody listens.
//
// That is told to the platform by two functions that Qt exports and has no public header for. They are declared here as
// they are linked to; neither looks at the object that it is called on further than Qt itself made it.
#pragma once

class QPlatformAccessibility {
 public:
  void setActive(bool active);
};

class QPlatformIntegration {
 public:
  QPlatformAccessibility* accessibility() const;  // of all platforms that bring none of their own
};

namespace chokepoint::ui {

inline void listen(bool listens) {
  const QPlatformIntegration any{};
  any.accessibility()->setActive(listens);
}

}  // namespace chokepoint::ui
