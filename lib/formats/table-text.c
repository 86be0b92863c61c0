/* table-text.c: from the bytes of a table to text in UTF-8.
 * SPDX-License-Identifier: MIT
 *
 * Tables come from spreadsheets: with a byte order mark, in UTF-16, or in
 * Windows-1256, the encoding of Arabic before Unicode. Text that is valid
 * UTF-8 is that. Text that is not is taken for Windows-1256 only where it
 * looks like Arabic in it: most bytes over 127 are Arabic letters in words of
 * their own, and few are of the lower half, where UTF-8 has its continuation bytes. Anything else is
 * an error at the first wrong byte. */

#include "config.h"

#include <string.h>

#include "formats/table.h"

/* Shares among the bytes over 127, for text to be Windows-1256. In Arabic text
 * damaged in UTF-8 every second byte is of the lower half. */
#define MIN_LETTER_PERCENT 60
#define MAX_LOWER_HALF_PERCENT 33

/* Windows-1256 from 0x80 up. */
static const guint16 windows_1256[128] = {
    0x20ac, 0x067e, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6,
    0x2030, 0x0679, 0x2039, 0x0152, 0x0686, 0x0698, 0x0688, 0x06af, 0x2018,
    0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x06a9, 0x2122, 0x0691,
    0x203a, 0x0153, 0x200c, 0x200d, 0x06ba, 0x00a0, 0x060c, 0x00a2, 0x00a3,
    0x00a4, 0x00a5, 0x00a6, 0x00a7, 0x00a8, 0x00a9, 0x06be, 0x00ab, 0x00ac,
    0x00ad, 0x00ae, 0x00af, 0x00b0, 0x00b1, 0x00b2, 0x00b3, 0x00b4, 0x00b5,
    0x00b6, 0x00b7, 0x00b8, 0x00b9, 0x061b, 0x00bb, 0x00bc, 0x00bd, 0x00be,
    0x061f, 0x06c1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627,
    0x0628, 0x0629, 0x062a, 0x062b, 0x062c, 0x062d, 0x062e, 0x062f, 0x0630,
    0x0631, 0x0632, 0x0633, 0x0634, 0x0635, 0x0636, 0x00d7, 0x0637, 0x0638,
    0x0639, 0x063a, 0x0640, 0x0641, 0x0642, 0x0643, 0x00e0, 0x0644, 0x00e2,
    0x0645, 0x0646, 0x0647, 0x0648, 0x00e7, 0x00e8, 0x00e9, 0x00ea, 0x00eb,
    0x0649, 0x064a, 0x00ee, 0x00ef, 0x064b, 0x064c, 0x064d, 0x064e, 0x00f4,
    0x064f, 0x0650, 0x00f7, 0x0651, 0x00f9, 0x0652, 0x00fb, 0x00fc, 0x200e,
    0x200f, 0x06d2,
};

static gboolean
is_arabic_letter (gunichar letter)
{
    return (letter >= 0x0621 && letter <= 0x064a) ||
           g_unichar_get_script (letter) == G_UNICODE_SCRIPT_ARABIC;
}

/* In words of a Latin language that are not in UTF-8 the letters with marks
 * would be Arabic ones, among Latin letters. */
static gboolean
is_in_latin_word (const guint8 *data, gsize length, gsize i)
{
    return (i > 0 && g_ascii_isalpha (data[i - 1])) ||
           (i + 1 < length && g_ascii_isalpha (data[i + 1]));
}

gboolean
rihla_table_is_windows_1256 (const guint8 *data, gsize length)
{
    gsize high = 0;
    gsize lower_half = 0;
    gsize letters = 0;

    for (gsize i = 0; i < length; i++) {
        if (data[i] < 0x80)
            continue;
        high++;
        lower_half += data[i] < 0xc0;
        letters += is_arabic_letter (windows_1256[data[i] - 0x80]) &&
                   !is_in_latin_word (data, length, i);
    }
    return letters * 100 >= high * MIN_LETTER_PERCENT &&
           lower_half * 100 <= high * MAX_LOWER_HALF_PERCENT;
}

gunichar
rihla_table_decode_windows_1256 (guint8 byte)
{
    return byte < 0x80 ? byte : windows_1256[byte - 0x80];
}

static char *
convert_windows_1256 (const guint8 *data, gsize length, gsize *out_length)
{
    GString *out = g_string_sized_new (length * 2);

    for (gsize i = 0; i < length; i++)
        g_string_append_unichar (out,
                                 rihla_table_decode_windows_1256 (data[i]));
    *out_length = out->len;
    return g_string_free (out, FALSE);
}

