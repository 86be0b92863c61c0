/* test-callout-search.c: free room around a place, row by row.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <stdlib.h>

#include "layout/callouts-room.h"

#define N_SEEDS 40
#define N_BOXES 30

static RihlaRoom room;

static void
open_room (void)
{
    rihla_room_init (&room);
}

static void
close_room (void)
{
    rihla_room_clear (&room);
}

static RihlaObstacle
make_box (double x, double y, double width, double height)
{
    return (RihlaObstacle){ .x = { x, x + width }, .y = { y, y + height } };
}

/* The first column at which a frame is free, each looked at by itself. */
static guint
find_plainly (const RihlaRoomRow *frames, guint row, guint column,
              const RihlaRect *size, double clearance)
{
    for (; column < frames->end; column++) {
        RihlaRect box = { room.x + column * RIHLA_ROOM_STEP - clearance,
                          room.y + row * RIHLA_ROOM_STEP - clearance,
                          size->width + 2 * clearance,
                          size->height + 2 * clearance };

        if (rihla_room_is_free (&room, &box))
            break;
    }
    return column;
}

/* No size is a whole number of squares, so that rounding decides nothing. */
START_TEST (rows_find_what_is_free)
{
    g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) _i);
    RihlaRect area = { 100, 50, 400, 100 };
    guint n_free = 0;

    rihla_room_open (&room, &area);
    for (guint i = 0; i < N_BOXES; i++) {
        RihlaObstacle box = make_box (g_rand_double_range (random, 80, 520),
                                      g_rand_double_range (random, 30, 170),
                                      g_rand_double_range (random, 0, 30),
                                      g_rand_double_range (random, 0, 10));

        rihla_room_cover (&room, &box);
    }
    rihla_room_close (&room);
    for (guint row = 0; row < room.n_rows; row++) {
        double clearance = 1 + row % 4;
        RihlaRect size = { 0, 0, 20.3 + row, 8.7 + row % 5 };
        RihlaRoomRow frames;
        guint column = 0;

        if (!rihla_room_begin_row (&room, row, &size, clearance, &frames))
            continue;
        while (column < frames.end) {
            guint found = rihla_room_row_find (&frames, column);

            ck_assert_uint_eq (found, find_plainly (&frames, row, column, &size,
                                                    clearance));
            n_free += found < frames.end;
            column = found + 1;
        }
    }
    ck_assert_uint_gt (n_free, 0);
}
END_TEST

START_TEST (frames_that_touch_what_is_covered_are_not_free)
{
    RihlaRect area = { 0, 0, 100, 40 };
    RihlaRect size = { 0, 0, 20, 10 };
    RihlaObstacle box = make_box (50, 0, 10, 40);
    RihlaRoomRow frames;

    rihla_room_open (&room, &area);
    rihla_room_cover (&room, &box);
    rihla_room_close (&room);
    ck_assert (rihla_room_begin_row (&room, 2, &size, 4, &frames));
    /* Four points from the edge of the area, and from the box. */
    ck_assert_uint_eq (rihla_room_row_find (&frames, 0), 2);
    ck_assert_uint_eq (rihla_room_row_find (&frames, 13), 13);
    ck_assert_uint_eq (rihla_room_row_find (&frames, 14), 32);
    ck_assert_uint_eq (rihla_room_row_find (&frames, 38), 38);
    ck_assert_uint_eq (rihla_room_row_find (&frames, 39), frames.end);
}
END_TEST

START_TEST (rows_outside_the_area_have_no_frames)
{
    RihlaRect area = { 0, 0, 100, 40 };
    RihlaRect size = { 0, 0, 20, 10 };
    RihlaRect wide = { 0, 0, 93, 10 };
    RihlaRoomRow frames;

    rihla_room_open (&room, &area);
    rihla_room_close (&room);
    ck_assert (!rihla_room_begin_row (&room, 1, &size, 4, &frames));
    ck_assert (rihla_room_begin_row (&room, 13, &size, 4, &frames));
    ck_assert (!rihla_room_begin_row (&room, 14, &size, 4, &frames));
    ck_assert (!rihla_room_begin_row (&room, 4, &wide, 4, &frames));
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("callout-search");
    TCase *tcase = tcase_create ("callout-search");
    SRunner *runner;
    int n_failed;

    tcase_add_checked_fixture (tcase, open_room, close_room);
    tcase_add_loop_test (tcase, rows_find_what_is_free, 0, N_SEEDS);
    tcase_add_test (tcase, frames_that_touch_what_is_covered_are_not_free);
    tcase_add_test (tcase, rows_outside_the_area_have_no_frames);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
