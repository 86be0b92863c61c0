/* compare-words.h: what a comparison calls things. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "report/change.h"
#include "report/comparison.h"
#include "report/labels.h"

/* The words of a comparison in a language. To be freed. */
RihlaLabels *rihla_compare_words_new (const RihlaComparison *comparison,
                                      const char *language);

/* All to be freed. A text without the quotation marks around it. */
char *rihla_compare_bare_text (const char *text);
/* An element by what it is and its text: Stage “Use”. */
char *rihla_compare_name_element (const RihlaLabels *labels,
                                  const RihlaElement *element);
/* What a measure is of, and where: Waiting in Stage “Use”. */
char *rihla_compare_name_measure (const RihlaLabels *labels,
                                  RihlaJourney *journey, RihlaMeasure *measure);
/* The value of an attribute, from how it stands in files. */
char *
rihla_compare_format_value (const RihlaLabels *labels, RihlaJourney *journey,
                            const RihlaChange *change, const char *value);
/* A value in the unit of a measure. */
char *rihla_compare_format_measure (const RihlaLabels *labels,
                                    RihlaMeasure *measure, double value);
/* Likewise a difference, with its sign. */
char *rihla_compare_format_difference (const RihlaLabels *labels,
                                       RihlaMeasure *measure, double value);
