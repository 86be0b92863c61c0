/* figures-change.c: how the figures of a map changed.
 * SPDX-License-Identifier: MIT
 *
 * The measures that sum a journey up, each from the old value to the new one.
 * What is the same when rounded as it is shown is left out, and so is what only
 * one of the journeys has. */

#include "config.h"

#include "layout/figures-change.h"
#include "report/comparison.h"

#define RIGHT_TO_LEFT_MARK "\342\200\217"

static const struct {
    const char *key;  /* of the measure */
    const char *word; /* of its label */
} measures[] = {
    { "emotion.mean", "emotion-mean" },
    { "emotion.peak_end", "peak-end" },
    { "friction.channel_switches", "channel-switches" },
    { "friction.channel_returns", "channel-returns" },
    { "friction.handoffs", "handoffs" },
    { "friction.wait_seconds", "waiting-time" },
    { "funnel.conversion", "conversion" },
    { "value.at_risk", "revenue-at-risk" },
    { "value.earned_growth", "earned-growth" },
};

static void
clear_change (gpointer data)
{
    RihlaFigureChange *change = data;

    g_free (change->value);
}

static char *
print_value (const RihlaMap *map, RihlaMeasure *measure)
{
    double value = rihla_measure_get_value (measure);
    const char *currency = rihla_measure_get_unit_name (measure);

    switch (rihla_measure_get_unit (measure)) {
    case RIHLA_UNIT_POINTS:
        return rihla_labels_format_signed (map->labels, value, 1);
    case RIHLA_UNIT_SHARE:
        return rihla_labels_format_percent (map->labels, value);
    case RIHLA_UNIT_SECONDS:
        return rihla_labels_format_duration (map->labels, value);
    case RIHLA_UNIT_MONEY:
        if (currency == NULL)
            break;
        return rihla_labels_format_money (map->labels, value, currency);
    default:
        break;
    }
    return rihla_labels_format_number (map->labels, value, 1);
}

/* The arrow points the way the map's language is read. Numbers have no direction
 * of their own, so marks around the arrow say it. */
char *
rihla_figure_join (const RihlaMap *map, const char *old_value,
                   const char *new_value)
{
    const char *word = rihla_labels_get (map->labels, "words", "after");
    const char *arrow = "→";

    if (rihla_text_find_direction (word, map->direction) == RIHLA_DIRECTION_RTL)
        arrow = RIGHT_TO_LEFT_MARK "←" RIGHT_TO_LEFT_MARK;
    return g_strdup_printf ("%s %s %s", old_value, arrow, new_value);
}

static const RihlaMeasurePair *
find_pair (const RihlaMap *map, const char *key)
{
    const GArray *pairs = map->comparison->measures;

    for (guint i = 0; i < pairs->len; i++) {
        const RihlaMeasurePair *pair =
            &g_array_index (pairs, RihlaMeasurePair, i);

        if (pair->old_measure != NULL && pair->new_measure != NULL &&
            rihla_measure_get_id (pair->new_measure) == NULL &&
            g_str_equal (rihla_measure_get_key (pair->new_measure), key))
            return pair;
    }
    return NULL;
}

static void
add_change (GArray *changes, RihlaMap *map, const char *key, const char *word)
{
    const RihlaMeasurePair *pair = find_pair (map, key);
    g_autofree char *old_value = NULL;
    g_autofree char *new_value = NULL;
    RihlaFigureChange change = { .word = word };

    if (pair == NULL)
        return;
    old_value = print_value (map, pair->old_measure);
    new_value = print_value (map, pair->new_measure);
    if (g_str_equal (old_value, new_value))
        return;
    change.value = rihla_figure_join (map, old_value, new_value);
    change.judgement = rihla_measure_pair_judge (pair);
    g_array_append_val (changes, change);
}

GArray *
rihla_figure_changes_find (RihlaMap *map)
{
    GArray *changes = g_array_new (FALSE, FALSE, sizeof (RihlaFigureChange));

    g_array_set_clear_func (changes, clear_change);
    for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
        add_change (changes, map, measures[i].key, measures[i].word);
    return changes;
}
