/* svg-glyphs.c: shaped text as SVG.
 * SPDX-License-Identifier: MIT
 *
 * In: lines that Pango shaped. Out: a group for each, which uses the shapes of
 * glyphs; each shape is written once, before the first line that needs it, in
 * units of its font, so that all sizes share it. The text looks the same on
 * any machine, whatever fonts it has. Shapes come from cairo; glyphs in colour,
 * such as emoji, become pictures.
 *
 * A glyph costs a look in a table and some forty bytes. */

#include "config.h"

#include "render/svg.h"

#include <fontconfig/fontconfig.h>
#include <math.h>
#include <pango/pangofc-font.h>

#include "render/render.h"

/* Height of the picture of a glyph in colour, in pixels. */
#define PICTURE_HEIGHT 128

typedef struct {
    PangoFont *font;            /* not owned: the layout has it */
    cairo_scaled_font_t *shape; /* not owned; NULL where there is none */
    gboolean is_coloured;
    GHashTable *numbers; /* owned; glyph → number of its shape */
} Font;

struct _RihlaSvgGlyphs {
    const char *prefix;
    GHashTable *fonts; /* owned; PangoFont → Font */
    Font *last;        /* the one that was used last */
    guint n_shapes;
    cairo_t *scratch; /* owned */
    cairo_status_t status;
};

static void
free_font (gpointer data)
{
    Font *font = data;

    g_hash_table_unref (font->numbers);
    g_free (font);
}

RihlaSvgGlyphs *
rihla_svg_glyphs_new (const char *prefix)
{
    RihlaSvgGlyphs *self = g_new0 (RihlaSvgGlyphs, 1);
    cairo_surface_t *surface =
        cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);

    self->prefix = prefix;
    self->fonts = g_hash_table_new_full (NULL, NULL, NULL, free_font);
    self->scratch = cairo_create (surface);
    cairo_surface_destroy (surface);
    return self;
}

void
rihla_svg_glyphs_free (RihlaSvgGlyphs *self)
{
    if (self == NULL)
        return;
    g_hash_table_unref (self->fonts);
    cairo_destroy (self->scratch);
    g_free (self);
}

cairo_status_t
rihla_svg_glyphs_get_status (const RihlaSvgGlyphs *self)
{
    return self->status;
}

static void
note_status (RihlaSvgGlyphs *self, cairo_status_t status)
{
    if (self->status == CAIRO_STATUS_SUCCESS)
        self->status = status;
}

static gboolean
is_coloured (PangoFont *font)
{
    FcBool value = FcFalse;

    if (!PANGO_IS_FC_FONT (font))
        return FALSE;
    FcPatternGetBool (pango_fc_font_get_pattern (PANGO_FC_FONT (font)),
                      FC_COLOR, 0, &value);
    return value == FcTrue;
}

static Font *
add_font (RihlaSvgGlyphs *self, PangoFont *pango)
{
    Font *font = g_new0 (Font, 1);

    font->font = pango;
    font->numbers = g_hash_table_new (NULL, NULL);
    font->is_coloured = is_coloured (pango);
    if (PANGO_IS_CAIRO_FONT (pango))
        font->shape =
            pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (pango));
    g_hash_table_insert (self->fonts, pango, font);
    return font;
}

static Font *
find_font (RihlaSvgGlyphs *self, PangoFont *pango)
{
    if (self->last == NULL || self->last->font != pango)
        self->last = g_hash_table_lookup (self->fonts, pango);
    if (self->last == NULL)
        self->last = add_font (self, pango);
    return self->last;
}

/* The pen of an outline: a number needs a space before it unless its sign or
 * the letter of the step keeps it apart. */
typedef struct {
    GString *out;
    gint64 x;
    gint64 y;
} Pen;

static void
put_distance (GString *out, gint64 distance)
{
    if (distance >= 0 && g_ascii_isdigit (out->str[out->len - 1]))
        g_string_append_c (out, ' ');
    rihla_svg_put_integer (out, distance);
}

/* Distances are between rounded points, so that nothing adds up. */
static void
put_points (Pen *pen, char letter, const cairo_path_data_t *points, guint n)
{
    gint64 x = pen->x;
    gint64 y = pen->y;

    g_string_append_c (pen->out, letter);
    for (guint i = 0; i < n; i++) {
        x = llround (points[i].point.x * RIHLA_SVG_UNITS);
        y = llround (points[i].point.y * RIHLA_SVG_UNITS);
        put_distance (pen->out, x - pen->x);
        put_distance (pen->out, y - pen->y);
    }
    pen->x = x;
    pen->y = y;
}

