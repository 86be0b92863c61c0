/* output.c: where the results of a verb go.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input.h"
#include "output.h"

gboolean
cli_output_is_stdout (const char *path)
{
    return g_str_equal (path, "-");
}

gboolean
cli_output_is_terminal (void)
{
    return isatty (STDOUT_FILENO);
}

gboolean
cli_output_is_special (const char *path)
{
    GStatBuf status;

    return g_stat (path, &status) == 0 && !S_ISREG (status.st_mode) &&
           !S_ISDIR (status.st_mode);
}

gboolean
cli_output_is_folder (const char *path)
{
    return g_str_has_suffix (path, G_DIR_SEPARATOR_S) ||
           g_file_test (path, G_FILE_TEST_IS_DIR);
}

gboolean
cli_output_is_same_file (const char *a, const char *b)
{
    GStatBuf one, other;

    if (g_stat (a, &one) != 0 || g_stat (b, &other) != 0)
        return FALSE;
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

char *
cli_output_name_after (const char *input, const char *folder,
                       const char *suffix)
{
    g_autofree char *base = g_str_equal (input, "-")
                                ? g_strdup ("stdin")
                                : g_path_get_basename (input);
    g_autofree char *name = NULL;
    char *dot = strrchr (base, '.');

    if (dot != NULL && dot != base)
        *dot = '\0';
    name = g_strconcat (base, ".", suffix, NULL);
    if (folder == NULL)
        return g_steal_pointer (&name);
    return g_build_filename (folder, name, NULL);
}

CliStatus
cli_output_report (CliConsole *console, const char *path, const GError *error)
{
    g_autofree char *name = cli_output_is_stdout (path)
                                ? g_strdup ("<stdout>")
                                : g_filename_display_name (path);
    g_autofree char *prefix = g_strconcat (name, ": ", NULL);
    const CliPlace place = { .file = name };
    const char *text = error->message;

    if (g_str_has_prefix (text, prefix))
        text += strlen (prefix);
    cli_console_print (console, RIHLA_SEVERITY_ERROR, &place, text);
    return cli_get_status (error);
}

CliStatus
cli_output_write_stdout (CliConsole *console, GBytes *bytes)
{
    g_autoptr (GOutputStream) stream =
        g_unix_output_stream_new (STDOUT_FILENO, FALSE);
    g_autoptr (GError) error = NULL;
    gsize length;
    gconstpointer data = g_bytes_get_data (bytes, &length);

    if (g_output_stream_write_all (stream, data, length, NULL, NULL, &error))
        return CLI_FINE;
    cli_reword_stream_error (error, "cannot be written");
    return cli_output_report (console, "-", error);
}

CliStatus
cli_output_print (CliConsole *console, const char *text)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

    return cli_output_write_stdout (console, bytes);
}
