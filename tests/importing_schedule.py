"""A schedule of two sessions, as frab writes it, and the pieces that it is made of."""

from __future__ import annotations

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<schedule><version>1</version><conference><acronym>lake</acronym><title>Lake Days</title><start>2027-05-11</start>
<end>2027-05-12</end><time_zone_name>Europe/Oslo</time_zone_name><track name="Care at home" color="#0b6e4f"/>
</conference><day index="1" date="2027-05-11" start="2027-05-11T08:00:00+02:00" end="2027-05-12T04:00:00+02:00">
<room name="Hall" guid="r-1">
"""
FIRST = """<event id="7" guid="g-7"><date>2027-05-11T09:30:00+02:00</date><start>09:30</start><duration>00:45</duration>
<room>Hall</room><title>Safety: a new start</title><subtitle/><language>en</language><track>Care at home</track>
<type>Talk</type><abstract>Short.</abstract><description>Long, with `code`.</description>
<persons><person guid="p-1">Ada Berg</person><person guid="p-2">Bo Ek</person></persons>
<links><link href="https://example.org/x">Notes</link></links><recording><license>CC0</license><optout>true</optout></recording>
<feedback_url>https://example.org/f</feedback_url></event>
"""
SECOND = """<event id="8" guid="g-8"><date>2027-05-11T23:30:00+02:00</date><start>23:30</start>
<duration>01:00</duration><room>Hall</room><title>Night</title><track/><type>Talk</type>
<description>Only long.</description></event>
"""
TAIL = "</room></day></schedule>"
SCHEDULE = HEAD + FIRST + SECOND + TAIL
