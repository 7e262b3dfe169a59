#pragma once
// First of all the toolchain's own reading of glibc, in both its modules: whoever else reads <sys/socket.h> and the like
// would own their types too, and a file of Swift would find them or not depending on what was compiled before it.
#pragma clang module import SwiftGlibc
#pragma clang module import SwiftOverlayShims
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

// Variadic, so Swift cannot call it.
static inline int loaxa_set_parent_death_signal(int signal) { return prctl(PR_SET_PDEATHSIG, signal); }

// <spawn.h> hides it behind _GNU_SOURCE; glibc has it since 2.34. `actions` is a posix_spawn_file_actions_t.
extern int posix_spawn_file_actions_addclosefrom_np(void *actions, int from);
