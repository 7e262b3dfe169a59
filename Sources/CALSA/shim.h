#pragma once
#include <alsa/asoundlib.h>

/* The handler's type is variadic, so Swift can neither write nor pass one. It drops what alsa-lib would print. */
static inline void loaxa_alsa_ignore(const char *file, int line, const char *function, int error, const char *format, ...) {
    (void)file; (void)line; (void)function; (void)error; (void)format;
}

static inline int loaxa_alsa_silence(void) {
    return snd_lib_error_set_handler(loaxa_alsa_ignore);
}
