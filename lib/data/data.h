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

/* The names of the files in a folder of lib/data/, as "themes/", sorted; to be
 * freed with g_strfreev(). */
char **rihla_data_list (const char *folder);

G_END_DECLS
