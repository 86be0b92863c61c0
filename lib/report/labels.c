/* labels.c: what a map itself says, in its language.
 * SPDX-License-Identifier: MIT
 *
 * Words come from lib/data/labels/, one key file a language, over the English
 * one. Numbers, durations and dates are ICU's. Its formatters are opened when
 * they are first needed and kept: most maps need three or four. The locale's
 * name is put together here rather than from the tag by ICU, which would take
 * some milliseconds to load its table of keywords. */

#include "config.h"

#include <math.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

#include "data/data.h"
#include "model/values.h"
#include "report/labels.h"

#define FALLBACK_LANGUAGE "en"
/* The day that ICU counts from, 1970-01-01, as GDate counts days. */
#define FIRST_DAY 719163
#define DAY_MILLISECONDS 86400000.0
#define MAX_DECIMALS 6
#define NO_BREAK_SPACE 0xa0

struct _RihlaLabels {
    char language[9];         /* without script and region */
    char *locale;             /* owned; in the form of ICU */
    gboolean has_long_units;  /* whether units are written out */
    GHashTable *words;        /* owned; "group/key" to label */
    GHashTable *formatters;   /* owned; skeleton to UNumberFormatter */
    UFormattedNumber *result; /* owned; NULL until needed */
    UPluralRules *plurals;    /* owned; NULL until needed */
};

/* The parts of a language tag that matter here. */
typedef struct {
    char language[9];
    char script[5];
    char region[4];
} Tag;

static gboolean
is_script (const char *subtag)
{
    return strlen (subtag) == 4 && g_ascii_isalpha (subtag[0]);
}

static gboolean
is_region (const char *subtag)
{
    gsize length = strlen (subtag);

    return (length == 2 && g_ascii_isalpha (subtag[0])) ||
           (length == 3 && g_ascii_isdigit (subtag[0]));
}

/* Extensions, which follow a subtag of one letter, are left out. */
static Tag
read_tag (const char *language)
{
    g_auto (GStrv) subtags = NULL;
    Tag tag = { .language = FALLBACK_LANGUAGE };

    if (language == NULL || !rihla_language_is_valid (language))
        return tag;
    subtags = g_strsplit_set (language, "-_", -1);
    g_strlcpy (tag.language, subtags[0], sizeof tag.language);
    for (char *letter = tag.language; *letter != '\0'; letter++)
        *letter = g_ascii_tolower (*letter);
    for (guint i = 1; subtags[i] != NULL && subtags[i][1] != '\0'; i++)
        if (is_script (subtags[i]))
            g_strlcpy (tag.script, subtags[i], sizeof tag.script);
        else if (is_region (subtags[i]))
            g_strlcpy (tag.region, subtags[i], sizeof tag.region);
    return tag;
}

static const char *
get_numbers_keyword (const Tag *tag, RihlaDigits digits)
{
    switch (digits) {
    case RIHLA_DIGITS_LATIN:
        return "latn";
    case RIHLA_DIGITS_ARABIC_INDIC:
        return "arab";
    case RIHLA_DIGITS_PERSIAN:
        return "arabext";
    case RIHLA_DIGITS_NONE:
        break;
    }
    /* Arabic maps of business are written with Latin digits by most. */
    return strcmp (tag->language, "ar") == 0 ? "latn" : NULL;
}

static const char *
get_calendar_keyword (RihlaCalendar calendar)
{
    switch (calendar) {
    case RIHLA_CALENDAR_GREGORIAN:
        return "gregorian";
    case RIHLA_CALENDAR_ISLAMIC:
        return "islamic-umalqura";
    case RIHLA_CALENDAR_NONE:
        break;
    }
    return NULL;
}

static char *
make_locale (const Tag *tag, RihlaDigits digits, RihlaCalendar calendar)
{
    GString *locale = g_string_new (tag->language);
    const char *numbers = get_numbers_keyword (tag, digits);
    const char *calendar_name = get_calendar_keyword (calendar);

    if (tag->script[0] != '\0')
        g_string_append_printf (locale, "_%s", tag->script);
    if (tag->region[0] != '\0')
        g_string_append_printf (locale, "_%s", tag->region);
    if (calendar_name != NULL)
        g_string_append_printf (locale, "@calendar=%s", calendar_name);
    if (numbers != NULL)
        g_string_append_printf (locale, "%cnumbers=%s",
                                calendar_name != NULL ? ';' : '@', numbers);
    return g_string_free (locale, FALSE);
}

