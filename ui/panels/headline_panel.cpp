#include "ui/panels/headline_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/panels/lever_label.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

QString timesText(const Spread& s) { return significant(s.p50) + QStringLiteral(" ×"); }

QString lagText(const Outlook::LagSpread& lag) {
  const QString months = HeadlinePanel::tr("%1 months").arg(significant(lag.months.p50));
  return lag.medianAtLeast ? HeadlinePanel::tr("more than %1").arg(months) : months;
}

QString parityText(const Outlook::Parity& parity) {
  return parity.median ? toText(*parity.median).c_str() : HeadlinePanel::tr("not by 2032");
}

QString rangeText(const Spread& s, double scale, const QString& unit) {
  return HeadlinePanel::tr("Nine runs in ten: %1 to %2 %3")
      .arg(significant(s.p05 * scale), significant(s.p95 * scale), unit);
}

}  // namespace

HeadlinePanel::HeadlinePanel(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  for (auto& headline : m_headlines) headline = addHeadline();
  for (const int wide : {0, 3}) row->setStretch(wide, 6);
}

HeadlinePanel::Headline HeadlinePanel::addHeadline() {
  auto* cell = new QVBoxLayout;
  cell->setSpacing(0);
  auto* numbers = new QHBoxLayout;
  numbers->setSpacing(6);
  const Headline headline{new FittingLabel(this), new QLabel(this), new FittingLabel(this)};
  headline.title->setObjectName(QStringLiteral("muted"));
  headline.title->setFont(fontOf(TextRole::Small));
  headline.value->setFont(fontOf(TextRole::Headline));
  headline.was->setObjectName(QStringLiteral("faint"));
  headline.was->setFont(fontOf(TextRole::Small));
  numbers->addWidget(headline.value);
  numbers->addWidget(headline.was, 1, Qt::AlignBottom);
  cell->addWidget(headline.title);
  cell->addLayout(numbers);
  static_cast<QHBoxLayout*>(layout())->addLayout(cell, 5);
  return headline;
}

void HeadlinePanel::show(const Headline& headline, const Figure& figure) {
  headline.title->setTexts(figure.titles);
  headline.value->setText(figure.value);
  headline.value->setAccessibleName(QStringLiteral("%1: %2").arg(figure.titles.first(), figure.value));
  for (QWidget* part : {static_cast<QWidget*>(headline.title), static_cast<QWidget*>(headline.value)})
    part->setToolTip(figure.range);
  const QString before = QString(figure.byDefault).remove(tr(" months"));
  headline.was->setTexts(figure.byDefault == figure.value ? QStringList() : QStringList{tr("was %1").arg(before), {}});
}

void HeadlinePanel::setOutlooks(const Outlook& now, const Outlook& byDefault, Year year) {
  const auto y = yearIndex(year);
  const QString number = QString::number(year.number);
  const auto titles = [&](const QString& name) {
    return QStringList{tr("%1, %2", "figure, year").arg(name, number), name};
  };
  const auto& gap = now.annual_compute_ratio[y];
  show(m_headlines[0], {titles(tr("Usable-compute gap")).mid(0, 1) + titles(tr("Usable gap")), timesText(gap),
                        timesText(byDefault.annual_compute_ratio[y]), rangeText(gap, 1.0, tr("times"))});
  const auto& share = now.annual_self_sufficiency[y];
  show(m_headlines[1],
       {titles(tr("Made in China")), percent(share.p50), percent(byDefault.annual_self_sufficiency[y].p50),
        rangeText(share, 100.0, tr("% of usable compute"))});
  const auto& lag = now.annual_compute_lag[y];
  show(m_headlines[2], {titles(tr("Compute lag")), lagText(lag), lagText(byDefault.annual_compute_lag[y]),
                        rangeText(lag.months, 1.0,
                                  lag.highAtLeast ? tr("months or more behind U.S.-designed compute in service")
                                                  : tr("months behind U.S.-designed compute in service"))});
  const QString threshold = significant(now.parity.threshold);
  show(m_headlines[3], {{tr("Gap first %1 × or less").arg(threshold), tr("Gap of %1 ×").arg(threshold)},
                        parityText(now.parity),
                        parityText(byDefault.parity),
                        tr("The production gap comes down to %1 times by the end of 2032 in %2 of the runs")
                            .arg(threshold, percent(now.parity.probability))});
}

void HeadlinePanel::setStale(bool stale) { setEnabled(!stale); }

}  // namespace chokepoint::ui
