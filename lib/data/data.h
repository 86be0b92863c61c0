/* data.h: the files that are built into the library.
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Looks up a file of lib/data/ by the name that rihla.gresource.xml gives it,
 * as "rihla-journey.rng". The bytes are static; the caller owns the GBytes.
 */
GBytes *rihla_data_lookup (const char *name, GError **error);

G_END_DECLS
