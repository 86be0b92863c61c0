/* rihla.h: the header that programs include.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-annotation.h>
#include <rihla/rihla-answers-file.h>
#include <rihla/rihla-answers.h>
#include <rihla/rihla-change.h>
#include <rihla/rihla-assume.h>
#include <rihla/rihla-channel.h>
#include <rihla/rihla-comparison.h>
#include <rihla/rihla-diagnostics.h>
#include <rihla/rihla-emotion.h>
#include <rihla/rihla-enum-types.h>
#include <rihla/rihla-enums.h>
#include <rihla/rihla-error.h>
#include <rihla/rihla-formats.h>
#include <rihla/rihla-image.h>
#include <rihla/rihla-journey-content.h>
#include <rihla/rihla-journey-lane.h>
#include <rihla/rihla-journey-seal.h>
#include <rihla/rihla-journey.h>
#include <rihla/rihla-lane-text.h>
#include <rihla/rihla-layout-options.h>
#include <rihla/rihla-layout.h>
#include <rihla/rihla-measure.h>
#include <rihla/rihla-metric.h>
#include <rihla/rihla-note.h>
#include <rihla/rihla-opportunity.h>
#include <rihla/rihla-pain-point.h>
#include <rihla/rihla-persona.h>
#include <rihla/rihla-render.h>
#include <rihla/rihla-report-act.h>
#include <rihla/rihla-report-emotion.h>
#include <rihla/rihla-report-friction.h>
#include <rihla/rihla-report-funnel.h>
#include <rihla/rihla-report-metrics.h>
#include <rihla/rihla-report-value.h>
#include <rihla/rihla-report.h>
#include <rihla/rihla-stage-content.h>
#include <rihla/rihla-stage-story.h>
#include <rihla/rihla-stage.h>
#include <rihla/rihla-theme.h>
#include <rihla/rihla-touchpoint-content.h>
#include <rihla/rihla-touchpoint-story.h>
#include <rihla/rihla-touchpoint.h>
#include <rihla/rihla-types.h>
