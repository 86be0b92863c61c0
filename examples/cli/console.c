/* console.c: what the user is told while the command runs.
 * SPDX-License-Identifier: MIT
 *
 * Messages and progress share one terminal. A thread of its own rewrites the
 * line of progress, since the library's calls do not come back before they are
 * done; a message first wipes that line. Whatever is printed goes out in one
 * write, and as UTF-8 whatever the locale is. */

#include "config.h"

#include <stdarg.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "console.h"
#include "printable.h"

/* How long work may take before progress is shown, and how often the line is
 * rewritten, in microseconds. */
#define PATIENCE G_TIME_SPAN_SECOND
#define INTERVAL (G_TIME_SPAN_SECOND / 5)

#define COLUMNS_DEFAULT 80
#define WIPE_LINE "\r\033[K"
#define PLAIN "\033[0m"
#define BOLD "\033[1m"

struct _CliConsole {
    gboolean is_terminal;
    gboolean has_colour;
    gboolean is_quiet;

    GMutex mutex; /* guards all below */
    GCond changed;
    GThread *thread; /* owned; NULL: no progress is shown */
    gint64 started;
    gboolean is_ending;
    gboolean is_shown;
    guint n;
    guint index;
    char *doing; /* owned */
    char *what;  /* owned */
};

static const struct {
    const char *word;
    const char *colour;
} severities[] = {
    [RIHLA_SEVERITY_INFO] = { "info", "\033[1;36m" },
    [RIHLA_SEVERITY_WARNING] = { "warning", "\033[1;35m" },
    [RIHLA_SEVERITY_ERROR] = { "error", "\033[1;31m" },
};

