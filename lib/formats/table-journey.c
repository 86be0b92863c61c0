/* table-journey.c: from a table to a journey.
 * SPDX-License-Identifier: MIT
 *
 * In: a table of any format. Out: an open journey. Each row names its stage, or
 * continues the one above where that cell is empty; a title seen before is the
 * same stage. In a table with touchpoints, what a row says is of its
 * touchpoint, and of the stage where the row names none or several; in a table
 * without, of the stage. Channels are made as they come up. The first error
 * ends it, with the place of its cell. Stages and channels are found by their
 * forms in hash tables, so each row costs what stands in it. */

#include "config.h"

#include <string.h>

#include "formats/table-cells.h"
#include "formats/table-rows.h"
#include "model/attributes.h"
#include "model/values.h"
#include "model/word-form.h"

/* Attack: a goal in each of many rows, each looked for in all before it. */
#define MAX_GOAL_BYTES 4096u

typedef struct {
    const RihlaTable *table;
    const RihlaTableHeads *heads;
    RihlaJourney *journey;
    GHashTable *stages;        /* owned; form of the title to RihlaStage */
    GHashTable *channels;      /* owned; form of the name to the channel's id */
    gboolean is_by_touchpoint; /* some stage has several rows */
} Reading;

static const RihlaTableCell *
get_cell (const RihlaTableRow *row, RihlaColumn column)
{
    return rihla_table_row_get_cell (row, row->heads->single[column]);
}

/* The text under a column of one value; "" where there is none. */
static char *
get_text (const RihlaTableRow *row, RihlaColumn column)
{
    const RihlaTableCell *cell = get_cell (row, column);

    return cell == NULL ? g_strdup ("") : rihla_cell_get_text (cell->text);
}

static RihlaPlace
get_place (const RihlaTable *table, const RihlaTableCell *cell)
{
    RihlaPlace place = { table->file, cell->line, cell->column };

    return place;
}

/* --- Stages ---------------------------------------------------------------- */

/* What a stage is known by again. A bracket that only says the kind once more
 * does not count: "الوعي (Awareness)" is "الوعي". */
static char *
make_stage_key (const char *title)
{
    g_auto (GStrv) names = rihla_table_list_names (title);
    RihlaStageKind kind = rihla_table_find_stage_kind (names[0]);
    char *key = NULL;

    if (kind != RIHLA_STAGE_KIND_OTHER && names[1] != NULL &&
        names[2] == NULL && rihla_table_find_stage_kind (names[1]) == kind)
        return rihla_word_form (names[0], TRUE);
    key = rihla_word_form (title, TRUE);
    if (*key != '\0')
        return key;
    g_free (key);
    return g_strdup (title);
}

static RihlaStage *
add_stage (Reading *self, const char *title, char *key,
           const RihlaTableCell *cell)
{
    RihlaStage *stage =
        rihla_journey_add_stage (self->journey,
                                 rihla_table_find_stage_kind (title), title);

    stage->element.line = cell->line;
    stage->element.column = cell->column;
    g_hash_table_insert (self->stages, key, stage);
    return stage;
}

static gboolean
find_stage (Reading *self, RihlaTableRow *row, GError **error)
{
    const RihlaTableCell *cell = get_cell (row, RIHLA_COLUMN_STAGE);
    g_autofree char *title = get_text (row, RIHLA_COLUMN_STAGE);
    g_autofree char *key = NULL;
    RihlaStage *stage = NULL;

    if (*title == '\0') {
        if (row->stage != NULL)
            return TRUE;
        cell = rihla_table_get_cell (self->table, row->row, 0);
        return rihla_table_fail (self->table, RIHLA_ERROR_VALUE, cell->line,
                                 cell->column, error,
                                 "the first row names no stage");
    }
    /* Most rows repeat the title above them. */
    if (row->stage != NULL && strcmp (row->stage->title, title) == 0)
        return TRUE;
    key = make_stage_key (title);
    stage = g_hash_table_lookup (self->stages, key);
    if (stage == NULL) {
        row->stage = add_stage (self, title, g_steal_pointer (&key), cell);
        return TRUE;
    }
    if (stage != row->stage) {
        RihlaPlace place = get_place (self->table, cell);

        rihla_diagnostics_add (self->table->diagnostics,
                               RIHLA_DIAGNOSTIC_STAGE_AGAIN, &place, NULL,
                               "stage \"%s\" comes again after others; the "
                               "row goes to it, and the order changes",
                               title);
    }
    row->stage = stage;
    return TRUE;
}

