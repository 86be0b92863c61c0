/* theme.c: themes: the type, and those that are built in.
 * SPDX-License-Identifier: MIT
 *
 * A built-in theme is a file of lib/data/themes/, so the folder is the list of
 * them. How a file is read stands in theme-file.c. */

#include "config.h"

#include <rihla/rihla-error.h>
#include <string.h>

#include "data/data.h"
#include "formats/input-file.h"
#include "layout/theme-file.h"

#define THEME_FOLDER "themes/"
#define DEFAULT_NAME "default"
/* Of text to what it stands on. */
#define LEAST_CONTRAST 4.5
/* Of text on a sticky note; a little is left for rounding. */
#define NOTE_CONTRAST 4.55

G_DEFINE_BOXED_TYPE (RihlaTheme, rihla_theme, rihla_theme_ref,
                     rihla_theme_unref)

RihlaTheme *
rihla_theme_ref (RihlaTheme *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

static void
clear_theme (gpointer data)
{
    RihlaTheme *self = data;

    g_free (self->name);
    g_free (self->families);
    g_free (self->logo_file);
    rihla_image_file_unref (self->logo);
}

void
rihla_theme_unref (RihlaTheme *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_theme);
}

const char *
rihla_theme_get_name (RihlaTheme *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->name;
}

char **
rihla_theme_list_names (void)
{
    g_auto (GStrv) names = rihla_data_list (THEME_FOLDER);

    for (guint i = 0; names[i] != NULL; i++) {
        char *dot = strrchr (names[i], '.');

        if (dot != NULL)
            *dot = '\0';
    }
    return g_steal_pointer (&names);
}

/* A theme with the values of the default one, read from the built-in file. */
static RihlaTheme *
make_default (void)
{
    g_autoptr (RihlaTheme) self = g_atomic_rc_box_new0 (RihlaTheme);
    g_autoptr (GBytes) file = NULL;
    g_autoptr (GError) error = NULL;

    self->name = g_strdup (DEFAULT_NAME);
    file = rihla_data_lookup (THEME_FOLDER DEFAULT_NAME ".theme", &error);
    if (file == NULL ||
        !rihla_theme_read_bytes (self, file, DEFAULT_NAME ".theme", NULL,
                                 &error))
        g_critical ("the default theme: %s", error->message);
    return g_steal_pointer (&self);
}

static gboolean
is_known_name (const char *name)
{
    g_auto (GStrv) names = rihla_theme_list_names ();

    return g_strv_contains ((const char *const *) names, name);
}

gboolean
rihla_theme_add_named (RihlaTheme *self, const char *name, GError **error)
{
    g_autoptr (GBytes) file = NULL;
    g_autofree char *path = NULL;

    if (!is_known_name (name)) {
        g_auto (GStrv) names = rihla_theme_list_names ();
        g_autofree char *list = g_strjoinv (", ", names);

        g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED,
                     "no built-in theme is called \"%s\"; there are: %s", name,
                     list);
        return FALSE;
    }
    if (strcmp (name, DEFAULT_NAME) == 0)
        return TRUE;
    path = g_strconcat (THEME_FOLDER, name, ".theme", NULL);
    file = rihla_data_lookup (path, error);
    return file != NULL &&
           rihla_theme_read_bytes (self, file, path, NULL, error);
}

RihlaTheme *
rihla_theme_new_named (const char *name, GError **error)
{
    g_autoptr (RihlaTheme) self = NULL;

    g_return_val_if_fail (name != NULL, NULL);

    self = make_default ();
    if (!rihla_theme_add_named (self, name, error))
        return NULL;
    g_free (self->name);
    self->name = g_strdup (name);
    return g_steal_pointer (&self);
}

static char *
get_name_of_file (const char *path)
{
    char *name = g_path_get_basename (path);

    if (g_str_has_suffix (name, ".theme"))
        name[strlen (name) - strlen (".theme")] = '\0';
    return name;
}

RihlaTheme *
rihla_theme_read_file (const char *path, RihlaDiagnostics *diagnostics,
                       GError **error)
{
    g_autoptr (RihlaTheme) self = NULL;
    g_autoptr (GBytes) file = NULL;

    g_return_val_if_fail (path != NULL, NULL);

    file = rihla_input_file_read (path, error);
    if (file == NULL)
        return NULL;
    self = make_default ();
    if (!rihla_theme_read_bytes (self, file, path, diagnostics, error))
        return NULL;
    g_free (self->name);
    self->name = get_name_of_file (path);
    return g_steal_pointer (&self);
}

static const char *const note_names[RIHLA_N_NOTE_COLOURS] = {
    "yellow", "pink", "blue", "green", "orange", "purple",
};

gboolean
rihla_theme_get_note_colour (const RihlaTheme *self, const char *name,
                             RihlaColour *colour)
{
    RihlaColour own;

    *colour = self->note[0];
    if (name == NULL)
        return TRUE;
    for (guint i = 0; i < RIHLA_N_NOTE_COLOURS; i++) {
        if (g_ascii_strcasecmp (name, note_names[i]) != 0)
            continue;
        *colour = self->note[i];
        return TRUE;
    }
    if (!rihla_colour_parse (name, &own))
        return FALSE;
    own.alpha = 1;
    own = rihla_colour_adjust_ground (own, self->fonts[RIHLA_FONT_BODY].colour,
                                      NOTE_CONTRAST);
    *colour =
        rihla_colour_adjust_ground (own, self->fonts[RIHLA_FONT_SMALL].colour,
                                    NOTE_CONTRAST);
    return TRUE;
}

guint
rihla_theme_get_stage_colour (const RihlaTheme *self, RihlaStageKind kind,
                              guint index)
{
    g_return_val_if_fail (self != NULL, 0);

    if (kind == RIHLA_STAGE_KIND_OTHER &&
        self->stage[RIHLA_STAGE_COLOUR_OTHER].alpha > 0)
        return RIHLA_STAGE_COLOUR_OTHER;
    if (kind == RIHLA_STAGE_KIND_OTHER)
        return index % RIHLA_N_STAGE_TURNS;
    return (guint) kind - RIHLA_STAGE_KIND_AWARENESS;
}

/* An arrow that is not filled has its outline to tell it by. */
void
rihla_theme_get_stage_paint (const RihlaTheme *self, guint colour,
                             RihlaPaint *paint)
{
    gboolean is_outlined = self->stage_outline > 0;

    *paint =
        (RihlaPaint){ .fill = is_outlined ? self->paper : self->stage[colour] };
    paint->fill =
        rihla_colour_adjust_ground (paint->fill,
                                    self->fonts[RIHLA_FONT_STAGE].colour,
                                    LEAST_CONTRAST);
    if (!is_outlined)
        return;
    paint->stroke = self->stage[colour];
    paint->stroke_width = (float) self->stage_outline;
}

RihlaPaint
rihla_theme_make_cell_paint (const RihlaTheme *self, guint colour)
{
    return (RihlaPaint){ self->tint[colour], self->rule,
                         (float) self->cell_outline, 0 };
}

RihlaPaint
rihla_theme_make_card_paint (const RihlaTheme *self)
{
    return (RihlaPaint){ self->card, self->card_border,
                         (float) self->cell_outline, 0 };
}
