/* audit.h: what the parts of the audit share. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/layout.h"

/* What an item is called in a message, such as: the text "…" (pain). To be
 * freed. */
char *rihla_audit_name_item (const RihlaItem *item);

/* Looks for faults of the pages. Returns how many there are. */
guint rihla_audit_pages (RihlaLayout *layout, RihlaDiagnostics *diagnostics);
