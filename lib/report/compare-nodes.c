/* compare-nodes.c: what there is to match of two journeys.
 * SPDX-License-Identifier: MIT
 *
 * Each element and text becomes a node with numbers that are equal where the
 * nodes are: one for all that is in it, one for its text with what tells it
 * apart, and for values, which have little text, one for the thing they are
 * of. An element's whole holds the numbers of what stands in it, not their
 * wholes, so the cost is linear. */

#include "config.h"

#include <string.h>

#include "model/elements.h"
#include "report/compare-match.h"

/* --- Nodes --------------------------------------------------------------- */

void
rihla_node_free (gpointer data)
{
    RihlaNode *node = data;

    rihla_likeness_free (node->text);
    rihla_likeness_free (node->content);
    g_free (node);
}

gboolean
rihla_node_is_element (const RihlaNode *node)
{
    return node->part == NULL || node->part->type == RIHLA_PART_CHILDREN;
}

const char *
rihla_element_get_text (const RihlaElement *element)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    if (element->kind == RIHLA_ELEMENT_METRIC)
        return ((const RihlaMetric *) element)->name;
    if (klass->n_parts == 0 || (klass->parts[0].type != RIHLA_PART_CONTENT &&
                                klass->parts[0].type != RIHLA_PART_TEXT))
        return NULL;
    return *(char **) rihla_part_get_field (&klass->parts[0], element);
}

const char *
rihla_node_get_text (const RihlaNode *node)
{
    return rihla_node_is_element (node) ? rihla_element_get_text (node->item)
                                        : node->item;
}

GPtrArray *
rihla_match_get_list (const RihlaElement *owner, const RihlaPart *part)
{
    if (part->type != RIHLA_PART_CHILDREN && part->type != RIHLA_PART_TEXTS)
        return NULL;
    return *(GPtrArray **) rihla_part_get_field (part, owner);
}

RihlaNode *
rihla_match_get (const RihlaMatch *self, gconstpointer item)
{
    return g_hash_table_lookup (self->nodes, item);
}

RihlaElement *
rihla_match_get_partner (const RihlaMatch *self, const RihlaElement *element)
{
    const RihlaNode *node = rihla_match_get (self, element);

    return node == NULL || node->partner == NULL ? NULL : node->partner->item;
}

static RihlaNode *
add_node (RihlaMatch *self, gpointer item, RihlaNode *owner,
          const RihlaPart *part, guint position)
{
    RihlaNode *node = g_new0 (RihlaNode, 1);

    node->item = item;
    node->owner = owner;
    node->part = part;
    node->position = position;
    g_hash_table_insert (self->nodes, item, node);
    return node;
}

/* The number of a text, the same for the same; from 1. */
static guint
number_text (RihlaMatch *self, const char *text)
{
    gpointer number = g_hash_table_lookup (self->numbers, text);
    guint next = g_hash_table_size (self->numbers) + 1;

    if (number != NULL)
        return GPOINTER_TO_UINT (number);
    g_hash_table_insert (self->numbers, g_strdup (text),
                         GUINT_TO_POINTER (next));
    return next;
}

/* --- What is in an element ------------------------------------------------ */

static gboolean
is_derived (const RihlaAttribute *attribute, const RihlaElement *element)
{
    const RihlaEmotion *emotion = (const RihlaEmotion *) element;

    return element->kind == RIHLA_ELEMENT_EMOTION &&
           emotion->evidence == RIHLA_EVIDENCE_DERIVED &&
           (strcmp (attribute->name, "value") == 0 ||
            strcmp (attribute->name, "evidence") == 0);
}

/* As by default is as well as given. */
static const char *
get_default (const RihlaAttribute *attribute)
{
    if (attribute->type == RIHLA_ATTRIBUTE_BOOLEAN)
        return "no";
    if (attribute->type == RIHLA_ATTRIBUTE_ENUM)
        return rihla_enum_print (attribute->get_enum_type (), 0);
    return NULL;
}

char *
rihla_compare_print (const RihlaAttribute *attribute,
                     const RihlaElement *element)
{
    char *value;

    if (is_derived (attribute, element))
        return NULL;
    value = rihla_attribute_print (attribute, element);
    return value != NULL ? value : g_strdup (get_default (attribute));
}

static void
describe_attributes (const RihlaElement *element, GString *whole)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_attributes; i++) {
        g_autofree char *value = NULL;

        if (klass->attributes[i].type == RIHLA_ATTRIBUTE_ID)
            continue;
        value = rihla_compare_print (&klass->attributes[i], element);
        if (value != NULL)
            g_string_append_printf (whole, "\x02%u\x03%s", i, value);
    }
}

static guint
add_element (RihlaMatch *self, RihlaMatchSide *side, RihlaNode *node);

/* What stands in a list goes by its numbers, so that the whole of it does not
 * grow with the depth. */
