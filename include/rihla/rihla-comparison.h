/* rihla-comparison.h: what is different between two journeys.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-measure.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_COMPARISON (rihla_comparison_get_type ())

/**
 * RihlaComparison:
 *
 * What is different between an old journey and a new one: two versions, or a
 * journey as it is and as it is to be. It does not change once made.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_comparison_get_type (void);

/**
 * rihla_comparison_new:
 * @old_journey: a sealed journey
 * @new_journey: a sealed journey
 *
 * Compares two journeys. Elements are the same where their given ids are, else
 * where they are equal, else where their texts are alike and they stand at
 * about the same place. Comparing a journey with itself finds nothing, and
 * with the two the other way round the changes are the opposite ones. What
 * belongs to other namespaces is not compared.
 *
 * Returns: (transfer full): the comparison
 *
 * Since: 0.1
 */
RIHLA_API RihlaComparison *
rihla_comparison_new (RihlaJourney *old_journey, RihlaJourney *new_journey);

/**
 * rihla_comparison_ref:
 * @self: a comparison
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaComparison *rihla_comparison_ref (RihlaComparison *self);

/**
 * rihla_comparison_unref:
 * @self: (transfer full) (nullable): a comparison
 *
 * Gives a reference back; the last one frees the comparison.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_comparison_unref (RihlaComparison *self);

/**
 * rihla_comparison_get_old_journey:
 * @self: a comparison
 *
 * Gets the journey that was compared from.
 *
 * Returns: (transfer none): the journey
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourney *
rihla_comparison_get_old_journey (RihlaComparison *self);

/**
 * rihla_comparison_get_new_journey:
 * @self: a comparison
 *
 * Gets the journey that was compared to.
 *
 * Returns: (transfer none): the journey
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourney *
rihla_comparison_get_new_journey (RihlaComparison *self);

/**
 * rihla_comparison_get_n_changes:
 * @self: a comparison
 *
 * Counts the changes.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_comparison_get_n_changes (RihlaComparison *self);

/**
 * rihla_comparison_get_change:
 * @self: a comparison
 * @index: a change, from 0
 *
 * Gets a change. They are in the order of the new journey; what was removed
 * stands where it was.
 *
 * Returns: (transfer none) (nullable): the change; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaChange *
rihla_comparison_get_change (RihlaComparison *self, guint index);

/**
 * rihla_comparison_get_n_measures:
 * @self: a comparison
 *
 * Counts the measures that are not the same in both journeys.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_comparison_get_n_measures (RihlaComparison *self);

/**
 * rihla_comparison_get_old_measure:
 * @self: a comparison
 * @index: a measure, from 0
 *
 * Gets a measure as it was.
 *
 * Returns: (transfer none) (nullable): the measure; %NULL where it could not be
 *   computed of the old journey, and past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaMeasure *
rihla_comparison_get_old_measure (RihlaComparison *self, guint index);

/**
 * rihla_comparison_get_new_measure:
 * @self: a comparison
 * @index: a measure, from 0
 *
 * Gets a measure as it is now. One of an element is of the same element in both
 * journeys, whatever its id.
 *
 * Returns: (transfer none) (nullable): the measure; %NULL where it cannot be
 *   computed of the new journey, and past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaMeasure *
rihla_comparison_get_new_measure (RihlaComparison *self, guint index);

/**
 * rihla_comparison_to_text:
 * @self: a comparison
 * @language: (nullable): a language tag, such as `ar`; %NULL for the language
 *   of the new journey
 *
 * Writes what is different as text for people, in Arabic or English: the
 * measures, then the changes by their kind. Other languages are told in
 * English, with numbers in their own form.
 *
 * Returns: (transfer full): the text, with a line break at its end
 *
 * Since: 0.1
 */
RIHLA_API char *
rihla_comparison_to_text (RihlaComparison *self, const char *language);

/**
 * rihla_comparison_to_json:
 * @self: a comparison
 *
 * Writes what is different as JSON.
 *
 * Returns: (transfer full): the JSON, with a line break at its end
 *
 * Since: 0.1
 */
RIHLA_API char *rihla_comparison_to_json (RihlaComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaComparison, rihla_comparison_unref)

G_END_DECLS
