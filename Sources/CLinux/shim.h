#pragma once
// Without _GNU_SOURCE: the toolchain's Glibc module is built without it, and one program cannot hold both readings.
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/timex.h>
#include <sched.h>