static gboolean
ends_path (const cairo_path_t *path, int i)
{
    return i + path->data[i].header.length >= path->num_data;
}

/* cairo moves to where a shape began when it closes it; the last such move
 * says nothing. */
static void
put_outline (GString *out, const cairo_path_t *path)
{
    Pen pen = { .out = out };
    gint64 first_x = 0;
    gint64 first_y = 0;

    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *points = &path->data[i + 1];

        switch (path->data[i].header.type) {
        case CAIRO_PATH_MOVE_TO:
            if (i > 0 && ends_path (path, i))
                break;
            put_points (&pen, 'm', points, 1);
            first_x = pen.x;
            first_y = pen.y;
            break;
        case CAIRO_PATH_LINE_TO:
            put_points (&pen, 'l', points, 1);
            break;
        case CAIRO_PATH_CURVE_TO:
            put_points (&pen, 'c', points, 3);
            break;
        case CAIRO_PATH_CLOSE_PATH:
            g_string_append_c (out, 'z');
            pen.x = first_x;
            pen.y = first_y;
            break;
        }
    }
}

static void
put_id (RihlaSvgGlyphs *self, GString *out, guint number)
{
    rihla_svg_put (out, self->prefix);
    rihla_svg_put_integer (out, number);
}

static void
put_shape (RihlaSvgGlyphs *self, GString *out, const Font *font,
           PangoGlyph index)
{
    cairo_glyph_t glyph = { index, 0, 0 };
    cairo_path_t *path;

    cairo_new_path (self->scratch);
    cairo_set_scaled_font (self->scratch, font->shape);
    cairo_glyph_path (self->scratch, &glyph, 1);
    path = cairo_copy_path (self->scratch);
    note_status (self, cairo_status (self->scratch));
    rihla_svg_put (out, "<path id=\"");
    put_id (self, out, self->n_shapes);
    rihla_svg_put (out, "\" d=\"");
    put_outline (out, path);
    rihla_svg_put (out, "\"/>\n");
    cairo_path_destroy (path);
}

/* The glyph as PNG, in base 64. */
static char *
draw_glyph (RihlaSvgGlyphs *self, const Font *font, cairo_glyph_t *glyph,
            const cairo_text_extents_t *extents, double scale)
{
    g_autoptr (GByteArray) png = g_byte_array_new ();
    cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                    (int) ceil (extents->width * scale),
                                    PICTURE_HEIGHT);
    cairo_t *cr = cairo_create (surface);

    cairo_scale (cr, scale, scale);
    cairo_translate (cr, -extents->x_bearing, -extents->y_bearing);
    cairo_set_scaled_font (cr, font->shape);
    cairo_show_glyphs (cr, glyph, 1);
    note_status (self, cairo_status (cr));
    cairo_destroy (cr);
    note_status (self,
                 cairo_surface_write_to_png_stream (surface, rihla_render_write,
                                                    png));
    cairo_surface_destroy (surface);
    return g_base64_encode (png->data, png->len);
}

static void
put_picture (RihlaSvgGlyphs *self, GString *out, const Font *font,
             PangoGlyph index)
{
    cairo_glyph_t glyph = { index, 0, 0 };
    cairo_text_extents_t extents;
    g_autofree char *data = NULL;

    cairo_scaled_font_glyph_extents (font->shape, &glyph, 1, &extents);
    rihla_svg_put (out, "<image id=\"");
    put_id (self, out, self->n_shapes);
    g_string_append_c (out, '"');
    rihla_svg_put_length (out, "x", extents.x_bearing * RIHLA_SVG_UNITS);
    rihla_svg_put_length (out, "y", extents.y_bearing * RIHLA_SVG_UNITS);
    rihla_svg_put_length (out, "width", extents.width * RIHLA_SVG_UNITS);
    rihla_svg_put_length (out, "height", extents.height * RIHLA_SVG_UNITS);
    data = draw_glyph (self, font, &glyph, &extents,
                       PICTURE_HEIGHT / extents.height);
    rihla_svg_put (out, " xlink:href=\"data:image/png;base64,");
    rihla_svg_put (out, data);
    rihla_svg_put (out, "\"/>\n");
}

/* A colour font may hold glyphs without colour or without any ink. */
static gboolean
is_picture (const Font *font, PangoGlyph index)
{
    cairo_glyph_t glyph = { index, 0, 0 };
    cairo_text_extents_t extents;

    if (!font->is_coloured)
        return FALSE;
    cairo_scaled_font_glyph_extents (font->shape, &glyph, 1, &extents);
    return extents.height > 0 && extents.width > 0 &&
           extents.width < 16 * extents.height;
}

