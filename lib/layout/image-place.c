/* image-place.c: pictures on a map.
 * SPDX-License-Identifier: MIT
 *
 * Where a picture cannot be drawn, a placeholder says that there is one: the
 * sign for pictures, a sun over a hill in a frame. */

#include "config.h"

#include "layout/map.h"
#include "model/elements.h"

/* Of the placeholder. */
#define BORDER 0.75f
#define SIGN_LARGEST 24.0
#define SIGN_SHARE 0.5 /* of the shorter side */

RihlaImageFile *
rihla_map_find_image (RihlaMap *self, const char *name,
                      const RihlaElement *element)
{
    RihlaPlace place = { self->journey->file, element->line, element->column };

    if (name == NULL)
        return NULL;
    return rihla_image_store_get (self->images, name,
                                  element->line > 0 ? &place : NULL,
                                  element->id);
}

/* A sun over two hills; they stand in the middle, so the sign is not the
 * mirror image of anything. */
static void
add_sign (RihlaMap *map, double x, double y, double side)
{
    RihlaPaint paint = { .fill = map->theme->neutral };
    RihlaRect sun = { x + 0.12 * side, y + 0.1 * side, 0.24 * side,
                      0.24 * side };
    double foot = y + 0.9 * side;
    RihlaPathStep hills[] = {
        { RIHLA_PATH_MOVE, { x }, { foot } },
        { RIHLA_PATH_LINE, { x + 0.3 * side }, { y + 0.5 * side } },
        { RIHLA_PATH_LINE, { x + 0.45 * side }, { y + 0.68 * side } },
        { RIHLA_PATH_LINE, { x + 0.68 * side }, { y + 0.3 * side } },
        { RIHLA_PATH_LINE, { x + side }, { foot } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_oval (map->display, &sun, &paint);
    rihla_display_add_path (map->display, hills, G_N_ELEMENTS (hills), &paint);
}

static void
add_placeholder (RihlaMap *map, const RihlaRect *box, double radius)
{
    RihlaPaint frame = { map->theme->card, map->theme->neutral, BORDER, 3 };
    double side =
        MIN (SIGN_LARGEST, SIGN_SHARE * MIN (box->width, box->height));

    rihla_display_add_box (map->display, box, radius, &frame);
    add_sign (map, box->x + (box->width - side) / 2,
              box->y + (box->height - side) / 2, side);
}

void
rihla_map_add_image (RihlaMap *self, const RihlaRect *box, double radius,
                     RihlaImageFile *image, RihlaFit fit,
                     const char *alternative)
{
    if (image == NULL)
        add_placeholder (self, box, radius);
    else
        rihla_display_add_image (self->display, box, radius, image, fit,
                                 alternative);
}
