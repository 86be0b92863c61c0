/* input-file.c: reading a whole file.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "formats/formats.h"
#include "formats/input-file.h"

#define BLOCK_SIZE (64 * 1024)

static GBytes *
fail (GError **error, const char *path, int number)
{
    g_autofree char *name = g_filename_display_name (path);

    g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (number),
                 "%s: cannot be read: %s", name, g_strerror (number));
    return NULL;
}

/* Returns 0 or the number of the error. */
static int
read_all (int fd, GByteArray *content)
{
    while (content->len <= RIHLA_INPUT_LARGEST) {
        guint length = content->len;
        gssize n;

        g_byte_array_set_size (content, length + BLOCK_SIZE);
        n = read (fd, content->data + length, BLOCK_SIZE);
        g_byte_array_set_size (content, length + (n > 0 ? (guint) n : 0));
        if (n == 0)
            return 0;
        if (n < 0 && errno != EINTR)
            return errno;
    }
    return 0;
}

GBytes *
rihla_input_file_read (const char *path, GError **error)
{
    g_autoptr (GByteArray) content = NULL;
    int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
    int number;

    if (fd < 0)
        return fail (error, path, errno);
    content = g_byte_array_new ();
    number = read_all (fd, content);
    close (fd);
    if (number != 0)
        return fail (error, path, number);
    return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}
