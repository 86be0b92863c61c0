/* narrative.c: a journey told in text, from the first stage to the last.
 * SPDX-License-Identifier: MIT
 *
 * The same content as a map of it with every lane, in the order in which it is
 * lived: the journey, who makes it, each stage with its goal, each of its
 * touchpoints with all that it has, then what belongs to the stage as a whole,
 * and at the end the figures that stand below a map. Everything is named as on the map,
 * and pain points have the numbers that they have there. One walk over the
 * journey. */

#include "config.h"

#include <rihla/rihla-enum-types.h>
#include <rihla/rihla-report-text.h>

#include "model/elements.h"
#include "report/element-words.h"
#include "report/narrative-parts.h"
#include "report/report.h"

const char *
rihla_narrative_word (const RihlaNarrative *self, const char *key)
{
    return rihla_labels_get (self->prose.labels, "words", key);
}

const char *
rihla_narrative_phrase (const RihlaNarrative *self, const char *key)
{
    return rihla_labels_get (self->prose.labels, "narrative", key);
}

const char *
rihla_narrative_lane (const RihlaNarrative *self, const char *lane)
{
    GPtrArray *lanes = self->journey->lanes;

    for (guint i = 0; i < rihla_list_get_n (lanes); i++) {
        const RihlaJourneyLane *named = rihla_list_get (lanes, i);
        const char *nick =
            rihla_enum_print (RIHLA_TYPE_LANE_KIND, (int) named->kind);

        if (named->title != NULL && g_strcmp0 (nick, lane) == 0)
            return named->title;
    }
    return rihla_labels_get (self->prose.labels, "lanes", lane);
}

char *
rihla_narrative_number (const RihlaNarrative *self, guint number, guint part)
{
    g_autofree char *first =
        rihla_labels_format_number (self->prose.labels, number, 0);
    g_autofree char *second =
        rihla_labels_format_number (self->prose.labels, part, 0);

    return g_strconcat (first, ".", second, NULL);
}

void
rihla_narrative_tell_remarks (RihlaNarrative *self, const char *id)
{
    GPtrArray *texts = g_hash_table_lookup (self->remarks, id);

    rihla_prose_list (&self->prose, rihla_narrative_word (self, "annotations"),
                      texts);
    g_hash_table_remove (self->remarks, id);
}

/* Those of what has no place of its own in the text, such as a channel. */
static void
tell_other_remarks (RihlaNarrative *self)
{
    GPtrArray *annotations = self->journey->annotations;
    g_autoptr (GPtrArray) texts = g_ptr_array_new ();

    for (guint i = 0; i < rihla_list_get_n (annotations); i++) {
        const RihlaAnnotation *annotation = rihla_list_get (annotations, i);

        if (annotation->text != NULL &&
            (annotation->ref == NULL ||
             g_hash_table_contains (self->remarks, annotation->ref)))
            g_ptr_array_add (texts, annotation->text);
    }
    rihla_prose_add_gap (&self->prose);
    rihla_prose_list (&self->prose, rihla_narrative_word (self, "annotations"),
                      texts);
}

/* --- Gathering ------------------------------------------------------------ */

static void
number_pains (RihlaNarrative *self, GPtrArray *pains)
{
    for (guint i = 0; i < rihla_list_get_n (pains); i++) {
        const RihlaPainPoint *pain = rihla_list_get (pains, i);
        guint number = g_hash_table_size (self->pain_numbers) + 1;

        g_hash_table_insert (self->pain_numbers, pain->element.id,
                             GUINT_TO_POINTER (number));
    }
}

static void
number_all_pains (RihlaNarrative *self)
{
    GPtrArray *stages = self->journey->stages;

    for (guint i = 0; i < rihla_list_get_n (stages); i++) {
        const RihlaStage *stage = rihla_list_get (stages, i);

        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++) {
            const RihlaTouchpoint *touchpoint =
                rihla_list_get (stage->touchpoints, j);

            number_pains (self, touchpoint->pain_points);
        }
        number_pains (self, stage->pain_points);
    }
}

