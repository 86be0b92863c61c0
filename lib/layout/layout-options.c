/* layout-options.c: what a caller chose about a map.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <rihla/rihla-error.h>
#include <string.h>

#include "layout/layout-options.h"
#include "layout/map.h"
#include "model/values.h"

/* The largest page that a PDF of version 1.5 may have: 200 inches. */
#define MAX_PAGE_INCHES 200
#define POINTS_PER_INCH 72.0
#define MIN_PAGE_POINTS 1
#define PIXEL (POINTS_PER_INCH / 96)
#define PHONE "phone"
#define POINTS_PER_MILLIMETRE (POINTS_PER_INCH / 25.4)

/* Larger text would not leave room for a word on any page there is. */
#define MOST_TEXT_POINTS 72

#define PAGE_FORMS                                                          \
    "A4, A3-portrait, Letter, 420x297mm, 42x29.7cm, 17x11in, 1920x1080px, " \
    "phone"

typedef struct {
    const char *name;
    double points; /* of one */
} Unit;

static const Unit units[] = {
    { "mm", POINTS_PER_MILLIMETRE },
    { "cm", POINTS_PER_MILLIMETRE * 10 },
    { "in", POINTS_PER_INCH },
    { "px", POINTS_PER_INCH / 96 },
    { "pt", 1 },
};

typedef struct {
    const char *name;
    double short_side; /* in points */
    double long_side;
} Paper;

#define MILLIMETRES(name, short_side, long_side)   \
    {                                              \
        name, (short_side) *POINTS_PER_MILLIMETRE, \
            (long_side) *POINTS_PER_MILLIMETRE     \
    }
static const Paper papers[] = {
    MILLIMETRES ("A0", 841, 1189),  MILLIMETRES ("A1", 594, 841),
    MILLIMETRES ("A2", 420, 594),   MILLIMETRES ("A3", 297, 420),
    MILLIMETRES ("A4", 210, 297),   MILLIMETRES ("A5", 148, 210),
    MILLIMETRES ("A6", 105, 148),   { "Letter", 8.5 * 72, 11 * 72 },
    { "Legal", 8.5 * 72, 14 * 72 }, { "Tabloid", 11 * 72, 17 * 72 },
};
#undef MILLIMETRES

G_DEFINE_BOXED_TYPE (RihlaLayoutOptions, rihla_layout_options,
                     rihla_layout_options_ref, rihla_layout_options_unref)

RihlaLayoutOptions *
rihla_layout_options_new (void)
{
    RihlaLayoutOptions *self = g_atomic_rc_box_new0 (RihlaLayoutOptions);

    self->smallest_text = RIHLA_SMALLEST_TEXT;
    return self;
}

RihlaLayoutOptions *
rihla_layout_options_ref (RihlaLayoutOptions *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

static void
clear_options (gpointer data)
{
    RihlaLayoutOptions *self = data;

    rihla_theme_unref (self->theme);
    g_strfreev (self->lanes);
    g_strfreev (self->hidden_lanes);
    g_clear_pointer (&self->lane_titles, g_hash_table_unref);
    g_free (self->language);
}

void
rihla_layout_options_unref (RihlaLayoutOptions *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_options);
}

void
rihla_layout_options_set_theme (RihlaLayoutOptions *self, RihlaTheme *theme)
{
    g_return_if_fail (self != NULL);

    if (theme != NULL)
        rihla_theme_ref (theme);
    rihla_theme_unref (self->theme);
    self->theme = theme;
}

/* Tells whether the nick at an index stands before it too. */
static gboolean
is_doubled (const char *const *lanes, guint index)
{
    for (guint i = 0; i < index; i++)
        if (strcmp (lanes[i], lanes[index]) == 0)
            return TRUE;
    return FALSE;
}

static gboolean
check_lanes (const char *const *lanes, GError **error)
{
    for (guint i = 0; lanes[i] != NULL; i++) {
        if (!is_doubled (lanes, i))
            continue;
        g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_VALUE,
                     "the lane \"%s\" is named twice", lanes[i]);
        return FALSE;
    }
    return TRUE;
}

gboolean
rihla_layout_options_set_lanes (RihlaLayoutOptions *self,
                                const char *const *lanes, GError **error)
{
    g_return_val_if_fail (self != NULL, FALSE);

    if (lanes != NULL && !check_lanes (lanes, error))
        return FALSE;
    g_strfreev (self->lanes);
    self->lanes = g_strdupv ((char **) lanes);
    return TRUE;
}

