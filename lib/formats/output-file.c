/* output-file.c: writing a file as a whole or not at all.
 * SPDX-License-Identifier: MIT
 *
 * In: a path and bytes. The bytes go to a new file in the same folder, which
 * is flushed to the disk and then renamed: a rename within a folder happens
 * or does not happen. Until it is flushed the new file has no name, where the
 * system can do that, so that a process that is killed leaves nothing behind.
 * g_file_set_contents_full() comes close, but it replaces a link by a file,
 * /dev/full by a file, and forgets permissions. */

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

/* A file without a name; -1 where the system has none such, or could not give
 * it one later. */
static int
open_nameless (const char *folder)
{
#ifdef O_TMPFILE
    if (access ("/proc/self/fd", X_OK) == 0)
        return g_open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
#endif
    return -1;
}

/* Gives a file a name that no other has. Returns 0 or the number of the error;
 * the name is NULL then. */
static int
name_file (int fd, const char *folder, char **name)
{
    g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
    int number = EEXIST;

    for (guint i = 0; number == EEXIST; i++) {
        g_autofree char *base = g_strdup_printf (".rihla-%d-%u", getpid (), i);

        g_free (*name);
        *name = g_build_filename (folder, base, NULL);
        if (linkat (AT_FDCWD, link, AT_FDCWD, *name, AT_SYMLINK_FOLLOW) == 0)
            return 0;
        number = errno;
    }
    g_clear_pointer (name, g_free);
    return number;
}

/* A file with a name that no other has; -1, errno and no name if it fails. */
static int
open_named (const char *folder, char **name)
{
    g_autofree char *path = g_build_filename (folder, ".rihla-XXXXXX", NULL);
    int fd = g_mkstemp_full (path, O_WRONLY | O_CLOEXEC, 0666);
    int number = errno;

    if (fd >= 0)
        *name = g_steal_pointer (&path);
    g_clear_pointer (&path, g_free);
    errno = number; /* freeing may have changed it */
    return fd;
}

/* Puts the bytes on the disk in a new file of the folder, with a name that no
 * other has. Returns 0 or the number of the error. */
static int
write_new_file (const char *folder, const GStatBuf *old, GBytes *bytes,
                char **name)
{
    int fd = open_nameless (folder);
    gboolean is_nameless = fd >= 0;
    int number;

    if (!is_nameless)
        fd = open_named (folder, name);
    if (fd < 0)
        return errno;
    if (old != NULL)
        keep_permissions (fd, old);
    number = write_all (fd, bytes);
    if (number == 0)
        number = flush (fd);
    if (number == 0 && is_nameless)
        number = name_file (fd, folder, name);
    if (close (fd) != 0 && number == 0)
        number = errno;
    return number;
}

gboolean
rihla_output_file_fail (const char *path, int number, GError **error)
{
    return fail (error, path, number);
}

gboolean
rihla_output_file_prepare (const char *path, GBytes *bytes, char **target,
                           char **name, GError **error)
{
    g_autofree char *folder = NULL;
    GStatBuf status;
    gboolean is_there = g_stat (path, &status) == 0;
    int number;

    if (is_there && !S_ISREG (status.st_mode))
        return fail (error, path, S_ISDIR (status.st_mode) ? EISDIR : EEXIST);
    *target = follow_links (path);
    if (*target == NULL)
        return fail (error, path, ELOOP);
    folder = g_path_get_dirname (*target);
    number = write_new_file (folder, is_there ? &status : NULL, bytes, name);
    if (number == 0)
        return TRUE;
    if (*name != NULL)
        g_unlink (*name);
    g_clear_pointer (name, g_free);
    g_clear_pointer (target, g_free);
    return fail (error, path, number);
}

void
rihla_output_file_flush_folder (const char *target)
{
    g_autofree char *folder = g_path_get_dirname (target);

    flush_folder (folder);
}

static gboolean
replace (const char *path, GBytes *bytes, GError **error)
{
    g_autofree char *target = NULL;
    g_autofree char *name = NULL;
    int number;

    if (!rihla_output_file_prepare (path, bytes, &target, &name, error))
        return FALSE;
    if (g_rename (name, target) != 0) {
        number = errno;
        g_unlink (name);
        return fail (error, path, number);
    }
    rihla_output_file_flush_folder (target);
    return TRUE;
}

gboolean
rihla_output_file_write (const char *path, GBytes *bytes, GError **error)
{
    GStatBuf status;

    /* Before links are followed: that of /dev/stdout may lead to no name. */
    if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode) &&
        !S_ISDIR (status.st_mode))
        return write_directly (path, bytes, error);
    return replace (path, bytes, error);
}
