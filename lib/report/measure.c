/* measure.c: one measure of a report.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>

#include "report/measure.h"

G_DEFINE_BOXED_TYPE (RihlaMeasure, rihla_measure, rihla_measure_ref,
                     rihla_measure_unref)

RihlaMeasure *
rihla_measure_new (const char *key, double value)
{
    RihlaMeasure *self = g_atomic_rc_box_new0 (RihlaMeasure);

    self->key = key;
    self->value = value;
    self->low = self->high = NAN;
    self->n = -1;
    return self;
}

static void
clear_measure (gpointer data)
{
    RihlaMeasure *self = data;

    g_free (self->id);
    g_free (self->found_id);
    g_free (self->unit_name);
}

RihlaMeasure *
rihla_measure_ref (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_measure_unref (RihlaMeasure *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_measure);
}

const char *
rihla_measure_get_key (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->key;
}

const char *
rihla_measure_get_id (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->id;
}

const char *
rihla_measure_get_found_id (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->found_id;
}

double
rihla_measure_get_value (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->value;
}

RihlaUnit
rihla_measure_get_unit (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, RIHLA_UNIT_NUMBER);

    return self->unit;
}

const char *
rihla_measure_get_unit_name (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->unit_name;
}

double
rihla_measure_get_low (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->low;
}

double
rihla_measure_get_high (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->high;
}

gint64
rihla_measure_get_n (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->n;
}

RihlaBetter
rihla_measure_get_better (RihlaMeasure *self)
{
    g_return_val_if_fail (self != NULL, RIHLA_BETTER_NONE);

    return self->better;
}
