/* theme-file.h: reading the key file of a theme. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-diagnostics.h>

#include "layout/theme.h"

/* A theme says little; a larger file is something else, or an attack. */
#define RIHLA_THEME_MAX_BYTES (1 << 20)

/* Sets what the file sets. path is for messages. Weak contrast of the whole
 * theme is noted. On error self is in part changed. */
gboolean
rihla_theme_read_bytes (RihlaTheme *self, GBytes *file, const char *path,
                        RihlaDiagnostics *diagnostics, GError **error);

/* Sets what a built-in theme sets, over that of the default one. */
gboolean
rihla_theme_add_named (RihlaTheme *self, const char *name, GError **error);