/* Adds a goal to that of the stage, unless it is there already. */
static void
add_goal (Reading *self, const RihlaTableRow *row)
{
    g_autofree char *goal = get_text (row, RIHLA_COLUMN_GOAL);
    const char *old = row->stage->goal;
    g_autofree char *both = NULL;
    RihlaPlace place = { NULL, 0, 0 };

    if (*goal == '\0' || (old != NULL && strstr (old, goal) != NULL))
        return;
    if (old == NULL) {
        rihla_stage_set_goal (row->stage, goal);
        return;
    }
    if (strlen (old) + strlen (goal) > MAX_GOAL_BYTES) {
        place = get_place (self->table, get_cell (row, RIHLA_COLUMN_GOAL));
        rihla_diagnostics_add (self->table->diagnostics,
                               RIHLA_DIAGNOSTIC_CELL_IGNORED, &place, NULL,
                               "the stage has goals enough; this one is "
                               "ignored");
        return;
    }
    both = g_strconcat (old,
                        strcmp (self->heads->language, "ar") == 0 ? "؛ " : "; ",
                        goal, NULL);
    rihla_stage_set_goal (row->stage, both);
}

static gboolean
set_entered (Reading *self, const RihlaTableRow *row, GError **error)
{
    const RihlaTableCell *cell = get_cell (row, RIHLA_COLUMN_ENTERED);
    g_autofree char *text = get_text (row, RIHLA_COLUMN_ENTERED);
    g_autofree char *number = NULL;
    gint64 old = row->stage->entered;
    RihlaPlace place = { NULL, 0, 0 };
    double value;

    if (*text == '\0')
        return TRUE;
    if (rihla_cell_parse_number (text, TRUE, FALSE, &value))
        number = rihla_number_print (value);
    if (!rihla_table_row_set (row, &row->stage->element, "entered",
                              number != NULL ? number : text, cell, error))
        return FALSE;
    if (old < 0 || old == row->stage->entered)
        return TRUE;

    place = get_place (self->table, cell);
    row->stage->entered = old;
    rihla_diagnostics_add (self->table->diagnostics,
                           RIHLA_DIAGNOSTIC_CELL_IGNORED, &place, NULL,
                           "the stage has %" G_GINT64_FORMAT
                           " entered from a row above; \"%s\" is ignored",
                           old, text);
    return TRUE;
}

/* --- Touchpoints ----------------------------------------------------------- */

static const char *
find_channel (Reading *self, const char *name, const RihlaTableCell *cell)
{
    g_autofree char *key = rihla_word_form (name, TRUE);
    g_autofree char *id = NULL;
    RihlaChannel *channel = NULL;
    const char *known = NULL;

    if (*key == '\0') {
        g_free (key);
        key = g_strdup (name);
    }
    known = g_hash_table_lookup (self->channels, key);
    if (known != NULL)
        return known;

    id = g_strdup_printf ("channel-%u", g_hash_table_size (self->channels) + 1);
    channel = rihla_journey_add_channel (self->journey, id, name);
    channel->kind = rihla_table_find_channel_kind (name);
    channel->element.line = cell->line;
    channel->element.column = cell->column;
    g_hash_table_insert (self->channels, g_steal_pointer (&key), g_strdup (id));
    return channel->element.id;
}

