/* direction.c: the direction that a string is read in.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <unicode/uchar.h>

#include "layout/direction.h"

RihlaDirection
rihla_direction_find (const char *string)
{
    const char *place = string != NULL ? string : "";

    for (; *place != '\0'; place = g_utf8_next_char (place)) {
        switch (u_charDirection ((UChar32) g_utf8_get_char (place))) {
        case U_LEFT_TO_RIGHT:
            return RIHLA_DIRECTION_LTR;
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC:
            return RIHLA_DIRECTION_RTL;
        default:
            break;
        }
    }
    return RIHLA_DIRECTION_NONE;
}