static void
gather_remarks (RihlaNarrative *self)
{
    GPtrArray *annotations = self->journey->annotations;

    for (guint i = 0; i < rihla_list_get_n (annotations); i++) {
        const RihlaAnnotation *annotation = rihla_list_get (annotations, i);
        GPtrArray *texts;

        if (annotation->ref == NULL || annotation->text == NULL)
            continue;
        texts = g_hash_table_lookup (self->remarks, annotation->ref);
        if (texts == NULL) {
            texts = g_ptr_array_new ();
            g_hash_table_insert (self->remarks, annotation->ref, texts);
        }
        g_ptr_array_add (texts, annotation->text);
    }
}

/* --- Telling -------------------------------------------------------------- */

/* Which state, which version, of when. */
static void
tell_edition (RihlaNarrative *self)
{
    const RihlaJourney *journey = self->journey;
    RihlaProse *prose = &self->prose;
    const char *state =
        rihla_enum_print (RIHLA_TYPE_JOURNEY_STATE, (int) journey->state);

    rihla_prose_add_line (prose, rihla_narrative_word (self, state));
    if (journey->version != NULL)
        rihla_prose_say (prose, "words", "version", journey->version, NULL,
                         NULL, NULL);
    if (journey->date != NULL) {
        g_autofree char *date =
            rihla_labels_format_date (prose->labels, journey->date);

        rihla_prose_tell (prose, rihla_narrative_word (self, "date"), date);
    }
    if (journey->source != NULL)
        rihla_prose_say (prose, "words", "source", journey->source, NULL, NULL,
                         NULL);
}

static void
tell_journey (RihlaNarrative *self)
{
    const RihlaJourney *journey = self->journey;

    rihla_prose_add_line (&self->prose,
                          journey->title != NULL
                              ? journey->title
                              : rihla_narrative_word (self, "journey"));
    if (journey->scenario != NULL)
        rihla_prose_add_line (&self->prose, journey->scenario);
    tell_edition (self);
    rihla_narrative_tell_remarks (self, journey->element.id);
}

static void
tell_persona (RihlaNarrative *self, const RihlaPersona *persona)
{
    RihlaProse *prose = &self->prose;

    rihla_prose_add_gap (prose);
    rihla_prose_tell (prose, rihla_narrative_word (self, "persona"),
                      persona->name != NULL ? persona->name
                                            : persona->element.id);
    if (persona->summary != NULL)
        rihla_prose_add_line (prose, persona->summary);
    rihla_prose_tell (prose, rihla_narrative_lane (self, "quotes"),
                      persona->quote);
    if (persona->customers >= 0) {
        g_autofree char *customers =
            rihla_labels_format_number (prose->labels,
                                        (double) persona->customers, 0);

        rihla_prose_say (prose, "narrative", "customers", customers, NULL, NULL,
                         NULL);
    }
    rihla_narrative_tell_remarks (self, persona->element.id);
}

static void
tell_all (RihlaNarrative *self, RihlaReport *report)
{
    RihlaJourney *journey = self->journey;

    tell_journey (self);
    for (guint i = 0; i < rihla_list_get_n (journey->personas); i++)
        tell_persona (self, rihla_list_get (journey->personas, i));
    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++)
        rihla_narrative_tell_stage (self, i);
    tell_other_remarks (self);
    rihla_narrative_tell_figures (self, report);
}

char *
rihla_report_narrate (RihlaReport *self, const char *language)
{
    RihlaNarrative narrative;
    RihlaLabels *labels;

    g_return_val_if_fail (self != NULL, NULL);

    labels =
        rihla_labels_new (language != NULL ? language : self->journey->language,
                          self->journey->digits, self->journey->calendar);
    narrative = (RihlaNarrative){
        .journey = self->journey,
        .prose = { labels, g_string_new (NULL) },
        .pain_numbers = g_hash_table_new (g_str_hash, g_str_equal),
        .remarks = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify) g_ptr_array_unref),
    };
    number_all_pains (&narrative);
    gather_remarks (&narrative);
    tell_all (&narrative, self);
    g_hash_table_unref (narrative.pain_numbers);
    g_hash_table_unref (narrative.remarks);
    rihla_labels_free (labels);
    return rihla_prose_finish (&narrative.prose);
}
