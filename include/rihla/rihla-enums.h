/* rihla-enums.h: the enumerations.
 * SPDX-License-Identifier: MIT
 *
 * The nick of each value (RIHLA_STAGE_KIND_AWARENESS: "awareness") is its
 * spelling in files and on the command line. A value NONE stands for "not
 * set"; it has no spelling. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RihlaDirection:
 * @RIHLA_DIRECTION_NONE: not set: it follows the language
 * @RIHLA_DIRECTION_LTR: left to right
 * @RIHLA_DIRECTION_RTL: right to left
 *
 * The direction a map is read in.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_DIRECTION_NONE,
    RIHLA_DIRECTION_LTR,
    RIHLA_DIRECTION_RTL
} RihlaDirection;

/**
 * RihlaJourneyState:
 * @RIHLA_JOURNEY_STATE_CURRENT: as it is
 * @RIHLA_JOURNEY_STATE_FUTURE: as it is to be
 *
 * The state a journey shows.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_JOURNEY_STATE_CURRENT,
    RIHLA_JOURNEY_STATE_FUTURE
} RihlaJourneyState;

/**
 * RihlaCalendar:
 * @RIHLA_CALENDAR_NONE: not set: it follows the language
 * @RIHLA_CALENDAR_GREGORIAN: the Gregorian calendar
 * @RIHLA_CALENDAR_ISLAMIC: the Hijri calendar of Umm al-Qura
 *
 * The calendar dates are shown in.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_CALENDAR_NONE,
    RIHLA_CALENDAR_GREGORIAN,
    RIHLA_CALENDAR_ISLAMIC
} RihlaCalendar;

/**
 * RihlaDigits:
 * @RIHLA_DIGITS_NONE: not set: it follows the language
 * @RIHLA_DIGITS_LATIN: 0 to 9
 * @RIHLA_DIGITS_ARABIC_INDIC: ٠ to ٩, as in the Arab east
 * @RIHLA_DIGITS_PERSIAN: ۰ to ۹, as in Persian and Urdu
 *
 * The digits numbers are shown in.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_DIGITS_NONE,
    RIHLA_DIGITS_LATIN,
    RIHLA_DIGITS_ARABIC_INDIC,
    RIHLA_DIGITS_PERSIAN
} RihlaDigits;

/**
 * RihlaDetail:
 * @RIHLA_DETAIL_FULL: every lane that the journey has something for
 * @RIHLA_DETAIL_OPERATIONAL: what a team works with: without thoughts, quotes,
 *   images, evidence and notes
 * @RIHLA_DETAIL_EXECUTIVE: a summary at one look: stages, the emotion curve, the
 *   three pain points that weigh most, and what to do about them
 *
 * How much of a journey its map shows.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_DETAIL_FULL,
    RIHLA_DETAIL_OPERATIONAL,
    RIHLA_DETAIL_EXECUTIVE
} RihlaDetail;

/**
 * RihlaChannelKind:
 * @RIHLA_CHANNEL_KIND_OTHER: another, or not known
 * @RIHLA_CHANNEL_KIND_DIGITAL: an app, a site, mail, social media
 * @RIHLA_CHANNEL_KIND_PERSON: face to face
 * @RIHLA_CHANNEL_KIND_PHONE: by voice over distance
 * @RIHLA_CHANNEL_KIND_PRINT: paper, posters
 *
 * What kind of channel it is.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_CHANNEL_KIND_OTHER,
    RIHLA_CHANNEL_KIND_DIGITAL,
    RIHLA_CHANNEL_KIND_PERSON,
    RIHLA_CHANNEL_KIND_PHONE,
    RIHLA_CHANNEL_KIND_PRINT
} RihlaChannelKind;

/**
 * RihlaStageKind:
 * @RIHLA_STAGE_KIND_OTHER: another, or not known
 * @RIHLA_STAGE_KIND_AWARENESS: awareness
 * @RIHLA_STAGE_KIND_CONSIDERATION: consideration
 * @RIHLA_STAGE_KIND_DECISION: decision
 * @RIHLA_STAGE_KIND_RETENTION: retention
 * @RIHLA_STAGE_KIND_ADVOCACY: advocacy
 * @RIHLA_STAGE_KIND_SERVICE: service: help with what was bought, complaints
 *
 * What kind of stage it is.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_STAGE_KIND_OTHER,
    RIHLA_STAGE_KIND_AWARENESS,
    RIHLA_STAGE_KIND_CONSIDERATION,
    RIHLA_STAGE_KIND_DECISION,
    RIHLA_STAGE_KIND_RETENTION,
    RIHLA_STAGE_KIND_ADVOCACY,
    RIHLA_STAGE_KIND_SERVICE
} RihlaStageKind;

/**
 * RihlaTouchpointKind:
 * @RIHLA_TOUCHPOINT_KIND_OTHER: another, or not known
 * @RIHLA_TOUCHPOINT_KIND_SERVICE: service: the customer asks for help or
 *   complains
 *
 * What kind of touchpoint it is. All of a stage of the kind
 * %RIHLA_STAGE_KIND_SERVICE are service, whatever they say themselves.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_TOUCHPOINT_KIND_OTHER,
    RIHLA_TOUCHPOINT_KIND_SERVICE
} RihlaTouchpointKind;

/**
 * RihlaTouchpointMode:
 * @RIHLA_TOUCHPOINT_MODE_NONE: not set
 * @RIHLA_TOUCHPOINT_MODE_HUMAN: a person serves
 * @RIHLA_TOUCHPOINT_MODE_AUTOMATED: a machine serves
 * @RIHLA_TOUCHPOINT_MODE_SELF: the customer does it alone
 *
 * Who serves the customer.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_TOUCHPOINT_MODE_NONE,
    RIHLA_TOUCHPOINT_MODE_HUMAN,
    RIHLA_TOUCHPOINT_MODE_AUTOMATED,
    RIHLA_TOUCHPOINT_MODE_SELF
} RihlaTouchpointMode;

/**
 * RihlaIntent:
 * @RIHLA_INTENT_NONE: neither
 * @RIHLA_INTENT_ENTER: on the way in: to buy, to sign up
 * @RIHLA_INTENT_EXIT: on the way out: to cancel, to return
 *
 * Which way the customer is going.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_INTENT_NONE,
    RIHLA_INTENT_ENTER,
    RIHLA_INTENT_EXIT
} RihlaIntent;

/**
 * RihlaEvidence:
 * @RIHLA_EVIDENCE_NONE: not said
 * @RIHLA_EVIDENCE_MEASURED: customers were asked or observed
 * @RIHLA_EVIDENCE_ASSUMED: the authors think so
 * @RIHLA_EVIDENCE_DERIVED: the value was taken from the table of emotion words
 *
 * How the value of an emotion is known.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_EVIDENCE_NONE,
    RIHLA_EVIDENCE_MEASURED,
    RIHLA_EVIDENCE_ASSUMED,
    RIHLA_EVIDENCE_DERIVED
} RihlaEvidence;

/**
 * RihlaOpportunityStatus:
 * @RIHLA_OPPORTUNITY_STATUS_NONE: not set
 * @RIHLA_OPPORTUNITY_STATUS_PROPOSED: proposed
 * @RIHLA_OPPORTUNITY_STATUS_PLANNED: planned
 * @RIHLA_OPPORTUNITY_STATUS_STARTED: under way
 * @RIHLA_OPPORTUNITY_STATUS_DONE: done
 * @RIHLA_OPPORTUNITY_STATUS_DROPPED: given up
 *
 * How far an opportunity has come.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_OPPORTUNITY_STATUS_NONE,
    RIHLA_OPPORTUNITY_STATUS_PROPOSED,
    RIHLA_OPPORTUNITY_STATUS_PLANNED,
    RIHLA_OPPORTUNITY_STATUS_STARTED,
    RIHLA_OPPORTUNITY_STATUS_DONE,
    RIHLA_OPPORTUNITY_STATUS_DROPPED
} RihlaOpportunityStatus;

/**
 * RihlaMetricKind:
 * @RIHLA_METRIC_KIND_OTHER: another, with a name and a unit
 * @RIHLA_METRIC_KIND_NPS: net promoter score, −100 to +100
 * @RIHLA_METRIC_KIND_CSAT: customer satisfaction, percent
 * @RIHLA_METRIC_KIND_CES: customer effort score, 1 to 7
 * @RIHLA_METRIC_KIND_FCR: first contact resolution, percent
 * @RIHLA_METRIC_KIND_ART: average resolution time, in its unit
 *
 * What a metric measures.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_METRIC_KIND_OTHER,
    RIHLA_METRIC_KIND_NPS,
    RIHLA_METRIC_KIND_CSAT,
    RIHLA_METRIC_KIND_CES,
    RIHLA_METRIC_KIND_FCR,
    RIHLA_METRIC_KIND_ART
} RihlaMetricKind;

/**
 * RihlaLaneKind:
 * @RIHLA_LANE_KIND_TEXT: texts of the journey's own
 * @RIHLA_LANE_KIND_GOALS: what the customer wants
 * @RIHLA_LANE_KIND_ACTIONS: what the customer does
 * @RIHLA_LANE_KIND_TOUCHPOINTS: where the customer meets the organisation
 * @RIHLA_LANE_KIND_IMAGES: the storyboard
 * @RIHLA_LANE_KIND_CHANNELS: by which means
 * @RIHLA_LANE_KIND_OWNERS: who answers for it
 * @RIHLA_LANE_KIND_THOUGHTS: what the customer thinks
 * @RIHLA_LANE_KIND_EMOTION: the curve of emotions
 * @RIHLA_LANE_KIND_QUOTES: what customers said
 * @RIHLA_LANE_KIND_PAINS: what goes wrong
 * @RIHLA_LANE_KIND_OPPORTUNITIES: what could be done
 * @RIHLA_LANE_KIND_MEASURES: the metrics
 * @RIHLA_LANE_KIND_FUNNEL: how many come and go on
 * @RIHLA_LANE_KIND_TIME: waiting and being busy
 * @RIHLA_LANE_KIND_EVIDENCE: what the customer sees or keeps
 * @RIHLA_LANE_KIND_FRONTSTAGE: what is done in sight
 * @RIHLA_LANE_KIND_BACKSTAGE: what is done out of sight
 * @RIHLA_LANE_KIND_SUPPORT: what all of it rests on
 * @RIHLA_LANE_KIND_NOTES: what people wrote on the map
 *
 * The lanes of a map, in their usual order, in which those of the journey's own
 * stand before the notes. The stages head the map and are no choice.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_LANE_KIND_TEXT,
    RIHLA_LANE_KIND_GOALS,
    RIHLA_LANE_KIND_ACTIONS,
    RIHLA_LANE_KIND_TOUCHPOINTS,
    RIHLA_LANE_KIND_IMAGES,
    RIHLA_LANE_KIND_CHANNELS,
    RIHLA_LANE_KIND_OWNERS,
    RIHLA_LANE_KIND_THOUGHTS,
    RIHLA_LANE_KIND_EMOTION,
    RIHLA_LANE_KIND_QUOTES,
    RIHLA_LANE_KIND_PAINS,
    RIHLA_LANE_KIND_OPPORTUNITIES,
    RIHLA_LANE_KIND_MEASURES,
    RIHLA_LANE_KIND_FUNNEL,
    RIHLA_LANE_KIND_TIME,
    RIHLA_LANE_KIND_EVIDENCE,
    RIHLA_LANE_KIND_FRONTSTAGE,
    RIHLA_LANE_KIND_BACKSTAGE,
    RIHLA_LANE_KIND_SUPPORT,
    RIHLA_LANE_KIND_NOTES
} RihlaLaneKind;

/**
 * RihlaEmotionState:
 * @RIHLA_EMOTION_STATE_NONE: not set: it is that of the journey
 * @RIHLA_EMOTION_STATE_CURRENT: felt today
 * @RIHLA_EMOTION_STATE_FUTURE: to be felt
 *
 * The state an emotion belongs to.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_EMOTION_STATE_NONE,
    RIHLA_EMOTION_STATE_CURRENT,
    RIHLA_EMOTION_STATE_FUTURE
} RihlaEmotionState;

/**
 * RihlaChangeKind:
 * @RIHLA_CHANGE_KIND_ADDED: it is in the new journey only
 * @RIHLA_CHANGE_KIND_REMOVED: it is in the old journey only
 * @RIHLA_CHANGE_KIND_MOVED: it stands elsewhere, or in another order
 * @RIHLA_CHANGE_KIND_REWORDED: its text is another
 * @RIHLA_CHANGE_KIND_CHANGED: the value of an attribute is another
 *
 * What happened to a part of a journey.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_CHANGE_KIND_ADDED,
    RIHLA_CHANGE_KIND_REMOVED,
    RIHLA_CHANGE_KIND_MOVED,
    RIHLA_CHANGE_KIND_REWORDED,
    RIHLA_CHANGE_KIND_CHANGED
} RihlaChangeKind;

/**
 * RihlaSeverity:
 * @RIHLA_SEVERITY_INFO: worth knowing
 * @RIHLA_SEVERITY_WARNING: worth mending
 * @RIHLA_SEVERITY_ERROR: wrong
 *
 * How serious a diagnostic is.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_SEVERITY_INFO,
    RIHLA_SEVERITY_WARNING,
    RIHLA_SEVERITY_ERROR
} RihlaSeverity;

/**
 * RihlaUnit:
 * @RIHLA_UNIT_NUMBER: a plain number: a count, a ratio, a score
 * @RIHLA_UNIT_POINTS: points of the scale of emotions, from −2 to +2
 * @RIHLA_UNIT_SHARE: a share, from 0 to 1
 * @RIHLA_UNIT_PERCENT: a share, from 0 to 100
 * @RIHLA_UNIT_SECONDS: a time
 * @RIHLA_UNIT_MONEY: the currency of the journey
 * @RIHLA_UNIT_OTHER: a unit of the journey's own
 *
 * What a measure is counted in.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_UNIT_NUMBER,
    RIHLA_UNIT_POINTS,
    RIHLA_UNIT_SHARE,
    RIHLA_UNIT_PERCENT,
    RIHLA_UNIT_SECONDS,
    RIHLA_UNIT_MONEY,
    RIHLA_UNIT_OTHER
} RihlaUnit;

/**
 * RihlaBetter:
 * @RIHLA_BETTER_NONE: neither: it depends
 * @RIHLA_BETTER_HIGHER: the higher the better
 * @RIHLA_BETTER_LOWER: the lower the better
 *
 * Which way of changing is the better one for a measure.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_BETTER_NONE,
    RIHLA_BETTER_HIGHER,
    RIHLA_BETTER_LOWER
} RihlaBetter;

/**
 * RihlaBreakdownBy:
 * @RIHLA_BREAKDOWN_BY_SEGMENT: the segments of customers
 * @RIHLA_BREAKDOWN_BY_MONTH: the months in which they answered
 *
 * What answers to surveys are told apart by.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_BREAKDOWN_BY_SEGMENT,
    RIHLA_BREAKDOWN_BY_MONTH
} RihlaBreakdownBy;

/**
 * RihlaReviewLevel:
 * @RIHLA_REVIEW_LEVEL_NONE: not set: the level that the finding usually has
 * @RIHLA_REVIEW_LEVEL_OFF: it is not looked for
 * @RIHLA_REVIEW_LEVEL_INFO: it is told as %RIHLA_SEVERITY_INFO
 * @RIHLA_REVIEW_LEVEL_WARNING: it is told as %RIHLA_SEVERITY_WARNING
 * @RIHLA_REVIEW_LEVEL_ERROR: it is told as %RIHLA_SEVERITY_ERROR
 *
 * What becomes of a finding of the review.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_REVIEW_LEVEL_NONE,
    RIHLA_REVIEW_LEVEL_OFF,
    RIHLA_REVIEW_LEVEL_INFO,
    RIHLA_REVIEW_LEVEL_WARNING,
    RIHLA_REVIEW_LEVEL_ERROR
} RihlaReviewLevel;

/**
 * RihlaError:
 * @RIHLA_ERROR_SYNTAX: the input is not of its format
 * @RIHLA_ERROR_VALUE: a value is out of range, doubled or missing
 * @RIHLA_ERROR_REFERENCE: something is named that does not exist
 * @RIHLA_ERROR_LIMIT: the input is larger than a limit
 * @RIHLA_ERROR_UNSUPPORTED: the format or the option is not known
 * @RIHLA_ERROR_RENDER: a picture cannot be drawn
 *
 * What a caller can tell from a failure. Trouble with files keeps the domains
 * %G_FILE_ERROR and %G_IO_ERROR.
 *
 * Since: 0.1
 */
typedef enum {
    RIHLA_ERROR_SYNTAX,
    RIHLA_ERROR_VALUE,
    RIHLA_ERROR_REFERENCE,
    RIHLA_ERROR_LIMIT,
    RIHLA_ERROR_UNSUPPORTED,
    RIHLA_ERROR_RENDER
} RihlaError;

G_END_DECLS
