#!/usr/bin/env python3
"""Draws the waveform of a WAV file as an SVG picture.

    Demo/waveform.py RECORDING.wav PICTURE.svg [NAME …]

One strip per channel, with its name: the range of the samples in pale, their effective value in full, time along the bottom.
Integers of 8 to 32 bits and 32-bit floats, as ALSA's `file` device writes them; a header whose length was never
filled in (the recording was cut off) is read to the end of the file. Prints the length and the peak of each channel.
"""

import array
import math
import os
import struct
import sys
import xml.sax.saxutils

COLUMNS = 1100
STRIP = 150
LEFT = 60
TOP = 46
PALE, FULL, LINE, TEXT = "#9cc4e4", "#1b6ca8", "#d0d0d0", "#404040"


def open_wav(file):
    """Position the file at the samples; return (channels, rate, bytes per sample, is float, bytes of samples)."""
    head = file.read(12)
    if head[:4] != b"RIFF" or head[8:12] != b"WAVE":
        raise ValueError("not a WAV file")
    layout = None
    while True:
        header = file.read(8)
        if len(header) < 8:
            raise ValueError("no samples in it")
        name, size = header[:4], struct.unpack("<I", header[4:])[0]
        if name == b"fmt ":
            body = file.read(size + size % 2)
            code, channels, rate, _, block, bits = struct.unpack("<HHIIHH", body[:16])
            if code == 0xFFFE:
                code = struct.unpack("<H", body[24:26])[0]
            if code not in (1, 3) or not channels or bits not in (8, 16, 24, 32):
                raise ValueError(f"samples of a kind that is not drawn (format {code}, {bits} bits)")
            layout = (channels, rate, block // channels, code == 3)
        elif name == b"data":
            rest = os.fstat(file.fileno()).st_size - file.tell()
            return (*layout, rest if size == 0 or size > rest else size)
        else:
            file.seek(size + size % 2, 1)


def decoded(data, width, is_float):
    """The samples as an array whose full scale is returned beside it."""
    if width == 3:
        # Into the upper three bytes of four, so that the sign comes along.
        wide = bytearray(len(data) // 3 * 4)
        for i in range(3):
            wide[i + 1::4] = data[i::3]
        return array.array("i", bytes(wide)), float(1 << 31)
    if width == 1:
        return array.array("h", [256 * (x - 128) for x in data]), float(1 << 15)
    if is_float:
        return array.array("f", data), 1.0
    return (array.array("h", data), float(1 << 15)) if width == 2 else (array.array("i", data), float(1 << 31))


def columns(file, channels, width, is_float, size):
    """Per channel, a list of (lowest, highest, effective) for each column of the picture."""
    frame = channels * width
    frames = size // frame
    strips = [[] for _ in range(channels)]
    for column in range(COLUMNS):
        first, last = frames * column // COLUMNS, frames * (column + 1) // COLUMNS
        data = file.read((last - first) * frame)
        samples, scale = decoded(data[: len(data) // frame * frame], width, is_float)
        for channel, strip in enumerate(strips):
            own = samples[channel::channels]
            if own:
                # A few thousand samples tell the effective value of a column as well as all of them.
                some = own[:: len(own) // 2000 + 1]
                power = math.sqrt(math.fsum(float(x) * x for x in some) / len(some)) / scale
                strip.append((min(own) / scale, max(own) / scale, power))
            else:
                strip.append((0.0, 0.0, 0.0))
    return frames, strips


def step_of_time(seconds):
    return next((step for step in (1, 2, 5, 10, 20, 30, 60, 120, 300, 600) if seconds / step <= 12), 1200)


def picture(title, seconds, strips, names):
    height = TOP + STRIP * len(strips) + 30
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + COLUMNS + 20} {height}"'
        f' font-family="sans-serif" font-size="13" fill="{TEXT}">',
        f'<rect width="100%" height="100%" fill="white"/>',
        f'<text x="{LEFT}" y="26" font-size="16">{xml.sax.saxutils.escape(title)}</text>',
    ]
    step = step_of_time(seconds)
    for tick in range(int(seconds // step) + 1):
        x = LEFT + COLUMNS * tick * step / max(seconds, 1e-9)
        minutes, rest = divmod(tick * step, 60)
        out.append(f'<path d="M{x:.1f} {TOP}V{height - 26}" stroke="{LINE}"/>')
        out.append(f'<text x="{x:.1f}" y="{height - 10}" text-anchor="middle">{minutes}:{rest:02}</text>')
    for index, strip in enumerate(strips):
        middle = TOP + STRIP * (index + 0.5)
        half = STRIP * 0.42

        def outline(upper, lower):
            there = "L".join(f"{LEFT + x} {middle - half * y:.1f}" for x, y in enumerate(upper))
            back = "L".join(f"{LEFT + x} {middle - half * y:.1f}" for x, y in reversed(list(enumerate(lower))))
            return f"M{there}L{back}Z"

        effective = [e for _, _, e in strip]
        out.append(f'<path d="{outline([h for _, h, _ in strip], [l for l, _, _ in strip])}" fill="{PALE}"/>')
        out.append(f'<path d="{outline(effective, [-e for e in effective])}" fill="{FULL}"/>')
        out.append(f'<path d="M{LEFT} {middle:.1f}h{COLUMNS}" stroke="{FULL}" stroke-width="0.5"/>')
        out.append(f'<text x="{LEFT - 12}" y="{middle + 4:.1f}" text-anchor="end">{index + 1}</text>')
        if index < len(names):
            name = xml.sax.saxutils.escape(names[index])
            out.append(f'<text x="{LEFT + 6}" y="{middle - half + 4:.1f}">{name}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def main():
    if len(sys.argv) < 3:
        sys.exit("usage: Demo/waveform.py RECORDING.wav PICTURE.svg [NAME …]")
    source, target, *names = sys.argv[1:]
    with open(source, "rb") as file:
        channels, rate, width, is_float, size = open_wav(file)
        frames, strips = columns(file, channels, width, is_float, size)
    seconds = frames / rate
    minutes, rest = divmod(round(seconds), 60)
    title = f"{os.path.basename(source)}: {minutes}:{rest:02}, {rate} Hz"
    with open(target, "w", encoding="utf-8") as file:
        file.write(picture(title, seconds, strips, names))
    peaks = [max(max(h, -l) for l, h, _ in strip) for strip in strips]
    print(f"{seconds:.1f} s", *(f"{20 * math.log10(p):.1f} dBFS" if p else "-inf dBFS" for p in peaks))


if __name__ == "__main__":
    try:
        main()
    except (OSError, ValueError) as error:
        sys.exit(f"Demo/waveform.py: {error}")
