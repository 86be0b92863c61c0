/* image-store.c: the picture files that a journey or a theme names.
 * SPDX-License-Identifier: MIT
 *
 * In come names as they stand in a journey from anywhere; out go pictures from
 * one folder, that of the journey, and from nowhere else. A name is a path in
 * it: no address, not absolute, without "..". Links are followed and the file
 * at their end must be in the folder too, and be a plain file: a pipe would be
 * waited for without end. Each file is read once, whatever the number of its
 * names and uses, and all of them together have limits. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "layout/image-store.h"

struct _RihlaImageStore {
    const char *owner;             /* not owned; "journey" */
    const char *folder;            /* not owned; NULL: none */
    char *root;                    /* owned; the folder without links */
    RihlaDiagnostics *diagnostics; /* not owned; may be NULL */
    GHashTable *by_name;   /* owned; name to RihlaImageFile, or to NULL */
    GHashTable *by_digest; /* owned; digest, not owned, to RihlaImageFile */
    guint64 n_bytes;       /* of all files that were taken */
    guint64 n_pixels;
    gboolean is_told; /* that there is no folder */
};

RihlaImageStore *
rihla_image_store_new (const char *owner, const char *folder,
                       RihlaDiagnostics *diagnostics)
{
    RihlaImageStore *self = g_new0 (RihlaImageStore, 1);

    self->owner = owner;
    self->folder = folder;
    self->diagnostics = diagnostics;
    self->by_name =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                               (GDestroyNotify) rihla_image_file_unref);
    self->by_digest = g_hash_table_new (g_str_hash, g_str_equal);
    return self;
}

void
rihla_image_store_free (RihlaImageStore *self)
{
    if (self == NULL)
        return;
    g_hash_table_unref (self->by_digest);
    g_hash_table_unref (self->by_name);
    free (self->root);
    g_free (self);
}

