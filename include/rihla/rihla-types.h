/* rihla-types.h: the names of all types, and what every header needs.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib-object.h>

#include <rihla/rihla-enums.h>

G_BEGIN_DECLS

/**
 * RIHLA_API: (skip)
 *
 * Marks a declaration as part of the public interface.
 */
#ifdef __GNUC__
#define RIHLA_API __attribute__ ((visibility ("default"))) extern
#else
#define RIHLA_API extern
#endif

typedef struct _RihlaJourney RihlaJourney;
typedef struct _RihlaPersona RihlaPersona;
typedef struct _RihlaChannel RihlaChannel;
typedef struct _RihlaStage RihlaStage;
typedef struct _RihlaTouchpoint RihlaTouchpoint;
typedef struct _RihlaEmotion RihlaEmotion;
typedef struct _RihlaPainPoint RihlaPainPoint;
typedef struct _RihlaOpportunity RihlaOpportunity;
typedef struct _RihlaMetric RihlaMetric;
typedef struct _RihlaNote RihlaNote;
typedef struct _RihlaAnnotation RihlaAnnotation;
typedef struct _RihlaJourneyLane RihlaJourneyLane;
typedef struct _RihlaLaneText RihlaLaneText;
typedef struct _RihlaImage RihlaImage;
typedef struct _RihlaMeasure RihlaMeasure;
typedef struct _RihlaReport RihlaReport;
typedef struct _RihlaDiagnostics RihlaDiagnostics;
typedef struct _RihlaBreakdown RihlaBreakdown;
typedef struct _RihlaReviewOptions RihlaReviewOptions;
typedef struct _RihlaChange RihlaChange;
typedef struct _RihlaComparison RihlaComparison;
typedef struct _RihlaAnswers RihlaAnswers;
typedef struct _RihlaTheme RihlaTheme;
typedef struct _RihlaLayoutOptions RihlaLayoutOptions;
typedef struct _RihlaLayout RihlaLayout;

G_END_DECLS
