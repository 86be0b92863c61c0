/* painter.c: drawing a layout by cairo.
 * SPDX-License-Identifier: MIT
 *
 * In: a finished display list, and any cairo context. The windows of a page
 * are drawn one after the other, and through each its items in their order,
 * each on its own, so that the cost is linear and nothing of one item's state
 * reaches the next. Text is drawn by the very lines that were
 * measured; they carry hinting off, so a map is the same at every scale.
 *
 * The paper comes first and covers the page. It matters for more than looks:
 * cairo's vector surfaces keep the union of all that was drawn as a region,
 * which takes quadratic time unless one rectangle holds it all. */

#include "config.h"

#include <pango/pangocairo.h>

#include "render/images.h"
#include "render/render.h"

typedef struct {
    RihlaLayout *layout;         /* not owned */
    const RihlaDisplay *display; /* not owned; that of the items */
    cairo_t *cr;                 /* not owned */
    RihlaRect clip;              /* in the coordinates of the items */
    RihlaLineShaper shaper;
    RihlaImageShelf images;
} Painter;

static void
set_colour (cairo_t *cr, RihlaColour colour)
{
    cairo_set_source_rgba (cr, (double) colour.red, (double) colour.green,
                           (double) colour.blue, (double) colour.alpha);
}

static void
trace_box (cairo_t *cr, const RihlaItem *item)
{
    const RihlaRect *box = &item->box;
    double radius = MIN (item->radius, MIN (box->width, box->height) / 2);
    double left = box->x + radius;
    double right = box->x + box->width - radius;
    double top = box->y + radius;
    double bottom = box->y + box->height - radius;

    if (radius <= 0) {
        cairo_rectangle (cr, box->x, box->y, box->width, box->height);
        return;
    }
    cairo_new_sub_path (cr);
    cairo_arc (cr, right, top, radius, -G_PI_2, 0);
    cairo_arc (cr, right, bottom, radius, 0, G_PI_2);
    cairo_arc (cr, left, bottom, radius, G_PI_2, G_PI);
    cairo_arc (cr, left, top, radius, G_PI, 3 * G_PI_2);
    cairo_close_path (cr);
}

/* The circle is bent by the matrix, the line around it is not. */
static void
trace_oval (cairo_t *cr, const RihlaItem *item)
{
    const RihlaRect *box = &item->box;
    cairo_matrix_t matrix;

    if (box->width <= 0 || box->height <= 0)
        return;
    cairo_get_matrix (cr, &matrix);
    cairo_translate (cr, box->x + box->width / 2, box->y + box->height / 2);
    cairo_scale (cr, box->width / 2, box->height / 2);
    cairo_new_sub_path (cr);
    cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
    cairo_close_path (cr);
    cairo_set_matrix (cr, &matrix);
}

static void
trace_step (cairo_t *cr, const RihlaPathStep *step)
{
    switch (step->op) {
    case RIHLA_PATH_MOVE:
        cairo_move_to (cr, step->x[0], step->y[0]);
        break;
    case RIHLA_PATH_LINE:
        cairo_line_to (cr, step->x[0], step->y[0]);
        break;
    case RIHLA_PATH_CURVE:
        cairo_curve_to (cr, step->x[0], step->y[0], step->x[1], step->y[1],
                        step->x[2], step->y[2]);
        break;
    case RIHLA_PATH_CLOSE:
        cairo_close_path (cr);
        break;
    }
}

/* Where a path is cut, its first piece begins at the end of the one before. */
static void
trace_start (cairo_t *cr, const RihlaItem *item, const GArray *path)
{
    const RihlaPathStep *first =
        &g_array_index (path, RihlaPathStep, item->first);
    double x, y;

    if (first->op == RIHLA_PATH_MOVE)
        return;
    rihla_path_step_get_end (first - 1, &x, &y);
    cairo_move_to (cr, x, y);
}

static void
trace_path (const Painter *painter, const RihlaItem *item)
{
    const GArray *path = painter->display->path;

    if (item->n_steps > 0)
        trace_start (painter->cr, item, path);
    for (guint i = 0; i < item->n_steps; i++)
        trace_step (painter->cr,
                    &g_array_index (path, RihlaPathStep, item->first + i));
}

static void
add_stop (cairo_pattern_t *pattern, double offset, RihlaColour colour)
{
    cairo_pattern_add_color_stop_rgba (pattern, offset, (double) colour.red,
                                       (double) colour.green,
                                       (double) colour.blue,
                                       (double) colour.alpha);
}