/* The place of a byte in text that is UTF-8 up to it. */
static void
find_place (const char *text, gsize offset, RihlaPlace *place)
{
    const char *start = text;

    place->line = 1;
    for (const char *p = text; p < text + offset; p++) {
        if (*p != '\n')
            continue;
        place->line++;
        start = p + 1;
    }
    place->column =
        (guint) g_utf8_strlen (start, (gssize) (text + offset - start)) + 1;
}

static void
note_encoding (const char *file, RihlaDiagnostics *diagnostics,
               const char *encoding)
{
    RihlaPlace place = { file, 1, 1 };

    rihla_diagnostics_add (diagnostics, RIHLA_DIAGNOSTIC_LEGACY_ENCODING,
                           &place, NULL,
                           "the text is %s, not UTF-8; it was converted",
                           encoding);
}

static char *
decode_utf16 (const guint8 *data, gsize length, const char *file,
              RihlaDiagnostics *diagnostics, gsize *out_length, GError **error)
{
    gboolean is_big = data[0] == 0xfe;
    gsize n_units = length / 2 - 1;
    g_autofree gunichar2 *units = g_new (gunichar2, n_units + 1);
    RihlaPlace place = { file, 1, 1 };
    glong n_bytes = 0;
    char *text = NULL;

    for (gsize i = 0; i < n_units; i++) {
        const guint8 *unit = data + 2 + i * 2;

        units[i] = is_big ? (gunichar2) (unit[0] << 8 | unit[1])
                          : (gunichar2) (unit[1] << 8 | unit[0]);
    }
    text = g_utf16_to_utf8 (units, (glong) n_units, NULL, &n_bytes, NULL);
    if (text == NULL || length % 2 != 0 || strlen (text) != (gsize) n_bytes) {
        g_free (text);
        rihla_fail_at (error, diagnostics, RIHLA_ERROR_SYNTAX, &place,
                       "the text is not valid UTF-16");
        return NULL;
    }
    note_encoding (file, diagnostics, "UTF-16");
    *out_length = (gsize) n_bytes;
    return text;
}

static char *
decode_8_bit (const guint8 *data, gsize length, const char *file,
              RihlaDiagnostics *diagnostics, gsize *out_length, GError **error)
{
    const char *text = (const char *) data;
    const char *end = NULL;
    RihlaPlace place = { file, 1, 1 };
    gsize wrong;

    if (g_utf8_validate (text, (gssize) length, &end)) {
        *out_length = length;
        return g_strndup (text, length);
    }

    wrong = (gsize) (end - text);
    if (data[wrong] != '\0' && memchr (data, '\0', length) == NULL &&
        rihla_table_is_windows_1256 (data, length)) {
        note_encoding (file, diagnostics, "Windows-1256");
        return convert_windows_1256 (data, length, out_length);
    }

    find_place (text, wrong, &place);
    if (data[wrong] == '\0')
        rihla_fail_at (error, diagnostics, RIHLA_ERROR_SYNTAX, &place,
                       "a zero byte stands in the text");
    else
        rihla_fail_at (error, diagnostics, RIHLA_ERROR_SYNTAX, &place,
                       "the text is not valid UTF-8 (byte 0x%02X)",
                       data[wrong]);
    return NULL;
}

char *
rihla_table_decode (const char *content, gsize size, const char *file,
                    RihlaDiagnostics *diagnostics, gsize *length,
                    GError **error)
{
    const guint8 *data = (const guint8 *) content;

    if (size >= 2 && ((data[0] == 0xff && data[1] == 0xfe) ||
                      (data[0] == 0xfe && data[1] == 0xff)))
        return decode_utf16 (data, size, file, diagnostics, length, error);
    if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0) {
        data += 3;
        size -= 3;
    }
    if (size == 0) {
        *length = 0;
        return g_strdup ("");
    }
    return decode_8_bit (data, size, file, diagnostics, length, error);
}

/* A letter of UTF-8 has at most this many bytes. */
#define MAX_LETTER_BYTES 4

char *
rihla_table_decode_head (const char *content, gsize size, gsize *length)
{
    char *text = NULL;
    const char *end = NULL;

    if (!g_utf8_validate (content, (gssize) size, &end) &&
        (gsize) (content + size - end) < MAX_LETTER_BYTES)
        size = (gsize) (end - content);
    text = rihla_table_decode (content, size, NULL, NULL, length, NULL);
    if (text != NULL)
        return text;
    *length = 0;
    return g_strdup ("");
}
