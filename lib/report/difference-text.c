/* difference-text.c: how two reports differ, for people.
 * SPDX-License-Identifier: MIT
 *
 * A line a measure, in its order: what it is called and of what it is, then its
 * value before and after, and the difference. The names of measures are data,
 * in lib/data/measures. Of where to act the places are told, by themselves, and
 * not the scores that they come from. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "model/attributes.h"
#include "model/elements.h"
#include "report/difference.h"
#include "report/element-words.h"
#include "report/prose.h"
#include "report/report.h"

#define GROUP "difference"
/* Amounts under this are told with their fractions. */
#define SMALL_AMOUNT 100

typedef struct {
    const RihlaJourney *journey;
    RihlaProse prose; /* labels and text are owned, by the caller */
} Teller;

/* --- Names ----------------------------------------------------------------- */

/* What stands in the element as its title or text; NULL: nothing. */
static const char *
get_text (const RihlaElement *element)
{
    static const char *const names[] = { NULL, "title", "name" };

    for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
        const RihlaPart *part =
            rihla_element_class_find_part (element->kind, names[i]);
        const char *text = NULL;

        if (part != NULL)
            text = *(char **) rihla_part_get_field (part, element);
        if (text != NULL && *text != '\0')
            return text;
    }
    return NULL;
}

static char *
name_element (const Teller *self, const char *id)
{
    RihlaElement *element = g_hash_table_lookup (self->journey->index, id);
    const char *text;

    if (element == NULL)
        return g_strdup (id);
    if (element->kind == RIHLA_ELEMENT_STAGE)
        return rihla_stage_name_in (self->prose.labels, self->journey,
                                    (const RihlaStage *) element);
    if (element->kind == RIHLA_ELEMENT_METRIC)
        return rihla_metric_name ((const RihlaMetric *) element);
    text = get_text (element);
    return g_strdup (text != NULL ? text : id);
}

/* Fills a pattern with the name of an element. */
static char *
place_in (const Teller *self, const char *key, char *what, const char *id)
{
    g_autofree char *owned = what;
    g_autofree char *element = NULL;

    if (id == NULL)
        return g_steal_pointer (&owned);
    element = name_element (self, id);
    return rihla_labels_fill (self->prose.labels, GROUP, key,
                              (const char *[]){ what, element, NULL });
}

/* A metric is called by its own name, and by where it stands. */
static char *
name_metric (const Teller *self, const RihlaMetric *metric)
{
    return place_in (self, "of", rihla_metric_name (metric),
                     metric->element.owner->id);
}

static char *
name_measure (const Teller *self, const RihlaMeasure *measure)
{
    const char *name =
        rihla_labels_get (self->prose.labels, "measures", measure->key);
    const RihlaElement *element = NULL;

    if (measure->id != NULL)
        element = g_hash_table_lookup (self->journey->index, measure->id);
    if (element != NULL && element->kind == RIHLA_ELEMENT_METRIC &&
        strcmp (measure->key, "metrics.value") == 0)
        return name_metric (self, (const RihlaMetric *) element);
    return place_in (self, "of", g_strdup (name), measure->id);
}

/* --- Values ---------------------------------------------------------------- */

static char *
format_as (const Teller *self, double value, guint max_decimals,
           const char *skeleton, gboolean is_signed)
{
    g_autofree char *whole =
        g_strconcat (skeleton, is_signed ? " sign-except-zero" : "", NULL);

    return rihla_labels_format_as (self->prose.labels, value, max_decimals,
                                   whole);
}

static char *
format_money (const Teller *self, double amount, const char *currency,
              gboolean is_signed)
{
    g_autofree char *skeleton =
        currency == NULL ? g_strdup ("")
                         : g_strdup_printf ("currency/%.3s", currency);

    return format_as (self, amount, fabs (amount) < SMALL_AMOUNT ? 2 : 0,
                      skeleton, is_signed);
}

