#!/usr/bin/python3
"""The window as a screen reader has it: a real accessibility client (AT-SPI) reads and drives the program.

screen_reader_test.py PROGRAM, on a display with a window manager and a session bus (see CMakeLists.txt).
"""
import os
import subprocess
import sys
import tempfile
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  (after the version is chosen)

PROGRAM = sys.argv.pop(1)
PATIENCE = 60  # seconds; a guard against hanging, not a measurement


def eventually(look, what):
    """What look() returns as soon as it is something."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("never came: " + what)


def descendants(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child
            if child.get_role() != Atspi.Role.TABLE:  # their cells are many
                yield from descendants(child)


def application(process):
    desktop = Atspi.get_desktop(0)
    programs = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
    return next((p for p in programs if p is not None and p.get_process_id() == process.pid and p.get_child_count()), None)


def has(node, state):
    return node.get_state_set().contains(state)


class ScreenReader(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        home = {"XDG_DATA_HOME": cls.folder.name, "XDG_CONFIG_HOME": cls.folder.name}
        cls.process = subprocess.Popen([PROGRAM], env=os.environ | home)
        cls.window = eventually(lambda: application(cls.process), "the window").get_child_at_index(0)

    @classmethod
    def tearDownClass(cls):
        cls.process.terminate()
        cls.process.wait()
        cls.folder.cleanup()

    def find(self, role, name):
        def look():
            return next((n for n in descendants(self.window) if n.get_role() == role and n.get_name() == name), None)

        return eventually(look, name)

    def press(self, role, name):
        Atspi.Action.do_action(self.find(role, name), 0)

    def hear(self, words):
        """Waits until the answer says these words."""
        answer = self.find(Atspi.Role.LABEL, "The answer")
        return eventually(lambda: words in answer.get_description(), words)

    def test_the_answer_is_read_out(self):
        self.hear("U.S. firms make about")

    def test_a_slider_is_moved_and_the_answer_follows(self):
        slider = self.find(Atspi.Role.SLIDER, "How strict are the controls")
        Atspi.Value.set_current_value(slider, 0.85)
        self.assertAlmostEqual(Atspi.Value.get_current_value(slider), 0.85)
        self.hear("If export controls stand at 0.85")
        self.press(Atspi.Role.PUSH_BUTTON, "Undo")
        self.hear("If things stay as in July 2026")

    def test_another_year_is_chosen(self):
        self.press(Atspi.Role.RADIO_BUTTON, "2030")
        self.hear("in 2030")
        self.press(Atspi.Role.RADIO_BUTTON, "2028")
        self.hear("in 2028")

    def test_charts_say_what_they_show(self):
        for name in ("U.S. : China, made each year", "Huawei volume, chips a year", "Compute that China can use, by source"):
            chart = self.find(Atspi.Role.CHART, name)
            eventually(lambda: "median" in chart.get_description(), name)

    def test_views_are_tabs_with_pages(self):
        for name in ("Bottlenecks", "Compute"):
            tab = self.find(Atspi.Role.PAGE_TAB, name)
            self.assertEqual(tab.get_parent().get_role(), Atspi.Role.PAGE_TAB_LIST)
            Atspi.Action.do_action(tab, 0)
            eventually(lambda: has(tab, Atspi.StateType.SELECTED), name)
            roles = (Atspi.Role.PANEL, Atspi.Role.PAGE_TAB)  # a page of tabs is told as the latter
            pages = [n for n in descendants(self.window) if n.get_role() in roles and n.get_name() == name and n.get_parent().get_role() != Atspi.Role.PAGE_TAB_LIST]
            self.assertEqual(len(pages), 1)

    def test_every_control_has_a_name(self):
        controls = (Atspi.Role.PUSH_BUTTON, Atspi.Role.SLIDER, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.PAGE_TAB, Atspi.Role.TABLE, Atspi.Role.CHART)
        nodes = [n for n in descendants(self.window) if n.get_role() in controls and has(n, Atspi.StateType.SHOWING)]
        self.assertGreater(len(nodes), 20)
        self.assertEqual([n.get_role_name() for n in nodes if not n.get_name()], [])


if __name__ == "__main__":
    window_manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
    try:
        unittest.main()
    finally:
        window_manager.terminate()
        window_manager.wait()
