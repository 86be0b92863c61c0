/* compare-words.c: what a comparison calls things.
 * SPDX-License-Identifier: MIT
 *
 * The words are those of lib/data/changes/. Elements and attributes have keys
 * there by their names in files, so that the table of elements says what there
 * is. */

#include "config.h"

#include <math.h>
#include <string.h>

#include <rihla/rihla-enum-types.h>

#include "model/elements.h"
#include "report/compare-words.h"

#define MINUS "\342\210\222"

RihlaLabels *
rihla_compare_words_new (const RihlaComparison *comparison,
                         const char *language)
{
    const RihlaJourney *journey = comparison->new_journey;
    RihlaLabels *labels =
        rihla_labels_new (language != NULL ? language : journey->language,
                          journey->digits, journey->calendar);

    rihla_labels_add (labels, "changes");
    return labels;
}

/* --- Elements --------------------------------------------------------------- */

static char *
fill (const RihlaLabels *labels, const char *key, const char *first,
      const char *second)
{
    const char *const values[] = { first, second, NULL };

    return rihla_labels_fill (labels, "changes", key, values);
}

static char *
get_metric_name (const RihlaElement *element)
{
    const RihlaMetric *metric = (const RihlaMetric *) element;

    if (metric->name != NULL || metric->kind == RIHLA_METRIC_KIND_OTHER)
        return NULL;
    return g_ascii_strup (rihla_enum_print (RIHLA_TYPE_METRIC_KIND,
                                            (int) metric->kind),
                          -1);
}

/* Titles are quoted; one that is a quotation already is not quoted twice. */
char *
rihla_compare_bare_text (const char *text)
{
    static const char *const quotes[][2] = { { "«", "»" },
                                             { "“", "”" },
                                             { "\"", "\"" } };
    gsize length = strlen (text);

    for (guint i = 0; i < G_N_ELEMENTS (quotes); i++) {
        gsize first = strlen (quotes[i][0]);
        gsize last = strlen (quotes[i][1]);

        if (length > first + last && g_str_has_prefix (text, quotes[i][0]) &&
            g_str_has_suffix (text, quotes[i][1]))
            return g_strndup (text + first, length - first - last);
    }
    return g_strdup (text);
}

char *
rihla_compare_name_element (const RihlaLabels *labels,
                            const RihlaElement *element)
{
    const char *what =
        rihla_labels_get (labels, "elements",
                          rihla_element_class_get (element->kind)->name);
    const char *text = rihla_element_get_text (element);
    g_autofree char *bare = NULL;

    if (element->kind == RIHLA_ELEMENT_METRIC && text == NULL) {
        g_autofree char *name = get_metric_name (element);

        return name == NULL ? g_strdup (what)
                            : fill (labels, "name", what, name);
    }
    if (text == NULL)
        return g_strdup (what);
    bare = rihla_compare_bare_text (text);
    return fill (labels, "name", what, bare);
}

/* --- Values ----------------------------------------------------------------- */

static RihlaElementKind
find_kind (const char *name)
{
    RihlaElementKind kind = RIHLA_ELEMENT_JOURNEY;

    while (kind + 1 < RIHLA_N_ELEMENT_KINDS &&
           strcmp (rihla_element_class_get (kind)->name, name) != 0)
        kind++;
    return kind;
}

/* What an id names; the id where it names nothing. */
static char *
format_reference (const RihlaLabels *labels, RihlaJourney *journey,
                  const char *id)
{
    const RihlaElement *element = g_hash_table_lookup (journey->index, id);
    const char *text =
        element == NULL ? NULL : rihla_element_get_text (element);

    return fill (labels, "quoted", text != NULL ? text : id, NULL);
}

static char *
format_references (const RihlaLabels *labels, RihlaJourney *journey,
                   const char *value)
{
    g_auto (GStrv) ids = g_strsplit (value, " ", -1);

    for (guint i = 0; ids[i] != NULL; i++) {
        char *name = format_reference (labels, journey, ids[i]);

        g_free (ids[i]);
        ids[i] = name;
    }
    return g_strjoinv (" ", ids);
}

static gboolean
is_money (const RihlaAttribute *attribute)
{
    return strcmp (attribute->name, "cost") == 0 ||
           strcmp (attribute->name, "margin") == 0 ||
           strcmp (attribute->name, "lifetime-value") == 0;
}

static char *
format_number (const RihlaLabels *labels, RihlaJourney *journey,
               const RihlaAttribute *attribute, double value)
{
    if (is_money (attribute) && journey->currency != NULL)
        return rihla_labels_format_money (labels, value, journey->currency);
    if (attribute->type == RIHLA_ATTRIBUTE_NUMBER && attribute->minimum == 0 &&
        attribute->maximum == 1)
        return rihla_labels_format_percent (labels, value);
    return rihla_labels_format_number (labels, value, 2);
}

