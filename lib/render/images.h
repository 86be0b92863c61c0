/* images.h: drawing picture files. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <cairo.h>
#include <rihla/rihla-layout.h>

#include "layout/image-file.h"

/* Keeps each file unpacked while a map is drawn. Begins as all 0. */
typedef struct {
    GHashTable *surfaces; /* owned; digest to cairo_surface_t */
    GHashTable *handles;  /* owned; digest to RsvgHandle */
} RihlaImageShelf;

/* The whole picture, in this place; clipping is the caller's. */
void
rihla_image_shelf_paint (RihlaImageShelf *self, const RihlaImageFile *image,
                         cairo_t *cr, const RihlaRect *place);
void rihla_image_shelf_clear (RihlaImageShelf *self);
