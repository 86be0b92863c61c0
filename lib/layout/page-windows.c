/* page-windows.c: the windows of all pages.
 * SPDX-License-Identifier: MIT
 *
 * In: a map whose items stand in its display, and where it is broken. Out: for
 * each page its windows: the header or the title, the heads of its stages, the
 * heads of its lanes, its lanes, and on the last pages what stands below them.
 * Header, footer and notes flow: they are cut between what stands one below
 * the other, never through it. What is too large for a page is drawn smaller
 * on that page, and a remark says so. */

#include "config.h"

#include <math.h>
#include <rihla/rihla-error.h>

#include "layout/page-flow.h"
#include "layout/page-index.h"
#include "layout/page-marks.h"
#include "layout/page-slices.h"
#include "layout/page-windows.h"
#include "model/diagnostics.h"
#include "model/elements.h"

/* No more pages than anybody prints: on a stamp there would be one a stage. */
#define PAGES_MOST 10000

/* Around header and footer, for the strokes at their edges. */
#define BLEED 3.0
/* A page that is so little smaller than the others is none. */
#define SMALLER 0.999

typedef struct {
    const RihlaArrangement *arrangement;
    const RihlaPageBreaks *breaks;
    RihlaMap *map;
    RihlaPages *pages;
    RihlaPageIndex index;
    GArray *marks;   /* owned; of RihlaPageMarks, one a page */
    guint lane_base; /* the first page with stages */
    double *ends;    /* owned; of what stands in broken lanes, by group and
                      * lane; NULL: no lane is broken */
    GArray *starts;  /* owned; of guint: the first of the pages of stages of
                      * each group and band, and the end */
    guint *bases;    /* owned; the first of each group there, and the end */
    double y;        /* where the next window of the page goes, in points */
} Builder;

/* Where the windows of a page end, in points. */
static double
get_limit (const RihlaPageBreaks *breaks, const RihlaTheme *theme)
{
    return breaks->page_height -
           (theme->page_margin + breaks->strip_height) * breaks->scale;
}

static void
begin_page (Builder *self)
{
    RihlaPage page = { .first_window = self->pages->windows->len };
    RihlaPageMarks marks = { -1, -1, -1, -1, FALSE, 0, 0, 0, 1 };
    double top = self->map->theme->page_margin;

    marks.has_title = self->pages->pages->len > 0;
    if (marks.has_title)
        top += self->breaks->running_height;
    self->y = top * self->breaks->scale;
    g_array_append_val (self->pages->pages, page);
    g_array_append_val (self->marks, marks);
}

/* Adds a window to the last page. Returns its index. */
static guint
add_window (Builder *self, const RihlaRect *source, double x, double y,
            double scale)
{
    RihlaWindow window = { .source = *source, .x = x, .y = y, .scale = scale };
    guint n_pages = self->pages->pages->len;

    g_array_append_val (self->pages->windows, window);
    g_array_index (self->pages->pages, RihlaPage, n_pages - 1).n_windows++;
    return self->pages->windows->len - 1;
}

/* --- What flows ---------------------------------------------------------- */

/* Half of the way to the neighbour, so that nothing of it is seen. */
static double
get_bleed (const GArray *blocks, guint before)
{
    if (before + 1 >= blocks->len)
        return BLEED;
    return MIN (BLEED, (g_array_index (blocks, RihlaFlowBlock, before + 1).top -
                        g_array_index (blocks, RihlaFlowBlock, before).bottom) /
                           2);
}

static void
tell_smaller (Builder *self, double scale, const char *id, const char *what)
{
    if (scale < SMALLER * self->breaks->scale)
        rihla_diagnostics_add (self->map->diagnostics,
                               RIHLA_DIAGNOSTIC_PAGE_SMALLER, NULL, id,
                               "page %u is drawn at %.0f %% of the scale of "
                               "the others, as %s does not fit it otherwise",
                               self->pages->pages->len,
                               floor (100 * scale / self->breaks->scale), what);
}

