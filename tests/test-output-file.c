/* test-output-file.c: files are replaced as a whole or not at all.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "formats/formats.h"
#include "formats/input-file.h"
#include "formats/output-file.h"

/* Each test has a folder of its own. */
static char *folder;

/* What a process holds when it forks: valgrind looks for it in the child, which
 * ends in the middle of a function. */
static gconstpointer volatile held[2];

static pid_t
fork_holding (gconstpointer a, gconstpointer b)
{
    held[0] = a;
    held[1] = b;
    return fork ();
}

static void
set_up (void)
{
    folder = g_dir_make_tmp ("rihla-XXXXXX", NULL);
    ck_assert_ptr_nonnull (folder);
}

static void
remove_all (const char *path)
{
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
        g_autofree char *child = g_build_filename (path, name, NULL);

        g_chmod (child, 0700);
        if (g_file_test (child, G_FILE_TEST_IS_DIR) &&
            !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
            remove_all (child);
        else
            g_unlink (child);
    }
    g_rmdir (path);
}

static void
tear_down (void)
{
    remove_all (folder);
    g_clear_pointer (&folder, g_free);
}

static char *
make_path (const char *name)
{
    return g_build_filename (folder, name, NULL);
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

    return rihla_output_file_write (path, bytes, error);
}

static void
check_content (const char *path, const char *text)
{
    g_autofree char *content = NULL;

    ck_assert (g_file_get_contents (path, &content, NULL, NULL));
    ck_assert_str_eq (content, text);
}

/* Nothing is left over: a folder holds as many files as it should. */
static void
check_n_files (guint n)
{
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

    while (g_dir_read_name (dir) != NULL)
        n--;
    ck_assert_uint_eq (n, 0);
}

static void
check_failure (const char *path, GFileError code, GError *error)
{
    ck_assert_ptr_nonnull (error);
    ck_assert_msg (g_error_matches (error, G_FILE_ERROR, (int) code), "%s",
                   error->message);
    ck_assert_msg (g_str_has_prefix (error->message, path), "%s",
                   error->message);
}

START_TEST (test_new_and_old)
{
    g_autofree char *path = make_path ("خريطة.xml");

    ck_assert (write_text (path, "one", NULL));
    check_content (path, "one");
    ck_assert (write_text (path, "two, longer", NULL));
    check_content (path, "two, longer");
    ck_assert (write_text (path, "", NULL));
    check_content (path, "");
    check_n_files (1);
}
END_TEST

START_TEST (test_permissions)
{
    g_autofree char *path = make_path ("a");
    GStatBuf status;
    mode_t mask = umask (027);

    ck_assert (write_text (path, "one", NULL));
    ck_assert_int_eq (g_stat (path, &status), 0);
    ck_assert_uint_eq (status.st_mode & 07777, 0640);
    ck_assert_int_eq (g_chmod (path, 0606), 0);
    ck_assert (write_text (path, "two", NULL));
    ck_assert_int_eq (g_stat (path, &status), 0);
    ck_assert_uint_eq (status.st_mode & 07777, 0606);
    umask (mask);
}
END_TEST

START_TEST (test_links)
{
    g_autofree char *target = make_path ("target");
    g_autofree char *near = make_path ("near");
    g_autofree char *far = make_path ("far");
    g_autofree char *circle = make_path ("circle");
    g_autoptr (GError) error = NULL;

    ck_assert_int_eq (symlink ("target", near), 0);
    ck_assert_int_eq (symlink (near, far), 0);
    /* The link leads nowhere yet. */
    ck_assert (write_text (far, "one", NULL));
    check_content (target, "one");
    ck_assert (write_text (near, "two", NULL));
    check_content (target, "two");
    ck_assert (g_file_test (near, G_FILE_TEST_IS_SYMLINK));
    ck_assert (g_file_test (far, G_FILE_TEST_IS_SYMLINK));
    ck_assert (!g_file_test (target, G_FILE_TEST_IS_SYMLINK));
    ck_assert_int_eq (symlink ("circle", circle), 0);
    ck_assert (!write_text (circle, "x", &error));
    check_failure (circle, G_FILE_ERROR_LOOP, error);
}
END_TEST

