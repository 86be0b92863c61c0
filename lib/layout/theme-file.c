/* theme-file.c: reading the key file of a theme.
 * SPDX-License-Identifier: MIT
 *
 * In come the bytes of a key file as GKeyFile takes it; out goes a theme in
 * which whatever the file sets is set. Every key stands once, in the tables
 * below: its group, its kind of value, its range and its place in the struct.
 * A key that is not there is an error, since it is most likely misspelt.
 * GKeyFile does not tell lines, so the text is searched for them, only when
 * there is something to say. At the end each colour of text is held against
 * the grounds it stands on. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/image-store.h"
#include "layout/theme-file.h"
#include "model/diagnostics.h"
#include "model/values.h"

#define POINTS_PER_PIXEL 0.75
#define TINT_SHARE 0.11 /* of the colour of a stage, in its tint */
#define LEAST_CONTRAST 4.5
#define BAND_STEPS 16 /* between two colours of the emotion band */

typedef enum {
    KIND_PIXELS, /* read in CSS pixels, kept in points */
    KIND_FACTOR,
    KIND_BOOLEAN,
    KIND_COLOUR,
    KIND_FAMILIES,
    KIND_FILE, /* a picture beside the theme file, loaded at the end */
    KIND_BASE, /* a built-in theme, read before the others */
} Kind;

typedef struct {
    const char *key; /* NULL ends a table */
    Kind kind;
    gsize offset; /* from that of the group */
    double least; /* of numbers, as the file gives them */
    double most;
} Entry;

typedef struct {
    const char *name;
    const Entry *entries;
    gsize offset;
} Group;

static const Entry family_entries[] = {
    { "families", KIND_FAMILIES, G_STRUCT_OFFSET (RihlaTheme, families), 0, 0 },
    { NULL, 0, 0, 0, 0 },
};

static const Entry base_entries[] = {
    { "base", KIND_BASE, 0, 0, 0 },
    { NULL, 0, 0, 0, 0 },
};

static const Entry logo_entries[] = {
    { "file", KIND_FILE, G_STRUCT_OFFSET (RihlaTheme, logo_file), 0, 0 },
    { "height", KIND_PIXELS, G_STRUCT_OFFSET (RihlaTheme, logo_height), 8,
      400 },
    { NULL, 0, 0, 0, 0 },
};

static const Entry style_entries[] = {
    { "size", KIND_PIXELS, G_STRUCT_OFFSET (RihlaFontStyle, size), 4, 200 },
    { "bold", KIND_BOOLEAN, G_STRUCT_OFFSET (RihlaFontStyle, is_bold), 0, 0 },
    { "line-height", KIND_FACTOR, G_STRUCT_OFFSET (RihlaFontStyle, line_height),
      1, 4 },
    { "colour", KIND_COLOUR, G_STRUCT_OFFSET (RihlaFontStyle, colour), 0, 0 },
    { NULL, 0, 0, 0, 0 },
};

#define LENGTH(key, field, least, most)                                    \
    {                                                                      \
        key, KIND_PIXELS, G_STRUCT_OFFSET (RihlaTheme, field), least, most \
    }
static const Entry length_entries[] = {
    LENGTH ("page-margin", page_margin, 0, 500),
    LENGTH ("lane-gap", lane_gap, 0, 100),
    LENGTH ("column-gap", column_gap, 0, 100),
    LENGTH ("lane-head-width", lane_head_width, 20, 1000),
    LENGTH ("padding", padding, 0, 100),
    LENGTH ("cell-radius", cell_radius, 0, 100),
    LENGTH ("card-radius", card_radius, 0, 100),
    LENGTH ("stage-height", stage_height, 10, 500),
    LENGTH ("stage-notch", stage_notch, 0, 100),
    LENGTH ("emotion-height", emotion_height, 60, 2000),
    LENGTH ("face-radius", face_radius, 4, 50),
    LENGTH ("face-ring", face_ring, 0.1, 20),
    LENGTH ("curve-width", curve_width, 0.1, 20),
    LENGTH ("track-height", track_height, 8, 200),
    LENGTH ("dot-radius", dot_radius, 1, 50),
    LENGTH ("link-width", link_width, 0.1, 20),
    LENGTH ("return-width", return_width, 0.1, 20),
    LENGTH ("column-width", column_width, 20, 2000),
    LENGTH ("text-width", text_width, 20, 2000),
    LENGTH ("stage-outline", stage_outline, 0, 10),
    LENGTH ("cell-outline", cell_outline, 0, 10),
    { NULL, 0, 0, 0, 0 },
};
#undef LENGTH

