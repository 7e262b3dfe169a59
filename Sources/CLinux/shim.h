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

// ioctl is variadic, and the kernel's structures have unions: one call that takes a line as an output, and one that sets it.
#include <fcntl.h>
#include <linux/gpio.h>
#include <string.h>
#include <sys/ioctl.h>

/// The descriptor of the line, or -1 with errno.
static inline int loaxa_gpio_take_output(int chip, unsigned line, int active_low, int value) {
    struct gpio_v2_line_request request;
    memset(&request, 0, sizeof request);
    request.offsets[0] = line;
    request.num_lines = 1;
    strcpy(request.consumer, "loaxa");
    request.config.flags = GPIO_V2_LINE_FLAG_OUTPUT | (active_low ? GPIO_V2_LINE_FLAG_ACTIVE_LOW : 0);
    request.config.num_attrs = 1;
    request.config.attrs[0].mask = 1;
    request.config.attrs[0].attr.id = GPIO_V2_LINE_ATTR_ID_OUTPUT_VALUES;
    request.config.attrs[0].attr.values = value ? 1 : 0;
    if (ioctl(chip, GPIO_V2_GET_LINE_IOCTL, &request) < 0) return -1;
    fcntl(request.fd, F_SETFD, FD_CLOEXEC);
    return request.fd;
}

/// 0, or -1 with errno.
static inline int loaxa_gpio_set(int line, int value) {
    struct gpio_v2_line_values values = {.bits = value ? 1 : 0, .mask = 1};
    return ioctl(line, GPIO_V2_LINE_SET_VALUES_IOCTL, &values) < 0 ? -1 : 0;
}
