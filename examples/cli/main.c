/* main.c: the rihla command: finding the verb and running it.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "cli.h"
#include "output.h"

static const CliVerb *const verbs[] = {
    &cli_verb_render,  &cli_verb_check, &cli_verb_measure, &cli_verb_compare,
    &cli_verb_convert, &cli_verb_new,   &cli_verb_formats,
};

static char *
list_verbs (void)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                                verbs[i]->name);
    return g_string_free (list, FALSE);
}

static CliStatus
print_help (CliConsole *console)
{
    g_autoptr (GString) text = g_string_new (
        "Usage:\n"
        "  rihla VERB [OPTION…] …\n\n"
        "Draws customer journeys as annotated maps, in Arabic, English and "
        "other languages.\n\n"
        "Verbs:\n");

    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
        g_string_append_printf (text, "  %-9s %s\n", verbs[i]->name,
                                verbs[i]->summary);
    g_string_append (text, "\n"
                           "Options:\n"
                           "  -h, --help   Show this help; after a verb, the "
                           "help of the verb\n"
                           "  --version    Show the version\n\n"
                           "Exit status: 0 fine; 1 the input is wrong; 2 wrong "
                           "usage; 3 reading or\n"
                           "writing failed.\n");
    return cli_output_print (console, text->str);
}

static CliStatus
refuse_verb (CliConsole *console, const char *word)
{
    g_autofree char *list = list_verbs ();

    if (word == NULL)
        cli_console_error (console, "name a verb: %s", list);
    else if (*word == '-')
        cli_console_error (console, "unknown option %s; a verb comes first: %s",
                           word, list);
    else
        cli_console_error (console, "unknown verb \"%s\"; the verbs are %s",
                           word, list);
    cli_console_say (console, "Try 'rihla --help'.");
    return CLI_WRONG_USAGE;
}

static CliStatus
run (CliConsole *console, char **arguments)
{
    const char *word = arguments[0];

    if (word == NULL)
        return refuse_verb (console, NULL);
    if (g_str_equal (word, "--help") || g_str_equal (word, "-h"))
        return print_help (console);
    if (g_str_equal (word, "--version"))
        return cli_output_print (console, "rihla " PACKAGE_VERSION "\n");
    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++) {
        if (g_str_equal (verbs[i]->name, word))
            return verbs[i]->run (console, arguments + 1);
    }
    return refuse_verb (console, word);
}

/* If one of the three is closed, the next file that is opened would take its
 * place, and messages would go into the picture. Now each is something that
 * cannot be used the way it is meant to be, so that using it fails. */
static void
hold_standard_files (void)
{
    const int modes[] = { O_WRONLY, O_RDONLY, O_RDWR };

    for (int fd = 0; fd < 3; fd++) {
        if (fcntl (fd, F_GETFD) < 0)
            (void) !open ("/dev/null", modes[fd]);
    }
}

/* The locale is left alone: numbers and messages are the same everywhere, and
 * what is printed is UTF-8. */
int
main (int argc, char **argv)
{
    g_autoptr (CliConsole) console = NULL;

    hold_standard_files ();
    signal (SIGPIPE, SIG_IGN);
    console = cli_console_new ();
    return (int) run (console, argc > 0 ? argv + 1 : argv);
}
