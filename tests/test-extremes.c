/* test-extremes.c: journeys at the edges are drawn well, and whole.
 * SPDX-License-Identifier: MIT
 *
 * Each in two languages and both directions, as a wide map, on pages, and as a
 * map for a phone, in every theme: the audit finds nothing, and each text of
 * the journey is on the map, or a diagnostic says why not. */

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "extreme-journeys.h"
#include "layout/layout.h"

static const struct {
    const char *name;
    RihlaJourney *(*make) (const char *language);
} journeys[] = {
    { "60 stages, 600 touchpoints", extreme_large },
    { "a single stage", extreme_single },
    { "words of 400 letters", extreme_words },
    { "only titles", extreme_titles },
    { "every attribute", extreme_full },
};

/* What is used where nothing is asked for, in points. */
#define SMALLEST_TEXT 5.0

static const char *const languages[] = { "ar", "en" };
/* As wide as the stages need it, for a start. */
static const char *const pages[] = { NULL, "A4", "A3-portrait", "phone" };

/* --- What is said --------------------------------------------------------- */

typedef struct {
    const char *name; /* of the map */
    GHashTable *said; /* of whole texts */
    GString *all;     /* of all texts, a line each */
    RihlaDiagnostics *diagnostics;
} Search;

static void
add_texts (Search *self, const RihlaLayout *layout)
{
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->alternative != NULL)
            g_hash_table_add (self->said, g_strdup (item->alternative));
        if (item->shape != RIHLA_SHAPE_TEXT)
            continue;
        g_hash_table_add (self->said, g_strdup (item->text->string));
        g_string_append_printf (self->all, "%s\n", item->text->string);
    }
}

/* In a longer text, as a name is in "Name: 5". What goes on after a number is
 * another number. */
static gboolean
is_within (const char *all, const char *text)
{
    gsize length = strlen (text);

    for (const char *found = strstr (all, text); found != NULL;
         found = strstr (found + 1, text))
        if (!g_ascii_isdigit (found[length]))
            return TRUE;
    return FALSE;
}

/* Whether a diagnostic says of the element that it is not drawn, or cut. */
static gboolean
is_told (RihlaDiagnostics *diagnostics, const char *id)
{
    for (guint i = 0; i < rihla_diagnostics_get_n (diagnostics); i++) {
        const char *code = rihla_diagnostics_get_code (diagnostics, i);

        if (strcmp (code, "R404") == 0 || strcmp (code, "R403") == 0)
            if (g_strcmp0 (rihla_diagnostics_get_id (diagnostics, i), id) == 0)
                return TRUE;
    }
    return FALSE;
}

static void
check_text (const char *id, const char *text, gpointer data)
{
    Search *self = data;

    if (!g_hash_table_contains (self->said, text) &&
        !is_within (self->all->str, text) && !is_told (self->diagnostics, id))
        ck_abort_msg ("%s: “%s” of %s is not on it", self->name, text, id);
}

static void
check_whole (RihlaLayout *layout, RihlaDiagnostics *diagnostics,
             const char *name)
{
    Search search = {
        name, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
        g_string_new (NULL), diagnostics
    };

    add_texts (&search, layout);
    extreme_foreach_text (layout->journey, check_text, &search);
    g_hash_table_unref (search.said);
    g_string_free (search.all, TRUE);
}

/* --- Maps ----------------------------------------------------------------- */

static void
check_map (RihlaJourney *journey, const char *name, RihlaLayoutOptions *options)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaLayout) layout =
        rihla_layout_new (journey, options, diagnostics, &error);

    if (layout == NULL)
        ck_abort_msg ("%s: %s", name, error->message);
    if (rihla_layout_audit (layout, faults) > 0)
        ck_abort_msg ("%s: %s: %s", name,
                      rihla_diagnostics_get_code (faults, 0),
                      rihla_diagnostics_get_message (faults, 0));
    check_whole (layout, diagnostics, name);
}

