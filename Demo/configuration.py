#!/usr/bin/env python3
"""Derives the demo's settings from Config/.

    Demo/configuration.py CONFIG CLIPS FOLDER --device PCM|card|file [--after SECONDS]

reads station.json5, timetable.json5 and pronunciation.tsv in CONFIG and writes them into FOLDER, with these changes:

* every output goes to the device named (`card`: ALSA's default; `file`: a recording beside FOLDER; where none is named,
  the card if it opens, else the recording);
* there is no amplifier to switch, no curfew and no quota, and the machine's clock is taken to be right;
* who hands a bulletin in may approve it, too;
* the first slot of the timetable is the only one, and is due in so many seconds.

Prints, for the shell, what came of it: KIND, SLOT, DUE (HH:MM:SS), RECORDINGS and CHANNELS (what is heard on them).
"""

import argparse
import ctypes
import datetime
import json
import os
import re
import shlex
import shutil
import sys
import zoneinfo


class JSON5:
    """Reads the part of JSON5 that settings use: comments, bare keys, either quote, trailing commas, hexadecimal."""

    TOKEN = re.compile(
        r"""(?P<skip>[\s\ufeff]+|//[^\n]*|/\*.*?\*/)|(?P<mark>[{}\[\],:])"""
        r"""|(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<word>[^\s{}\[\],:"']+)""", re.S)
    WORDS = {"true": True, "false": False, "null": None}

    def __init__(self, text):
        self.tokens, place = [], 0
        while place < len(text):
            match = self.TOKEN.match(text, place)
            if not match:
                raise ValueError(f"line {text.count(chr(10), 0, place) + 1}: not JSON5")
            if match.lastgroup != "skip":
                self.tokens.append((match.lastgroup, match.group()))
            place = match.end()
        self.tokens.reverse()

    def value(self):
        kind, text = self.tokens.pop()
        if text == "{":
            result = {}
            while self.tokens[-1][1] != "}":
                key_kind, key = self.tokens.pop()
                self.tokens.pop()  # the colon
                result[self.string(key) if key_kind == "string" else key] = self.value()
                self.skip_comma()
            self.tokens.pop()
            return result
        if text == "[":
            result = []
            while self.tokens[-1][1] != "]":
                result.append(self.value())
                self.skip_comma()
            self.tokens.pop()
            return result
        if kind == "string":
            return self.string(text)
        if text in self.WORDS:
            return self.WORDS[text]
        sign, digits = (-1, text[1:]) if text[0] == "-" else (1, text.lstrip("+"))
        number = float(digits) if not digits.lower().startswith("0x") else int(digits, 16)
        return sign * (int(number) if number == int(number) else number)

    def skip_comma(self):
        if self.tokens[-1][1] == ",":
            self.tokens.pop()

    ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}

    def string(self, text):
        def escape(match):
            code = match.group(1)
            if code[0] in "ux":
                return chr(int(code[1:], 16))
            return "" if code in "\n" else self.ESCAPES.get(code, code)

        return re.sub(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", escape, text[1:-1], flags=re.S)


def read(path):
    with open(path, encoding="utf-8") as file:
        return JSON5(file.read()).value()


def write(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=2)
        file.write("\n")


def default_card_opens():
    """Whether ALSA's default device can be opened for playing; alsa-lib's own complaints are not for the user."""
    try:
        alsa = ctypes.CDLL("libasound.so.2")
    except OSError:
        return False
    handler = ctypes.CFUNCTYPE(None)(lambda: None)
    alsa.snd_lib_error_set_handler(handler)
    pcm = ctypes.c_void_p()
    playback, without_waiting = 0, 1
    if alsa.snd_pcm_open(ctypes.byref(pcm), b"default", playback, without_waiting) < 0:
        return False
    alsa.snd_pcm_close(pcm)
    return True


def channel_names(station):
    """The zones' titles in the order of the channels; none where there are several outputs."""
    if len(station["outputs"]) > 1:
        return []
    names = {}
    for zone in station["zones"]:
        channels = zone.get("channels", 1)
        for channel in channels if isinstance(channels, list) else [channels]:
            names[channel] = zone.get("title", zone["name"])
    return [names.get(channel, "") for channel in range(1, max(names) + 1)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("config")
    parser.add_argument("clips")
    parser.add_argument("folder")
    parser.add_argument("--device", default="")
    parser.add_argument("--after", type=float, default=8)
    options = parser.parse_args()
    folder = os.path.abspath(options.folder)
    os.makedirs(folder, exist_ok=True)

    station = read(os.path.join(options.config, "station.json5"))
    device = options.device or ("card" if default_card_opens() else "file")
    recordings = []
    for output in station["outputs"]:
        output.pop("amplifier", None)
        if device == "file":
            name = "recording.wav" if len(station["outputs"]) == 1 else f"recording-{output['name']}.wav"
            recordings.append(os.path.join(os.path.dirname(folder), name))
            output["device"] = f"file:'{recordings[-1]}',wav"
        else:
            output["device"] = "default" if device == "card" else device
    station["clock"] = "assumed"
    station["curfew"] = []
    # The programme is due in a few seconds, whatever the day and the hour are.
    station["clock"] = "assumed"
    station["quotas"] = "none"
    # One person plays the whole commune.
    station["approval"] = {"required": True, "fourEyes": False}
    station["clips"] = os.path.abspath(options.clips)
    write(os.path.join(folder, "station.json5"), station)

    zone = zoneinfo.ZoneInfo(station.get("timeZone", "Asia/Ho_Chi_Minh"))
    due = datetime.datetime.now(zone) + datetime.timedelta(seconds=options.after + 1)
    timetable = read(os.path.join(options.config, "timetable.json5"))
    slot = timetable["slots"][0]
    for limit in ("except", "length", "zones"):
        slot.pop(limit, None)
    slot["when"] = due.strftime("%H:%M:%S")
    timetable["slots"] = [slot]
    write(os.path.join(folder, "timetable.json5"), timetable)

    table = os.path.join(options.config, "pronunciation.tsv")
    if os.path.exists(table):
        shutil.copy(table, folder)

    kind = device if device in ("card", "file") else "device"
    for name, value in (("KIND", kind), ("SLOT", slot["name"]), ("DUE", slot["when"])):
        print(f"{name}={shlex.quote(value)}")
    for name, values in (("RECORDINGS", recordings), ("CHANNELS", channel_names(station))):
        print(f"{name}=({' '.join(map(shlex.quote, values))})")


if __name__ == "__main__":
    try:
        main()
    except (OSError, ValueError, KeyError, IndexError) as error:
        sys.exit(f"Demo/configuration.py: {type(error).__name__}: {error}")
