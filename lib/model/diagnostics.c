/* diagnostics.c: a list of remarks, and errors with their places.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "model/diagnostics.h"

typedef struct {
    RihlaDiagnosticCode code;
    RihlaSeverity severity;
    char *file; /* owned */
    guint line;
    guint column;
    char *id;      /* owned */
    char *message; /* owned */
} Entry;

struct _RihlaDiagnostics {
    GArray *entries; /* owned; of Entry */
};

G_DEFINE_BOXED_TYPE (RihlaDiagnostics, rihla_diagnostics, rihla_diagnostics_ref,
                     rihla_diagnostics_unref)

/* Not G_DEFINE_QUARK: the formatter takes the name for a subtraction. */
GQuark
rihla_error_quark (void)
{
    return g_quark_from_static_string ("rihla-error-quark");
}

static void
clear_entry (gpointer data)
{
    Entry *entry = data;

    g_free (entry->file);
    g_free (entry->id);
    g_free (entry->message);
}

RihlaDiagnostics *
rihla_diagnostics_new (void)
{
    RihlaDiagnostics *self = g_atomic_rc_box_new0 (RihlaDiagnostics);

    self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
    g_array_set_clear_func (self->entries, clear_entry);
    return self;
}

RihlaDiagnostics *
rihla_diagnostics_ref (RihlaDiagnostics *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

static void
clear_diagnostics (gpointer data)
{
    RihlaDiagnostics *self = data;

    g_array_unref (self->entries);
}

void
rihla_diagnostics_unref (RihlaDiagnostics *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_diagnostics);
}

guint
rihla_diagnostics_get_n (RihlaDiagnostics *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->entries->len;
}

static const Entry *
get_entry (RihlaDiagnostics *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    if (index >= self->entries->len)
        return NULL;
    return &g_array_index (self->entries, Entry, index);
}

const char *
rihla_diagnostics_get_code (RihlaDiagnostics *self, guint index)
{
    const Entry *entry = get_entry (self, index);

    return entry == NULL ? NULL
                         : rihla_diagnostic_info_get (entry->code)->number;
}

RihlaSeverity
rihla_diagnostics_get_severity (RihlaDiagnostics *self, guint index)
{
    const Entry *entry = get_entry (self, index);

    return entry == NULL ? RIHLA_SEVERITY_INFO : entry->severity;
}

const char *
rihla_diagnostics_get_file (RihlaDiagnostics *self, guint index)
{
    const Entry *entry = get_entry (self, index);

    return entry == NULL ? NULL : entry->file;
}

guint
rihla_diagnostics_get_line (RihlaDiagnostics *self, guint index)
{
    const Entry *entry = get_entry (self, index);

    return entry == NULL ? 0 : entry->line;
}

guint
rihla_diagnostics_get_column (RihlaDiagnostics *self, guint index)
{
    const Entry *entry = get_entry (self, index);

    return entry == NULL ? 0 : entry->column;
}

const char *
rihla_diagnostics_get_id (RihlaDiagnostics *self, guint index)
{
    const Entry *entry = get_entry (self, index);

    return entry == NULL ? NULL : entry->id;
}

const char *
rihla_diagnostics_get_message (RihlaDiagnostics *self, guint index)
{
    const Entry *entry = get_entry (self, index);

    return entry == NULL ? NULL : entry->message;
}

guint
rihla_diagnostics_count (RihlaDiagnostics *self, RihlaSeverity severity)
{
    guint n = 0;

    g_return_val_if_fail (self != NULL, 0);

    for (guint i = 0; i < self->entries->len; i++)
        n += rihla_diagnostics_get_severity (self, i) == severity;
    return n;
}

static void
take_message (RihlaDiagnostics *self, RihlaDiagnosticCode code,
              RihlaSeverity severity, const RihlaPlace *place, const char *id,
              char *message)
{
    Entry entry = { code,
                    severity,
                    g_strdup (place == NULL ? NULL : place->file),
                    place == NULL ? 0 : place->line,
                    place == NULL ? 0 : place->column,
                    g_strdup (id),
                    message };

    g_array_append_val (self->entries, entry);
}

void
rihla_diagnostics_add (RihlaDiagnostics *self, RihlaDiagnosticCode code,
                       const RihlaPlace *place, const char *id,
                       const char *format, ...)
{
    va_list arguments;

    if (self == NULL)
        return;
    va_start (arguments, format);
    take_message (self, code, rihla_diagnostic_info_get (code)->severity, place,
                  id, g_strdup_vprintf (format, arguments));
    va_end (arguments);
}

void
rihla_diagnostics_take_finding (RihlaDiagnostics *self,
                                RihlaDiagnosticCode code,
                                RihlaSeverity severity, const RihlaPlace *place,
                                const char *id, char *message)
{
    take_message (self, code, severity, place, id, message);
}

/* "FILE:LINE:COLUMN: ", as far as each is known. */
static char *
print_place (const RihlaPlace *place)
{
    GString *text = g_string_new (NULL);

    if (place == NULL || place->file == NULL)
        return g_string_free (text, FALSE);
    g_string_append_printf (text, "%s:", place->file);
    if (place->line > 0)
        g_string_append_printf (text, "%u:", place->line);
    if (place->line > 0 && place->column > 0)
        g_string_append_printf (text, "%u:", place->column);
    g_string_append_c (text, ' ');
    return g_string_free (text, FALSE);
}

gboolean
rihla_fail_at (GError **error, RihlaDiagnostics *diagnostics, RihlaError code,
               const RihlaPlace *place, const char *format, ...)
{
    g_autofree char *prefix = print_place (place);
    g_autofree char *message = NULL;
    va_list arguments;

    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    g_set_error (error, RIHLA_ERROR, (int) code, "%s%s", prefix, message);
    if (diagnostics != NULL)
        take_message (diagnostics, (RihlaDiagnosticCode) code,
                      RIHLA_SEVERITY_ERROR, place, NULL,
                      g_steal_pointer (&message));
    return FALSE;
}
