/* sample-maps.h: small journeys for the tests of the layout.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-layout-options.h>
#include <rihla/rihla-layout.h>

/* A shop in English: three stages with all that the lanes of a map show. */
RihlaJourney *sample_shop (void);
RihlaJourney *sample_couple (void);
/* The emotion curve with all it can show; texts of digits. */
RihlaJourney *sample_states (void);
/* An Arabic one: touchpoints, pain points, a persona. */
RihlaJourney *sample_clinic (void);
/* Stages only, as a quick table has them. */
RihlaJourney *sample_stages (void);
/* Texts of digits, which are read alike in both directions. */
RihlaJourney *sample_numbers (void);
/* The shop, with annotations of all kinds of things. */
RihlaJourney *sample_annotated (void);
/* So many stages of so many touchpoints each. */
RihlaJourney *sample_grid (guint n_stages, guint n_touchpoints);

/* Options for text of fixed width. */
RihlaLayoutOptions *
sample_options (RihlaDirection direction, const char *const *lanes);
/* Seals the journey, lays it out, and takes the references of both. */
RihlaLayout *
sample_lay_out (RihlaJourney *journey, RihlaLayoutOptions *options);
/* Holds a layout to the one that was looked at, tests/layout/NAME.layout. */
void sample_check_golden (RihlaLayout *layout, const char *name);
/* The heads of the lanes and lines, from the top, to be freed. */
char *sample_list_heads (const RihlaLayout *layout);