static gboolean
wants_colour (void)
{
    const char *no_colour = g_getenv ("NO_COLOR");

    if (no_colour != NULL && *no_colour != '\0')
        return FALSE;
    return g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

CliConsole *
cli_console_new (void)
{
    CliConsole *self = g_new0 (CliConsole, 1);

    self->is_terminal = isatty (STDERR_FILENO);
    self->has_colour = self->is_terminal && wants_colour ();
    g_mutex_init (&self->mutex);
    g_cond_init (&self->changed);
    return self;
}

void
cli_console_free (CliConsole *self)
{
    cli_console_end_progress (self);
    g_mutex_clear (&self->mutex);
    g_cond_clear (&self->changed);
    g_free (self);
}

void
cli_console_set_quiet (CliConsole *self)
{
    self->is_quiet = TRUE;
}

gboolean
cli_console_is_terminal (CliConsole *self)
{
    return self->is_terminal;
}

static guint
get_columns (void)
{
    struct winsize size;

    if (ioctl (STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return COLUMNS_DEFAULT;
    return size.ws_col;
}

/* There is nowhere to tell that standard error is gone. */
static void
write_text (const char *text, gsize length)
{
    while (length > 0) {
        gssize n = write (STDERR_FILENO, text, length);

        if (n < 0)
            return;
        text += n;
        length -= (gsize) n;
    }
}

static void
print (CliConsole *self, const GString *text)
{
    g_mutex_lock (&self->mutex);
    if (self->is_shown)
        write_text (WIPE_LINE, strlen (WIPE_LINE));
    self->is_shown = FALSE;
    write_text (text->str, text->len);
    g_mutex_unlock (&self->mutex);
}

static void
append_place (GString *out, const CliPlace *place)
{
    cli_append_printable (out, place->file == NULL ? "rihla" : place->file);
    if (place->line > 0)
        g_string_append_printf (out, ":%u", place->line);
    if (place->line > 0 && place->column > 0)
        g_string_append_printf (out, ":%u", place->column);
    g_string_append_c (out, ':');
}

static void
append_source (CliConsole *self, GString *out, RihlaSeverity severity,
               const CliPlace *place)
{
    const char *line;
    gsize length;

    if (!self->is_terminal || place->source == NULL || place->column == 0)
        return;
    if (!cli_source_find_line (place->source, place->line, &line, &length))
        return;
    cli_append_excerpt (out, line, length, place->line, place->column,
                        get_columns (),
                        self->has_colour ? severities[severity].colour : "",
                        self->has_colour ? PLAIN : "");
}

void
cli_console_print (CliConsole *self, RihlaSeverity severity,
                   const CliPlace *place, const char *text)
{
    g_autoptr (GString) out = g_string_new (NULL);
    gboolean has_colour = self->has_colour;

    if (self->is_quiet && severity != RIHLA_SEVERITY_ERROR)
        return;
    g_string_append (out, has_colour ? BOLD : "");
    append_place (out, place);
    g_string_append (out, has_colour ? PLAIN " " : " ");
    g_string_append (out, has_colour ? severities[severity].colour : "");
    g_string_append_printf (out, "%s:", severities[severity].word);
    g_string_append (out, has_colour ? PLAIN " " : " ");
    cli_append_printable (out, text);
    if (place->code != NULL)
        g_string_append_printf (out, " [%s]", place->code);
    g_string_append_c (out, '\n');
    append_source (self, out, severity, place);
    print (self, out);
}

void
cli_console_error (CliConsole *self, const char *format, ...)
{
    const CliPlace nowhere = { 0 };
    g_autofree char *text = NULL;
    va_list arguments;

    va_start (arguments, format);
    text = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    cli_console_print (self, RIHLA_SEVERITY_ERROR, &nowhere, text);
}

void
cli_console_say (CliConsole *self, const char *format, ...)
{
    g_autoptr (GString) out = g_string_new (NULL);
    g_autofree char *text = NULL;
    va_list arguments;

    va_start (arguments, format);
    text = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    cli_append_printable (out, text);
    g_string_append_c (out, '\n');
    print (self, out);
}

/* The mutex is held. */
static void
show_progress (CliConsole *self)
{
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GString) out = g_string_new (WIPE_LINE);
    gint64 seconds =
        (g_get_monotonic_time () - self->started) / G_TIME_SPAN_SECOND;

    if (self->doing == NULL)
        return;
    if (self->n > 1)
        g_string_append_printf (text, "[%u/%u] ", self->index + 1, self->n);
    g_string_append_printf (text, "%s %s", self->doing, self->what);
    if (seconds > 0)
        g_string_append_printf (text, " (%" G_GINT64_FORMAT " s)", seconds);
    cli_append_fitting (out, text->str, get_columns () - 1);
    write_text (out->str, out->len);
    self->is_shown = TRUE;
}

static gpointer
run_progress (gpointer data)
{
    CliConsole *self = data;
    gint64 next = self->started + (self->n > 1 ? 0 : PATIENCE);

    g_mutex_lock (&self->mutex);
    while (!self->is_ending) {
        if (g_cond_wait_until (&self->changed, &self->mutex, next))
            continue; /* ending, or told more than once between two looks */
        show_progress (self);
        next = g_get_monotonic_time () + INTERVAL;
    }
    if (self->is_shown)
        write_text (WIPE_LINE, strlen (WIPE_LINE));
    self->is_shown = FALSE;
    g_mutex_unlock (&self->mutex);
    return NULL;
}

void
cli_console_begin_progress (CliConsole *self, guint n)
{
    if (!self->is_terminal || self->thread != NULL)
        return;
    self->n = n;
    self->index = 0;
    self->is_ending = FALSE;
    self->started = g_get_monotonic_time ();
    self->thread = g_thread_new ("progress", run_progress, self);
}

void
cli_console_set_progress (CliConsole *self, guint index, const char *doing,
                          const char *what)
{
    if (self->thread == NULL)
        return;
    g_mutex_lock (&self->mutex);
    self->index = index;
    g_free (self->doing);
    self->doing = g_strdup (doing);
    g_free (self->what);
    self->what = g_strdup (what);
    if (self->n > 1)
        show_progress (self);
    g_mutex_unlock (&self->mutex);
}

void
cli_console_end_progress (CliConsole *self)
{
    if (self->thread == NULL)
        return;
    g_mutex_lock (&self->mutex);
    self->is_ending = TRUE;
    g_cond_signal (&self->changed);
    g_mutex_unlock (&self->mutex);
    g_thread_join (g_steal_pointer (&self->thread));
    g_clear_pointer (&self->doing, g_free);
    g_clear_pointer (&self->what, g_free);
}
