/* edit-journey.c: known edits of generated journeys.
 * SPDX-License-Identifier: MIT
 *
 * Each edit takes a list or an element that no other edit has touched, so that
 * there is only one way to tell what was done. */

#include "config.h"

#include <string.h>

#include "edit-journey.h"
#include "generate.h"
#include "model/attributes.h"
#include "model/elements.h"

typedef struct {
    GRand *random;       /* owned */
    gboolean has_ids;    /* every element has one */
    GPtrArray *elements; /* owned; of the new journey, open */
    GHashTable *named;   /* owned; ids that something refers to */
    GHashTable *touched; /* owned; elements and lists */
    GPtrArray *expected; /* owned by the pair */
    guint n_made;        /* ids and texts so far */
} Editor;

/* --- Lines ---------------------------------------------------------------- */

typedef struct {
    const char *id;
    const char *text;
    const char *value;
    const char *owner_id;
} Side;

static const char *
show (const char *text)
{
    return text != NULL ? text : "-";
}

static char *
make_line (RihlaChangeKind kind, const char *element, const char *attribute,
           const Side *old_side, const Side *new_side, gboolean has_ids)
{
    static const char *const kinds[] = { "added", "removed", "moved",
                                         "reworded", "changed" };
    GString *line = g_string_new (kinds[kind]);
    const Side *sides[] = { old_side, new_side };

    g_string_append_printf (line, " %s %s", element, show (attribute));
    for (guint i = 0; i < 2; i++) {
        g_string_append_printf (line, " [%s|%s", show (sides[i]->text),
                                show (sides[i]->value));
        if (has_ids)
            g_string_append_printf (line, "|%s|%s", show (sides[i]->id),
                                    show (sides[i]->owner_id));
        g_string_append_c (line, ']');
    }
    return g_string_free (line, FALSE);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
describe_change (RihlaChange *change, gboolean is_inverse, gboolean has_ids)
{
    static const RihlaChangeKind inverses[] = { RIHLA_CHANGE_KIND_REMOVED,
                                                RIHLA_CHANGE_KIND_ADDED,
                                                RIHLA_CHANGE_KIND_MOVED,
                                                RIHLA_CHANGE_KIND_REWORDED,
                                                RIHLA_CHANGE_KIND_CHANGED };
    RihlaChangeKind kind = rihla_change_get_kind (change);
    Side old_side = { rihla_change_get_old_id (change),
                      rihla_change_get_old_text (change),
                      rihla_change_get_old_value (change),
                      rihla_change_get_old_owner_id (change) };
    Side new_side = { rihla_change_get_new_id (change),
                      rihla_change_get_new_text (change),
                      rihla_change_get_new_value (change),
                      rihla_change_get_new_owner_id (change) };

    return make_line (is_inverse ? inverses[kind] : kind,
                      rihla_change_get_element (change),
                      rihla_change_get_attribute (change),
                      is_inverse ? &new_side : &old_side,
                      is_inverse ? &old_side : &new_side, has_ids);
}

static GPtrArray *
describe (RihlaComparison *comparison, gboolean is_inverse, gboolean has_ids)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

    for (guint i = 0; i < rihla_comparison_get_n_changes (comparison); i++)
        g_ptr_array_add (
            lines, describe_change (rihla_comparison_get_change (comparison, i),
                                    is_inverse, has_ids));
    g_ptr_array_sort (lines, compare_lines);
    return lines;
}

GPtrArray *
describe_changes (RihlaComparison *comparison, gboolean has_ids)
{
    return describe (comparison, FALSE, has_ids);
}

GPtrArray *
describe_inverse (RihlaComparison *comparison, gboolean has_ids)
{
    return describe (comparison, TRUE, has_ids);
}

/* --- The journey to edit ------------------------------------------------------ */

static void
collect (RihlaElement *element, gpointer data)
{
    g_ptr_array_add (data, element);
    rihla_element_foreach_child (element, collect, data);
}

static void
note_references (RihlaElement *element, gpointer data)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);
    GHashTable *named = data;

    for (guint i = 0; i < klass->n_attributes; i++) {
        const RihlaAttribute *attribute = &klass->attributes[i];
        gpointer field = rihla_attribute_get_field (attribute, element);
        char **ids = NULL;

        if (attribute->type == RIHLA_ATTRIBUTE_REFERENCE)
            g_hash_table_add (named, g_strdup (show (*(char **) field)));
        else if (attribute->type == RIHLA_ATTRIBUTE_REFERENCES ||
                 attribute->type == RIHLA_ATTRIBUTE_LANES)
            ids = *(char ***) field;
        for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
            g_hash_table_add (named, g_strdup (ids[j]));
    }
    rihla_element_foreach_child (element, note_references, named);
}

