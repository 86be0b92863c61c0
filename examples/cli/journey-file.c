/* journey-file.c: writing journeys.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "journey-file.h"
#include "options.h"
#include "output.h"
#include "pictures.h"

/* What is written where nothing tells. */
#define FORMAT_DEFAULT "xml"

static char *
list_formats (void)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < rihla_formats_get_n (); i++) {
        if (rihla_formats_can_write (i))
            g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                    rihla_formats_get_name (i));
    }
    return g_string_free (list, FALSE);
}

static const char *
find_format (const char *name)
{
    for (guint i = 0; i < rihla_formats_get_n (); i++) {
        if (rihla_formats_can_write (i) &&
            g_ascii_strcasecmp (rihla_formats_get_name (i), name) == 0)
            return rihla_formats_get_name (i);
    }
    return NULL;
}

static gboolean
has_suffix (guint format, const char *suffix)
{
    const char *const *suffixes = rihla_formats_get_suffixes (format);

    for (guint i = 0; suffixes[i] != NULL; i++) {
        if (g_ascii_strcasecmp (suffixes[i], suffix) == 0)
            return TRUE;
    }
    return FALSE;
}

static const char *
find_format_by_suffix (const char *path)
{
    g_autofree char *base = g_path_get_basename (path);
    const char *dot = strrchr (base, '.');

    for (guint i = 0; dot != NULL && i < rihla_formats_get_n (); i++) {
        if (rihla_formats_can_write (i) && has_suffix (i, dot + 1))
            return rihla_formats_get_name (i);
    }
    return NULL;
}

static void
refuse_format (CliConsole *console, const CliVerb *verb, const char *output,
               const char *to)
{
    g_autofree char *list = list_formats ();

    if (to != NULL && cli_picture_find (to) != NULL)
        cli_refuse_usage (console, verb,
                          "%s is a picture: rihla render draws it; --to takes "
                          "one of %s",
                          to, list);
    else if (to != NULL)
        cli_refuse_usage (console, verb, "--to takes one of %s, not \"%s\"",
                          list, to);
    else if (cli_picture_find_suffix (output) != NULL)
        cli_refuse_usage (console, verb,
                          "%s is to be a picture: rihla render draws it",
                          output);
    else
        cli_refuse_usage (console, verb,
                          "the suffix of %s does not tell the format; give "
                          "--to one of %s",
                          output, list);
}

const char *
cli_journey_choose_format (CliConsole *console, const CliVerb *verb,
                           const char *output, const char *to)
{
    const char *format;

    if (to != NULL)
        format = find_format (to);
    else if (output == NULL || cli_output_is_stdout (output) ||
             cli_output_is_special (output))
        format = FORMAT_DEFAULT;
    else
        format = find_format_by_suffix (output);
    if (format == NULL)
        refuse_format (console, verb, output, to);
    return format;
}

static CliStatus
write_file (CliConsole *console, CliInput *input, const char *output,
            const char *format, RihlaDiagnostics *diagnostics)
{
    g_autoptr (GError) error = NULL;

    if (rihla_journey_write_file (input->journey, output, format, diagnostics,
                                  &error))
        return cli_input_report (input, console, diagnostics, NULL);
    if (error->domain == RIHLA_ERROR)
        return cli_input_report (input, console, diagnostics, error);
    return cli_output_report (console, output, error);
}

CliStatus
cli_journey_write (CliConsole *console, CliInput *input, const char *output,
                   const char *format)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    CliStatus status;

    if (!cli_output_is_stdout (output))
        return write_file (console, input, output, format, diagnostics);
    bytes =
        rihla_journey_to_bytes (input->journey, format, diagnostics, &error);
    status = cli_input_report (input, console, diagnostics, error);
    if (status != CLI_FINE)
        return status;
    return cli_output_write_stdout (console, bytes);
}
