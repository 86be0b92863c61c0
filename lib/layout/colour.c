/* colour.c: colours and their contrast.
 * SPDX-License-Identifier: MIT
 *
 * Contrast is that of WCAG 2.1: the relative luminance of the lighter colour
 * against that of the darker one. Darkening scales the three parts alike, in
 * sRGB, so that hue and saturation stay; lightening, for dark grounds, adds
 * white. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/colour.h"

static const RihlaColour black = { 0, 0, 0, 1 };
static const RihlaColour white = { 1, 1, 1, 1 };

static gboolean
read_hex (const char *text, guint n_digits, float *part)
{
    guint value = 0;

    for (guint i = 0; i < n_digits; i++) {
        int digit = g_ascii_xdigit_value (text[i]);

        if (digit < 0)
            return FALSE;
        value = value * 16 + (guint) digit;
    }
    *part = (float) (value / (n_digits == 1 ? 15.0 : 255.0));
    return TRUE;
}

gboolean
rihla_colour_parse (const char *text, RihlaColour *colour)
{
    RihlaColour read = { 0, 0, 0, 1 };
    float *parts[] = { &read.red, &read.green, &read.blue, &read.alpha };
    guint n_digits;
    gsize length;

    g_return_val_if_fail (colour != NULL, FALSE);

    length = text != NULL ? strlen (text) : 0;
    if ((length != 4 && length != 7 && length != 9) || text[0] != '#')
        return FALSE;
    n_digits = length == 4 ? 1 : 2;
    for (guint i = 0; 1 + (i + 1) * n_digits <= length; i++)
        if (!read_hex (text + 1 + i * n_digits, n_digits, parts[i]))
            return FALSE;
    *colour = read;
    return TRUE;
}

static double
make_linear (double part)
{
    return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (RihlaColour colour)
{
    return 0.2126 * make_linear (colour.red) +
           0.7152 * make_linear (colour.green) +
           0.0722 * make_linear (colour.blue);
}

double
rihla_colour_contrast (RihlaColour a, RihlaColour b)
{
    double one = get_luminance (a);
    double other = get_luminance (b);

    return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

static RihlaColour
scale_colour (RihlaColour colour, double factor)
{
    colour.red = (float) (colour.red * factor);
    colour.green = (float) (colour.green * factor);
    colour.blue = (float) (colour.blue * factor);
    return colour;
}

RihlaColour
rihla_colour_mix (RihlaColour a, RihlaColour b, double share)
{
    a.red = (float) (a.red + (b.red - a.red) * share);
    a.green = (float) (a.green + (b.green - a.green) * share);
    a.blue = (float) (a.blue + (b.blue - a.blue) * share);
    return a;
}

/* Halves the range of factors; sixteen times is finer than 8 bits a part. */
static RihlaColour
darken (RihlaColour colour, RihlaColour ground, double contrast)
{
    double good = 0;
    double bad = 1;

    for (guint i = 0; i < 16; i++) {
        double middle = (good + bad) / 2;
        RihlaColour tried = scale_colour (colour, middle);

        if (get_luminance (tried) < get_luminance (ground) &&
            rihla_colour_contrast (tried, ground) >= contrast)
            good = middle;
        else
            bad = middle;
    }
    return scale_colour (colour, good);
}

/* Likewise, by shares of white. */
static RihlaColour
lighten (RihlaColour colour, RihlaColour ground, double contrast)
{
    double bad = 0;
    double good = 1;

    for (guint i = 0; i < 16; i++) {
        double middle = (good + bad) / 2;
        RihlaColour tried = rihla_colour_mix (colour, white, middle);

        if (get_luminance (tried) > get_luminance (ground) &&
            rihla_colour_contrast (tried, ground) >= contrast)
            good = middle;
        else
            bad = middle;
    }
    return rihla_colour_mix (colour, white, good);
}

RihlaColour
rihla_colour_adjust_on (RihlaColour colour, RihlaColour ground, double contrast)
{
    if (rihla_colour_contrast (colour, ground) >= contrast)
        return colour;
    if (rihla_colour_contrast (black, ground) >=
        rihla_colour_contrast (white, ground))
        return darken (colour, ground, contrast);
    return lighten (colour, ground, contrast);
}

/* As darkening: the least share that is enough, found by halving. */
RihlaColour
rihla_colour_adjust_ground (RihlaColour ground, RihlaColour text,
                            double contrast)
{
    RihlaColour end = rihla_colour_contrast (text, white) >=
                              rihla_colour_contrast (text, black)
                          ? white
                          : black;
    double bad = 0;
    double good = 1;

    if (rihla_colour_contrast (text, ground) >= contrast)
        return ground;
    for (guint i = 0; i < 16; i++) {
        double middle = (good + bad) / 2;
        RihlaColour tried = rihla_colour_mix (ground, end, middle);

        if (rihla_colour_contrast (text, tried) >= contrast)
            good = middle;
        else
            bad = middle;
    }
    return rihla_colour_mix (ground, end, good);
}
