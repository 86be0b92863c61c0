/* page-share.c: sharing sizes out to pages.
 * SPDX-License-Identifier: MIT
 *
 * Filling page after page gives the least number of pages, but leaves a last
 * one with what was over. So the pages are counted that way, and then filled
 * again to an even share: each ends where it comes nearest to its part of what
 * is left, but not before the place from where the rest still fits on the
 * pages that are left. All of it is walks over the sizes. */

#include "config.h"

#include <math.h>

#include "layout/page-breaks.h"

/* Points below which a size fits all the same. */
#define TOLERANCE 0.01

typedef struct {
    double *ends; /* owned; where each size ends if all stand in one row */
    guint n;
    double gap;
    double first_room;
    double room;
} Share;

/* Of the sizes from start up to end. */
static double
get_span (const Share *self, guint start, guint end)
{
    if (start >= end)
        return 0;
    if (start == 0)
        return self->ends[end - 1];
    return self->ends[end - 1] - self->ends[start - 1] - self->gap;
}

static double
get_room (const Share *self, guint page)
{
    return (page == 0 ? self->first_room : self->room) + TOLERANCE;
}

/* Where the page ends that begins here and holds all it can, at least one. */
static guint
find_end (const Share *self, guint page, guint start)
{
    guint end = start + 1;

    while (end < self->n &&
           get_span (self, start, end + 1) <= get_room (self, page))
        end++;
    return end;
}

static guint
count_pages (const Share *self)
{
    guint page = 0;

    for (guint start = 0; start < self->n; page++)
        start = find_end (self, page, start);
    return page;
}

/* For each page the first place where it can begin, so that all after it fits
 * on the pages from there on. */
static guint *
find_earliest (const Share *self, guint n_pages)
{
    guint *earliest = g_new (guint, n_pages + 1);

    earliest[n_pages] = self->n;
    for (guint page = n_pages; page > 0; page--) {
        guint end = earliest[page];
        guint start = end - 1;

        while (start > page - 1 &&
               get_span (self, start - 1, end) <= get_room (self, page - 1))
            start--;
        earliest[page - 1] = start;
    }
    return earliest;
}

/* Where a page ends that takes its part of what is left. */
static guint
choose_end (const Share *self, guint page, guint n_pages, guint start,
            guint earliest)
{
    double rooms =
        get_room (self, page) + (n_pages - page - 1) * get_room (self, 1);
    double part =
        get_span (self, start, self->n) * get_room (self, page) / rooms;
    guint last =
        MIN (find_end (self, page, start), self->n - (n_pages - page - 1));
    guint end = MAX (earliest, start + 1);

    while (end < last && fabs (get_span (self, start, end + 1) - part) <=
                             fabs (get_span (self, start, end) - part))
        end++;
    return end;
}

static void
init_share (Share *self, const double *sizes)
{
    double end = 0;

    self->ends = g_new (double, self->n);
    for (guint i = 0; i < self->n; i++) {
        end += sizes[i] + (i > 0 ? self->gap : 0);
        self->ends[i] = end;
    }
}

GArray *
rihla_page_breaks_share (const double *sizes, guint n, double gap,
                         double first_room, double room)
{
    Share self = { NULL, n, gap, MAX (first_room, 0), MAX (room, 0) };
    GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
    g_autofree guint *earliest = NULL;
    guint n_pages;
    guint start = 0;

    if (n == 0)
        return starts;
    init_share (&self, sizes);
    n_pages = count_pages (&self);
    earliest = find_earliest (&self, n_pages);
    for (guint page = 0; page < n_pages; page++) {
        g_array_append_val (starts, start);
        if (page + 1 < n_pages)
            start =
                choose_end (&self, page, n_pages, start, earliest[page + 1]);
    }
    g_free (self.ends);
    return starts;
}
