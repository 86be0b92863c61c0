/* metric.c: a measure taken by survey or by clock.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include <math.h>

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaMetric, rihla_metric, rihla_metric_ref,
                     rihla_metric_unref)

RihlaMetric *
rihla_metric_new (RihlaMetricKind kind)
{
    RihlaMetric *self = rihla_element_new (RIHLA_ELEMENT_METRIC);

    self->kind = kind;
    return self;
}

RihlaMetric *
rihla_metric_ref (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_metric_unref (RihlaMetric *self)
{
    rihla_element_unref (self);
}

const char *
rihla_metric_get_id (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_metric_set_id (RihlaMetric *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

RihlaMetricKind
rihla_metric_get_kind (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->kind;
}

void
rihla_metric_set_kind (RihlaMetric *self, RihlaMetricKind kind)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->kind = kind;
}

const char *
rihla_metric_get_name (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->name;
}

void
rihla_metric_set_name (RihlaMetric *self, const char *name)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->name, name);
}

const char *
rihla_metric_get_unit (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->unit;
}

void
rihla_metric_set_unit (RihlaMetric *self, const char *unit)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->unit, unit);
}

double
rihla_metric_get_value (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->value;
}

void
rihla_metric_set_value (RihlaMetric *self, double value)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "value", value);
}

double
rihla_metric_get_target (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->target;
}

void
rihla_metric_set_target (RihlaMetric *self, double target)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "target", target);
}

gint64
rihla_metric_get_n (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->n;
}

void
rihla_metric_set_n (RihlaMetric *self, gint64 n)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "n", n);
}

gint64
rihla_metric_get_promoters (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->promoters;
}

void
rihla_metric_set_promoters (RihlaMetric *self, gint64 promoters)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "promoters", promoters);
}

gint64
rihla_metric_get_passives (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->passives;
}

void
rihla_metric_set_passives (RihlaMetric *self, gint64 passives)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "passives", passives);
}

gint64
rihla_metric_get_detractors (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->detractors;
}

void
rihla_metric_set_detractors (RihlaMetric *self, gint64 detractors)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "detractors", detractors);
}

gint64
rihla_metric_get_good (RihlaMetric *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->good;
}

void
rihla_metric_set_good (RihlaMetric *self, gint64 good)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "good", good);
}

const double *
rihla_metric_get_answers (RihlaMetric *self, gsize *n_answers)
{
    g_return_val_if_fail (self != NULL && n_answers != NULL, NULL);

    return rihla_numbers_get (self->answers, n_answers);
}

void
rihla_metric_set_answers (RihlaMetric *self, const double *answers,
                          gsize n_answers)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_numbers (&self->element, &self->answers, answers,
                               n_answers);
}