#define COLOUR(key, field)                                          \
    {                                                               \
        key, KIND_COLOUR, G_STRUCT_OFFSET (RihlaTheme, field), 0, 0 \
    }
static const Entry colour_entries[] = {
    COLOUR ("paper", paper),
    COLOUR ("card", card),
    COLOUR ("card-border", card_border),
    COLOUR ("rule", rule),
    COLOUR ("muted", muted),
    COLOUR ("pain", pain),
    COLOUR ("pain-pale", pain_pale),
    COLOUR ("opportunity", opportunity),
    COLOUR ("neutral", neutral),
    COLOUR ("curve", curve),
    COLOUR ("curve-future", curve_future),
    COLOUR ("gap", gap),
    COLOUR ("link", link),
    COLOUR ("truth", truth),
    COLOUR ("owner", owner),
    COLOUR ("emotion-high", emotion_high),
    COLOUR ("emotion-middle", emotion_middle),
    COLOUR ("emotion-low", emotion_low),
    { NULL, 0, 0, 0, 0 },
};
#undef COLOUR

static const Entry kind_entries[] = {
    { "awareness", KIND_COLOUR, 0 * sizeof (RihlaColour), 0, 0 },
    { "consideration", KIND_COLOUR, 1 * sizeof (RihlaColour), 0, 0 },
    { "decision", KIND_COLOUR, 2 * sizeof (RihlaColour), 0, 0 },
    { "retention", KIND_COLOUR, 3 * sizeof (RihlaColour), 0, 0 },
    { "advocacy", KIND_COLOUR, 4 * sizeof (RihlaColour), 0, 0 },
    { "service", KIND_COLOUR, 5 * sizeof (RihlaColour), 0, 0 },
    { "other", KIND_COLOUR, 6 * sizeof (RihlaColour), 0, 0 },
    { NULL, 0, 0, 0, 0 },
};

static const Entry note_entries[] = {
    { "yellow", KIND_COLOUR, 0 * sizeof (RihlaColour), 0, 0 },
    { "pink", KIND_COLOUR, 1 * sizeof (RihlaColour), 0, 0 },
    { "blue", KIND_COLOUR, 2 * sizeof (RihlaColour), 0, 0 },
    { "green", KIND_COLOUR, 3 * sizeof (RihlaColour), 0, 0 },
    { "orange", KIND_COLOUR, 4 * sizeof (RihlaColour), 0, 0 },
    { "purple", KIND_COLOUR, 5 * sizeof (RihlaColour), 0, 0 },
    { NULL, 0, 0, 0, 0 },
};

#define FONT(font) G_STRUCT_OFFSET (RihlaTheme, fonts[font])
static const Group groups[] = {
    { "theme", base_entries, 0 },
    { "logo", logo_entries, 0 },
    { "fonts", family_entries, 0 },
    { "title", style_entries, FONT (RIHLA_FONT_TITLE) },
    { "subtitle", style_entries, FONT (RIHLA_FONT_SUBTITLE) },
    { "stage", style_entries, FONT (RIHLA_FONT_STAGE) },
    { "lane-head", style_entries, FONT (RIHLA_FONT_LANE_HEAD) },
    { "body", style_entries, FONT (RIHLA_FONT_BODY) },
    { "body-bold", style_entries, FONT (RIHLA_FONT_BODY_BOLD) },
    { "small", style_entries, FONT (RIHLA_FONT_SMALL) },
    { "tiny", style_entries, FONT (RIHLA_FONT_TINY) },
    { "number", style_entries, FONT (RIHLA_FONT_NUMBER) },
    { "lengths", length_entries, 0 },
    { "colours", colour_entries, 0 },
    { "stages", kind_entries, G_STRUCT_OFFSET (RihlaTheme, stage) },
    { "tints", kind_entries, G_STRUCT_OFFSET (RihlaTheme, tint) },
    { "notes", note_entries, G_STRUCT_OFFSET (RihlaTheme, note) },
};
#undef FONT

