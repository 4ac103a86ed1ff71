// An exhibit as it is handed out: with title, sentence and source around it, or bare.
#pragma once

#include <QDate>
#include <QString>
#include <optional>

#include "core/study/outlook.h"
#include "ui/share/exhibit.h"

namespace chokepoint::ui {

// Of what computed the figures, and when it was asked.
struct Origin {
  QString program;  // "chokepoint 0.1.0 (model 1.1)"
  QDate date = {};  // not said where there is none
};

struct Composition {
  PictureSize size;
  Paint paint;
};

// "In brackets: nine runs in ten · Source: chokepoint 0.1.0 (model 1.1), 10,000 runs with seed 20260101; record to June
// 2026 · 29 November 2026"
[[nodiscard]] QString sourceLine(const Outlook& outlook, const Origin& origin);

// The window is as large as it stands whatever size is asked for, with its source beneath it; it says the rest itself.
// Without an origin the picture is bare.
[[nodiscard]] Composition composed(const Exhibit& exhibit, const Exhibits& of, const std::optional<Origin>& origin,
                                   const PictureSize& size);

}  // namespace chokepoint::ui