static void
mark_text (char **text, guint *n)
{
    char *marked;

    if (*text == NULL)
        return;
    ++*n;
    marked = g_strdup_printf ("%s q%uv%uk", *text, *n * 7919, *n);
    g_free (*text);
    *text = marked;
}

/* Makes all texts different. */
static void
mark_texts (RihlaElement *element, guint *n)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_parts; i++) {
        gpointer field = rihla_part_get_field (&klass->parts[i], element);
        GPtrArray *list = *(GPtrArray **) field;

        if (klass->parts[i].type == RIHLA_PART_CHILDREN)
            continue;
        if (klass->parts[i].type != RIHLA_PART_TEXTS) {
            mark_text (field, n);
            continue;
        }
        for (guint j = 0; j < rihla_list_get_n (list); j++)
            mark_text ((char **) &g_ptr_array_index (list, j), n);
    }
}

static RihlaJourney *
make_journey (guint32 seed, gboolean has_ids)
{
    RihlaJourney *journey = generate_journey (seed);
    g_autoptr (GPtrArray) elements = g_ptr_array_new ();
    g_autoptr (GHashTable) named =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    guint n = 0;

    note_references (&journey->element, named);
    collect (&journey->element, elements);
    for (guint i = 0; i < elements->len; i++) {
        RihlaElement *element = g_ptr_array_index (elements, i);

        mark_texts (element, &n);
        if (has_ids && element->id == NULL)
            element->id = g_strdup_printf ("given-%u", i);
        else if (!has_ids && element->id != NULL &&
                 !g_hash_table_contains (named, element->id))
            g_clear_pointer (&element->id, g_free);
    }
    return journey;
}

/* --- Edits -------------------------------------------------------------------------- */

static guint
pick (const Editor *self, guint n)
{
    return (guint) g_rand_int_range (self->random, 0, (gint32) n);
}

static char *
make_text (Editor *self)
{
    g_autofree char *text = generate_text (self->random);

    return g_strdup_printf ("%s made x%uz", text, ++self->n_made * 104729);
}

static const char *
get_text (const RihlaElement *element)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    if (element->kind == RIHLA_ELEMENT_METRIC)
        return ((const RihlaMetric *) element)->name;
    if (klass->n_parts == 0)
        return NULL;
    return *(char **) rihla_part_get_field (&klass->parts[0], element);
}

static void
expect (Editor *self, RihlaChangeKind kind, const char *element,
        const char *attribute, const Side *old_side, const Side *new_side)
{
    g_ptr_array_add (self->expected,
                     make_line (kind, element, attribute, old_side, new_side,
                                self->has_ids));
}

static const char *
get_name (const RihlaElement *element)
{
    return rihla_element_class_get (element->kind)->name;
}

/* An element that no edit has touched; its id is given where all have one. */
static RihlaElement *
take_element (Editor *self)
{
    RihlaElement *element =
        g_ptr_array_index (self->elements, pick (self, self->elements->len));

    if (!g_hash_table_add (self->touched, element))
        return NULL;
    return element;
}

static const RihlaPart *
pick_part (const Editor *self, const RihlaElement *element, RihlaPartType type)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);
    const RihlaPart *part;

    if (klass->n_parts == 0)
        return NULL;
    part = &klass->parts[pick (self, klass->n_parts)];
    return part->type == type ? part : NULL;
}

/* A list that no edit has touched. */
static GPtrArray **
take_list (Editor *self, const RihlaElement *element, const RihlaPart *part)
{
    gpointer field;

    if (part == NULL)
        return NULL;
    field = rihla_part_get_field (part, element);
    return g_hash_table_add (self->touched, field) ? field : NULL;
}

static gboolean
is_free (const Editor *self, const RihlaElement *element)
{
    g_autoptr (GPtrArray) all = g_ptr_array_new ();

    collect ((RihlaElement *) element, all);
    for (guint i = 0; i < all->len; i++) {
        const RihlaElement *each = g_ptr_array_index (all, i);

        if (g_hash_table_contains (self->touched, each) ||
            (each->id != NULL && g_hash_table_contains (self->named, each->id)))
            return FALSE;
    }
    return TRUE;
}

