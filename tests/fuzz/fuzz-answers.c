/* fuzz-answers.c: any bytes as a file of survey answers.
 * SPDX-License-Identifier: MIT
 *
 * The reader returns answers or an error, never both. What it tells is UTF-8.
 * Each answer is counted once in all, and at most once in a segment and in a
 * month; intervals hold their values. */

#include "config.h"

#include <math.h>
#include <rihla/rihla.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
demand (gboolean condition)
{
    if (!condition)
        abort ();
}

static RihlaJourney *
make_journey (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, NULL);
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "الفرع");

    rihla_touchpoint_set_id (touchpoint, "a");
    rihla_metric_set_unit (rihla_touchpoint_add_metric (touchpoint,
                                                        RIHLA_METRIC_KIND_ART),
                           "h");
    rihla_stage_add_touchpoint (stage, "call");
    stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "s");
    rihla_stage_add_touchpoint (stage, "Call");
    demand (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

static RihlaAnswers *
read_stream (RihlaJourney *journey, GInputStream *stream, GError **error)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    RihlaAnswers *answers =
        rihla_answers_read_stream (journey, stream, "fuzz", diagnostics, error);

    demand ((answers == NULL) == (*error != NULL));
    demand (*error == NULL || g_utf8_validate ((*error)->message, -1, NULL));
    for (guint i = 0; i < rihla_diagnostics_get_n (diagnostics); i++)
        demand (g_utf8_validate (rihla_diagnostics_get_message (diagnostics, i),
                                 -1, NULL));
    return answers;
}

/* Adds up how many answers a breakdown tells of. */
static guint64
check_breakdown (RihlaAnswers *answers, RihlaBreakdownBy by)
{
    g_autoptr (RihlaBreakdown) breakdown = rihla_breakdown_new (answers, by);
    g_autofree char *text = rihla_breakdown_to_text (breakdown, "ar");
    g_autofree char *json = rihla_breakdown_to_json (breakdown);
    g_autofree char *csv = rihla_breakdown_to_csv (breakdown);
    guint64 n = 0;

    demand (g_utf8_validate (text, -1, NULL));
    demand (g_utf8_validate (json, -1, NULL));
    demand (g_utf8_validate (csv, -1, NULL));
    for (guint i = 0; i < rihla_breakdown_get_n_metrics (breakdown); i++)
        for (guint j = 0; j < rihla_breakdown_get_n_groups (breakdown, i); j++)
            n += (guint64) rihla_breakdown_get_n (breakdown, i, j);
    return n;
}

static guint64
check_report (RihlaJourney *journey, RihlaAnswers *answers)
{
    g_autoptr (RihlaReport) report =
        rihla_report_new_with_answers (journey, answers);
    guint64 n = 0;

    for (guint i = 0; i < rihla_report_get_n_metrics (report); i++) {
        double value = rihla_report_get_metric_value (report, i);
        double low = rihla_report_get_metric_low (report, i);
        double high = rihla_report_get_metric_high (report, i);

        demand (isfinite (value));
        demand (isnan (low) || (low <= value && value <= high));
        n += (guint64) rihla_report_get_metric_n (report, i);
    }
    return n;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autoptr (GInputStream) stream =
        g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaAnswers) answers = read_stream (journey, stream, &error);
    guint64 n;

    if (answers == NULL)
        return 0;
    n = rihla_answers_get_n (answers);
    demand (check_report (journey, answers) == n);
    demand (check_breakdown (answers, RIHLA_BREAKDOWN_BY_SEGMENT) <= n);
    demand (check_breakdown (answers, RIHLA_BREAKDOWN_BY_MONTH) <= n);
    return 0;
}
