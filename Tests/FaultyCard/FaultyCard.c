/* A sound card for tests that fails when it is told to: a PCM type of alsa-lib, so that all above it is the real thing.

       pcm_type.faulty { lib "…/libasound_module_pcm_faulty.so" }
       pcm.NAME { type faulty  heard FILE  fault WORD  after MS  lasts MS  fast PPM }

   It plays in real time by CLOCK_MONOTONIC, `fast` parts per million too fast, 48 kHz stereo of 16 bits, and appends to FILE what was heard and when: records of the
   time of the first frame (nanoseconds, int64), how many frames (int64), and the left channel (int16 each). The fault begins `after`
   milliseconds after the first sound that was heard, where negative when the card is first opened, and is over `lasts` milliseconds
   later. Faults: none xrun suspend eio enodev noformat hang lies. */

#include <alsa/asoundlib.h>
#include <alsa/pcm_external.h>
#include <pthread.h>
#include <stdbool.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { RATE = 48000, CHANNELS = 2, LONGEST = 48000 };

/* What stays of a card while it is closed and opened again. */
struct card {
    struct card *next;
    char *heard;
    char *fault;
    long after, lasts;
    double rate;  /* frames a second */
    int64_t opened, first_sound;
    bool has_struck;
};

static struct card *cards;
static pthread_mutex_t cards_lock = PTHREAD_MUTEX_INITIALIZER;

struct faulty {
    snd_pcm_ioplug_t io;
    struct card *card;
    FILE *file;
    int16_t ring[LONGEST];
    int64_t start;  /* 0 while it does not run */
    int64_t played, written;
    unsigned int seed;
};

static int64_t now_ns(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static bool fails(struct card *card, const char *fault) {
    if (strcmp(card->fault, fault) != 0) return false;
    int64_t base = card->after < 0 ? card->opened : card->first_sound;
    if (base == 0) return false;
    int64_t from = base + (card->after < 0 ? 0 : card->after * 1000000);
    int64_t now = now_ns();
    return now >= from && now < from + card->lasts * 1000000;
}

/* True once, when the fault begins. */
static bool strikes(struct card *card, const char *fault) {
    if (card->has_struck || !fails(card, fault)) return false;
    card->has_struck = true;
    return true;
}

/* Plays up to now and writes it down. False where it ran dry. */
static bool play(struct faulty *card) {
    if (card->start == 0) return true;
    int64_t until = (int64_t)((double)(now_ns() - card->start) * card->card->rate / 1e9);
    bool is_fed = until <= card->written;
    if (!is_fed) until = card->written;
    int64_t head[2] = {card->start + (int64_t)((double)card->played * 1e9 / card->card->rate), until - card->played};
    if (head[1] <= 0) return is_fed;
    fwrite(head, sizeof head, 1, card->file);
    for (; card->played < until; card->played++) {
        int16_t sample = card->ring[card->played % LONGEST];
        if (sample != 0 && card->card->first_sound == 0) card->card->first_sound = now_ns();
        fwrite(&sample, sizeof sample, 1, card->file);
    }
    fflush(card->file);
    return is_fed;
}

static int faulty_start(snd_pcm_ioplug_t *io) {
    struct faulty *card = io->private_data;
    card->start = now_ns();
    return 0;
}

static int faulty_stop(snd_pcm_ioplug_t *io) {
    struct faulty *card = io->private_data;
    if (io->state == SND_PCM_STATE_RUNNING || io->state == SND_PCM_STATE_DRAINING) play(card);
    card->start = 0;
    return 0;
}

static int faulty_prepare(snd_pcm_ioplug_t *io) {
    struct faulty *card = io->private_data;
    card->start = card->played = card->written = 0;
    return 0;
}

static int faulty_resume(snd_pcm_ioplug_t *io) {
    struct faulty *card = io->private_data;
    return fails(card->card, "suspend") ? -EAGAIN : -ENOSYS;
}

static snd_pcm_sframes_t faulty_pointer(snd_pcm_ioplug_t *io) {
    struct faulty *card = io->private_data;
    if (strikes(card->card, "hang")) {
        play(card);
        struct timespec time = {card->card->lasts / 1000, card->card->lasts % 1000 * 1000000};
        nanosleep(&time, NULL);
    }
    if (fails(card->card, "enodev")) snd_pcm_ioplug_set_state(io, SND_PCM_STATE_DISCONNECTED);
    if (fails(card->card, "suspend")) snd_pcm_ioplug_set_state(io, SND_PCM_STATE_SUSPENDED);
    if (io->state != SND_PCM_STATE_RUNNING && io->state != SND_PCM_STATE_DRAINING) return card->played;
    if (!play(card) || strikes(card->card, "xrun")) return -EPIPE;
    return card->played;
}

static snd_pcm_sframes_t faulty_transfer(
    snd_pcm_ioplug_t *io, const snd_pcm_channel_area_t *areas, snd_pcm_uframes_t offset, snd_pcm_uframes_t size) {
    struct faulty *card = io->private_data;
    if (fails(card->card, "eio") || strikes(card->card, "noformat")) return -EIO;
    const char *left = (const char *)areas[0].addr + areas[0].first / 8;
    for (snd_pcm_uframes_t i = 0; i < size; i++)
        memcpy(&card->ring[(card->written + (int64_t)i) % LONGEST], left + (offset + i) * areas[0].step / 8, 2);
    card->written += (int64_t)size;
    return (snd_pcm_sframes_t)size;
}

static int faulty_delay(snd_pcm_ioplug_t *io, snd_pcm_sframes_t *delay) {
    struct faulty *card = io->private_data;
    *delay = card->written - card->played;
    if (fails(card->card, "lies")) *delay += rand_r(&card->seed) % (2 * RATE) - RATE / 2;
    return 0;
}

static int faulty_revents(snd_pcm_ioplug_t *io, struct pollfd *descriptors, unsigned int count, unsigned short *events) {
    struct faulty *card = io->private_data;
    uint64_t ticks;
    if (count > 0 && read(descriptors[0].fd, &ticks, sizeof ticks) < 0) ticks = 0;
    play(card);
    snd_pcm_sframes_t queued = (snd_pcm_sframes_t)(card->written - card->played);
    bool has_room = (snd_pcm_sframes_t)io->buffer_size - queued > 0;
    *events = io->state != SND_PCM_STATE_RUNNING || has_room ? POLLOUT : 0;
    return 0;
}

static int faulty_close(snd_pcm_ioplug_t *io) {
    struct faulty *card = io->private_data;
    close(io->poll_fd);
    fclose(card->file);
    free(card);
    return 0;
}

static const snd_pcm_ioplug_callback_t callbacks = {
    .start = faulty_start,
    .stop = faulty_stop,
    .pointer = faulty_pointer,
    .transfer = faulty_transfer,
    .close = faulty_close,
    .prepare = faulty_prepare,
    .resume = faulty_resume,
    .poll_revents = faulty_revents,
    .delay = faulty_delay,
};

static int constrain(snd_pcm_ioplug_t *io, bool accepts) {
    unsigned int access[] = {SND_PCM_ACCESS_RW_INTERLEAVED};
    unsigned int format[] = {accepts ? SND_PCM_FORMAT_S16_LE : SND_PCM_FORMAT_DSD_U8};
    int error = snd_pcm_ioplug_set_param_list(io, SND_PCM_IOPLUG_HW_ACCESS, 1, access);
    if (error == 0) error = snd_pcm_ioplug_set_param_list(io, SND_PCM_IOPLUG_HW_FORMAT, 1, format);
    if (error == 0) error = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_CHANNELS, CHANNELS, CHANNELS);
    if (error == 0) error = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_RATE, RATE, RATE);
    if (error == 0) error = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_PERIOD_BYTES, 1024, LONGEST);
    if (error == 0) error = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_BUFFER_BYTES, 4096, LONGEST * 2);
    if (error == 0) error = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_PERIODS, 2, 64);
    return error;
}