/* Whatever is in it is gone. */
static void
forget (Editor *self, RihlaElement *element)
{
    g_autoptr (GPtrArray) all = g_ptr_array_new ();

    collect (element, all);
    for (guint i = 0; i < all->len; i++)
        g_ptr_array_remove (self->elements, g_ptr_array_index (all, i));
}

static gboolean
remove_element (Editor *self)
{
    RihlaElement *owner = take_element (self);
    const RihlaPart *part =
        owner == NULL ? NULL : pick_part (self, owner, RIHLA_PART_CHILDREN);
    GPtrArray **list = take_list (self, owner, part);
    RihlaElement *element;
    guint index;

    if (list == NULL || rihla_list_get_n (*list) == 0)
        return FALSE;
    index = pick (self, (*list)->len);
    element = g_ptr_array_index (*list, index);
    if (!is_free (self, element))
        return FALSE;
    expect (self, RIHLA_CHANGE_KIND_REMOVED, get_name (element), NULL,
            &(Side){ element->id, get_text (element), NULL, owner->id },
            &(Side){ 0 });
    forget (self, element);
    rihla_element_remove (owner, *list, index);
    return TRUE;
}

static gboolean
add_element (Editor *self)
{
    static const RihlaElementKind kinds[] = {
        RIHLA_ELEMENT_PERSONA,     RIHLA_ELEMENT_CHANNEL,
        RIHLA_ELEMENT_STAGE,       RIHLA_ELEMENT_TOUCHPOINT,
        RIHLA_ELEMENT_IMAGE,       RIHLA_ELEMENT_PAIN_POINT,
        RIHLA_ELEMENT_OPPORTUNITY, RIHLA_ELEMENT_NOTE,
    };
    RihlaElement *owner = take_element (self);
    const RihlaPart *part =
        owner == NULL ? NULL : pick_part (self, owner, RIHLA_PART_CHILDREN);
    GPtrArray **list = take_list (self, owner, part);
    RihlaElement *element;
    gboolean is_known = FALSE;

    for (guint i = 0; list != NULL && i < G_N_ELEMENTS (kinds); i++)
        is_known = is_known || kinds[i] == part->kind;
    if (!is_known)
        return FALSE;
    element = rihla_element_new (part->kind);
    *(char **)
        rihla_part_get_field (rihla_element_class_get (part->kind)->parts,
                              element) = make_text (self);
    if (self->has_ids)
        element->id = g_strdup_printf ("made-%u", ++self->n_made);
    rihla_element_insert (owner, list, element,
                          (int) pick (self, rihla_list_get_n (*list) + 1));
    g_hash_table_add (self->touched, element);
    expect (self, RIHLA_CHANGE_KIND_ADDED, get_name (element), NULL,
            &(Side){ 0 },
            &(Side){ element->id, get_text (element), NULL, owner->id });
    rihla_element_unref (element);
    return TRUE;
}

/* Two places or more, so that it is this one which moved and no other. */
static gboolean
pick_move (const Editor *self, guint n, guint *from, guint *to)
{
    if (n < 3)
        return FALSE;
    *from = pick (self, n);
    *to = pick (self, n);
    return *from + 1 < *to || *to + 1 < *from;
}

/* What has neither id nor text is the same as its neighbour at times. */
static gboolean
can_be_told (const Editor *self, const RihlaElement *element)
{
    return self->has_ids || get_text (element) != NULL;
}

static gboolean
move_element (Editor *self)
{
    RihlaElement *owner = take_element (self);
    const RihlaPart *part =
        owner == NULL ? NULL : pick_part (self, owner, RIHLA_PART_CHILDREN);
    GPtrArray **list = take_list (self, owner, part);
    const RihlaElement *element;
    Side side;
    guint from, to;

    if (list == NULL || !pick_move (self, rihla_list_get_n (*list), &from, &to))
        return FALSE;
    for (guint i = 0; i < (*list)->len; i++)
        if (!can_be_told (self, g_ptr_array_index (*list, i)))
            return FALSE;
    element = g_ptr_array_index (*list, from);
    side = (Side){ element->id, get_text (element), NULL, owner->id };
    expect (self, RIHLA_CHANGE_KIND_MOVED, get_name (element), NULL, &side,
            &side);
    g_hash_table_add (self->touched, (gpointer) element);
    rihla_element_move (owner, *list, from, to);
    return TRUE;
}

