/* element-words.c: elements as a map or a text names them.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <rihla/rihla-enum-types.h>

#include "model/elements.h"
#include "report/element-words.h"

#define NO_BREAK_SPACE "\u00a0"

char *
rihla_stage_name (const RihlaLabels *labels, const RihlaStage *stage,
                  guint index)
{
    g_autofree char *number = NULL;
    const char *kind;

    if (stage->title != NULL && *stage->title != '\0')
        return g_strdup (stage->title);
    kind = rihla_labels_get (labels, "stage-kinds",
                             rihla_enum_print (RIHLA_TYPE_STAGE_KIND,
                                               (int) stage->kind));
    if (stage->kind != RIHLA_STAGE_KIND_OTHER)
        return g_strdup (kind);
    number = rihla_labels_format_number (labels, index + 1, 0);
    return g_strdup_printf ("%s %s", kind, number);
}

char *
rihla_stage_name_in (const RihlaLabels *labels, const RihlaJourney *journey,
                     const RihlaStage *stage)
{
    guint index = 0;

    while (index < rihla_list_get_n (journey->stages) &&
           rihla_list_get (journey->stages, index) != stage)
        index++;
    return rihla_stage_name (labels, stage, index);
}

char *
rihla_metric_name (const RihlaMetric *metric)
{
    const char *nick;

    if (metric->name != NULL)
        return g_strdup (metric->name);
    if (metric->kind == RIHLA_METRIC_KIND_OTHER)
        return g_strdup (metric->element.id);
    nick = rihla_enum_print (RIHLA_TYPE_METRIC_KIND, (int) metric->kind);
    return g_ascii_strup (nick, -1);
}

char *
rihla_metric_format_value (const RihlaLabels *labels, const RihlaMetric *metric,
                           double value)
{
    g_autofree char *number = NULL;

    if (g_strcmp0 (metric->unit, "%") == 0)
        return rihla_labels_format_percent (labels, value / 100);
    switch (metric->kind) {
    case RIHLA_METRIC_KIND_NPS:
        return rihla_labels_format_signed (labels, value, 0);
    case RIHLA_METRIC_KIND_CSAT:
    case RIHLA_METRIC_KIND_FCR:
        return rihla_labels_format_percent (labels, value / 100);
    case RIHLA_METRIC_KIND_CES:
    case RIHLA_METRIC_KIND_ART:
    case RIHLA_METRIC_KIND_OTHER:
        break;
    }
    number = rihla_labels_format_number (labels, value, 1);
    if (metric->unit == NULL)
        return g_steal_pointer (&number);
    return g_strdup_printf ("%s" NO_BREAK_SPACE "%s", number, metric->unit);
}
