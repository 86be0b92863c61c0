/* channels.c: the lane of the channel track.
 * SPDX-License-Identifier: MIT
 *
 * A row a channel that is used, in the order they are declared; a dot a
 * touchpoint; a link between consecutive touchpoints. A link that is part of a
 * way back and forth is heavier, not only of another colour. The names of the
 * channels are head enough; one that the lane was given stands above them. */

#include "config.h"

#include "layout/map.h"
#include "model/elements.h"

/* Between a dot and the ends of its links, in points. */
#define LINK_GAP 1.5
/* The ring of one that was removed. */
#define HOLLOW 1.2f
/* Between a name and the columns, and above and below it, in points. */
#define NAME_GAP 6
#define NAME_PADDING 1.5

typedef struct {
    RihlaChannel *channel; /* not owned */
    RihlaText *name;       /* ref */
    double y;              /* of its middle, from the top of the lane */
    double height;
} Track;

typedef struct {
    GArray *tracks;     /* owned; of Track */
    GHashTable *places; /* owned; channel to its place in tracks, from 1 */
} Channels;

static void
clear_track (gpointer data)
{
    Track *track = data;

    rihla_text_unref (track->name);
}

static void
free_channels (gpointer data)
{
    Channels *channels = data;

    g_array_unref (channels->tracks);
    g_hash_table_unref (channels->places);
    g_free (channels);
}

static RihlaChannel *
get_channel (const RihlaMap *map, guint slot)
{
    const RihlaTouchpoint *touchpoint = map->slots[slot].touchpoint;

    return touchpoint == NULL ? NULL : touchpoint->channel;
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_slots; i++) {
        if (get_channel (map, i) != NULL)
            return TRUE;
    }
    return FALSE;
}

static void
add_track (RihlaMap *map, Channels *channels, RihlaChannel *channel)
{
    const char *name =
        channel->name != NULL ? channel->name : channel->element.id;
    Track track = { channel, NULL, 0, 0 };

    track.name = rihla_measurer_shape (map->measurer, name, RIHLA_FONT_SMALL);
    rihla_measurer_wrap (map->measurer, track.name, map->head_width - NAME_GAP);
    track.height =
        MAX (map->theme->track_height, track.name->height + 2 * NAME_PADDING);
    g_array_append_val (channels->tracks, track);
    g_hash_table_insert (channels->places, channel,
                         GUINT_TO_POINTER (channels->tracks->len));
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    GPtrArray *declared = map->journey->channels;
    g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
    Channels *channels = g_new0 (Channels, 1);

    lane->data = channels;
    channels->tracks = g_array_new (FALSE, FALSE, sizeof (Track));
    g_array_set_clear_func (channels->tracks, clear_track);
    channels->places = g_hash_table_new (NULL, NULL);
    for (guint i = 0; i < map->n_slots; i++)
        g_hash_table_add (used, get_channel (map, i));
    for (guint i = 0; i < rihla_list_get_n (declared); i++) {
        RihlaChannel *channel = g_ptr_array_index (declared, i);

        if (g_hash_table_contains (used, channel))
            add_track (map, channels, channel);
    }
}

static double
arrange (G_GNUC_UNUSED RihlaMap *map, RihlaLane *lane)
{
    Channels *channels = lane->data;
    double y = lane->head != NULL ? lane->head->height : 0;

    for (guint i = 0; i < channels->tracks->len; i++) {
        Track *track = &g_array_index (channels->tracks, Track, i);

        track->y = y + track->height / 2;
        y += track->height;
    }
    return y;
}

static void
add_track_line (RihlaMap *map, const RihlaLane *lane, const Track *track)
{
    const RihlaTheme *theme = map->theme;
    double y = lane->y + track->y;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { map->lanes_x }, { y } },
        { RIHLA_PATH_LINE, { map->lanes_x + map->lanes_width }, { y } },
    };
    RihlaPaint paint = { RIHLA_COLOUR_NONE, theme->rule, 1.1f, 0 };
    RihlaRect box = { theme->page_margin, y - track->name->height / 2,
                      map->head_width - NAME_GAP, track->name->height };

    rihla_display_begin (map->display, RIHLA_ROLE_CHANNEL,
                         track->channel->element.id);
    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
    rihla_display_add_text (map->display, &box, track->name, RIHLA_ALIGN_START,
                            theme->fonts[RIHLA_FONT_LANE_HEAD].colour,
                            theme->paper);
}

