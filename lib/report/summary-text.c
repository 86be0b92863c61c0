/* summary-text.c: what the measures say, in sentences.
 * SPDX-License-Identifier: MIT
 *
 * The figures of a report come in, and short parts of short sentences go out,
 * for somebody who runs a service and reads no tables. A part of which nothing
 * is known is left out with its head. The sentences are data, in
 * lib/data/sentences/; words beside numbers take the form that the grammar of
 * the language asks for. */

#include "config.h"

#include <math.h>

#include <rihla/rihla-report-text.h>

#include "model/elements.h"
#include "report/element-words.h"
#include "report/summary-text.h"

#define SENTENCES "sentences"
#define FALLBACK_LANGUAGE "en"
/* From here on an amount is told in thousands or millions. */
#define LARGE_AMOUNT 100000

void
rihla_summary_say (RihlaSummary *self, const char *key, const char *first,
                   const char *second, const char *third, const char *fourth)
{
    rihla_prose_say (&self->prose, self->group, key, first, second, third,
                     fourth);
}

void
rihla_summary_count (RihlaSummary *self, const char *key, double number,
                     const char *more)
{
    g_autofree char *count =
        rihla_labels_format_number (self->prose.labels, number, 0);
    const char *values[] = { count, more, NULL };
    g_autofree char *line =
        rihla_labels_fill_count (self->prose.labels, self->group, key, number,
                                 values);

    rihla_prose_add_line (&self->prose, line);
}

char *
rihla_summary_name (const RihlaSummary *self, const RihlaElement *element)
{
    const RihlaTouchpoint *touchpoint;

    if (element->kind == RIHLA_ELEMENT_STAGE)
        return rihla_stage_name_in (self->prose.labels, self->report->journey,
                                    (const RihlaStage *) element);
    touchpoint = (const RihlaTouchpoint *) element;
    return rihla_prose_get_line (touchpoint->title != NULL ? touchpoint->title
                                                           : element->id);
}

char *
rihla_summary_format_money (const RihlaSummary *self, double amount)
{
    const char *currency = self->report->journey->currency;

    if (currency == NULL)
        return rihla_labels_format_number (self->prose.labels, amount, 0);
    if (fabs (amount) < LARGE_AMOUNT)
        return rihla_labels_format_amount (self->prose.labels, amount,
                                           currency);
    return rihla_labels_format_money (self->prose.labels, amount, currency);
}

/* --- The whole ------------------------------------------------------------ */

static char *
count_of (const RihlaSummary *self, const char *key, guint number)
{
    g_autofree char *count =
        rihla_labels_format_number (self->prose.labels, number, 0);

    return rihla_labels_fill_count (self->prose.labels, "extent", key, number,
                                    (const char *[]){ count, NULL });
}

static void
tell_extent (RihlaSummary *self)
{
    const RihlaJourney *journey = self->report->journey;
    guint n_stages = rihla_list_get_n (journey->stages);
    guint n_touchpoints = 0;
    g_autofree char *stages = count_of (self, "stages", n_stages);
    g_autofree char *touchpoints = NULL;

    for (guint i = 0; i < n_stages; i++) {
        const RihlaStage *stage = rihla_list_get (journey->stages, i);

        n_touchpoints += rihla_list_get_n (stage->touchpoints);
    }
    touchpoints = count_of (self, "touchpoints", n_touchpoints);
    if (n_touchpoints > 0)
        rihla_prose_say (&self->prose, "extent", "both", stages, touchpoints,
                         NULL, NULL);
    else if (n_stages > 0)
        rihla_prose_say (&self->prose, "extent", "only-stages", stages, NULL,
                         NULL, NULL);
}

static void
tell_title (RihlaSummary *self)
{
    const RihlaJourney *journey = self->report->journey;
    RihlaLabels *labels = self->prose.labels;

    rihla_prose_add_line (&self->prose,
                          journey->title != NULL
                              ? journey->title
                              : rihla_labels_get (labels, "words", "journey"));
}

/* The language that the text is in; one that has no sentences is told in
 * English, labels and numbers with them. */
static const char *
choose_language (const RihlaJourney *journey, const char *language)
{
    const char *wanted = language != NULL ? language : journey->language;

    return rihla_language_has (wanted, SENTENCES) ? wanted : FALLBACK_LANGUAGE;
}

typedef struct {
    const char *group; /* of sentences, with a head */
    void (*tell) (RihlaSummary *summary);
} Part;

static const Part parts[] = {
    { "feelings", rihla_summary_tell_feelings },
    { "effort", rihla_summary_tell_effort },
    { "measured", rihla_summary_tell_measured },
    { "customers", rihla_summary_tell_customers },
    { "money", rihla_summary_tell_money },
    { "act", rihla_summary_tell_act },
};

static void
tell_part (RihlaSummary *self, const Part *part)
{
    gsize start =
        rihla_prose_begin_part (&self->prose,
                                rihla_labels_get (self->prose.labels,
                                                  part->group, "head"));

    self->group = part->group;
    part->tell (self);
    rihla_prose_end_part (&self->prose, start);
}

char *
rihla_report_to_text (RihlaReport *self, const char *language)
{
    RihlaSummary summary = { .report = self };
    RihlaLabels *labels;

    g_return_val_if_fail (self != NULL, NULL);

    labels = rihla_labels_new (choose_language (self->journey, language),
                               self->journey->digits, self->journey->calendar);
    rihla_labels_add (labels, SENTENCES);
    summary.prose = (RihlaProse){ labels, g_string_new (NULL) };
    tell_title (&summary);
    tell_extent (&summary);
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        tell_part (&summary, &parts[i]);
    rihla_labels_free (labels);
    return rihla_prose_finish (&summary.prose);
}
