/* measures.h: the list of all measures of a report. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "report/report.h"

/* Fills the list from the figures of the families. */
void rihla_measures_list (RihlaReport *self);

/* Appends a measure of an element (NULL: of the journey), unless its value is
 * not finite: then NULL. Unit and better come from the table of keys. The
 * measure belongs to the report; what else is known of it is set by hand until
 * rihla_measures_list() is done. */
RihlaMeasure *rihla_measures_add (RihlaReport *self, const char *key,
                                  const char *id, double value);
/* Likewise, told from n. */
RihlaMeasure *rihla_measures_add_of (RihlaReport *self, const char *key,
                                     const char *id, double value, gint64 n);
/* Likewise a count, absent where it is under 0. */
RihlaMeasure *
rihla_measures_add_count (RihlaReport *self, const char *key, gint64 count);

/* The keys that there are, for the test of the docs. */
guint rihla_measures_get_n_keys (void);
const char *rihla_measures_get_key (guint index);
gboolean rihla_measures_has_key (const char *key);

/* The lines of the families. */
void rihla_measures_list_emotion (RihlaReport *self);
void rihla_measures_list_friction (RihlaReport *self);
void rihla_measures_list_metrics (RihlaReport *self);
void rihla_measures_list_funnel (RihlaReport *self);
void rihla_measures_list_value (RihlaReport *self);
void rihla_measures_list_act (RihlaReport *self);
