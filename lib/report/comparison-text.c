/* comparison-text.c: a comparison as text for people.
 * SPDX-License-Identifier: MIT
 *
 * First the two journeys, then the measures, then the changes by their kind,
 * each in its line. All words are data, in lib/data/changes/. */

#include "config.h"

#include <math.h>

#include <rihla/rihla-enum-types.h>

#include "model/elements.h"
#include "report/compare-words.h"

#define BULLET "  \342\200\242 "

typedef struct {
    RihlaComparison *comparison; /* not owned */
    RihlaLabels *labels;         /* owned */
    GString *out;                /* owned; handed out in the end */
} Writer;

static const char *
get_word (const Writer *self, const char *key)
{
    return rihla_labels_get (self->labels, "changes", key);
}

static char *
fill (const Writer *self, const char *key, const char *first,
      const char *second)
{
    const char *const values[] = { first, second, NULL };

    return rihla_labels_fill (self->labels, "changes", key, values);
}

static void
append_comma (const Writer *self, GString *line, char *part)
{
    char *joined = fill (self, "state", line->str, part);

    g_string_assign (line, joined);
    g_free (joined);
    g_free (part);
}

/* --- The journeys ------------------------------------------------------------- */

static void
add_journey (Writer *self, const char *key, const RihlaJourney *journey)
{
    g_autoptr (GString) name = g_string_new (
        journey->title != NULL ? journey->title : journey->element.id);
    const char *const version[] = { journey->version, NULL };
    g_autofree char *line = NULL;

    append_comma (
        self, name,
        g_strdup (rihla_labels_get (self->labels, "values",
                                    rihla_enum_print (RIHLA_TYPE_JOURNEY_STATE,
                                                      (int) journey->state))));
    if (journey->version != NULL)
        append_comma (self, name,
                      rihla_labels_fill (self->labels, "words", "version",
                                         version));
    if (journey->date != NULL)
        append_comma (self, name,
                      rihla_labels_format_date (self->labels, journey->date));
    line = fill (self, key, name->str, NULL);
    g_string_append_printf (self->out, "%s\n", line);
}

/* --- Measures ------------------------------------------------------------------ */

static char *
format_side (const Writer *self, RihlaMeasure *measure)
{
    if (measure == NULL)
        return g_strdup (get_word (self, "no-value"));
    return rihla_compare_format_measure (self->labels, measure,
                                         rihla_measure_get_value (measure));
}

/* "(+1, better)"; nothing where there is no difference to tell. */
static void
append_difference (const Writer *self, const RihlaMeasurePair *pair,
                   GString *line)
{
    double difference = rihla_measure_pair_get_difference (pair);
    int judgement = rihla_measure_pair_judge (pair);
    g_autoptr (GString) text = NULL;
    g_autofree char *number = NULL;

    if (isnan (difference))
        return;
    number = rihla_compare_format_difference (self->labels, pair->new_measure,
                                              difference);
    text = g_string_new (number);
    if (judgement != 0)
        append_comma (self, text,
                      g_strdup (
                          get_word (self, judgement > 0 ? "better" : "worse")));
    g_string_append_printf (line, " (%s)", text->str);
}

static void
add_measure (Writer *self, const RihlaMeasurePair *pair)
{
    RihlaMeasure *measure =
        pair->new_measure != NULL ? pair->new_measure : pair->old_measure;
    RihlaJourney *journey = pair->new_measure != NULL
                                ? self->comparison->new_journey
                                : self->comparison->old_journey;
    g_autofree char *name =
        rihla_compare_name_measure (self->labels, journey, measure);
    g_autofree char *before = format_side (self, pair->old_measure);
    g_autofree char *after = format_side (self, pair->new_measure);
    g_autoptr (GString) values = g_string_new (before);
    g_autofree char *line = NULL;

    g_string_append_printf (values, " %s %s", get_word (self, "arrow"), after);
    append_difference (self, pair, values);
    line = fill (self, "head", name, values->str);
    g_string_append_printf (self->out, "%s%s\n", BULLET, line);
}

