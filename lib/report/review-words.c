/* review-words.c: what elements and figures are called in findings.
 * SPDX-License-Identifier: MIT
 *
 * Findings are in English, as all messages; what they name is as the journey
 * has it. */

#include "config.h"

#include <math.h>

#include "model/attributes.h"
#include "report/review.h"

/* In characters: so much tells texts apart, and leaves a message one line. */
#define LONGEST 48

char *
rihla_review_quote (const char *text)
{
    g_autofree char *start = NULL;

    if (g_utf8_strlen (text, -1) <= LONGEST)
        return g_strdup_printf ("\"%s\"", text);
    start = g_utf8_substring (text, 0, LONGEST - 1);
    return g_strdup_printf ("\"%s…\"", g_strchomp (start));
}

/* What a reader knows the element by; the id where it has no text. */
static const char *
get_text (const RihlaElement *element)
{
    const char *text = NULL;

    switch (element->kind) {
    case RIHLA_ELEMENT_STAGE:
        text = ((const RihlaStage *) element)->title;
        break;
    case RIHLA_ELEMENT_TOUCHPOINT:
        text = ((const RihlaTouchpoint *) element)->title;
        break;
    case RIHLA_ELEMENT_CHANNEL:
        text = ((const RihlaChannel *) element)->name;
        break;
    case RIHLA_ELEMENT_EMOTION:
        text = ((const RihlaEmotion *) element)->word;
        break;
    case RIHLA_ELEMENT_PAIN_POINT:
        text = ((const RihlaPainPoint *) element)->text;
        break;
    case RIHLA_ELEMENT_OPPORTUNITY:
        text = ((const RihlaOpportunity *) element)->text;
        break;
    default:
        break;
    }
    return text != NULL && *text != '\0' ? text : element->id;
}

static const char *
get_noun (const RihlaElement *element)
{
    if (element->kind == RIHLA_ELEMENT_PAIN_POINT)
        return "pain point";
    return rihla_element_class_get (element->kind)->name;
}

char *
rihla_review_name (const RihlaElement *element)
{
    g_autofree char *quoted = rihla_review_quote (get_text (element));

    return g_strdup_printf ("%s %s", get_noun (element), quoted);
}

/* The two largest units that there are: 2 h 30 min. Not by ICU, whose words
 * change from version to version: who searches messages counts on them. */
char *
rihla_review_print_duration (double seconds)
{
    static const struct {
        gint64 seconds;
        const char *name;
    } units[] = { { 86400, "d" }, { 3600, "h" }, { 60, "min" }, { 1, "s" } };
    gint64 left = (gint64) round (seconds);
    GString *text = g_string_new (NULL);
    guint n_told = 0;

    for (guint i = 0; i < G_N_ELEMENTS (units) && n_told < 2; i++) {
        gint64 n = left / units[i].seconds;

        left %= units[i].seconds;
        n_told += n_told > 0 || n > 0;
        if (n > 0)
            g_string_append_printf (text, "%s%" G_GINT64_FORMAT " %s",
                                    text->len > 0 ? " " : "", n, units[i].name);
    }
    if (text->len == 0)
        g_string_append (text, "0 s");
    return g_string_free (text, FALSE);
}

char *
rihla_review_print_number (double value)
{
    double rounded = round (value * 10) / 10;

    return rihla_number_print (rounded == 0 ? 0 : rounded);
}
