/* diagnostic-codes.c: the stable numbers of diagnostics.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "model/diagnostic-codes.h"

/* The first six go with the codes of RihlaError, in the same order. */
static const RihlaDiagnosticInfo infos[RIHLA_N_DIAGNOSTIC_CODES] = {
    [RIHLA_DIAGNOSTIC_SYNTAX] = { "R001", RIHLA_SEVERITY_ERROR },
    [RIHLA_DIAGNOSTIC_VALUE] = { "R002", RIHLA_SEVERITY_ERROR },
    [RIHLA_DIAGNOSTIC_REFERENCE] = { "R003", RIHLA_SEVERITY_ERROR },
    [RIHLA_DIAGNOSTIC_LIMIT] = { "R004", RIHLA_SEVERITY_ERROR },
    [RIHLA_DIAGNOSTIC_UNSUPPORTED] = { "R005", RIHLA_SEVERITY_ERROR },
    [RIHLA_DIAGNOSTIC_RENDER] = { "R006", RIHLA_SEVERITY_ERROR },
    [RIHLA_DIAGNOSTIC_STAGE_WITHOUT_GOAL] = { "R101", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_STAGE_WITHOUT_TOUCHPOINT] = { "R102",
                                                    RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_TOUCHPOINT_WITHOUT_CHANNEL] = { "R103",
                                                      RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_TOUCHPOINT_WITHOUT_OWNER] = { "R104",
                                                    RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_EMOTION_WITHOUT_EVIDENCE] = { "R105",
                                                    RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_PAIN_WITHOUT_OPPORTUNITY] = { "R106",
                                                    RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_OPPORTUNITY_WITHOUT_OWNER] = { "R107",
                                                     RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_TRUTH_WITHOUT_METRIC] = { "R108",
                                                RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_METRIC_SHORT] = { "R109", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_CHANNEL_UNUSED] = { "R110", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_CHANNEL_RETURN] = { "R111", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_OWNER_RETURN] = { "R112", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_MOSTLY_WAITING] = { "R113", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_EXIT_HARDER] = { "R114", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_DEAD_END] = { "R115", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_FUNNEL_GROWS] = { "R116", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_WITHOUT_PERSONA] = { "R117", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_WITHOUT_TITLE] = { "R118", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_OPPORTUNITY_WITHOUT_PAIN] = { "R119",
                                                    RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_PAIN_WITHOUT_FEELING] = { "R120", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_ENDS_BADLY] = { "R121", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_UNKNOWN_EMOTION_WORD] = { "R201", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_UNKNOWN_COLUMN] = { "R202", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_LEGACY_ENCODING] = { "R203", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_COLUMN_REPEATED] = { "R204", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_COLUMN_WITHOUT_TOUCHPOINT] = { "R205",
                                                     RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_STAGE_AGAIN] = { "R206", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_CELL_AS_NOTE] = { "R207", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_CELL_IGNORED] = { "R208", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_TABLE_IGNORED] = { "R209", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_ROW_PLACE_UNKNOWN] = { "R210", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_ROW_KIND_UNKNOWN] = { "R211", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_ROW_SCORE_WRONG] = { "R212", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_ROW_DATE_WRONG] = { "R213", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_ROW_SCORE_MISSING] = { "R214", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_ROW_NOT_TEXT] = { "R215", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_ROW_PLACE_SEVERAL] = { "R216", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_COLUMN_NOT_READ] = { "R217", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_NOT_HELD] = { "R301", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_MISSING_GLYPH] = { "R401", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_WEAK_CONTRAST] = { "R402", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_TEXT_CUT] = { "R403", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_NOT_DRAWN] = { "R404", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_NOTED] = { "R405", RIHLA_SEVERITY_INFO },
    [RIHLA_DIAGNOSTIC_PICTURE] = { "R406", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_PAGE_SMALLER] = { "R407", RIHLA_SEVERITY_WARNING },
    [RIHLA_DIAGNOSTIC_OVERLAP] = { "R901", RIHLA_SEVERITY_ERROR },
    [RIHLA_DIAGNOSTIC_CLIPPED] = { "R902", RIHLA_SEVERITY_ERROR },
    [RIHLA_DIAGNOSTIC_OUTSIDE_PAGE] = { "R903", RIHLA_SEVERITY_ERROR },
    [RIHLA_DIAGNOSTIC_FAINT] = { "R904", RIHLA_SEVERITY_ERROR },
};

