/* formats.c: `rihla formats`: what can be read and written.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "options.h"
#include "output.h"
#include "pictures.h"

static void
append_row (GString *out, const char *name, const char *access,
            const char *suffixes, const char *mime_type,
            const char *description)
{
    g_string_append_printf (out, "  %-9s %-12s %-15s %-26s %s\n", name, access,
                            suffixes, mime_type, description);
}

static const char *
describe_access (guint index)
{
    if (!rihla_formats_can_write (index))
        return "read";
    return rihla_formats_can_read (index) ? "read, write" : "write";
}

static void
append_journeys (GString *out)
{
    for (guint i = 0; i < rihla_formats_get_n (); i++) {
        const char *const *list = rihla_formats_get_suffixes (i);
        g_autoptr (GString) suffixes = g_string_new (NULL);

        for (guint j = 0; list[j] != NULL; j++)
            g_string_append_printf (suffixes, "%s.%s", j > 0 ? ", " : "",
                                    list[j]);
        append_row (out, rihla_formats_get_name (i), describe_access (i),
                    suffixes->str, rihla_formats_get_mime_type (i),
                    rihla_formats_get_description (i));
    }
}

static void
append_pictures (GString *out)
{
    const CliPicture *picture;

    for (guint i = 0; (picture = cli_picture_get (i)) != NULL; i++) {
        g_autofree char *suffix = g_strconcat (".", picture->suffix, NULL);

        append_row (out, picture->name, "write", suffix, picture->mime_type,
                    picture->description);
    }
}

static CliStatus
run (CliConsole *console, char **arguments)
{
    g_auto (GStrv) words = NULL;
    g_autoptr (GString) out = g_string_new ("Journeys:\n");
    CliStatus status;
    const GOptionEntry entries[] = { { G_OPTION_REMAINING, 0, 0,
                                       G_OPTION_ARG_FILENAME_ARRAY, &words,
                                       NULL, NULL },
                                     { 0 } };

    if (!cli_options_parse (console, &cli_verb_formats, entries, arguments,
                            &status))
        return status;
    if (words != NULL)
        return cli_refuse_usage (console, &cli_verb_formats,
                                 "%s: this verb takes no arguments", words[0]);
    append_row (out, "NAME", "ACCESS", "SUFFIXES", "MIME TYPE", "WHAT IT IS");
    append_journeys (out);
    g_string_append (out, "\nPictures:\n");
    append_row (out, "NAME", "ACCESS", "SUFFIXES", "MIME TYPE", "WHAT IT IS");
    append_pictures (out);
    return cli_output_print (console, out->str);
}

const CliVerb cli_verb_formats = {
    "formats",
    NULL,
    "List what can be read and written",
    "The names are those that --from and --to take.",
    run,
};
