<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n priors are your own</source>
        <comment>two and more</comment>
        <translation>
            <numerusform>%n priors are your own</numerusform>
            <numerusform>%n priors are your own</numerusform>
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
</TS>
