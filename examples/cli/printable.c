/* printable.c: text from files and names, made fit for a terminal.
 * SPDX-License-Identifier: MIT
 *
 * Files and their names come from strangers, and a terminal obeys what it is
 * sent: it can be made to lie about a name, to run the text backwards, or
 * worse. So whatever a message quotes passes through here. */

#include "config.h"

#include "printable.h"

#define REPLACEMENT 0xfffd
#define TAB_STOP 8

/* Turn the direction of the text around them; in a message they could make it
 * read as another one. */
static gboolean
is_direction_control (gunichar character)
{
    return (character >= 0x202a && character <= 0x202e) ||
           (character >= 0x2066 && character <= 0x2069);
}

static gunichar
make_harmless (gunichar character)
{
    if (character < 0x20)
        return 0x2400 + character; /* the pictures of the control characters */
    if (character == 0x7f)
        return 0x2421;
    if (character < 0xa0 && character > 0x7f)
        return REPLACEMENT;
    if (is_direction_control (character) || character == 0x2028 ||
        character == 0x2029)
        return REPLACEMENT;
    return character;
}

/* Reads a character and moves the text on; what is not UTF-8 is read a byte at
 * a time, as a replacement. */
static gunichar
take_character (const char **text, const char *end)
{
    gunichar character = g_utf8_get_char_validated (*text, end - *text);

    if ((gint32) character < 0 || **text == '\0') {
        *text += 1;
        return (*text)[-1] == '\0' ? 0 : REPLACEMENT;
    }
    *text = g_utf8_next_char (*text);
    return character;
}

void
cli_append_printable (GString *out, const char *text)
{
    while (*text != '\0') {
        gunichar character = g_utf8_get_char_validated (text, -1);

        if ((gint32) character < 0) {
            g_string_append_printf (out, "\\x%02x", (guchar) *text);
            text++;
            continue;
        }
        g_string_append_unichar (out, make_harmless (character));
        text = g_utf8_next_char (text);
    }
}

guint
cli_get_width (gunichar character)
{
    if (g_unichar_iszerowidth (character))
        return 0;
    return g_unichar_iswide (character) ? 2 : 1;
}

void
cli_append_fitting (GString *out, const char *text, guint columns)
{
    g_autoptr (GString) safe = g_string_new (NULL);
    guint used = 0;

    cli_append_printable (safe, text);
    for (const char *p = safe->str; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar character = g_utf8_get_char (p);

        used += cli_get_width (character);
        if (used > columns)
            return;
        g_string_append_unichar (out, character);
    }
}

/* A character of a source line as it stands on the terminal. */
typedef struct {
    gunichar shown; /* a tab is shown as spaces */
    guint width;
} Cell;

static Cell
take_cell (const char **text, const char *end, guint x)
{
    gunichar character = take_character (text, end);
    gunichar shown = character == '\t' ? ' ' : make_harmless (character);
    Cell cell = { shown, cli_get_width (shown) };

    if (character == '\t')
        cell.width = TAB_STOP - x % TAB_STOP;
    return cell;
}

/* Where on an endless terminal the character would begin. A combining mark is
 * where the character is that it stands on. */
static guint
find_x (const char *line, const char *end, guint column)
{
    guint x = 0;
    guint last = 0;

    for (guint i = 1; i < column && line < end; i++) {
        Cell cell = take_cell (&line, end, x);

        last = cell.width > 0 ? x : last;
        x += cell.width;
    }
    if (line < end && take_cell (&line, end, x).width == 0)
        return last;
    return x;
}

static void
append_cell (GString *out, const Cell *cell)
{
    if (cell->shown != ' ') {
        g_string_append_unichar (out, cell->shown);
        return;
    }
    for (guint i = 0; i < cell->width; i++)
        g_string_append_c (out, ' ');
}

/* Appends what of the line lies between two places; a character that lies
 * across the first becomes blank. */
static void
append_slice (GString *out, const char *line, const char *end, guint from,
              guint to, guint caret, const char *const colours[2])
{
    for (guint x = 0; line < end && x < to;) {
        Cell cell = take_cell (&line, end, x);
        gboolean is_pointed_at = x == caret && cell.width > 0;

        x += cell.width;
        if (x - cell.width < from && x > from)
            append_cell (out, &(Cell){ ' ', x - from });
        if (x - cell.width < from || x > to)
            continue;
        if (is_pointed_at)
            g_string_append (out, colours[0]);
        append_cell (out, &cell);
        if (is_pointed_at)
            g_string_append (out, colours[1]);
    }
}

void
cli_append_excerpt (GString *out, const char *line, gsize length, guint number,
                    guint column, guint columns, const char *highlight,
                    const char *plain)
{
    const char *const colours[2] = { highlight, plain };
    g_autofree char *margin = g_strdup_printf ("%5u | ", number);
    guint room = MAX (columns, 40) - 9;
    guint caret = find_x (line, line + length, column);
    guint from = caret < room - 8 ? 0 : caret - room * 3 / 4;

    g_string_append (out, margin);
    append_slice (out, line, line + length, from, from + room, caret, colours);
    g_string_append (out, "\n      | ");
    for (guint x = from; x < caret; x++)
        g_string_append_c (out, ' ');
    g_string_append_printf (out, "%s^%s\n", highlight, plain);
}
