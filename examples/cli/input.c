/* input.c: reading the journeys a verb was given.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

#include "input.h"
#include "options.h"

/* The most that is taken from standard input; the library takes as much from a
 * file. Without it an endless input would fill the memory. */
#define STDIN_MOST (64 * 1024 * 1024)
#define BLOCK_SIZE (64 * 1024)

CliInput *
cli_input_new (const char *path)
{
    CliInput *self = g_new0 (CliInput, 1);

    self->path = g_strdup (path);
    if (g_str_equal (path, "-"))
        self->name = g_strdup ("<stdin>");
    else
        self->name = g_filename_display_name (path);
    return self;
}

void
cli_input_free (CliInput *self)
{
    g_free (self->path);
    g_free (self->name);
    g_clear_pointer (&self->source, cli_source_free);
    g_clear_pointer (&self->journey, rihla_journey_unref);
    g_clear_pointer (&self->kept, rihla_diagnostics_unref);
    g_free (self);
}

GPtrArray *
cli_inputs_new (CliConsole *console, const CliVerb *verb, char **paths)
{
    g_autoptr (GPtrArray) inputs =
        g_ptr_array_new_with_free_func ((GDestroyNotify) cli_input_free);
    guint n_stdin = 0;
    guint n_empty = 0;

    for (guint i = 0; paths != NULL && paths[i] != NULL; i++) {
        g_ptr_array_add (inputs, cli_input_new (paths[i]));
        n_stdin += g_str_equal (paths[i], "-");
        n_empty += *paths[i] == '\0';
    }
    if (inputs->len == 0) {
        cli_refuse_usage (console, verb,
                          "name a journey, or - for standard "
                          "input");
        return NULL;
    }
    if (n_empty > 0) {
        cli_refuse_usage (console, verb, "the name of a journey is empty");
        return NULL;
    }
    if (n_stdin > 1) {
        cli_refuse_usage (console, verb,
                          "standard input (-) can be read only once");
        return NULL;
    }
    return g_steal_pointer (&inputs);
}

gboolean
cli_input_check_format (CliConsole *console, const CliVerb *verb,
                        const char *format)
{
    g_autoptr (GString) list = g_string_new (NULL);

    if (format == NULL)
        return TRUE;
    for (guint i = 0; i < rihla_formats_get_n (); i++) {
        const char *name = rihla_formats_get_name (i);

        if (!rihla_formats_can_read (i))
            continue;
        if (g_ascii_strcasecmp (name, format) == 0)
            return TRUE;
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", name);
    }
    cli_refuse_usage (console, verb, "--from takes one of %s, not \"%s\"",
                      list->str, format);
    return FALSE;
}

static GBytes *
read_stdin (GError **error)
{
    g_autoptr (GInputStream) stream =
        g_unix_input_stream_new (STDIN_FILENO, FALSE);
    g_autoptr (GByteArray) content = g_byte_array_new ();

    while (content->len <= STDIN_MOST) {
        guint length = content->len;
        gssize n;

        g_byte_array_set_size (content, length + BLOCK_SIZE);
        n = g_input_stream_read (stream, content->data + length, BLOCK_SIZE,
                                 NULL, error);
        if (n < 0)
            return NULL;
        g_byte_array_set_size (content, length + (guint) n);
        if (n == 0)
            return g_byte_array_free_to_bytes (g_steal_pointer (&content));
    }
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT,
                 "the input is larger than %d MiB, the most that is read",
                 STDIN_MOST / (1024 * 1024));
    return NULL;
}

/* Seals the journey, which is NULL if reading failed, and reports. */
static CliStatus
finish (CliInput *self, CliConsole *console, RihlaDiagnostics *diagnostics,
        GError **error)
{
    if (self->journey != NULL &&
        !rihla_journey_seal (self->journey, diagnostics, error))
        g_clear_pointer (&self->journey, rihla_journey_unref);
    return cli_input_report (self, console, diagnostics, *error);
}

static RihlaDiagnostics *
begin_notes (CliInput *self)
{
    return self->kept != NULL ? rihla_diagnostics_ref (self->kept)
                              : rihla_diagnostics_new ();
}