/* The line of the gradient stands where the box is seen. On a late page of a
 * long map its start is farther away than the 16 bits in which cairo's pictures
 * keep the place of a pattern. */
static void
set_gradient (const Painter *painter, const RihlaItem *item)
{
    const RihlaRect *box = &item->box;
    double right = box->x + box->width;
    double bottom = box->y + box->height;
    double x = CLAMP (painter->clip.x, box->x, right);
    double y = CLAMP (painter->clip.y, box->y, bottom);
    cairo_t *cr = painter->cr;
    cairo_pattern_t *pattern =
        item->is_across ? cairo_pattern_create_linear (box->x, y, right, y)
                        : cairo_pattern_create_linear (x, box->y, x, bottom);

    add_stop (pattern, 0, item->paint.fill);
    add_stop (pattern, 0.5, item->gradient[0]);
    add_stop (pattern, 1, item->gradient[1]);
    cairo_set_source (cr, pattern);
    cairo_pattern_destroy (pattern);
}

static void
fill_shape (const Painter *painter, const RihlaItem *item)
{
    if (item->has_gradient)
        set_gradient (painter, item);
    else
        set_colour (painter->cr, item->paint.fill);
    cairo_fill_preserve (painter->cr);
}

/* Lines end round, so that the ends of a mouth or a curve are soft; dashes do
 * not, or they would eat up their gaps. */
