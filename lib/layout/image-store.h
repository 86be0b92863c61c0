/* image-store.h: the picture files that a journey or a theme names. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/image-file.h"
#include "model/diagnostics.h"

/* The most bytes and the most pixels of all files of a journey together: a
 * thousand small files may be as bad as a large one. */
#define RIHLA_IMAGES_BYTES_MOST (64 * 1024 * 1024)
#define RIHLA_IMAGES_PIXELS_MOST (64 * 1024 * 1024)

typedef struct _RihlaImageStore RihlaImageStore;

/* The owner, "journey", is for messages. The folder is where files are looked
 * for, and nowhere else; NULL: there is none. Neither it nor the diagnostics,
 * which may be NULL, are copied. */
RihlaImageStore *rihla_image_store_new (const char *owner, const char *folder,
                                        RihlaDiagnostics *diagnostics);
void rihla_image_store_free (RihlaImageStore *self);

/* The file of this name, read when it is asked for first. NULL where there is
 * none that can be drawn; that is noted, once for a name, at the place, which
 * may be NULL, and of the element. It is the store's. */
RihlaImageFile *rihla_image_store_get (RihlaImageStore *self, const char *name,
                                       const RihlaPlace *place, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaImageStore, rihla_image_store_free)
