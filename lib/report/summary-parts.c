/* summary-parts.c: the parts of a summary.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/element-words.h"
#include "report/funnel.h"
#include "report/interval.h"
#include "report/metric-value.h"
#include "report/summary-text.h"
#include "report/value.h"

/* Of going back and forth, so many ways are told. */
#define MOST_PATHS 3

static char *
format_emotion (const RihlaSummary *self, double value)
{
    return rihla_labels_format_signed (self->prose.labels, value, 1);
}

static char *
format_share (const RihlaSummary *self, double share)
{
    return rihla_labels_format_percent (self->prose.labels, share);
}

/* --- Feelings ------------------------------------------------------------- */

/* The scale in words: its five whole numbers, each as far as it is nearest. */
static const char *
find_mood (const RihlaSummary *self, double value)
{
    static const char *const moods[] = { "mood-very-bad", "mood-bad",
                                         "mood-neutral", "mood-good",
                                         "mood-very-good" };
    int index = (int) round (CLAMP (value, -2, 2)) + 2;

    return rihla_labels_get (self->prose.labels, "feelings", moods[index]);
}

static void
tell_mood (RihlaSummary *self, const char *key, double value)
{
    g_autofree char *number = NULL;

    if (isnan (value))
        return;
    number = format_emotion (self, value);
    rihla_summary_say (self, key, find_mood (self, value), number, NULL, NULL);
}

static void
tell_moment (RihlaSummary *self, const char *key,
             const RihlaEmotionMoment *moment)
{
    g_autofree char *name =
        rihla_summary_name (self, rihla_emotion_moment_get_element (moment));
    g_autofree char *number = format_emotion (self, moment->value);

    rihla_summary_say (self, key, name, number, NULL, NULL);
}

/* Of a single moment there is nothing to tell but how it feels. */
void
rihla_summary_tell_feelings (RihlaSummary *self)
{
    const RihlaEmotionMeasures *emotion = &self->report->emotion;
    const RihlaEmotionMoment *last = rihla_emotion_measures_get_last (emotion);
    g_autofree char *step = NULL;

    tell_mood (self, "mean", emotion->mean);
    if (last == NULL || emotion->moments->len < 2)
        return;
    tell_moment (self, "lowest", rihla_emotion_measures_get_lowest (emotion));
    tell_moment (self, "highest", rihla_emotion_measures_get_highest (emotion));
    tell_mood (self, "last", last->value);
    tell_mood (self, "peak-end", emotion->peak_end);
    if (isnan (emotion->volatility))
        return;
    step =
        rihla_labels_format_number (self->prose.labels, emotion->volatility, 1);
    rihla_summary_say (self, "volatility", step, NULL, NULL, NULL);
}

/* --- Effort --------------------------------------------------------------- */

typedef const char *(*GetPlace) (const RihlaTouchpoint *touchpoint);

static const char *
get_channel_name (const RihlaTouchpoint *touchpoint)
{
    const RihlaChannel *channel = touchpoint->channel;

    if (channel == NULL)
        return NULL;
    return channel->name != NULL ? channel->name : channel->element.id;
}

static const char *
get_owner (const RihlaTouchpoint *touchpoint)
{
    return touchpoint->owner;
}

static GPtrArray *
list_touchpoints (const RihlaJourney *journey)
{
    GPtrArray *all = g_ptr_array_new ();

    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++) {
        const RihlaStage *stage = rihla_list_get (journey->stages, i);

        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++)
            g_ptr_array_add (all, rihla_list_get (stage->touchpoints, j));
    }
    return all;
}

static void
add_path (RihlaSummary *self, GString *paths, const char *there,
          const char *between)
{
    const char *steps[] = { there, between, there, NULL };
    g_autofree char *path =
        rihla_labels_fill (self->prose.labels, "effort", "path", steps);

    if (paths->len > 0) {
        const char *both[] = { paths->str, path, NULL };
        g_autofree char *joined =
            rihla_labels_fill (self->prose.labels, "effort", "paths", both);

        g_string_assign (paths, joined);
        return;
    }
    g_string_append (paths, path);
}

/* Which ways are gone back and forth; the first ones, each once. */
static char *
find_paths (RihlaSummary *self, GetPlace get_place)
{
    g_autoptr (GPtrArray) all = list_touchpoints (self->report->journey);
    g_autoptr (GHashTable) told =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    GString *paths = g_string_new (NULL);

    for (guint i = 2; i < all->len; i++) {
        const char *there = get_place (g_ptr_array_index (all, i - 2));
        const char *between = get_place (g_ptr_array_index (all, i - 1));
        const char *back = get_place (g_ptr_array_index (all, i));

        if (there == NULL || between == NULL || g_strcmp0 (there, back) != 0 ||
            g_str_equal (there, between))
            continue;
        if (g_hash_table_size (told) < MOST_PATHS &&
            g_hash_table_add (told, g_strdup_printf ("%s\n%s", there, between)))
            add_path (self, paths, there, between);
    }
    return g_string_free (paths, FALSE);
}

static void
tell_returns (RihlaSummary *self, const char *key, gint64 number,
              GetPlace get_place)
{
    g_autofree char *paths = NULL;

    if (number <= 0)
        return;
    paths = find_paths (self, get_place);
    rihla_summary_count (self, key, (double) number, paths);
}

static void
tell_times (RihlaSummary *self, const RihlaTimes *times)
{
    g_autofree char *wait = NULL;
    g_autofree char *share = NULL;

    if (!isnan (times->wait) && times->wait > 0) {
        wait = rihla_labels_format_duration (self->prose.labels, times->wait);
        if (isnan (times->wait_share)) {
            rihla_summary_say (self, "wait-only", wait, NULL, NULL, NULL);
        } else {
            share = format_share (self, times->wait_share);
            rihla_summary_say (self, "wait", wait, share, NULL, NULL);
        }
    }
    if (!isnan (times->active) && times->active > 0) {
        g_autofree char *active =
            rihla_labels_format_duration (self->prose.labels, times->active);

        rihla_summary_say (self, "active", active, NULL, NULL, NULL);
    }
}

void
rihla_summary_tell_effort (RihlaSummary *self)
{
    const RihlaFrictionMeasures *friction = &self->report->friction;

    if (friction->channel_switches >= 0)
        rihla_summary_count (self, "switches",
                             (double) friction->channel_switches, NULL);
    tell_returns (self, "returns", friction->channel_returns, get_channel_name);
    if (friction->handoffs > 0)
        rihla_summary_count (self, "handoffs", (double) friction->handoffs,
                             NULL);
    tell_returns (self, "owner-returns", friction->owner_returns, get_owner);
    tell_times (self, &friction->times);
    if (!isnan (friction->exit_over_entry)) {
        g_autofree char *times =
            rihla_labels_format_number (self->prose.labels,
                                        friction->exit_over_entry, 1);

        rihla_summary_say (self, "exit", times, NULL, NULL, NULL);
    }
    if (friction->automated_share > 0) {
        g_autofree char *share = format_share (self, friction->automated_share);

        rihla_summary_say (self, "automated", share, NULL, NULL, NULL);
    }
}