/* From a stage to another. */
static gboolean
move_touchpoint (Editor *self)
{
    RihlaStage *from = (RihlaStage *) take_element (self);
    RihlaStage *to = (RihlaStage *) take_element (self);
    RihlaElement *touchpoint;
    Side sides[2];

    if (from == NULL || to == NULL ||
        from->element.kind != RIHLA_ELEMENT_STAGE ||
        to->element.kind != RIHLA_ELEMENT_STAGE ||
        rihla_list_get_n (from->touchpoints) == 0 ||
        !g_hash_table_add (self->touched, &from->touchpoints) ||
        !g_hash_table_add (self->touched, &to->touchpoints))
        return FALSE;
    touchpoint = rihla_list_get (from->touchpoints, 0);
    if (!can_be_told (self, touchpoint) ||
        g_hash_table_contains (self->touched, touchpoint))
        return FALSE;
    for (guint i = 0; i < 2; i++)
        sides[i] = (Side){ touchpoint->id, get_text (touchpoint), NULL,
                           i == 0 ? from->element.id : to->element.id };
    expect (self, RIHLA_CHANGE_KIND_MOVED, "touchpoint", NULL, &sides[0],
            &sides[1]);
    g_hash_table_add (self->touched, touchpoint);
    g_atomic_rc_box_acquire (touchpoint);
    rihla_element_remove (&from->element, from->touchpoints, 0);
    rihla_element_insert (&to->element, &to->touchpoints, touchpoint, -1);
    rihla_element_unref (touchpoint);
    return TRUE;
}

static gboolean
reword_element (Editor *self)
{
    RihlaElement *element = take_element (self);
    const RihlaPart *part =
        element == NULL ? NULL : rihla_element_class_get (element->kind)->parts;
    char **text;
    char *reworded;

    if (part == NULL)
        return FALSE;
    text = rihla_part_get_field (part, element);
    if (*text == NULL || element->kind == RIHLA_ELEMENT_EMOTION)
        return FALSE;
    reworded = g_strdup_printf ("%s so", *text);
    expect (self, RIHLA_CHANGE_KIND_REWORDED, get_name (element), NULL,
            &(Side){ element->id, *text, NULL,
                     element->owner == NULL ? NULL : element->owner->id },
            &(Side){ element->id, reworded, NULL,
                     element->owner == NULL ? NULL : element->owner->id });
    g_free (*text);
    *text = reworded;
    return TRUE;
}

static gboolean
can_change (const Editor *self, const RihlaElement *element,
            const RihlaAttribute *attribute)
{
    if (!can_be_told (self, element) && element->kind != RIHLA_ELEMENT_JOURNEY)
        return FALSE;
    return (attribute->type == RIHLA_ATTRIBUTE_COUNT ||
            attribute->type == RIHLA_ATTRIBUTE_DURATION ||
            (attribute->type == RIHLA_ATTRIBUTE_NUMBER &&
             element->kind != RIHLA_ELEMENT_EMOTION)) &&
           (element->kind != RIHLA_ELEMENT_METRIC || self->has_ids);
}

static gboolean
change_attribute (Editor *self)
{
    RihlaElement *element = take_element (self);
    const RihlaElementClass *klass;
    const RihlaAttribute *attribute;
    g_autofree char *old_value = NULL;
    const char *new_value;
    const char *owner_id;
    char *message = NULL;

    if (element == NULL)
        return FALSE;
    klass = rihla_element_class_get (element->kind);
    attribute = &klass->attributes[pick (self, klass->n_attributes)];
    if (!can_change (self, element, attribute))
        return FALSE;
    old_value = rihla_attribute_print (attribute, element);
    new_value = attribute->type == RIHLA_ATTRIBUTE_DURATION ? "PT7M" : "1";
    if (g_strcmp0 (old_value, new_value) == 0)
        return FALSE;
    if (!rihla_attribute_parse (attribute, element, new_value, &message))
        g_error ("edited: %s", message);
    owner_id = element->owner == NULL ? NULL : element->owner->id;
    expect (self, RIHLA_CHANGE_KIND_CHANGED, klass->name, attribute->name,
            &(Side){ element->id, get_text (element), old_value, owner_id },
            &(Side){ element->id, get_text (element), new_value, owner_id });
    return TRUE;
}

