/* image-file.h: a picture file that a map shows. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <librsvg/rsvg.h>

/* The largest file, in bytes: a photograph fits many times over. A file
 * without end would fill the memory. */
#define RIHLA_IMAGE_BYTES_MOST (8 * 1024 * 1024)
/* The most pixels of a PNG, and the longest side: a few bytes of PNG can name
 * a picture that takes gigabytes to unpack. */
#define RIHLA_IMAGE_PIXELS_MOST (4096 * 4096)
#define RIHLA_IMAGE_SIDE_MOST 16384
/* The largest SVG, in bytes: parsing it takes many times as much memory. */
#define RIHLA_IMAGE_SVG_BYTES_MOST (1024 * 1024)

typedef enum {
    RIHLA_IMAGE_PNG,
    RIHLA_IMAGE_SVG,
} RihlaImageKind;

/* Reference counted; does not change once made. */
typedef struct {
    RihlaImageKind kind;
    double width; /* its own size, in CSS pixels; more than 0 */
    double height;
    GBytes *bytes; /* ref; the file as it is */
    char *digest;  /* owned; of the bytes: the same file is drawn once */
} RihlaImageFile;

/* Tells the size and makes sure that the whole can be drawn. NULL where it
 * cannot; problem is then what is wrong with it, to be freed: "is not a PNG or
 * SVG file". */
RihlaImageFile *rihla_image_file_new (GBytes *bytes, char **problem);
RihlaImageFile *rihla_image_file_ref (RihlaImageFile *self);
void rihla_image_file_unref (RihlaImageFile *self);

/* For painters, each time anew, so that a layout may be drawn by many threads.
 * The surface is to be destroyed, the handle unreferenced. */
cairo_surface_t *rihla_image_file_unpack (const RihlaImageFile *self);
RsvgHandle *rihla_image_file_parse (const RihlaImageFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaImageFile, rihla_image_file_unref)
