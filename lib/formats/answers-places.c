/* answers-places.c: which stage or touchpoint a text means.
 * SPDX-License-Identifier: MIT
 *
 * Titles are compared in the form of model/word-form.h, so case, vowel marks,
 * the article and what stands in brackets do not count. Touchpoints of one
 * title in several stages are kept together, and told apart by the stage once
 * that is known. */

#include "config.h"

#include "formats/answers-places.h"
#include "formats/table-names.h"
#include "model/elements.h"
#include "model/word-form.h"

struct _RihlaAnswerPlaces {
    RihlaAnswers *answers;   /* not owned */
    GHashTable *touchpoints; /* owned; form to number of a list from 1 */
    GHashTable *stages;      /* owned; the same */
    GPtrArray *lists;        /* owned; of GArray of guint: places */
};

static void
add_form (RihlaAnswerPlaces *self, GHashTable *table, char *form, guint place)
{
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (table, form));
    GArray *list;

    if (*form == '\0') {
        g_free (form);
        return;
    }
    if (number == 0) {
        list = g_array_new (FALSE, FALSE, sizeof (guint));
        g_ptr_array_add (self->lists, list);
        g_hash_table_insert (table, form, GUINT_TO_POINTER (self->lists->len));
        g_array_append_val (list, place);
        return;
    }
    g_free (form);
    list = g_ptr_array_index (self->lists, number - 1);
    /* With brackets and without them is the same for most titles. */
    if (g_array_index (list, guint, list->len - 1) != place)
        g_array_append_val (list, place);
}

static void
add_title (RihlaAnswerPlaces *self, GHashTable *table, const char *title,
           guint place)
{
    if (title == NULL)
        return;
    add_form (self, table, rihla_word_form (title, TRUE), place);
    add_form (self, table, rihla_word_form (title, FALSE), place);
}

static void
add_place (RihlaAnswerPlaces *self, guint place)
{
    RihlaElement *element = rihla_answers_get_place (self->answers, place);

    if (element->kind == RIHLA_ELEMENT_STAGE)
        add_title (self, self->stages, ((RihlaStage *) element)->title, place);
    else
        add_title (self, self->touchpoints,
                   ((RihlaTouchpoint *) element)->title, place);
}

RihlaAnswerPlaces *
rihla_answer_places_new (RihlaAnswers *answers)
{
    RihlaAnswerPlaces *self = g_new0 (RihlaAnswerPlaces, 1);

    self->answers = answers;
    self->touchpoints =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    self->stages =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    self->lists =
        g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
    for (guint i = 0; i < rihla_answers_get_n_places (answers); i++)
        add_place (self, i);
    return self;
}

void
rihla_answer_places_free (RihlaAnswerPlaces *self)
{
    if (self == NULL)
        return;
    g_hash_table_unref (self->touchpoints);
    g_hash_table_unref (self->stages);
    g_ptr_array_unref (self->lists);
    g_free (self);
}

/* What stands in a table under the text. */
static guint
look_up (const RihlaAnswerPlaces *self, GHashTable *table, const char *text)
{
    guint number = 0;

    for (gboolean brackets = FALSE; number == 0 && brackets <= TRUE;
         brackets++) {
        g_autofree char *form = rihla_word_form (text, !brackets);

        number = GPOINTER_TO_UINT (g_hash_table_lookup (table, form));
    }
    if (number != 0) {
        const GArray *list = g_ptr_array_index (self->lists, number - 1);

        return list->len == 1 ? g_array_index (list, guint, 0)
                              : RIHLA_PLACE_SEVERAL + number - 1;
    }
    return RIHLA_PLACE_UNKNOWN;
}

/* The stage of the kind that the text names; a stage may have no other title
 * than that of its kind. */
static guint
find_kind (const RihlaAnswerPlaces *self, const char *text)
{
    RihlaStageKind kind = rihla_table_find_stage_kind (text);
    guint found = RIHLA_PLACE_UNKNOWN;

    if (kind == RIHLA_STAGE_KIND_OTHER)
        return found;
    for (guint i = 0; i < rihla_answers_get_n_places (self->answers); i++) {
        RihlaElement *element = rihla_answers_get_place (self->answers, i);

        if (element->kind != RIHLA_ELEMENT_STAGE ||
            ((RihlaStage *) element)->kind != kind)
            continue;
        if (found != RIHLA_PLACE_UNKNOWN)
            return RIHLA_PLACE_UNKNOWN;
        found = i;
    }
    return found;
}

guint
rihla_answer_places_find (const RihlaAnswerPlaces *self, const char *text,
                          gboolean stages_only)
{
    int by_id = rihla_answers_find_place (self->answers, text);
    guint found = RIHLA_PLACE_UNKNOWN;

    if (*text == '\0')
        return RIHLA_PLACE_EMPTY;
    if (by_id >= 0)
        return (guint) by_id;
    if (!stages_only)
        found = look_up (self, self->touchpoints, text);
    if (found == RIHLA_PLACE_UNKNOWN)
        found = look_up (self, self->stages, text);
    if (found == RIHLA_PLACE_UNKNOWN)
        found = find_kind (self, text);
    return found;
}

guint
rihla_answer_places_narrow (const RihlaAnswerPlaces *self, guint found,
                            guint stage)
{
    RihlaElement *owner;
    const GArray *list;
    guint narrowed = found;

    if (found < RIHLA_PLACE_SEVERAL || found >= RIHLA_PLACE_UNKNOWN ||
        stage >= RIHLA_PLACE_SEVERAL)
        return found;
    owner = rihla_answers_get_place (self->answers, stage);
    list = g_ptr_array_index (self->lists, found - RIHLA_PLACE_SEVERAL);
    for (guint i = 0; i < list->len; i++) {
        guint place = g_array_index (list, guint, i);

        if (rihla_answers_get_place (self->answers, place)->owner != owner)
            continue;
        if (narrowed != found)
            return found;
        narrowed = place;
    }
    return narrowed;
}
