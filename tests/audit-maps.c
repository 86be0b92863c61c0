/* audit-maps.c: audits maps of journeys in every theme, page and direction.
 * SPDX-License-Identifier: MIT
 *
 *   audit-maps [--fonts] [--journeys N] [--callouts N] [--first SEED] FILE...
 *
 * The maps of each file are measured in the fonts of the system. Journeys made
 * at random are measured by a fixed width, which asks more of the layout, or
 * in fonts too with --fonts. A file gets every theme on every page in both
 * directions; a journey made at random gets both directions, the others by
 * turns, so that many seeds come to all of them. A fault is told with all that
 * is needed to see it again. For --callouts journeys made at random, every
 * other one with something in every lane, each callout is held to whether a
 * plain search finds room for it: at most one in a thousand is a note although
 * there is. This is the long form of test-generated and test-callouts, run by
 * hand. */

#include <stdio.h>
#include <stdlib.h>

#include <rihla/rihla.h>

#include "tests/callout-count.h"
#include "tests/generate.h"

static const char *const pages[] = {
    NULL,
    "A4",
    "A4-portrait",
    "A3",
    "A0",
    "A5-portrait",
    "A2",
    "Letter",
    "Legal",
    "phone",
    "Tabloid-portrait",
};

static const RihlaDetail details[] = {
    RIHLA_DETAIL_FULL,
    RIHLA_DETAIL_OPERATIONAL,
    RIHLA_DETAIL_EXECUTIVE,
};

/* One way to draw a journey. */
typedef struct {
    const char *theme;
    const char *page; /* NULL: as large as the map */
    RihlaDirection direction;
    RihlaDetail detail;
    gboolean has_fonts;
} Way;

typedef struct {
    guint n_maps;
    guint n_pages;
    guint n_faults;
    guint n_faulty; /* maps */
    guint n_notes;  /* callouts that went to the notes */
} Count;

static RihlaLayoutOptions *
make_options (const Way *way)
{
    RihlaLayoutOptions *options = rihla_layout_options_new ();
    g_autoptr (RihlaTheme) theme = rihla_theme_new_named (way->theme, NULL);
    g_autoptr (GError) error = NULL;

    rihla_layout_options_set_theme (options, theme);
    rihla_layout_options_set_direction (options, way->direction);
    rihla_layout_options_set_detail (options, way->detail);
    rihla_layout_options_set_fixed_width_text (options, !way->has_fonts);
    if (way->page != NULL &&
        !rihla_layout_options_parse_page (options, way->page, &error))
        g_error ("%s", error->message);
    return options;
}

static void
tell_faults (const char *name, const Way *way, RihlaDiagnostics *faults)
{
    printf ("%s, theme %s, page %s, %s, detail %d: %u faults; %s: %s\n", name,
            way->theme, way->page != NULL ? way->page : "none",
            way->direction == RIHLA_DIRECTION_RTL ? "rtl" : "ltr", way->detail,
            rihla_diagnostics_get_n (faults),
            rihla_diagnostics_get_code (faults, 0),
            rihla_diagnostics_get_message (faults, 0));
    fflush (stdout);
}

static void
count_notes (Count *count, RihlaDiagnostics *remarks)
{
    for (guint i = 0; i < rihla_diagnostics_get_n (remarks); i++)
        if (g_strcmp0 (rihla_diagnostics_get_code (remarks, i), "R405") == 0)
            count->n_notes++;
}

static void
audit (Count *count, RihlaJourney *journey, const char *name, const Way *way)
{
    g_autoptr (RihlaLayoutOptions) options = make_options (way);
    g_autoptr (RihlaDiagnostics) remarks = rihla_diagnostics_new ();
    g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaLayout) layout =
        rihla_layout_new (journey, options, remarks, &error);
    guint n_faults;

    if (layout == NULL)
        g_error ("%s: %s", name, error->message);
    n_faults = rihla_layout_audit (layout, faults);
    count->n_maps++;
    count->n_pages += rihla_layout_get_n_pages (layout);
    count->n_faults += n_faults;
    count_notes (count, remarks);
    if (n_faults == 0)
        return;
    count->n_faulty++;
    tell_faults (name, way, faults);
}

static void
audit_both_directions (Count *count, RihlaJourney *journey, const char *name,
                       Way way)
{
    way.direction = RIHLA_DIRECTION_RTL;
    audit (count, journey, name, &way);
    way.direction = RIHLA_DIRECTION_LTR;
    audit (count, journey, name, &way);
}

static void
audit_file (Count *count, const char *path, char **themes)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_file (path, NULL, NULL, &error);

    if (journey == NULL || !rihla_journey_seal (journey, NULL, &error))
        g_error ("%s: %s", path, error->message);
    for (guint theme = 0; themes[theme] != NULL; theme++)
        for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
            for (guint detail = 0; detail < G_N_ELEMENTS (details); detail++)
                audit_both_directions (count, journey, path,
                                       (Way){ .theme = themes[theme],
                                              .page = pages[page],
                                              .detail = details[detail],
                                              .has_fonts = TRUE });
}

