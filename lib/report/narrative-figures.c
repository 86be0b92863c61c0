/* narrative-figures.c: the figures that stand below a map, told in text.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/element-words.h"
#include "report/funnel.h"
#include "report/narrative-parts.h"
#include "report/value.h"

static void
tell (RihlaNarrative *self, const char *key, const char *figure)
{
    rihla_prose_tell (&self->prose, rihla_narrative_word (self, key), figure);
}

static void
tell_lowest (RihlaNarrative *self, const RihlaReport *report)
{
    const RihlaEmotionMoment *lowest =
        rihla_emotion_measures_get_lowest (&report->emotion);
    g_autofree char *stage = NULL;

    if (lowest == NULL)
        return;
    if (lowest->touchpoint != NULL && lowest->touchpoint->title != NULL) {
        tell (self, "lowest", lowest->touchpoint->title);
        return;
    }
    stage =
        rihla_stage_name_in (self->prose.labels, self->journey, lowest->stage);
    tell (self, "lowest", stage);
}

/* "Retention: 1,500 lost (58%)". */
static void
tell_leak (RihlaNarrative *self)
{
    RihlaLabels *labels = self->prose.labels;
    g_autofree char *from = NULL;
    g_autofree char *number = NULL;
    g_autofree char *lost = NULL;
    g_autofree char *share = NULL;
    g_autofree char *text = NULL;
    RihlaLeak leak;

    if (!rihla_funnel_find_largest_leak (self->journey, &leak))
        return;
    from = rihla_stage_name_in (labels, self->journey, leak.from);
    number = rihla_labels_format_number (labels, (double) leak.lost, 0);
    lost = rihla_labels_fill (labels, "words", "lost",
                              (const char *[]){ number, NULL });
    share = rihla_labels_format_percent (labels, leak.share);
    text = g_strdup_printf ("%s, %s (%s)", from, lost, share);
    tell (self, "largest-leak", text);
}

static void
tell_at_risk (RihlaNarrative *self)
{
    double at_risk = rihla_value_get_at_risk (self->journey);
    g_autofree char *money = NULL;

    if (self->journey->currency == NULL || isnan (at_risk) ||
        round (at_risk) <= 0)
        return;
    money = rihla_labels_format_money (self->prose.labels, at_risk,
                                       self->journey->currency);
    tell (self, "revenue-at-risk", money);
}

static void
tell_count (RihlaNarrative *self, const char *key, gint64 count)
{
    g_autofree char *number =
        rihla_labels_format_number (self->prose.labels, (double) count, 0);

    tell (self, key, number);
}

static void
tell_friction (RihlaNarrative *self, const RihlaFrictionMeasures *friction)
{
    g_autofree char *wait = NULL;

    if (friction->channel_switches >= 0)
        tell_count (self, "channel-switches", friction->channel_switches);
    if (friction->channel_returns > 0)
        tell_count (self, "channel-returns", friction->channel_returns);
    if (isnan (friction->times.wait) || friction->times.wait <= 0)
        return;
    wait =
        rihla_labels_format_duration (self->prose.labels, friction->times.wait);
    tell (self, "waiting-time", wait);
}

void
rihla_narrative_tell_figures (RihlaNarrative *self, RihlaReport *report)
{
    gsize part =
        rihla_prose_begin_part (&self->prose,
                                rihla_narrative_phrase (self, "in-short"));

    tell_lowest (self, report);
    tell_leak (self);
    tell_at_risk (self);
    tell_friction (self, &report->friction);
    rihla_prose_end_part (&self->prose, part);
}
