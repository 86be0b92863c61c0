/* assume.c: what if?
 * SPDX-License-Identifier: MIT
 *
 * In: a sealed journey and assumptions. Out: a copy of it in which they hold,
 * sealed, with the same ids; a report of each tells what would change.
 *
 * An assumption sets an attribute that measures are computed from, or
 * multiplies it. They are taken in their order. What is assumed counts against
 * what is given besides: a value of a metric takes the place of its counts and
 * answers, and counts that of its value; margin, retention and discount that of
 * a lifetime value. At the end each opportunity that is done now, and was not,
 * takes its effect off what it resolves: loss · (1 − effect). */

#include "config.h"

#include <math.h>
#include <rihla/rihla-assume.h>
#include <rihla/rihla-error.h>
#include <string.h>

#include "model/attributes.h"
#include "model/elements.h"
#include "model/spelling.h"
#include "report/metric-value.h"
#include "report/opportunity-value.h"
#include "report/value.h"

#define MOST_NAMES 16

/* What measures are computed from. */
static const struct {
    RihlaElementKind kind;
    const char *names[MOST_NAMES]; /* ends with NULL */
} assumable[] = {
    { RIHLA_ELEMENT_JOURNEY,
      { "period", "net-revenue-retention", "earned-new" } },
    { RIHLA_ELEMENT_PERSONA,
      { "customers", "lifetime-value", "margin", "retention", "discount" } },
    { RIHLA_ELEMENT_STAGE, { "kind", "entered" } },
    { RIHLA_ELEMENT_TOUCHPOINT,
      { "kind", "channel", "owner", "mode", "intent", "wait", "active", "reach",
        "truth" } },
    { RIHLA_ELEMENT_EMOTION, { "value", "n" } },
    { RIHLA_ELEMENT_PAIN_POINT, { "severity", "frequency", "loss" } },
    { RIHLA_ELEMENT_OPPORTUNITY,
      { "resolves", "impact", "effort", "effect", "cost", "owner", "status" } },
    { RIHLA_ELEMENT_METRIC,
      { "value", "target", "n", "promoters", "passives", "detractors", "good",
        "answers" } },
};

typedef struct {
    const char *text; /* as it was written */
    char *id;         /* owned */
    char *name;       /* owned; of the attribute */
    char *value;      /* owned */
    gboolean is_factor;
} Assumption;

typedef struct {
    RihlaJourney *journey; /* the copy */
    GHashTable *index;     /* owned; id to RihlaElement of the copy */
    const Assumption *now; /* the one that is taken */
    GError **error;
} Assuming;

static gboolean fail (Assuming *self, RihlaError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static gboolean
fail (Assuming *self, RihlaError code, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list arguments;

    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    g_set_error (self->error, RIHLA_ERROR, (int) code, "%s: %s",
                 self->now->text, message);
    return FALSE;
}

/* --- Reading an assumption ------------------------------------------------- */

static void
clear_assumption (gpointer data)
{
    Assumption *self = data;

    g_free (self->id);
    g_free (self->name);
    g_free (self->value);
}

static gboolean
refuse (const char *text, GError **error)
{
    g_autofree char *valid = g_utf8_make_valid (text, -1);

    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_SYNTAX,
                 "\"%s\" is no assumption; they are written "
                 "ID.attribute=value or ID.attribute*=factor",
                 valid);
    return FALSE;
}

/* Ids may hold dots, and attributes do not. */
static gboolean
parse (const char *text, Assumption *self, GError **error)
{
    const char *equals = strchr (text, '=');
    char *dot;

    self->text = text;
    if (equals == NULL || !g_utf8_validate (text, -1, NULL))
        return refuse (text, error);
    self->is_factor = equals > text && equals[-1] == '*';
    self->id = g_strndup (text, (gsize) (equals - text) - self->is_factor);
    dot = strrchr (self->id, '.');
    if (dot == NULL)
        return refuse (text, error);
    *dot = '\0';
    self->name = g_strstrip (g_strdup (dot + 1));
    g_strstrip (self->id);
    self->value = g_strstrip (g_strdup (equals + 1));
    if (*self->id == '\0' || *self->name == '\0' || *self->value == '\0')
        return refuse (text, error);
    return TRUE;
}

/* --- Finding what it is about ---------------------------------------------- */

static void
add_to_index (RihlaElement *element, gpointer data)
{
    g_hash_table_insert (data, element->id, element);
    rihla_element_foreach_child (element, add_to_index, data);
}