static char *
format_seconds (const Teller *self, double seconds, gboolean is_signed)
{
    g_autofree char *duration =
        rihla_labels_format_duration (self->prose.labels, fabs (seconds));
    const char *sign = "";

    if (seconds < 0)
        sign = "−";
    else if (is_signed && seconds > 0)
        sign = "+";
    return g_strconcat (sign, duration, NULL);
}

static char *
format_other (const Teller *self, double value, const char *unit,
              gboolean is_signed)
{
    g_autofree char *number = format_as (self, value, 2, "", is_signed);

    return unit == NULL ? g_steal_pointer (&number)
                        : g_strdup_printf ("%s %s", number, unit);
}

static char *
format_value (const Teller *self, const RihlaMeasure *measure, double value,
              gboolean is_signed)
{
    switch (measure->unit) {
    case RIHLA_UNIT_POINTS:
        return format_as (self, value, 2, "", TRUE);
    case RIHLA_UNIT_SHARE:
        return format_as (self, value * 100, 1, "percent", is_signed);
    case RIHLA_UNIT_PERCENT:
        return format_as (self, value, 1, "percent", is_signed);
    case RIHLA_UNIT_SECONDS:
        return format_seconds (self, value, is_signed);
    case RIHLA_UNIT_MONEY:
        return format_money (self, value, measure->unit_name, is_signed);
    case RIHLA_UNIT_NUMBER:
    case RIHLA_UNIT_OTHER:
        break;
    }
    return format_other (self, value, measure->unit_name, is_signed);
}

/* With the place where it is found. */
static char *
format_measure (const Teller *self, const RihlaMeasure *measure)
{
    if (measure == NULL)
        return NULL;
    return place_in (self, "at",
                     format_value (self, measure, measure->value, FALSE),
                     measure->found_id);
}

/* --- The whole ------------------------------------------------------------- */

static void
tell (Teller *self, const RihlaDifference *difference)
{
    const RihlaMeasure *measure = rihla_difference_get_measure (difference);
    double change = rihla_difference_get_change (difference);
    g_autofree char *name = name_measure (self, measure);
    g_autofree char *before = format_measure (self, difference->before);
    g_autofree char *after = format_measure (self, difference->after);
    g_autofree char *by = NULL;

    if (strcmp (measure->key, "act.score") == 0)
        return;
    if (after == NULL) {
        rihla_prose_say (&self->prose, GROUP, "gone", name, before, NULL, NULL);
    } else if (before == NULL) {
        rihla_prose_say (&self->prose, GROUP, "come", name, after, NULL, NULL);
    } else if (fabs (change) > 0 && strcmp (measure->key, "act.rank") != 0) {
        by = format_value (self, measure, change, TRUE);
        rihla_prose_say (&self->prose, GROUP, "changed", name, before, after,
                         by);
    } else {
        rihla_prose_say (&self->prose, GROUP, "moved", name, before, after,
                         NULL);
    }
}

char *
rihla_report_difference_to_text (RihlaReport *before, RihlaReport *after,
                                 const char *language)
{
    g_autoptr (GArray) found = NULL;
    g_autoptr (RihlaLabels) labels = NULL;
    const RihlaJourney *journey;
    Teller self;

    g_return_val_if_fail (before != NULL && after != NULL, NULL);

    journey = before->journey;
    if (language == NULL)
        language = journey->language;
    if (!rihla_language_has (language, "measures"))
        language = "en";
    labels = rihla_labels_new (language, journey->digits, journey->calendar);
    rihla_labels_add (labels, "measures");
    self = (Teller){ journey, { labels, g_string_new (NULL), 0 } };
    found = rihla_differences_find (before, after);
    rihla_prose_add_line (&self.prose,
                          rihla_labels_get (labels, GROUP,
                                            found->len > 0 ? "head"
                                                           : "nothing"));
    rihla_prose_add_gap (&self.prose);
    for (guint i = 0; i < found->len; i++)
        tell (&self, &g_array_index (found, RihlaDifference, i));
    return rihla_prose_finish (&self.prose);
}