static void
stroke_shape (cairo_t *cr, const RihlaPaint *paint)
{
    double dash = (double) paint->dash;

    set_colour (cr, paint->stroke);
    cairo_set_line_width (cr, (double) paint->stroke_width);
    cairo_set_dash (cr, &dash, dash > 0 ? 1 : 0, 0);
    cairo_set_line_cap (cr,
                        dash > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    cairo_stroke_preserve (cr);
}

static gboolean
is_stroked (const RihlaPaint *paint)
{
    return paint->stroke.alpha > 0 && paint->stroke_width > 0;
}

static void
paint_shape (const Painter *painter, const RihlaItem *item)
{
    cairo_t *cr = painter->cr;

    if (item->shape == RIHLA_SHAPE_BOX)
        trace_box (cr, item);
    else if (item->shape == RIHLA_SHAPE_OVAL)
        trace_oval (cr, item);
    else
        trace_path (painter, item);
    if (item->paint.fill.alpha > 0 || item->has_gradient)
        fill_shape (painter, item);
    if (is_stroked (&item->paint))
        stroke_shape (cr, &item->paint);
    /* Pango fills whatever path there is with its boxes for missing glyphs. */
    cairo_new_path (cr);
}

static void
show_line (Painter *painter, const RihlaItem *item, guint line)
{
    cairo_t *cr = painter->cr;
    const RihlaText *shaped;
    double x;
    double y;
    const GSList *runs =
        rihla_line_shaper_get (&painter->shaper, item->text, line, &shaped);

    if (runs == NULL)
        return;
    rihla_item_get_line_origin (item, painter->display->is_mirrored, line, &x,
                                &y);
    cairo_translate (cr, x, y);
    cairo_scale (cr, shaped->scale, shaped->scale);
    x = 0;
    for (; runs != NULL; runs = runs->next) {
        PangoGlyphItem *run = runs->data;

        cairo_move_to (cr, x, 0);
        pango_cairo_show_glyph_item (cr, shaped->string, run);
        x += (double) pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;
    }
}

static void
paint_text (Painter *painter, const RihlaItem *item)
{
    cairo_matrix_t matrix;

    cairo_get_matrix (painter->cr, &matrix);
    set_colour (painter->cr, item->paint.fill);
    for (guint i = 0; i < item->text->n_lines; i++) {
        show_line (painter, item, i);
        cairo_set_matrix (painter->cr, &matrix);
    }
    cairo_new_path (painter->cr);
}

static void
paint_image (Painter *painter, const RihlaItem *item)
{
    cairo_t *cr = painter->cr;
    RihlaRect place;

    rihla_item_get_image_rect (item, &place);
    if (!(place.width > 0) || !(place.height > 0))
        return;
    cairo_save (cr);
    trace_box (cr, item);
    cairo_clip (cr);
    rihla_image_shelf_paint (&painter->images, item->image, cr, &place);
    cairo_restore (cr);
    cairo_new_path (cr);
}

/* How far the ink of an item may reach out of its box. The points of a miter
 * do not: joins are round. */
static double
get_overhang (const Painter *painter, const RihlaItem *item)
{
    if (item->shape == RIHLA_SHAPE_TEXT)
        return 2 * painter->layout->theme->fonts[item->text->font].size;
    return is_stroked (&item->paint) ? (double) item->paint.stroke_width : 0;
}

static gboolean
is_visible (const Painter *painter, const RihlaItem *item)
{
    const RihlaRect *clip = &painter->clip;
    const RihlaRect *box = &item->box;
    double overhang = get_overhang (painter, item);

    return box->x - overhang <= clip->x + clip->width &&
           box->x + box->width + overhang >= clip->x &&
           box->y - overhang <= clip->y + clip->height &&
           box->y + box->height + overhang >= clip->y;
}

static void
get_clip (Painter *painter)
{
    double left;
    double top;
    double right;
    double bottom;

    cairo_clip_extents (painter->cr, &left, &top, &right, &bottom);
    painter->clip = (RihlaRect){ left, top, right - left, bottom - top };
}

static void
paint_item (Painter *painter, const RihlaItem *item)
{
    if (!is_visible (painter, item))
        return;
    if (item->shape == RIHLA_SHAPE_TEXT)
        paint_text (painter, item);
    else if (item->shape == RIHLA_SHAPE_IMAGE)
        paint_image (painter, item);
    else
        paint_shape (painter, item);
}

static void
paint_window (Painter *painter, const RihlaWindow *window)
{
    const RihlaRect *source = &window->source;
    cairo_t *cr = painter->cr;
    RihlaItem copy;

    cairo_save (cr);
    cairo_translate (cr, window->x, window->y);
    cairo_scale (cr, window->scale, window->scale);
    cairo_translate (cr, -source->x, -source->y);
    if (!window->is_whole) {
        cairo_rectangle (cr, source->x, source->y, source->width,
                         source->height);
        cairo_clip (cr);
    }
    get_clip (painter);
    painter->display = &painter->layout->display;
    for (guint i = 0; i < window->n_pieces; i++)
        paint_item (painter,
                    rihla_layout_get_piece (painter->layout, window, i, &copy));
    cairo_restore (cr);
}

static void
paint_marks (Painter *painter, guint page)
{
    const RihlaLayout *layout = painter->layout;
    guint n_marks = rihla_layout_count_marks (layout, page);

    if (n_marks == 0)
        return;
    cairo_save (painter->cr);
    cairo_scale (painter->cr, layout->pages->marks_scale,
                 layout->pages->marks_scale);
    get_clip (painter);
    painter->display = &layout->pages->marks;
    for (guint i = 0; i < n_marks; i++)
        paint_item (painter, rihla_layout_get_mark (layout, page, i));
    cairo_restore (painter->cr);
}

static void
paint_page (Painter *painter, guint page)
{
    guint n_windows = rihla_layout_count_windows (painter->layout, page);

    for (guint i = 0; i < n_windows; i++) {
        RihlaWindow window;

        rihla_layout_get_window (painter->layout, page, i, &window);
        paint_window (painter, &window);
    }
    paint_marks (painter, page);
}

/* Whatever the application drew with before. */
static void
set_usual_state (cairo_t *cr)
{
    cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
    cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
    cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_tolerance (cr, 0.1);
}

static void
paint_paper (const RihlaLayout *layout, cairo_t *cr)
{
    cairo_new_path (cr);
    cairo_rectangle (cr, 0, 0, layout->width, layout->height);
    set_colour (cr, layout->theme->paper);
    cairo_fill (cr);
}

/* cairo_save() keeps everything but the path. */
void
rihla_layout_draw_page (RihlaLayout *self, guint page, cairo_t *cr)
{
    Painter painter = { .layout = self, .cr = cr, .shaper = { self } };
    cairo_path_t *path;

    g_return_if_fail (self != NULL);
    g_return_if_fail (page < rihla_layout_get_n_pages (self));
    g_return_if_fail (cr != NULL);

    path = cairo_copy_path (cr);
    cairo_save (cr);
    set_usual_state (cr);
    paint_paper (self, cr);
    paint_page (&painter, page);
    rihla_line_shaper_clear (&painter.shaper);
    rihla_image_shelf_clear (&painter.images);
    cairo_new_path (cr);
    cairo_restore (cr);
    if (path->status == CAIRO_STATUS_SUCCESS)
        cairo_append_path (cr, path);
    cairo_path_destroy (path);
}

void
rihla_layout_draw (RihlaLayout *self, cairo_t *cr)
{
    rihla_layout_draw_page (self, 0, cr);
}
