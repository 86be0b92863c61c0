/* rihla-note.h: a remark, as on a sticky note.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_NOTE (rihla_note_get_type ())

/**
 * RihlaNote:
 *
 * A remark of the people who work on the map.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_note_get_type (void);

/**
 * rihla_note_new:
 * @text: (nullable): the text
 *
 * Makes a note on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new note
 *
 * Since: 0.1
 */
RIHLA_API RihlaNote *rihla_note_new (const char *text);

/**
 * rihla_note_ref:
 * @self: a note
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaNote *rihla_note_ref (RihlaNote *self);

/**
 * rihla_note_unref:
 * @self: (transfer full) (nullable): a note
 *
 * Gives a reference back; the last one frees the note.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_note_unref (RihlaNote *self);

/**
 * rihla_note_get_id:
 * @self: a note
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_note_get_id (RihlaNote *self);

/**
 * rihla_note_set_id:
 * @self: a note
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_note_set_id (RihlaNote *self, const char *id);

/**
 * rihla_note_get_author:
 * @self: a note
 *
 * Gets the who wrote it: a role or a group.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_note_get_author (RihlaNote *self);

/**
 * rihla_note_set_author:
 * @self: a note
 * @author: (nullable): the who wrote it: a role or a group
 *
 * Sets the who wrote it: a role or a group.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_note_set_author (RihlaNote *self, const char *author);

/**
 * rihla_note_get_votes:
 * @self: a note
 *
 * Gets the number of votes it got.
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_note_get_votes (RihlaNote *self);

/**
 * rihla_note_set_votes:
 * @self: a note
 * @votes: the number of votes it got, 0 or more; -1 for none
 *
 * Sets the number of votes it got.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_note_set_votes (RihlaNote *self, gint64 votes);

/**
 * rihla_note_get_colour:
 * @self: a note
 *
 * Gets the colour of the sticky note: a colour word or `#rrggbb`.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_note_get_colour (RihlaNote *self);

/**
 * rihla_note_set_colour:
 * @self: a note
 * @colour: (nullable): the colour of the sticky note: a colour word or
 *   `#rrggbb`
 *
 * Sets the colour of the sticky note: a colour word or `#rrggbb`.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_note_set_colour (RihlaNote *self, const char *colour);

/**
 * rihla_note_get_text:
 * @self: a note
 *
 * Gets the text.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_note_get_text (RihlaNote *self);

/**
 * rihla_note_set_text:
 * @self: a note
 * @text: (nullable): the text
 *
 * Sets the text.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_note_set_text (RihlaNote *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaNote, rihla_note_unref)

G_END_DECLS
