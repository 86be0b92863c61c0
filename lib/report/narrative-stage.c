/* narrative-stage.c: a stage and its touchpoints, told in text.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>

#include <rihla/rihla-enum-types.h>

#include "model/elements.h"
#include "report/element-words.h"
#include "report/funnel.h"
#include "report/narrative-parts.h"

static char *
count (const RihlaNarrative *self, double number)
{
    return rihla_labels_format_number (self->prose.labels, number, 0);
}

/* Adds a part of a line; the parts are told apart by the separator. */
static void
add_part (const RihlaNarrative *self, GString *line, const char *key,
          const char *first, const char *second)
{
    const char *values[] = { first, second, NULL };
    g_autofree char *part =
        rihla_labels_fill (self->prose.labels, "words", key, values);

    if (line->len > 0)
        g_string_append (line, rihla_narrative_phrase (self, "separator"));
    g_string_append (line, part);
}

static void
tell_funnel (RihlaNarrative *self, guint index)
{
    g_autoptr (GString) line = g_string_new (NULL);
    RihlaFunnelStep step;

    rihla_funnel_get_step (self->journey, index, &step);
    if (isnan (step.entered))
        return;
    {
        g_autofree char *entered = count (self, step.entered);

        add_part (self, line, "entered", entered, NULL);
    }
    if (!isnan (step.went_on) && !isnan (step.conversion)) {
        g_autofree char *went_on = count (self, step.went_on);
        g_autofree char *share =
            rihla_labels_format_percent (self->prose.labels, step.conversion);
        g_autofree char *lost = count (self, fabs (step.lost));

        add_part (self, line, "went-on", went_on, share);
        if (step.lost != 0)
            add_part (self, line, step.lost > 0 ? "lost" : "joined", lost,
                      NULL);
    }
    rihla_prose_tell (&self->prose, rihla_narrative_lane (self, "funnel"),
                      line->str);
}

static void
tell_stage_head (RihlaNarrative *self, guint index)
{
    RihlaProse *prose = &self->prose;
    RihlaStage *stage = rihla_list_get (self->journey->stages, index);
    g_autofree char *number = count (self, index + 1);
    g_autofree char *of =
        count (self, rihla_list_get_n (self->journey->stages));
    g_autofree char *name = rihla_stage_name (prose->labels, stage, index);

    rihla_prose_add_gap (prose);
    rihla_prose_say (prose, "narrative", "stage", number, of, name, NULL);
    rihla_prose_tell (prose, rihla_narrative_lane (self, "goals"), stage->goal);
    tell_funnel (self, index);
    rihla_narrative_tell_remarks (self, stage->element.id);
}

/* What belongs to the stage as a whole. Where it has touchpoints, that is
 * said, lest it be taken for the last one's. */
static void
tell_whole_stage (RihlaNarrative *self, RihlaStage *stage)
{
    RihlaProse *prose = &self->prose;
    RihlaNarrativeParts parts = {
        .emotions = stage->emotions,
        .quotes = stage->quotes,
        .pain_points = stage->pain_points,
        .opportunities = stage->opportunities,
        .metrics = stage->metrics,
        .lane_texts = stage->lane_texts,
        .notes = stage->notes,
    };
    gsize part = prose->text->len;

    if (rihla_list_get_n (stage->touchpoints) > 0)
        part = rihla_prose_begin_part (prose,
                                       rihla_narrative_phrase (self,
                                                               "whole-stage"));
    rihla_prose_list (prose, rihla_narrative_lane (self, "actions"),
                      stage->actions);
    rihla_prose_list (prose, rihla_narrative_lane (self, "thoughts"),
                      stage->thoughts);
    rihla_narrative_tell_parts (self, &parts);
    rihla_prose_end_part (prose, part);
}

void
rihla_narrative_tell_stage (RihlaNarrative *self, guint index)
{
    RihlaStage *stage = rihla_list_get (self->journey->stages, index);

    tell_stage_head (self, index);
    for (guint i = 0; i < rihla_list_get_n (stage->touchpoints); i++)
        rihla_narrative_tell_touchpoint (self,
                                         rihla_list_get (stage->touchpoints, i),
                                         index, i);
    tell_whole_stage (self, stage);
}

/* --- A touchpoint --------------------------------------------------------- */

