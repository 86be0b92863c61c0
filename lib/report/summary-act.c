/* summary-act.c: the part of a summary that tells what to do first.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/opportunity-value.h"
#include "report/summary-text.h"

/* So many opportunities are told: more is a list, and no advice. */
#define MOST_ACTS 5

static void
tell_pains (RihlaSummary *self, const RihlaOpportunity *opportunity)
{
    g_autoptr (GPtrArray) pains =
        rihla_opportunity_list_pains (opportunity, self->report->journey);

    for (guint i = 0; i < pains->len; i++) {
        const RihlaPainPoint *pain = g_ptr_array_index (pains, i);
        g_autofree char *text = NULL;

        if (pain->text == NULL)
            continue;
        text = rihla_prose_get_line (pain->text);
        rihla_summary_say (self, "answers", text, NULL, NULL, NULL);
    }
}

static const RihlaOpportunityValue *
find_value (const RihlaReport *report, const RihlaOpportunity *opportunity)
{
    const GArray *values = report->value.opportunities;

    for (guint i = 0; i < values->len; i++) {
        const RihlaOpportunityValue *value =
            &g_array_index (values, RihlaOpportunityValue, i);

        if (value->opportunity == opportunity)
            return value;
    }
    return NULL;
}

static void
tell_money (RihlaSummary *self, const RihlaOpportunityValue *value)
{
    g_autofree char *benefit = NULL;
    g_autofree char *cost = NULL;

    if (isnan (value->benefit))
        return;
    benefit = rihla_summary_format_money (self, value->benefit);
    if (isnan (value->cost)) {
        rihla_summary_say (self, "benefit", benefit, NULL, NULL, NULL);
        return;
    }
    cost = rihla_summary_format_money (self, value->cost);
    rihla_summary_say (self, "money", benefit, cost, NULL, NULL);
    if (!isnan (value->payback) && value->payback > 0) {
        g_autofree char *time =
            rihla_labels_format_duration (self->prose.labels, value->payback);

        rihla_summary_say (self, "payback", time, NULL, NULL, NULL);
    }
}

static void
tell_act (RihlaSummary *self, guint rank, const RihlaAct *act)
{
    const RihlaOpportunity *opportunity = act->opportunity;
    const RihlaOpportunityValue *value = find_value (self->report, opportunity);
    g_autofree char *number =
        rihla_labels_format_number (self->prose.labels, rank, 0);
    g_autofree char *text = rihla_prose_get_line (
        opportunity->text != NULL ? opportunity->text
                                  : opportunity->element.id);

    rihla_summary_say (self, "item", number, text, NULL, NULL);
    tell_pains (self, opportunity);
    if (value != NULL)
        tell_money (self, value);
}

void
rihla_summary_tell_act (RihlaSummary *self)
{
    const GArray *acts = self->report->act;

    for (guint i = 0; i < acts->len && i < MOST_ACTS; i++)
        tell_act (self, i + 1, &g_array_index (acts, RihlaAct, i));
}
