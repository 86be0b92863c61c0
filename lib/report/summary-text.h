/* summary-text.h: what the measures say, in sentences. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "report/prose.h"
#include "report/report.h"

/* A summary being told. */
typedef struct {
    RihlaReport *report; /* not owned */
    RihlaProse prose;    /* labels and text are owned, by the caller */
    const char *group;   /* the part that is told, as in the sentences */
} RihlaSummary;

/* A sentence of the part; of what is counted, in the form for the number. */
void
rihla_summary_say (RihlaSummary *self, const char *key, const char *first,
                   const char *second, const char *third, const char *fourth);
void rihla_summary_count (RihlaSummary *self, const char *key, double number,
                          const char *more);

/* The parts. */
void rihla_summary_tell_feelings (RihlaSummary *self);
void rihla_summary_tell_effort (RihlaSummary *self);
void rihla_summary_tell_measured (RihlaSummary *self);
void rihla_summary_tell_customers (RihlaSummary *self);
void rihla_summary_tell_money (RihlaSummary *self);
void rihla_summary_tell_act (RihlaSummary *self);

/* What a touchpoint or a stage is called. To be freed. */
char *
rihla_summary_name (const RihlaSummary *self, const RihlaElement *element);

/* An amount in the journey's currency, or as a number. To be freed. */
char *rihla_summary_format_money (const RihlaSummary *self, double amount);