/* Shows some blocks below what the page has already. */
static void
add_blocks (Builder *self, GArray *blocks, guint first, guint n)
{
    RihlaFlowBlock *all = (RihlaFlowBlock *) blocks->data;
    double margin = self->map->theme->page_margin;
    double width = self->breaks->width - 2 * margin;
    double height = all[first + n - 1].bottom - all[first].top;
    double above = first > 0 ? get_bleed (blocks, first - 1) : BLEED;
    double room = get_limit (self->breaks, self->map->theme) - self->y;
    double scale = MIN (self->breaks->scale, room / height);
    RihlaRect source = { margin - BLEED, all[first].top - above,
                         width + 2 * BLEED,
                         height + above + get_bleed (blocks, first + n - 1) };
    guint window;

    tell_smaller (self, scale, NULL, "what stands above or below the lanes");
    window = add_window (self, &source,
                         (self->breaks->page_width - source.width * scale) / 2,
                         self->y - above * scale, scale);
    for (guint i = first; i < first + n; i++)
        all[i].window = window;
    self->y += height * scale;
}

static gboolean
is_empty_page (const Builder *self)
{
    guint n_pages = self->pages->pages->len;

    return g_array_index (self->pages->pages, RihlaPage, n_pages - 1)
               .n_windows == 0;
}

/* Lets the blocks flow over the rest of the page, and as many more as it
 * takes. */
static void
flow_blocks (Builder *self, GArray *blocks)
{
    guint first = 0;

    while (first < blocks->len) {
        const RihlaFlowBlock *block =
            &g_array_index (blocks, RihlaFlowBlock, first);
        double room = (get_limit (self->breaks, self->map->theme) - self->y) /
                      self->breaks->scale;
        guint n = rihla_flow_count_fitting (blocks, first, room);

        if (!is_empty_page (self) && block->bottom - block->top > room) {
            begin_page (self);
            continue;
        }
        add_blocks (self, blocks, first, n);
        first += n;
        if (first < blocks->len)
            begin_page (self);
    }
}

/* The footer is kept together where that is possible. */
static void
add_footer (Builder *self)
{
    GArray *blocks = self->index.footer_blocks;
    double room = get_limit (self->breaks, self->map->theme) - self->y;
    double height;

    if (blocks->len == 0)
        return;
    self->y += RIHLA_FOOTER_GAP * self->breaks->scale;
    room -= RIHLA_FOOTER_GAP * self->breaks->scale;
    height = g_array_index (blocks, RihlaFlowBlock, blocks->len - 1).bottom -
             g_array_index (blocks, RihlaFlowBlock, 0).top;
    if (height * self->breaks->scale > room)
        begin_page (self);
    flow_blocks (self, blocks);
}

/* --- Stages and lanes ---------------------------------------------------- */

/* A page of stages while it is made. */
typedef struct {
    const RihlaPageGroup *group;
    double lanes_top;        /* of its lanes on the map */
    double lanes_end;        /* the same as lanes_top where it has none */
    double height;           /* of the lanes, and the heads beside them */
    const RihlaLane *broken; /* NULL: all of the lanes are seen */
    double header;           /* height of the header with its gap; 0: none */
    double scale;
    double x; /* of the left edge of the map on the page, in points */
} Sheet;

/* What a slice shows of the lanes; the last one of a broken lane ends with its
 * content, but is as high as the head of the lane asks for. */
static void
find_lanes (Sheet *sheet, const Builder *self, guint group,
            const RihlaPageBand *band, guint slice)
{
    const RihlaMap *map = self->map;
    guint last = band->first_lane + band->n_lanes - 1;
    const RihlaLane *lane = &map->lanes[last];
    double padding = MAX (map->theme->padding, map->theme->lane_gap);
    double head = lane->head != NULL ? lane->head->height : 0;

    rihla_page_slices_get (map, band, slice, &sheet->lanes_top,
                           &sheet->lanes_end);
    sheet->height = sheet->lanes_end - sheet->lanes_top;
    if (lane->page_room <= 0)
        return;
    sheet->broken = lane;
    sheet->lanes_end =
        MIN (sheet->lanes_end,
             MAX (self->ends[group * map->n_lanes + last] + padding,
                  MAX (sheet->lanes_top, lane->y) +
                      MIN (head, lane->page_room)));
    sheet->height =
        MAX (sheet->lanes_end - MAX (sheet->lanes_top, lane->y), head) +
        MAX (lane->y - sheet->lanes_top, 0);
}

