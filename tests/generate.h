/* generate.h: journeys made at random from a seed, for tests and benches.
 * SPDX-License-Identifier: MIT
 *
 * The same seed gives the same journey on every machine. All kinds of
 * elements, attributes and parts occur, and any of them may be missing. Texts
 * are of many scripts, mixed directions and lengths, from nothing but a sign
 * to words without end. White space in them is as a reader leaves it: single
 * spaces, none at either end. */

#pragma once

#include <rihla/rihla-types.h>

/* Makes an open journey of a random size, of a few touchpoints most often and
 * of some dozens at times. Free with rihla_journey_unref(). */
RihlaJourney *generate_journey (guint32 seed);

/* Makes an open journey of as many touchpoints as asked for, eight a stage,
 * each with all that a careful author fills in: something in every lane, and
 * what each of several personas feels today and would feel. Nothing is hidden;
 * a remark a stage points anywhere. */
RihlaJourney *generate_large_journey (guint32 seed, guint n_touchpoints);

/* Makes one text, to be freed. */
char *generate_text (GRand *random);