/* Which texts stand on which grounds. A NULL key stands for each of the
 * group. */
typedef struct {
    const char *text_group;
    const char *text_key;
    const char *ground_group;
    const char *ground_key;
} Pair;

static const Pair pairs[] = {
    { "title", "colour", "colours", "paper" },
    { "subtitle", "colour", "colours", "paper" },
    { "lane-head", "colour", "colours", "paper" },
    { "body", "colour", "colours", "paper" },
    { "body-bold", "colour", "colours", "paper" },
    { "small", "colour", "colours", "paper" },
    { "tiny", "colour", "colours", "paper" },
    { "colours", "muted", "colours", "paper" },
    { "body", "colour", "colours", "card" },
    { "body-bold", "colour", "colours", "card" },
    { "small", "colour", "colours", "card" },
    { "colours", "muted", "colours", "card" },
    { "colours", "pain", "colours", "card" },
    { "body", "colour", "tints", NULL },
    { "body-bold", "colour", "tints", NULL },
    { "small", "colour", "tints", NULL },
    { "body", "colour", "notes", NULL },
    { "small", "colour", "notes", NULL },
    { "body", "colour", "colours", "owner" },
    { "small", "colour", "colours", "owner" },
    { "number", "colour", "colours", "pain" },
    { "small", "colour", "colours", "emotion-high" },
    { "small", "colour", "colours", "emotion-middle" },
    { "small", "colour", "colours", "emotion-low" },
};

/* The names of stages stand on one of the two. */
static const Pair filled_stage = { "stage", "colour", "stages", NULL };
static const Pair outlined_stage = { "stage", "colour", "colours", "paper" };

/* The reading of one file. */
typedef struct {
    RihlaTheme *theme;
    const char *text; /* ends in a NUL */
    RihlaPlace place;
    RihlaDiagnostics *diagnostics;
    GError **error;
} Reading;

static const Group *
find_group (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
        if (strcmp (groups[i].name, name) == 0)
            return &groups[i];
    return NULL;
}

static const Entry *
find_entry (const Group *group, const char *key)
{
    for (const Entry *entry = group->entries; entry->key != NULL; entry++)
        if (strcmp (entry->key, key) == 0)
            return entry;
    return NULL;
}

static gboolean
line_is_group (const char *line, const char *group)
{
    gsize length = strlen (group);

    return line[0] == '[' && strncmp (line + 1, group, length) == 0 &&
           line[1 + length] == ']';
}

static gboolean
line_has_key (const char *line, const char *key)
{
    gsize length = strlen (key);

    if (strncmp (line, key, length) != 0)
        return FALSE;
    line += length;
    while (*line == ' ' || *line == '\t')
        line++;
    return *line == '=';
}

/* The last line that sets a key, which is the one that counts, or the first
 * that opens a group where key is NULL; 0 where none does. */
static guint
find_line (const char *text, const char *group, const char *key)
{
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
    gboolean is_inside = FALSE;
    guint found = 0;

    for (guint i = 0; lines[i] != NULL; i++) {
        const char *line = g_strchug (lines[i]);

        if (line[0] == '[')
            is_inside = line_is_group (line, group);
        if (!is_inside)
            continue;
        if (key == NULL)
            return i + 1;
        if (line_has_key (line, key))
            found = i + 1;
    }
    return found;
}

static gboolean
line_is_good (const char *line)
{
    const char *equals = strchr (line, '=');

    if (line[0] == '\0' || line[0] == '#' || line[0] == '\r')
        return TRUE;
    if (line[0] == '[')
        return strchr (line, ']') != NULL;
    return equals != NULL && equals != line;
}

/* The first line that GKeyFile does not take. */
static guint
find_bad_line (const char *text)
{
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
    gboolean has_group = FALSE;

    for (guint i = 0; lines[i] != NULL; i++) {
        const char *line = g_strchug (lines[i]);

        if (!line_is_good (line))
            return i + 1;
        if (line[0] == '[')
            has_group = TRUE;
        else if (line[0] != '\0' && line[0] != '#' && !has_group)
            return i + 1;
    }
    return 0;
}

