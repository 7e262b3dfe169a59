/// What `loaxa help …` prints in English, whole. Each is meant to be read before it is changed.
enum EnglishHelpScreens {
    /// The words after `help` → the screen.
    static let all: [String: String] = [
        "": """
        LoaXa: a commune's radio station in a box. Write bulletins as text, hear them
        first, queue them; the station airs them on time by itself.

        Usage: loaxa COMMAND [options]

        Commands:
          new         Begin a bulletin from a prepared text
          import      Turn documents (Word, web, plain text) into bulletins
          check       Check bulletins: every error and every doubtful spot
          preview     Hear a bulletin, save it, or read what will be said
          say         Hear a sentence (or save it, or read what will be said)
          spoken      Turn text into its spoken form: numbers, dates, abbreviations as
                      words
          render      Render a bulletin to a file, for other programs
          queue       Bookings: add, list, remove and move bulletins
          show        Read and hear a booked bulletin as it will air
          inbox       What waits: bulletins to approve, bulletins sent back
          annotate    Remark on a bulletin, for its author and the board
          approve     Approve bulletins: these words, in this sound
          reject      Send a bulletin back to its author, with a reason
          publish     What has aired, for the web: sound, words, subtitles, RSS
          feedback    What listeners ask and say: note, assign, answer
          alert       Emergencies: raise, list, clear
          live        Speak to the loudspeakers now
          relay       Relay an input now
          plan        Every sound the speakers will make, when and where
          why         Why did it not air? When will it? Why then?
          status      What is on the air, what is next, and how all is
          stop        Cut what is on the air, everywhere or in some zones
          mute        Silence zones for a while; alerts still sound
          unmute      Let muted zones sound again
          test        Try loudspeakers: each zone says its own name
          log         The as-run log: show, verify, export it
          replay      Hear what a zone was really sent in an airing
          report      A written report: what aired, how long, for whom, who approved it,
                      what failed
          coverage    Who has been served, and what is short of its target
          calendar    What a recurrence means: when it comes next, and after that
          lunar       A day in the lunar calendar, and back
          backup      Save settings, bookings, bulletins, clips and the log in one file
          restore     Bring a station back from a backup, on this machine
          doctor      Check the whole box: settings, sound, voices, clock, disk, rights
          whoami      What my account may do at this station
          reload      Have the station read its configuration again
          completion  Print what lets the Tab key complete commands, options and names
          help        How to use a command: loaxa help COMMAND

        Options of every command:
          --config DIR   the configuration's folder (station.json5, timetable.json5,
                         pronunciation.tsv); default /etc/loaxa
          --state DIR    the station's data folder; default /var/lib/loaxa
          --socket PATH  where the station listens; default /run/loaxa/loaxa.varlink
          --lang vi|en   the language of the screens; default: the locale's
          --help         show help
          --version      show the version

        Exit codes: 0 done, 1 it failed, 2 the command line was wrong.

        Each command, with examples: loaxa help COMMAND

        """,
        "queue": """
        Bookings: add, list, remove and move bulletins

        Usage: loaxa queue COMMAND

        Commands:
          queue add     Book bulletins into a slot, or at a time
          queue list    List the bookings
          queue remove  Take bulletins off
          queue move    Change the order inside a slot

        Without a further word it is: loaxa queue list

        """,
        "check": """
        Usage: loaxa check FILE… [options]

        Check bulletins: every error and every doubtful spot

        Each finding names file:line:column, what is there and what is allowed. Zones,
        voices and clips are checked against the station's configuration where this
        machine has one. The station need not be running.

        Options:
          --strict  take warnings for errors, too
          --json    print one JSON document, for other programs

        Examples:
          loaxa check Bulletins/*.md
              check every bulletin of a folder
          loaxa check --json ban-tin.md
              the result for other programs

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "preview": """
        Usage: loaxa preview FILE [options]

        Hear a bulletin, save it, or read what will be said

        What is heard is exactly what will air: voice, bed and loudness are the same.
        While it plays, a bar shows the position and the words being said. Ctrl-C stops
        it.

        Its length, loudness (LUFS), loudness range (LRA) and true peak (dBTP) are
        printed; --png and --svg draw them, with the names of headings and clips, the
        target and the ceiling. Add --device to hear it as well.

        Options:
          --out FILE    save to a file instead: .wav .flac .ogg .opus .mp3 .aiff .au
                        .caf .w64
          --device PCM  play on this ALSA device; default: “default”
          --zone ZONE   play on this zone's loudspeakers; may be repeated
          --png FILE    draw the wave and the loudness over time as a PNG; does not play
          --svg FILE    the same as an SVG, to print or for a browser
          --text        print what is written and what will be said, side by side
          --voice NAME  use this voice (a name of the configuration, or one of
                        espeak-ng's)

        Examples:
          loaxa preview ban-tin.md
              hear it on this machine
          loaxa preview ban-tin.md --text
              check how numbers, dates and names are read
          loaxa preview ban-tin.md --out ban-tin.mp3
              save it, to send for approval
          loaxa preview ban-tin.md --png ban-tin.png
              see whether it is too loud, too soft or silent anywhere

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "say": """
        Usage: loaxa say TEXT [options]

        Hear a sentence (or save it, or read what will be said)

        The text is written as in a bulletin: {written|spoken}, [pause 2s] and
        ![name](file) work. Put a text that begins with a dash after --.

        Options:
          --out FILE    save to a file instead: .wav .flac .ogg .opus .mp3 .aiff .au
                        .caf .w64
          --device PCM  play on this ALSA device; default: “default”
          --zone ZONE   play on this zone's loudspeakers; may be repeated
          --png FILE    draw the wave and the loudness over time as a PNG; does not play
          --svg FILE    the same as an SVG, to print or for a browser
          --text        print what is written and what will be said, side by side
          --voice NAME  use this voice (a name of the configuration, or one of
                        espeak-ng's)

        Examples:
          loaxa say "Mời bà con ra nhà văn hoá lúc 8h30"
              hear a short notice
          loaxa say --text "Hạn cuối: 30/11"
              check how numbers, dates and names are read

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "spoken": """
        Usage: loaxa spoken [FILE] [options]

        Turn text into its spoken form: numbers, dates, abbreviations as words

        One output line for each input line, exactly as the station's announcer will say
        it. Without a file it reads standard input. The commune's own readings come from
        pronunciation.tsv in the configuration's folder.

        Options:
          --explain  under each line, show what is read as what, and as which kind of
                     thing

        Examples:
          echo "Họp lúc 8h30 ngày 23/11" | loaxa spoken
              how the station would say it
          loaxa spoken --explain thong-bao.txt
              see each thing that changed; guesses are marked

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "render": """
        Usage: loaxa render FILE [options]

        Render a bulletin to a file, for other programs

        As “loaxa preview --out”, and prints the length, the loudness (LUFS) and the
        true peak (dBTP) measured.

        Options:
          --out FILE    the file to write: .wav .flac .ogg .opus .mp3 .aiff .au .caf
                        .w64
          --voice NAME  use this voice (a name of the configuration, or one of
                        espeak-ng's)
          --json        print one JSON document, for other programs

        Examples:
          loaxa render ban-tin.md --out ban-tin.flac --json
              render to a lossless file

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "queue add": """
        Usage: loaxa queue add FILE… [options]

        Book bulletins into a slot, or at a time

        Bulletins are checked first; where one has errors none is booked. Their clips
        are sent along, so the files may change or go afterwards. Without a day it is
        the next occurrence. A day together with --times N means N times from that day
        on. With --every alone it airs until it is removed. Lessons of a series (series:
        NAME / NUMBER) air one after the other, one in each occurrence, the lowest
        number first.

        Options:
          --slot NAME        the slot, as in timetable.json5
          --on DATE[..DATE]  on these days: 24/11, tomorrow, 24/11..30/11
          --from DATE        from this day on
          --until DATE       in every occurrence through this day
          --every DAYS       on such days only: Mon,Thu; *-*-01; "lunar 1,15"
          --times N          at most N times
          --at TIME          at this moment, outside any slot: "tomorrow 9:30"
          --repeat N         hear it N times in one programme, 1 to 3, in place of the
                             file's own repeat
          --json             print one JSON document, for other programs

        Examples:
          loaxa queue add ban-tin.md --slot sang
              in the next occurrence of “sang”
          loaxa queue add ban-tin.md --slot sang --on 24/11..30/11
              in every “sang” from 24 to 30 November
          loaxa queue add ve-sinh.md --slot chieu --every T2,T5 --until 31/12
              in “chieu” on Mondays and Thursdays through 31 December
          loaxa queue add bai-1.md bai-2.md bai-3.md --slot toi
              three lessons of a series, one an evening
          loaxa queue add mat-dien.md --at "mai 9h30"
              tomorrow at 9:30

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "queue list": """
        Usage: loaxa queue list [options]

        List the bookings

        In the order in which they air. The line below a title has the slot, the days,
        how often, and the zones.

        Options:
          --all   also those that are over or removed
          --json  print one JSON document, for other programs

        Examples:
          loaxa queue list
              the bulletins that are to air
          loaxa queue list --all
              with those that are over

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "queue remove": """
        Usage: loaxa queue remove ID… [options]

        Take bulletins off

        The ID is in the first column of “loaxa queue list”. What is on the air plays
        on; to cut it: loaxa stop.

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa queue remove 7
              remove booking 7

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "queue move": """
        Usage: loaxa queue move ID [options]

        Change the order inside a slot

        Both must be of one slot. Emergencies and priority items always go before normal
        ones.

        Options:
          --before ID  to air just before this one
          --after ID   to air just after this one
          --json       print one JSON document, for other programs

        Examples:
          loaxa queue move 9 --before 7
              put 9 before 7

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "plan": """
        Usage: loaxa plan [options]

        Every sound the speakers will make, when and where

        Worked out by the very scheduler that goes to air: each day drawn zone by zone,
        then every item. What will not air has ✗ and the reason; ! marks a doubt:
        something has to wait, is silent in between, is not yet rendered, is about to
        expire, or airs at an hour never used before. Without options it is the next 24
        hours.

        With --svg and --ics a FILE of - is standard output.

        Options:
          --from TIME  from then on: tomorrow, "24/11 17:00"
          --days N     for N days, 1…366; default 1
          --svg FILE   draw it as SVG, to print or for a browser
          --ics FILE   write it as iCalendar, one event per airing
          --offline    do not ask the station; from this machine's settings and data
          --ids        add the name of each airing
          --json       print one JSON document, for other programs

        Examples:
          loaxa plan
              the next 24 hours
          loaxa plan --from mai --days 7
              seven days from tomorrow on
          loaxa plan --from mai --days 7 --svg tuan.svg --ics tuan.ics
              next week as a picture, and for calendars
          loaxa plan --offline --config Config --days 7
              what a configuration that is not yet in use would air

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "status": """
        Usage: loaxa status [options]

        What is on the air, what is next, and how all is

        With --watch the screen draws itself anew; Ctrl-C ends it. Where the output is
        no terminal, each change is a line.

        Options:
          --watch  keep watching
          --json   print one JSON document, for other programs

        Examples:
          loaxa status
              look once
          loaxa status --watch
              watch while it plays

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "stop": """
        Usage: loaxa stop [ZONE…] [options]

        Cut what is on the air, everywhere or in some zones

        Only what sounds now is cut; later programmes air as planned. The cut goes into
        the as-run log.

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa stop
              cut everywhere
          loaxa stop chu-chau
              cut in the zone “chu-chau” only

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "log": """
        The as-run log: show, verify, export it

        Usage: loaxa log COMMAND

        Commands:
          log show    The as-run log: what really aired, when and where
          log verify  Whether anybody has changed, removed or reordered entries of the
                      log
          log export  The log in the fields of the national source-information system
                      (CSV, JSON)

        Without a further word it is: loaxa log show

        """,
        "calendar": """
        Usage: loaxa calendar EXPR… [options]

        What a recurrence means: when it comes next, and after that

        Recurrences are written as systemd's calendar events (man systemd.time), and
        what is printed are the fields of systemd-analyze calendar, so that the two can
        be compared. Beyond these there are lunar days (lunar 1,15 06:00; lunar 15-8
        19:00 is the 15th of the eighth month; lunar 12-last 23:30 is the eve of Tết),
        solar terms (term dong-chi 06:00), several with | between them, and except to
        leave out days, ranges, lunar days and the holidays of holidays.tsv.

        Times are those of --zone, else of the variable TZ, of the station, of the
        machine.

        Options:
          --iterations N    how many times to print; default 1
          --base-time TIME  look from this moment on; default now
          --until TIME      print every time up to this moment
          --zone TZ         time zone, such as Asia/Ho_Chi_Minh
          --json            print one JSON document, for other programs

        Examples:
          loaxa calendar "Mon..Sat 05:30" --iterations 3
              the next three mornings, Sundays left out
          loaxa calendar "lunar 1,15 06:00" --until 2027-02-28
              every first and fifteenth of the moon up to the end of February
          loaxa calendar "17:00 except tet; *-09-02"
              every day but Tết and the National Day

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "lunar": """
        Usage: loaxa lunar [DATE] [options]

        A day in the lunar calendar, and back

        Without a day it is today. A lunar day is written "lunar 15/10/2026",
        "15/10/2026 âm lịch" or "15/10 Bính Ngọ", or with --to-solar; a leap month has
        an n: 15/6n/2025; the last of a month is last/12/2026. Without a year it is the
        next one to come. The calendar reaches from 1968 to 2100.

        Options:
          --to-solar  the day that is given is lunar; find the solar one
          --zone TZ   time zone, such as Asia/Ho_Chi_Minh
          --json      print one JSON document, for other programs

        Examples:
          loaxa lunar
              what day is today
          loaxa lunar 23/11/2026
              the lunar day of 23 November 2026
          loaxa lunar "lunar 1/1/2027"
              on which day Tết of 2027 is
          loaxa lunar --to-solar 15/6n/2025
              the fifteenth of the leap sixth month of 2025

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "doctor": """
        Usage: loaxa doctor [options]

        Check the whole box: settings, sound, voices, clock, disk, rights

        Each line is something that was really tried: a device opened, a word said in
        each voice, the station asked. What is not well has what to do below it. The
        exit code is 1 where anything fails.

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa doctor
              look at everything
          loaxa doctor --json
              for a monitoring program

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "reload": """
        Usage: loaxa reload [options]

        Have the station read its configuration again

        Where the new configuration has errors the station goes on with the old one, and
        every error is printed.

        Options:
          --json  print one JSON document, for other programs

        Examples:
          sudo loaxa reload
              after an edit of station.json5 or timetable.json5

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "completion": """
        Usage: loaxa completion bash|slots|zones

        Print what lets the Tab key complete commands, options and names

        For bash so far. “slots” and “zones” print the names of the slots and zones that
        the station has.

        Examples:
          source <(loaxa completion bash)
              for this shell
          loaxa completion bash | sudo tee /usr/share/bash-completion/completions/loaxa
              for everybody on this machine

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "alert": """
        Emergencies: raise, list, clear

        Usage: loaxa alert COMMAND

        Commands:
          alert raise      Air an emergency at once, over everything else
          alert list       The alerts that are not over
          alert clear      End an alert, or all of them
          alert templates  The prepared texts and their blanks

        Without a further word it is: loaxa alert raise

        """,
        "alert raise": """
        Usage: loaxa alert raise [TEXT|FILE] [NAME=TEXT…] [options]

        Air an emergency at once, over everything else

        The attention tone sounds at once, then the words, three times (or --repeat),
        also in the curfew. What it cuts goes on afterwards. After a power cut the alert
        goes on. Give the words themselves, a bulletin's file, or a prepared text with
        --template and what fills its blanks.

        An XML file is read as CAP 1.2: it airs in the zones of its areas (or in those
        of --zone); an Update replaces and a Cancel ends the alerts that it refers to.
        Its signature is verified where the settings name a certificate
        (alerts.certificates).

        Options:
          --zone ZONE      only in this zone; may be repeated; default: everywhere
          --repeat N       how often, 1–100; default 3
          --title TEXT     its name in the log; default: its own words
          --template NAME  use this prepared text; list them with: alert templates
          --json           print one JSON document, for other programs

        Examples:
          loaxa alert raise "Nước sông lên nhanh, bà con ngoài bãi vào đê ngay"
              the whole commune hears it now
          loaxa alert raise --zone chu-chau --repeat 5 lu-bao-dong-3.md
              a prepared text for one hamlet, five times
          loaxa alert raise --template lu-bao-dong-2 muc-nuoc="10 mét 5" gio="17h"
              a prepared text with its blanks filled
          loaxa alert raise tin-lu.xml
              a message of the weather service (CAP 1.2)

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "alert list": """
        Usage: loaxa alert list [options]

        The alerts that are not over

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa alert list
              their numbers, to clear one

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "alert clear": """
        Usage: loaxa alert clear [ID] [options]

        End an alert, or all of them

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa alert clear
              the danger is over: end all
          loaxa alert clear 3
              end the alert 3 only

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "alert templates": """
        Usage: loaxa alert templates [options]

        The prepared texts and their blanks

        A prepared text is a bulletin's file (.md) in the folder alerts beside the
        station's settings, or in Bulletins/alerts. A blank is written as {{name}} or
        {{name: hint}}.

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa alert templates
              their names, to use one

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "log show": """
        Usage: loaxa log show [options]

        The as-run log: what really aired, when and where

        Without options it is the last day. A day without a time begins for --from and
        ends for --to at midnight. What was cut, skipped or missed has the reason below.
        What has not begun has its planned time.

        Options:
          --from TIME      from then on: 1/11, "yesterday 17:00"
          --to TIME        until then; default: now
          --follow         wait, and print what happens
          --ids            add the name of each airing
          --circumstances  add who approved it, how loud each zone was, and the
                           bulletin's hash
          --json           print one JSON document, for other programs

        Examples:
          loaxa log
              the last day
          loaxa log --from 1/11 --to 30/11 --json
              all of November, for other programs
          loaxa log --circumstances
              who approved it, and how loud it was
          loaxa log --follow
              each airing as it happens; Ctrl-C ends it

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "log verify": """
        Usage: loaxa log verify [options]

        Whether anybody has changed, removed or reordered entries of the log

        Each entry carries the hash of the one before it. Written down on paper, the
        number of entries and the last hash prove later that nothing before them was
        changed. Entries that were removed because of their age (retention.log in
        station.json5) are under seals, a chain of their own: a changed seal, or one
        entry more that is gone, is found.

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa log verify
              before a report is handed in

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "mute": """
        Usage: loaxa mute ZONE… [options]

        Silence zones for a while; alerts still sound

        A muted zone hears no programmes, no tests and nobody who speaks live; what
        sounds there is cut. Alerts and emergencies sound all the same. The station
        remembers it over restarts, and status and plan tell of it until it is over, or
        until loaxa unmute.

        --maintenance is for people at work on the wires or the amplifier: NOTHING
        sounds, not even alerts. It is a technician's to use, and always ends by itself:
        after 4 hours without --for, 24 at the most. An alert that came meanwhile and
        still stands sounds when it is over.

        Options:
          --for LENGTH   end by itself after so long (30min, 2h)
          --why TEXT     why, for the log
          --maintenance  for maintenance: alerts do not sound either
          --json         print one JSON document, for other programs

        Examples:
          loaxa mute chu-chau --for 2h --why "đám tang"
              for two hours, for a funeral nearby
          loaxa mute chu-chau --maintenance --why "sửa dây"
              somebody is up there: nothing may sound

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "unmute": """
        Usage: loaxa unmute [ZONE…] [options]

        Let muted zones sound again

        Without a zone, all of them. What was cut does not go on; what comes next sounds
        as usual.

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa unmute chu-chau
              the work is done

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "test": """
        Try loudspeakers: each zone says its own name

        Usage: loaxa test COMMAND

        Commands:
          test zone  Try loudspeakers: each zone says its own name

        Without a further word it is: loaxa test zone

        """,
        "test zone": """
        Usage: loaxa test zone ZONE… [options]

        Try loudspeakers: each zone says its own name

        The zone says twice “Thử loa. Đây là cụm loa …”, by the way that every programme
        takes. A loudspeaker that says another hamlet's name is wired wrongly; one that
        is silent has a broken wire, driver or amplifier. Nothing is tried in the
        curfew.

        Options:
          --tone  play two seconds of 1 kHz first, to set the amplifier
          --json  print one JSON document, for other programs

        Examples:
          loaxa test zone chu-chau
              try the loudspeakers of Chu Châu
          loaxa test zone chu-chau chu-chang --tone
              try both hamlets, with the tone

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "approve": """
        Usage: loaxa approve ID… [options]

        Approve bulletins: these words, in this sound

        Only what is approved airs. Nobody approves what they handed in themselves.
        Where the words or the sound change after that (another text, voice or
        pronunciation), the approval is void. Read and hear it first: loaxa show ID
        --play

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa approve 12
              let bulletin 12 air

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "reject": """
        Usage: loaxa reject ID [options]

        Send a bulletin back to its author, with a reason

        What is sent back does not air. Its author reads the reason in loaxa inbox, and
        hands it in anew: loaxa queue add.

        Options:
          --why TEXT  the reason, for the author to read
          --json      print one JSON document, for other programs

        Examples:
          loaxa reject 12 --why "sai ngày họp: 25/11, không phải 24/11"
              send it back for a wrong date

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "inbox": """
        Usage: loaxa inbox [options]

        What waits: bulletins to approve, bulletins sent back

        Bulletins to approve are shown to everybody, those sent back to whoever handed
        them in.

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa inbox
              see what waits

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "show": """
        Usage: loaxa show ID [options]

        Read and hear a booked bulletin as it will air

        Prints who handed it in, whether it is approved, when it airs and every clause
        that will be said. --play plays the very file that will air.

        Options:
          --play        play it on this machine
          --device PCM  play on this ALSA device; default: “default”
          --out FILE    save to a file instead: .wav .flac .ogg .opus .mp3 .aiff .au
                        .caf .w64
          --json        print one JSON document, for other programs

        Examples:
          loaxa show 12
              read every clause
          loaxa show 12 --play
              read and hear it

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "live": """
        Usage: loaxa live [options]

        Speak to the loudspeakers now

        It begins after the chime (live in station.json5), about a quarter of a second
        behind the microphone; a normal programme gives way and goes on afterwards. The
        curfew and the quotas hold, and an alert cuts in. Stop with Ctrl-C.

        --over speaks over what plays, in zones that sound only, within the minutes that
        its session has left. It gives way to an alert and goes on afterwards. Where
        nothing plays, it is as without.

        Options:
          --input NAME  the input, of inputs in station.json5; may be left out where
                        there is one
          --zone ZONE   a zone (may be repeated; default: all)
          --max LENGTH  stop by itself after so long (30s, 5min, 1h)
          --over DB     do not cut what plays: lower it by so many dB (-40…-6) under the
                        words
          --json        print a line of JSON ten times a second

        Examples:
          loaxa live
              speak in every zone
          loaxa live --input micro --zone chu-chau --max 5min
              speak in one zone, for five minutes at most
          loaxa live --over -12
              speak over the music that plays

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "relay": """
        Usage: loaxa relay [INPUT] [options]

        Relay an input now

        Puts INPUT (of inputs in station.json5: a tuner, a line) on the loudspeakers,
        without a chime, until Ctrl-C, the end of --max or the longest time of live. A
        normal programme gives way and goes on afterwards; the curfew and the quotas
        hold, and it fades out when they begin; an alert cuts in, and the relay goes on
        after it. While the input is silent its fallback sounds. What is relayed every
        day belongs in the rundown of a slot.

        Options:
          --zone ZONE   a zone (may be repeated; default: all)
          --max LENGTH  stop by itself after so long (30s, 5min, 1h)
          --json        print a line of JSON ten times a second

        Examples:
          loaxa relay dai-huyen --max 15min
              relay for a quarter of an hour
          loaxa relay dai-huyen --zone chu-chau
              in one zone only, until Ctrl-C

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "import": """
        Usage: loaxa import FILE… [options]

        Turn documents (Word, web, plain text) into bulletins

        Reads .docx, .odt, .rtf, .html, .epub (with pandoc), .txt and .md; texts in old
        fonts (TCVN3, VNI) become Unicode. Motto, number, recipients and signature are
        left out; each row of a table becomes a sentence. Title, category, audience and
        owner are guessed, and marked to be looked over. No file is overwritten.

        Options:
          --out DIR       write into this folder; default: the current one
          --split LENGTH  cut at the headings into a series of about that length, such
                          as 3min
          --json          print one JSON document, for other programs

        Examples:
          loaxa import thong-bao.docx
              gives thong-bao.md
          loaxa import de-an.docx --split 3min --out de-an
              gives a series: de-an/de-an-01.md, de-an-02.md …

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "why": """
        Usage: loaxa why ID|SLOT|TITLE|AIRING… [options]

        Why did it not air? When will it? Why then?

        From the log for what has been, from the plan of the next 31 days for what is to
        come; with the rule and the setting that decided. It takes the ID of a booking
        (“loaxa queue list”), the name of a slot, part of a bulletin's title, or the
        name of an airing (“loaxa log --ids”, “loaxa plan --ids”).

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa why 7
              about booking 7
          loaxa why sang
              about the morning's programme
          loaxa why thanh toan khong tien mat
              by title, without its marks
          loaxa why sang/1795559400/b7
              about one airing

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "new": """
        Usage: loaxa new [TEMPLATE] [NAME=TEXT…] [options]

        Begin a bulletin from a prepared text

        Without a further word it lists the prepared texts. A blank is written as
        {{name: hint}}; as long as one is left, loaxa check calls it an error and the
        station refuses the bulletin, so it is never on the air. The validity is
        proposed, and marked to be looked over. A commune's own go into the folder
        templates beside the settings; a line “# Tên khác: …” gives one more names. No
        file is overwritten.

        Options:
          --title TEXT  its title, and the file's name
          --on DATE     the day it is about; valid through that day
          --out FILE    write into this file (or folder)
          --json        print one JSON document, for other programs

        Examples:
          loaxa new
              the prepared texts
          loaxa new cat-dien --on 27/11
              a power cut on 27 November
          loaxa new "họp thôn" --title "Mời họp thôn Chu Châu" gio=19h30
              a meeting; title and time are filled at once

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "publish": """
        Usage: loaxa publish DIR [options]

        What has aired, for the web: sound, words, subtitles, RSS

        Writes the folder that a web server shows: for each bulletin a page with its
        sound (Opus, MP3), all its words, subtitles (SRT, VTT) and a short version
        zalo.txt; a list of all, and an RSS feed with the tags of podcasts. Only what is
        approved and has aired (with --approved: what is approved). Run again, it makes
        only what is new; what was taken off (queue remove) or sent back (reject)
        disappears. To take off what was booked without an end does not withdraw it. The
        picture: --cover, or publish/cover.png beside the settings.

        Options:
          --url URL     where the folder is on the web; needed once
          --cover FILE  the picture: .png or .jpg, square, 1400 pixels
          --approved    also what is approved and has not aired yet
          --json        print one JSON document, for other programs

        Examples:
          loaxa publish /var/www/dai --url https://minhchau.example/dai
              the first time
          loaxa publish /var/www/dai
              from then on

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback": """
        What listeners ask and say: note, assign, answer

        Usage: loaxa feedback COMMAND

        Commands:
          feedback add     Take down what a listener asks, says or proposes
          feedback list    What is not closed yet
          feedback show    Everything about one of them
          feedback assign  Say who is to answer
          feedback answer  Answer it: a bulletin that waits for approval
          feedback close   Close what has been answered
          feedback erase   Erase who it was, for good
          feedback export  What was answered on air, as JSON for a portal

        Without a further word it is: loaxa feedback list

        """,
        "feedback add": """
        Usage: loaxa feedback add TEXT [options]

        Take down what a listener asks, says or proposes

        Give a name and how to reach the person only where that is needed to answer;
        only contributors and operators see them, they never air, and loaxa feedback
        erase removes them. Leave names out of the words themselves.

        Options:
          --source NAME   how it came: visit, phone, zalo, box
          --kind NAME     question (default), comment, initiative
          --zone ZONE     from which hamlet
          --name TEXT     who it is, where needed
          --contact TEXT  how to reach them, where needed
          --json          print one JSON document, for other programs

        Examples:
          loaxa feedback add "Bao giờ có đường mới?" --source phone
              a question by telephone
          loaxa feedback add "Nên phát muộn hơn" --source hòm-thư --kind góp-ý
              a comment from the box

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback list": """
        Usage: loaxa feedback list [options]

        What is not closed yet

        Options:
          --all   also what is closed
          --mine  only what is assigned to me
          --json  print one JSON document, for other programs

        Examples:
          loaxa feedback list
              what is still to be answered

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback show": """
        Usage: loaxa feedback show ID [options]

        Everything about one of them

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa feedback show 3
              who asked, who answered, when it aired

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback assign": """
        Usage: loaxa feedback assign ID WHO [options]

        Say who is to answer

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa feedback assign 3 "Công an xã"
              the commune's police are to answer

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback answer": """
        Usage: loaxa feedback answer ID TEXT|FILE [options]

        Answer it: a bulletin that waits for approval

        Question and answer become a bulletin, booked as by queue add and approved like
        any other. Give the answer itself, a text file, or a bulletin of your own (.md;
        to begin one: loaxa new hoi-dap). A new answer takes the place of one that has
        not aired.

        Options:
          --slot NAME        the slot, as in timetable.json5
          --on DATE[..DATE]  on these days: 24/11, tomorrow, 24/11..30/11
          --from DATE        from this day on
          --until DATE       in every occurrence through this day
          --every DAYS       on such days only: Mon,Thu; *-*-01; "lunar 1,15"
          --times N          at most N times
          --at TIME          at this moment, outside any slot: "tomorrow 9:30"
          --title TEXT       its title; default: Bà con hỏi: …
          --question TEXT    the question as it is to be heard, in other words
          --private          answered alone; nothing airs
          --json             print one JSON document, for other programs

        Examples:
          loaxa feedback answer 3 "Đường làm xong trong tháng 12." --slot toi
              in the next evening, once approved
          loaxa feedback answer 3 tra-loi.md --slot toi
              a bulletin of one's own
          loaxa feedback answer 4 "Đã gọi lại" --private
              answered by telephone

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback close": """
        Usage: loaxa feedback close ID [options]

        Close what has been answered

        The airing of the answer is kept with it. Where none has aired, or there is no
        answer, a reason is needed.

        Options:
          --why TEXT  why it is closed
          --json      print one JSON document, for other programs

        Examples:
          loaxa feedback close 3
              its answer has aired
          loaxa feedback close 4 --why "trùng câu số 3"
              it needs no answer

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback erase": """
        Usage: loaxa feedback erase ID [options]

        Erase who it was, for good

        Name and contact are overwritten in the data file and cannot be had back;
        --words erases what was said, too. The log says only that it was done. What has
        aired in a bulletin stays, and so do backups that were made before.

        Options:
          --words  what was said, too
          --json   print one JSON document, for other programs

        Examples:
          loaxa feedback erase 3
              somebody wants their name to be forgotten

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback export": """
        Usage: loaxa feedback export [options]

        What was answered on air, as JSON for a portal

        Only what was answered by an approved bulletin that has aired; no name, number
        or account is in it. “bulletin” is the identity of the bulletin in the feed of
        loaxa publish.

        Options:
          --from DATE  that came on this day or later
          --to DATE    that came on this day or earlier
          --out FILE   into this file; default: print it

        Examples:
          loaxa feedback export --from 1/11 --to 30/11 --out hoi-dap.json
              those of November

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "report": """
        Usage: loaxa report [options]

        A written report: what aired, how long, for whom, who approved it, what failed

        Without --period it is this month. The figures are those of the as-run log, to
        the second, beside those of the period before. The file's ending decides: .html
        is laid out for printing as Decree 30/2020/NĐ-CP asks; .odt and .docx are made
        by pandoc, with its paper and margins; .csv and .json are for spreadsheets and
        programs. The data file itself is read: it works with the station off (--state).

        Issuing body, place, recipients and signer are written once under report in
        station.json5; options override them.

        Options:
          --period PERIOD     2026, 2026-Q4, 2026-11 or DATE..DATE
          --out FILE          write a file: .txt, .html, .odt, .docx, .csv or .json;
                              default: the screen
          --number TEXT       the document's number: 12, or 12/BC-ĐTT
          --issuer TEXT       the issuing body; default: the station
          --parent TEXT       the body above it; default: the commune's
          --place TEXT        the place; default: from the station's name
          --recipients TEXT   who receives it, with semicolons between
          --signer-role TEXT  what the signer is; default TRƯỞNG ĐÀI
          --signer TEXT       the signer's name
          --json              print one JSON document, for other programs

        Examples:
          loaxa report --period 2026-11
              November, on the screen
          loaxa report --period 2026-Q4 --out bao-cao.html --number 12/BC-ĐTT
              the fourth quarter, to print and sign
          loaxa report --period 2026 --state sao-luu --out nam.docx
              a year, from a data folder, with the station off

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "log export": """
        Usage: loaxa log export [options]

        The log in the fields of the national source-information system (CSV, JSON)

        The fields BanTinID, TieuDe, LoaiLinhVuc … are those of the system; after them
        come the log's own: planned time, end, result, reason, approver, hash, gain.
        Zones that heard it together share a line. ThoiLuong is in seconds, AmLuong in
        dB.

        CSV is UTF-8 with a byte order mark and commas, so that Excel opens it as it is;
        a field that begins as a formula has an apostrophe before it. The data file
        itself is read: it works with the station off (--state).

        MucDoUuTien: 1 emergency, 2 priority, 3 normal. LoaiBanTin: 1 text, 2 sound
        file, 3 relay. NguoiDuyet of an alert is who raised it, of live words who spoke
        them: HinhThucDuyet tells.

        Options:
          --period PERIOD  2026, 2026-Q4, 2026-11 or DATE..DATE
          --from TIME      from then on: 1/11, "yesterday 17:00"
          --to TIME        until then; default: now
          --out FILE       write this file; JSON where it ends in .json; default:
                           standard output
          --json           print one JSON document, for other programs

        Examples:
          loaxa log export --period 2026-11 --out nhat-ky.csv
              November, for Excel
          loaxa log export --from 1/11 --to 7/11 --json
              for other programs
          loaxa log export --period 2026 --state sao-luu
              station off, or on another machine: from its data folder

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "coverage": """
        Usage: loaxa coverage [options]

        Who has been served, and what is short of its target

        Minutes of bulletins that have aired, by audience, campaign and topic
        (campaigns.json5), organisation and zone, week by week or month by month; and
        how far each series is. A bulletin for several audiences counts for each.
        Targets are of the days that have passed. Default: the last four weeks. Read
        from the log; it works with the station off (--state).

        Options:
          --period PERIOD  2026, 2026-Q4, 2026-11 or DATE..DATE
          --by day|week|month|year
                           columns of days, weeks, months or years
          --svg FILE       write a picture (SVG), too
          --json           print one JSON document, for other programs

        Examples:
          loaxa coverage
              the last four weeks
          loaxa coverage --period 2026 --by month --svg ca-nam.svg
              the year by months, with a picture

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "annotate": """
        Usage: loaxa annotate ID TEXT [options]

        Remark on a bulletin, for its author and the board

        loaxa show has it; it neither approves nor returns anything.

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa annotate 12 "nên nói rõ đi cửa nào"
              advice on the wording

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "whoami": """
        Usage: loaxa whoami [options]

        What my account may do at this station

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa whoami
              what I may do

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "backup": """
        Usage: loaxa backup FILE [options]

        Save settings, bookings, bulletins, clips and the log in one file

        The station may be running: the ledger is copied as it is at one moment. Every
        program that knows .tar opens the file; manifest.json in it has the SHA-256 of
        each file, and all of it is read again once it is written. Finished sounds,
        which can be made again, and recordings of airCheck are not in it. Keep it on a
        stick or another machine, once a week; “loaxa doctor” says when the last one is
        too old.

        Options:
          --json  print one JSON document, for other programs

        Examples:
          loaxa backup /media/usb/loaxa-2026-11-28.tar
              onto a stick
          loaxa restore loaxa-2026-11-28.tar --check
              whether an old file is still whole

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "restore": """
        Usage: loaxa restore FILE [options]

        Bring a station back from a backup, on this machine

        Every file is checked against its hash, and the log is worked through, before
        anything is put in its place; with a damaged, missing or strange file nothing
        changes. The station must be stopped. Settings that are there and differ are
        kept as .before-…; a machine that has a station's data needs --replace. Then:
        sudo systemctl start loaxad

        Options:
          --check    only check the file; change nothing
          --replace  replace the station's data that is here; the old is kept as
                     .before-…

        Examples:
          sudo loaxa restore /media/usb/loaxa-2026-11-28.tar
              onto a new machine
          loaxa restore loaxa.tar --config thu/config --state thu/state
              a trial, into folders of its own

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
        "replay": """
        Usage: loaxa replay AIRING [options]

        Hear what a zone was really sent in an airing

        “loaxa log --ids” names the airings. Each zone is recorded where samples are
        handed to the sound card, where station.json5 has airCheck: { days: N }; after N
        days recordings go. What could not be recorded is silence, and said to be.

        Options:
          --zone ZONE   the zone; default: the first that was recorded
          --out FILE    save to a file instead: .wav .flac .ogg .opus .mp3 .aiff .au
                        .caf .w64
          --device PCM  play on this ALSA device; default: “default”

        Examples:
          loaxa replay sang/1795559400/b7
              hear it
          loaxa replay sang/1795559400/b7 --zone chu-chau --out b7.mp3
              save it in a file

        Options of every command (--config, --state, --socket, --lang): loaxa help

        """,
    ]
}
