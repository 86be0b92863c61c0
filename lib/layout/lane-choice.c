/* lane-choice.c: which lanes stand on a map, in which order, under which heads.
 * SPDX-License-Identifier: MIT
 *
 * In come a journey and what the caller chose; out come the lanes of the map
 * with their heads. The caller's word comes before the journey's, and that
 * before the usual. A lane that the caller names is drawn even where the
 * journey hides it; one that the journey has nothing for is not drawn in any
 * case. Unless the caller names lanes, the level of detail leaves out some. */

#include "config.h"

#include <string.h>

#include <rihla/rihla-enum-types.h>
#include <rihla/rihla-error.h>

#include "layout/lane-choice.h"
#include "layout/lanes/blueprint.h"
#include "layout/layout-options.h"
#include "layout/summary.h"
#include "model/elements.h"

/* At most so many more than there are names: the stages and the lines of a
 * blueprint. */
#define N_BESIDES 4

/* --- What is known by which name ----------------------------------------- */

static const RihlaLaneClass *
find_class (const char *nick)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();

    for (guint i = 0; all[i] != NULL; i++)
        if (strcmp (all[i]->nick, nick) == 0)
            return all[i];
    return NULL;
}

/* What the journey says of a lane: of one of its own by its id, of one that is
 * built in by its nick. */
static const RihlaJourneyLane *
find_named (const RihlaJourney *journey, const char *name)
{
    for (guint i = 0; i < rihla_list_get_n (journey->lanes); i++) {
        const RihlaJourneyLane *lane = rihla_list_get (journey->lanes, i);
        const char *own =
            lane->kind == RIHLA_LANE_KIND_TEXT
                ? lane->element.id
                : rihla_enum_print (RIHLA_TYPE_LANE_KIND, (int) lane->kind);

        if (g_strcmp0 (own, name) == 0)
            return lane;
    }
    return NULL;
}

/* All names that there are, with commas between them. */
static char *
list_names (const RihlaJourney *journey)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();
    GString *list = g_string_new (NULL);

    for (guint i = 0; all[i] != NULL; i++)
        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", all[i]->nick);
    for (guint i = 0; i < rihla_list_get_n (journey->lanes); i++) {
        const RihlaJourneyLane *lane = rihla_list_get (journey->lanes, i);

        if (lane->kind == RIHLA_LANE_KIND_TEXT)
            g_string_append_printf (list, ", %s", lane->element.id);
    }
    return g_string_free (list, FALSE);
}

static gboolean
check_name (const RihlaJourney *journey, const char *name, GError **error)
{
    g_autofree char *list = NULL;

    if (find_class (name) != NULL || find_named (journey, name) != NULL)
        return TRUE;
    list = list_names (journey);
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED,
                 "no lane is called \"%s\"; there are: %s", name, list);
    return FALSE;
}

static gboolean
check_names (const RihlaJourney *journey, char **names, GError **error)
{
    for (guint i = 0; names != NULL && names[i] != NULL; i++)
        if (!check_name (journey, names[i], error))
            return FALSE;
    return TRUE;
}

static gboolean
check_options (const RihlaJourney *journey, const RihlaLayoutOptions *options,
               GError **error)
{
    GHashTableIter iter;
    gpointer name;

    if (options == NULL)
        return TRUE;
    if (!check_names (journey, options->lanes, error) ||
        !check_names (journey, options->hidden_lanes, error))
        return FALSE;
    if (options->lane_titles == NULL)
        return TRUE;
    g_hash_table_iter_init (&iter, options->lane_titles);
    while (g_hash_table_iter_next (&iter, &name, NULL))
        if (!check_name (journey, name, error))
            return FALSE;
    return TRUE;
}

/* --- What is chosen -------------------------------------------------------- */

/* The names of all lanes in usual order; those of the journey stand before the
 * notes, which come last. To be freed, the names not. */
static GPtrArray *
list_usual (const RihlaJourney *journey)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();
    GPtrArray *names = g_ptr_array_new ();

    for (guint i = 0; all[i] != NULL; i++) {
        for (guint j = 0; all[i] == &rihla_lane_notes &&
                          j < rihla_list_get_n (journey->lanes);
             j++) {
            const RihlaJourneyLane *lane = rihla_list_get (journey->lanes, j);

            if (lane->kind == RIHLA_LANE_KIND_TEXT)
                g_ptr_array_add (names, lane->element.id);
        }
        g_ptr_array_add (names, (gpointer) all[i]->nick);
    }
    return names;
}

/* What a team can do its work without. */
static const char *const besides_work[] = { "images",   "thoughts", "quotes",
                                            "evidence", "notes",    NULL };

/* Of a summary. */
static const char *const summary[] = { "emotion", "pains", "opportunities",
                                       NULL };

static RihlaDetail
get_detail (const RihlaLayoutOptions *options)
{
    if (options == NULL || options->lanes != NULL)
        return RIHLA_DETAIL_FULL;
    return options->detail;
}