/* "http:", "data:", "C:": a scheme, or a disk. */
static gboolean
has_scheme (const char *name)
{
    gsize length = strspn (name, "abcdefghijklmnopqrstuvwxyz"
                                 "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    return length > 0 && name[length] == ':';
}

static gboolean
leads_up (const char *name)
{
    g_auto (GStrv) parts = g_strsplit_set (name, "/\\", -1);

    return g_strv_contains ((const char *const *) parts, "..");
}

/* What is wrong with a name by itself; NULL: nothing. */
static char *
check_name (const RihlaImageStore *self, const char *name)
{
    if (*name == '\0')
        return g_strdup ("has no name");
    if (has_scheme (name))
        return g_strdup_printf ("is an address; nothing is fetched, only "
                                "files beside the %s are read",
                                self->owner);
    if (*name == '/' || *name == '\\' || leads_up (name))
        return g_strdup_printf ("is outside the folder of the %s, where no "
                                "file is read",
                                self->owner);
    return NULL;
}

static gboolean
is_inside (const char *path, const char *root)
{
    gsize length = strlen (root);

    if (length == 1) /* "/" */
        return TRUE;
    return strncmp (path, root, length) == 0 && path[length] == '/';
}

/* Reads what the file says it has, and no more than may be had and a byte, so
 * that a larger one is told. */
static GBytes *
read_plain_file (int fd)
{
    struct stat status;
    g_autofree char *content = NULL;
    gsize room, length = 0;
    gssize n = 1;

    if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
        return NULL;
    room = (gsize) CLAMP (status.st_size, 0, RIHLA_IMAGE_BYTES_MOST) + 1;
    content = g_malloc (room);
    while (n != 0 && length < room) {
        n = read (fd, content + length, room - length);
        if (n < 0 && errno != EINTR)
            return NULL;
        length += n > 0 ? (gsize) n : 0;
    }
    return g_bytes_new_take (g_steal_pointer (&content), length);
}

static GBytes *
open_file (RihlaImageStore *self, const char *name, char **problem)
{
    g_autofree char *path = g_build_filename (self->folder, name, NULL);
    char *real = realpath (path, NULL);
    GBytes *bytes = NULL;
    int fd = -1;

    if (self->root == NULL)
        self->root = realpath (self->folder, NULL);
    if (real == NULL)
        *problem = g_strdup_printf ("cannot be read: %s", g_strerror (errno));
    else if (self->root == NULL || !is_inside (real, self->root))
        *problem = g_strdup_printf ("leads out of the folder of the %s, "
                                    "where no file is read",
                                    self->owner);
    else
        fd = open (real,
                   O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (*problem == NULL && fd < 0)
        *problem = g_strdup_printf ("cannot be read: %s", g_strerror (errno));
    free (real);
    if (fd < 0)
        return NULL;
    bytes = read_plain_file (fd);
    close (fd);
    if (bytes == NULL)
        *problem = g_strdup ("is not a plain file");
    return bytes;
}

static char *
check_sum (RihlaImageStore *self, const RihlaImageFile *image)
{
    guint64 n_pixels = 0;

    if (image->kind == RIHLA_IMAGE_PNG)
        n_pixels = (guint64) (image->width * image->height);
    if (self->n_bytes + g_bytes_get_size (image->bytes) >
            RIHLA_IMAGES_BYTES_MOST ||
        self->n_pixels + n_pixels > RIHLA_IMAGES_PIXELS_MOST)
        return g_strdup_printf ("is one too many: the pictures of a %s "
                                "have at most %d bytes and %d pixels together",
                                self->owner, RIHLA_IMAGES_BYTES_MOST,
                                RIHLA_IMAGES_PIXELS_MOST);
    self->n_bytes += g_bytes_get_size (image->bytes);
    self->n_pixels += n_pixels;
    return NULL;
}

static RihlaImageFile *
load_file (RihlaImageStore *self, const char *name, char **problem)
{
    g_autoptr (GBytes) bytes = open_file (self, name, problem);
    g_autoptr (RihlaImageFile) image = NULL;
    RihlaImageFile *same;

    if (bytes == NULL)
        return NULL;
    image = rihla_image_file_new (bytes, problem);
    if (image == NULL)
        return NULL;
    same = g_hash_table_lookup (self->by_digest, image->digest);
    if (same != NULL)
        return rihla_image_file_ref (same);
    *problem = check_sum (self, image);
    if (*problem != NULL)
        return NULL;
    g_hash_table_insert (self->by_digest, image->digest, image);
    return g_steal_pointer (&image);
}

static void
tell (RihlaImageStore *self, const char *name, const RihlaPlace *place,
      const char *id, const char *problem)
{
    rihla_diagnostics_add (self->diagnostics, RIHLA_DIAGNOSTIC_PICTURE, place,
                           id, "the picture \"%s\" %s", name, problem);
}

/* Told once: a journey from standard input may name many. */
static void
tell_no_folder (RihlaImageStore *self, const char *name,
                const RihlaPlace *place, const char *id)
{
    g_autofree char *problem =
        g_strdup_printf ("is not looked for: the %s was not read from a file, "
                         "so there is no folder to look in",
                         self->owner);

    if (!self->is_told)
        tell (self, name, place, id, problem);
    self->is_told = TRUE;
}

static RihlaImageFile *
find_file (RihlaImageStore *self, const char *name, const RihlaPlace *place,
           const char *id)
{
    g_autofree char *problem = check_name (self, name);
    RihlaImageFile *image;

    if (problem == NULL && self->folder == NULL) {
        tell_no_folder (self, name, place, id);
        return NULL;
    }
    image = problem == NULL ? load_file (self, name, &problem) : NULL;
    if (image == NULL)
        tell (self, name, place, id, problem);
    return image;
}

RihlaImageFile *
rihla_image_store_get (RihlaImageStore *self, const char *name,
                       const RihlaPlace *place, const char *id)
{
    gpointer image;

    if (g_hash_table_lookup_extended (self->by_name, name, NULL, &image))
        return image;
    image = find_file (self, name, place, id);
    g_hash_table_insert (self->by_name, g_strdup (name), image);
    return image;
}
