// What a refusal by the program looks like.
#pragma once

#include <QTest>

#include "tests/app/command_line/program.h"

namespace chokepoint {

inline constexpr int kInvalidInput = 2;
inline constexpr int kFileError = 3;

// Standard error has these sentences, one a line, and nothing else, also under a German locale;
// where "..." stands there may be anything.
inline void expectSentences(const QString& folder, const QStringList& arguments, int exitCode,
                            const QStringList& sentences) {
  for (const auto* locale : {"C.UTF-8", "de_DE.UTF-8"}) {
    const auto ending = run(arguments, {.locale = QString::fromLatin1(locale), .folder = folder});
    const auto lines = QString::fromUtf8(ending.err).split(QLatin1Char('\n'));
    QVERIFY2(lines.size() == sentences.size() + 1 && lines.back().isEmpty(), ending.err);
    for (int i = 0; i < sentences.size(); ++i) {
      const auto parts = (QStringLiteral("chokepoint: ") + sentences[i]).split(QStringLiteral("..."));
      QVERIFY2(lines[i].startsWith(parts.front()), qPrintable(lines[i]));
      QVERIFY2(lines[i].endsWith(parts.back()), qPrintable(lines[i]));
    }
    QCOMPARE(ending.exitCode, exitCode);
    QCOMPARE(ending.out, QByteArray());
  }
}

}  // namespace chokepoint
