/* json-text.h: a JSON tree as text. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <json-glib/json-glib.h>

/* The text of a tree that the library made itself, with a line break at the
 * end. To be freed. */
char *rihla_json_print (JsonNode *root);

/* Sets a member to a number; a whole one is written without a fraction. */
void
rihla_json_set_number (JsonObject *object, const char *member, double value);
