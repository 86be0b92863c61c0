/* narrative-parts.c: what stages and touchpoints have both, told in text.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>

#include <rihla/rihla-enum-types.h>

#include "model/elements.h"
#include "report/element-words.h"
#include "report/interval.h"
#include "report/metric-value.h"
#include "report/narrative-parts.h"

/* A line that grows: facts with the separator between them. */
static void
add_fact (const RihlaNarrative *self, GString *line, const char *fact)
{
    g_autofree char *clean = NULL;

    if (fact == NULL)
        return;
    clean = rihla_prose_get_line (fact);
    if (*clean == '\0')
        return;
    if (line->len > 0)
        g_string_append (line, rihla_narrative_phrase (self, "separator"));
    g_string_append (line, clean);
}

static void
add_filled (const RihlaNarrative *self, GString *line, const char *key,
            const char *value)
{
    const char *values[] = { value, NULL };
    g_autofree char *fact =
        rihla_labels_fill (self->prose.labels, "narrative", key, values);

    add_fact (self, line, fact);
}

static void
add_count (const RihlaNarrative *self, GString *line, const char *key,
           gint64 count)
{
    g_autofree char *number = NULL;

    if (count < 0)
        return;
    number = rihla_labels_format_number (self->prose.labels, (double) count, 0);
    add_filled (self, line, key, number);
}

static void
add_word (const RihlaNarrative *self, GString *line, const char *key,
          gint64 grade)
{
    g_autofree char *number = NULL;
    g_autofree char *fact = NULL;

    if (grade < 0)
        return;
    number = rihla_labels_format_number (self->prose.labels, (double) grade, 0);
    fact = rihla_labels_fill (self->prose.labels, "words", key,
                              (const char *[]){ number, NULL });
    add_fact (self, line, fact);
}

/* --- Emotions ------------------------------------------------------------- */

static void
add_evidence (RihlaNarrative *self, GString *line, const RihlaEmotion *emotion)
{
    if (emotion->evidence == RIHLA_EVIDENCE_MEASURED)
        add_fact (self, line, rihla_narrative_word (self, "measured"));
    if (emotion->evidence == RIHLA_EVIDENCE_ASSUMED)
        add_fact (self, line, rihla_narrative_word (self, "assumed"));
    add_count (self, line, "answers", emotion->n);
}

static void
tell_emotion (RihlaNarrative *self, const RihlaEmotion *emotion)
{
    g_autoptr (GString) line = g_string_new (NULL);

    add_fact (self, line, emotion->word);
    if (!isnan (emotion->value)) {
        g_autofree char *value =
            rihla_labels_format_signed (self->prose.labels, emotion->value, 1);

        add_fact (self, line, value);
    }
    if (emotion->persona != NULL)
        add_fact (self, line, emotion->persona->name);
    if (rihla_emotion_is_compared (emotion))
        add_fact (self, line,
                  rihla_narrative_word (self, self->journey->state ==
                                                      RIHLA_JOURNEY_STATE_FUTURE
                                                  ? "as-is"
                                                  : "to-be"));
    add_evidence (self, line, emotion);
    rihla_prose_tell (&self->prose, rihla_narrative_word (self, "emotion"),
                      line->str);
    rihla_narrative_tell_remarks (self, emotion->element.id);
}

/* --- Pain points and what answers them ------------------------------------ */

static char *
print_pain_number (const RihlaNarrative *self, const char *id)
{
    gpointer number = g_hash_table_lookup (self->pain_numbers, id);

    return rihla_labels_format_number (self->prose.labels,
                                       GPOINTER_TO_UINT (number), 0);
}

static void
tell_pain (RihlaNarrative *self, const RihlaPainPoint *pain)
{
    g_autoptr (GString) line = g_string_new (NULL);
    g_autofree char *number = print_pain_number (self, pain->element.id);
    g_autofree char *head =
        g_strdup_printf ("%s %s", rihla_narrative_word (self, "pain"), number);

    add_fact (self, line, pain->text);
    add_count (self, line, "severity", pain->severity);
    rihla_prose_tell (&self->prose, head, line->str);
    rihla_narrative_tell_remarks (self, pain->element.id);
}

static void
add_resolved (RihlaNarrative *self, GString *line, char **ids)
{
    g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
    g_autofree char *all = NULL;

    for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
        g_ptr_array_add (numbers, print_pain_number (self, ids[i]));
    if (numbers->len == 0)
        return;
    g_ptr_array_add (numbers, NULL);
    all = g_strjoinv (" + ", (char **) numbers->pdata);
    add_filled (self, line, "resolves", all);
}

static void
add_status (RihlaNarrative *self, GString *line, RihlaOpportunityStatus status)
{
    g_autofree char *key = NULL;

    if (status == RIHLA_OPPORTUNITY_STATUS_NONE)
        return;
    key = g_strconcat ("status-",
                       rihla_enum_print (RIHLA_TYPE_OPPORTUNITY_STATUS,
                                         (int) status),
                       NULL);
    add_fact (self, line, rihla_narrative_phrase (self, key));
}

