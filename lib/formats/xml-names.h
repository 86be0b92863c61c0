/* xml-names.h: what to say of names that are not known. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/attributes.h"

/* Says that an element is not known in another, where it belongs or what may
 * have been meant. To be freed. */
char *
rihla_xml_describe_unknown_element (RihlaElementKind kind, const char *name);
/* The same of an attribute. */
char *
rihla_xml_describe_unknown_attribute (RihlaElementKind kind, const char *name);
