/* number-text.h: how the numbers of a report are written. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

/* A plain decimal of no more than 15 digits that count, which is what a double
 * holds for sure: 0.6, not 0.59999999999999998. To be freed. */
char *rihla_report_number_print (double value);
