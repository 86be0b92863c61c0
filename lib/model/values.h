/* values.h: values as text: ids, languages, dates, durations, numbers.
 * Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib-object.h>

/* An XML name without a colon. */
gboolean rihla_id_is_valid (const char *id);
/* The form of a BCP 47 tag: letters and digits in groups of 1 to 8. */
gboolean rihla_language_is_valid (const char *language);
/* YYYY-MM-DD, and a day that the Gregorian calendar has. */
gboolean rihla_date_is_valid (const char *date);
/* Three capital letters. */
gboolean rihla_currency_is_valid (const char *currency);

/* The largest number, either way, that is read: more money than there is, and
 * whole numbers up to it are exact. Smaller ones than the smallest are 0. */
#define RIHLA_NUMBER_LARGEST 1e15
#define RIHLA_NUMBER_SMALLEST 1e-15

/* The most digits of a number: as many as XML Schema processors have to hold
 * twice over, and more than a double tells apart. */
#define RIHLA_NUMBER_DIGITS_MOST 24

/* Reads a decimal number in the C locale; nothing but white space may stand
 * around it. Exponents, infinity and NaN are refused. */
gboolean rihla_number_parse (const char *text, double *value);
/* Writes the shortest decimal that reads back as the same number, or, where it
 * is so small that this takes more digits than are read, as the nearest. */
char *rihla_number_print (double value);

/* A hundred years, in seconds: nobody waits longer. */
#define RIHLA_DURATION_LONGEST 3155760000.0

/* Reads an XML Schema duration of days and smaller parts, in seconds. */
gboolean rihla_duration_parse (const char *text, double *seconds);
/* Writes it in canonical form: PT2H30M, PT0S. */
char *rihla_duration_print (double seconds);

/* The value of an enumeration from its nick; FALSE where there is none. A
 * value NONE has no spelling. */
gboolean rihla_enum_parse (GType type, const char *nick, int *value);
/* The nick; NULL for NONE. */
const char *rihla_enum_print (GType type, int value);
/* All nicks, joined by ", ", for messages. */
char *rihla_enum_list (GType type);
