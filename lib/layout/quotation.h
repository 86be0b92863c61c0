/* quotation.h: what someone said, in quotation marks. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* The words in the marks of the script they begin in, « » or “ ”; as they are
 * where they stand in marks already. To be freed. */
char *rihla_quotation_new (const char *words);
