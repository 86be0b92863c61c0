/* new.c: `rihla new`: a starter journey to fill in.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "journey-file.h"
#include "options.h"
#include "output.h"
#include "starters-resource.h"

#define LANGUAGE_DEFAULT "en"

static GBytes *
load_starter (const char *language)
{
    g_autofree char *path =
        g_strdup_printf ("/rihla/cli/journey.%s.xml", language);

    return g_resource_lookup_data (cli_starters_get_resource (), path,
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static char *
list_starters (void)
{
    g_auto (GStrv) names =
        g_resource_enumerate_children (cli_starters_get_resource (),
                                       "/rihla/cli",
                                       G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    GString *list = g_string_new (NULL);

    for (guint i = 0; names[i] != NULL; i++) {
        g_auto (GStrv) parts = g_strsplit (names[i], ".", 3);

        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", parts[1]);
    }
    return g_string_free (list, FALSE);
}

/* "ar-SA" and "ar_SA" are Arabic. */
static char *
get_primary_language (const char *tag)
{
    return g_ascii_strdown (tag, (gssize) strcspn (tag, "-_.@"));
}

/* The language of the user, where there is a starter in it. */
static GBytes *
load_default_starter (void)
{
    const char *const *languages = g_get_language_names ();

    for (guint i = 0; languages[i] != NULL; i++) {
        g_autofree char *language = get_primary_language (languages[i]);
        GBytes *starter = load_starter (language);

        if (starter != NULL)
            return starter;
    }
    return load_starter (LANGUAGE_DEFAULT);
}

static GBytes *
choose_starter (CliConsole *console, const char *language)
{
    g_autofree char *primary = NULL;
    g_autofree char *list = NULL;
    GBytes *starter;

    if (language == NULL)
        return load_default_starter ();
    primary = get_primary_language (language);
    starter = load_starter (primary);
    if (starter != NULL)
        return starter;
    list = list_starters ();
    cli_refuse_usage (console, &cli_verb_new,
                      "there is no starter in \"%s\"; --lang takes one of %s",
                      language, list);
    return NULL;
}

/* Whether somebody may have put work into the file. */
static gboolean
is_worth_keeping (const char *path)
{
    GStatBuf status;

    return !cli_output_is_stdout (path) && !cli_output_is_special (path) &&
           g_stat (path, &status) == 0 && status.st_size > 0 &&
           !g_file_test (path, G_FILE_TEST_IS_DIR);
}

static CliStatus
write_starter (CliConsole *console, GBytes *starter, const char *output,
               const char *format)
{
    g_autoptr (CliInput) input = cli_input_new ("-");
    CliStatus status;

    g_free (input->name);
    input->name = g_strdup ("<starter>");
    status = cli_input_read_bytes (input, console, starter, "xml");
    if (status != CLI_FINE)
        return status;
    /* That a table holds less than the starter says is of no use to know. */
    cli_console_set_quiet (console);
    return cli_journey_write (console, input, output, format);
}

static CliStatus
run (CliConsole *console, char **arguments)
{
    const CliVerb *verb = &cli_verb_new;
    g_autofree char *output = NULL;
    g_autofree char *language = NULL;
    g_auto (GStrv) words = NULL;
    gboolean may_overwrite = FALSE;
    g_autoptr (GBytes) starter = NULL;
    const char *format;
    CliStatus status;
    const GOptionEntry entries[] = {
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
          "Write to this file; - is standard output, as without it", "OUT" },
        { "lang", 'l', 0, G_OPTION_ARG_FILENAME, &language,
          "Language of the journey: ar or en; that of your locale without it",
          "LANG" },
        { "force", 'f', 0, G_OPTION_ARG_NONE, &may_overwrite,
          "Write over a file that is there", NULL },
        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words, NULL,
          NULL },
        { 0 }
    };

    if (!cli_options_parse (console, verb, entries, arguments, &status))
        return status;
    if (words != NULL)
        return cli_refuse_usage (console, verb, "%s: the file is named with -o",
                                 words[0]);
    starter = choose_starter (console, language);
    format = cli_journey_choose_format (console, verb, output, NULL);
    if (starter == NULL || format == NULL)
        return CLI_WRONG_USAGE;
    if (output != NULL && !may_overwrite && is_worth_keeping (output))
        return cli_refuse_usage (console, verb,
                                 "%s is there already; --force writes over it",
                                 output);
    return write_starter (console, starter, output == NULL ? "-" : output,
                          format);
}

const CliVerb cli_verb_new = {
    "new",
    NULL,
    "Write a starter journey to fill in",
    "The starter is valid as it is; its comments say what to fill in. The "
    "suffix of\nOUT says the format: .xml, unless it is to be a table.",
    run,
};
