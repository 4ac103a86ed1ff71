#include "ui/views/equations/equation_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/model/quantity_specs.h"
#include "core/model/unit_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/words.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

struct EquationWords {
  Q_DECLARE_TR_FUNCTIONS(EquationWords)
};

constexpr int kDigits = 2;

QString text(std::string_view raw) { return QString::fromStdString(std::string(raw)); }

QString link(const QString& name, const QString& shown) {
  return QStringLiteral("<a href=\"%1\" style=\"color: %2\">%3</a>")
      .arg(name, theme().us.name(), shown.toHtmlEscaped());
}

QString labelOf(const std::string& name) {
  if (const auto quantity = findQuantity(name)) return translated(spec(*quantity).label);
  if (const auto input = findParameter(name)) return translated(spec(*input).label);
  return EquationWords::tr("a table of records", "what an equation reads");
}

std::string unitOf(const std::string& name) {
  if (const auto quantity = findQuantity(name)) return spec(*quantity).unit;
  if (const auto input = findParameter(name)) return spec(*input).unit;
  return {};
}

QString pushOf(Sign sign) {
  switch (sign) {
    case Sign::Positive: return EquationWords::tr("raises it", "effect of a reading on a quantity");
    case Sign::Negative: return EquationWords::tr("lowers it", "effect of a reading on a quantity");
    case Sign::Varies: return EquationWords::tr("raises or lowers it", "effect of a reading on a quantity");
    case Sign::None: break;
  }
  return EquationWords::tr("no effect in this run", "effect of a reading on a quantity");
}

bool isKnown(const std::string& name) { return findQuantity(name) || findParameter(name); }

// Every name of the model in it becomes a link.
QString linked(const std::string& equation) {
  static const QRegularExpression kName(QStringLiteral("[a-z][a-z0-9_]*"));
  const QString source = text(equation);
  QString html;
  qsizetype done = 0;
  for (auto matches = kName.globalMatch(source); matches.hasNext();) {
    const auto match = matches.next();
    html += source.mid(done, match.capturedStart() - done).toHtmlEscaped();
    const QString name = match.captured();
    html += isKnown(name.toStdString()) ? link(name, name) : name.toHtmlEscaped();
    done = match.capturedEnd();
  }
  html += source.mid(done).toHtmlEscaped();
  return html.replace(QChar('\n'), QStringLiteral("<br>"));
}

QString row(const ReadName& read) {
  const QString name = text(read.name);
  const QString value = read.value ? worded(amount({*read.value, kDigits}, unitOf(read.name))) : QString();
  return QStringLiteral(
             "<tr><td>%1</td><td>&nbsp;&nbsp;%2</td><td "
             "align=\"right\">&nbsp;&nbsp;%3</td><td>&nbsp;&nbsp;%4</td></tr>")
      .arg(isKnown(read.name) ? link(name, name) : name.toHtmlEscaped(), labelOf(read.name).toHtmlEscaped(),
           value.toHtmlEscaped(), pushOf(read.sign).toHtmlEscaped());
}

}  // namespace

QString wordsOf(const HowComputed& how) {
  const auto& s = spec(how.of);
  QString html = QStringLiteral("<p><b>%1</b> · <code>%2</code> · %3</p>")
                     .arg(translated(s.label).toHtmlEscaped(), text(s.name),
                          EquationWords::tr("%1 in %2 on the central run", "value, month")
                              .arg(worded(amount({how.value, kDigits}, s.unit)), monthName(how.month))
                              .toHtmlEscaped());
  html += QStringLiteral("<p>%1</p><p><code>%2</code></p>")
              .arg(translated(s.description).toHtmlEscaped(), linked(how.equation));
  if (!how.reads.empty()) {
    html += QStringLiteral("<p>%1</p><table>").arg(EquationWords::tr("It reads:").toHtmlEscaped());
    for (const auto& read : how.reads) html += row(read);
    html += QStringLiteral("</table>");
  }
  if (how.readBy.empty()) return html;
  QStringList readers;
  for (const auto id : how.readBy) readers += link(text(nameOf(id)), translated(spec(id).label));
  return html + QStringLiteral("<p>%1</p>").arg(EquationWords::tr("It is read by: %1", "a list").arg(listed(readers)));
}

}  // namespace chokepoint::ui
