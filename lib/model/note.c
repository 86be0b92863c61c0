/* note.c: a remark, as on a sticky note.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaNote, rihla_note, rihla_note_ref, rihla_note_unref)

RihlaNote *
rihla_note_new (const char *text)
{
    RihlaNote *self = rihla_element_new (RIHLA_ELEMENT_NOTE);

    self->text = g_strdup (text);
    return self;
}

RihlaNote *
rihla_note_ref (RihlaNote *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_note_unref (RihlaNote *self)
{
    rihla_element_unref (self);
}

const char *
rihla_note_get_id (RihlaNote *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_note_set_id (RihlaNote *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

const char *
rihla_note_get_author (RihlaNote *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->author;
}

void
rihla_note_set_author (RihlaNote *self, const char *author)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->author, author);
}

gint64
rihla_note_get_votes (RihlaNote *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->votes;
}

void
rihla_note_set_votes (RihlaNote *self, gint64 votes)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "votes", votes);
}

const char *
rihla_note_get_colour (RihlaNote *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->colour;
}

void
rihla_note_set_colour (RihlaNote *self, const char *colour)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->colour, colour);
}

const char *
rihla_note_get_text (RihlaNote *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->text;
}

void
rihla_note_set_text (RihlaNote *self, const char *text)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->text, text);
}