static gboolean
get_dot (RihlaMap *map, const RihlaLane *lane, guint slot, double *x, double *y)
{
    const Channels *channels = lane->data;
    RihlaChannel *channel = get_channel (map, slot);
    guint place;

    if (channel == NULL)
        return FALSE;
    place = GPOINTER_TO_UINT (g_hash_table_lookup (channels->places, channel));
    *x = map->slots[slot].x + map->slots[slot].width / 2;
    *y = lane->y + g_array_index (channels->tracks, Track, place - 1).y;
    return TRUE;
}

/* A link from one slot to another: straight along a track, bent between
 * tracks. */
static void
add_link (RihlaMap *map, const RihlaLane *lane, guint from, guint to)
{
    const RihlaTheme *theme = map->theme;
    double gap = theme->dot_radius + LINK_GAP;
    double start_x;
    double start_y;
    double x;
    double y;
    double middle;
    gboolean is_return;
    RihlaPaint paint = { RIHLA_COLOUR_NONE, theme->link,
                         (float) theme->link_width, 0 };

    if (!get_dot (map, lane, from, &start_x, &start_y) ||
        !get_dot (map, lane, to, &x, &y))
        return;
    is_return = map->slots[to].visit->is_channel_return;
    if (is_return) {
        paint.stroke = theme->pain;
        paint.stroke_width = (float) theme->return_width;
    }
    start_x += gap;
    x -= gap;
    middle = (start_x + x) / 2;
    rihla_display_begin (map->display,
                         is_return ? RIHLA_ROLE_RETURN : RIHLA_ROLE_LINK,
                         map->slots[to].touchpoint->element.id);
    rihla_display_add_path (
        map->display,
        (RihlaPathStep[]){
            { RIHLA_PATH_MOVE, { start_x }, { start_y } },
            { RIHLA_PATH_CURVE, { middle, middle, x }, { start_y, y, y } },
        },
        2, &paint);
}

static void
add_dot (RihlaMap *map, const RihlaLane *lane, guint slot)
{
    const RihlaColumn *column = &map->columns[map->slots[slot].stage];
    double radius = map->theme->dot_radius;
    RihlaPaint paint = { map->theme->stage[column->colour], RIHLA_COLOUR_NONE,
                         0, 0 };
    double x;
    double y;
    RihlaRect box;

    if (!get_dot (map, lane, slot, &x, &y))
        return;
    if (!rihla_map_is_step (map, slot)) {
        radius -= HOLLOW / 2;
        paint = (RihlaPaint){ map->theme->paper, map->theme->muted, HOLLOW, 0 };
    }
    box = (RihlaRect){ x - radius, y - radius, 2 * radius, 2 * radius };
    rihla_display_begin (map->display, RIHLA_ROLE_CHANNEL,
                         map->slots[slot].touchpoint->element.id);
    rihla_display_add_oval (map->display, &box, &paint);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    Channels *channels = lane->data;
    int before = -1;

    for (guint i = 0; i < channels->tracks->len; i++)
        add_track_line (map, lane, &g_array_index (channels->tracks, Track, i));
    for (guint i = 0; i < map->n_slots; i++) {
        if (!rihla_map_is_step (map, i))
            continue;
        if (before >= 0)
            add_link (map, lane, (guint) before, i);
        before = (int) i;
    }
    for (guint i = 0; i < map->n_slots; i++)
        add_dot (map, lane, i);
}

const RihlaLaneClass rihla_lane_channels = {
    "channels",    has_content, measure, arrange, place,
    free_channels, 0,           NULL,    TRUE,
};
