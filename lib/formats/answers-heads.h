/* answers-heads.h: what the columns of survey answers hold. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-enums.h>

typedef enum {
    RIHLA_ANSWER_ROLE_NONE, /* not read */
    RIHLA_ANSWER_ROLE_PLACE,
    RIHLA_ANSWER_ROLE_STAGE,
    RIHLA_ANSWER_ROLE_KIND,
    RIHLA_ANSWER_ROLE_SCORE,
    RIHLA_ANSWER_ROLE_DATE,
    RIHLA_ANSWER_ROLE_SEGMENT,
    RIHLA_N_ANSWER_ROLES
} RihlaAnswerRole;

typedef struct {
    RihlaAnswerRole role;
    RihlaMetricKind kind; /* of a SCORE; OTHER: another column says */
    double unit;          /* of a SCORE that is a time, in seconds; 0: none */
} RihlaAnswerHead;

/* What a head says of its column. */
RihlaAnswerHead rihla_answer_head_find (const char *text);
/* The first name of a role, for messages; NULL for those without. */
const char *rihla_answer_role_get_name (RihlaAnswerRole role, const char *lang);

/* The kind that a text names; OTHER: it names none. */
RihlaMetricKind rihla_answer_kind_find (const char *text);
/* 1 for yes, 0 for no, -1 for neither. */
int rihla_answer_word_find (const char *text);
