/* options.c: reading the options of a verb.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <stdarg.h>
#include <string.h>

#include "options.h"
#include "output.h"

static GOptionContext *
create_context (const CliVerb *verb, const GOptionEntry *entries,
                gboolean *wants_help)
{
    const GOptionEntry help[] = { { "help", 'h', 0, G_OPTION_ARG_NONE,
                                    wants_help, "Show this help", NULL },
                                  { 0 } };
    GOptionContext *context = g_option_context_new (verb->parameters);
    g_autofree char *name = g_strconcat ("rihla ", verb->name, NULL);

    g_set_prgname (name);
    /* GLib's own help goes out in the encoding of the locale, and it does not
     * notice when it cannot be written. */
    g_option_context_set_help_enabled (context, FALSE);
    g_option_context_set_summary (context, verb->summary);
    g_option_context_set_description (context, verb->details);
    g_option_context_add_main_entries (context, entries, NULL);
    g_option_context_add_main_entries (context, help, NULL);
    return context;
}

static CliStatus
print_help (CliConsole *console, GOptionContext *context)
{
    g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

    return cli_output_print (console, text);
}

gboolean
cli_options_parse (CliConsole *console, const CliVerb *verb,
                   const GOptionEntry *entries, char **arguments,
                   CliStatus *status)
{
    gboolean wants_help = FALSE;
    g_autoptr (GOptionContext) context =
        create_context (verb, entries, &wants_help);
    g_autoptr (GError) error = NULL;
    /* GOption takes the first for the name of the program, and moves the rest
     * about; the strings stay ours. */
    g_autoptr (GPtrArray) words = g_ptr_array_new ();
    g_autofree char **copy = NULL;
    int n;

    g_ptr_array_add (words, (gpointer) g_get_prgname ());
    for (guint i = 0; arguments[i] != NULL; i++)
        g_ptr_array_add (words, arguments[i]);
    g_ptr_array_add (words, NULL);
    n = (int) words->len - 1;
    copy = (char **) g_ptr_array_steal (words, NULL);
    if (!g_option_context_parse (context, &n, &copy, &error)) {
        *status = cli_refuse_usage (console, verb, "%s", error->message);
        return FALSE;
    }
    if (wants_help) {
        *status = print_help (console, context);
        return FALSE;
    }
    return TRUE;
}

CliStatus
cli_refuse_usage (CliConsole *console, const CliVerb *verb, const char *format,
                  ...)
{
    g_autofree char *text = NULL;
    va_list arguments;

    va_start (arguments, format);
    text = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    cli_console_error (console, "%s", text);
    cli_console_say (console, "Try 'rihla %s --help'.", verb->name);
    return CLI_WRONG_USAGE;
}

/* The value 0 of an enumeration without a spelling stands for "not set". */
static gboolean
has_spelling (const GEnumValue *value)
{
    return value->value != 0 || strcmp (value->value_nick, "none") != 0;
}

static char *
list_nicks (GEnumClass *klass)
{
    g_autoptr (GString) list = g_string_new (NULL);

    for (guint i = 0; i < klass->n_values; i++) {
        if (!has_spelling (&klass->values[i]))
            continue;
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                klass->values[i].value_nick);
    }
    return g_string_free (g_steal_pointer (&list), FALSE);
}

gboolean
cli_options_parse_enum (CliConsole *console, const CliVerb *verb,
                        const char *option, GType type, const char *text,
                        int *value)
{
    g_autoptr (GEnumClass) klass = NULL;
    g_autofree char *nicks = NULL;
    const GEnumValue *found;

    *value = 0;
    if (text == NULL)
        return TRUE;
    klass = g_type_class_ref (type);
    found = g_enum_get_value_by_nick (klass, text);
    if (found != NULL && has_spelling (found)) {
        *value = found->value;
        return TRUE;
    }
    nicks = list_nicks (klass);
    cli_refuse_usage (console, verb, "%s takes one of %s, not \"%s\"", option,
                      nicks, text);
    return FALSE;
}
