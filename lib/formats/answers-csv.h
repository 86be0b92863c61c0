/* answers-csv.h: reading answers to surveys. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-answers-file.h>

/* Limits, each on what a stranger's file could make us hold or do. */
/* Attack: a head of a million columns, each looked up by its names. */
#define RIHLA_ANSWERS_MAX_COLUMNS 256u
/* Attack: a quotation mark that is never closed, which makes all that follows
 * one cell. */
#define RIHLA_ANSWERS_MAX_ROW_BYTES (64u * 1024)