static RihlaElement *
find_element (Assuming *self)
{
    const char *id = self->now->id;
    RihlaElement *element = g_hash_table_lookup (self->index, id);
    RihlaSpelling spelling = { id, NULL, G_MAXUINT };
    GHashTableIter iter;
    gpointer key;

    if (element != NULL)
        return element;
    g_hash_table_iter_init (&iter, self->index);
    while (g_hash_table_iter_next (&iter, &key, NULL))
        rihla_spelling_try (&spelling, key);
    if (spelling.nearest != NULL)
        fail (self, RIHLA_ERROR_REFERENCE,
              "there is nothing of the id \"%s\"; did you mean \"%s\"?", id,
              spelling.nearest);
    else
        fail (self, RIHLA_ERROR_REFERENCE,
              "there is nothing of the id \"%s\" in the journey", id);
    return NULL;
}

static const char *const *
get_assumable (RihlaElementKind kind)
{
    for (gsize i = 0; i < G_N_ELEMENTS (assumable); i++)
        if (assumable[i].kind == kind)
            return assumable[i].names;
    return NULL;
}

static const RihlaAttribute *
find_attribute (Assuming *self, const RihlaElement *element)
{
    const char *what = rihla_element_class_get (element->kind)->name;
    const char *name = self->now->name;
    const char *const *names = get_assumable (element->kind);
    g_autofree char *list = NULL;

    if (names == NULL) {
        fail (self, RIHLA_ERROR_VALUE,
              "\"%s\" is the id of a %s, of which nothing can be assumed",
              element->id, what);
        return NULL;
    }
    if (g_strv_contains (names, name))
        return rihla_element_class_find_attribute (element->kind, name);
    list = g_strjoinv (", ", (char **) names);
    fail (self, RIHLA_ERROR_VALUE,
          "%s \"%s\" has no %s that could be assumed; there are: %s", what,
          element->id, name, list);
    return NULL;
}

/* --- Taking it ------------------------------------------------------------- */

static double
get_number (const RihlaAttribute *attribute, const RihlaElement *element)
{
    gpointer field = rihla_attribute_get_field (attribute, element);

    if (attribute->type != RIHLA_ATTRIBUTE_COUNT)
        return *(double *) field;
    return *(gint64 *) field < 0 ? NAN : (double) *(gint64 *) field;
}

static void
set_number (const RihlaAttribute *attribute, RihlaElement *element,
            double value)
{
    gpointer field = rihla_attribute_get_field (attribute, element);

    if (attribute->type == RIHLA_ATTRIBUTE_COUNT)
        *(gint64 *) field = (gint64) value;
    else
        *(double *) field = value;
}

static gboolean
multiply (Assuming *self, const RihlaAttribute *attribute,
          RihlaElement *element)
{
    gboolean is_count = attribute->type == RIHLA_ATTRIBUTE_COUNT;
    double factor, value;

    if (!is_count && attribute->type != RIHLA_ATTRIBUTE_NUMBER &&
        attribute->type != RIHLA_ATTRIBUTE_DURATION)
        return fail (self, RIHLA_ERROR_VALUE,
                     "%s is no number that could be multiplied",
                     attribute->name);
    if (!rihla_number_parse (self->now->value, &factor))
        return fail (self, RIHLA_ERROR_VALUE, "factor \"%s\" is not a number",
                     self->now->value);
    value = get_number (attribute, element) * factor;
    if (isnan (value))
        return fail (self, RIHLA_ERROR_VALUE,
                     "\"%s\" has no %s to multiply; set it with =", element->id,
                     attribute->name);
    value = is_count ? round (value) : value;
    if (value < attribute->minimum || value > attribute->maximum)
        return fail (self, RIHLA_ERROR_VALUE,
                     "%s would be %.6g, which is outside %.15g to %.15g",
                     attribute->name, value, attribute->minimum,
                     attribute->maximum);
    set_number (attribute, element, value);
    return TRUE;
}

static gboolean
set (Assuming *self, const RihlaAttribute *attribute, RihlaElement *element)
{
    g_autofree char *message = NULL;

    if (rihla_attribute_parse (attribute, element, self->now->value, &message))
        return TRUE;
    return fail (self, RIHLA_ERROR_VALUE, "%s", message);
}

/* --- What goes with it ----------------------------------------------------- */

/* Nobody was asked about an assumed value. */
static void
mend_emotion (RihlaEmotion *emotion, const char *name)
{
    if (strcmp (name, "value") != 0)
        return;
    emotion->low = emotion->high = NAN;
    emotion->evidence = RIHLA_EVIDENCE_ASSUMED;
}

static void
mend_metric (RihlaMetric *metric, const char *name)
{
    double value = metric->value;

    if (strcmp (name, "value") == 0) {
        metric->n = metric->good = -1;
        metric->promoters = metric->passives = metric->detractors = -1;
        g_clear_pointer (&metric->answers, g_array_unref);
        return;
    }
    if (strcmp (name, "target") == 0 || strcmp (name, "n") == 0)
        return;
    metric->value = NAN;
    if (!rihla_metric_compute_value (metric, &value))
        metric->value = value;
}

