/* labels.h: what a map itself says, in its language. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>
#include <rihla/rihla-types.h>

/* The labels and number forms of one language. Made once a layout. */
typedef struct _RihlaLabels RihlaLabels;

/* Any BCP 47 tag; a language without labels of its own shows English ones.
 * Digits of NONE are those of the language; for Arabic Latin ones. */
RihlaLabels *rihla_labels_new (const char *language, RihlaDigits digits,
                               RihlaCalendar calendar);
void rihla_labels_free (RihlaLabels *self);

/* Adds the words of another folder of lib/data, as "sentences", in the same
 * languages. */
void rihla_labels_add (RihlaLabels *self, const char *folder);

/* Tells whether a folder of lib/data has words of a language. */
gboolean rihla_language_has (const char *language, const char *folder);

/* The direction a language is written in. */
RihlaDirection rihla_language_get_direction (const char *language);

/* A label, such as "lanes", "goals"; the key where there is none. Belongs to
 * self. */
const char *
rihla_labels_get (const RihlaLabels *self, const char *group, const char *key);

/* A label with values in the places of its %s, or %1$s, %2$s where a language
 * orders them otherwise. values ends with NULL. To be freed. */
char *rihla_labels_fill (const RihlaLabels *self, const char *group,
                         const char *key, const char *const *values);

/* The same for what is counted: "key.one", "key.few" and so on, as the grammar
 * of the language asks for the number, else "key.other". To be freed. */
char *
rihla_labels_fill_count (RihlaLabels *self, const char *group, const char *key,
                         double number, const char *const *values);

/* Which form words take beside a number: "zero", "one", "two", "few", "many",
 * "other". Static. */
const char *rihla_labels_get_plural_form (RihlaLabels *self, double number);

/* All to be freed, by ICU in the language and the digits of the map. */
char *rihla_labels_format_number (const RihlaLabels *self, double value,
                                  guint max_decimals);
char *rihla_labels_format_signed (const RihlaLabels *self, double value,
                                  guint max_decimals); /* +2, −1.5, 0 */
/* As a number skeleton of ICU has it, which says nothing of decimals:
 * "percent", "currency/SAR sign-except-zero". */
char *rihla_labels_format_as (const RihlaLabels *self, double value,
                              guint max_decimals, const char *skeleton);
char *rihla_labels_format_percent (const RihlaLabels *self, double share);
char *rihla_labels_format_duration (const RihlaLabels *self, double seconds);
/* Compact: SAR 1.2M. A currency by its ISO 4217 code. */
char *rihla_labels_format_money (const RihlaLabels *self, double amount,
                                 const char *currency);
/* In whole units: SAR 1,200,000. */
char *rihla_labels_format_amount (const RihlaLabels *self, double amount,
                                  const char *currency);
char *rihla_labels_format_date (const RihlaLabels *self, const char *date);
/* A month such as "2025-03", by its name. */
char *rihla_labels_format_month (const RihlaLabels *self, const char *month);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaLabels, rihla_labels_free)
