/* json-keys.h: the names of attributes and parts as keys in JSON. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/attributes.h"

/* The key of an attribute: its name, without the prefix of XML. */
const char *rihla_json_attribute_key (const RihlaAttribute *attribute);
/* The key of a part: its name; that of the text of an element itself is
 * "text". */
const char *rihla_json_part_key (const RihlaPart *part);

/* What a key of an element is: one of the two is set, or, where there is no
 * such key, none. */
void
rihla_json_find_key (RihlaElementKind kind, const char *key,
                     const RihlaAttribute **attribute, const RihlaPart **part);

/* One sentence, to be freed, on a key that is none of an element's. */
char *rihla_json_describe_unknown_key (RihlaElementKind kind, const char *key);
