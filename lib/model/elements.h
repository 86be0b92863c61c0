/* elements.h: what each element is made of. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-annotation.h>
#include <rihla/rihla-channel.h>
#include <rihla/rihla-emotion.h>
#include <rihla/rihla-image.h>
#include <rihla/rihla-journey-content.h>
#include <rihla/rihla-journey-lane.h>
#include <rihla/rihla-journey-seal.h>
#include <rihla/rihla-journey.h>
#include <rihla/rihla-lane-text.h>
#include <rihla/rihla-metric.h>
#include <rihla/rihla-note.h>
#include <rihla/rihla-opportunity.h>
#include <rihla/rihla-pain-point.h>
#include <rihla/rihla-persona.h>
#include <rihla/rihla-stage-content.h>
#include <rihla/rihla-stage-story.h>
#include <rihla/rihla-stage.h>
#include <rihla/rihla-touchpoint-content.h>
#include <rihla/rihla-touchpoint-story.h>
#include <rihla/rihla-touchpoint.h>

#include "model/element.h"
#include "model/values.h"

struct _RihlaNote {
    RihlaElement element;
    char *author; /* owned */
    gint64 votes; /* -1: not set */
    char *colour; /* owned */
    char *text;   /* owned */
};

struct _RihlaMetric {
    RihlaElement element;
    RihlaMetricKind kind;
    char *name;        /* owned */
    char *unit;        /* owned */
    double value;      /* NAN: not set */
    double target;     /* NAN: not set */
    gint64 n;          /* -1: not set */
    gint64 promoters;  /* -1: not set */
    gint64 passives;   /* -1: not set */
    gint64 detractors; /* -1: not set */
    gint64 good;       /* -1: not set */
    GArray *answers;   /* owned; of double */
};

struct _RihlaOpportunity {
    RihlaElement element;
    char **resolves; /* owned; NULL-terminated */
    gint64 impact;   /* -1: not set */
    gint64 effort;   /* -1: not set */
    double effect;   /* NAN: not set */
    double cost;     /* NAN: not set */
    char *owner;     /* owned */
    RihlaOpportunityStatus status;
    char *text; /* owned */
};

struct _RihlaPainPoint {
    RihlaElement element;
    gint64 severity;  /* -1: not set */
    double frequency; /* NAN: not set */
    double loss;      /* NAN: not set */
    char *text;       /* owned */
};

struct _RihlaEmotion {
    RihlaElement element;
    double value;          /* NAN: not set */
    char *persona_id;      /* owned */
    RihlaPersona *persona; /* not owned; set by sealing */
    RihlaEvidence evidence;
    gint64 n;    /* -1: not set */
    double low;  /* NAN: not set */
    double high; /* NAN: not set */
    RihlaEmotionState state;
    char *word; /* owned */
};

struct _RihlaLaneText {
    RihlaElement element;
    char *lane_id;          /* owned */
    RihlaJourneyLane *lane; /* not owned; set by sealing */
    char *text;             /* owned */
};

struct _RihlaImage {
    RihlaElement element;
    char *href; /* owned; as written: not checked */
    char *text; /* owned */
};

struct _RihlaTouchpoint {
    RihlaElement element;
    char *channel_id;      /* owned */
    RihlaChannel *channel; /* not owned; set by sealing */
    char *owner;           /* owned */
    RihlaTouchpointKind kind;
    RihlaTouchpointMode mode;
    RihlaIntent intent;
    double wait;   /* NAN: not set; seconds */
    double active; /* NAN: not set; seconds */
    double reach;  /* NAN: not set */
    gboolean moment_of_truth;
    char *title;              /* owned */
    GPtrArray *actions;       /* owned; of strings, NULL when none */
    GPtrArray *images;        /* owned; of RihlaImage, NULL when none */
    GPtrArray *thoughts;      /* owned; of strings, NULL when none */
    GPtrArray *emotions;      /* owned; of RihlaEmotion, NULL when none */
    GPtrArray *quotes;        /* owned; of strings, NULL when none */
    GPtrArray *pain_points;   /* owned; of RihlaPainPoint, NULL when none */
    GPtrArray *opportunities; /* owned; of RihlaOpportunity, NULL when none */
    GPtrArray *metrics;       /* owned; of RihlaMetric, NULL when none */
    GPtrArray *frontstages;   /* owned; of strings, NULL when none */
    GPtrArray *backstages;    /* owned; of strings, NULL when none */
    GPtrArray *supports;      /* owned; of strings, NULL when none */
    GPtrArray *evidences;     /* owned; of strings, NULL when none */
    GPtrArray *lane_texts;    /* owned; of RihlaLaneText, NULL when none */
    GPtrArray *notes;         /* owned; of RihlaNote, NULL when none */
};

