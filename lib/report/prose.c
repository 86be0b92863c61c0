/* prose.c: plain text for people, line by line.
 * SPDX-License-Identifier: MIT
 *
 * One fact a line, each with its name first: that is what a screen reader reads
 * best, and an e-mail breaks where it likes. There are no rules of dashes and
 * no columns. A line begins with a word of the language, so that its direction
 * is right wherever the text is shown. */

#include "config.h"

#include "report/prose.h"

char *
rihla_prose_get_line (const char *text)
{
    GString *line = g_string_new (NULL);
    gboolean has_space = FALSE;

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
        gunichar letter = g_utf8_get_char (at);

        if (g_unichar_isspace (letter)) {
            has_space = line->len > 0;
            continue;
        }
        if (g_unichar_iscntrl (letter))
            continue;
        if (has_space)
            g_string_append_c (line, ' ');
        has_space = FALSE;
        g_string_append_unichar (line, letter);
    }
    return g_string_free (line, FALSE);
}

void
rihla_prose_add_line (RihlaProse *self, const char *line)
{
    g_autofree char *clean = rihla_prose_get_line (line);

    if (*clean == '\0')
        return;
    g_string_append (self->text, clean);
    g_string_append_c (self->text, '\n');
}

void
rihla_prose_add_gap (RihlaProse *self)
{
    if (self->text->len > 0 && !g_str_has_suffix (self->text->str, "\n\n"))
        g_string_append_c (self->text, '\n');
}

gsize
rihla_prose_begin_part (RihlaProse *self, const char *head)
{
    gsize part = self->text->len;

    rihla_prose_add_gap (self);
    rihla_prose_add_line (self, head);
    self->head_end = self->text->len;
    return part;
}

void
rihla_prose_end_part (RihlaProse *self, gsize part)
{
    if (self->text->len == self->head_end)
        g_string_truncate (self->text, part);
}

char *
rihla_prose_finish (RihlaProse *self)
{
    while (g_str_has_suffix (self->text->str, "\n\n"))
        g_string_truncate (self->text, self->text->len - 1);
    return g_string_free (g_steal_pointer (&self->text), FALSE);
}

void
rihla_prose_say (RihlaProse *self, const char *group, const char *key,
                 const char *first, const char *second, const char *third,
                 const char *fourth)
{
    const char *values[] = { first, second, third, fourth, NULL };
    g_autofree char *line =
        rihla_labels_fill (self->labels, group, key, values);

    rihla_prose_add_line (self, line);
}

char *
rihla_prose_join (const RihlaProse *self, const char *label, const char *text)
{
    g_autofree char *line = rihla_prose_get_line (text);
    const char *values[] = { label, line, NULL };

    return rihla_labels_fill (self->labels, "words", "note-about", values);
}

void
rihla_prose_tell (RihlaProse *self, const char *label, const char *text)
{
    g_autofree char *line = NULL;

    if (text == NULL || *text == '\0')
        return;
    line = rihla_prose_join (self, label, text);
    rihla_prose_add_line (self, line);
}

void
rihla_prose_list (RihlaProse *self, const char *label, GPtrArray *texts)
{
    const char *separator =
        rihla_labels_get (self->labels, "narrative", "separator");
    g_autoptr (GString) all = g_string_new (NULL);

    for (guint i = 0; texts != NULL && i < texts->len; i++) {
        g_autofree char *line =
            rihla_prose_get_line (g_ptr_array_index (texts, i));

        if (*line != '\0' && all->len > 0)
            g_string_append (all, separator);
        g_string_append (all, line);
    }
    rihla_prose_tell (self, label, all->str);
}
