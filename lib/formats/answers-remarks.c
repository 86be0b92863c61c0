/* answers-remarks.c: rows of survey answers that do not fit.
 * SPDX-License-Identifier: MIT
 *
 * A file of millions of rows may have as many that do not fit, for one reason
 * and often with one text. They are counted, and of each reason the first
 * different texts are kept with their places. */

#include "config.h"

#include <string.h>

#include "formats/answers-remarks.h"

/* As much of a text as is told. */
#define MAX_LETTERS 40

static const struct {
    RihlaDiagnosticCode code;
    const char *one;
    const char *many;
} reasons[RIHLA_N_ROW_REASONS] = {
    [RIHLA_ROW_PLACE_UNKNOWN] = { RIHLA_DIAGNOSTIC_ROW_PLACE_UNKNOWN,
                                  "row names no stage or touchpoint of the "
                                  "journey and is left out",
                                  "rows name no stage or touchpoint of the "
                                  "journey and are left out" },
    [RIHLA_ROW_PLACE_SEVERAL] = { RIHLA_DIAGNOSTIC_ROW_PLACE_SEVERAL,
                                  "row names several stages or touchpoints of "
                                  "one title and is left out; name the id",
                                  "rows name several stages or touchpoints of "
                                  "one title and are left out; name the id" },
    [RIHLA_ROW_KIND_UNKNOWN] = { RIHLA_DIAGNOSTIC_ROW_KIND_UNKNOWN,
                                 "row has a kind that is none of nps, csat, "
                                 "ces, fcr and art, and is left out",
                                 "rows have a kind that is none of nps, csat, "
                                 "ces, fcr and art, and are left out" },
    [RIHLA_ROW_SCORE_WRONG] = { RIHLA_DIAGNOSTIC_ROW_SCORE_WRONG,
                                "score is not on the scale of its kind and is "
                                "left out",
                                "scores are not on the scale of their kind and "
                                "are left out" },
    [RIHLA_ROW_SCORE_MISSING] = { RIHLA_DIAGNOSTIC_ROW_SCORE_MISSING,
                                  "row has no score", "rows have no score" },
    [RIHLA_ROW_DATE_WRONG] = { RIHLA_DIAGNOSTIC_ROW_DATE_WRONG,
                               "row has a date that is not of the form "
                               "2025-03-31; it counts, but in no month",
                               "rows have a date that is not of the form "
                               "2025-03-31; they count, but in no month" },
    [RIHLA_ROW_NOT_TEXT] = { RIHLA_DIAGNOSTIC_ROW_NOT_TEXT,
                             "row has text that is not UTF-8 and is left out",
                             "rows have text that is not UTF-8 and are left "
                             "out" },
};

static char *
shorten (const char *text, gsize length)
{
    g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
    const char *end = valid;

    for (guint i = 0; i < MAX_LETTERS && *end != '\0'; i++)
        end = g_utf8_next_char (end);
    if (*end == '\0')
        return g_steal_pointer (&valid);
    return g_strdup_printf ("%.*s…", (int) (end - valid), valid);
}

gboolean
rihla_row_remarks_count (RihlaRowRemarks *self, RihlaRowReason reason,
                         const char *text, gsize length)
{
    RihlaRowRemark *remark = &self->of[reason];
    g_autofree char *shown = NULL;

    remark->n++;
    if (remark->n_told == RIHLA_REMARKS_TOLD)
        return FALSE;
    shown = shorten (text, length);
    for (guint i = 0; i < remark->n_told; i++)
        if (g_str_equal (remark->told[i].text, shown))
            return FALSE;
    return TRUE;
}

void
rihla_row_remarks_tell (RihlaRowRemarks *self, RihlaRowReason reason,
                        guint line, guint column, const char *text,
                        gsize length)
{
    RihlaRowRemark *remark = &self->of[reason];

    remark->told[remark->n_told].line = line;
    remark->told[remark->n_told].column = column;
    remark->told[remark->n_told].text = shorten (text, length);
    remark->n_told++;
}

static char *
list_texts (const RihlaRowRemark *remark)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < remark->n_told; i++) {
        if (*remark->told[i].text == '\0')
            g_string_append_printf (list, "%sempty", i > 0 ? ", " : "");
        else
            g_string_append_printf (list, "%s\"%s\"", i > 0 ? ", " : "",
                                    remark->told[i].text);
        g_string_append_printf (list, " on line %u", remark->told[i].line);
    }
    return g_string_free (list, FALSE);
}

void
rihla_row_remarks_note (const RihlaRowRemarks *self, const char *file,
                        RihlaDiagnostics *diagnostics)
{
    for (guint i = 0; i < RIHLA_N_ROW_REASONS; i++) {
        const RihlaRowRemark *remark = &self->of[i];
        RihlaPlace place = { file, remark->told[0].line,
                             remark->told[0].column };
        g_autofree char *list = list_texts (remark);

        if (remark->n == 0)
            continue;
        rihla_diagnostics_add (diagnostics, reasons[i].code, &place, NULL,
                               "%" G_GUINT64_FORMAT " %s: %s", remark->n,
                               remark->n == 1 ? reasons[i].one
                                              : reasons[i].many,
                               list);
    }
}

void
rihla_row_remarks_clear (RihlaRowRemarks *self)
{
    for (guint i = 0; i < RIHLA_N_ROW_REASONS; i++)
        for (guint j = 0; j < self->of[i].n_told; j++)
            g_free (self->of[i].told[j].text);
}