struct _RihlaStage {
    RihlaElement element;
    RihlaStageKind kind;
    gint64 entered;           /* -1: not set */
    char *title;              /* owned */
    char *goal;               /* owned */
    GPtrArray *actions;       /* owned; of strings, NULL when none */
    GPtrArray *touchpoints;   /* owned; of RihlaTouchpoint, NULL when none */
    GPtrArray *thoughts;      /* owned; of strings, NULL when none */
    GPtrArray *emotions;      /* owned; of RihlaEmotion, NULL when none */
    GPtrArray *quotes;        /* owned; of strings, NULL when none */
    GPtrArray *pain_points;   /* owned; of RihlaPainPoint, NULL when none */
    GPtrArray *opportunities; /* owned; of RihlaOpportunity, NULL when none */
    GPtrArray *metrics;       /* owned; of RihlaMetric, NULL when none */
    GPtrArray *lane_texts;    /* owned; of RihlaLaneText, NULL when none */
    GPtrArray *notes;         /* owned; of RihlaNote, NULL when none */
};

struct _RihlaChannel {
    RihlaElement element;
    RihlaChannelKind kind;
    char *name; /* owned */
};

struct _RihlaPersona {
    RihlaElement element;
    gint64 customers;      /* -1: not set */
    double lifetime_value; /* NAN: not set */
    double margin;         /* NAN: not set; of a customer in a period */
    double retention;      /* NAN: not set; from a period to the next */
    double discount;       /* NAN: not set; of a period */
    char *picture;         /* owned; as written: not checked */
    char *name;            /* owned */
    char *summary;         /* owned */
    char *quote;           /* owned */
};

struct _RihlaJourneyLane {
    RihlaElement element;
    RihlaLaneKind kind;
    gboolean hidden;
    char *title; /* owned */
};

struct _RihlaAnnotation {
    RihlaElement element;
    char *ref;  /* owned */
    char *text; /* owned */
};

struct _RihlaJourney {
    RihlaElement element;
    char *language; /* owned */
    RihlaDirection direction;
    RihlaJourneyState state;
    char *version;                /* owned */
    char *date;                   /* owned */
    char *currency;               /* owned */
    double period;                /* NAN: not set; seconds */
    double net_revenue_retention; /* NAN: not set */
    double earned_new;            /* NAN: not set */
    RihlaCalendar calendar;
    RihlaDigits digits;
    char **lane_names;      /* owned; NULL-terminated */
    char *review;           /* owned; as review-levels.h prints it */
    char *title;            /* owned */
    char *scenario;         /* owned */
    char *source;           /* owned */
    GPtrArray *personas;    /* owned; of RihlaPersona, NULL when none */
    GPtrArray *channels;    /* owned; of RihlaChannel, NULL when none */
    GPtrArray *lanes;       /* owned; of RihlaJourneyLane, NULL when none */
    GPtrArray *stages;      /* owned; of RihlaStage, NULL when none */
    GPtrArray *annotations; /* owned; of RihlaAnnotation, NULL when none */
    char *file;             /* owned; the file it was read from */
    char *folder;           /* owned; where that file stands; NULL: in none */
    GHashTable *index;      /* owned; id to RihlaElement; set by sealing */
};

/* TRUE for an emotion of the other state than its journey: the journey is to be
 * compared with it, and it is not felt there. */
gboolean rihla_emotion_is_compared (const RihlaEmotion *self);
