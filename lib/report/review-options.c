/* review-options.c: levels of findings that a caller chooses.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <rihla/rihla-error.h>

#include "report/review-options.h"
#include "report/review.h"

G_DEFINE_BOXED_TYPE (RihlaReviewOptions, rihla_review_options,
                     rihla_review_options_ref, rihla_review_options_unref)

guint
rihla_review_get_n_codes (void)
{
    return RIHLA_N_FINDINGS;
}

static const RihlaDiagnosticInfo *
get_info (guint index)
{
    if (index >= RIHLA_N_FINDINGS)
        return NULL;
    return rihla_diagnostic_info_get (RIHLA_FINDING_FIRST + index);
}

const char *
rihla_review_get_code (guint index)
{
    const RihlaDiagnosticInfo *info = get_info (index);

    return info == NULL ? NULL : info->number;
}

const char *
rihla_review_get_summary (guint index)
{
    if (index >= RIHLA_N_FINDINGS)
        return NULL;
    return rihla_diagnostic_get_summary (RIHLA_FINDING_FIRST + index);
}

const char *
rihla_review_get_reason (guint index)
{
    if (index >= RIHLA_N_FINDINGS)
        return NULL;
    return rihla_finding_get_reason (RIHLA_FINDING_FIRST + index);
}

RihlaSeverity
rihla_review_get_severity (guint index)
{
    const RihlaDiagnosticInfo *info = get_info (index);

    return info == NULL ? RIHLA_SEVERITY_INFO : info->severity;
}

RihlaReviewOptions *
rihla_review_options_new (void)
{
    return g_atomic_rc_box_new0 (RihlaReviewOptions);
}

RihlaReviewOptions *
rihla_review_options_ref (RihlaReviewOptions *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_review_options_unref (RihlaReviewOptions *self)
{
    if (self != NULL)
        g_atomic_rc_box_release (self);
}

gboolean
rihla_review_options_set_level (RihlaReviewOptions *self, const char *code,
                                RihlaReviewLevel level, GError **error)
{
    guint index;

    g_return_val_if_fail (self != NULL, FALSE);
    g_return_val_if_fail (code != NULL, FALSE);
    g_return_val_if_fail (level >= RIHLA_REVIEW_LEVEL_NONE &&
                              level <= RIHLA_REVIEW_LEVEL_ERROR,
                          FALSE);

    if (!rihla_finding_find (code, &index)) {
        g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED,
                     "there is no finding \"%s\"; they go from %s to %s", code,
                     rihla_review_get_code (0),
                     rihla_review_get_code (RIHLA_N_FINDINGS - 1));
        return FALSE;
    }
    self->levels.levels[index] = level;
    return TRUE;
}

RihlaReviewLevel
rihla_review_options_get_level (RihlaReviewOptions *self, const char *code)
{
    guint index;

    g_return_val_if_fail (self != NULL, RIHLA_REVIEW_LEVEL_NONE);
    g_return_val_if_fail (code != NULL, RIHLA_REVIEW_LEVEL_NONE);

    if (!rihla_finding_find (code, &index))
        return RIHLA_REVIEW_LEVEL_NONE;
    return self->levels.levels[index];
}
