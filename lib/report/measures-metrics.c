/* measures-metrics.c: the measures that customers were asked for, and their
 * accessors.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <rihla/rihla-report-metrics.h>

#include "model/elements.h"
#include "report/interval.h"
#include "report/measures.h"

typedef struct {
    RihlaUnit unit;
    RihlaBetter better;
} Kind;

static const Kind kinds[] = {
    [RIHLA_METRIC_KIND_OTHER] = { RIHLA_UNIT_OTHER, RIHLA_BETTER_NONE },
    [RIHLA_METRIC_KIND_NPS] = { RIHLA_UNIT_NUMBER, RIHLA_BETTER_HIGHER },
    [RIHLA_METRIC_KIND_CSAT] = { RIHLA_UNIT_PERCENT, RIHLA_BETTER_HIGHER },
    [RIHLA_METRIC_KIND_CES] = { RIHLA_UNIT_NUMBER, RIHLA_BETTER_HIGHER },
    [RIHLA_METRIC_KIND_FCR] = { RIHLA_UNIT_PERCENT, RIHLA_BETTER_HIGHER },
    [RIHLA_METRIC_KIND_ART] = { RIHLA_UNIT_OTHER, RIHLA_BETTER_LOWER },
};

/* --- The list -------------------------------------------------------------- */

static RihlaMeasure *
add_measure (RihlaReport *self, const char *key,
             const RihlaMetricFigure *figure, double value)
{
    RihlaMeasure *measure =
        rihla_measures_add_of (self, key, rihla_metric_figure_get_id (figure),
                               value, figure->n);

    if (measure == NULL)
        return NULL;
    measure->unit = kinds[figure->kind].unit;
    measure->better = kinds[figure->kind].better;
    if (figure->metric == NULL && figure->kind == RIHLA_METRIC_KIND_ART)
        measure->unit = RIHLA_UNIT_SECONDS;
    if (measure->unit == RIHLA_UNIT_OTHER && figure->metric != NULL)
        measure->unit_name = g_strdup (figure->metric->unit);
    return measure;
}

void
rihla_measures_list_metrics (RihlaReport *self)
{
    for (guint i = 0; i < self->metrics->len; i++) {
        const RihlaMetricFigure *figure =
            &g_array_index (self->metrics, RihlaMetricFigure, i);
        RihlaMeasure *measure =
            add_measure (self, "metrics.value", figure, figure->value);

        if (measure != NULL) {
            measure->low = figure->low;
            measure->high = figure->high;
        }
        add_measure (self, "metrics.median", figure, figure->median);
    }
}

/* --- Accessors ------------------------------------------------------------- */

static const RihlaMetricFigure *
get_figure (RihlaReport *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    if (index >= self->metrics->len)
        return NULL;
    return &g_array_index (self->metrics, RihlaMetricFigure, index);
}

guint
rihla_report_get_n_metrics (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->metrics->len;
}

const char *
rihla_report_get_metric_id (RihlaReport *self, guint index)
{
    const RihlaMetricFigure *figure = get_figure (self, index);

    return figure == NULL ? NULL : rihla_metric_figure_get_id (figure);
}

RihlaMetricKind
rihla_report_get_metric_kind (RihlaReport *self, guint index)
{
    const RihlaMetricFigure *figure = get_figure (self, index);

    return figure == NULL ? RIHLA_METRIC_KIND_OTHER : figure->kind;
}

double
rihla_report_get_metric_value (RihlaReport *self, guint index)
{
    const RihlaMetricFigure *figure = get_figure (self, index);

    return figure == NULL ? NAN : figure->value;
}

double
rihla_report_get_metric_low (RihlaReport *self, guint index)
{
    const RihlaMetricFigure *figure = get_figure (self, index);

    return figure == NULL ? NAN : figure->low;
}

double
rihla_report_get_metric_high (RihlaReport *self, guint index)
{
    const RihlaMetricFigure *figure = get_figure (self, index);

    return figure == NULL ? NAN : figure->high;
}

double
rihla_report_get_metric_median (RihlaReport *self, guint index)
{
    const RihlaMetricFigure *figure = get_figure (self, index);

    return figure == NULL ? NAN : figure->median;
}

gint64
rihla_report_get_metric_n (RihlaReport *self, guint index)
{
    const RihlaMetricFigure *figure = get_figure (self, index);

    return figure == NULL ? -1 : figure->n;
}

double
rihla_report_get_metric_target (RihlaReport *self, guint index)
{
    const RihlaMetricFigure *figure = get_figure (self, index);

    return figure == NULL || figure->metric == NULL ? NAN
                                                    : figure->metric->target;
}

gboolean
rihla_report_is_metric_missed (RihlaReport *self, guint index)
{
    const RihlaMetricFigure *figure = get_figure (self, index);

    return figure != NULL && rihla_metric_figure_is_missed (figure);
}
