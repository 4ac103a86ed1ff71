#include "ui/views/equations/limits_text.h"

#include <QCoreApplication>

#include "core/evidence/limits.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

QString limitsText() {
  QString text = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"4\">");
  for (const auto& limit : knownLimits())
    text += QCoreApplication::translate("Limits", "<tr><td><b>%1</b></td><td>Nearest: %2</td></tr>")
                .arg(translated(limit.text).toHtmlEscaped(), translated(limit.proxy).toHtmlEscaped());
  return text + QStringLiteral("</table>");
}

}  // namespace chokepoint::ui