gboolean
rihla_layout_options_set_hidden_lanes (RihlaLayoutOptions *self,
                                       const char *const *lanes, GError **error)
{
    g_return_val_if_fail (self != NULL, FALSE);

    if (lanes != NULL && !check_lanes (lanes, error))
        return FALSE;
    g_strfreev (self->hidden_lanes);
    self->hidden_lanes = g_strdupv ((char **) lanes);
    return TRUE;
}

void
rihla_layout_options_set_detail (RihlaLayoutOptions *self, RihlaDetail detail)
{
    g_return_if_fail (self != NULL);

    self->detail = detail;
}

void
rihla_layout_options_set_lane_title (RihlaLayoutOptions *self, const char *lane,
                                     const char *title)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (lane != NULL);

    if (self->lane_titles == NULL)
        self->lane_titles =
            g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    if (title == NULL)
        g_hash_table_remove (self->lane_titles, lane);
    else
        g_hash_table_replace (self->lane_titles, g_strdup (lane),
                              g_strdup (title));
}

void
rihla_layout_options_set_page (RihlaLayoutOptions *self, double width,
                               double height)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (isfinite (width) && isfinite (height));
    g_return_if_fail ((width > 0 && height > 0) || (width == 0 && height == 0));

    self->page_width = width;
    self->page_height = height;
}

void
rihla_layout_options_set_smallest_text (RihlaLayoutOptions *self, double points)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (isfinite (points) && points >= 0);

    self->smallest_text = points;
}

/* What follows a prefix, whatever the case; NULL without the prefix. */
static const char *
skip_word (const char *text, const char *word)
{
    gsize length = strlen (word);

    return g_ascii_strncasecmp (text, word, length) == 0 ? text + length : NULL;
}

static gboolean
parse_paper (const char *text, double *width, double *height)
{
    for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
        const char *rest = skip_word (text, papers[i].name);
        gboolean is_portrait;

        if (rest == NULL)
            continue;
        is_portrait = g_ascii_strcasecmp (rest, "-portrait") == 0;
        if (!is_portrait && *rest != '\0' &&
            g_ascii_strcasecmp (rest, "-landscape") != 0)
            continue;
        *width = is_portrait ? papers[i].short_side : papers[i].long_side;
        *height = is_portrait ? papers[i].long_side : papers[i].short_side;
        return TRUE;
    }
    return FALSE;
}

static gboolean
take_number (const char **text, double *number)
{
    gsize length = strspn (*text, "0123456789.");
    g_autofree char *digits = g_strndup (*text, length);

    *text += length;
    return rihla_number_parse (digits, number) && *number > 0;
}

static double
take_unit (const char **text)
{
    for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
        const char *rest = skip_word (*text, units[i].name);

        if (rest == NULL)
            continue;
        *text = rest;
        return units[i].points;
    }
    return 0;
}

static gboolean
take_times (const char **text)
{
    if (g_str_has_prefix (*text, "×")) {
        *text += strlen ("×");
        return TRUE;
    }
    if (**text != 'x' && **text != 'X')
        return FALSE;
    (*text)++;
    return TRUE;
}

/* WxH with a unit after the second number, or one after each. */
static gboolean
parse_size (const char *text, double *width, double *height)
{
    double first_unit;
    double unit;

    if (!take_number (&text, width))
        return FALSE;
    first_unit = take_unit (&text);
    if (!take_times (&text) || !take_number (&text, height))
        return FALSE;
    unit = take_unit (&text);
    *width *= first_unit > 0 ? first_unit : unit;
    *height *= unit;
    return unit > 0 && *text == '\0';
}

void
rihla_layout_options_set_phone_width (RihlaLayoutOptions *self, double width)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (width == 0 || (width >= RIHLA_PHONE_WIDTH_LEAST &&
                                     width <= RIHLA_PHONE_WIDTH_MOST));

    self->phone_width = width;
}

/* "phone", or "phone:" and a width. */
static gboolean
parse_phone (const char *text, double *width)
{
    const char *rest = skip_word (text, PHONE);
    double unit;

    *width = RIHLA_PHONE_WIDTH;
    if (rest == NULL || *rest == '\0')
        return rest != NULL;
    if (*rest++ != ':' || !take_number (&rest, width))
        return FALSE;
    unit = take_unit (&rest);
    *width *= unit;
    return unit > 0 && *rest == '\0';
}

