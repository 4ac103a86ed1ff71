#include "ui/views/frame/view_spec.h"

#include <QCoreApplication>

namespace chokepoint::ui {

QString titleOf(const ViewSpec& view) { return QCoreApplication::translate("Views", view.title); }
QString tipOf(const ViewSpec& view) { return QCoreApplication::translate("Views", view.tip); }

}  // namespace chokepoint::ui