static gboolean
fail_duration (const RihlaTableRow *row, RihlaColumn column, const char *text,
               GError **error)
{
    const RihlaTableCell *cell = get_cell (row, column);
    const char *nick = rihla_column_get_nick (column);
    g_autofree char *start =
        g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 40));
    double number;

    if (rihla_cell_parse_number (text, FALSE, FALSE, &number))
        return rihla_table_fail (row->table, RIHLA_ERROR_VALUE, cell->line,
                                 cell->column, error,
                                 "%s \"%s\" has no unit; write it in the cell "
                                 "(\"%s min\") or in the head (\"%s (min)\")",
                                 nick, start, start,
                                 row->heads->single[column]->head);
    return rihla_table_fail (row->table, RIHLA_ERROR_VALUE, cell->line,
                             cell->column, error,
                             "%s \"%s\" is not a time such as \"2 h 30 min\", "
                             "\"2:30\" or \"PT2H30M\"",
                             nick, start);
}

static gboolean
set_duration (const RihlaTableRow *row, RihlaTouchpoint *touchpoint,
              RihlaColumn column, const char *text, GError **error)
{
    const RihlaTableHead *head = row->heads->single[column];
    g_autofree char *duration = NULL;
    double seconds;

    if (*text == '\0')
        return TRUE;
    if (!rihla_cell_parse_duration (text, head->time_unit, &seconds) ||
        seconds < 0)
        return fail_duration (row, column, text, error);
    duration = rihla_duration_print (seconds);
    return rihla_table_row_set (row, &touchpoint->element,
                                rihla_column_get_nick (column), duration,
                                get_cell (row, column), error);
}

/* The items of a cell that go with some touchpoints: one each, or one for all.
 * NULL where they do not fit; the cell has then become a note. */
static char **
pair_items (const RihlaTableRow *row, RihlaColumn column, guint n,
            RihlaElement *notes)
{
    const RihlaTableCell *cell = get_cell (row, column);
    gboolean is_shared =
        column == RIHLA_COLUMN_CHANNEL || column == RIHLA_COLUMN_OWNER;
    g_auto (GStrv) items = NULL;
    guint n_items;
    RihlaPlace place = { NULL, 0, 0 };

    if (cell == NULL)
        return NULL;
    items = rihla_cell_split (cell->text, RIHLA_SPLIT_AT_ALL);
    n_items = g_strv_length (items);
    if (n_items == 0)
        return NULL;
    if (n_items == n || (n_items == 1 && is_shared))
        return g_steal_pointer (&items);

    place = get_place (row->table, cell);
    rihla_diagnostics_add (row->table->diagnostics,
                           RIHLA_DIAGNOSTIC_CELL_AS_NOTE, &place, NULL,
                           "the cell names %u for %u %s; it is read as a note",
                           n_items, n, n == 1 ? "touchpoint" : "touchpoints");
    rihla_table_row_add_note (notes, row->heads->single[column], cell);
    return NULL;
}

/* The first channel of several stands; the note tells of the others. */
static char **
pair_channels (const RihlaTableRow *row, guint n, RihlaElement *notes)
{
    const RihlaTableCell *cell = get_cell (row, RIHLA_COLUMN_CHANNEL);
    char **items = pair_items (row, RIHLA_COLUMN_CHANNEL, n, notes);

    if (items != NULL || cell == NULL || n != 1)
        return items;
    return rihla_cell_split (cell->text, RIHLA_SPLIT_AT_ALL);
}

/* The touchpoints of a row, and where its notes go. */
typedef struct {
    RihlaTouchpoint **touchpoints;
    guint n;
    RihlaElement *notes;
} Group;

static void
set_channels (Reading *self, const RihlaTableRow *row, const Group *group)
{
    g_auto (GStrv) names = pair_channels (row, group->n, group->notes);
    gboolean is_each;

    if (names == NULL || names[0] == NULL)
        return;
    is_each = group->n > 1 && names[1] != NULL;
    for (guint i = 0; i < group->n; i++)
        rihla_touchpoint_set_channel_id (
            group->touchpoints[i],
            find_channel (self, names[is_each ? i : 0],
                          get_cell (row, RIHLA_COLUMN_CHANNEL)));
}