static gboolean
set_number (const Entry *entry, const char *value, double *place)
{
    double number;

    if (!rihla_number_parse (value, &number) || number < entry->least ||
        number > entry->most)
        return FALSE;
    *place = entry->kind == KIND_PIXELS ? number * POINTS_PER_PIXEL : number;
    return TRUE;
}

static gboolean
set_boolean (const char *value, gboolean *place)
{
    *place = strcmp (value, "true") == 0;
    return *place || strcmp (value, "false") == 0;
}

static gboolean
set_colour (const char *value, RihlaColour *place)
{
    return rihla_colour_parse (value, place) && place->alpha >= 1;
}

/* A list of GKeyFile, "A;B;", becomes one of Pango, "A,B". */
static gboolean
set_families (const char *value, char **place)
{
    g_auto (GStrv) names = g_strsplit (value, ";", -1);
    GString *list = g_string_new (NULL);

    for (guint i = 0; names[i] != NULL; i++) {
        const char *name = g_strstrip (names[i]);

        if (name[0] == '\0')
            continue;
        if (list->len > 0)
            g_string_append_c (list, ',');
        g_string_append (list, name);
    }
    g_free (*place);
    *place = g_string_free (list, FALSE);
    return (*place)[0] != '\0' && strchr (value, ',') == NULL;
}

static gboolean
set_value (RihlaTheme *theme, const Group *group, const Entry *entry,
           const char *value)
{
    gpointer place = G_STRUCT_MEMBER_P (theme, group->offset + entry->offset);

    switch (entry->kind) {
    case KIND_PIXELS:
    case KIND_FACTOR:
        return set_number (entry, value, place);
    case KIND_BOOLEAN:
        return set_boolean (value, place);
    case KIND_COLOUR:
        return set_colour (value, place);
    case KIND_FAMILIES:
        return set_families (value, place);
    case KIND_FILE:
        g_free (*(char **) place);
        *(char **) place = g_strdup (value);
        return *value != '\0';
    case KIND_BASE:
        return TRUE;
    }
    return FALSE;
}

static char *
describe_wanted (const Entry *entry)
{
    switch (entry->kind) {
    case KIND_PIXELS:
        return g_strdup_printf ("a length in pixels, %g to %g", entry->least,
                                entry->most);
    case KIND_FACTOR:
        return g_strdup_printf ("a number from %g to %g", entry->least,
                                entry->most);
    case KIND_BOOLEAN:
        return g_strdup ("true or false");
    case KIND_COLOUR:
        return g_strdup ("a colour, #rgb or #rrggbb");
    case KIND_FILE:
        return g_strdup ("the name of a PNG or SVG file");
    case KIND_BASE:
    case KIND_FAMILIES:
        break;
    }
    return g_strdup ("names of font families, with ; between them");
}

static gboolean
fail_unknown (Reading *self, const char *group, const char *key)
{
    self->place.line = find_line (self->text, group, key);
    if (key == NULL)
        return rihla_fail_at (self->error, self->diagnostics,
                              RIHLA_ERROR_UNSUPPORTED, &self->place,
                              "a theme has no group [%s]", group);
    return rihla_fail_at (self->error, self->diagnostics,
                          RIHLA_ERROR_UNSUPPORTED, &self->place,
                          "[%s] of a theme has no key \"%s\"", group, key);
}

static gboolean
read_key (Reading *self, GKeyFile *keys, const Group *group, const char *key)
{
    const Entry *entry = find_entry (group, key);
    g_autofree char *value = NULL;
    g_autofree char *wanted = NULL;

    if (entry == NULL)
        return fail_unknown (self, group->name, key);
    value = g_key_file_get_value (keys, group->name, key, NULL);
    if (set_value (self->theme, group, entry, value))
        return TRUE;
    wanted = describe_wanted (entry);
    self->place.line = find_line (self->text, group->name, key);
    return rihla_fail_at (self->error, self->diagnostics, RIHLA_ERROR_VALUE,
                          &self->place,
                          "\"%s\" of [%s] is \"%s\"; it must be %s", key,
                          group->name, value, wanted);
}