/* Of the measures of elements a reader wants these; JSON has all. */
static gboolean
is_told (const RihlaMeasurePair *pair)
{
    static const char *const keys[] = { "emotion.by_stage.mean",
                                        "metrics.value",
                                        "funnel.stages.conversion",
                                        "value.by_stage.at_risk", NULL };
    RihlaMeasure *measure =
        pair->new_measure != NULL ? pair->new_measure : pair->old_measure;

    return rihla_measure_get_id (measure) == NULL ||
           g_strv_contains (keys, rihla_measure_get_key (measure));
}

static void
add_measures (Writer *self)
{
    GArray *measures = self->comparison->measures;
    gsize start = self->out->len;
    gsize head;

    g_string_append_printf (self->out, "\n%s\n", get_word (self, "measures"));
    head = self->out->len;
    for (guint i = 0; i < measures->len; i++) {
        const RihlaMeasurePair *pair =
            &g_array_index (measures, RihlaMeasurePair, i);

        if (is_told (pair))
            add_measure (self, pair);
    }
    if (self->out->len == head)
        g_string_truncate (self->out, start);
}

/* --- Changes -------------------------------------------------------------------- */

/* Of the old journey, or of the new one. */
static RihlaJourney *
get_journey (const Writer *self, gboolean is_old)
{
    return is_old ? self->comparison->old_journey
                  : self->comparison->new_journey;
}

static char *
name_owner (const Writer *self, const RihlaChange *change, gboolean is_old)
{
    const char *id =
        is_old ? change->old_side.owner_id : change->new_side.owner_id;
    const RihlaElement *owner =
        id == NULL
            ? NULL
            : g_hash_table_lookup (get_journey (self, is_old)->index, id);

    if (owner == NULL || owner->kind == RIHLA_ELEMENT_JOURNEY)
        return NULL;
    return rihla_compare_name_element (self->labels, owner);
}

static const char *
name_kind (const Writer *self, const RihlaChange *change)
{
    return rihla_labels_get (self->labels, "elements", change->element);
}

/* What it happened to: by its text, else by where it stands. */
static char *
name_subject (const Writer *self, const RihlaChange *change, gboolean is_old)
{
    const char *text = is_old ? change->old_side.text : change->new_side.text;
    const char *what = name_kind (self, change);
    g_autoptr (GString) name = NULL;
    char *owner;

    if (text != NULL) {
        g_autofree char *bare = rihla_compare_bare_text (text);

        return fill (self, "name", what, bare);
    }
    name = g_string_new (what);
    owner = name_owner (self, change, is_old);
    if (owner != NULL) {
        append_comma (self, name, fill (self, "in", owner, NULL));
        g_free (owner);
    }
    return g_string_free (g_steal_pointer (&name), FALSE);
}

