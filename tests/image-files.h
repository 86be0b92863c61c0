/* image-files.h: picture files for tests, in a folder of their own.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

#define IMAGE_SVG_HEAD "<svg xmlns=\"http://www.w3.org/2000/svg\""

/* An empty folder; freeing takes all that is in it away. */
char *image_folder_new (void);
void image_folder_free (char *folder);

/* A length of -1: up to the NUL. */
void image_write (const char *folder, const char *name, const char *data,
                  gssize length);
/* Red on the left, blue on the right. */
GBytes *image_png_new (int width, int height);
void
image_write_png (const char *folder, const char *name, int width, int height);
/* Of one colour: quick to write, however large. */
void
image_write_plain (const char *folder, const char *name, int width, int height);