/* As in the tables of docs/diagnostics.md and docs/findings.md. */
static const char *const summaries[RIHLA_N_DIAGNOSTIC_CODES] = {
    [RIHLA_DIAGNOSTIC_SYNTAX] =
        "The input is not in its format: not XML, cut off, an unknown element, "
        "a table without the column of stages",
    [RIHLA_DIAGNOSTIC_VALUE] =
        "A value is not of its type or out of its range, or an id stands twice",
    [RIHLA_DIAGNOSTIC_REFERENCE] =
        "A reference names nothing, or the wrong kind of thing",
    [RIHLA_DIAGNOSTIC_LIMIT] =
        "The input is larger, deeper or longer than any journey is",
    [RIHLA_DIAGNOSTIC_UNSUPPORTED] =
        "The format, or something in the input, is known and not supported",
    [RIHLA_DIAGNOSTIC_RENDER] = "Drawing failed",
    [RIHLA_DIAGNOSTIC_STAGE_WITHOUT_GOAL] = "A stage has no goal",
    [RIHLA_DIAGNOSTIC_STAGE_WITHOUT_TOUCHPOINT] = "A stage has no touchpoint",
    [RIHLA_DIAGNOSTIC_TOUCHPOINT_WITHOUT_CHANNEL] =
        "A touchpoint has no channel",
    [RIHLA_DIAGNOSTIC_TOUCHPOINT_WITHOUT_OWNER] = "A touchpoint has no owner",
    [RIHLA_DIAGNOSTIC_EMOTION_WITHOUT_EVIDENCE] =
        "A strong emotion does not say where it comes from",
    [RIHLA_DIAGNOSTIC_PAIN_WITHOUT_OPPORTUNITY] =
        "No opportunity answers a pain point",
    [RIHLA_DIAGNOSTIC_OPPORTUNITY_WITHOUT_OWNER] =
        "An opportunity has no owner",
    [RIHLA_DIAGNOSTIC_TRUTH_WITHOUT_METRIC] =
        "A moment of truth is not measured",
    [RIHLA_DIAGNOSTIC_METRIC_SHORT] = "A metric falls short of its target",
    [RIHLA_DIAGNOSTIC_CHANNEL_UNUSED] = "A channel is declared and never used",
    [RIHLA_DIAGNOSTIC_CHANNEL_RETURN] =
        "The customer is sent to another channel and back",
    [RIHLA_DIAGNOSTIC_OWNER_RETURN] =
        "The customer is sent to another department and back",
    [RIHLA_DIAGNOSTIC_MOSTLY_WAITING] = "More than half of the time is waiting",
    [RIHLA_DIAGNOSTIC_EXIT_HARDER] =
        "Getting out takes over twice the effort of coming in",
    [RIHLA_DIAGNOSTIC_DEAD_END] =
        "An automated touchpoint goes badly, and nobody human follows",
    [RIHLA_DIAGNOSTIC_FUNNEL_GROWS] =
        "More customers enter a stage than one before it",
    [RIHLA_DIAGNOSTIC_WITHOUT_PERSONA] = "The journey does not say whose it is",
    [RIHLA_DIAGNOSTIC_WITHOUT_TITLE] = "A stage or a touchpoint has no title",
    [RIHLA_DIAGNOSTIC_OPPORTUNITY_WITHOUT_PAIN] =
        "An opportunity answers no pain point",
    [RIHLA_DIAGNOSTIC_PAIN_WITHOUT_FEELING] =
        "The worst pain point is where nobody feels bad",
    [RIHLA_DIAGNOSTIC_ENDS_BADLY] = "The journey ends on a bad feeling",
    [RIHLA_DIAGNOSTIC_UNKNOWN_EMOTION_WORD] =
        "An emotion has no value, and its word is not in the table",
    [RIHLA_DIAGNOSTIC_UNKNOWN_COLUMN] = "A column of a table is not known",
    [RIHLA_DIAGNOSTIC_LEGACY_ENCODING] = "A file is in an old encoding",
    [RIHLA_DIAGNOSTIC_COLUMN_REPEATED] = "Two columns of a table hold the same",
    [RIHLA_DIAGNOSTIC_COLUMN_WITHOUT_TOUCHPOINT] =
        "A column of a table has no touchpoint to go to",
    [RIHLA_DIAGNOSTIC_STAGE_AGAIN] = "A stage of a table goes on further down",
    [RIHLA_DIAGNOSTIC_CELL_AS_NOTE] =
        "A cell does not fit and is kept as a note",
    [RIHLA_DIAGNOSTIC_CELL_IGNORED] = "A cell is ignored",
    [RIHLA_DIAGNOSTIC_TABLE_IGNORED] = "A table is ignored",
    [RIHLA_DIAGNOSTIC_ROW_PLACE_UNKNOWN] =
        "Survey answers name a place that the journey does not have",
    [RIHLA_DIAGNOSTIC_ROW_KIND_UNKNOWN] =
        "Survey answers are of a kind that is not known",
    [RIHLA_DIAGNOSTIC_ROW_SCORE_WRONG] =
        "Survey answers have scores that are not on their scale",
    [RIHLA_DIAGNOSTIC_ROW_DATE_WRONG] =
        "Survey answers have dates that cannot be read",
    [RIHLA_DIAGNOSTIC_ROW_SCORE_MISSING] = "Survey answers have no score",
    [RIHLA_DIAGNOSTIC_ROW_NOT_TEXT] =
        "Survey answers have text that is not UTF-8",
    [RIHLA_DIAGNOSTIC_ROW_PLACE_SEVERAL] =
        "Survey answers name several places of one title",
    [RIHLA_DIAGNOSTIC_COLUMN_NOT_READ] =
        "Columns of survey answers are not read",
    [RIHLA_DIAGNOSTIC_NOT_HELD] =
        "The format that is written cannot hold something",
    [RIHLA_DIAGNOSTIC_MISSING_GLYPH] = "No font has some characters",
    [RIHLA_DIAGNOSTIC_WEAK_CONTRAST] =
        "Colours of a theme are hard to tell apart",
    [RIHLA_DIAGNOSTIC_TEXT_CUT] = "A text is too long to be drawn in full",
    [RIHLA_DIAGNOSTIC_NOT_DRAWN] = "Something is not drawn",
    [RIHLA_DIAGNOSTIC_NOTED] =
        "What a callout would say is a note under the map",
    [RIHLA_DIAGNOSTIC_PICTURE] = "A picture cannot be drawn",
    [RIHLA_DIAGNOSTIC_PAGE_SMALLER] = "A page is drawn smaller than the others",
    [RIHLA_DIAGNOSTIC_OVERLAP] = "In a layout, things lie over each other",
    [RIHLA_DIAGNOSTIC_CLIPPED] = "In a layout, a text does not fit its box",
    [RIHLA_DIAGNOSTIC_OUTSIDE_PAGE] =
        "In a layout, something is outside the page",
    [RIHLA_DIAGNOSTIC_FAINT] =
        "In a layout, a text is hard to tell from what it stands on",
};

const RihlaDiagnosticInfo *
rihla_diagnostic_info_get (RihlaDiagnosticCode code)
{
    return &infos[code];
}

const char *
rihla_diagnostic_get_summary (RihlaDiagnosticCode code)
{
    return summaries[code];
}

gboolean
rihla_diagnostic_code_find (const char *number, RihlaDiagnosticCode *code)
{
    for (guint i = 0; i < RIHLA_N_DIAGNOSTIC_CODES; i++) {
        if (strcmp (infos[i].number, number) != 0)
            continue;
        *code = i;
        return TRUE;
    }
    return FALSE;
}