static void
add_cost (RihlaNarrative *self, GString *line, double cost)
{
    g_autofree char *money = NULL;

    if (isnan (cost))
        return;
    money = self->journey->currency != NULL
                ? rihla_labels_format_money (self->prose.labels, cost,
                                             self->journey->currency)
                : rihla_labels_format_number (self->prose.labels, cost, 2);
    add_filled (self, line, "cost", money);
}

static void
tell_opportunity (RihlaNarrative *self, const RihlaOpportunity *opportunity)
{
    g_autoptr (GString) line = g_string_new (NULL);

    add_fact (self, line, opportunity->text);
    add_resolved (self, line, opportunity->resolves);
    add_word (self, line, "impact-of", opportunity->impact);
    add_word (self, line, "effort-of", opportunity->effort);
    add_cost (self, line, opportunity->cost);
    if (opportunity->owner != NULL) {
        g_autofree char *owner =
            rihla_prose_join (&self->prose,
                              rihla_narrative_word (self, "owner"),
                              opportunity->owner);

        add_fact (self, line, owner);
    }
    add_status (self, line, opportunity->status);
    rihla_prose_tell (&self->prose, rihla_narrative_word (self, "opportunity"),
                      line->str);
    rihla_narrative_tell_remarks (self, opportunity->element.id);
}

/* --- Metrics, texts, notes ------------------------------------------------ */

static void
add_target (RihlaNarrative *self, GString *line, const RihlaMetric *metric,
            double value)
{
    g_autofree char *target = NULL;
    g_autofree char *fact = NULL;

    if (isnan (metric->target))
        return;
    target =
        rihla_metric_format_value (self->prose.labels, metric, metric->target);
    fact = rihla_prose_join (&self->prose,
                             rihla_narrative_word (self, "target"), target);
    add_fact (self, line, fact);
    if (!isnan (value) && rihla_metric_misses_target (metric, value))
        add_fact (self, line, rihla_narrative_word (self, "missed"));
}

static void
tell_metric (RihlaNarrative *self, RihlaMetric *metric)
{
    g_autoptr (GString) line = g_string_new (NULL);
    g_autofree char *name = rihla_metric_name (metric);
    double value = NAN;
    RihlaInterval interval;

    if (rihla_metric_compute_value (metric, &value)) {
        g_autofree char *number =
            rihla_metric_format_value (self->prose.labels, metric, value);
        g_autofree char *fact = g_strdup_printf ("%s %s", name, number);

        add_fact (self, line, fact);
    } else {
        add_fact (self, line, name);
    }
    if (rihla_metric_compute_interval (metric, &interval))
        add_count (self, line, "answers", (gint64) interval.n);
    add_target (self, line, metric, value);
    rihla_prose_tell (&self->prose, rihla_narrative_lane (self, "measures"),
                      line->str);
    rihla_narrative_tell_remarks (self, metric->element.id);
}

static void
tell_lane_texts (RihlaNarrative *self, GPtrArray *texts)
{
    for (guint i = 0; i < rihla_list_get_n (texts); i++) {
        const RihlaLaneText *text = rihla_list_get (texts, i);
        const RihlaJourneyLane *lane = text->lane;

        if (lane != NULL)
            rihla_prose_tell (&self->prose,
                              lane->title != NULL ? lane->title
                                                  : lane->element.id,
                              text->text);
    }
}

static void
tell_note (RihlaNarrative *self, const RihlaNote *note)
{
    g_autoptr (GString) line = g_string_new (NULL);

    add_fact (self, line, note->text);
    add_fact (self, line, note->author);
    add_count (self, line, "votes", note->votes);
    rihla_prose_tell (&self->prose, rihla_narrative_lane (self, "notes"),
                      line->str);
    rihla_narrative_tell_remarks (self, note->element.id);
}

void
rihla_narrative_tell_parts (RihlaNarrative *self,
                            const RihlaNarrativeParts *parts)
{
    for (guint i = 0; i < rihla_list_get_n (parts->emotions); i++)
        tell_emotion (self, rihla_list_get (parts->emotions, i));
    rihla_prose_list (&self->prose, rihla_narrative_lane (self, "quotes"),
                      parts->quotes);
    for (guint i = 0; i < rihla_list_get_n (parts->pain_points); i++)
        tell_pain (self, rihla_list_get (parts->pain_points, i));
    for (guint i = 0; i < rihla_list_get_n (parts->opportunities); i++)
        tell_opportunity (self, rihla_list_get (parts->opportunities, i));
    for (guint i = 0; i < rihla_list_get_n (parts->metrics); i++)
        tell_metric (self, rihla_list_get (parts->metrics, i));
    tell_lane_texts (self, parts->lane_texts);
    for (guint i = 0; i < rihla_list_get_n (parts->notes); i++)
        tell_note (self, rihla_list_get (parts->notes, i));
}
