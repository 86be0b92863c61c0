/* measures.c: the list of all measures of a report.
 * SPDX-License-Identifier: MIT
 *
 * What a measure is counted in, and which way is the better one, stands once in
 * the table of keys. The list has the order of the JSON. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "model/elements.h"
#include "report/measures.h"

typedef struct {
    const char *key;
    RihlaUnit unit;
    RihlaBetter better;
} Key;

/* A key is a path in the JSON of a report. */
static const Key keys[] = {
    { "emotion.mean", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.lowest", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.highest", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.last", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.peak_end", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.volatility", RIHLA_UNIT_POINTS, RIHLA_BETTER_LOWER },
    { "emotion.by_stage.mean", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.by_touchpoint.mean", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.by_persona.mean", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.by_persona.lowest", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.by_persona.highest", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.by_persona.last", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.by_persona.peak_end", RIHLA_UNIT_POINTS, RIHLA_BETTER_HIGHER },
    { "emotion.by_persona.volatility", RIHLA_UNIT_POINTS, RIHLA_BETTER_LOWER },
    { "friction.channel_switches", RIHLA_UNIT_NUMBER, RIHLA_BETTER_LOWER },
    { "friction.channel_returns", RIHLA_UNIT_NUMBER, RIHLA_BETTER_LOWER },
    { "friction.handoffs", RIHLA_UNIT_NUMBER, RIHLA_BETTER_LOWER },
    { "friction.owner_returns", RIHLA_UNIT_NUMBER, RIHLA_BETTER_LOWER },
    { "friction.wait_seconds", RIHLA_UNIT_SECONDS, RIHLA_BETTER_LOWER },
    { "friction.active_seconds", RIHLA_UNIT_SECONDS, RIHLA_BETTER_LOWER },
    { "friction.total_seconds", RIHLA_UNIT_SECONDS, RIHLA_BETTER_LOWER },
    { "friction.wait_share", RIHLA_UNIT_SHARE, RIHLA_BETTER_LOWER },
    { "friction.exit_over_entry", RIHLA_UNIT_NUMBER, RIHLA_BETTER_LOWER },
    { "friction.automated_share", RIHLA_UNIT_SHARE, RIHLA_BETTER_NONE },
    { "friction.service_share", RIHLA_UNIT_SHARE, RIHLA_BETTER_NONE },
    { "friction.service_pain_share", RIHLA_UNIT_SHARE, RIHLA_BETTER_NONE },
    { "friction.by_stage.wait_seconds", RIHLA_UNIT_SECONDS,
      RIHLA_BETTER_LOWER },
    { "friction.by_stage.active_seconds", RIHLA_UNIT_SECONDS,
      RIHLA_BETTER_LOWER },
    { "friction.by_stage.total_seconds", RIHLA_UNIT_SECONDS,
      RIHLA_BETTER_LOWER },
    { "friction.by_stage.wait_share", RIHLA_UNIT_SHARE, RIHLA_BETTER_LOWER },
    /* The kind of the metric says what it is counted in. */
    { "metrics.value", RIHLA_UNIT_OTHER, RIHLA_BETTER_NONE },
    { "metrics.median", RIHLA_UNIT_OTHER, RIHLA_BETTER_LOWER },
    { "funnel.stages.entered", RIHLA_UNIT_NUMBER, RIHLA_BETTER_HIGHER },
    { "funnel.stages.went_on", RIHLA_UNIT_NUMBER, RIHLA_BETTER_HIGHER },
    { "funnel.stages.lost", RIHLA_UNIT_NUMBER, RIHLA_BETTER_LOWER },
    { "funnel.stages.conversion", RIHLA_UNIT_SHARE, RIHLA_BETTER_HIGHER },
    { "funnel.conversion", RIHLA_UNIT_SHARE, RIHLA_BETTER_HIGHER },
    { "funnel.largest_leak.lost", RIHLA_UNIT_NUMBER, RIHLA_BETTER_LOWER },
    { "funnel.largest_leak.share", RIHLA_UNIT_SHARE, RIHLA_BETTER_LOWER },
    { "value.lifetime_value", RIHLA_UNIT_MONEY, RIHLA_BETTER_HIGHER },
    { "value.at_risk", RIHLA_UNIT_MONEY, RIHLA_BETTER_LOWER },
    { "value.by_stage.at_risk", RIHLA_UNIT_MONEY, RIHLA_BETTER_LOWER },
    { "value.pains.at_risk", RIHLA_UNIT_MONEY, RIHLA_BETTER_LOWER },
    { "value.opportunities.benefit", RIHLA_UNIT_MONEY, RIHLA_BETTER_HIGHER },
    { "value.opportunities.cost", RIHLA_UNIT_MONEY, RIHLA_BETTER_LOWER },
    { "value.opportunities.return", RIHLA_UNIT_NUMBER, RIHLA_BETTER_HIGHER },
    { "value.opportunities.payback_seconds", RIHLA_UNIT_SECONDS,
      RIHLA_BETTER_LOWER },
    { "value.earned_growth", RIHLA_UNIT_SHARE, RIHLA_BETTER_HIGHER },
    { "act.rank", RIHLA_UNIT_NUMBER, RIHLA_BETTER_NONE },
    { "act.score", RIHLA_UNIT_NUMBER, RIHLA_BETTER_NONE },
};

static const Key *
find_key (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        if (strcmp (keys[i].key, name) == 0)
            return &keys[i];
    return NULL;
}

guint
rihla_measures_get_n_keys (void)
{
    return G_N_ELEMENTS (keys);
}

const char *
rihla_measures_get_key (guint index)
{
    return keys[index].key;
}

gboolean
rihla_measures_has_key (const char *key)
{
    return find_key (key) != NULL;
}

RihlaMeasure *
rihla_measures_add (RihlaReport *self, const char *key, const char *id,
                    double value)
{
    const Key *row = find_key (key);
    RihlaMeasure *measure;

    g_return_val_if_fail (row != NULL, NULL);

    if (!isfinite (value))
        return NULL;
    measure = rihla_measure_new (row->key, value);
    measure->id = g_strdup (id);
    measure->unit = row->unit;
    measure->better = row->better;
    if (row->unit == RIHLA_UNIT_MONEY)
        measure->unit_name = g_strdup (self->journey->currency);
    g_ptr_array_add (self->measures, measure);
    g_hash_table_add (self->index, measure);
    return measure;
}

RihlaMeasure *
rihla_measures_add_of (RihlaReport *self, const char *key, const char *id,
                       double value, gint64 n)
{
    RihlaMeasure *measure = rihla_measures_add (self, key, id, value);

    if (measure != NULL)
        measure->n = n;
    return measure;
}

RihlaMeasure *
rihla_measures_add_count (RihlaReport *self, const char *key, gint64 count)
{
    return rihla_measures_add (self, key, NULL,
                               count < 0 ? NAN : (double) count);
}

void
rihla_measures_list (RihlaReport *self)
{
    rihla_measures_list_emotion (self);
    rihla_measures_list_friction (self);
    rihla_measures_list_metrics (self);
    rihla_measures_list_funnel (self);
    rihla_measures_list_value (self);
    rihla_measures_list_act (self);
}
