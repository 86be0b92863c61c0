/* review-levels.h: what is to become of each finding of the review. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/diagnostic-codes.h"

#define RIHLA_FINDING_FIRST RIHLA_DIAGNOSTIC_STAGE_WITHOUT_GOAL
#define RIHLA_FINDING_LAST RIHLA_DIAGNOSTIC_ENDS_BADLY
#define RIHLA_N_FINDINGS (RIHLA_FINDING_LAST - RIHLA_FINDING_FIRST + 1)

/* A level for each finding, from RIHLA_FINDING_FIRST on. NONE: as usual. */
typedef struct {
    RihlaReviewLevel levels[RIHLA_N_FINDINGS];
} RihlaReviewLevels;

/* The index of a finding of this number in the levels; FALSE: there is none. */
gboolean rihla_finding_find (const char *number, guint *index);

/* Adds levels written as "R103=off R110=error" to those that are set. On error
 * nothing is set, and *message is what is wrong, one sentence without a place
 * (to be freed). */
gboolean rihla_review_levels_parse (RihlaReviewLevels *self, const char *text,
                                    char **message);
/* Writes them so; NULL where none is set. */
char *rihla_review_levels_print (const RihlaReviewLevels *self);