static void
mend_persona (RihlaPersona *persona, const char *name)
{
    double given = persona->lifetime_value;

    if (strcmp (name, "customers") == 0 || strcmp (name, "lifetime-value") == 0)
        return;
    persona->lifetime_value = NAN;
    if (isnan (rihla_value_get_lifetime_of (persona)))
        persona->lifetime_value = given;
}

static void
mend (RihlaElement *element, const char *name)
{
    if (element->kind == RIHLA_ELEMENT_EMOTION)
        mend_emotion ((RihlaEmotion *) element, name);
    else if (element->kind == RIHLA_ELEMENT_METRIC)
        mend_metric ((RihlaMetric *) element, name);
    else if (element->kind == RIHLA_ELEMENT_PERSONA)
        mend_persona ((RihlaPersona *) element, name);
}

static gboolean
take (Assuming *self, const Assumption *assumption)
{
    RihlaElement *element;
    const RihlaAttribute *attribute;
    gboolean is_taken;

    self->now = assumption;
    element = find_element (self);
    if (element == NULL)
        return FALSE;
    attribute = find_attribute (self, element);
    if (attribute == NULL)
        return FALSE;
    is_taken = assumption->is_factor ? multiply (self, attribute, element)
                                     : set (self, attribute, element);
    if (is_taken)
        mend (element, assumption->name);
    return is_taken;
}

/* --- What is done ---------------------------------------------------------- */

/* Each pain point that it resolves loses so much fewer. */
static gboolean
take_effect (Assuming *self, RihlaOpportunity *opportunity)
{
    g_autoptr (GPtrArray) pains =
        rihla_opportunity_list_pains (opportunity, self->journey);
    const char *id = opportunity->element.id;

    if (isnan (opportunity->effect))
        return fail (self, RIHLA_ERROR_VALUE,
                     "\"%s\" does not say its effect; assume it too: "
                     "%s.effect=0.5",
                     id, id);
    if (pains->len == 0)
        return fail (self, RIHLA_ERROR_VALUE,
                     "\"%s\" does not say what it resolves; assume it too: "
                     "%s.resolves=ID",
                     id, id);
    for (guint i = 0; i < pains->len; i++) {
        RihlaPainPoint *pain = g_ptr_array_index (pains, i);

        pain->loss *= 1 - opportunity->effect;
    }
    return TRUE;
}

/* The opportunity that was not done before; NULL: none. */
static RihlaOpportunity *
find_done (Assuming *self, RihlaJourney *before, const Assumption *assumption)
{
    RihlaOpportunity *opportunity =
        rihla_journey_find_opportunity (self->journey, assumption->id);

    if (opportunity == NULL || strcmp (assumption->name, "status") != 0 ||
        opportunity->status != RIHLA_OPPORTUNITY_STATUS_DONE ||
        rihla_journey_find_opportunity (before, assumption->id)->status ==
            RIHLA_OPPORTUNITY_STATUS_DONE)
        return NULL;
    return opportunity;
}

static gboolean
do_what_is_done (Assuming *self, RihlaJourney *before, const GArray *all)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

    for (guint i = 0; i < all->len; i++) {
        RihlaOpportunity *opportunity;

        self->now = &g_array_index (all, Assumption, i);
        opportunity = find_done (self, before, self->now);
        if (opportunity == NULL || !g_hash_table_add (seen, opportunity))
            continue;
        if (!take_effect (self, opportunity))
            return FALSE;
    }
    return TRUE;
}

/* --- All of them ----------------------------------------------------------- */

static GArray *
parse_all (const char *const *assumptions, GError **error)
{
    g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Assumption));

    g_array_set_clear_func (all, clear_assumption);
    for (guint i = 0; assumptions != NULL && assumptions[i] != NULL; i++) {
        Assumption assumption = { 0 };
        gboolean is_one = parse (assumptions[i], &assumption, error);

        g_array_append_val (all, assumption);
        if (!is_one)
            return NULL;
    }
    return g_steal_pointer (&all);
}

RihlaJourney *
rihla_journey_assume (RihlaJourney *self, const char *const *assumptions,
                      GError **error)
{
    g_autoptr (GArray) all = NULL;
    g_autoptr (GHashTable) index = NULL;
    g_autoptr (RihlaJourney) copy = NULL;
    Assuming assuming;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_journey_is_sealed (self), NULL);

    all = parse_all (assumptions, error);
    if (all == NULL)
        return NULL;
    copy = rihla_journey_copy (self);
    index = g_hash_table_new (g_str_hash, g_str_equal);
    add_to_index (&copy->element, index);
    assuming = (Assuming){ copy, index, NULL, error };
    for (guint i = 0; i < all->len; i++)
        if (!take (&assuming, &g_array_index (all, Assumption, i)))
            return NULL;
    if (!rihla_journey_seal (copy, NULL, error) ||
        !do_what_is_done (&assuming, self, all))
        return NULL;
    return g_steal_pointer (&copy);
}