CliStatus
cli_input_read_bytes (CliInput *self, CliConsole *console, GBytes *bytes,
                      const char *format)
{
    g_autoptr (RihlaDiagnostics) diagnostics = begin_notes (self);
    g_autoptr (GError) error = NULL;

    self->source = cli_source_new_for_bytes (bytes);
    self->journey = rihla_journey_read_bytes (bytes, self->name, format,
                                              diagnostics, &error);
    return finish (self, console, diagnostics, &error);
}

CliStatus
cli_input_read (CliInput *self, CliConsole *console, const char *format)
{
    g_autoptr (RihlaDiagnostics) diagnostics = begin_notes (self);
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;

    if (!g_str_equal (self->path, "-")) {
        self->source = cli_source_new_for_file (self->path);
        self->journey =
            rihla_journey_read_file (self->path, format, diagnostics, &error);
        return finish (self, console, diagnostics, &error);
    }
    bytes = read_stdin (&error);
    if (bytes == NULL) {
        cli_reword_stream_error (error, "cannot be read");
        return cli_input_report (self, console, diagnostics, error);
    }
    return cli_input_read_bytes (self, console, bytes, format);
}

CliStatus
cli_inputs_read (GPtrArray *inputs, CliConsole *console, const char *format)
{
    CliStatus status = CLI_FINE;

    for (guint i = 0; i < inputs->len; i++) {
        CliInput *input = g_ptr_array_index (inputs, i);

        cli_console_set_progress (console, i, "reading", input->name);
        status =
            cli_get_worse (status, cli_input_read (input, console, format));
    }
    return status;
}

CliStatus
cli_get_status (const GError *error)
{
    if (error == NULL)
        return CLI_FINE;
    return error->domain == RIHLA_ERROR ? CLI_WRONG_INPUT : CLI_NO_ACCESS;
}

void
cli_reword_stream_error (GError *error, const char *what)
{
    const char *reason = strstr (error->message, ": ");
    char *message;

    if (error->domain != G_IO_ERROR || reason == NULL)
        return;
    message = g_strconcat (what, reason, NULL);
    g_free (error->message);
    error->message = message;
}

CliStatus
cli_get_worse (CliStatus a, CliStatus b)
{
    return a > b ? a : b;
}

/* An error of a step is also its last note, told with its place apart; only
 * trouble with files is not. */
static gboolean
is_noted (RihlaDiagnostics *diagnostics, const GError *error)
{
    guint n = rihla_diagnostics_get_n (diagnostics);

    return n > 0 && error->domain == RIHLA_ERROR &&
           rihla_diagnostics_get_severity (diagnostics, n - 1) ==
               RIHLA_SEVERITY_ERROR &&
           g_str_has_suffix (error->message,
                             rihla_diagnostics_get_message (diagnostics,
                                                            n - 1));
}

static void
print_note (CliInput *self, CliConsole *console, RihlaDiagnostics *diagnostics,
            guint index)
{
    const char *file = rihla_diagnostics_get_file (diagnostics, index);
    RihlaSeverity severity =
        rihla_diagnostics_get_severity (diagnostics, index);
    CliPlace place = { file == NULL ? self->name : file,
                       rihla_diagnostics_get_line (diagnostics, index),
                       rihla_diagnostics_get_column (diagnostics, index),
                       rihla_diagnostics_get_code (diagnostics, index), NULL };

    if (g_str_equal (place.file, self->name))
        place.source = self->source;
    self->n_warnings += severity == RIHLA_SEVERITY_WARNING;
    cli_console_print (console, severity, &place,
                       rihla_diagnostics_get_message (diagnostics, index));
}

/* The message of trouble with a file begins with its name. */
static void
print_error (CliInput *self, CliConsole *console, const GError *error)
{
    const CliPlace place = { .file = self->name };
    g_autofree char *prefix = g_strconcat (self->name, ": ", NULL);
    const char *text = error->message;

    if (g_str_has_prefix (text, prefix))
        text += strlen (prefix);
    cli_console_print (console, RIHLA_SEVERITY_ERROR, &place, text);
}

CliStatus
cli_input_report (CliInput *self, CliConsole *console,
                  RihlaDiagnostics *diagnostics, const GError *error)
{
    for (guint i = 0;
         self->kept == NULL && i < rihla_diagnostics_get_n (diagnostics); i++)
        print_note (self, console, diagnostics, i);
    if (error != NULL && !is_noted (diagnostics, error))
        print_error (self, console, error);
    return cli_get_status (error);
}