static char *
tell_where (const Writer *self, const RihlaChange *change, gboolean is_old)
{
    g_autofree char *subject = name_subject (self, change, is_old);
    const char *text = is_old ? change->old_side.text : change->new_side.text;
    g_autoptr (GString) line = g_string_new (subject);
    g_autofree char *owner = name_owner (self, change, is_old);

    if (owner != NULL && text != NULL)
        append_comma (self, line, fill (self, "in", owner, NULL));
    if (change->n_within > 0) {
        g_autofree char *n =
            rihla_labels_format_number (self->labels, change->n_within, 0);

        append_comma (self, line, fill (self, "with", n, NULL));
    }
    return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
tell_added (const Writer *self, const RihlaChange *change)
{
    return tell_where (self, change, FALSE);
}

static char *
tell_removed (const Writer *self, const RihlaChange *change)
{
    return tell_where (self, change, TRUE);
}

static char *
join_arrow (const Writer *self, const char *subject, const char *before,
            const char *after)
{
    g_autofree char *values =
        g_strdup_printf ("%s %s %s", before, get_word (self, "arrow"), after);

    return fill (self, "head", subject, values);
}

static char *
tell_place (const Writer *self, const RihlaChange *change, gboolean is_old,
            gboolean has_owner)
{
    guint position =
        is_old ? change->old_side.position : change->new_side.position;
    g_autofree char *number =
        rihla_labels_format_number (self->labels, position, 0);
    g_autofree char *owner =
        has_owner ? name_owner (self, change, is_old) : NULL;

    return fill (self, owner != NULL ? "place-in" : "place", number, owner);
}

/* Owners that are partners need not be told. */
static gboolean
has_same_owner (const Writer *self, const RihlaChange *change)
{
    const RihlaElement *old_owner =
        g_hash_table_lookup (self->comparison->old_journey->index,
                             change->old_side.owner_id);
    const RihlaElement *new_owner =
        g_hash_table_lookup (self->comparison->new_journey->index,
                             change->new_side.owner_id);

    return rihla_match_get_partner (self->comparison->match, old_owner) ==
           new_owner;
}

static char *
tell_moved (const Writer *self, const RihlaChange *change)
{
    gboolean is_elsewhere = !has_same_owner (self, change);
    g_autofree char *subject = name_subject (self, change, FALSE);
    g_autofree char *before = tell_place (self, change, TRUE, is_elsewhere);
    g_autofree char *after = tell_place (self, change, FALSE, is_elsewhere);

    return join_arrow (self, subject, before, after);
}

static char *
quote (const Writer *self, const char *text)
{
    g_autofree char *bare = NULL;

    if (text == NULL)
        return g_strdup (get_word (self, "no-value"));
    bare = rihla_compare_bare_text (text);
    return fill (self, "quoted", bare, NULL);
}

static char *
tell_reworded (const Writer *self, const RihlaChange *change)
{
    g_autofree char *before = quote (self, change->old_side.text);
    g_autofree char *after = quote (self, change->new_side.text);

    return join_arrow (self, name_kind (self, change), before, after);
}

static char *
tell_changed (const Writer *self, const RihlaChange *change)
{
    const char *attribute =
        rihla_labels_get (self->labels, "attributes", change->attribute);
    g_autofree char *subject = name_subject (self, change, FALSE);
    g_autoptr (GString) what = g_string_new (subject);
    g_autofree char *before =
        rihla_compare_format_value (self->labels, self->comparison->old_journey,
                                    change, change->old_side.value);
    g_autofree char *after =
        rihla_compare_format_value (self->labels, self->comparison->new_journey,
                                    change, change->new_side.value);

    append_comma (self, what, g_strdup (attribute));
    return join_arrow (self, what->str, before, after);
}

static char *(*const tellers[]) (const Writer *, const RihlaChange *) = {
    [RIHLA_CHANGE_KIND_ADDED] = tell_added,
    [RIHLA_CHANGE_KIND_REMOVED] = tell_removed,
    [RIHLA_CHANGE_KIND_MOVED] = tell_moved,
    [RIHLA_CHANGE_KIND_REWORDED] = tell_reworded,
    [RIHLA_CHANGE_KIND_CHANGED] = tell_changed,
};

static void
add_changes (Writer *self, RihlaChangeKind kind)
{
    GPtrArray *changes = self->comparison->changes;
    g_autoptr (GString) lines = g_string_new (NULL);
    g_autofree char *number = NULL;
    g_autofree char *head = NULL;
    guint n = 0;

    for (guint i = 0; i < changes->len; i++) {
        const RihlaChange *change = g_ptr_array_index (changes, i);
        g_autofree char *line = NULL;

        if (change->kind != kind)
            continue;
        n++;
        line = tellers[kind](self, change);
        g_string_append_printf (lines, "%s%s\n", BULLET, line);
    }
    if (n == 0)
        return;
    number = rihla_labels_format_number (self->labels, n, 0);
    head = fill (self, "head",
                 get_word (self, rihla_enum_print (RIHLA_TYPE_CHANGE_KIND,
                                                   (int) kind)),
                 number);
    g_string_append_printf (self->out, "\n%s\n%s", head, lines->str);
}

char *
rihla_comparison_to_text (RihlaComparison *self, const char *language)
{
    Writer writer = { 0 };

    g_return_val_if_fail (self != NULL, NULL);

    writer.comparison = self;
    writer.labels = rihla_compare_words_new (self, language);
    writer.out = g_string_new (NULL);
    add_journey (&writer, "from", self->old_journey);
    add_journey (&writer, "to", self->new_journey);
    if (self->changes->len == 0 && self->measures->len == 0)
        g_string_append_printf (writer.out, "\n%s\n",
                                get_word (&writer, "none"));
    add_measures (&writer);
    for (guint kind = 0; kind < G_N_ELEMENTS (tellers); kind++)
        add_changes (&writer, kind);
    rihla_labels_free (writer.labels);
    return g_string_free (writer.out, FALSE);
}
