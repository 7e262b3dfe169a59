#!/usr/bin/env python3
"""Makes the music of the sample bulletins: a jingle, a bed that loops, and a closing sting.

    python3 Bulletins/clips/make-clips.py [FOLDER]

writes nhac-hieu.flac, nhac-nen.flac and nhac-ket.flac into FOLDER (this script's own, unless named).
Needs Python 3.9 or newer and the program `sox` (Debian: sox), which packs the samples as FLAC.
The same seed gives the same samples every time.

The instruments are plucked strings in the manner of Karplus and Strong (Computer Music Journal 7(2), 1983):
a burst of noise goes round a delay line whose length is the pitch, and loses a little of its brightness on
each round. A varying delay bends the note, as a left hand does behind the bridge of a đàn tranh, or on the
rod of a đàn bầu. The tunes are made up for this project, in the five notes of the điệu Bắc.
"""

import math
import os
import random
import struct
import subprocess
import sys

RATE = 48_000
SEED = 1945

# Hồ, xự, xang, xê, công: the five notes of the điệu Bắc, here on D. Degrees count on through the octaves.
STEPS = (0, 2, 5, 7, 9)
HO = 146.83  # Hz, the D below middle C


def pitch(degree):
    """Hertz of a degree: 0 is hồ, 5 the hồ above it."""
    octave, step = divmod(degree, 5)
    return HO * 2 ** (octave + STEPS[step] / 12)


def cents(value):
    return 2 ** (value / 1200)