/* The three lists have lengths without a common factor or are walked at
 * different speeds, so that all their combinations come up. */
static void
audit_seed (Count *count, guint seed, char **themes, gboolean has_fonts)
{
    g_autoptr (RihlaJourney) journey = generate_journey (seed);
    g_autofree char *name = g_strdup_printf ("seed %u", seed);
    guint n_themes = g_strv_length (themes);
    g_autoptr (GError) error = NULL;
    Way way = { .theme = themes[seed % n_themes],
                .page = pages[seed / n_themes % G_N_ELEMENTS (pages)],
                .detail = details[seed % 4 == 0 ? seed / 4 % 3 : 0],
                .has_fonts = has_fonts };

    if (!rihla_journey_seal (journey, NULL, &error))
        g_error ("%s: %s", name, error->message);
    audit_both_directions (count, journey, name, way);
}

/* --- Callouts -------------------------------------------------------------- */

/* The most touchpoints of a journey with something in every lane. */
#define MOST_TOUCHPOINTS 30
/* Of a thousand callouts, so many may be notes although they have room. */
#define MOST_WRONG 1

static void
count_seed (CalloutCount *count, guint seed)
{
    g_autoptr (RihlaJourney) journey =
        seed % 2 == 0
            ? generate_journey (seed)
            : generate_large_journey (seed, 1 + seed / 2 % MOST_TOUCHPOINTS);
    guint n_before = count->n_noted_with_room;

    callout_count_journey (count, journey,
                           seed % 4 < 2 ? RIHLA_DIRECTION_RTL
                                        : RIHLA_DIRECTION_LTR);
    if (count->n_noted_with_room > n_before)
        printf ("seed %u: %u callouts in notes that have room\n", seed,
                count->n_noted_with_room - n_before);
    fflush (stdout);
}

static gboolean
audit_callouts (guint first, guint n)
{
    CalloutCount count = { 0 };
    guint n_callouts;

    for (guint i = 0; i < n; i++)
        count_seed (&count, first + i);
    n_callouts = count.n_annotations + count.n_findings;
    printf ("%u journeys, %u callouts (%u annotations): %u in notes, of which "
            "%u have room; the search sees room for %u of %u that are drawn\n",
            count.n_journeys, n_callouts, count.n_annotations, count.n_noted,
            count.n_noted_with_room, count.n_drawn_with_room, count.n_drawn);
    return count.n_noted_with_room * 1000 <= n_callouts * MOST_WRONG;
}

int
main (int argc, char *argv[])
{
    g_auto (GStrv) themes = rihla_theme_list_names ();
    gboolean has_fonts = FALSE;
    int n_journeys = 0;
    int n_callouts = 0;
    int first = 1;
    g_auto (GStrv) files = NULL;
    const GOptionEntry entries[] = {
        { .long_name = "fonts",
          .arg = G_OPTION_ARG_NONE,
          .arg_data = &has_fonts,
          .description = "measure journeys made at random in fonts" },
        { .long_name = "journeys",
          .arg = G_OPTION_ARG_INT,
          .arg_data = &n_journeys,
          .description = "how many journeys are made at random" },
        { .long_name = "callouts",
          .arg = G_OPTION_ARG_INT,
          .arg_data = &n_callouts,
          .description = "of how many the callouts are held to their room" },
        { .long_name = "first",
          .arg = G_OPTION_ARG_INT,
          .arg_data = &first,
          .description = "the seed of the first of them" },
        { .long_name = G_OPTION_REMAINING,
          .arg = G_OPTION_ARG_FILENAME_ARRAY,
          .arg_data = &files },
        { 0 },
    };
    g_autoptr (GOptionContext) context = g_option_context_new ("FILE...");
    g_autoptr (GError) error = NULL;
    Count count = { 0 };
    gboolean is_good = TRUE;

    g_option_context_add_main_entries (context, entries, NULL);
    if (!g_option_context_parse (context, &argc, &argv, &error)) {
        fprintf (stderr, "%s\n", error->message);
        return 2;
    }
    for (guint i = 0; files != NULL && files[i] != NULL; i++)
        audit_file (&count, files[i], themes);
    for (int i = 0; i < n_journeys; i++)
        audit_seed (&count, (guint) (first + i), themes, has_fonts);
    printf ("%u maps, %u pages: %u faults in %u maps; %u callouts in notes\n",
            count.n_maps, count.n_pages, count.n_faults, count.n_faulty,
            count.n_notes);
    if (n_callouts > 0)
        is_good = audit_callouts ((guint) first, (guint) n_callouts);
    return count.n_faults == 0 && is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
