/* change.h: one difference between two journeys. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-change.h>

/* How something stands in one of the journeys. */
typedef struct {
    char *id;       /* owned; all NULL where it does not stand there */
    char *text;     /* owned */
    char *value;    /* owned */
    char *owner_id; /* owned */
    guint position; /* from 1 */
} RihlaChangeSide;

struct _RihlaChange {
    RihlaChangeKind kind;
    const char *element;   /* constant data */
    const char *attribute; /* constant data; NULL: none */
    RihlaChangeSide old_side;
    RihlaChangeSide new_side;
    guint n_within;
};

RihlaChange *rihla_change_new (RihlaChangeKind kind, const char *element);