def pluck(noise, degree, seconds, *, bright, damping, decay, position, bend=None, vibrato=0.0):
    """Samples of one string.

    bright: 0 (dull) to 1, how much of the noise's edge is kept. damping: 0 to 0.5, how fast that edge goes.
    decay: seconds to fall by 60 dB.
    position: where the string is plucked, as a part of its length. bend: from how many cents the note
    slides to its pitch. vibrato: cents, rising after the attack.
    """
    frequency = pitch(degree)
    period = RATE / frequency
    length = int(period) + 2

    # The excitation: noise, dulled by one pole, with the harmonics that have a node at the finger taken out.
    burst, held = [], 0.0
    for _ in range(length):
        held += bright * (noise.uniform(-1, 1) - held)
        burst.append(held)
    comb = max(1, round(length * position))
    burst = [burst[i] - burst[i - comb] for i in range(length)]
    mean = sum(burst) / length
    power = math.sqrt(sum((x - mean) ** 2 for x in burst) / length)
    burst = [(x - mean) / (power or 1) for x in burst]

    ring = 4 * length
    line = burst + [0.0] * (ring - length)
    loss = 0.001 ** (1 / (frequency * decay))
    count = int(seconds * RATE)
    out = [0.0] * count
    write, previous, lag = length, 0.0, period
    for i in range(count):
        if i % 32 == 0:
            at = i / RATE
            offset = 0.0
            if bend:
                offset += bend * math.exp(-at / 0.06)
            if vibrato:
                offset += vibrato * min(1.0, max(0.0, (at - 0.25) / 0.4)) * math.sin(2 * math.pi * 5.2 * at)
            lag = period / cents(offset) - damping  # the smoothing below delays by so many samples
        whole = int(lag)
        part = lag - whole
        a = line[(write - whole) % ring]
        b = line[(write - whole - 1) % ring]
        sample = a + part * (b - a)
        line[write % ring] = loss * (sample + damping * (previous - sample))
        previous = sample
        out[i] = sample
        write += 1
    fade = min(count, RATE // 20)
    for i in range(fade):
        out[count - 1 - i] *= i / fade
    attack = RATE // 500
    for i in range(attack):
        out[i] *= 0.5 - 0.5 * math.cos(math.pi * i / attack)
    return out


def tranh(noise, degree, loudness=1.0, seconds=2.6):
    """The sixteen-string zither: bright, plucked near the bridge."""
    string = pluck(noise, degree, seconds, bright=0.35, damping=0.2, decay=2.6, position=0.13, vibrato=6)
    return [0.16 * loudness * x for x in string]


def bau(noise, degree, loudness=1.0, seconds=3.2, bend=-180):
    """The monochord: round, nearly without an edge, and never quite still."""
    string = pluck(noise, degree, seconds, bright=0.12, damping=0.3, decay=4.5, position=0.29, bend=bend, vibrato=22)
    return [0.15 * loudness * x for x in string]


def bass(noise, degree, loudness=1.0, seconds=4.0):
    string = pluck(noise, degree, seconds, bright=0.08, damping=0.4, decay=4.0, position=0.4)
    return [0.17 * loudness * x for x in string]


class Tape:
    """A length of silence that notes are laid on. A loop lets what runs over its end go on at its beginning."""

    def __init__(self, seconds, loops=False):
        self.samples = [0.0] * round(seconds * RATE)
        self.loops = loops

    def lay(self, at, notes):
        start = round(at * RATE)
        for i, x in enumerate(notes, start):
            if i < len(self.samples):
                self.samples[i] += x
            elif self.loops:
                self.samples[i % len(self.samples)] += x

    def in_a_room(self, wet):
        """A small hall after Schroeder: four combs, two all-passes. A loop is heard twice, and the second time kept."""
        dry = self.samples
        fed = dry * 2 if self.loops else dry
        total = [0.0] * len(fed)
        for delay, gain in ((1687, 0.78), (1933, 0.76), (2143, 0.74), (2357, 0.72)):
            buffer, place, dull = [0.0] * delay, 0, 0.0
            for i, x in enumerate(fed):
                y = buffer[place]
                dull += 0.45 * (y - dull)
                buffer[place] = x + gain * dull
                place = place + 1 if place + 1 < delay else 0
                total[i] += 0.25 * y
        for delay, gain in ((241, 0.6), (83, 0.6)):
            buffer, place = [0.0] * delay, 0
            for i, x in enumerate(total):
                held = buffer[place]
                y = held - gain * x
                buffer[place] = x + gain * y
                place = place + 1 if place + 1 < delay else 0
                total[i] = y
        total = total[len(total) - len(dry):]
        self.samples = [x + wet * y for x, y in zip(dry, total)]
        return self

    def with_ends_faded(self, seconds):
        fade = round(seconds * RATE)
        for i in range(fade):
            self.samples[-1 - i] *= 0.5 - 0.5 * math.cos(math.pi * i / fade)
        return self

    def write(self, path, peak):
        """Brings the highest sample to `peak` dBFS and writes 16 bits with triangular dither."""
        noise = random.Random(SEED)
        mean = sum(self.samples) / len(self.samples)
        gain = 10 ** (peak / 20) / max(abs(x - mean) for x in self.samples)
        whole = [
            max(-32768, min(32767, round((x - mean) * gain * 32767 + noise.random() - noise.random())))
            for x in self.samples
        ]
        data = struct.pack(f"<{len(whole)}h", *whole)
        subprocess.run(
            ["sox", "-D", "-t", "raw", "-r", str(RATE), "-e", "signed", "-b", "16", "-c", "1", "-",
             "-C", "8", "--comment", "", path],
            input=data, check=True)


def jingle():
    """A sweep up the strings, the station's call of five notes, and an open fifth that rings out."""
    noise, tape = random.Random(SEED), Tape(4.2)
    for n in range(11):
        tape.lay(0.02 + 0.042 * n, tranh(noise, n, 0.35 + 0.03 * n))
    call = ((0.62, 10), (0.92, 8), (1.22, 9), (1.52, 11), (1.97, 10))
    for at, degree in call:
        tape.lay(at, tranh(noise, degree, 1.0, 2.2))
        tape.lay(at, tranh(noise, degree - 5, 0.45, 2.0))
    for at, degree in ((0.62, 0), (1.22, 3), (1.97, 0)):
        tape.lay(at, bass(noise, degree, 0.9, 2.2))
    tape.lay(1.98, bau(noise, 8, 0.8, 2.2, bend=-120))
    return tape.in_a_room(0.22).with_ends_faded(0.5)


def bed():
    """Eight bars of four at 80 beats a minute: 24 seconds, low and sparse, to be spoken over."""
    noise, beat = random.Random(SEED + 1), 0.75
    tape = Tape(32 * beat, loops=True)
    roots = (0, 3, 2, 0, 4, 3, 2, 3)
    for bar, root in enumerate(roots):
        at = 4 * bar * beat
        tape.lay(at, bass(noise, root - 5, 0.9, 4.0))
        tape.lay(at + 2 * beat, bass(noise, root, 0.4, 3.0))
        shape = (0, 2, 3, 5, 4, 3) if bar % 2 == 0 else (0, 2, 4, 3, 5, 2)
        for n, step in enumerate(shape):
            late = noise.uniform(0.0, 0.018)
            tape.lay(at + (0.5 + 0.5 * n) * beat + late, tranh(noise, root + step, noise.uniform(0.42, 0.62)))
    song = ((0, 8), (3, 7), (4, 5), (8, 7), (11, 8), (12, 5), (16, 9), (18.5, 8), (20, 7), (24, 7), (26.5, 5), (28, 3))
    for at, degree in song:
        tape.lay(at * beat + 0.012, bau(noise, degree, 0.85, 3.4, bend=noise.choice((-200, -160, 120))))
    return tape.in_a_room(0.3)


def sting():
    """Down the strings and home."""
    noise, tape = random.Random(SEED + 2), Tape(3.0)
    for n, degree in enumerate((13, 12, 11, 10, 9, 8, 7)):
        tape.lay(0.02 + 0.06 * n + 0.004 * n * n, tranh(noise, degree, 0.75 - 0.03 * n, 1.6))
    for at, degree in ((0.75, 8), (1.05, 5)):
        tape.lay(at, tranh(noise, degree, 1.0, 1.9))
    for degree, instrument in ((0, bass), (3, tranh), (5, bau)):
        tape.lay(1.06, instrument(noise, degree, 0.9, 1.9))
    return tape.in_a_room(0.25).with_ends_faded(0.6)


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    for name, make, peak in (("nhac-hieu", jingle, -3), ("nhac-nen", bed, -6), ("nhac-ket", sting, -3)):
        make().write(os.path.join(folder, name + ".flac"), peak)


if __name__ == "__main__":
    main()