static RihlaLayoutOptions *
make_options (const char *page, const char *theme_name, gboolean is_fixed)
{
    RihlaLayoutOptions *options = rihla_layout_options_new ();
    g_autoptr (RihlaTheme) theme = rihla_theme_new_named (theme_name, NULL);

    ck_assert_ptr_nonnull (theme);
    rihla_layout_options_set_theme (options, theme);
    if (page != NULL)
        ck_assert (rihla_layout_options_parse_page (options, page, NULL));
    rihla_layout_options_set_fixed_width_text (options, is_fixed);
    return options;
}

/* Ended by NONE; alone, that is the direction of the journey. */
static const RihlaDirection usual[] = { RIHLA_DIRECTION_NONE,
                                        RIHLA_DIRECTION_NONE };
static const RihlaDirection both[] = { RIHLA_DIRECTION_LTR, RIHLA_DIRECTION_RTL,
                                       RIHLA_DIRECTION_NONE };

static void
check_maps (RihlaJourney *journey, const char *name, const char *page,
            const char *theme, const RihlaDirection *directions,
            gboolean is_fixed)
{
    g_autoptr (RihlaLayoutOptions) options =
        make_options (page, theme, is_fixed);

    do {
        g_autofree char *map =
            g_strdup_printf ("%s, %s, %s, direction %d", name,
                             page != NULL ? page : "wide", theme,
                             (int) *directions);

        rihla_layout_options_set_direction (options, *directions);
        check_map (journey, map, options);
        directions++;
    } while (*directions != RIHLA_DIRECTION_NONE);
}

static RihlaJourney *
make_journey (guint index, const char *language)
{
    RihlaJourney *journey = journeys[index].make (language);
    g_autoptr (GError) error = NULL;

    if (!rihla_journey_seal (journey, NULL, &error))
        ck_abort_msg ("%s: %s", journeys[index].name, error->message);
    return journey;
}

/* By journey and language. The large one is drawn in the direction of its
 * language, and in each theme but the first on one kind of page. */
START_TEST (extremes_are_drawn_whole)
{
    gboolean is_large = _i / 2 == 0;
    const RihlaDirection *directions = is_large ? usual : both;
    g_auto (GStrv) themes = rihla_theme_list_names ();
    g_autoptr (RihlaJourney) journey =
        make_journey ((guint) _i / 2, languages[_i % 2]);

    for (guint i = 0; themes[i] != NULL; i++) {
        guint n_pages = is_large && i > 0 ? 1 : G_N_ELEMENTS (pages);

        for (guint j = 0; j < n_pages; j++)
            check_maps (journey, journeys[_i / 2].name,
                        pages[(i + j) % G_N_ELEMENTS (pages)], themes[i],
                        directions, TRUE);
    }
}
END_TEST

/* What is far from the start of the map is drawn as well as what is near. */
START_TEST (the_last_page_can_be_drawn)
{
    g_autoptr (RihlaJourney) journey = make_journey (0, languages[_i]);
    g_autoptr (RihlaLayoutOptions) options =
        make_options ("A4", "default", TRUE);
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaLayout) layout =
        rihla_layout_new (journey, options, NULL, NULL);
    guint n_pages = rihla_layout_get_n_pages (layout);
    g_autoptr (GBytes) png = NULL;

    ck_assert_uint_ge (n_pages, 60);
    png = rihla_layout_page_to_png (layout, n_pages / 2, 2, &error);
    if (png == NULL)
        ck_abort_msg ("page %u: %s", n_pages / 2, error->message);
}
END_TEST

START_TEST (extremes_are_drawn_whole_in_real_fonts)
{
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
        g_autoptr (RihlaJourney) journey =
            make_journey ((guint) _i, languages[i]);

        check_maps (journey, journeys[_i].name,
                    pages[((guint) _i + i) % G_N_ELEMENTS (pages)], "default",
                    both, FALSE);
    }
}
END_TEST

/* --- Too much of one thing ------------------------------------------------ */

static RihlaTouchpoint *
add_touchpoint (RihlaJourney *journey)
{
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "Buying");
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "Pays");

    rihla_touchpoint_set_id (touchpoint, "pays");
    return touchpoint;
}

static void
add_annotations (RihlaJourney *journey)
{
    rihla_touchpoint_add_emotion (add_touchpoint (journey), "sad", -1);
    for (guint i = 0; i < 300; i++) {
        g_autofree char *text = g_strdup_printf ("Remark %u.", i);

        rihla_journey_add_annotation (journey, "pays", text);
    }
}