static char *
format_set_value (const RihlaLabels *labels, RihlaJourney *journey,
                  const RihlaAttribute *attribute, const char *value)
{
    double number = 0;

    switch (attribute->type) {
    case RIHLA_ATTRIBUTE_ENUM:
        return g_strdup (rihla_labels_get (labels, "values", value));
    case RIHLA_ATTRIBUTE_BOOLEAN:
        return g_strdup (rihla_labels_get (labels, "changes", value));
    case RIHLA_ATTRIBUTE_COUNT:
    case RIHLA_ATTRIBUTE_NUMBER:
        rihla_number_parse (value, &number);
        return format_number (labels, journey, attribute, number);
    case RIHLA_ATTRIBUTE_DURATION:
        rihla_duration_parse (value, &number);
        return rihla_labels_format_duration (labels, number);
    case RIHLA_ATTRIBUTE_DATE:
        return rihla_labels_format_date (labels, value);
    case RIHLA_ATTRIBUTE_REFERENCE:
    case RIHLA_ATTRIBUTE_REFERENCES:
        return format_references (labels, journey, value);
    case RIHLA_ATTRIBUTE_STRING:
        return fill (labels, "quoted", value, NULL);
    default:
        return g_strdup (value);
    }
}

char *
rihla_compare_format_value (const RihlaLabels *labels, RihlaJourney *journey,
                            const RihlaChange *change, const char *value)
{
    if (value == NULL)
        return g_strdup (rihla_labels_get (labels, "changes", "no-value"));
    return format_set_value (
        labels, journey,
        rihla_element_class_find_attribute (find_kind (change->element),
                                            change->attribute),
        value);
}

/* --- Measures ---------------------------------------------------------------- */

/* With the stage or the touchpoint that it is of: most journeys ask the same
 * in several places. */
static char *
name_metric (const RihlaLabels *labels, const RihlaElement *metric)
{
    g_autofree char *name = rihla_compare_name_element (labels, metric);
    g_autofree char *place = NULL;

    if (metric->owner == NULL)
        return g_steal_pointer (&name);
    place = rihla_compare_name_element (labels, metric->owner);
    return fill (labels, "of", name, place);
}

char *
rihla_compare_name_measure (const RihlaLabels *labels, RihlaJourney *journey,
                            RihlaMeasure *measure)
{
    const char *id = rihla_measure_get_id (measure);
    const RihlaElement *element =
        id == NULL ? NULL : g_hash_table_lookup (journey->index, id);
    const char *key = rihla_measure_get_key (measure);
    g_autofree char *place = NULL;

    if (element == NULL)
        return g_strdup (rihla_labels_get (labels, "measures", key));
    place = element->kind == RIHLA_ELEMENT_METRIC
                ? name_metric (labels, element)
                : rihla_compare_name_element (labels, element);
    if (strcmp (key, "metrics.value") == 0)
        return g_steal_pointer (&place);
    return fill (labels, "of", rihla_labels_get (labels, "measures", key),
                 place);
}

static char *
format_other (const RihlaLabels *labels, RihlaMeasure *measure, double value)
{
    const char *unit = rihla_measure_get_unit_name (measure);
    char *number = rihla_labels_format_number (labels, value, 2);
    char *text;

    if (unit == NULL)
        return number;
    text = g_strdup_printf ("%s %s", number, unit);
    g_free (number);
    return text;
}

char *
rihla_compare_format_measure (const RihlaLabels *labels, RihlaMeasure *measure,
                              double value)
{
    const char *currency = rihla_measure_get_unit_name (measure);

    switch (rihla_measure_get_unit (measure)) {
    case RIHLA_UNIT_POINTS:
        return rihla_labels_format_signed (labels, value, 2);
    case RIHLA_UNIT_SHARE:
        return rihla_labels_format_percent (labels, value);
    case RIHLA_UNIT_PERCENT:
        return rihla_labels_format_percent (labels, value / 100);
    case RIHLA_UNIT_SECONDS:
        return rihla_labels_format_duration (labels, value);
    case RIHLA_UNIT_MONEY:
        if (currency != NULL)
            return rihla_labels_format_money (labels, value, currency);
        return rihla_labels_format_number (labels, value, 0);
    case RIHLA_UNIT_NUMBER:
        return rihla_labels_format_number (labels, value, 2);
    case RIHLA_UNIT_OTHER:
        break;
    }
    return format_other (labels, measure, value);
}

/* A share changes by points, not by a share of itself. */
char *
rihla_compare_format_difference (const RihlaLabels *labels,
                                 RihlaMeasure *measure, double value)
{
    RihlaUnit unit = rihla_measure_get_unit (measure);
    g_autofree char *size = NULL;

    if (unit == RIHLA_UNIT_POINTS || unit == RIHLA_UNIT_NUMBER)
        return rihla_labels_format_signed (labels, value, 2);
    if (unit == RIHLA_UNIT_SHARE || unit == RIHLA_UNIT_PERCENT) {
        size = rihla_labels_format_signed (
            labels, unit == RIHLA_UNIT_SHARE ? value * 100 : value, 1);
        return fill (labels, "share-points", size, NULL);
    }
    size = rihla_compare_format_measure (labels, measure, fabs (value));
    return g_strdup_printf ("%s%s", value < 0 ? MINUS : "+", size);
}
