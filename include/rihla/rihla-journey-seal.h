/* rihla-journey-seal.h: closing a journey, and finding what is in it.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-diagnostics.h>
#include <rihla/rihla-journey.h>

G_BEGIN_DECLS

/**
 * rihla_journey_seal:
 * @self: a journey
 * @diagnostics: (nullable): where the error is noted too, with its place
 *
 * Closes the journey: derives the ids that are missing, checks that ids are
 * unique and that references name what they should, and takes the values of
 * emotions that have only a word from the table of emotion words. On error the
 * journey stays open and can be mended. Sealing twice does nothing.
 *
 * Errors: %RIHLA_ERROR_REFERENCE for a broken reference,
 * %RIHLA_ERROR_VALUE for an id that stands twice.
 *
 * Returns: %TRUE if the journey is sealed
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_journey_seal (RihlaJourney *self,
                                       RihlaDiagnostics *diagnostics,
                                       GError **error);

/**
 * rihla_journey_is_sealed:
 * @self: a journey
 *
 * Tells whether the journey is sealed.
 *
 * Returns: %TRUE if it is
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_journey_is_sealed (RihlaJourney *self);

/**
 * rihla_journey_get_file:
 * @self: a journey
 *
 * Gets the name of the file the journey was read from.
 *
 * Returns: (nullable) (type filename): the name, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_get_file (RihlaJourney *self);

/**
 * rihla_journey_locate:
 * @self: a sealed journey
 * @id: the id of any element
 * @line: (out) (optional): the line it began on, from 1; 0 when not read
 * @column: (out) (optional): the column, in characters from 1; 0 when not read
 *
 * Finds the place in the file that an element was read from.
 *
 * Returns: %TRUE if there is an element of this id
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_journey_locate (RihlaJourney *self, const char *id,
                                         guint *line, guint *column);

/**
 * rihla_journey_find_persona:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds a persona by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the persona, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaPersona *
rihla_journey_find_persona (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_channel:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds a channel by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the channel, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaChannel *
rihla_journey_find_channel (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_stage:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds a stage by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the stage, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaStage *
rihla_journey_find_stage (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_touchpoint:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds a touchpoint by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the touchpoint, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaTouchpoint *
rihla_journey_find_touchpoint (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_emotion:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds an emotion by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the emotion, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaEmotion *
rihla_journey_find_emotion (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_pain_point:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds a pain point by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the pain point, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaPainPoint *
rihla_journey_find_pain_point (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_opportunity:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds an opportunity by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the opportunity, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaOpportunity *
rihla_journey_find_opportunity (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_metric:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds a metric by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the metric, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaMetric *
rihla_journey_find_metric (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_note:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds a note by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the note, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaNote *
rihla_journey_find_note (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_lane:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds a lane by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the lane, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourneyLane *
rihla_journey_find_lane (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_annotation:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds an annotation by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the annotation, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaAnnotation *
rihla_journey_find_annotation (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_lane_text:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds a text of one of the journey's own lanes by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaLaneText *
rihla_journey_find_lane_text (RihlaJourney *self, const char *id);

/**
 * rihla_journey_find_image:
 * @self: a sealed journey
 * @id: the id
 *
 * Finds an image by its id, in constant time.
 *
 * Returns: (transfer none) (nullable): the image, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API RihlaImage *
rihla_journey_find_image (RihlaJourney *self, const char *id);

G_END_DECLS
