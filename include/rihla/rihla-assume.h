/* rihla-assume.h: what if?
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

/**
 * rihla_journey_assume:
 * @self: a sealed journey
 * @assumptions: (array zero-terminated=1) (nullable): the assumptions, each
 *   `ID.attribute=value` or `ID.attribute*=factor`
 *
 * Makes a copy of the journey in which the assumptions hold, sealed, with the
 * same ids. Compare a report of each.
 *
 * They are taken in their order, and what is assumed counts against what is
 * given besides: a value of a metric takes the place of its counts and answers,
 * and counts that of its value; margin, retention and discount of a persona
 * that of its lifetime value. Where `status` of an opportunity becomes `done`
 * its effect is taken off what it resolves, at the end: loss · (1 − effect).
 *
 * What can be assumed is what measures are computed from:
 *
 * - of the journey `period`, `net-revenue-retention`, `earned-new`
 * - of a persona `customers`, `lifetime-value`, `margin`, `retention`,
 *   `discount`
 * - of a stage `kind`, `entered`
 * - of a touchpoint `kind`, `channel`, `owner`, `mode`, `intent`, `wait`,
 *   `active`, `reach`, `truth`
 * - of an emotion `value`, `n`
 * - of a pain point `severity`, `frequency`, `loss`
 * - of an opportunity `resolves`, `impact`, `effort`, `effect`, `cost`,
 *   `owner`, `status`
 * - of a metric `value`, `target`, `n`, `promoters`, `passives`, `detractors`,
 *   `good`, `answers`
 *
 * Errors: %RIHLA_ERROR_SYNTAX for what is no assumption;
 * %RIHLA_ERROR_REFERENCE for an id that the journey does not have;
 * %RIHLA_ERROR_VALUE for an attribute that cannot be assumed and a value that
 * it cannot have.
 *
 * Returns: (transfer full): the journey as it would be, or %NULL with @error
 *   set
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourney *
rihla_journey_assume (RihlaJourney *self, const char *const *assumptions,
                      GError **error);

G_END_DECLS
