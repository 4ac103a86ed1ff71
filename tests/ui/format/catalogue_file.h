// A catalogue of translations as a translator's tools make it, of a few texts.
#pragma once

#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QStringList>
#include <vector>

namespace chokepoint {

struct Translation {
  QString context;
  QString source;
  QStringList forms;  // one; of a counted text, one for each form that the language has
};

inline QString tsOf(const QString& code, const std::vector<Translation>& translations) {
  QString ts = QStringLiteral("<!DOCTYPE TS><TS version=\"2.1\" language=\"%1\">").arg(code);
  for (const auto& [context, source, forms] : translations) {
    const bool isCounted = forms.size() > 1;
    QString form = forms.front().toHtmlEscaped();
    if (isCounted) form = "<numerusform>" + forms.join("</numerusform><numerusform>") + "</numerusform>";
    ts += QStringLiteral("<context><name>%1</name><message%2><source>%3</source><translation>%4</translation>")
              .arg(context, isCounted ? QStringLiteral(" numerus=\"yes\"") : QString(), source.toHtmlEscaped(), form);
    ts += QStringLiteral("</message></context>");
  }
  return ts + QStringLiteral("</TS>");
}

// Whether `path` (.qm) could be made.
inline bool makeCatalogue(const QString& path, const QString& code, const std::vector<Translation>& translations) {
  QFile ts(path + QStringLiteral(".ts"));
  if (!ts.open(QIODevice::WriteOnly) || ts.write(tsOf(code, translations).toUtf8()) < 0) return false;
  ts.close();
  QProcess lrelease;
  lrelease.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lrelease"),
                 {ts.fileName(), QStringLiteral("-qm"), path});
  return lrelease.waitForFinished() && lrelease.exitCode() == 0;
}

}  // namespace chokepoint
