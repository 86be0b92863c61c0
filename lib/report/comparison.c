/* comparison.c: what is different between two journeys.
 * SPDX-License-Identifier: MIT
 *
 * The two are put in an order that does not depend on which is the old one,
 * matched in that order, and only then looked at as old and new. So the
 * choices of matching are the same both ways, and swapping the two inverts
 * what is reported, always. */

#include "config.h"

#include "model/elements.h"
#include "report/change.h"
#include "report/comparison.h"

G_DEFINE_BOXED_TYPE (RihlaComparison, rihla_comparison, rihla_comparison_ref,
                     rihla_comparison_unref)

/* --- An order of journeys ---------------------------------------------------- */

static int compare_elements (RihlaElement *a, RihlaElement *b);

static int
compare_numbers (guint a, guint b)
{
    return (a > b) - (a < b);
}

static int
compare_lists (const RihlaPart *part, GPtrArray *a, GPtrArray *b)
{
    int order = compare_numbers (rihla_list_get_n (a), rihla_list_get_n (b));

    for (guint i = 0; order == 0 && i < rihla_list_get_n (a); i++) {
        gpointer left = g_ptr_array_index (a, i);
        gpointer right = g_ptr_array_index (b, i);

        order = part->type == RIHLA_PART_CHILDREN
                    ? compare_elements (left, right)
                    : g_strcmp0 (left, right);
    }
    return order;
}

static int
compare_parts (const RihlaPart *part, RihlaElement *a, RihlaElement *b)
{
    if (part->type == RIHLA_PART_CHILDREN || part->type == RIHLA_PART_TEXTS)
        return compare_lists (part, rihla_match_get_list (a, part),
                              rihla_match_get_list (b, part));
    return g_strcmp0 (*(char **) rihla_part_get_field (part, a),
                      *(char **) rihla_part_get_field (part, b));
}

static int
compare_attributes (const RihlaAttribute *attribute, RihlaElement *a,
                    RihlaElement *b)
{
    g_autofree char *left = rihla_attribute_print (attribute, a);
    g_autofree char *right = rihla_attribute_print (attribute, b);

    return g_strcmp0 (left, right);
}

/* Two elements of one kind. The depth is that of the model: four. */
static int
compare_elements (RihlaElement *a, RihlaElement *b)
{
    const RihlaElementClass *klass = rihla_element_class_get (a->kind);
    int order = 0;

    for (guint i = 0; order == 0 && i < klass->n_attributes; i++)
        order = compare_attributes (&klass->attributes[i], a, b);
    for (guint i = 0; order == 0 && i < klass->n_parts; i++)
        order = compare_parts (&klass->parts[i], a, b);
    return order;
}

/* --- The comparison ------------------------------------------------------------ */

RihlaComparison *
rihla_comparison_new (RihlaJourney *old_journey, RihlaJourney *new_journey)
{
    RihlaComparison *self;
    gboolean is_swapped;

    g_return_val_if_fail (old_journey != NULL && new_journey != NULL, NULL);
    g_return_val_if_fail (rihla_journey_is_sealed (old_journey), NULL);
    g_return_val_if_fail (rihla_journey_is_sealed (new_journey), NULL);

    self = g_atomic_rc_box_new0 (RihlaComparison);
    self->old_journey = rihla_journey_ref (old_journey);
    self->new_journey = rihla_journey_ref (new_journey);
    is_swapped =
        compare_elements (&old_journey->element, &new_journey->element) > 0;
    self->match = rihla_match_new (is_swapped ? new_journey : old_journey,
                                   is_swapped ? old_journey : new_journey);
    self->changes =
        rihla_compare_find_changes (self->match, old_journey, new_journey);
    self->measures =
        rihla_compare_find_measures (self->match, old_journey, new_journey);
    return self;
}

RihlaComparison *
rihla_comparison_ref (RihlaComparison *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

static void
clear_comparison (gpointer data)
{
    RihlaComparison *self = data;

    g_ptr_array_unref (self->changes);
    g_array_unref (self->measures);
    rihla_match_free (self->match);
    rihla_journey_unref (self->old_journey);
    rihla_journey_unref (self->new_journey);
}

void
rihla_comparison_unref (RihlaComparison *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_comparison);
}

RihlaJourney *
rihla_comparison_get_old_journey (RihlaComparison *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->old_journey;
}

RihlaJourney *
rihla_comparison_get_new_journey (RihlaComparison *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->new_journey;
}

guint
rihla_comparison_get_n_changes (RihlaComparison *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->changes->len;
}

RihlaChange *
rihla_comparison_get_change (RihlaComparison *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->changes, index);
}

guint
rihla_comparison_get_n_measures (RihlaComparison *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->measures->len;
}

static const RihlaMeasurePair *
get_pair (RihlaComparison *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return index < self->measures->len
               ? &g_array_index (self->measures, RihlaMeasurePair, index)
               : NULL;
}

RihlaMeasure *
rihla_comparison_get_old_measure (RihlaComparison *self, guint index)
{
    const RihlaMeasurePair *pair = get_pair (self, index);

    return pair == NULL ? NULL : pair->old_measure;
}

RihlaMeasure *
rihla_comparison_get_new_measure (RihlaComparison *self, guint index)
{
    const RihlaMeasurePair *pair = get_pair (self, index);

    return pair == NULL ? NULL : pair->new_measure;
}
