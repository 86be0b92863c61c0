/* emotion-lowest.c: the lowest moment of the curve.
 * SPDX-License-Identifier: MIT
 *
 * How low it is is said by the report, of the state of the journey itself.
 * Where personas have lines of their own it is the lowest of any of them. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-moments.h"
#include "model/elements.h"

/* From here on down a moment is a bad one. */
#define BAD_VALUE (-0.5)
/* What rounding may make of a mean. */
#define SAME 1e-9

static gboolean
is_future (const RihlaMap *map)
{
    return map->journey->state == RIHLA_JOURNEY_STATE_FUTURE;
}

static const RihlaEmotionMeasures *
find_measures (const RihlaMap *map, const RihlaLine *line)
{
    const char *id = line->persona == NULL ? NULL : line->persona->element.id;

    return rihla_report_find_emotion (map->report, id);
}

/* The lowest and the highest moment of the lines of the journey's own state;
 * FALSE where there is none. */
static gboolean
find_range (const RihlaMoments *self, const RihlaMap *map, double *low,
            double *high)
{
    guint first = 0;
    guint n = rihla_lines_count (self->lines, is_future (map), &first);

    *low = INFINITY;
    *high = -INFINITY;
    for (guint i = 0; i < n; i++) {
        const RihlaEmotionMeasures *emotion =
            find_measures (map, rihla_lines_get (self->lines, first + i));
        const RihlaEmotionMoment *lowest =
            rihla_emotion_measures_get_lowest (emotion);
        const RihlaEmotionMoment *highest =
            rihla_emotion_measures_get_highest (emotion);

        if (lowest == NULL || highest == NULL)
            continue;
        *low = MIN (*low, lowest->value);
        *high = MAX (*high, highest->value);
    }
    return *low <= *high;
}

const RihlaMoment *
rihla_moments_find_lowest (const RihlaMoments *self, const RihlaMap *map)
{
    double low, high;

    if (!find_range (self, map, &low, &high) || low > BAD_VALUE || low == high)
        return NULL;
    for (guint i = 0; i < self->moments->len; i++) {
        const RihlaMoment *moment = rihla_moments_get (self, i);
        const RihlaLine *line = rihla_lines_get (self->lines, moment->line);

        if (line->is_future == is_future (map) &&
            fabs (moment->value - low) <= SAME)
            return moment;
    }
    return NULL;
}
