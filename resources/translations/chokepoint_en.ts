<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Annotations</name>
    <message numerus="yes">
        <source>%n more of %1</source>
        <comment>figures, year</comment>
        <translation>
            <numerusform>%n more of %1</numerusform>
            <numerusform>%n more of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeliefWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>publishers</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Condition</name>
    <message numerus="yes">
        <source>%n other inputs are set</source>
        <comment>two and more</comment>
        <translation>
            <numerusform>%n other inputs are set</numerusform>
            <numerusform>%n other inputs are set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs are drawn as you say</source>
        <comment>two and more</comment>
        <translation>
            <numerusform>%n input is drawn as you say</numerusform>
            <numerusform>%n inputs are drawn as you say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more decisions follow</source>
        <comment>two and more</comment>
        <translation>
            <numerusform>%n more decision follows</numerusform>
            <numerusform>%n more decisions follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EstimateMarks</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>publishers</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message numerus="yes">
        <source>Allowed is above 0, up to %n months.</source>
        <translation>
            <numerusform>Allowed is above 0, up to %n month.</numerusform>
            <numerusform>Allowed is above 0, up to %n months.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeverTip</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>publishers</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>%1 and %n others by less</source>
        <translation>
            <numerusform>%1 and %n other by less</numerusform>
            <numerusform>%1 and %n others by less</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>compute_lag(%1) is more than %n months: the run does not reach further back</source>
        <translation>
            <numerusform>compute_lag(%1) is more than %n month: the run does not reach further back</numerusform>
            <numerusform>compute_lag(%1) is more than %n months: the run does not reach further back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is %n characters long; %1</source>
        <translation>
            <numerusform>is %n character long; %1</numerusform>
            <numerusform>is %n characters long; %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>makes %n estimates of your own; allowed are %1</source>
        <translation>
            <numerusform>makes %n estimate of your own; allowed are %1</numerusform>
            <numerusform>makes %n estimates of your own; allowed are %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n cells; the first line has %1</source>
        <translation>
            <numerusform>has %n cells; the first line has %1</numerusform>
            <numerusform>has %n cells; the first line has %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>allowed is a list of up to %n estimates</source>
        <translation>
            <numerusform>allowed is a list of up to %n estimate</numerusform>
            <numerusform>allowed is a list of up to %n estimates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more errors</source>
        <translation>
            <numerusform>and %n more error</numerusform>
            <numerusform>and %n more errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a list; allowed is a list of %n rows</source>
        <translation>
            <numerusform>a list; allowed is a list of %n row</numerusform>
            <numerusform>a list; allowed is a list of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a list; allowed are %n numbers from %1 to %2</source>
        <translation>
            <numerusform>a list; allowed is %n number from %1 to %2</numerusform>
            <numerusform>a list; allowed are %n numbers from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>allowed are %n characters</source>
        <translation>
            <numerusform>allowed is %n character</numerusform>
            <numerusform>allowed are %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller causes of %1 together lower %2 by %3 (%4).</source>
        <translation>
            <numerusform>%n smaller cause of %1 lowers %2 by %3 (%4).</numerusform>
            <numerusform>%n smaller causes of %1 together lower %2 by %3 (%4).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller causes of %1 together raise %2 by %3 (%4).</source>
        <translation>
            <numerusform>%n smaller cause of %1 raises %2 by %3 (%4).</numerusform>
            <numerusform>%n smaller causes of %1 together raise %2 by %3 (%4).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more changes</source>
        <translation>
            <numerusform>and %n more change</numerusform>
            <numerusform>and %n more changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller causes of %1 together lower it by %2.</source>
        <translation>
            <numerusform>%n smaller cause of %1 lowers it by %2.</numerusform>
            <numerusform>%n smaller causes of %1 together lower it by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller causes of %1 together raise it by %2.</source>
        <translation>
            <numerusform>%n smaller cause of %1 raises it by %2.</numerusform>
            <numerusform>%n smaller causes of %1 together raise it by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the same in both scenarios: none of the %n inputs that were moved moves it</source>
        <translation>
            <numerusform>%1 is the same in both scenarios: the %n input that was moved moves it not</numerusform>
            <numerusform>%1 is the same in both scenarios: none of the %n inputs that were moved moves it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs are too few for %1; at least %2 are needed</source>
        <translation>
            <numerusform>%n run is too few for %1; at least %2 are needed</numerusform>
            <numerusform>%n runs are too few for %1; at least %2 are needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OnPaper</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverTimeBars</name>
    <message numerus="yes">
        <source>%n others</source>
        <comment>causes that change nothing</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>%n months</source>
        <comment>two and more</comment>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chokepoint::ui::LeverGroupHeader</name>
    <message numerus="yes">
        <source>%n fixed by you</source>
        <translation>
            <numerusform>%n fixed by you</numerusform>
            <numerusform>%n fixed by you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chokepoint::ui::NoticeBar</name>
    <message numerus="yes">
        <source>... and %n more</source>
        <translation>
            <numerusform>... and %n more</numerusform>
            <numerusform>... and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chokepoint::ui::PresetChips</name>
    <message numerus="yes">
        <source>%n more ▾</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n more ▾</numerusform>
            <numerusform>%n more ▾</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chokepoint::ui::ShareDesk</name>
    <message numerus="yes">
        <source>%n files are in %1.</source>
        <comment>number, folder</comment>
        <translation>
            <numerusform>%n file is in %1.</numerusform>
            <numerusform>%n files are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chokepoint::ui::StrictnessPanel</name>
    <message numerus="yes">
        <source>Apply %n decisions</source>
        <comment>two and more</comment>
        <translation>
            <numerusform>Apply %n decision</numerusform>
            <numerusform>Apply %n decisions</numerusform>
        </translation>
    </message>
</context>
</TS>