static void
init_sheet (Sheet *sheet, const Builder *self, guint group, guint band,
            guint slice)
{
    const RihlaMap *map = self->map;
    const RihlaTheme *theme = map->theme;
    const RihlaPageGroup *of =
        &g_array_index (self->breaks->groups, RihlaPageGroup, group);
    const RihlaPageBand *lanes =
        &g_array_index (self->breaks->bands, RihlaPageBand,
                        of->first_band + band);
    double width = map->lanes_x + of->width + theme->page_margin;
    double height = map->lanes[0].height;

    *sheet = (Sheet){ .group = of };
    if (group == 0 && band == 0 && slice == 0 && !self->breaks->has_cover)
        sheet->header = self->arrangement->header_height + RIHLA_HEADER_GAP;
    if (lanes->n_lanes > 0) {
        find_lanes (sheet, self, group, lanes, slice);
        height += theme->lane_gap + sheet->height;
    }
    height += sheet->header;
    sheet->scale =
        MIN (self->breaks->scale,
             MIN (self->breaks->page_width / width,
                  (get_limit (self->breaks, theme) - self->y) / height));
    sheet->x = (self->breaks->page_width - width * sheet->scale) / 2;
}

/* With the margins around it, where a mark may stand. */
static void
add_header (Builder *self, const Sheet *sheet)
{
    double margin = self->map->theme->page_margin;
    RihlaRect source = { 0, 0, self->breaks->width,
                         margin + self->arrangement->header_height + BLEED };
    guint window =
        add_window (self, &source,
                    (self->breaks->page_width - source.width * sheet->scale) /
                        2,
                    self->y - margin * sheet->scale, sheet->scale);
    GArray *blocks = self->index.header_blocks;

    for (guint i = 0; i < blocks->len; i++)
        g_array_index (blocks, RihlaFlowBlock, i).window = window;
    self->y += sheet->header * sheet->scale;
}

/* Adds a window of the columns between two heights of the map. */
static guint
add_columns (Builder *self, const Sheet *sheet, double top, double bottom)
{
    const RihlaTheme *theme = self->map->theme;
    double across = theme->column_gap / 2, down = theme->lane_gap / 2;
    RihlaRect source = { sheet->group->x - across, top - down,
                         sheet->group->width + 2 * across,
                         bottom - top + 2 * down };

    return add_window (self, &source,
                       sheet->x + (self->map->lanes_x - across) * sheet->scale,
                       self->y - down * sheet->scale, sheet->scale);
}

/* Adds a window of the heads between two heights of the map, so far below the
 * top of the lanes on the page. */
static guint
add_heads (Builder *self, const Sheet *sheet, double top, double bottom,
           double below)
{
    const RihlaTheme *theme = self->map->theme;
    double start = theme->page_margin - BLEED;
    double end = self->map->lanes_x - theme->column_gap / 2;
    double down = theme->lane_gap / 2;
    RihlaRect source = { start, top - down, end - start,
                         bottom - top + 2 * down };

    return add_window (self, &source, sheet->x + start * sheet->scale,
                       self->y + (below - down) * sheet->scale, sheet->scale);
}

/* The head of a broken lane stands in the middle of its part on each page, as
 * it does in the middle of the lane. */
static void
add_broken_heads (Builder *self, const Sheet *sheet, RihlaLanePage *page)
{
    const RihlaLane *lane = sheet->broken;
    double joined = MAX (lane->y - sheet->lanes_top, 0);
    double height = sheet->height - joined;
    double top = lane->y;

    if (!lane->klass->has_head_on_top)
        top += (lane->height - height) / 2;
    if (joined > 0) {
        add_heads (self, sheet, sheet->lanes_top,
                   lane->y - self->map->theme->lane_gap, 0);
        page->n_heads++;
    }
    add_heads (self, sheet, top, top + height, joined);
    page->n_heads++;
}

/* Where the arrows beside the stages go. */
static void
mark_sheet (Builder *self, const Sheet *sheet)
{
    RihlaPageMarks *marks =
        &g_array_index (self->marks, RihlaPageMarks, self->marks->len - 1);
    double start = sheet->x + self->map->lanes_x * sheet->scale;
    double end = start + sheet->group->width * sheet->scale;
    double middle = self->y + self->map->lanes[0].height * sheet->scale / 2;

    marks->start = start / self->breaks->scale;
    marks->end = end / self->breaks->scale;
    marks->middle = middle / self->breaks->scale;
    marks->size = sheet->scale / self->breaks->scale;
}