RihlaDirection
rihla_language_get_direction (const char *language)
{
    Tag tag = read_tag (language);
    g_autofree char *locale =
        make_locale (&tag, RIHLA_DIGITS_LATIN, RIHLA_CALENDAR_NONE);

    return uloc_isRightToLeft (locale) ? RIHLA_DIRECTION_RTL
                                       : RIHLA_DIRECTION_LTR;
}

static void
add_group (RihlaLabels *self, GKeyFile *file, const char *group)
{
    g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

    for (guint i = 0; keys[i] != NULL; i++) {
        char *word = g_key_file_get_string (file, group, keys[i], NULL);

        if (word != NULL)
            g_hash_table_replace (self->words,
                                  g_strconcat (group, "/", keys[i], NULL),
                                  word);
    }
}

/* Adds the words of a language, where it has some. */
static void
add_words (RihlaLabels *self, const char *folder, const char *language)
{
    g_autofree char *name = g_strconcat (folder, "/", language, ".ini", NULL);
    g_autoptr (GBytes) bytes = rihla_data_lookup (name, NULL);
    g_autoptr (GKeyFile) file = g_key_file_new ();
    g_auto (GStrv) groups = NULL;

    if (bytes == NULL ||
        !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
        return;
    groups = g_key_file_get_groups (file, NULL);
    for (guint i = 0; groups[i] != NULL; i++)
        add_group (self, file, groups[i]);
}

static void
close_formatter (gpointer formatter)
{
    unumf_close (formatter);
}

RihlaLabels *
rihla_labels_new (const char *language, RihlaDigits digits,
                  RihlaCalendar calendar)
{
    RihlaLabels *self = g_new0 (RihlaLabels, 1);
    Tag tag = read_tag (language);

    memcpy (self->language, tag.language, sizeof self->language);
    self->locale = make_locale (&tag, digits, calendar);
    self->has_long_units = strcmp (tag.language, "ar") == 0;
    self->words =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    self->formatters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              close_formatter);
    rihla_labels_add (self, "labels");
    return self;
}

void
rihla_labels_add (RihlaLabels *self, const char *folder)
{
    g_return_if_fail (self != NULL);

    add_words (self, folder, FALLBACK_LANGUAGE);
    if (strcmp (self->language, FALLBACK_LANGUAGE) != 0)
        add_words (self, folder, self->language);
}

gboolean
rihla_language_has (const char *language, const char *folder)
{
    Tag tag = read_tag (language);
    g_autofree char *name =
        g_strconcat (folder, "/", tag.language, ".ini", NULL);
    g_autoptr (GBytes) bytes = rihla_data_lookup (name, NULL);

    return bytes != NULL;
}

void
rihla_labels_free (RihlaLabels *self)
{
    if (self == NULL)
        return;
    g_hash_table_unref (self->words);
    g_hash_table_unref (self->formatters);
    unumf_closeResult (self->result);
    uplrules_close (self->plurals);
    g_free (self->locale);
    g_free (self);
}

const char *
rihla_labels_get (const RihlaLabels *self, const char *group, const char *key)
{
    g_autofree char *name = NULL;
    const char *word;

    g_return_val_if_fail (self != NULL, key);

    name = g_strconcat (group, "/", key, NULL);
    word = g_hash_table_lookup (self->words, name);
    return word != NULL ? word : key;
}

const char *
rihla_labels_get_plural_form (RihlaLabels *self, double number)
{
    static const char *const forms[] = { "zero", "one", "two", "few", "many" };
    UErrorCode status = U_ZERO_ERROR;
    UChar form[16];
    char name[16];

    g_return_val_if_fail (self != NULL, "other");

    if (self->plurals == NULL)
        self->plurals = uplrules_open (self->locale, &status);
    uplrules_select (self->plurals, number, form, G_N_ELEMENTS (form), &status);
    if (U_FAILURE (status))
        return "other";
    u_UCharsToChars (form, name, (int32_t) G_N_ELEMENTS (name));
    for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
        if (strcmp (name, forms[i]) == 0)
            return forms[i];
    return "other";
}