static gboolean
choose_phone (RihlaLayoutOptions *self, const char *page, double width,
              GError **error)
{
    /* A width in round pixels or millimetres is not refused for its last
     * bits. */
    const double slack = 1e-6;

    if (width < RIHLA_PHONE_WIDTH_LEAST - slack ||
        width > RIHLA_PHONE_WIDTH_MOST + slack) {
        g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT,
                     "\"%s\" is no width for a phone map, which is from %.0f "
                     "to %.0f pixels wide",
                     page, RIHLA_PHONE_WIDTH_LEAST / PIXEL,
                     RIHLA_PHONE_WIDTH_MOST / PIXEL);
        return FALSE;
    }
    rihla_layout_options_set_page (self, 0, 0);
    rihla_layout_options_set_phone_width (self,
                                          CLAMP (width, RIHLA_PHONE_WIDTH_LEAST,
                                                 RIHLA_PHONE_WIDTH_MOST));
    return TRUE;
}

gboolean
rihla_layout_options_parse_page (RihlaLayoutOptions *self, const char *page,
                                 GError **error)
{
    g_autofree char *text = NULL;
    double width;
    double height;

    g_return_val_if_fail (self != NULL, FALSE);
    g_return_val_if_fail (page != NULL, FALSE);

    text = g_strstrip (g_strdup (page));
    if (parse_phone (text, &width))
        return choose_phone (self, page, width, error);
    if ((!parse_paper (text, &width, &height) &&
         !parse_size (text, &width, &height)) ||
        MIN (width, height) < MIN_PAGE_POINTS) {
        g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_VALUE,
                     "\"%s\" is no page size; write one such as " PAGE_FORMS,
                     page);
        return FALSE;
    }
    if (MAX (width, height) > MAX_PAGE_INCHES * POINTS_PER_INCH) {
        g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT,
                     "the page \"%s\" is larger than %d inches", page,
                     MAX_PAGE_INCHES);
        return FALSE;
    }
    rihla_layout_options_set_page (self, width, height);
    self->phone_width = 0;
    return TRUE;
}

gboolean
rihla_layout_options_parse_smallest_text (RihlaLayoutOptions *self,
                                          const char *size, GError **error)
{
    g_autofree char *text = NULL;
    const char *rest;
    double number, unit;

    g_return_val_if_fail (self != NULL, FALSE);
    g_return_val_if_fail (size != NULL, FALSE);

    text = g_strstrip (g_strdup (size));
    rest = text;
    if (g_str_equal (text, "0")) {
        rihla_layout_options_set_smallest_text (self, 0);
        return TRUE;
    }
    unit = take_number (&rest, &number) ? take_unit (&rest) : 0;
    if (unit <= 0 || *rest != '\0' || number * unit > MOST_TEXT_POINTS) {
        g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_VALUE,
                     "\"%s\" is no size of text up to %d points; write one "
                     "such as 6pt, 2mm or 0",
                     size, MOST_TEXT_POINTS);
        return FALSE;
    }
    rihla_layout_options_set_smallest_text (self, number * unit);
    return TRUE;
}

void
rihla_layout_options_set_direction (RihlaLayoutOptions *self,
                                    RihlaDirection direction)
{
    g_return_if_fail (self != NULL);

    self->direction = direction;
}

void
rihla_layout_options_set_language (RihlaLayoutOptions *self,
                                   const char *language)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (language == NULL || rihla_language_is_valid (language));

    if (self->language == language)
        return;
    g_free (self->language);
    self->language = g_strdup (language);
}

void
rihla_layout_options_set_digits (RihlaLayoutOptions *self, RihlaDigits digits)
{
    g_return_if_fail (self != NULL);

    self->digits = digits;
}

void
rihla_layout_options_set_fixed_width_text (RihlaLayoutOptions *self,
                                           gboolean fixed_width_text)
{
    g_return_if_fail (self != NULL);

    self->has_fixed_width_text = fixed_width_text;
}

void
rihla_layout_options_set_callouts (RihlaLayoutOptions *self, gboolean callouts)
{
    g_return_if_fail (self != NULL);

    self->has_no_callouts = !callouts;
}