static void
add_sheet (Builder *self, const Sheet *sheet)
{
    const RihlaTheme *theme = self->map->theme;
    const RihlaLane *stages = &self->map->lanes[0];
    RihlaLanePage page = { .lanes = RIHLA_NO_WINDOW };

    if (sheet->header > 0)
        add_header (self, sheet);
    mark_sheet (self, sheet);
    page.stages =
        add_columns (self, sheet, stages->y, stages->y + stages->height);
    self->y += stages->height * sheet->scale;
    if (sheet->height > 0) {
        self->y += theme->lane_gap * sheet->scale;
        page.heads = self->pages->windows->len;
        if (sheet->broken != NULL) {
            add_broken_heads (self, sheet, &page);
        } else {
            add_heads (self, sheet, sheet->lanes_top, sheet->lanes_end, 0);
            page.n_heads = 1;
        }
        page.lanes =
            add_columns (self, sheet, sheet->lanes_top, sheet->lanes_end);
        self->y += sheet->height * sheet->scale;
    }
    g_array_append_val (self->index.lane_pages, page);
}

static void
tell_sheet (Builder *self, const Sheet *sheet)
{
    const RihlaMap *map = self->map;
    const RihlaColumn *column = &map->columns[sheet->group->first_column];
    double width = map->lanes_x + sheet->group->width + map->theme->page_margin;

    if (sheet->scale * width < SMALLER * self->breaks->page_width)
        tell_smaller (self, sheet->scale, NULL, "a lane");
    else
        tell_smaller (self, sheet->scale, column->stage->element.id, "a stage");
}

/* How many pages the lanes of a band take for a group: of a broken one only as
 * many as have something of the group. */
static guint
count_slices (const Builder *self, guint group, guint band)
{
    const RihlaMap *map = self->map;
    const RihlaPageGroup *of =
        &g_array_index (self->breaks->groups, RihlaPageGroup, group);
    const RihlaPageBand *lanes =
        &g_array_index (self->breaks->bands, RihlaPageBand,
                        of->first_band + band);
    guint last = lanes->first_lane + lanes->n_lanes - 1;

    if (self->ends == NULL || lanes->n_lanes == 0 ||
        map->lanes[last].page_room <= 0)
        return 1;
    return 1 + rihla_page_slices_find (map, lanes,
                                       self->ends[group * map->n_lanes + last]);
}

static void
add_lane_page (Builder *self, guint group, guint band, guint slice)
{
    Sheet sheet;

    begin_page (self);
    init_sheet (&sheet, self, group, band, slice);
    tell_sheet (self, &sheet);
    add_sheet (self, &sheet);
}

static void
add_group_pages (Builder *self, guint group, GArray *starts)
{
    guint n_bands =
        g_array_index (self->breaks->groups, RihlaPageGroup, group).n_bands;

    self->index.group_pages[group] = self->index.lane_pages->len;
    self->bases[group] = starts->len;
    for (guint i = 0; i < n_bands; i++) {
        guint n = count_slices (self, group, i);

        g_array_append_val (starts, self->index.lane_pages->len);
        for (guint j = 0; j < n; j++)
            add_lane_page (self, group, i, j);
    }
}

static void
add_lane_pages (Builder *self)
{
    guint n_groups = self->breaks->groups->len;

    self->lane_base = self->breaks->has_cover ? self->pages->pages->len : 0;
    self->index.group_pages = g_new (guint, n_groups + 1);
    self->bases = g_new (guint, n_groups + 1);
    for (guint i = 0; i < n_groups; i++)
        add_group_pages (self, i, self->starts);
    self->index.group_pages[n_groups] = self->index.lane_pages->len;
    self->bases[n_groups] = self->starts->len;
    g_array_append_val (self->starts, self->index.lane_pages->len);
}

/* --- Marks --------------------------------------------------------------- */

/* The page of a group with these lanes, and this part of a broken one; the
 * first group may share its lanes out otherwise, as it has the header, and a
 * group may have nothing more in a broken lane. */
static int
find_page (const Builder *self, guint group, guint band, guint slice)
{
    const guint *starts = (const guint *) self->starts->data;

    if (group >= self->breaks->groups->len)
        return -1;
    band += self->bases[group];
    band = MIN (band, self->bases[group + 1] - 1);
    slice = MIN (slice, starts[band + 1] - starts[band] - 1);
    return (int) (self->lane_base + starts[band] + slice);
}

/* Joins the page of these lanes to those beside it, above and below. */
static void
join_page (Builder *self, guint group, guint band, guint slice)
{
    const guint *pages = self->index.group_pages;
    int page = find_page (self, group, band, slice);
    guint place = (guint) page - self->lane_base;
    RihlaPageMarks *marks = &g_array_index (self->marks, RihlaPageMarks, page);

    marks->before = group > 0 ? find_page (self, group - 1, band, slice) : -1;
    marks->after = find_page (self, group + 1, band, slice);
    marks->above = place > pages[group] ? page - 1 : -1;
    marks->below = place + 1 < pages[group + 1] ? page + 1 : -1;
}