/* A device is full, and stays a device. */
START_TEST (test_devices)
{
    g_autoptr (GError) error = NULL;
    GStatBuf status;

    ck_assert (!write_text ("/dev/full", "x", &error));
    check_failure ("/dev/full", G_FILE_ERROR_NOSPC, error);
    ck_assert (write_text ("/dev/null", "x", NULL));
    ck_assert_int_eq (g_stat ("/dev/full", &status), 0);
    ck_assert (S_ISCHR (status.st_mode));
    ck_assert_int_eq (g_stat ("/dev/null", &status), 0);
    ck_assert (S_ISCHR (status.st_mode));
}
END_TEST

/* A pipe is written to, and read to its end. */
START_TEST (test_pipes)
{
    g_autofree char *path = make_path ("pipe");
    g_autoptr (GBytes) read = NULL;
    GStatBuf status;
    int state;
    pid_t child;

    ck_assert_int_eq (mkfifo (path, 0600), 0);
    child = fork_holding (path, NULL);
    ck_assert_int_ge (child, 0);
    if (child == 0)
        _exit (write_text (path, "through", NULL) ? 0 : 1);
    read = rihla_input_file_read (path, NULL);
    ck_assert_int_eq (waitpid (child, &state, 0), child);
    ck_assert (WIFEXITED (state) && WEXITSTATUS (state) == 0);
    ck_assert_ptr_nonnull (read);
    ck_assert_mem_eq (g_bytes_get_data (read, NULL), "through", 7);
    ck_assert_int_eq (g_stat (path, &status), 0);
    ck_assert (S_ISFIFO (status.st_mode));
}
END_TEST

START_TEST (test_places_that_cannot_be)
{
    g_autofree char *missing = make_path ("missing/a");
    g_autofree char *file = make_path ("file");
    g_autofree char *below = make_path ("file/a");
    g_autoptr (GError) first = NULL;
    g_autoptr (GError) second = NULL;
    g_autoptr (GError) third = NULL;

    ck_assert (!write_text (missing, "x", &first));
    check_failure (missing, G_FILE_ERROR_NOENT, first);
    ck_assert (write_text (file, "x", NULL));
    ck_assert (!write_text (below, "x", &second));
    check_failure (below, G_FILE_ERROR_NOTDIR, second);
    ck_assert (!write_text (folder, "x", &third));
    check_failure (folder, G_FILE_ERROR_ISDIR, third);
    check_content (file, "x");
}
END_TEST

/* Runs a function in a process of its own, as nobody where this is root, whom
 * no permission stops. Its result is what the process ends with. */
static int
run_apart (int (*function) (const char *path), const char *path)
{
    pid_t child = fork_holding (path, held[1]);
    int state;

    ck_assert_int_ge (child, 0);
    if (child == 0) {
        if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
            _exit (99);
        _exit (function (path));
    }
    ck_assert_int_eq (waitpid (child, &state, 0), child);
    ck_assert (WIFEXITED (state));
    return WEXITSTATUS (state);
}

static int
fail_for_permissions (const char *path)
{
    g_autoptr (GError) error = NULL;

    return !write_text (path, "new", &error) &&
                   g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES) &&
                   g_str_has_prefix (error->message, path)
               ? 0
               : 1;
}

START_TEST (test_folder_that_is_read_only)
{
    g_autofree char *path = make_path ("a");
    g_autofree char *fresh = make_path ("b");

    ck_assert (write_text (path, "old", NULL));
    ck_assert_int_eq (g_chmod (path, 0666), 0);
    ck_assert_int_eq (g_chmod (folder, 0555), 0);
    held[1] = fresh;
    ck_assert_int_eq (run_apart (fail_for_permissions, path), 0);
    ck_assert_int_eq (run_apart (fail_for_permissions, fresh), 0);
    ck_assert_int_eq (g_chmod (folder, 0755), 0);
    check_content (path, "old");
    check_n_files (1);
}
END_TEST

static GBytes *
make_large (gsize length)
{
    return g_bytes_new_take (g_malloc0 (length), length);
}

/* No file may grow past 4 KiB: what a full disk does, from anywhere. */
static int
fail_for_size (const char *path)
{
    g_autoptr (GBytes) bytes = make_large (64 * 1024);
    g_autoptr (GError) error = NULL;
    struct rlimit limit = { 4096, 4096 };

    signal (SIGXFSZ, SIG_IGN);
    if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
        return 98;
    return !rihla_output_file_write (path, bytes, &error) &&
                   error->domain == G_FILE_ERROR &&
                   strstr (error->message, g_strerror (EFBIG)) != NULL
               ? 0
               : 1;
}