/* One touchpoint may have an owner with commas in the name. */
static void
set_owners (const RihlaTableRow *row, const Group *group)
{
    g_auto (GStrv) owners = NULL;

    if (group->n == 1) {
        g_autofree char *owner = get_text (row, RIHLA_COLUMN_OWNER);

        if (*owner != '\0')
            rihla_touchpoint_set_owner (group->touchpoints[0], owner);
        return;
    }
    owners = pair_items (row, RIHLA_COLUMN_OWNER, group->n, group->notes);
    for (guint i = 0; owners != NULL && i < group->n; i++)
        rihla_touchpoint_set_owner (group->touchpoints[i],
                                    owners[owners[1] != NULL ? i : 0]);
}

static gboolean
set_durations (const RihlaTableRow *row, const Group *group, RihlaColumn column,
               GError **error)
{
    g_auto (GStrv) items = NULL;

    if (group->n == 1) {
        g_autofree char *text = get_text (row, column);

        return set_duration (row, group->touchpoints[0], column, text, error);
    }
    items = pair_items (row, column, group->n, group->notes);
    for (guint i = 0; items != NULL && i < group->n; i++)
        if (!set_duration (row, group->touchpoints[i], column, items[i], error))
            return FALSE;
    return TRUE;
}

/* The titles of the touchpoints of a row. Where rows are touchpoints, a comma
 * is part of the title; where they are stages, it parts touchpoints. A table
 * that has only channels has a touchpoint in each. */
static char **
get_titles (Reading *self, const RihlaTableRow *row)
{
    const RihlaTableCell *cell = get_cell (row, RIHLA_COLUMN_TOUCHPOINT);

    if (self->heads->single[RIHLA_COLUMN_TOUCHPOINT] == NULL) {
        cell = get_cell (row, RIHLA_COLUMN_CHANNEL);
        return rihla_cell_split (cell != NULL ? cell->text : "",
                                 RIHLA_SPLIT_AT_ALL);
    }
    return rihla_cell_split (cell != NULL ? cell->text : "",
                             self->is_by_touchpoint ? RIHLA_SPLIT_AT_BREAKS
                                                    : RIHLA_SPLIT_AT_ALL);
}

/* A row may say where, who and how long without a title. */
static gboolean
has_attributes (const RihlaTableRow *row)
{
    static const RihlaColumn columns[] = { RIHLA_COLUMN_CHANNEL,
                                           RIHLA_COLUMN_OWNER,
                                           RIHLA_COLUMN_WAIT,
                                           RIHLA_COLUMN_ACTIVE };

    for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
        g_autofree char *text = get_text (row, columns[i]);

        if (*text != '\0')
            return TRUE;
    }
    return FALSE;
}

static RihlaTouchpoint *
add_touchpoint (const RihlaTableRow *row, const char *title,
                const RihlaTableCell *cell)
{
    RihlaTouchpoint *touchpoint =
        rihla_stage_add_touchpoint (row->stage, title);

    if (cell == NULL)
        cell = rihla_table_get_cell (row->table, row->row, 0);
    touchpoint->element.line = cell->line;
    touchpoint->element.column = cell->column;
    return touchpoint;
}

static gboolean
read_touchpoints (Reading *self, RihlaTableRow *row, GError **error)
{
    gboolean has_titles = self->heads->single[RIHLA_COLUMN_TOUCHPOINT] != NULL;
    const RihlaTableCell *cell =
        get_cell (row,
                  has_titles ? RIHLA_COLUMN_TOUCHPOINT : RIHLA_COLUMN_CHANNEL);
    g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();
    g_auto (GStrv) titles = get_titles (self, row);
    RihlaElement *owner = &row->stage->element;

    if (!rihla_table_row_count (row, g_strv_length (titles), error))
        return FALSE;
    for (char **title = titles; *title != NULL; title++)
        g_ptr_array_add (touchpoints, add_touchpoint (row, *title, cell));
    if (touchpoints->len == 0 && has_attributes (row))
        g_ptr_array_add (touchpoints, add_touchpoint (row, NULL, cell));
    if (touchpoints->len == 1 && has_titles)
        owner = g_ptr_array_index (touchpoints, 0);

    if (touchpoints->len > 0) {
        Group group = { (RihlaTouchpoint **) touchpoints->pdata,
                        touchpoints->len, owner };

        set_channels (self, row, &group);
        set_owners (row, &group);
        if (!set_durations (row, &group, RIHLA_COLUMN_WAIT, error) ||
            !set_durations (row, &group, RIHLA_COLUMN_ACTIVE, error))
            return FALSE;
    }
    return rihla_table_row_add_content (row, owner, error);
}