static void
join_pages (Builder *self, guint group)
{
    const guint *starts = (const guint *) self->starts->data;
    guint first = self->bases[group];

    for (guint i = first; i < self->bases[group + 1]; i++)
        for (guint j = 0; j < starts[i + 1] - starts[i]; j++)
            join_page (self, group, i - first, j);
}

static void
place_marks (Builder *self)
{
    RihlaPages *pages = self->pages;
    guint n_pages = pages->pages->len;

    for (guint i = 0; i < self->breaks->groups->len; i++)
        join_pages (self, i);
    pages->marks_scale = self->breaks->scale;
    for (guint i = 0; n_pages > 1 && i < n_pages; i++) {
        RihlaPage *page = &g_array_index (pages->pages, RihlaPage, i);

        page->first_mark = pages->marks.items->len;
        rihla_page_marks_place (self->map, self->breaks, &pages->marks,
                                &g_array_index (self->marks, RihlaPageMarks, i),
                                i, n_pages);
        page->n_marks = pages->marks.items->len - page->first_mark;
    }
    rihla_display_finish (&pages->marks, self->breaks->width,
                          self->map->direction);
}

/* --- All of it ----------------------------------------------------------- */

static void
mirror_windows (Builder *self)
{
    GArray *windows = self->pages->windows;

    if (self->map->direction != RIHLA_DIRECTION_RTL)
        return;
    for (guint i = 0; i < windows->len; i++) {
        RihlaWindow *window = &g_array_index (windows, RihlaWindow, i);
        RihlaRect *source = &window->source;

        source->x = self->arrangement->width - source->x - source->width;
        window->x = self->breaks->page_width - window->x -
                    source->width * window->scale;
    }
}

static void
open_builder (Builder *self)
{
    const RihlaMap *map = self->map;
    double lanes_top = map->lanes[0].y;

    self->pages = rihla_pages_new ();
    self->marks = g_array_new (FALSE, FALSE, sizeof (RihlaPageMarks));
    self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
    self->index = (RihlaPageIndex){
        .map = map,
        .breaks = self->breaks,
        .pages = self->pages,
        .lane_pages = g_array_new (FALSE, FALSE, sizeof (RihlaLanePage)),
        .header_blocks = rihla_flow_find_blocks (map->display, 0, lanes_top),
        .footer_blocks =
            rihla_flow_find_blocks (map->display, self->arrangement->lanes_end,
                                    INFINITY),
        .lanes_top = lanes_top,
        .lanes_end = self->arrangement->lanes_end,
    };
}

static void
close_builder (Builder *self)
{
    g_array_unref (self->marks);
    g_array_unref (self->starts);
    g_free (self->bases);
    g_free (self->ends);
    g_array_unref (self->index.lane_pages);
    g_array_unref (self->index.header_blocks);
    g_array_unref (self->index.footer_blocks);
    g_free (self->index.group_pages);
}

static gboolean
check_count (const Builder *self, GError **error)
{
    const GArray *groups = self->breaks->groups;
    guint64 n_pages = 0;

    for (guint i = 0; i < groups->len; i++)
        for (guint j = 0; j < g_array_index (groups, RihlaPageGroup, i).n_bands;
             j++)
            n_pages += count_slices (self, i, j);
    if (n_pages <= PAGES_MOST)
        return TRUE;
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT,
                 "the map would have %" G_GUINT64_FORMAT
                 " pages, more than %d; take a larger page, or allow smaller "
                 "text",
                 n_pages, PAGES_MOST);
    return FALSE;
}

RihlaPages *
rihla_page_windows_make (const RihlaArrangement *arrangement,
                         const RihlaPageBreaks *breaks, GError **error)
{
    Builder builder = { .arrangement = arrangement,
                        .breaks = breaks,
                        .map = arrangement->map };

    builder.ends = rihla_page_slices_find_ends (builder.map, breaks);
    if (!check_count (&builder, error)) {
        g_free (builder.ends);
        return NULL;
    }
    open_builder (&builder);
    if (breaks->has_cover) {
        begin_page (&builder);
        flow_blocks (&builder, builder.index.header_blocks);
    }
    add_lane_pages (&builder);
    add_footer (&builder);
    rihla_page_index_fill (&builder.index);
    place_marks (&builder);
    mirror_windows (&builder);
    close_builder (&builder);
    return builder.pages;
}