START_TEST (test_no_room)
{
    g_autofree char *path = make_path ("a");

    ck_assert (write_text (path, "old", NULL));
    ck_assert_int_eq (g_chmod (folder, 0777), 0);
    ck_assert_int_eq (run_apart (fail_for_size, path), 0);
    check_content (path, "old");
    check_n_files (1);
}
END_TEST

/* Where a file system can be mounted, one that is really full; where not, the
 * test before this one has stood for it. */
START_TEST (test_full_disk)
{
    g_autofree char *path = make_path ("a");
    g_autoptr (GBytes) bytes = make_large (1024 * 1024);
    g_autoptr (GError) error = NULL;

    if (mount ("rihla", folder, "tmpfs", 0, "size=64k") != 0) {
        ck_assert (errno == EPERM || errno == EACCES || errno == ENODEV);
        return;
    }
    ck_assert (write_text (path, "old", NULL));
    ck_assert (!rihla_output_file_write (path, bytes, &error));
    check_failure (path, G_FILE_ERROR_NOSPC, error);
    check_content (path, "old");
    check_n_files (1);
    ck_assert_int_eq (umount (folder), 0);
}
END_TEST

/* A process that is killed at any moment leaves one whole file or the other.
 * It is killed after times that grow by a fifth, until it has come to an end
 * by itself. */
START_TEST (test_killed)
{
    gsize length = 8 * 1024 * 1024;
    g_autoptr (GBytes) bytes = make_large (length);
    g_autofree char *path = make_path ("a");
    gboolean is_done = FALSE;

    for (double delay = 20; !is_done; delay *= 1.2) {
        GStatBuf status;
        pid_t child;
        int state;

        ck_assert (write_text (path, "old", NULL));
        child = fork_holding (path, bytes);
        ck_assert_int_ge (child, 0);
        if (child == 0)
            _exit (rihla_output_file_write (path, bytes, NULL) ? 0 : 1);
        g_usleep ((gulong) delay);
        kill (child, SIGKILL);
        ck_assert_int_eq (waitpid (child, &state, 0), child);
        is_done = WIFEXITED (state);
        ck_assert_int_eq (g_stat (path, &status), 0);
        if (status.st_size != (goffset) length)
            check_content (path, "old");
        else
            is_done = TRUE;
    }
}
END_TEST

START_TEST (test_reading)
{
    g_autofree char *missing = make_path ("missing");
    g_autoptr (GError) first = NULL;
    g_autoptr (GError) second = NULL;
    g_autoptr (GBytes) endless = NULL;

    ck_assert_ptr_null (rihla_input_file_read (missing, &first));
    check_failure (missing, G_FILE_ERROR_NOENT, first);
    ck_assert_ptr_null (rihla_input_file_read (folder, &second));
    check_failure (folder, G_FILE_ERROR_ISDIR, second);
    endless = rihla_input_file_read ("/dev/zero", NULL);
    ck_assert_ptr_nonnull (endless);
    ck_assert_uint_gt (g_bytes_get_size (endless), RIHLA_INPUT_LARGEST);
    ck_assert_uint_le (g_bytes_get_size (endless),
                       RIHLA_INPUT_LARGEST + 64 * 1024);
}
END_TEST

static int
fail_to_read (const char *path)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = rihla_input_file_read (path, &error);

    return bytes == NULL &&
                   g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES)
               ? 0
               : 1;
}

START_TEST (test_unreadable)
{
    g_autofree char *path = make_path ("a");

    ck_assert (write_text (path, "x", NULL));
    ck_assert_int_eq (g_chmod (folder, 0755), 0);
    ck_assert_int_eq (g_chmod (path, 0), 0);
    ck_assert_int_eq (run_apart (fail_to_read, path), 0);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("output file");
    TCase *tcase = tcase_create ("files");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_checked_fixture (tcase, set_up, tear_down);
    tcase_set_timeout (tcase, 120);
    tcase_add_test (tcase, test_new_and_old);
    tcase_add_test (tcase, test_permissions);
    tcase_add_test (tcase, test_links);
    tcase_add_test (tcase, test_devices);
    tcase_add_test (tcase, test_pipes);
    tcase_add_test (tcase, test_places_that_cannot_be);
    tcase_add_test (tcase, test_folder_that_is_read_only);
    tcase_add_test (tcase, test_no_room);
    tcase_add_test (tcase, test_full_disk);
    tcase_add_test (tcase, test_killed);
    tcase_add_test (tcase, test_reading);
    tcase_add_test (tcase, test_unreadable);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
