/* map-options.c: the options that say how a map is to look.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "input.h"
#include "map-options.h"
#include "options.h"

void
cli_map_options_clear (CliMapOptions *self)
{
    g_free (self->lanes);
    g_free (self->hidden);
    g_strfreev (self->renames);
    g_free (self->theme);
    g_free (self->page);
    g_free (self->smallest_text);
    g_free (self->direction);
    g_free (self->language);
    g_free (self->digits);
    g_free (self->detail);
}

static char **
split_names (const char *text)
{
    char **names = g_strsplit (text, ",", -1);

    for (guint i = 0; names[i] != NULL; i++)
        g_strstrip (names[i]);
    return names;
}

typedef gboolean (*SetLanes) (RihlaLayoutOptions *options,
                              const char *const *lanes, GError **error);

static CliStatus
set_lanes (const char *option, const char *text, SetLanes set,
           CliConsole *console, const CliVerb *verb,
           RihlaLayoutOptions *options)
{
    g_auto (GStrv) lanes = NULL;
    g_autoptr (GError) error = NULL;

    if (text == NULL)
        return CLI_FINE;
    lanes = split_names (text);
    if (lanes[0] == NULL)
        return cli_refuse_usage (console, verb, "%s names no lane", option);
    if (set (options, (const char *const *) lanes, &error))
        return CLI_FINE;
    return cli_refuse_usage (console, verb, "%s: %s", option, error->message);
}

/* Each is LANE=TITLE. */
static CliStatus
set_titles (char **renames, CliConsole *console, const CliVerb *verb,
            RihlaLayoutOptions *options)
{
    for (guint i = 0; renames != NULL && renames[i] != NULL; i++) {
        const char *equals = strchr (renames[i], '=');
        g_autofree char *lane = NULL;

        if (equals == NULL || equals == renames[i] ||
            !g_utf8_validate (renames[i], -1, NULL))
            return cli_refuse_usage (
                console, verb,
                "--rename takes a lane and its title, such as "
                "goals=\"What they want\", not \"%s\"",
                renames[i]);
        lane =
            g_strstrip (g_strndup (renames[i], (gsize) (equals - renames[i])));
        rihla_layout_options_set_lane_title (options, lane, equals + 1);
    }
    return CLI_FINE;
}

static CliStatus
set_all_lanes (const CliMapOptions *self, CliConsole *console,
               const CliVerb *verb, RihlaLayoutOptions *options)
{
    CliStatus status =
        set_lanes ("--lanes", self->lanes, rihla_layout_options_set_lanes,
                   console, verb, options);

    if (status == CLI_FINE)
        status = set_lanes ("--hide", self->hidden,
                            rihla_layout_options_set_hidden_lanes, console,
                            verb, options);
    if (status == CLI_FINE)
        status = set_titles (self->renames, console, verb, options);
    return status;
}

static CliStatus
set_page (const char *text, CliConsole *console, const CliVerb *verb,
          RihlaLayoutOptions *options)
{
    g_autoptr (GError) error = NULL;

    if (text == NULL || rihla_layout_options_parse_page (options, text, &error))
        return CLI_FINE;
    return cli_refuse_usage (console, verb, "--page: %s", error->message);
}

static CliStatus
set_smallest_text (const char *text, CliConsole *console, const CliVerb *verb,
                   RihlaLayoutOptions *options)
{
    g_autoptr (GError) error = NULL;

    if (text == NULL ||
        rihla_layout_options_parse_smallest_text (options, text, &error))
        return CLI_FINE;
    return cli_refuse_usage (console, verb, "--smallest-text: %s",
                             error->message);
}

static CliStatus
read_theme (const char *path, CliConsole *console, RihlaLayoutOptions *options)
{
    g_autoptr (CliInput) file = cli_input_new (path);
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaTheme) theme =
        rihla_theme_read_file (path, diagnostics, &error);

    file->source = cli_source_new_for_file (path);
    rihla_layout_options_set_theme (options, theme);
    return cli_input_report (file, console, diagnostics, error);
}

/* A name without a dot or a slash is that of a built-in theme, unless there is
 * only a file of this name. */
static CliStatus
set_theme (const char *text, CliConsole *console, const CliVerb *verb,
           RihlaLayoutOptions *options)
{
    g_autoptr (RihlaTheme) theme = NULL;
    g_auto (GStrv) names = NULL;
    g_autofree char *list = NULL;

    if (text == NULL)
        return CLI_FINE;
    theme = rihla_theme_new_named (text, NULL);
    if (theme != NULL) {
        rihla_layout_options_set_theme (options, theme);
        return CLI_FINE;
    }
    if (strpbrk (text, "./") != NULL || g_file_test (text, G_FILE_TEST_EXISTS))
        return read_theme (text, console, options);
    names = rihla_theme_list_names ();
    list = g_strjoinv (", ", names);
    return cli_refuse_usage (console, verb,
                             "--theme: there is no theme \"%s\" and no such "
                             "file; the themes are %s",
                             text, list);
}

static CliStatus
set_enums (const CliMapOptions *self, CliConsole *console, const CliVerb *verb,
           RihlaLayoutOptions *options)
{
    int direction, digits, detail;

    if (!cli_options_parse_enum (console, verb, "--dir", RIHLA_TYPE_DIRECTION,
                                 self->direction, &direction) ||
        !cli_options_parse_enum (console, verb, "--digits", RIHLA_TYPE_DIGITS,
                                 self->digits, &digits) ||
        !cli_options_parse_enum (console, verb, "--detail", RIHLA_TYPE_DETAIL,
                                 self->detail, &detail))
        return CLI_WRONG_USAGE;
    rihla_layout_options_set_direction (options, (RihlaDirection) direction);
    rihla_layout_options_set_digits (options, (RihlaDigits) digits);
    rihla_layout_options_set_detail (options, (RihlaDetail) detail);
    return CLI_FINE;
}

/* The shape of a BCP 47 tag: words of up to eight letters and digits. */
static CliStatus
set_language (const char *text, CliConsole *console, const CliVerb *verb,
              RihlaLayoutOptions *options)
{
    if (text == NULL)
        return CLI_FINE;
    if (!g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", text,
                               G_REGEX_DOLLAR_ENDONLY, 0))
        return cli_refuse_usage (console, verb,
                                 "--lang takes the tag of a language, such as "
                                 "ar or en-GB, not \"%s\"",
                                 text);
    rihla_layout_options_set_language (options, text);
    return CLI_FINE;
}

CliStatus
cli_map_options_apply (const CliMapOptions *self, CliConsole *console,
                       const CliVerb *verb, RihlaLayoutOptions **options)
{
    g_autoptr (RihlaLayoutOptions) made = rihla_layout_options_new ();
    CliStatus status;

    status = set_all_lanes (self, console, verb, made);
    if (status == CLI_FINE)
        status = set_page (self->page, console, verb, made);
    if (status == CLI_FINE)
        status = set_smallest_text (self->smallest_text, console, verb, made);
    if (status == CLI_FINE)
        status = set_enums (self, console, verb, made);
    if (status == CLI_FINE)
        status = set_language (self->language, console, verb, made);
    if (status == CLI_FINE)
        status = set_theme (self->theme, console, verb, made);
    rihla_layout_options_set_callouts (made, !self->has_no_callouts);
    *options = g_steal_pointer (&made);
    return status;
}