static void
add_list (RihlaMatch *self, RihlaMatchSide *side, RihlaNode *owner,
          const RihlaPart *part, GString *whole)
{
    GPtrArray *list = rihla_match_get_list (owner->item, part);

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        gpointer item = g_ptr_array_index (list, i);
        RihlaNode *node = add_node (self, item, owner, part, i);

        if (part->type == RIHLA_PART_CHILDREN)
            node->whole = add_element (self, side, node);
        else
            node->whole = node->own = number_text (self, item);
        g_string_append_printf (whole, "\x04%u", node->whole);
    }
}

static void
add_part (RihlaMatch *self, RihlaMatchSide *side, RihlaNode *owner,
          const RihlaPart *part, GString *whole)
{
    const char *text;

    g_string_append_c (whole, '\x01');
    if (part->type == RIHLA_PART_CHILDREN || part->type == RIHLA_PART_TEXTS) {
        add_list (self, side, owner, part, whole);
        return;
    }
    text = *(char **) rihla_part_get_field (part, owner->item);
    if (text != NULL)
        g_string_append_printf (whole, "\x05%s", text);
}

/* The depth is that of the model: four. */
static guint
add_element (RihlaMatch *self, RihlaMatchSide *side, RihlaNode *node)
{
    const RihlaElement *element = node->item;
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);
    g_autoptr (GString) whole = g_string_new (klass->name);

    g_ptr_array_add (side->nodes[element->kind], node);
    describe_attributes (element, whole);
    for (guint i = 0; i < klass->n_parts; i++)
        add_part (self, side, node, &klass->parts[i], whole);
    return number_text (self, whole->str);
}

void
rihla_match_add_journey (RihlaMatch *self, guint number, RihlaJourney *journey)
{
    RihlaMatchSide *side = &self->sides[number];
    RihlaNode *node = add_node (self, &journey->element, NULL, NULL, 0);

    side->journey = journey;
    for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++)
        side->nodes[kind] = g_ptr_array_new ();
    node->whole = add_element (self, side, node);
}

/* --- What tells elements of a kind apart ----------------------------------- */

/* A thing that elements refer to, the same for partners. Annotations, which may
 * refer to one another, have none yet. */
static void
describe_target (const RihlaMatch *self, guint side, const char *id,
                 GString *own)
{
    GHashTable *index = self->sides[side].journey->index;
    RihlaElement *target = id == NULL ? NULL : g_hash_table_lookup (index, id);
    const RihlaNode *node;

    if (target == NULL || target->kind == RIHLA_ELEMENT_ANNOTATION)
        return;
    node = rihla_match_get (self, target);
    if (node->partner != NULL && side == 1)
        node = node->partner;
    g_string_append_printf (own, "\x02%p", node->item);
}

/* Values of one thing have little text or none; what they are of tells. */
static gboolean
describe_thing (const RihlaMatch *self, guint side, const RihlaElement *element,
                GString *own)
{
    switch (element->kind) {
    case RIHLA_ELEMENT_EMOTION: {
        const RihlaEmotion *emotion = (const RihlaEmotion *) element;

        g_string_append_printf (own, "%d", (int) emotion->state);
        describe_target (self, side, emotion->persona_id, own);
        return TRUE;
    }
    case RIHLA_ELEMENT_METRIC: {
        const RihlaMetric *metric = (const RihlaMetric *) element;

        g_string_append_printf (own, "%d", (int) metric->kind);
        return metric->kind != RIHLA_METRIC_KIND_OTHER;
    }
    case RIHLA_ELEMENT_LANE: {
        const RihlaJourneyLane *lane = (const RihlaJourneyLane *) element;

        g_string_append_printf (own, "%d", (int) lane->kind);
        return lane->kind != RIHLA_LANE_KIND_TEXT;
    }
    case RIHLA_ELEMENT_LANE_TEXT:
        describe_target (self, side, ((const RihlaLaneText *) element)->lane_id,
                         own);
        return TRUE;
    case RIHLA_ELEMENT_ANNOTATION:
        describe_target (self, side, ((const RihlaAnnotation *) element)->ref,
                         own);
        return TRUE;
    case RIHLA_ELEMENT_IMAGE: {
        const char *href = ((const RihlaImage *) element)->href;

        g_string_append (own, href != NULL ? href : "");
        return href != NULL;
    }
    default:
        return FALSE;
    }
}

/* Elements without text and without a thing that they are of are found by
 * their whole only. */
void
rihla_match_number (RihlaMatch *self, guint side, RihlaNode *node)
{
    const RihlaElement *element = node->item;
    const char *text = rihla_node_get_text (node);
    g_autoptr (GString) own = g_string_new (NULL);

    g_string_printf (own, "\x06%d", (int) element->kind);
    if (describe_thing (self, side, element, own))
        node->thing = number_text (self, own->str);
    if (node->thing == 0 && text == NULL)
        return;
    if (element->kind == RIHLA_ELEMENT_IMAGE)
        g_string_truncate (own, 0);
    g_string_append_printf (own, "\x05%s", text != NULL ? text : "");
    node->own = number_text (self, own->str);
}
