/* attribute-values.c: attributes of elements from text and to text.
 * SPDX-License-Identifier: MIT
 *
 * One pair of functions a type of attribute, in a table. A parser gets the
 * text as it stands in the file and says in one sentence what is wrong. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "model/attributes.h"
#include "model/review-levels.h"
#include "model/values.h"

typedef gboolean (*ParseFunc) (const RihlaAttribute *attribute, gpointer field,
                               const char *text, char **message);
typedef char *(*PrintFunc) (const RihlaAttribute *attribute, gpointer field);

static char *
print_range (const RihlaAttribute *attribute)
{
    g_autofree char *minimum = rihla_number_print (attribute->minimum);
    g_autofree char *maximum = rihla_number_print (attribute->maximum);

    return g_strdup_printf ("%s to %s", minimum, maximum);
}

/* Long values are cut, so that a message stays one line. */
static char *
quote_text (const char *text)
{
    g_autofree char *valid = g_utf8_make_valid (text, -1);
    g_autofree char *start =
        g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), 40));
    gboolean is_cut = strlen (start) < strlen (valid);

    return g_strdup_printf ("\"%s%s\"", start, is_cut ? "…" : "");
}

static gboolean
refuse (const RihlaAttribute *attribute, const char *text, const char *wanted,
        char **message)
{
    g_autofree char *quoted = quote_text (text);

    *message =
        g_strdup_printf ("%s %s is not %s", attribute->name, quoted, wanted);
    return FALSE;
}

static gboolean
set_string (gpointer field, const char *text)
{
    char **string = field;

    g_free (*string);
    *string = g_strdup (text);
    return TRUE;
}

static gboolean
parse_string (G_GNUC_UNUSED const RihlaAttribute *attribute, gpointer field,
              const char *text, G_GNUC_UNUSED char **message)
{
    return set_string (field, text);
}

static gboolean
parse_id (const RihlaAttribute *attribute, gpointer field, const char *text,
          char **message)
{
    if (!rihla_id_is_valid (text))
        return refuse (attribute, text,
                       "an id: a letter or _, then letters, digits, - . _",
                       message);
    return set_string (field, text);
}

static gboolean
parse_language (const RihlaAttribute *attribute, gpointer field,
                const char *text, char **message)
{
    if (!rihla_language_is_valid (text))
        return refuse (attribute, text, "a language tag such as ar or en-GB",
                       message);
    return set_string (field, text);
}

static gboolean
parse_date (const RihlaAttribute *attribute, gpointer field, const char *text,
            char **message)
{
    if (!rihla_date_is_valid (text))
        return refuse (attribute, text, "a date as YYYY-MM-DD", message);
    return set_string (field, text);
}

static gboolean
parse_currency (const RihlaAttribute *attribute, gpointer field,
                const char *text, char **message)
{
    if (!rihla_currency_is_valid (text))
        return refuse (attribute, text, "a currency code such as SAR", message);
    return set_string (field, text);
}

static char *
print_string (G_GNUC_UNUSED const RihlaAttribute *attribute, gpointer field)
{
    return g_strdup (*(char **) field);
}

static gboolean
parse_enum (const RihlaAttribute *attribute, gpointer field, const char *text,
            char **message)
{
    g_autofree char *list = NULL;
    g_autofree char *wanted = NULL;

    if (rihla_enum_parse (attribute->get_enum_type (), text, field))
        return TRUE;
    list = rihla_enum_list (attribute->get_enum_type ());
    wanted = g_strdup_printf ("one of %s", list);
    return refuse (attribute, text, wanted, message);
}

/* The first value of each enumeration is its default. */
static char *
print_enum (const RihlaAttribute *attribute, gpointer field)
{
    int value = *(int *) field;

    if (value == 0)
        return NULL;
    return g_strdup (rihla_enum_print (attribute->get_enum_type (), value));
}

static gboolean
parse_boolean (const RihlaAttribute *attribute, gpointer field,
               const char *text, char **message)
{
    gboolean is_yes = strcmp (text, "yes") == 0;

    if (!is_yes && strcmp (text, "no") != 0)
        return refuse (attribute, text, "yes or no", message);
    *(gboolean *) field = is_yes;
    return TRUE;
}

static char *
print_boolean (G_GNUC_UNUSED const RihlaAttribute *attribute, gpointer field)
{
    return *(gboolean *) field ? g_strdup ("yes") : NULL;
}

static gboolean
check_range (const RihlaAttribute *attribute, const char *text, double value,
             char **message)
{
    g_autofree char *quoted = NULL;
    g_autofree char *range = NULL;

    if (value >= attribute->minimum && value <= attribute->maximum)
        return TRUE;
    quoted = quote_text (text);
    range = print_range (attribute);
    *message =
        g_strdup_printf ("%s %s is outside %s", attribute->name, quoted, range);
    return FALSE;
}

static gboolean
parse_count (const RihlaAttribute *attribute, gpointer field, const char *text,
             char **message)
{
    double value;

    if (!rihla_number_parse (text, &value) || value != floor (value))
        return refuse (attribute, text, "a whole number", message);
    if (!check_range (attribute, text, value, message))
        return FALSE;
    *(gint64 *) field = (gint64) value;
    return TRUE;
}