static const UNumberFormatter *
get_formatter (const RihlaLabels *self, const char *skeleton)
{
    UNumberFormatter *formatter =
        g_hash_table_lookup (self->formatters, skeleton);
    UErrorCode status = U_ZERO_ERROR;
    UChar pattern[128];
    int32_t length;

    if (formatter != NULL)
        return formatter;
    u_strFromUTF8 (pattern, G_N_ELEMENTS (pattern), &length, skeleton, -1,
                   &status);
    formatter =
        unumf_openForSkeletonAndLocale (pattern, length, self->locale, &status);
    if (U_FAILURE (status)) {
        unumf_close (formatter);
        return NULL;
    }
    g_hash_table_insert (self->formatters, g_strdup (skeleton), formatter);
    return formatter;
}

/* The hyphen that stands for minus in most locales becomes a minus sign. */
static char *
mend_minus (const UChar *text, int32_t length)
{
    g_autofree char *string =
        g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
    GString *mended = g_string_new (string);

    g_string_replace (mended, "-", "−", 0);
    return g_string_free (mended, FALSE);
}

static UFormattedNumber *
get_result (const RihlaLabels *self)
{
    RihlaLabels *mutable = (RihlaLabels *) self;
    UErrorCode status = U_ZERO_ERROR;

    if (self->result == NULL)
        mutable->result = unumf_openResult (&status);
    return self->result;
}

/* By a number skeleton of ICU; in the C locale should ICU fail, for want of
 * its data. */
static char *
format_by (const RihlaLabels *self, double value, const char *skeleton)
{
    const UNumberFormatter *formatter = get_formatter (self, skeleton);
    UFormattedNumber *result = get_result (self);
    UErrorCode status = U_ZERO_ERROR;
    UChar text[256];
    int32_t length = 0;

    if (formatter != NULL && result != NULL) {
        unumf_formatDouble (formatter, value, result, &status);
        length =
            unumf_resultToString (result, text, G_N_ELEMENTS (text), &status);
        if (U_SUCCESS (status))
            return mend_minus (text, length);
    }
    return rihla_number_print (value);
}

/* Rounded halves away from zero, as people do; no −0. */
static double
round_to (double value, guint decimals)
{
    double scale = pow (10, decimals);
    double rounded = round (value * scale) / scale;

    return rounded == 0 ? 0 : rounded;
}

char *
rihla_labels_format_as (const RihlaLabels *self, double value,
                        guint max_decimals, const char *skeleton)
{
    guint decimals = MIN (max_decimals, MAX_DECIMALS);
    char whole[96];

    g_return_val_if_fail (self != NULL, NULL);

    g_snprintf (whole, sizeof whole, ".%.*s %s", (int) decimals, "######",
                skeleton);
    return format_by (self, round_to (value, decimals), whole);
}

char *
rihla_labels_format_number (const RihlaLabels *self, double value,
                            guint max_decimals)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_labels_format_as (self, value, max_decimals, "");
}

char *
rihla_labels_format_signed (const RihlaLabels *self, double value,
                            guint max_decimals)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_labels_format_as (self, value, max_decimals,
                                   "sign-except-zero");
}

/* Whole percents; under ten of them, one decimal. */
char *
rihla_labels_format_percent (const RihlaLabels *self, double share)
{
    double percent = share * 100;

    g_return_val_if_fail (self != NULL, NULL);

    return rihla_labels_format_as (self, percent, fabs (percent) < 9.95 ? 1 : 0,
                                   "percent");
}

char *
rihla_labels_format_money (const RihlaLabels *self, double amount,
                           const char *currency)
{
    char skeleton[64];

    g_return_val_if_fail (self != NULL && currency != NULL, NULL);

    g_snprintf (skeleton, sizeof skeleton, "compact-short currency/%.3s",
                currency);
    return format_by (self, amount == 0 ? 0 : amount, skeleton);
}

char *
rihla_labels_format_amount (const RihlaLabels *self, double amount,
                            const char *currency)
{
    char skeleton[64];

    g_return_val_if_fail (self != NULL && currency != NULL, NULL);

    g_snprintf (skeleton, sizeof skeleton, "precision-integer currency/%.3s",
                currency);
    return format_by (self, round_to (amount, 0), skeleton);
}

typedef struct {
    double seconds;      /* of the larger unit */
    double part_seconds; /* of the smaller one */
    const char *unit;
    const char *both;
} DurationUnit;

