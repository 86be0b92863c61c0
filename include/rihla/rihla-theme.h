/* rihla-theme.h: the look of a map.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_THEME (rihla_theme_get_type ())

/**
 * RihlaTheme:
 *
 * Fonts, colours, radii and spacing of a map. It does not change once made.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_theme_get_type (void);

/**
 * rihla_theme_new_named:
 * @name: the name of a built-in theme, such as `default`
 * @error: where to put an error
 *
 * Gets a built-in theme.
 *
 * Errors: %RIHLA_ERROR_UNSUPPORTED where there is none of this name.
 *
 * Returns: (transfer full): the theme, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API RihlaTheme *rihla_theme_new_named (const char *name, GError **error);

/**
 * rihla_theme_read_file:
 * @path: (type filename): the name of a theme file
 * @diagnostics: (nullable): where remarks are noted, such as weak contrast
 * @error: where to put an error
 *
 * Reads a theme from a key file. What the file does not set is as in the
 * default theme.
 *
 * Returns: (transfer full): the theme, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API RihlaTheme *
rihla_theme_read_file (const char *path, RihlaDiagnostics *diagnostics,
                       GError **error);

/**
 * rihla_theme_list_names:
 *
 * Lists the built-in themes.
 *
 * Returns: (transfer full) (array zero-terminated=1): their names
 *
 * Since: 0.1
 */
RIHLA_API char **rihla_theme_list_names (void);

/**
 * rihla_theme_ref:
 * @self: a theme
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaTheme *rihla_theme_ref (RihlaTheme *self);

/**
 * rihla_theme_unref:
 * @self: (transfer full) (nullable): a theme
 *
 * Gives a reference back; the last one frees the theme.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_theme_unref (RihlaTheme *self);

/**
 * rihla_theme_get_name:
 * @self: a theme
 *
 * Gets the name of the theme.
 *
 * Returns: the name
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_theme_get_name (RihlaTheme *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaTheme, rihla_theme_unref)

G_END_DECLS