/* Takes out of the names what the level of detail leaves out. */
static void
keep_detail (GPtrArray *names, RihlaDetail detail)
{
    guint n = 0;

    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index (names, i);

        if (detail == RIHLA_DETAIL_OPERATIONAL &&
            g_strv_contains (besides_work, name))
            continue;
        g_ptr_array_index (names, n++) = (gpointer) name;
    }
    g_ptr_array_set_size (names, (int) n);
}

static GPtrArray *
copy_names (const char *const *chosen)
{
    GPtrArray *names = g_ptr_array_new ();

    for (guint i = 0; chosen[i] != NULL; i++)
        g_ptr_array_add (names, (gpointer) chosen[i]);
    return names;
}

static GPtrArray *
list_chosen (const RihlaJourney *journey, const RihlaLayoutOptions *options)
{
    char **chosen = options != NULL && options->lanes != NULL
                        ? options->lanes
                        : journey->lane_names;
    GPtrArray *names;

    if (get_detail (options) == RIHLA_DETAIL_EXECUTIVE)
        return copy_names (summary);
    names = chosen != NULL ? copy_names ((const char *const *) chosen)
                           : list_usual (journey);
    keep_detail (names, get_detail (options));
    return names;
}

static gboolean
is_hidden (const RihlaLayoutOptions *options, const RihlaJourneyLane *named,
           const char *name)
{
    if (options != NULL && options->hidden_lanes != NULL &&
        g_strv_contains ((const char *const *) options->hidden_lanes, name))
        return TRUE;
    if (options != NULL && options->lanes != NULL)
        return FALSE;
    return named != NULL && named->hidden;
}

/* --- The lanes of a map ---------------------------------------------------- */

static const char *
find_title (const RihlaMap *map, const RihlaLayoutOptions *options,
            const RihlaLane *lane, const char *name)
{
    const char *title = NULL;

    if (options != NULL && options->lane_titles != NULL)
        title = g_hash_table_lookup (options->lane_titles, name);
    if (title != NULL)
        return title;
    if (lane->named != NULL && lane->named->title != NULL)
        return lane->named->title;
    if (lane->klass == &rihla_lane_text)
        return name;
    if (map->actions != NULL && lane->klass == &rihla_lane_pains)
        name = "top-pains";
    if (map->actions != NULL && lane->klass == &rihla_lane_opportunities)
        name = "what-to-do";
    return rihla_labels_get (map->labels, "lanes", name);
}

static void
add_head (RihlaMap *map, RihlaLane *lane, const char *label, RihlaFont font)
{
    if (*label == '\0')
        return;
    lane->head = rihla_measurer_shape (map->measurer, label, font);
    rihla_measurer_wrap (map->measurer, lane->head,
                         map->head_width - lane->klass->head_inset);
}

/* Adds a lane, unless it is hidden or the journey has nothing for it. */
static void
add_lane (RihlaMap *map, const RihlaLayoutOptions *options, const char *name)
{
    RihlaLane *lane = &map->lanes[map->n_lanes];
    const RihlaLaneClass *klass = find_class (name);

    *lane = (RihlaLane){ .klass = klass != NULL ? klass : &rihla_lane_text,
                         .named = find_named (map->journey, name) };
    if (is_hidden (options, lane->named, name) ||
        !lane->klass->has_content (map, lane))
        return;
    map->n_lanes++;
    add_head (map, lane, find_title (map, options, lane, name),
              RIHLA_FONT_LANE_HEAD);
}

/* Sets the lines of a blueprint above the lanes that they belong to. */
static void
add_lines (RihlaMap *map)
{
    RihlaLane *chosen = map->lanes;
    guint n_chosen = map->n_lanes;

    map->lanes = g_new0 (RihlaLane, n_chosen + N_BESIDES);
    map->n_lanes = 0;
    for (guint i = 0; i < n_chosen; i++) {
        RihlaLane *lane = &map->lanes[map->n_lanes];
        const RihlaLaneClass *line =
            rihla_blueprint_find_line (chosen, n_chosen, i);

        if (line != NULL) {
            lane->klass = line;
            add_head (map, lane,
                      rihla_labels_get (map->labels, "words", line->nick),
                      RIHLA_FONT_TINY);
            lane++;
            map->n_lanes++;
        }
        *lane = chosen[i];
        map->n_lanes++;
    }
    g_free (chosen);
}

gboolean
rihla_lane_choice_make (RihlaMap *map, const RihlaLayoutOptions *options,
                        GError **error)
{
    g_autoptr (GPtrArray) names = NULL;

    if (!check_options (map->journey, options, error))
        return FALSE;
    if (get_detail (options) == RIHLA_DETAIL_EXECUTIVE)
        rihla_summary_make (map);
    names = list_chosen (map->journey, options);
    map->lanes = g_new0 (RihlaLane, names->len + N_BESIDES);
    map->lanes[0].klass = &rihla_lane_stages;
    if (rihla_lane_stages.has_content (map, &map->lanes[0]))
        map->n_lanes = 1;
    for (guint i = 0; i < names->len; i++)
        add_lane (map, options, g_ptr_array_index (names, i));
    add_lines (map);
    return TRUE;
}
