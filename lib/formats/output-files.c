/* output-files.c: writing several files, all of them or none.
 * SPDX-License-Identifier: MIT
 *
 * In: paths and bytes. All bytes are put on the disk first, under other names:
 * what goes wrong mostly goes wrong there, and then nothing has changed. Then
 * the old files get second names, the new ones take their places one after the
 * other and, if one cannot, the old ones are put back. Only a process that is
 * killed just between two of these renames leaves some of the files new and
 * some old; each of them is whole. */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "formats/output-file.h"
#include "formats/output-files.h"

typedef struct {
    char *path;      /* owned; as it was given */
    char *target;    /* owned; where that leads to */
    char *name;      /* owned; of the new file; NULL once it has its place */
    char *old;       /* owned; the second name of the old file; NULL: none */
    gboolean is_new; /* there is no old file */
} File;

struct _RihlaOutputFiles {
    GArray *files; /* owned; of File */
};

static void
clear_file (gpointer data)
{
    File *file = data;

    if (file->name != NULL)
        g_unlink (file->name);
    if (file->old != NULL)
        g_unlink (file->old);
    g_free (file->path);
    g_free (file->target);
    g_free (file->name);
    g_free (file->old);
}

RihlaOutputFiles *
rihla_output_files_new (void)
{
    RihlaOutputFiles *self = g_new0 (RihlaOutputFiles, 1);

    self->files = g_array_new (FALSE, FALSE, sizeof (File));
    g_array_set_clear_func (self->files, clear_file);
    return self;
}

void
rihla_output_files_free (RihlaOutputFiles *self)
{
    if (self == NULL)
        return;
    g_array_unref (self->files);
    g_free (self);
}

gboolean
rihla_output_files_add (RihlaOutputFiles *self, const char *path, GBytes *bytes,
                        GError **error)
{
    File file = { 0 };

    if (!rihla_output_file_prepare (path, bytes, &file.target, &file.name,
                                    error))
        return FALSE;
    file.path = g_strdup (path);
    g_array_append_val (self->files, file);
    return TRUE;
}

/* A second name for the old file, if there is one. Where the file system has
 * no second names the old file cannot be put back, which is no reason not to
 * write. */
static void
keep_old (File *file)
{
    g_autofree char *old = g_strconcat (file->name, "-old", NULL);

    if (link (file->target, old) == 0)
        file->old = g_steal_pointer (&old);
    else
        file->is_new = errno == ENOENT;
}

static void
put_back (File *file)
{
    if (file->is_new)
        g_unlink (file->target);
    else if (file->old != NULL && g_rename (file->old, file->target) == 0)
        g_clear_pointer (&file->old, g_free);
}

gboolean
rihla_output_files_replace (RihlaOutputFiles *self, GError **error)
{
    File *files = (File *) self->files->data;

    for (guint i = 0; i < self->files->len; i++)
        keep_old (&files[i]);
    for (guint i = 0; i < self->files->len; i++) {
        int number;

        if (g_rename (files[i].name, files[i].target) == 0) {
            g_clear_pointer (&files[i].name, g_free);
            continue;
        }
        number = errno;
        for (guint j = i; j > 0; j--)
            put_back (&files[j - 1]);
        return rihla_output_file_fail (files[i].path, number, error);
    }
    for (guint i = 0; i < self->files->len; i++)
        rihla_output_file_flush_folder (files[i].target);
    return TRUE;
}