static void
tell_way (RihlaNarrative *self, const RihlaTouchpoint *touchpoint)
{
    static const char *const modes[] = {
        [RIHLA_TOUCHPOINT_MODE_NONE] = NULL,
        [RIHLA_TOUCHPOINT_MODE_HUMAN] = "mode-human",
        [RIHLA_TOUCHPOINT_MODE_AUTOMATED] = "mode-automated",
        [RIHLA_TOUCHPOINT_MODE_SELF] = "mode-self",
    };
    RihlaProse *prose = &self->prose;
    const RihlaChannel *channel = touchpoint->channel;

    if (channel != NULL)
        rihla_prose_tell (prose, rihla_narrative_word (self, "channel"),
                          channel->name != NULL ? channel->name
                                                : channel->element.id);
    rihla_prose_tell (prose, rihla_narrative_word (self, "owner"),
                      touchpoint->owner);
    if (modes[touchpoint->mode] != NULL)
        rihla_prose_add_line (prose,
                              rihla_narrative_phrase (self,
                                                      modes[touchpoint->mode]));
}

static void
tell_time (RihlaNarrative *self, const char *key, double seconds)
{
    g_autofree char *duration = NULL;

    if (isnan (seconds))
        return;
    duration = rihla_labels_format_duration (self->prose.labels, seconds);
    rihla_prose_tell (&self->prose, rihla_narrative_word (self, key), duration);
}

static void
tell_images (RihlaNarrative *self, GPtrArray *images)
{
    g_autoptr (GPtrArray) texts = g_ptr_array_new ();

    for (guint i = 0; i < rihla_list_get_n (images); i++) {
        const RihlaImage *image = rihla_list_get (images, i);

        if (image->text != NULL)
            g_ptr_array_add (texts, image->text);
    }
    rihla_prose_list (&self->prose, rihla_narrative_lane (self, "images"),
                      texts);
}

static void
tell_touchpoint_head (RihlaNarrative *self, const RihlaTouchpoint *touchpoint,
                      guint stage, guint index)
{
    RihlaProse *prose = &self->prose;
    g_autofree char *number =
        rihla_narrative_number (self, stage + 1, index + 1);
    g_autofree char *head =
        g_strdup_printf ("%s %s", rihla_narrative_word (self, "touchpoint"),
                         number);

    rihla_prose_add_gap (prose);
    if (touchpoint->title != NULL && *touchpoint->title != '\0')
        rihla_prose_tell (prose, head, touchpoint->title);
    else
        rihla_prose_add_line (prose, head);
    if (touchpoint->moment_of_truth)
        rihla_prose_add_line (prose, rihla_narrative_word (self, "truth"));
}

static void
tell_blueprint (RihlaNarrative *self, const RihlaTouchpoint *touchpoint)
{
    RihlaProse *prose = &self->prose;

    rihla_prose_list (prose, rihla_narrative_lane (self, "frontstage"),
                      touchpoint->frontstages);
    rihla_prose_list (prose, rihla_narrative_lane (self, "backstage"),
                      touchpoint->backstages);
    rihla_prose_list (prose, rihla_narrative_lane (self, "support"),
                      touchpoint->supports);
    rihla_prose_list (prose, rihla_narrative_lane (self, "evidence"),
                      touchpoint->evidences);
}

void
rihla_narrative_tell_touchpoint (RihlaNarrative *self,
                                 const RihlaTouchpoint *touchpoint, guint stage,
                                 guint index)
{
    RihlaProse *prose = &self->prose;
    RihlaNarrativeParts parts = {
        .emotions = touchpoint->emotions,
        .quotes = touchpoint->quotes,
        .pain_points = touchpoint->pain_points,
        .opportunities = touchpoint->opportunities,
        .metrics = touchpoint->metrics,
        .lane_texts = touchpoint->lane_texts,
        .notes = touchpoint->notes,
    };

    tell_touchpoint_head (self, touchpoint, stage, index);
    tell_way (self, touchpoint);
    rihla_prose_list (prose, rihla_narrative_lane (self, "actions"),
                      touchpoint->actions);
    tell_images (self, touchpoint->images);
    rihla_prose_list (prose, rihla_narrative_lane (self, "thoughts"),
                      touchpoint->thoughts);
    tell_time (self, "waiting", touchpoint->wait);
    tell_time (self, "active", touchpoint->active);
    rihla_narrative_tell_parts (self, &parts);
    tell_blueprint (self, touchpoint);
    rihla_narrative_tell_remarks (self, touchpoint->element.id);
}
