/* journey.c: a customer journey: personas, channels and stages.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "model/review-levels.h"

G_DEFINE_BOXED_TYPE (RihlaJourney, rihla_journey, rihla_journey_ref,
                     rihla_journey_unref)

RihlaJourney *
rihla_journey_new (void)
{
    return rihla_element_new (RIHLA_ELEMENT_JOURNEY);
}

RihlaJourney *
rihla_journey_ref (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_journey_unref (RihlaJourney *self)
{
    rihla_element_unref (self);
}

const char *
rihla_journey_get_id (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_journey_set_id (RihlaJourney *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

const char *
rihla_journey_get_language (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->language;
}

void
rihla_journey_set_language (RihlaJourney *self, const char *language)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (language == NULL || rihla_language_is_valid (language));
    rihla_element_set_string (&self->element, &self->language, language);
}

RihlaDirection
rihla_journey_get_direction (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->direction;
}

void
rihla_journey_set_direction (RihlaJourney *self, RihlaDirection direction)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->direction = direction;
}

RihlaJourneyState
rihla_journey_get_state (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->state;
}

void
rihla_journey_set_state (RihlaJourney *self, RihlaJourneyState state)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->state = state;
}

const char *
rihla_journey_get_version (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->version;
}

void
rihla_journey_set_version (RihlaJourney *self, const char *version)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->version, version);
}

const char *
rihla_journey_get_date (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->date;
}

void
rihla_journey_set_date (RihlaJourney *self, const char *date)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (date == NULL || rihla_date_is_valid (date));
    rihla_element_set_string (&self->element, &self->date, date);
}

const char *
rihla_journey_get_currency (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->currency;
}

void
rihla_journey_set_currency (RihlaJourney *self, const char *currency)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (currency == NULL || rihla_currency_is_valid (currency));
    rihla_element_set_string (&self->element, &self->currency, currency);
}

double
rihla_journey_get_period (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->period;
}

void
rihla_journey_set_period (RihlaJourney *self, double period)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "period", period);
}

double
rihla_journey_get_net_revenue_retention (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->net_revenue_retention;
}

void
rihla_journey_set_net_revenue_retention (RihlaJourney *self,
                                         double net_revenue_retention)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "net-revenue-retention",
                              net_revenue_retention);
}

double
rihla_journey_get_earned_new (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->earned_new;
}

void
rihla_journey_set_earned_new (RihlaJourney *self, double earned_new)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "earned-new", earned_new);
}

RihlaCalendar
rihla_journey_get_calendar (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->calendar;
}

void
rihla_journey_set_calendar (RihlaJourney *self, RihlaCalendar calendar)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->calendar = calendar;
}

RihlaDigits
rihla_journey_get_digits (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->digits;
}

void
rihla_journey_set_digits (RihlaJourney *self, RihlaDigits digits)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->digits = digits;
}

const char *
rihla_journey_get_title (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->title;
}

void
rihla_journey_set_title (RihlaJourney *self, const char *title)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->title, title);
}

const char *
rihla_journey_get_scenario (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->scenario;
}

void
rihla_journey_set_scenario (RihlaJourney *self, const char *scenario)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->scenario, scenario);
}

const char *
rihla_journey_get_source (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->source;
}

void
rihla_journey_set_source (RihlaJourney *self, const char *source)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->source, source);
}

const char *const *
rihla_journey_get_lane_names (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return (const char *const *) self->lane_names;
}

void
rihla_journey_set_lane_names (RihlaJourney *self, const char *const *names)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_ids (&self->element, &self->lane_names, names);
}

const char *
rihla_journey_get_review (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->review;
}

void
rihla_journey_set_review (RihlaJourney *self, const char *levels)
{
    RihlaReviewLevels parsed = { 0 };
    g_autofree char *message = NULL;

    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    g_return_if_fail (levels == NULL ||
                      rihla_review_levels_parse (&parsed, levels, &message));

    g_free (self->review);
    self->review = rihla_review_levels_print (&parsed);
}

RihlaChannel *
rihla_journey_get_channel (RihlaJourney *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->channels, index);
}
