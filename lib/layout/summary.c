/* summary.c: what a map at one look shows of pain points and opportunities.
 * SPDX-License-Identifier: MIT
 *
 * The three pain points that weigh most are numbered by their weight. What to do
 * about each is the opportunity that resolves it and is ranked first by the
 * report; where none resolves any of them, the first opportunities of all.
 * Touchpoints have no cards here, so they may stand closer. */

#include "config.h"

#include "layout/change-signs.h"
#include "layout/summary.h"
#include "model/elements.h"
#include "report/pain-rank.h"

#define N_TOP 3
#define NARROW 0.6 /* of the width that a touchpoint has on other maps */

static void
add_answer (RihlaMap *map, const char *id)
{
    RihlaOpportunity *answer = rihla_act_find_answer (map->report->act, id);

    if (answer != NULL)
        g_hash_table_add (map->actions, answer);
}

static void
add_best (RihlaMap *map)
{
    const GArray *act = map->report->act;

    for (guint i = 0; i < MIN (act->len, N_TOP); i++)
        g_hash_table_add (map->actions,
                          g_array_index (act, RihlaAct, i).opportunity);
}

void
rihla_summary_make (RihlaMap *map)
{
    g_autoptr (GArray) ranked = rihla_pains_rank (map->journey);
    guint n = 0;

    map->pain_numbers = g_hash_table_new (g_str_hash, g_str_equal);
    map->actions = g_hash_table_new (NULL, NULL);
    for (guint i = 0; i < ranked->len && n < N_TOP; i++) {
        const RihlaPainPoint *pain =
            g_array_index (ranked, RihlaRankedPain, i).pain;

        if (rihla_change_is_removed (map, pain->element.id))
            continue;
        g_hash_table_insert (map->pain_numbers, pain->element.id,
                             GUINT_TO_POINTER (++n));
        add_answer (map, pain->element.id);
    }
    if (g_hash_table_size (map->actions) == 0)
        add_best (map);
    for (guint i = 0; i < map->n_slots; i++)
        map->slots[i].wanted_width *= NARROW;
}

/* A grade from 1 to 5 in its label; nothing where it is not given. */
static void
append_grade (GString *said, RihlaMap *map, const char *key, gint64 grade,
              const char *before)
{
    g_autofree char *number = NULL;
    g_autofree char *part = NULL;

    if (grade < 0)
        return;
    number = rihla_labels_format_number (map->labels, (double) grade, 0);
    part = rihla_labels_fill (map->labels, "words", key,
                              (const char *const[]){ number, NULL });
    g_string_append_printf (said, "%s%s", before, part);
}

char *
rihla_summary_print (RihlaMap *map, const RihlaOpportunity *opportunity)
{
    GString *said = g_string_new (opportunity->text);

    if (rihla_map_get_whole (map)->actions != NULL) {
        append_grade (said, map, "impact-of", opportunity->impact, "\n");
        append_grade (said, map, "effort-of", opportunity->effort,
                      opportunity->impact < 0 ? "\n" : " · ");
    }
    return g_string_free (said, FALSE);
}
