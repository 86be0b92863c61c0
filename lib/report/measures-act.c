/* measures-act.c: the measures of where to act, and their accessors.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <rihla/rihla-report-act.h>

#include "model/elements.h"
#include "report/measures.h"

void
rihla_measures_list_act (RihlaReport *self)
{
    for (guint i = 0; i < self->act->len; i++) {
        const RihlaAct *act = &g_array_index (self->act, RihlaAct, i);
        const char *id = act->opportunity->element.id;

        rihla_measures_add (self, "act.rank", id, i + 1);
        rihla_measures_add (self, "act.score", id, act->score);
    }
}

/* --- Accessors ------------------------------------------------------------- */

guint
rihla_report_get_n_actions (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->act->len;
}

RihlaOpportunity *
rihla_report_get_action (RihlaReport *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    if (index >= self->act->len)
        return NULL;
    return g_array_index (self->act, RihlaAct, index).opportunity;
}

double
rihla_report_get_action_score (RihlaReport *self, guint index)
{
    g_return_val_if_fail (self != NULL, NAN);

    if (index >= self->act->len)
        return NAN;
    return g_array_index (self->act, RihlaAct, index).score;
}

gboolean
rihla_report_is_action_by_value (RihlaReport *self, guint index)
{
    g_return_val_if_fail (self != NULL, FALSE);

    return index < self->act->len &&
           g_array_index (self->act, RihlaAct, index).basis ==
               RIHLA_ACT_BY_VALUE;
}
