/* rihla-measure.h: one measure of a report.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_MEASURE (rihla_measure_get_type ())

/**
 * RihlaMeasure:
 *
 * One value of a report: what it is, of which element it is and, where it is an
 * estimate, how sure it is. It never changes, and any thread may read it. A
 * measure that cannot be computed is not in the report at all.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_measure_get_type (void);

/**
 * rihla_measure_ref:
 * @self: a measure
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaMeasure *rihla_measure_ref (RihlaMeasure *self);

/**
 * rihla_measure_unref:
 * @self: (transfer full) (nullable): a measure
 *
 * Gives a reference back; the last one frees the measure.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_measure_unref (RihlaMeasure *self);

/**
 * rihla_measure_get_key:
 * @self: a measure
 *
 * Gets what it is: its path in the JSON of a report, such as `emotion.mean` or
 * `funnel.stages.conversion`.
 *
 * Returns: the key
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_measure_get_key (RihlaMeasure *self);

/**
 * rihla_measure_get_id:
 * @self: a measure
 *
 * Gets the id of the element it is of.
 *
 * Returns: (nullable): the id; %NULL is the journey itself
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_measure_get_id (RihlaMeasure *self);

/**
 * rihla_measure_get_found_id:
 * @self: a measure
 *
 * Gets the id of the element at which a value of the whole journey is found:
 * the touchpoint with the lowest emotion, the stage with the largest leak.
 *
 * Returns: (nullable): the id; %NULL where it is found nowhere in particular
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_measure_get_found_id (RihlaMeasure *self);

/**
 * rihla_measure_get_value:
 * @self: a measure
 *
 * Gets the value, in the measure's unit. It is finite.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API double rihla_measure_get_value (RihlaMeasure *self);

/**
 * rihla_measure_get_unit:
 * @self: a measure
 *
 * Gets what the value is counted in.
 *
 * Returns: the unit
 *
 * Since: 0.1
 */
RIHLA_API RihlaUnit rihla_measure_get_unit (RihlaMeasure *self);

/**
 * rihla_measure_get_unit_name:
 * @self: a measure
 *
 * Gets the name of a unit that the journey gives: the currency of
 * %RIHLA_UNIT_MONEY, the unit of a metric of %RIHLA_UNIT_OTHER.
 *
 * Returns: (nullable): the name; %NULL where there is none
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_measure_get_unit_name (RihlaMeasure *self);

/**
 * rihla_measure_get_low:
 * @self: a measure
 *
 * Gets the lower end of the 95 % interval, in the measure's unit.
 *
 * Returns: it, or NaN where the value has no interval
 *
 * Since: 0.1
 */
RIHLA_API double rihla_measure_get_low (RihlaMeasure *self);

/**
 * rihla_measure_get_high:
 * @self: a measure
 *
 * Gets the upper end of the 95 % interval, in the measure's unit.
 *
 * Returns: it, or NaN where the value has no interval
 *
 * Since: 0.1
 */
RIHLA_API double rihla_measure_get_high (RihlaMeasure *self);

/**
 * rihla_measure_get_n:
 * @self: a measure
 *
 * Gets how many the value is told from: touchpoints, answers, customers.
 *
 * Returns: how many, or -1 where the value is not told from a number of them
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_measure_get_n (RihlaMeasure *self);

/**
 * rihla_measure_get_better:
 * @self: a measure
 *
 * Gets which way of changing is the better one.
 *
 * Returns: the way
 *
 * Since: 0.1
 */
RIHLA_API RihlaBetter rihla_measure_get_better (RihlaMeasure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaMeasure, rihla_measure_unref)

G_END_DECLS