static char *
print_count (G_GNUC_UNUSED const RihlaAttribute *attribute, gpointer field)
{
    gint64 value = *(gint64 *) field;

    return value < 0 ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static gboolean
parse_number (const RihlaAttribute *attribute, gpointer field, const char *text,
              char **message)
{
    double value;

    if (!rihla_number_parse (text, &value))
        return refuse (attribute, text, "a number", message);
    if (!check_range (attribute, text, value, message))
        return FALSE;
    *(double *) field = value;
    return TRUE;
}

static char *
print_number (G_GNUC_UNUSED const RihlaAttribute *attribute, gpointer field)
{
    double value = *(double *) field;

    return isnan (value) ? NULL : rihla_number_print (value);
}

static gboolean
parse_duration (const RihlaAttribute *attribute, gpointer field,
                const char *text, char **message)
{
    double value;

    if (!rihla_duration_parse (text, &value))
        return refuse (attribute, text,
                       "a duration of days, hours, minutes and seconds such "
                       "as PT2H30M",
                       message);
    if (value > attribute->maximum)
        return refuse (attribute, text, "a duration of at most 100 years",
                       message);
    *(double *) field = value;
    return TRUE;
}

static char *
print_duration (G_GNUC_UNUSED const RihlaAttribute *attribute, gpointer field)
{
    double value = *(double *) field;

    return isnan (value) ? NULL : rihla_duration_print (value);
}

static gboolean
parse_numbers (const RihlaAttribute *attribute, gpointer field,
               const char *text, char **message)
{
    g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (double));
    g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
    GArray **array = field;

    for (guint i = 0; words[i] != NULL; i++) {
        double value;

        if (words[i][0] == '\0')
            continue;
        if (!rihla_number_parse (words[i], &value))
            return refuse (attribute, words[i], "a number", message);
        g_array_append_val (numbers, value);
    }
    g_clear_pointer (array, g_array_unref);
    if (numbers->len > 0)
        *array = g_steal_pointer (&numbers);
    return TRUE;
}

static char *
print_numbers (G_GNUC_UNUSED const RihlaAttribute *attribute, gpointer field)
{
    GArray *numbers = *(GArray **) field;
    GString *text = g_string_new (NULL);

    for (guint i = 0; numbers != NULL && i < numbers->len; i++) {
        g_autofree char *number =
            rihla_number_print (g_array_index (numbers, double, i));

        if (i > 0)
            g_string_append_c (text, ' ');
        g_string_append (text, number);
    }
    return g_string_free (text, numbers == NULL);
}

static gboolean
parse_references (const RihlaAttribute *attribute, gpointer field,
                  const char *text, char **message)
{
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
    g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
    char ***ids = field;
    guint n = 0;

    for (guint i = 0; words[i] != NULL; i++) {
        if (words[i][0] == '\0')
            continue;
        if (!rihla_id_is_valid (words[i]))
            return refuse (attribute, words[i],
                           attribute->type == RIHLA_ATTRIBUTE_LANES
                               ? "the name of a lane"
                               : "an id",
                           message);
        g_strv_builder_add (builder, words[i]);
        n++;
    }
    g_strfreev (*ids);
    *ids = n > 0 ? g_strv_builder_end (builder) : NULL;
    return TRUE;
}

static char *
print_references (G_GNUC_UNUSED const RihlaAttribute *attribute, gpointer field)
{
    char **ids = *(char ***) field;

    return ids == NULL ? NULL : g_strjoinv (" ", ids);
}

/* Kept as it is printed, so that what is written reads back the same. */
static gboolean
parse_review (G_GNUC_UNUSED const RihlaAttribute *attribute, gpointer field,
              const char *text, char **message)
{
    RihlaReviewLevels levels = { 0 };
    char **review = field;

    if (!rihla_review_levels_parse (&levels, text, message))
        return FALSE;
    g_free (*review);
    *review = rihla_review_levels_print (&levels);
    return TRUE;
}

static const struct {
    ParseFunc parse;
    PrintFunc print;
} types[] = {
    [RIHLA_ATTRIBUTE_ID] = { parse_id, print_string },
    [RIHLA_ATTRIBUTE_STRING] = { parse_string, print_string },
    [RIHLA_ATTRIBUTE_LANGUAGE] = { parse_language, print_string },
    [RIHLA_ATTRIBUTE_DATE] = { parse_date, print_string },
    [RIHLA_ATTRIBUTE_CURRENCY] = { parse_currency, print_string },
    [RIHLA_ATTRIBUTE_ENUM] = { parse_enum, print_enum },
    [RIHLA_ATTRIBUTE_BOOLEAN] = { parse_boolean, print_boolean },
    [RIHLA_ATTRIBUTE_COUNT] = { parse_count, print_count },
    [RIHLA_ATTRIBUTE_NUMBER] = { parse_number, print_number },
    [RIHLA_ATTRIBUTE_DURATION] = { parse_duration, print_duration },
    [RIHLA_ATTRIBUTE_NUMBERS] = { parse_numbers, print_numbers },
    [RIHLA_ATTRIBUTE_REFERENCE] = { parse_id, print_string },
    [RIHLA_ATTRIBUTE_REFERENCES] = { parse_references, print_references },
    [RIHLA_ATTRIBUTE_LANES] = { parse_references, print_references },
    [RIHLA_ATTRIBUTE_REVIEW] = { parse_review, print_string },
};

gboolean
rihla_attribute_parse (const RihlaAttribute *self, RihlaElement *element,
                       const char *text, char **message)
{
    return types[self->type].parse (self,
                                    rihla_attribute_get_field (self, element),
                                    text, message);
}

char *
rihla_attribute_print (const RihlaAttribute *self, const RihlaElement *element)
{
    if (self->type == RIHLA_ATTRIBUTE_ID && element->has_derived_id)
        return NULL;
    return types[self->type].print (self,
                                    rihla_attribute_get_field (self, element));
}
