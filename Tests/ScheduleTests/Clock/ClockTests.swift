import Testing
import Time

@testable import Schedule

private let tenMinutes = Slot.IfMissed.play(within: .seconds(600))
private let berlin = "Europe/Berlin"

@Suite struct `The clock on the wall` {
    static let set: [ClockCase] = [
        ClockCase(
            testDescription: "is set forward over a slot, which is missed",
            happens: [.until("2026-11-23 05:25"), .set(.seconds(600)), .until("2026-11-24 06:00")],
            story: ["23/11 05:30 UTC+7 sang: missed (clock-jumped)", "24/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
        ClockCase(
            testDescription: "is set forward over a slot that may be late, which airs at once",
            slots: [("sang", "05:30", tenMinutes)],
            happens: [.until("2026-11-23 05:25"), .set(.seconds(600)), .until("2026-11-24 05:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:35–05:36"]),
        ClockCase(
            testDescription: "is set forward by days, and of what was missed only the last may be late",
            slots: [("sang", "05:30", tenMinutes)],
            happens: [.until("2026-11-23 05:25"), .setTo("2026-11-26 05:35"), .until("2026-11-26 06:00")],
            story: [
                "23/11 05:30 UTC+7 sang: missed (station-off)", "24/11 05:30 UTC+7 sang: missed (station-off)",
                "25/11 05:30 UTC+7 sang: missed (station-off)", "26/11 05:30 UTC+7 sang: aired 05:35–05:36",
            ]),
        ClockCase(
            testDescription: "is set forward into a slot that is joined in step", slots: [("sang", "05:30", .join)],
            length: 600, happens: [.until("2026-11-23 05:25"), .setTo("2026-11-23 05:33"), .until("2026-11-24 05:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:33–05:40"]),
        ClockCase(
            testDescription: "is set back over a slot that has aired, which does not air again",
            happens: [.until("2026-11-23 05:40"), .set(.seconds(-900)), .until("2026-11-24 06:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–05:31", "24/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
        ClockCase(
            testDescription: "is set back by two days, and what has aired does not air again",
            start: "2026-11-25 05:00",
            happens: [.until("2026-11-25 05:40"), .setTo("2026-11-23 05:00"), .until("2026-11-26 06:00")],
            story: ["25/11 05:30 UTC+7 sang: aired 05:30–05:31", "26/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
        ClockCase(
            testDescription: "is set forward by little before a slot, which begins at the new time",
            happens: [.until("2026-11-23 05:29:50"), .set(.seconds(5)), .until("2026-11-23 06:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
        ClockCase(
            testDescription: "is set while a programme waits in the loudspeakers, which begins at the new time",
            happens: [.until("2026-11-23 05:29:57"), .set(.seconds(-120)), .until("2026-11-23 06:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
        ClockCase(
            testDescription: "is set forward by an hour in the middle of a programme, which goes on",
            happens: [.until("2026-11-23 05:30:20"), .set(.seconds(3600)), .until("2026-11-24 06:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–06:31", "24/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
        ClockCase(
            testDescription:
                "is set back by an hour in the middle of a programme, which goes on and does not air again",
            happens: [.until("2026-11-23 05:30:20"), .set(.seconds(-3600)), .until("2026-11-23 06:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–04:31"]),
        ClockCase(
            testDescription: "is set back while a programme waits for another's end, and begins at its own time",
            slots: [("sang", "05:30", .skip), ("sau", "05:35", .skip)], length: 600,
            happens: [.until("2026-11-23 05:36"), .set(.seconds(-7200)), .until("2026-11-23 06:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–03:40", "23/11 05:35 UTC+7 sau: aired 05:35–05:45"]),
        ClockCase(
            testDescription: "is set forward over midnight, and the slots of both days are accounted for",
            slots: [("khuya", "23:55", .skip), ("som", "00:05", .skip)], start: "2026-11-23 23:00",
            happens: [.until("2026-11-23 23:50"), .set(.seconds(1200)), .until("2026-11-24 23:59")],
            story: [
                "23/11 23:55 UTC+7 khuya: missed (clock-jumped)", "24/11 00:05 UTC+7 som: missed (clock-jumped)",
                "24/11 23:55 UTC+7 khuya: aired 23:55–23:56",
            ]),
        ClockCase(
            testDescription: "is set back over midnight after a session, which counts for its own day",
            slots: [("khuya", "23:55", .skip), ("som", "00:05", .skip), ("them", "23:58", .skip)],
            quotas: Quotas(sessionsPerDay: 2),
            start: "2026-11-23 23:00",
            happens: [.until("2026-11-24 00:10"), .set(.seconds(-1200)), .until("2026-11-24 23:59")],
            story: [
                "23/11 23:55 UTC+7 khuya: aired 23:55–23:56", "23/11 23:58 UTC+7 them: aired 23:58–23:59",
                "24/11 00:05 UTC+7 som: aired 00:05–00:06", "24/11 23:55 UTC+7 khuya: aired 23:55–23:56",
                "24/11 23:58 UTC+7 them: skipped (quota-sessions)",
            ]),
    ]

    @Test(arguments: set)
    func `and what is done about it`(_ test: ClockCase) {
        let rig = test.run()
        #expect(rig.story == test.story)
        #expect(rig.complaints == [])
    }

    static let season: [ClockCase] = [
        ClockCase(
            testDescription:
                "A slot in the hour that is skipped in spring does not come on that day, as systemd has it",
            zone: berlin,
            slots: [("dem", "02:30", .skip)], start: "2026-03-28 12:00", happens: [.until("2026-03-30 12:00")],
            story: ["30/3 02:30 UTC+2 dem: aired 02:30–02:31"]),
        ClockCase(
            testDescription: "A slot in the hour that comes twice in autumn airs once", zone: berlin,
            slots: [("dem", "02:30", .skip)], start: "2026-10-24 12:00", happens: [.until("2026-10-26 12:00")],
            story: ["25/10 02:30 UTC+2 dem: aired 02:30–02:31", "26/10 02:30 UTC+1 dem: aired 02:30–02:31"]),
        ClockCase(
            testDescription: "Two slots in the hour that comes twice air once each", zone: berlin,
            slots: [("mot", "02:15", .skip), ("hai", "02:45", .skip)], start: "2026-10-24 12:00",
            happens: [.until("2026-10-26 02:00")],
            story: ["25/10 02:15 UTC+2 mot: aired 02:15–02:16", "25/10 02:45 UTC+2 hai: aired 02:45–02:46"]),
        ClockCase(
            testDescription: "A slot of every half hour airs in the first of the two hours, as systemd has it",
            zone: berlin,
            slots: [("nua", "*:0/30", .skip)], start: "2026-10-25 01:50", happens: [.until("2026-10-25 03:40")],
            story: [
                "25/10 02:00 UTC+2 nua: aired 02:00–02:01", "25/10 02:30 UTC+2 nua: aired 02:30–02:31",
                "25/10 03:00 UTC+1 nua: aired 03:00–03:01", "25/10 03:30 UTC+1 nua: aired 03:30–03:31",
            ]),
        ClockCase(
            testDescription: "Where clocks are never changed nothing of that happens",
            slots: [("dem", "02:30", .skip)], start: "2026-03-28 12:00", happens: [.until("2026-03-30 12:00")],
            story: ["29/3 02:30 UTC+7 dem: aired 02:30–02:31", "30/3 02:30 UTC+7 dem: aired 02:30–02:31"]),
        ClockCase(
            testDescription: "A programme goes on over the hour that is skipped", zone: berlin,
            slots: [("dem", "01:59:30", .skip)], start: "2026-03-28 12:00", happens: [.until("2026-03-29 12:00")],
            story: ["29/3 01:59:30 UTC+1 dem: aired 01:59:30–03:00:30"]),
        ClockCase(
            testDescription: "A box without the rules of summer is set back by hand at 2 a.m., and nothing airs twice",
            slots: [("mot", "01:30", .skip), ("hai", "02:10", .skip)], start: "2026-10-25 00:00",
            happens: [.until("2026-10-25 02:00"), .set(.seconds(-3600)), .until("2026-10-25 04:00")],
            story: ["25/10 01:30 UTC+7 mot: aired 01:30–01:31", "25/10 02:10 UTC+7 hai: aired 02:10–02:11"]),
        ClockCase(
            testDescription:
                "A box without the rules of summer is set forward by hand at 2 a.m.: what was skipped is missed",
            slots: [("mot", "02:30", .skip), ("hai", "03:10", .skip)], start: "2026-03-29 00:00",
            happens: [.until("2026-03-29 02:00"), .set(.seconds(3600)), .until("2026-03-29 04:00")],
            story: ["29/3 02:30 UTC+7 mot: missed (clock-jumped)", "29/3 03:10 UTC+7 hai: aired 03:10–03:11"]),
        ClockCase(
            testDescription: "The power fails in the hour that comes twice: what has aired does not air again",
            zone: berlin,
            slots: [("dem", "02:30", .skip)], start: "2026-10-24 12:00",
            happens: [.until("2026-10-25 02:45"), .off(.seconds(900)), .until("2026-10-25 12:00")],
            story: ["25/10 02:30 UTC+2 dem: aired 02:30–02:31"]),
    ]

    @Test(arguments: season)
    func `in spring and autumn`(_ test: ClockCase) {
        let rig = test.run()
        #expect(rig.story == test.story)
        #expect(rig.complaints == [])
    }

    static let wrong: [ClockCase] = [
        ClockCase(
            testDescription: "A new box wakes in 1970 and airs nothing until the time is known",
            start: "1970-01-01 08:00", isTrusted: false,
            happens: [.pass(.seconds(600)), .setTo("2026-11-23 05:10"), .trust, .until("2026-11-23 06:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
        ClockCase(
            testDescription: "A box wakes in 1970 after a power cut, and the time comes before the slot",
            happens: [
                .until("2026-11-23 05:10"), .wakesIn1970(.seconds(300)), .pass(.seconds(60)),
                .network("2026-11-23 05:16:05"), .until("2026-11-23 06:00"),
            ],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
        ClockCase(
            testDescription:
                "A box wakes in 1970 after a power cut, and the time comes after the slot, which is missed",
            happens: [
                .until("2026-11-23 05:10"), .wakesIn1970(.seconds(300)), .pass(.seconds(1800)),
                .network("2026-11-23 05:45"), .until("2026-11-24 06:00"),
            ],
            story: ["23/11 05:30 UTC+7 sang: missed (clock-jumped)", "24/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
        ClockCase(
            testDescription: "A box wakes in 1970 after a power cut, and what may be late airs when the time comes",
            slots: [("sang", "05:30", tenMinutes)],
            happens: [
                .until("2026-11-23 05:10"), .wakesIn1970(.seconds(300)), .pass(.seconds(1140)),
                .network("2026-11-23 05:34"), .until("2026-11-24 05:00"),
            ],
            story: ["23/11 05:30 UTC+7 sang: aired 05:34–05:35"]),
        ClockCase(
            testDescription: "The clock is right before anybody trusts it, and what was missed was missed",
            happens: [
                .until("2026-11-23 05:10"), .wakesIn1970(.seconds(300)), .pass(.seconds(1800)),
                .setTo("2026-11-23 05:45"), .pass(.seconds(60)), .trust, .until("2026-11-24 05:00"),
            ],
            story: ["23/11 05:30 UTC+7 sang: missed (clock-jumped)"]),
        ClockCase(
            testDescription:
                "A box wakes in 1970 in the middle of a programme, which is cut: it does not know what is left",
            length: 600,
            happens: [
                .until("2026-11-23 05:32"), .wakesIn1970(.seconds(60)), .pass(.seconds(60)),
                .network("2026-11-23 05:34"), .until("2026-11-24 05:00"),
            ],
            story: ["23/11 05:30 UTC+7 sang: cut 05:30–05:30 (cut-by-outage)"]),
        ClockCase(
            testDescription: "The network brings the right time in the middle of a programme, which goes on",
            happens: [.until("2026-11-23 05:30:20"), .set(.seconds(7)), .until("2026-11-24 05:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–05:31:07"]),
        ClockCase(
            testDescription: "The network brings the right time, and it is that of a slot that may be late",
            slots: [("sang", "05:30", tenMinutes), ("tin", "05:36", tenMinutes)],
            happens: [.until("2026-11-23 05:20"), .set(.seconds(990)), .until("2026-11-24 05:00")],
            story: [
                "23/11 05:30 UTC+7 sang: aired 05:36:30–05:37:30", "23/11 05:36 UTC+7 tin: aired 05:37:31–05:38:31",
            ]),
        ClockCase(
            testDescription: "Nobody trusts the clock at the time of a slot, which is left out",
            happens: [
                .until("2026-11-23 05:20"), .distrust, .until("2026-11-23 05:40"), .trust, .until("2026-11-24 06:00"),
            ],
            story: ["23/11 05:30 UTC+7 sang: skipped (clock-not-trusted)", "24/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
    ]

    @Test(arguments: wrong)
    func `was wrong`(_ test: ClockCase) {
        let rig = test.run()
        #expect(rig.story == test.story)
        #expect(rig.complaints == [])
    }

    static let asleep: [ClockCase] = [
        ClockCase(
            testDescription: "over a slot, which is missed as in a power cut",
            happens: [.until("2026-11-23 05:20"), .sleep(.seconds(1800)), .until("2026-11-24 06:00")],
            story: ["23/11 05:30 UTC+7 sang: missed (station-off)", "24/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
        ClockCase(
            testDescription: "over a slot that may be late, which airs at once",
            slots: [("sang", "05:30", tenMinutes)],
            happens: [.until("2026-11-23 05:20"), .sleep(.seconds(900)), .until("2026-11-24 05:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:35–05:36"]),
        ClockCase(
            testDescription: "for three days, and what was missed does not pile up",
            slots: [("sang", "05:30", tenMinutes)],
            happens: [.until("2026-11-23 05:20"), .sleep(.seconds(3 * 86_400 + 900)), .until("2026-11-26 06:00")],
            story: [
                "23/11 05:30 UTC+7 sang: missed (station-off)", "24/11 05:30 UTC+7 sang: missed (station-off)",
                "25/11 05:30 UTC+7 sang: missed (station-off)", "26/11 05:30 UTC+7 sang: aired 05:35–05:36",
            ]),
        ClockCase(
            testDescription: "in the middle of a programme, which goes on in step", length: 600,
            happens: [.until("2026-11-23 05:32"), .sleep(.seconds(120)), .until("2026-11-24 05:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–05:40"]),
        ClockCase(
            testDescription: "from the middle of a programme until after it, which is cut",
            happens: [.until("2026-11-23 05:30:20"), .sleep(.seconds(7200)), .until("2026-11-24 05:00")],
            story: ["23/11 05:30 UTC+7 sang: cut 05:30–07:30:20 (cut-by-outage)"]),
        ClockCase(
            testDescription: "in the middle of a programme that is dropped when it is cut", after: .drop, length: 600,
            happens: [.until("2026-11-23 05:32"), .sleep(.seconds(120)), .until("2026-11-24 05:00")],
            story: ["23/11 05:30 UTC+7 sang: cut 05:30–05:34 (cut-by-outage)"]),
        ClockCase(
            testDescription: "while a programme waits in the loudspeakers, which airs it at its time",
            happens: [.until("2026-11-23 05:29:56"), .sleep(.seconds(2)), .until("2026-11-24 05:00")],
            story: ["23/11 05:30 UTC+7 sang: aired 05:30–05:31"]),
    ]

    @Test(arguments: asleep)
    func `goes on while the machine sleeps`(_ test: ClockCase) {
        let rig = test.run()
        #expect(rig.story == test.story)
        #expect(rig.complaints == [])
    }
}