/* A text that is no element: one is added, taken away, moved or reworded. */
static gboolean
edit_text (Editor *self)
{
    RihlaElement *owner = take_element (self);
    const RihlaPart *part =
        owner == NULL ? NULL : pick_part (self, owner, RIHLA_PART_TEXTS);
    GPtrArray **list = take_list (self, owner, part);
    RihlaChangeKind kind = pick (self, RIHLA_CHANGE_KIND_REWORDED + 1);
    g_autofree char *text = make_text (self);
    g_autofree char *old_text = NULL;
    guint n, from, to;
    Side old_side, new_side;

    if (list == NULL)
        return FALSE;
    n = rihla_list_get_n (*list);
    if (kind == RIHLA_CHANGE_KIND_MOVED && !pick_move (self, n, &from, &to))
        return FALSE;
    if (kind != RIHLA_CHANGE_KIND_ADDED && n == 0)
        return FALSE;
    if (kind != RIHLA_CHANGE_KIND_MOVED)
        from = to = n == 0 ? 0 : pick (self, n);
    if (kind != RIHLA_CHANGE_KIND_ADDED)
        old_text = g_strdup (g_ptr_array_index (*list, from));
    if (kind == RIHLA_CHANGE_KIND_REWORDED) {
        g_free (text);
        text = g_strconcat (old_text, " so", NULL);
    }
    if (kind == RIHLA_CHANGE_KIND_REMOVED || kind == RIHLA_CHANGE_KIND_REWORDED)
        rihla_element_remove_text (owner, *list, from);
    if (kind == RIHLA_CHANGE_KIND_ADDED || kind == RIHLA_CHANGE_KIND_REWORDED)
        rihla_element_insert_text (owner, list, text, (int) from);
    if (kind == RIHLA_CHANGE_KIND_MOVED)
        rihla_element_move (owner, *list, from, to);
    old_side = new_side = (Side){ owner->id, old_text, NULL, owner->id };
    if (kind == RIHLA_CHANGE_KIND_ADDED)
        old_side = (Side){ 0 };
    if (kind == RIHLA_CHANGE_KIND_REMOVED)
        new_side = (Side){ 0 };
    if (kind == RIHLA_CHANGE_KIND_ADDED || kind == RIHLA_CHANGE_KIND_REWORDED)
        new_side.text = text, new_side.id = new_side.owner_id = owner->id;
    expect (self, kind, part->name, NULL, &old_side, &new_side);
    return TRUE;
}

static gboolean (*const edits[]) (Editor *) = {
    remove_element, add_element,      move_element, move_touchpoint,
    reword_element, change_attribute, edit_text,
};

/* Many tries fail, on what was touched or is not there. */
static void
edit (Editor *self, RihlaJourney *journey, guint n_edits)
{
    guint n = 0;

    collect (&journey->element, self->elements);
    note_references (&journey->element, self->named);
    for (guint i = 0; i < 200 && n < n_edits; i++)
        n += edits[pick (self, G_N_ELEMENTS (edits))](self);
    g_ptr_array_sort (self->expected, compare_lines);
}

EditedPair *
edited_pair_new (guint32 seed, gboolean has_ids, guint n_edits)
{
    EditedPair *self = g_new0 (EditedPair, 1);
    Editor editor = { .has_ids = has_ids };
    g_autoptr (GError) error = NULL;

    self->expected = g_ptr_array_new_with_free_func (g_free);
    self->old_journey = make_journey (seed, has_ids);
    self->new_journey = make_journey (seed, has_ids);
    editor.expected = self->expected;
    editor.random = g_rand_new_with_seed (seed + 1);
    editor.elements = g_ptr_array_new ();
    editor.named =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    editor.touched = g_hash_table_new (NULL, NULL);
    edit (&editor, self->new_journey, n_edits);
    g_rand_free (editor.random);
    g_ptr_array_unref (editor.elements);
    g_hash_table_unref (editor.named);
    g_hash_table_unref (editor.touched);
    if (!rihla_journey_seal (self->old_journey, NULL, &error) ||
        !rihla_journey_seal (self->new_journey, NULL, &error))
        g_error ("edited: %s", error->message);
    return self;
}

void
edited_pair_free (EditedPair *self)
{
    if (self == NULL)
        return;
    rihla_journey_unref (self->old_journey);
    rihla_journey_unref (self->new_journey);
    g_ptr_array_unref (self->expected);
    g_free (self);
}