/* --- Rows ------------------------------------------------------------------ */

static gboolean
is_blank (const RihlaTable *table, guint row)
{
    for (guint i = 0; i < rihla_table_get_n_cells (table, row); i++) {
        const char *p = rihla_table_get_cell (table, row, i)->text;

        while (g_unichar_isspace (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
        if (*p != '\0')
            return FALSE;
    }
    return TRUE;
}

/* Cells past the head have no meaning; spreadsheets leave empty ones. */
static gboolean
check_length (Reading *self, guint row, GError **error)
{
    guint n_heads = rihla_table_get_n_cells (self->table, 0);
    guint n_cells = rihla_table_get_n_cells (self->table, row);

    for (guint i = n_heads; i < n_cells; i++) {
        const RihlaTableCell *cell = rihla_table_get_cell (self->table, row, i);

        if (*cell->text == '\0')
            continue;
        return rihla_table_fail (self->table, RIHLA_ERROR_SYNTAX, cell->line,
                                 cell->column, error,
                                 "the row has %u cells, the head only %u",
                                 n_cells, n_heads);
    }
    return TRUE;
}

/* TRUE when some stage has more than one row. */
static gboolean
has_repeated_stages (Reading *self)
{
    g_autoptr (GHashTable) seen =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    RihlaTableRow row = { self->table, self->heads, 0, NULL, 0 };

    for (guint i = 1; i < rihla_table_get_n_rows (self->table); i++) {
        g_autofree char *title = NULL;
        g_autofree char *key = NULL;

        if (is_blank (self->table, i))
            continue;
        row.row = i;
        title = get_text (&row, RIHLA_COLUMN_STAGE);
        key = make_stage_key (title);
        if (*title == '\0' || g_hash_table_contains (seen, key))
            return TRUE;
        g_hash_table_add (seen, g_steal_pointer (&key));
    }
    return FALSE;
}

static gboolean
read_rows (Reading *self, GError **error)
{
    RihlaTableRow row = { self->table, self->heads, 0, NULL, 0 };

    for (guint i = 1; i < rihla_table_get_n_rows (self->table); i++) {
        row.row = i;
        if (is_blank (self->table, i))
            continue;
        if (!check_length (self, i, error) || !find_stage (self, &row, error) ||
            !set_entered (self, &row, error))
            return FALSE;
        add_goal (self, &row);
        if (!read_touchpoints (self, &row, error))
            return FALSE;
    }
    if (row.stage != NULL)
        return TRUE;
    return rihla_table_fail (self->table, RIHLA_ERROR_SYNTAX,
                             rihla_table_get_cell (self->table, 0, 0)->line, 1,
                             error, "the table has no rows under its head");
}

RihlaJourney *
rihla_table_to_journey (const RihlaTable *self, GError **error)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    g_autoptr (GHashTable) stages = NULL;
    g_autoptr (GHashTable) channels = NULL;
    g_autoptr (RihlaTableHeads) heads = NULL;
    Reading reading = { self, NULL, journey, NULL, NULL, FALSE };

    if (rihla_table_get_n_rows (self) == 0 ||
        rihla_table_get_n_cells (self, 0) == 0) {
        rihla_table_fail (self, RIHLA_ERROR_SYNTAX, 1, 1, error,
                          "there is no table");
        return NULL;
    }
    heads = rihla_table_heads_read (self, error);
    if (heads == NULL)
        return NULL;

    stages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    channels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    reading.heads = heads;
    reading.stages = stages;
    reading.channels = channels;
    reading.is_by_touchpoint = has_repeated_stages (&reading);
    rihla_journey_set_language (journey, heads->language);
    if (self->title != NULL)
        rihla_journey_set_title (journey, self->title);
    return read_rows (&reading, error) ? g_steal_pointer (&journey) : NULL;
}
