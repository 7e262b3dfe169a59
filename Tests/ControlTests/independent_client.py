"""Talks to the station through the varlink project's own Python package, and prints what it finds, one JSON a line."""

import json
import sys

import varlink


def show(value):
    print(json.dumps(value, ensure_ascii=False, sort_keys=True), flush=True)


with varlink.Client(address="unix:" + sys.argv[1]) as client:
    show(sorted(client.get_interfaces()))
    with client.open("vn.loaxa.Station") as station:
        show(sorted(name for name in dir(station) if name[0].isupper()))
        show(station.GetInfo()["info"])
        show(station.Stop(zones=["chu-chau"]))
        show(station.AddBookings(
            bulletins=[{"file_name": "a.md", "text": "# A", "clips": []}],
            placement={"slot": "sang", "times": 3})["bookings"][0]["placement"])
        for name, call in [
            ("not found", lambda: station.RemoveBooking(id=9)),
            ("bad parameter", lambda: station.Plan(days=0)),
        ]:
            try:
                call()
                show([name, "no error"])
            except varlink.VarlinkError as error:
                show([name, error.error(), error.parameters()])
    with client.open("vn.loaxa.Station") as station:
        count = 0
        for reply in station.MonitorStatus(interval_ms=50, _more=True):
            count += 1
            show(reply["status"]["on_air"][0]["words"])
            if count == 3:
                break
