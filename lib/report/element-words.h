/* element-words.h: elements as a map or a text names them. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>
#include <rihla/rihla-metric.h>
#include <rihla/rihla-stage.h>

#include "report/labels.h"

/* All to be freed. The title of a stage, else that of its kind, else "Stage 2",
 * counted from 0 by index. */
char *rihla_stage_name (const RihlaLabels *labels, const RihlaStage *stage,
                        guint index);

/* The same for a stage of a journey; looks where it stands. */
char *
rihla_stage_name_in (const RihlaLabels *labels, const RihlaJourney *journey,
                     const RihlaStage *stage);

/* The name of a metric, else that of its kind: "CSAT". */
char *rihla_metric_name (const RihlaMetric *metric);

/* A value, target or end of an interval, in the unit of the metric: "72%". */
char *rihla_metric_format_value (const RihlaLabels *labels,
                                 const RihlaMetric *metric, double value);
