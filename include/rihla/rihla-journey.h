/* rihla-journey.h: a customer journey: personas, channels and stages.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_JOURNEY (rihla_journey_get_type ())

/**
 * RihlaJourney:
 *
 * The whole of a customer journey: who makes it ([struct@Persona]), through
 * what ([struct@Channel]) and in which steps ([struct@Stage] and
 * [struct@Touchpoint]).
 *
 * A journey is built or read, then sealed with rihla_journey_seal(). Until
 * then it can be edited, by one thread at a time. From then on nothing in it
 * changes: setters are guard failures, and any thread may read it.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_journey_get_type (void);

/**
 * rihla_journey_new:
 *
 * Makes an empty journey.
 *
 * Returns: (transfer full): the new journey
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourney *rihla_journey_new (void);

/**
 * rihla_journey_ref:
 * @self: a journey
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourney *rihla_journey_ref (RihlaJourney *self);

/**
 * rihla_journey_unref:
 * @self: (transfer full) (nullable): a journey
 *
 * Gives a reference back; the last one frees the journey.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_unref (RihlaJourney *self);

/**
 * rihla_journey_copy:
 * @self: a journey
 *
 * Copies the journey with all that is in it: what was read of other
 * namespaces, the places in the file, and the ids and values of emotions that
 * sealing derived. The copy is open, whether @self is sealed or not: it can be
 * edited, and sealed of its own. A derived id gives way where another element
 * of the copy is given it, and stays otherwise.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourney *rihla_journey_copy (RihlaJourney *self);

/**
 * rihla_journey_get_id:
 * @self: a journey
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_get_id (RihlaJourney *self);

/**
 * rihla_journey_set_id:
 * @self: a journey
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_set_id (RihlaJourney *self, const char *id);

/**
 * rihla_journey_get_language:
 * @self: a journey
 *
 * Gets the language of the texts, a BCP 47 tag such as `ar` or `en-GB`.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_get_language (RihlaJourney *self);

/**
 * rihla_journey_set_language:
 * @self: a journey
 * @language: (nullable): the language of the texts, a BCP 47 tag such as `ar`
 *   or `en-GB`
 *
 * Sets the language of the texts, a BCP 47 tag such as `ar` or `en-GB`.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_language (RihlaJourney *self, const char *language);

/**
 * rihla_journey_get_direction:
 * @self: a journey
 *
 * Gets the direction the map is read in; %RIHLA_DIRECTION_NONE follows the
 * language.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaDirection rihla_journey_get_direction (RihlaJourney *self);

/**
 * rihla_journey_set_direction:
 * @self: a journey
 * @direction: the direction the map is read in; %RIHLA_DIRECTION_NONE follows
 *   the language
 *
 * Sets the direction the map is read in; %RIHLA_DIRECTION_NONE follows the
 * language.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_direction (RihlaJourney *self, RihlaDirection direction);

/**
 * rihla_journey_get_state:
 * @self: a journey
 *
 * Gets the state the journey shows: as it is, or as it is to be.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourneyState rihla_journey_get_state (RihlaJourney *self);

/**
 * rihla_journey_set_state:
 * @self: a journey
 * @state: the state the journey shows: as it is, or as it is to be
 *
 * Sets the state the journey shows: as it is, or as it is to be.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_state (RihlaJourney *self, RihlaJourneyState state);

/**
 * rihla_journey_get_version:
 * @self: a journey
 *
 * Gets the version, as its authors count it.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_get_version (RihlaJourney *self);

/**
 * rihla_journey_set_version:
 * @self: a journey
 * @version: (nullable): the version, as its authors count it
 *
 * Sets the version, as its authors count it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_version (RihlaJourney *self, const char *version);

/**
 * rihla_journey_get_date:
 * @self: a journey
 *
 * Gets the date, as `YYYY-MM-DD` in the Gregorian calendar.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_get_date (RihlaJourney *self);

/**
 * rihla_journey_set_date:
 * @self: a journey
 * @date: (nullable): the date, as `YYYY-MM-DD` in the Gregorian calendar
 *
 * Sets the date, as `YYYY-MM-DD` in the Gregorian calendar.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_set_date (RihlaJourney *self, const char *date);

/**
 * rihla_journey_get_currency:
 * @self: a journey
 *
 * Gets the currency of all money in the journey, an ISO 4217 code such as
 * `SAR`.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_get_currency (RihlaJourney *self);

/**
 * rihla_journey_set_currency:
 * @self: a journey
 * @currency: (nullable): the currency of all money in the journey, an ISO 4217
 *   code such as `SAR`
 *
 * Sets the currency of all money in the journey, an ISO 4217 code such as
 * `SAR`.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_currency (RihlaJourney *self, const char *currency);

/**
 * rihla_journey_get_period:
 * @self: a journey
 *
 * Gets the time in which the customers of the funnel came, in seconds: the
 * time that amounts of money at risk are of.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_journey_get_period (RihlaJourney *self);

/**
 * rihla_journey_set_period:
 * @self: a journey
 * @period: seconds, from 0 to 100 years; NaN for none
 *
 * Sets the time in which the customers of the funnel came, in seconds: the
 * time that amounts of money at risk are of.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_set_period (RihlaJourney *self, double period);

/**
 * rihla_journey_get_net_revenue_retention:
 * @self: a journey
 *
 * Gets the net revenue retention: what customers of a year ago spend now,
 * over what they spent then; 1.04 for 104 %.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_journey_get_net_revenue_retention (RihlaJourney *self);

/**
 * rihla_journey_set_net_revenue_retention:
 * @self: a journey
 * @net_revenue_retention: from 0 to 10; NaN for none
 *
 * Sets the net revenue retention: what customers of a year ago spend now,
 * over what they spent then; 1.04 for 104 %.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_net_revenue_retention (RihlaJourney *self,
                                         double net_revenue_retention);

/**
 * rihla_journey_get_earned_new:
 * @self: a journey
 *
 * Gets what new customers spend who came by themselves or by recommendation,
 * over what all customers spent a year ago; 0.06 for 6 %.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_journey_get_earned_new (RihlaJourney *self);

/**
 * rihla_journey_set_earned_new:
 * @self: a journey
 * @earned_new: from 0 to 10; NaN for none
 *
 * Sets what new customers spend who came by themselves or by recommendation,
 * over what all customers spent a year ago; 0.06 for 6 %.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_earned_new (RihlaJourney *self, double earned_new);

/**
 * rihla_journey_get_calendar:
 * @self: a journey
 *
 * Gets the calendar dates are shown in; %RIHLA_CALENDAR_NONE follows the
 * language.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaCalendar rihla_journey_get_calendar (RihlaJourney *self);

/**
 * rihla_journey_set_calendar:
 * @self: a journey
 * @calendar: the calendar dates are shown in; %RIHLA_CALENDAR_NONE follows the
 *   language
 *
 * Sets the calendar dates are shown in; %RIHLA_CALENDAR_NONE follows the
 * language.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_calendar (RihlaJourney *self, RihlaCalendar calendar);

/**
 * rihla_journey_get_digits:
 * @self: a journey
 *
 * Gets the digits numbers are shown in; %RIHLA_DIGITS_NONE follows the
 * language.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaDigits rihla_journey_get_digits (RihlaJourney *self);

/**
 * rihla_journey_set_digits:
 * @self: a journey
 * @digits: the digits numbers are shown in; %RIHLA_DIGITS_NONE follows the
 *   language
 *
 * Sets the digits numbers are shown in; %RIHLA_DIGITS_NONE follows the
 * language.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_digits (RihlaJourney *self, RihlaDigits digits);

/**
 * rihla_journey_get_title:
 * @self: a journey
 *
 * Gets the title.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_get_title (RihlaJourney *self);

/**
 * rihla_journey_set_title:
 * @self: a journey
 * @title: (nullable): the title
 *
 * Sets the title.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_set_title (RihlaJourney *self, const char *title);

/**
 * rihla_journey_get_scenario:
 * @self: a journey
 *
 * Gets the scenario: what the customer sets out to do.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_get_scenario (RihlaJourney *self);

/**
 * rihla_journey_set_scenario:
 * @self: a journey
 * @scenario: (nullable): the scenario: what the customer sets out to do
 *
 * Sets the scenario: what the customer sets out to do.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_scenario (RihlaJourney *self, const char *scenario);

/**
 * rihla_journey_get_channel:
 * @self: a journey
 * @index: its place, from 0
 *
 * Gets one channel.
 *
 * Returns: (transfer none) (nullable): the channel, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaChannel *
rihla_journey_get_channel (RihlaJourney *self, guint index);

/**
 * rihla_journey_get_source:
 * @self: a journey
 *
 * Gets the source: where what the journey says comes from.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_get_source (RihlaJourney *self);

/**
 * rihla_journey_set_source:
 * @self: a journey
 * @source: (nullable): the source: where what the journey says comes from
 *
 * Sets the source: where what the journey says comes from.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_source (RihlaJourney *self, const char *source);

/**
 * rihla_journey_get_lane_names:
 * @self: a journey
 *
 * Gets the lanes that the map shows, in their order: nicks of #RihlaLaneKind,
 * or ids of lanes of the kind %RIHLA_LANE_KIND_TEXT.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the names, or
 *   %NULL where the map shows the usual ones
 *
 * Since: 0.1
 */
RIHLA_API const char *const *rihla_journey_get_lane_names (RihlaJourney *self);

/**
 * rihla_journey_set_lane_names:
 * @self: a journey
 * @names: (nullable) (array zero-terminated=1): the names; %NULL for the usual
 *   lanes
 *
 * Sets the lanes that the map shows, in their order: nicks of #RihlaLaneKind,
 * or ids of lanes of the kind %RIHLA_LANE_KIND_TEXT. Sealing checks that there
 * are such lanes.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_lane_names (RihlaJourney *self, const char *const *names);

/**
 * rihla_journey_get_review:
 * @self: a journey
 *
 * Gets the levels that the journey gives findings of the review, such as
 * `R103=off R110=error`.
 *
 * Returns: (nullable): them, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_get_review (RihlaJourney *self);

/**
 * rihla_journey_set_review:
 * @self: a journey
 * @levels: (nullable): numbers of findings with their #RihlaReviewLevel, apart
 *   by white space, such as `R103=off R110=error`; no number twice
 *
 * Sets the levels of findings of the review for this journey.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_set_review (RihlaJourney *self, const char *levels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaJourney, rihla_journey_unref)

G_END_DECLS