static void
add_personas (RihlaJourney *journey)
{
    RihlaTouchpoint *touchpoint = add_touchpoint (journey);

    for (guint i = 0; i < 100; i++) {
        g_autofree char *id = g_strdup_printf ("p%u", i);
        g_autofree char *word = g_strdup_printf ("word %u", i);

        rihla_persona_set_id (rihla_journey_add_persona (journey, id), id);
        rihla_emotion_set_persona_id (
            rihla_touchpoint_add_emotion (touchpoint, word,
                                          (i * 7 % 41) / 10. - 2),
            id);
    }
}

static void
add_channels (RihlaJourney *journey)
{
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "Buying");

    for (guint i = 0; i < 200; i++) {
        g_autofree char *id = g_strdup_printf ("c%u", i);

        rihla_journey_add_channel (journey, id, id);
        rihla_touchpoint_set_channel_id (rihla_stage_add_touchpoint (stage,
                                                                     NULL),
                                         id);
    }
}

static void
add_metrics (RihlaJourney *journey)
{
    RihlaTouchpoint *touchpoint = add_touchpoint (journey);

    for (guint i = 0; i < 500; i++) {
        RihlaMetric *metric =
            rihla_touchpoint_add_metric (touchpoint, RIHLA_METRIC_KIND_OTHER);
        g_autofree char *name = g_strdup_printf ("metric %u", i);

        rihla_metric_set_name (metric, name);
        rihla_metric_set_value (metric, i);
    }
}

static void
add_notes (RihlaJourney *journey)
{
    RihlaTouchpoint *touchpoint = add_touchpoint (journey);

    for (guint i = 0; i < 1000; i++) {
        g_autofree char *text = g_strdup_printf ("Note %u.", i);

        rihla_touchpoint_add_note (touchpoint, text);
    }
}

/* Notes of a stage, beside those of touchpoints whose notes are of other
 * heights and end elsewhere, and another stage that has but one. */
static void
add_uneven_notes (RihlaJourney *journey)
{
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "First");
    RihlaTouchpoint *touchpoint = NULL;

    for (guint i = 0; i < 320; i++) {
        g_autofree char *text = g_strdup_printf (
            "Note %u%s.", i,
            i % 3 == 0 ? ", and a few words more that take a line or two" : "");

        if (i == 0 || i == 200)
            touchpoint = rihla_stage_add_touchpoint (stage, text);
        if (i < 280)
            rihla_touchpoint_add_note (touchpoint, text);
        else
            rihla_stage_add_note (stage, text);
    }
    rihla_touchpoint_add_note (add_touchpoint (journey), "Alone.");
}

static void
add_pains (RihlaJourney *journey)
{
    RihlaTouchpoint *touchpoint = NULL;

    for (guint i = 0; i < 300; i++) {
        g_autofree char *text = g_strdup_printf ("Pain point %u.", i);

        if (i % 200 == 0)
            touchpoint = rihla_stage_add_touchpoint (
                rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, text),
                text);
        rihla_touchpoint_add_pain_point (touchpoint, text);
    }
}

/* Directions in one another, deeper than the bidi algorithm goes. */
static void
add_nested_marks (RihlaJourney *journey)
{
    static const char *const marks[] = { "\u202b", "\u2066", "\u202a",
                                         "\u2067" };
    GString *text = g_string_new (NULL);

    for (guint i = 0; i < 2 * 64; i++)
        g_string_append (text, marks[i % G_N_ELEMENTS (marks)]);
    g_string_append (text, "waits ينتظر 5");
    rihla_journey_set_title (journey, text->str);
    rihla_stage_add_touchpoint (rihla_journey_add_stage (journey,
                                                         RIHLA_STAGE_KIND_OTHER,
                                                         text->str),
                                text->str);
    g_string_free (text, TRUE);
}

