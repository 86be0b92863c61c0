/* answers-cells.c: scores in cells.
 * SPDX-License-Identifier: MIT
 *
 * Nearly all scores are one or two digits; these are read at once. Others go
 * the way of numbers and durations in any table. */

#include "config.h"

#include <string.h>

#include "formats/answers-cells.h"
#include "formats/answers-heads.h"
#include "formats/table-cells.h"
#include "formats/table-names.h"
#include "model/answers.h"

/* So many digits never lose anything in a double. */
#define MAX_PLAIN_DIGITS 9
/* Attack: a date of many letters. */
#define MAX_DATE_BYTES 64

/* Reads a few digits, Western, Arabic-Indic or Persian. */
static gboolean
read_plain (const char *text, gsize length, double *number)
{
    const guint8 *p = (const guint8 *) text;
    const guint8 *end = p + length;
    guint value = 0;

    for (guint n = 0; p < end; n++) {
        guint digit;

        if (n == MAX_PLAIN_DIGITS)
            return FALSE;
        if (*p >= '0' && *p <= '9')
            digit = *p++ - '0';
        else if (end - p >= 2 && p[0] == 0xd9 && p[1] >= 0xa0 && p[1] <= 0xa9)
            digit = p[1] - 0xa0, p += 2;
        else if (end - p >= 2 && p[0] == 0xdb && p[1] >= 0xb0 && p[1] <= 0xb9)
            digit = p[1] - 0xb0, p += 2;
        else
            return FALSE;
        value = value * 10 + digit;
    }
    *number = value;
    return length > 0;
}

RihlaScore
rihla_score_parse (const char *text, gsize length)
{
    RihlaScore score = { RIHLA_SCORE_NUMBER, 0 };
    int word;

    if (G_LIKELY (read_plain (text, length, &score.number)))
        return score;
    score.form = RIHLA_SCORE_NONE;
    if (length == 0)
        return score;
    score.form = RIHLA_SCORE_WRONG;
    if (!g_utf8_validate (text, (gssize) length, NULL))
        return score;
    word = rihla_answer_word_find (text);
    if (rihla_table_is_none (text))
        score.form = RIHLA_SCORE_NONE;
    else if (rihla_cell_parse_number (text, FALSE, FALSE, &score.number))
        score.form = RIHLA_SCORE_NUMBER;
    else if (rihla_cell_parse_duration (text, 0, &score.number))
        score.form = RIHLA_SCORE_SECONDS;
    else if (word >= 0)
        score = (RihlaScore){ RIHLA_SCORE_WORD, word };
    return score;
}

guint
rihla_cell_parse_month (const char *text, gsize length)
{
    guint month = rihla_month_parse (text, length);
    char ascii[MAX_DATE_BYTES];
    gsize n = 0;

    if (month != 0 || length >= MAX_DATE_BYTES ||
        !g_utf8_validate (text, (gssize) length, NULL))
        return month;
    for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar letter = g_utf8_get_char (p);
        int digit = g_unichar_digit_value (letter);

        if (g_unichar_type (letter) == G_UNICODE_FORMAT)
            continue;
        if (digit < 0 && letter >= 0x80)
            return 0;
        ascii[n++] = digit >= 0 ? (char) ('0' + digit) : (char) letter;
    }
    return rihla_month_parse (ascii, n);
}