/* Pango draws a character that no font has as a box. */
static void
put_box (RihlaSvgGlyphs *self, GString *out, const PangoGlyphInfo *glyph)
{
    double width = glyph->geometry.width * RIHLA_SVG_UNITS / PANGO_SCALE;

    rihla_svg_put (out, "<path id=\"");
    put_id (self, out, self->n_shapes);
    rihla_svg_put (out, "\" d=\"M");
    rihla_svg_put_number (out, width * 0.1, 0);
    rihla_svg_put (out, " 0v-1500h");
    rihla_svg_put_number (out, width * 0.8, 0);
    rihla_svg_put (out, "v1500zm80-80h");
    rihla_svg_put_number (out, width * 0.8 - 160, 0);
    rihla_svg_put (out, "v-1340h-");
    rihla_svg_put_number (out, width * 0.8 - 160, 0);
    rihla_svg_put (out, "z\"/>\n");
}

/* Returns the number of the glyph's shape, which is written if it is new. */
static guint
number_glyph (RihlaSvgGlyphs *self, GString *out, Font *font,
              const PangoGlyphInfo *glyph)
{
    gpointer key = GUINT_TO_POINTER (glyph->glyph);
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (font->numbers, key));

    if (number > 0)
        return number;
    number = ++self->n_shapes;
    g_hash_table_insert (font->numbers, key, GUINT_TO_POINTER (number));
    rihla_svg_put (out, "<defs>");
    if (font->shape == NULL || (glyph->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        put_box (self, out, glyph);
    else if (is_picture (font, glyph->glyph))
        put_picture (self, out, font, glyph->glyph);
    else
        put_shape (self, out, font, glyph->glyph);
    out->len--;
    rihla_svg_put (out, "</defs>\n");
    return number;
}

/* A group in units of the font, at the beginning of the line. */
static void
open_group (GString *out, double x, double y, double scale, RihlaColour colour)
{
    rihla_svg_put (out, "<g");
    rihla_svg_put_colour (out, "fill", colour);
    rihla_svg_put (out, " transform=\"matrix(");
    rihla_svg_put_number (out, scale, 6);
    rihla_svg_put (out, " 0 0 ");
    rihla_svg_put_number (out, scale, 6);
    g_string_append_c (out, ' ');
    rihla_svg_put_number (out, x, 3);
    g_string_append_c (out, ' ');
    rihla_svg_put_number (out, y, 3);
    rihla_svg_put (out, ")\">");
}

static void
put_use (RihlaSvgGlyphs *self, GString *out, guint number, gint64 x, gint64 y)
{
    rihla_svg_put (out, "<use xlink:href=\"#");
    put_id (self, out, number);
    rihla_svg_put (out, "\" x=\"");
    rihla_svg_put_integer (out, x);
    if (y != 0) {
        rihla_svg_put (out, "\" y=\"");
        rihla_svg_put_integer (out, y);
    }
    rihla_svg_put (out, "\"/>");
}

/* Pango's units are from the left edge of the line, rightwards and down. */
static void
put_run (RihlaSvgGlyphs *self, GString *defs, GString *uses,
         const PangoGlyphItem *run, int start)
{
    const double units = RIHLA_SVG_UNITS / PANGO_SCALE;
    Font *font = find_font (self, run->item->analysis.font);
    gint64 x = (gint64) start + run->start_x_offset;

    for (int i = 0; i < run->glyphs->num_glyphs; i++) {
        const PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
        const PangoGlyphGeometry *place = &glyph->geometry;
        guint number;

        if (glyph->glyph != PANGO_GLYPH_EMPTY) {
            number = number_glyph (self, defs, font, glyph);
            put_use (self, uses, number,
                     llround ((double) (x + place->x_offset) * units),
                     llround ((double) (place->y_offset - run->y_offset) *
                              units));
        }
        x += place->width;
    }
}

static int
get_advance (const PangoGlyphItem *run)
{
    return run->start_x_offset + run->end_x_offset +
           pango_glyph_string_get_width (run->glyphs);
}

void
rihla_svg_glyphs_put_line (RihlaSvgGlyphs *self, GString *out,
                           const GSList *runs, double x, double y, double scale,
                           RihlaColour colour)
{
    g_autoptr (GString) uses = NULL;
    int start = 0;

    uses = g_string_sized_new (1024);
    for (const GSList *l = runs; l != NULL; l = l->next) {
        put_run (self, out, uses, l->data, start);
        start += get_advance (l->data);
    }
    open_group (out, x, y, scale / RIHLA_SVG_UNITS, colour);
    rihla_svg_put (out, uses->str);
    rihla_svg_put (out, "</g>\n");
}
