/* text-clean.c: a text as it came, made into one that can be drawn.
 * SPDX-License-Identifier: MIT
 *
 * In comes any string of a journey; out goes valid UTF-8 of bounded length
 * without control characters, without white space at the ends of its lines and
 * without more than one empty line in a row. Signs that steer direction stay:
 * a text is a paragraph of its own, so they end with it. One walk. */

#include "config.h"

#include <string.h>

#include "layout/text-backend.h"

#define NEXT_LINE 0x85
#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029
#define ELLIPSIS "…"

typedef struct {
    GString *text;
    guint n_characters;
    guint n_marks;       /* in a row */
    guint n_feeds;       /* line feeds that wait for a character */
    guint n_spaces;      /* likewise, spaces */
    gboolean was_return; /* the last character was a carriage return */
    RihlaTextLoss loss;
} Cleaning;

static gboolean
is_line_end (gunichar character)
{
    return (character >= '\n' && character <= '\r') || character == NEXT_LINE ||
           character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR;
}

static void
add_feed (Cleaning *self, gunichar character)
{
    gboolean is_pair = self->was_return && character == '\n';

    if (!is_pair)
        self->n_feeds++;
    self->n_spaces = 0;
    self->n_marks = 0;
}

/* White space is written only once something follows it. */
static void
write_waiting (Cleaning *self)
{
    guint n_feeds = MIN (self->n_feeds, 2);

    for (guint i = 0; i < n_feeds && self->n_characters > 0; i++)
        g_string_append_c (self->text, '\n');
    if (self->n_characters > 0 && self->n_feeds == 0)
        for (guint i = 0; i < self->n_spaces; i++)
            g_string_append_c (self->text, ' ');
    self->n_characters += n_feeds + self->n_spaces;
    self->n_feeds = 0;
    self->n_spaces = 0;
}

/* Marks past the most are not counted as characters either. */
static void
add_mark (Cleaning *self, gunichar character)
{
    if (self->n_marks++ >= RIHLA_TEXT_MAX_MARKS) {
        self->loss |= RIHLA_TEXT_THINNED;
        return;
    }
    g_string_append_unichar (self->text, character);
    self->n_characters++;
}

static void
add_letter (Cleaning *self, gunichar character)
{
    g_string_append_unichar (self->text, character);
    self->n_characters++;
    self->n_marks = 0;
}

static void
add_space (Cleaning *self)
{
    self->n_spaces += self->n_spaces < RIHLA_TEXT_MAX_CHARACTERS;
    self->n_marks = 0;
}

static void
add_character (Cleaning *self, gunichar character)
{
    if (is_line_end (character)) {
        add_feed (self, character);
    } else if (character == ' ' || character == '\t') {
        add_space (self);
    } else if (!g_unichar_iscntrl (character)) {
        write_waiting (self);
        if (g_unichar_ismark (character))
            add_mark (self, character);
        else
            add_letter (self, character);
    }
    self->was_return = character == '\r';
}

/* Takes characters off the end until a whole cluster ends there. */
static void
cut_cluster (GString *text)
{
    const char *end = text->str + text->len;
    const char *last = g_utf8_prev_char (end);

    while (last > text->str && g_unichar_ismark (g_utf8_get_char (last)))
        last = g_utf8_prev_char (last);
    g_string_truncate (text, (gsize) (last - text->str));
    g_string_append (text, ELLIPSIS);
}

/* The bytes that may hold as many characters as are drawn, and some that are
 * not, so that a text of any length costs the same. */
static char *
copy_valid (const char *string, RihlaTextLoss *loss)
{
    const gsize most = RIHLA_TEXT_MAX_CHARACTERS * 16;
    gsize length = strnlen (string, most + 1);
    const char *end;

    if (length > most) {
        *loss |= RIHLA_TEXT_CUT;
        length = most;
        if (!g_utf8_validate_len (string, length, &end) &&
            string + most - end < 6)
            length = (gsize) (end - string);
    }
    return g_utf8_make_valid (string, (gssize) length);
}

char *
rihla_text_clean (const char *string, RihlaTextLoss *loss)
{
    Cleaning cleaning = { .loss = RIHLA_TEXT_WHOLE };
    g_autofree char *valid = NULL;
    const char *place;

    *loss = RIHLA_TEXT_WHOLE;
    if (string == NULL)
        return g_strdup ("");
    valid = copy_valid (string, &cleaning.loss);
    cleaning.text = g_string_sized_new (strlen (valid));
    for (place = valid; *place != '\0'; place = g_utf8_next_char (place)) {
        if (cleaning.n_characters >= RIHLA_TEXT_MAX_CHARACTERS)
            break;
        add_character (&cleaning, g_utf8_get_char (place));
    }
    if (*place != '\0')
        cleaning.loss |= RIHLA_TEXT_CUT;
    if ((cleaning.loss & RIHLA_TEXT_CUT) && cleaning.text->len > 0)
        cut_cluster (cleaning.text);
    *loss = cleaning.loss;
    return g_string_free (cleaning.text, FALSE);
}
