/* compare-measures.c: the measures that are not the same in two journeys.
 * SPDX-License-Identifier: MIT
 *
 * A measure of an element has its partner at the partner of the element. Those
 * that only one journey has are there too, with nothing on the other side. */

#include "config.h"

#include <math.h>
#include <string.h>

#include <rihla/rihla-report.h>

#include "model/elements.h"
#include "report/comparison.h"

/* Values that differ by less than this share of themselves are the same, but
 * for the order in which they were added up. */
#define SAME_SHARE 1e-9

static void
clear_pair (gpointer data)
{
    RihlaMeasurePair *pair = data;

    rihla_measure_unref (pair->old_measure);
    rihla_measure_unref (pair->new_measure);
}

static void
add_pair (GArray *pairs, RihlaMeasure *old_measure, RihlaMeasure *new_measure)
{
    RihlaMeasurePair pair = { 0 };

    if (old_measure != NULL)
        pair.old_measure = rihla_measure_ref (old_measure);
    if (new_measure != NULL)
        pair.new_measure = rihla_measure_ref (new_measure);
    g_array_append_val (pairs, pair);
}

static gboolean
are_same (RihlaMeasure *a, RihlaMeasure *b)
{
    double left = rihla_measure_get_value (a);
    double right = rihla_measure_get_value (b);

    return rihla_measure_get_unit (a) == rihla_measure_get_unit (b) &&
           g_strcmp0 (rihla_measure_get_unit_name (a),
                      rihla_measure_get_unit_name (b)) == 0 &&
           fabs (left - right) <= SAME_SHARE * MAX (fabs (left), fabs (right));
}

/* The measure of the partner, in the report of the other journey. */
static RihlaMeasure *
find_partner (const RihlaMatch *match, RihlaMeasure *measure,
              RihlaJourney *journey, RihlaReport *other)
{
    const char *id = rihla_measure_get_id (measure);
    const RihlaElement *element =
        id == NULL ? NULL : g_hash_table_lookup (journey->index, id);
    const RihlaElement *partner =
        element == NULL ? NULL : rihla_match_get_partner (match, element);

    if (id != NULL && partner == NULL)
        return NULL;
    return rihla_report_find_measure (other, rihla_measure_get_key (measure),
                                      partner == NULL ? NULL : partner->id);
}

GArray *
rihla_compare_find_measures (const RihlaMatch *match, RihlaJourney *old_journey,
                             RihlaJourney *new_journey)
{
    GArray *pairs = g_array_new (FALSE, FALSE, sizeof (RihlaMeasurePair));
    g_autoptr (RihlaReport) old_report = rihla_report_new (old_journey);
    g_autoptr (RihlaReport) new_report = rihla_report_new (new_journey);

    g_array_set_clear_func (pairs, clear_pair);
    for (guint i = 0; i < rihla_report_get_n_measures (new_report); i++) {
        RihlaMeasure *measure = rihla_report_get_measure (new_report, i);
        RihlaMeasure *other =
            find_partner (match, measure, new_journey, old_report);

        if (other == NULL || !are_same (other, measure))
            add_pair (pairs, other, measure);
    }
    for (guint i = 0; i < rihla_report_get_n_measures (old_report); i++) {
        RihlaMeasure *measure = rihla_report_get_measure (old_report, i);

        if (find_partner (match, measure, old_journey, new_report) == NULL)
            add_pair (pairs, measure, NULL);
    }
    return pairs;
}

double
rihla_measure_pair_get_difference (const RihlaMeasurePair *self)
{
    RihlaMeasure *a = self->old_measure;
    RihlaMeasure *b = self->new_measure;

    if (a == NULL || b == NULL ||
        rihla_measure_get_unit (a) != rihla_measure_get_unit (b) ||
        g_strcmp0 (rihla_measure_get_unit_name (a),
                   rihla_measure_get_unit_name (b)) != 0)
        return NAN;
    return rihla_measure_get_value (b) - rihla_measure_get_value (a);
}

int
rihla_measure_pair_judge (const RihlaMeasurePair *self)
{
    double difference = rihla_measure_pair_get_difference (self);

    if (isnan (difference))
        return 0;
    switch (rihla_measure_get_better (self->new_measure)) {
    case RIHLA_BETTER_HIGHER:
        return (difference > 0) - (difference < 0);
    case RIHLA_BETTER_LOWER:
        return (difference < 0) - (difference > 0);
    case RIHLA_BETTER_NONE:
        break;
    }
    return 0;
}