/* The card of this `heard`, made where it is new. */
static struct card *card_of(snd_config_t *settings) {
    const char *heard = NULL, *fault = "none";
    long after = 0, lasts = 0, fast = 0;
    snd_config_iterator_t i, next;
    snd_config_for_each(i, next, settings) {
        snd_config_t *entry = snd_config_iterator_entry(i);
        const char *key;
        if (snd_config_get_id(entry, &key) < 0) continue;
        if (strcmp(key, "heard") == 0) snd_config_get_string(entry, &heard);
        if (strcmp(key, "fault") == 0) snd_config_get_string(entry, &fault);
        if (strcmp(key, "after") == 0) snd_config_get_integer(entry, &after);
        if (strcmp(key, "lasts") == 0) snd_config_get_integer(entry, &lasts);
        if (strcmp(key, "fast") == 0) snd_config_get_integer(entry, &fast);
    }
    if (heard == NULL) return NULL;
    pthread_mutex_lock(&cards_lock);
    struct card *card = cards;
    while (card != NULL && strcmp(card->heard, heard) != 0) card = card->next;
    if (card == NULL && (card = calloc(1, sizeof *card)) != NULL) {
        *card = (struct card){
            .next = cards, .heard = strdup(heard), .fault = strdup(fault), .after = after, .lasts = lasts,
            .rate = RATE * (1 + (double)fast / 1e6), .opened = now_ns()};
        cards = card;
    }
    pthread_mutex_unlock(&cards_lock);
    return card;
}

SND_PCM_PLUGIN_DEFINE_FUNC(faulty) {
    (void)root;
    struct card *shared = card_of(conf);
    if (shared == NULL) return -EINVAL;
    if (stream != SND_PCM_STREAM_PLAYBACK || fails(shared, "enodev")) return -ENODEV;
    struct faulty *card = calloc(1, sizeof *card);
    if (card == NULL) return -ENOMEM;
    card->card = shared;
    card->seed = 1;
    card->file = fopen(shared->heard, "a");
    card->io = (snd_pcm_ioplug_t){
        .version = SND_PCM_IOPLUG_VERSION,
        .name = "A card that fails when it is told to",
        .flags = SND_PCM_IOPLUG_FLAG_BOUNDARY_WA | SND_PCM_IOPLUG_FLAG_MONOTONIC,
        .poll_fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC),
        .poll_events = POLLIN,
        .callback = &callbacks,
        .private_data = card,
    };
    struct itimerspec tick = {{0, 5000000}, {0, 5000000}};
    timerfd_settime(card->io.poll_fd, 0, &tick, NULL);
    int error = snd_pcm_ioplug_create(&card->io, name, stream, mode);
    if (error < 0) {
        close(card->io.poll_fd);
        fclose(card->file);
        free(card);
        return error;
    }
    bool accepts = strcmp(shared->fault, "noformat") != 0 || !fails(shared, "noformat");
    error = constrain(&card->io, accepts);
    if (error < 0) {
        snd_pcm_ioplug_delete(&card->io);
        return error;
    }
    *pcmp = card->io.pcm;
    return 0;
}

SND_PCM_PLUGIN_SYMBOL(faulty);