/* Texts of which nothing is seen. */
static void
add_nothing_seen (RihlaJourney *journey)
{
    const char *text = "\u200b\u200c\u200d\u2060\ufeff";
    RihlaTouchpoint *touchpoint = add_touchpoint (journey);

    rihla_journey_set_title (journey, text);
    rihla_journey_add_persona (journey, text);
    rihla_journey_add_channel (journey, "c", text);
    rihla_touchpoint_set_title (touchpoint, text);
    rihla_touchpoint_set_owner (touchpoint, text);
    rihla_touchpoint_set_channel_id (touchpoint, "c");
    rihla_touchpoint_add_emotion (touchpoint, text, 1);
    rihla_touchpoint_insert_quote (touchpoint, text, -1);
    rihla_touchpoint_add_pain_point (touchpoint, text);
    rihla_touchpoint_add_opportunity (touchpoint, text);
    rihla_touchpoint_add_note (touchpoint, text);
    rihla_journey_add_annotation (journey, "pays", text);
}

static void
add_no_part (G_GNUC_UNUSED RihlaJourney *journey)
{
}

static const struct {
    const char *name;
    void (*fill) (RihlaJourney *journey);
    gboolean is_broken; /* over pages, at their usual scale */
} heaps[] = {
    { "nothing", add_no_part },
    { "300 annotations of a touchpoint", add_annotations },
    { "100 personas", add_personas },
    { "200 channels", add_channels },
    { "500 metrics", add_metrics, TRUE },
    { "1000 notes", add_notes, TRUE },
    { "uneven notes", add_uneven_notes, TRUE },
    { "300 pain points", add_pains, TRUE },
    { "128 marks of direction", add_nested_marks },
    { "texts without ink", add_nothing_seen },
};

static void
check_remarks (RihlaDiagnostics *remarks, const char *name)
{
    for (guint i = 0; i < rihla_diagnostics_get_n (remarks); i++)
        if (strcmp (rihla_diagnostics_get_code (remarks, i), "R407") == 0)
            ck_abort_msg ("%s: %s", name,
                          rihla_diagnostics_get_message (remarks, i));
}

/* No text is smaller than the least that was asked for. */
static void
check_scale (const RihlaLayout *layout, const char *name)
{
    double smallest = layout->theme->fonts[0].size;

    for (guint i = 1; i < RIHLA_N_FONTS; i++)
        smallest = MIN (smallest, layout->theme->fonts[i].size);
    for (guint i = 0; i < layout->pages->windows->len; i++) {
        const RihlaWindow *window =
            &g_array_index (layout->pages->windows, RihlaWindow, i);

        if (window->scale * smallest < SMALLEST_TEXT - 0.001)
            ck_abort_msg ("%s: window %u has letters of %g points", name, i,
                          window->scale * smallest);
    }
}

START_TEST (too_much_of_one_thing_is_drawn)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();

    heaps[_i].fill (journey);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
        g_autoptr (RihlaLayoutOptions) options =
            make_options (pages[i], "default", i % 2 == 0);
        g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();
        g_autoptr (RihlaDiagnostics) remarks = rihla_diagnostics_new ();
        g_autoptr (RihlaLayout) layout =
            rihla_layout_new (journey, options, remarks, NULL);

        ck_assert_ptr_nonnull (layout);
        if (heaps[_i].is_broken && layout->pages != NULL) {
            check_remarks (remarks, heaps[_i].name);
            check_scale (layout, heaps[_i].name);
        }
        if (rihla_layout_audit (layout, faults) > 0)
            ck_abort_msg ("%s: %s", heaps[_i].name,
                          rihla_diagnostics_get_message (faults, 0));
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("extremes");
    TCase *tcase = tcase_create ("extremes");
    SRunner *runner;
    int n_failed;

    tcase_set_timeout (tcase, 120);
    tcase_add_loop_test (tcase, extremes_are_drawn_whole, 0,
                         2 * G_N_ELEMENTS (journeys));
    tcase_add_loop_test (tcase, extremes_are_drawn_whole_in_real_fonts, 0,
                         G_N_ELEMENTS (journeys));
    tcase_add_loop_test (tcase, the_last_page_can_be_drawn, 0,
                         G_N_ELEMENTS (languages));
    tcase_add_loop_test (tcase, too_much_of_one_thing_is_drawn, 0,
                         G_N_ELEMENTS (heaps));
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
