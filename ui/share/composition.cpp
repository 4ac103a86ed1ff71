#include "ui/share/composition.h"

#include <QCoreApplication>
#include <QLocale>
#include <QWidget>

#include "core/base/record_end.h"
#include "ui/answer/answer_area.h"
#include "ui/answer/sentence_panel.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/share/caption.h"

namespace chokepoint::ui {

namespace {

Composition composedWindow(const Exhibit& exhibit, const Exhibits& of, const QString& source, double scale) {
  const QSize window = of.window().size();
  if (source.isEmpty()) return {{window, scale}, exhibit.paint};
  return {{window + QSize(0, heightOfSource(source, window.width())), scale},
          withSourceBeneath(source, exhibit.paint, window)};
}

}  // namespace

QString sourceLine(const Outlook& outlook, const Origin& origin) {
  const QString source = QCoreApplication::translate("Composition", "Source: %1, %2 runs with seed %3; record to %4",
                                                     "program, sample, month")
                             .arg(origin.program, wholeNumber(outlook.sample.members),
                                  QString::number(outlook.sample.seed), monthName(kRecordEnds));
  const QString brackets = QCoreApplication::translate("Composition", "In brackets: nine runs in ten");
  return besideEachOther(
      {brackets, source,
       origin.date.isValid() ? QLocale().toString(origin.date, QStringLiteral("d MMMM yyyy")) : QString()});
}

Composition composed(const Exhibit& exhibit, const Exhibits& of, const std::optional<Origin>& origin,
                     const PictureSize& size) {
  const auto& outlook = of.answer().outlook();
  const QString source = origin && outlook ? sourceLine(*outlook, *origin) : QString();
  if (exhibit.kind == ExhibitKind::Window) return composedWindow(exhibit, of, source, size.scale);
  Caption caption;
  if (origin) caption = {exhibit.title, of.answer().sentence().plainText(), source};
  return {size, captioned(std::move(caption), exhibit.paint)};
}

}  // namespace chokepoint::ui