static gboolean
read_group (Reading *self, GKeyFile *keys, const char *name)
{
    const Group *group = find_group (name);
    g_auto (GStrv) names = NULL;

    if (group == NULL)
        return fail_unknown (self, name, NULL);
    names = g_key_file_get_keys (keys, name, NULL, NULL);
    for (guint i = 0; names[i] != NULL; i++)
        if (!read_key (self, keys, group, names[i]))
            return FALSE;
    return TRUE;
}

/* What another theme sets comes before all that this one sets. */
static gboolean
read_base (Reading *self, GKeyFile *keys)
{
    g_autofree char *name = g_key_file_get_value (keys, "theme", "base", NULL);
    g_autoptr (GError) bad = NULL;

    if (name == NULL || rihla_theme_add_named (self->theme, name, &bad))
        return TRUE;
    self->place.line = find_line (self->text, "theme", "base");
    return rihla_fail_at (self->error, self->diagnostics, RIHLA_ERROR_VALUE,
                          &self->place, "%s", bad->message);
}

static gboolean
read_groups (Reading *self, GKeyFile *keys)
{
    g_auto (GStrv) names = g_key_file_get_groups (keys, NULL);

    if (!read_base (self, keys))
        return FALSE;
    for (guint i = 0; names[i] != NULL; i++)
        if (!read_group (self, keys, names[i]))
            return FALSE;
    return TRUE;
}

static RihlaColour
get_colour (const RihlaTheme *theme, const char *group_name, const char *key)
{
    const Group *group = find_group (group_name);
    const Entry *entry = group != NULL ? find_entry (group, key) : NULL;
    const RihlaColour *colour;

    g_return_val_if_fail (entry != NULL, (RihlaColour){ 0 });
    colour = G_STRUCT_MEMBER_P (theme, group->offset + entry->offset);
    return *colour;
}

static gboolean
is_same_colour (const RihlaColour *a, const RihlaColour *b)
{
    return memcmp (a, b, sizeof *a) == 0;
}

/* Where stages of no kind have a colour, they have a tint too. And a stage that
 * the file gives a colour, but no tint, gets a tint of that colour, unless the
 * cells of the base have none. */
static void
fill_tints (RihlaTheme *theme, GKeyFile *keys)
{
    const guint other = RIHLA_STAGE_COLOUR_OTHER;

    if (theme->stage[other].alpha > 0 && theme->tint[other].alpha <= 0)
        theme->tint[other] = theme->card;
    for (guint i = 0; kind_entries[i].key != NULL; i++) {
        const char *key = kind_entries[i].key;

        if (g_key_file_has_key (keys, "stages", key, NULL) &&
            !g_key_file_has_key (keys, "tints", key, NULL) &&
            !is_same_colour (&theme->tint[i], &theme->paper))
            theme->tint[i] =
                rihla_colour_mix (theme->paper, theme->stage[i], TINT_SHARE);
    }
}

/* The logo stands beside the theme file, as pictures beside a journey. */
static void
load_logo (Reading *self)
{
    RihlaTheme *theme = self->theme;
    g_autofree char *folder = NULL;
    g_autoptr (RihlaImageStore) store = NULL;
    RihlaImageFile *logo;

    if (theme->logo_file == NULL)
        return;
    folder = g_path_get_dirname (self->place.file);
    store = rihla_image_store_new ("theme", folder, self->diagnostics);
    self->place.line = find_line (self->text, "logo", "file");
    logo = rihla_image_store_get (store, theme->logo_file, &self->place, NULL);
    theme->logo = logo != NULL ? rihla_image_file_ref (logo) : NULL;
}

static void
check_pair (Reading *self, const Pair *pair, const char *ground_key)
{
    RihlaColour text =
        get_colour (self->theme, pair->text_group, pair->text_key);
    RihlaColour ground =
        get_colour (self->theme, pair->ground_group, ground_key);
    double contrast = rihla_colour_contrast (text, ground);

    if (ground.alpha <= 0 || contrast >= LEAST_CONTRAST)
        return;
    self->place.line = find_line (self->text, pair->ground_group, ground_key);
    if (self->place.line == 0)
        self->place.line =
            find_line (self->text, pair->text_group, pair->text_key);
    rihla_diagnostics_add (
        self->diagnostics, RIHLA_DIAGNOSTIC_WEAK_CONTRAST, &self->place, NULL,
        "text in the colour of \"%s\" ([%s]) has a contrast of %.2f on \"%s\" "
        "([%s]); %.1f is the least that reads well",
        pair->text_key, pair->text_group, contrast, ground_key,
        pair->ground_group, LEAST_CONTRAST);
}

