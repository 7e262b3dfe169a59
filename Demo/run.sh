#!/usr/bin/env bash
# Puts a programme of the commune on the air: the whole station, on this machine, for as long as the programme lasts.
#
#     Demo/run.sh [BULLETIN.md …]      airs these instead of the samples
#
#     DEVICE=card|file|PCM             the sound card, a recording, or any ALSA device (default: the card where there is one)
#
# Everything it makes is in the folder demo/. Ctrl-C ends it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly PROGRAMS=$PWD/.build/release DEMO=$PWD/demo
# One for each hamlet, so that left and right differ.
readonly SAMPLES=(Bulletins/thong-bao-cat-dien.md Bulletins/guong-tot-quay-tap-hoa.md)

# As loaxa itself chooses: the language of the locale, else Vietnamese.
locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
[[ ${locale,,} == en* ]] && language=en || language=vi
say() { if [[ $language == vi ]]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi; }
fail() { say "$@" >&2; exit 1; }

for program in loaxad loaxa loaxa-render; do
    [[ -x $PROGRAMS/$program ]] || fail \
        "Chưa có $PROGRAMS/$program. Hãy chạy: make build" "There is no $PROGRAMS/$program. Run: make build"
done
for file in "$@"; do
    [[ -r $file ]] || fail "Không đọc được bản tin $file." "The bulletin $file cannot be read."
done

mkdir -p "$DEMO"
exec {lock}>"$DEMO/lock"
flock --nonblock "$lock" || fail \
    "Bản chạy thử đang chạy ở nơi khác." "The demo is running already."
rm -rf "$DEMO"/{config,state,log.txt,loaxad.log,loaxa.varlink} "$DEMO"/recording*
mkdir -p "$DEMO"/{state,cache}

# A Unix socket's path is short: 107 bytes.
socket=$DEMO/loaxa.varlink runtime=
if ((${#socket} > 100)); then
    runtime=$(mktemp -d)
    socket=$runtime/loaxa.varlink
fi

station=
options=(--lang "$language" --config "$DEMO/config" --socket "$socket")
loaxa() { "$PROGRAMS/loaxa" "$@" "${options[@]}"; }

# Ends the daemon as systemd would, and waits until its recording is closed.
stop_station() {
    [[ $station ]] || return 0
    kill -TERM "$station" 2>/dev/null || true
    while kill -0 "$station" 2>/dev/null; do wait "$station" 2>/dev/null || true; done
    station=
}
interrupted=
trap 'interrupted=yes' INT TERM HUP
trap 'stop_station; [[ -z $runtime ]] || rm -rf "$runtime"' EXIT

bulletins=("${SAMPLES[@]}")
(($#)) && bulletins=("$@")

# Writes the settings; the slot is due in $1 seconds. Sets KIND, SLOT, DUE, RECORDINGS and CHANNELS.
configure() {
    local settings
    settings=$(python3 Demo/configuration.py Config Bulletins/clips "$DEMO/config" --device "$2" --after "$1")
    eval "$settings"
}
configure 3600 "${DEVICE:-}"

case $KIND in
card) say "Phát ra loa của máy này." "Playing on this machine's sound card." ;;
file) say "Máy này không có card âm thanh: đài phát vào tệp ghi âm, đúng nhịp thời gian thật." \
    "There is no sound card: the station plays into a recording, in real time." ;;
device) say "Phát ra thiết bị $DEVICE." "Playing on the device $DEVICE." ;;
esac
say "Bản chạy thử bỏ giờ cấm phát, bỏ định mức và tin giờ của máy." \
    "The demo has no curfew and no quotas, and takes the clock to be right."

# In a session of its own, so that Ctrl-C reaches this script alone.
setsid "$PROGRAMS/loaxad" --config "$DEMO/config" --state "$DEMO/state" --cache "$DEMO/cache" --socket "$socket" \
    </dev/null >"$DEMO/loaxad.log" 2>&1 {lock}>&- &
station=$!

is_running() { kill -0 "$station" 2>/dev/null; }
for ((i = 0; i < 100; i++)); do
    loaxa status --json >/dev/null 2>&1 && break
    is_running && ((i < 99)) || {
        cat "$DEMO/loaxad.log" >&2
        fail "Đài không khởi động được; lý do ở trên." "The station did not start; the reason is above."
    }
    sleep 0.1
done

# Whether a field of a JSON answer is like that: has "$answer" sound '"waiting"'
has() { [[ ${1//[[:space:]]/} =~ \"$2\":$3 ]]; }

# The programme is made due once its sounds are finished, however slow the machine.
loaxa queue add "${bulletins[@]}" --slot "$SLOT" --json >/dev/null
say "Đang tạo âm thanh…" "Rendering…"
while :; do
    [[ ! $interrupted ]] && is_running || exit 1
    queue=$(loaxa queue list --json) status=$(loaxa status --json)
    has "$queue" sound '"failed"' && fail \
        "Không tạo được âm thanh. Xem $DEMO/loaxad.log." "A sound could not be made. See $DEMO/loaxad.log."
    has "$queue" sound '"waiting"' || has "$status" waiting '[1-9]' || break
    sleep 0.5
done
# As the editorial board would, having read and heard them.
mapfile -t waiting < <(loaxa inbox --json | grep -oP '"id" : \K\d+')
((${#waiting[@]})) && loaxa approve "${waiting[@]}"
configure 7 "${DEVICE:-$KIND}"
loaxa reload >/dev/null
say "" ""
loaxa queue list

# Returns when the programme has begun and is over; 1 where it never began.
programme() {
    local begun= quiet=0 polls status
    for ((polls = 0; ; polls++)); do
        [[ ! $interrupted ]] && is_running || return 0
        status=$(loaxa status --json 2>/dev/null) || status=
        if [[ $status ]] && ! has "$status" on_air '\[\]'; then
            begun=yes quiet=0
        elif [[ $begun ]]; then
            ((++quiet < 2)) || return 0
        elif ((polls > 25)); then
            return 1
        fi
        sleep 1
    done
}

say "" ""
"$PROGRAMS/loaxa" status --watch "${options[@]}" {lock}>&- &
watch=$!
aired=yes
programme || aired=
kill -TERM "$watch" 2>/dev/null || true
wait "$watch" 2>/dev/null || true

say "" ""
if [[ $interrupted ]]; then
    say "Dừng theo yêu cầu." "Stopped on request."
    loaxa stop >/dev/null || true
    sleep 0.5
fi
loaxa log || true
stop_station
for recording in "${RECORDINGS[@]}"; do
    picture=${recording%.wav}.svg
    summary=$(python3 Demo/waveform.py "$recording" "$picture" "${CHANNELS[@]}")
    say "" ""
    say "Ghi âm: $recording ($summary)" "Recording: $recording ($summary)"
    say "Hình sóng âm: $picture" "Its waveform: $picture"
done
[[ $aired ]] || fail "Buổi phát đã không bắt đầu. Xem $DEMO/loaxad.log." "The programme did not begin. See $DEMO/loaxad.log."
