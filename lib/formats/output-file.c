/* output-file.c: writing a file as a whole or not at all.
 * SPDX-License-Identifier: MIT
 *
 * In: a path and bytes. The bytes go to a new file in the same folder, which
 * is flushed to the disk and then renamed: a rename within a folder happens
 * or does not happen. g_file_set_contents_full() comes close, but it replaces
 * a link by a file, /dev/full by a file, and forgets permissions. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "formats/output-file.h"

/* As many as Linux follows; more are a circle. */
#define LINKS_MOST 40

static gboolean
fail (GError **error, const char *path, int number)
{
    g_autofree char *name = g_filename_display_name (path);

    g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (number),
                 "%s: cannot be written: %s", name, g_strerror (number));
    return FALSE;
}

/* Where the links that stand at a path lead to, whether or not a file is
 * there; NULL when they go in a circle. */
static char *
follow_links (const char *path)
{
    g_autofree char *current = g_strdup (path);

    for (guint i = 0; i < LINKS_MOST; i++) {
        g_autofree char *target = g_file_read_link (current, NULL);
        g_autofree char *folder = NULL;

        if (target == NULL)
            return g_steal_pointer (&current);
        folder = g_path_get_dirname (current);
        g_free (current);
        if (g_path_is_absolute (target))
            current = g_steal_pointer (&target);
        else
            current = g_build_filename (folder, target, NULL);
    }
    return NULL;
}

/* Returns 0 or the number of the error. */
static int
write_all (int fd, GBytes *bytes)
{
    gsize length;
    const char *data = g_bytes_get_data (bytes, &length);

    while (length > 0) {
        gssize n = write (fd, data, length);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        data += n;
        length -= (gsize) n;
    }
    return 0;
}

/* Devices and pipes cannot be flushed and say so; that is no failure. */
static int
flush (int fd)
{
    if (fsync (fd) == 0 || errno == EINVAL || errno == EROFS ||
        errno == ENOTSUP)
        return 0;
    return errno;
}

/* Writes, flushes and closes. Returns 0 or the number of the first error. */
static int
write_and_close (int fd, GBytes *bytes)
{
    int number = write_all (fd, bytes);

    if (number == 0)
        number = flush (fd);
    if (close (fd) != 0 && number == 0)
        number = errno;
    return number;
}

static gboolean
write_directly (const char *path, GBytes *bytes, GError **error)
{
    int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
    int number;

    if (fd < 0)
        return fail (error, path, errno);
    number = write_and_close (fd, bytes);
    return number == 0 || fail (error, path, number);
}

/* The new file belongs to whom the old one did, as far as that is allowed. */
static void
keep_permissions (int fd, const GStatBuf *old)
{
    if (fchown (fd, old->st_uid, old->st_gid) != 0)
        g_debug ("the owner of a file is not kept: %s", g_strerror (errno));
    if (fchmod (fd, old->st_mode & 07777) != 0)
        g_debug ("the mode of a file is not kept: %s", g_strerror (errno));
}

/* Puts the rename itself on the disk. By now the file is whole either way, so
 * a file system that cannot do it is no error. */
static void
flush_folder (const char *folder)
{
    int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

    if (fd < 0)
        return;
    flush (fd);
    close (fd);
}

/* The old file's status is NULL where there is none. */
static gboolean
replace (const char *path, const char *target, const GStatBuf *old,
         GBytes *bytes, GError **error)
{
    g_autofree char *folder = g_path_get_dirname (target);
    g_autofree char *temporary =
        g_build_filename (folder, ".rihla-XXXXXX", NULL);
    int fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0666);
    int number;

    if (fd < 0)
        return fail (error, path, errno);
    if (old != NULL)
        keep_permissions (fd, old);
    number = write_and_close (fd, bytes);
    if (number == 0 && g_rename (temporary, target) != 0)
        number = errno;
    if (number != 0) {
        g_unlink (temporary);
        return fail (error, path, number);
    }
    flush_folder (folder);
    return TRUE;
}

gboolean
rihla_output_file_write (const char *path, GBytes *bytes, GError **error)
{
    g_autofree char *target = NULL;
    GStatBuf status;
    gboolean is_there = g_stat (path, &status) == 0;

    if (is_there && S_ISDIR (status.st_mode))
        return fail (error, path, EISDIR);
    /* Before links are followed: that of /dev/stdout may lead to no name. */
    if (is_there && !S_ISREG (status.st_mode))
        return write_directly (path, bytes, error);
    target = follow_links (path);
    if (target == NULL)
        return fail (error, path, ELOOP);
    return replace (path, target, is_there ? &status : NULL, bytes, error);
}