/* Words stand anywhere on the emotion band, so also between its colours. */
static double
find_band_contrast (const RihlaTheme *theme)
{
    const RihlaColour *ends[] = { &theme->emotion_high, &theme->emotion_middle,
                                  &theme->emotion_low };
    RihlaColour text = theme->fonts[RIHLA_FONT_SMALL].colour;
    double least = INFINITY;

    for (guint i = 0; i + 1 < G_N_ELEMENTS (ends); i++)
        for (guint j = 1; j < BAND_STEPS; j++) {
            RihlaColour ground = rihla_colour_mix (*ends[i], *ends[i + 1],
                                                   (double) j / BAND_STEPS);

            least = MIN (least, rihla_colour_contrast (text, ground));
        }
    return least;
}

static void
check_band (Reading *self)
{
    double contrast = find_band_contrast (self->theme);

    if (contrast >= LEAST_CONTRAST)
        return;
    self->place.line = find_line (self->text, "colours", "emotion-middle");
    rihla_diagnostics_add (
        self->diagnostics, RIHLA_DIAGNOSTIC_WEAK_CONTRAST, &self->place, NULL,
        "text in the colour of \"colour\" ([small]) has a contrast of %.2f "
        "somewhere between \"emotion-high\", \"emotion-middle\" and "
        "\"emotion-low\" ([colours]); %.1f is the least that reads well",
        contrast, LEAST_CONTRAST);
}

/* Each ground of a group. */
static void
check_group (Reading *self, const Pair *pair)
{
    const Group *group = find_group (pair->ground_group);

    g_return_if_fail (group != NULL);

    for (const Entry *entry = group->entries; entry->key != NULL; entry++)
        check_pair (self, pair, entry->key);
}

static void
check_contrast (Reading *self)
{
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
        if (pairs[i].ground_key != NULL)
            check_pair (self, &pairs[i], pairs[i].ground_key);
        else
            check_group (self, &pairs[i]);
    }
    if (self->theme->stage_outline > 0)
        check_pair (self, &outlined_stage, outlined_stage.ground_key);
    else
        check_group (self, &filled_stage);
    check_band (self);
}

static guint
count_lines (const char *start, const char *end)
{
    guint line = 1;

    for (; start < end; start++)
        line += *start == '\n';
    return line;
}

static gboolean
check_text (Reading *self, gsize length)
{
    const char *end;

    if (length > RIHLA_THEME_MAX_BYTES)
        return rihla_fail_at (self->error, self->diagnostics, RIHLA_ERROR_LIMIT,
                              &self->place, "a theme has at most %d bytes",
                              RIHLA_THEME_MAX_BYTES);
    if (g_utf8_validate_len (self->text, length, &end))
        return TRUE;
    self->place.line = count_lines (self->text, end);
    return rihla_fail_at (self->error, self->diagnostics, RIHLA_ERROR_SYNTAX,
                          &self->place, "a theme is UTF-8 text; this is not");
}

gboolean
rihla_theme_read_bytes (RihlaTheme *self, GBytes *file, const char *path,
                        RihlaDiagnostics *diagnostics, GError **error)
{
    gsize length;
    const char *data = g_bytes_get_data (file, &length);
    g_autofree char *text = g_strndup (data != NULL ? data : "", length);
    g_autoptr (GKeyFile) keys = g_key_file_new ();
    g_autoptr (GError) bad = NULL;
    Reading reading = { self, text, { path, 0, 0 }, diagnostics, error };

    if (!check_text (&reading, length))
        return FALSE;
    if (!g_key_file_load_from_data (keys, text, strlen (text), G_KEY_FILE_NONE,
                                    &bad)) {
        reading.place.line = find_bad_line (text);
        return rihla_fail_at (error, diagnostics, RIHLA_ERROR_SYNTAX,
                              &reading.place, "not a theme file: %s",
                              bad->message);
    }
    if (!read_groups (&reading, keys))
        return FALSE;
    fill_tints (self, keys);
    load_logo (&reading);
    check_contrast (&reading);
    return TRUE;
}
