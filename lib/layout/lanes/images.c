/* images.c: the storyboard: a picture under its touchpoint.
 * SPDX-License-Identifier: MIT
 *
 * All frames are as high as one another, so that they read as a strip. A
 * picture is shown whole on the paper of its frame. Where there is none, the
 * words that stand for it are. */

#include "config.h"

#include "layout/map.h"
#include "model/elements.h"

#define FRAME_HEIGHT 72.0 /* at least */
#define FRAME_WIDTH 92.0  /* that is asked for */
#define FRAME_GAP 4.5     /* between one under another */
#define INSET 3.0         /* from the frame to its picture */

typedef struct {
    const RihlaImage *image; /* not owned */
    RihlaImageFile *file;    /* ref; NULL: shown by words */
    RihlaText *words;        /* ref; NULL: none are needed */
    guint slot;
    guint place; /* among those of its slot */
} Frame;

typedef struct {
    GArray *frames; /* owned; of Frame, by slot */
    double height;  /* of a frame */
} Images;

static void
clear_frame (gpointer data)
{
    Frame *frame = data;

    g_clear_pointer (&frame->file, rihla_image_file_unref);
    g_clear_pointer (&frame->words, rihla_text_unref);
}

static void
free_images (gpointer data)
{
    Images *images = data;

    g_array_unref (images->frames);
    g_free (images);
}

static GPtrArray *
get_images (const RihlaMap *map, guint slot)
{
    const RihlaTouchpoint *touchpoint = map->slots[slot].touchpoint;

    return touchpoint != NULL ? touchpoint->images : NULL;
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_slots; i++)
        if (rihla_list_get_n (get_images (map, i)) > 0)
            return TRUE;
    return FALSE;
}

static void
add_frame (RihlaMap *map, Images *images, guint slot, guint place)
{
    const RihlaImage *image = rihla_list_get (get_images (map, slot), place);
    Frame frame = { .image = image, .slot = slot, .place = place };

    if (image->href != NULL)
        frame.file = rihla_map_find_image (map, image->href, &image->element);
    if (frame.file != NULL)
        rihla_image_file_ref (frame.file);
    else if (image->text != NULL)
        frame.words =
            rihla_measurer_shape (map->measurer, image->text, RIHLA_FONT_SMALL);
    rihla_map_ask_slot (map, slot,
                        frame.words == NULL
                            ? FRAME_WIDTH
                            : MAX (FRAME_WIDTH,
                                   rihla_map_get_good_width (map, frame.words) +
                                       2 * map->theme->padding));
    g_array_append_val (images->frames, frame);
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Images *images = g_new0 (Images, 1);

    lane->data = images;
    images->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
    g_array_set_clear_func (images->frames, clear_frame);
    for (guint i = 0; i < map->n_slots; i++)
        for (guint j = 0; j < rihla_list_get_n (get_images (map, i)); j++)
            add_frame (map, images, i, j);
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    Images *images = lane->data;
    double padding = map->theme->padding;
    guint n_most = 0;

    images->height = FRAME_HEIGHT;
    for (guint i = 0; i < images->frames->len; i++) {
        const Frame *frame = &g_array_index (images->frames, Frame, i);

        n_most = MAX (n_most, frame->place + 1);
        if (frame->words == NULL)
            continue;
        rihla_measurer_wrap (map->measurer, frame->words,
                             map->slots[frame->slot].width - 2 * padding);
        images->height =
            MAX (images->height, frame->words->height + 2 * padding);
    }
    return n_most * (images->height + FRAME_GAP) - FRAME_GAP + 2 * padding;
}

static void
place_words (RihlaMap *map, const Frame *frame, const RihlaRect *box)
{
    double padding = map->theme->padding;
    RihlaRect room = { box->x + padding,
                       box->y + (box->height - frame->words->height) / 2,
                       box->width - 2 * padding, frame->words->height };

    rihla_display_add_text (map->display, &room, frame->words,
                            RIHLA_ALIGN_CENTRE,
                            map->theme->fonts[RIHLA_FONT_SMALL].colour,
                            map->theme->card);
}

static void
place_frame (RihlaMap *map, const RihlaLane *lane, const Frame *frame)
{
    const Images *images = lane->data;
    const RihlaTheme *theme = map->theme;
    const RihlaSlot *slot = &map->slots[frame->slot];
    RihlaRect box = { slot->x,
                      lane->y + theme->padding +
                          frame->place * (images->height + FRAME_GAP),
                      slot->width, images->height };
    RihlaRect inner = { box.x + INSET, box.y + INSET, box.width - 2 * INSET,
                        box.height - 2 * INSET };
    RihlaPaint paint = rihla_theme_make_card_paint (theme);

    rihla_display_begin (map->display, RIHLA_ROLE_IMAGE,
                         frame->image->element.id);
    rihla_display_add_box (map->display, &box, theme->card_radius, &paint);
    if (frame->words != NULL)
        place_words (map, frame, &box);
    else
        rihla_map_add_image (map, &inner, MAX (theme->card_radius - INSET, 0),
                             frame->file, RIHLA_FIT_CONTAIN,
                             frame->image->text);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    const Images *images = lane->data;
    RihlaRect cell;

    for (guint i = 0; i < map->n_columns; i++)
        rihla_map_add_cell (map, lane, i, &cell);
    for (guint i = 0; i < images->frames->len; i++)
        place_frame (map, lane, &g_array_index (images->frames, Frame, i));
}

const RihlaLaneClass rihla_lane_images = {
    "images", has_content, measure, arrange, place, free_images, 0, NULL,
};