static const DurationUnit duration_units[] = {
    { 86400, 3600, "day", "day-and-hour" },
    { 3600, 60, "hour", "hour-and-minute" },
    { 60, 1, "minute", "minute-and-second" },
};

/* A number stays on the line of its unit. */
static char *
bind_numbers (const char *text)
{
    GString *bound = g_string_new (NULL);
    gboolean is_after_digit = FALSE;

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
        gunichar letter = g_utf8_get_char (at);

        g_string_append_unichar (bound, letter == ' ' && is_after_digit
                                            ? NO_BREAK_SPACE
                                            : letter);
        is_after_digit = g_unichar_isdigit (letter);
    }
    return g_string_free (bound, FALSE);
}

static char *
format_units (const RihlaLabels *self, double value, const char *units)
{
    g_autofree char *number = NULL;
    char skeleton[96];

    g_snprintf (skeleton, sizeof skeleton, "unit/%s unit-width-%s .#", units,
                self->has_long_units ? "full-name" : "short");
    number = format_by (self, value, skeleton);
    return bind_numbers (number);
}

/* In the largest unit that it has one of, and the next smaller one where there
 * is a rest. Arabic units are written out: "س" for hour is not read easily. */
char *
rihla_labels_format_duration (const RihlaLabels *self, double seconds)
{
    g_return_val_if_fail (self != NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (duration_units); i++) {
        const DurationUnit *unit = &duration_units[i];
        double parts = round (seconds / unit->part_seconds);
        double whole = parts * unit->part_seconds / unit->seconds;

        if (whole < 1)
            continue;
        return format_units (self, whole,
                             whole == floor (whole) ? unit->unit : unit->both);
    }
    return format_units (self, round_to (seconds, seconds < 10 ? 1 : 0),
                         seconds == 0 ? "minute" : "second");
}

static gboolean
read_date (const char *date, UDate *read)
{
    g_auto (GStrv) parts = NULL;
    GDate day;

    if (date == NULL || !rihla_date_is_valid (date))
        return FALSE;
    parts = g_strsplit (date, "-", -1);
    g_date_clear (&day, 1);
    g_date_set_dmy (&day, (GDateDay) g_ascii_strtoull (parts[2], NULL, 10),
                    (GDateMonth) g_ascii_strtoull (parts[1], NULL, 10),
                    (GDateYear) g_ascii_strtoull (parts[0], NULL, 10));
    *read = ((double) g_date_get_julian (&day) - FIRST_DAY) * DAY_MILLISECONDS;
    return TRUE;
}

static char *
print_date (UDateFormat *format, UDate day, UErrorCode *status)
{
    UChar text[256];
    int32_t length =
        udat_format (format, day, text, G_N_ELEMENTS (text), NULL, status);

    udat_close (format);
    if (U_FAILURE (*status))
        return NULL;
    return g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
}

static const UChar zone[] = { 'G', 'M', 'T', 0 };

char *
rihla_labels_format_date (const RihlaLabels *self, const char *date)
{
    UErrorCode status = U_ZERO_ERROR;
    char *text;
    UDate day;

    g_return_val_if_fail (self != NULL, NULL);

    if (!read_date (date, &day))
        return g_strdup (date);
    text = print_date (udat_open (UDAT_NONE, UDAT_LONG, self->locale, zone, -1,
                                  NULL, 0, &status),
                       day, &status);
    return text != NULL ? text : g_strdup (date);
}

char *
rihla_labels_format_month (const RihlaLabels *self, const char *month)
{
    static const UChar parts[] = { 'y', 'M', 'M', 'M', 'M', 0 };
    g_autofree char *date = g_strconcat (month, "-01", NULL);
    UErrorCode status = U_ZERO_ERROR;
    UDateTimePatternGenerator *generator;
    UChar pattern[64];
    int32_t length;
    char *text;
    UDate day;

    g_return_val_if_fail (self != NULL, NULL);

    if (!read_date (date, &day))
        return g_strdup (month);
    generator = udatpg_open (self->locale, &status);
    length = udatpg_getBestPattern (generator, parts, -1, pattern,
                                    G_N_ELEMENTS (pattern), &status);
    udatpg_close (generator);
    text = print_date (udat_open (UDAT_PATTERN, UDAT_PATTERN, self->locale,
                                  zone, -1, pattern, length, &status),
                       day, &status);
    return text != NULL ? text : g_strdup (month);
}
