/* test-comparison-map.c: the map of a comparison.
 * SPDX-License-Identifier: MIT
 *
 * What the merged journey holds, on a small pair; which signs stand on the map;
 * and the audit over pairs made by known edits, on all kinds of pages in both
 * directions. */

#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "edit-journey.h"
#include "layout/layout.h"
#include "model/elements.h"
#include "report/compare-merge.h"
#include "report/comparison.h"
#include "sample-maps.h"

#define N_PAIRS 24
#define PHONE_WIDTH 300.0

static RihlaJourney *
read_journey (const char *language, const char *content)
{
    g_autofree char *text = g_strdup_printf (
        "<journey xmlns=\"urn:rihla:journey:1\" xml:lang=\"%s\" "
        "currency=\"SAR\"><title>12</title>%s</journey>",
        language, content);
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    RihlaJourney *journey =
        rihla_journey_read_bytes (bytes, NULL, "xml", NULL, &error);

    if (journey == NULL || !rihla_journey_seal (journey, NULL, &error))
        ck_abort_msg ("%s", error->message);
    return journey;
}

static const char old_content[] =
    "<persona id=\"p\"><name>31</name></persona>"
    "<channel id=\"app\">41</channel><channel id=\"shop\">42</channel>"
    "<stage id=\"one\" entered=\"100\"><title>1</title>"
    "<touchpoint id=\"ask\" channel=\"app\" wait=\"PT2H\"><title>51</title>"
    "<emotion id=\"ask-f\" persona=\"p\" value=\"-1\"/></touchpoint>"
    "<touchpoint id=\"go\" channel=\"shop\" wait=\"PT1H\"><title>52</title>"
    "<emotion id=\"go-f\" value=\"-2\"/>"
    "<pain id=\"far\" severity=\"4\">61</pain></touchpoint>"
    "<touchpoint id=\"buy\" channel=\"app\"><title>53</title>"
    "<emotion value=\"1\"/><emotion state=\"future\" value=\"2\"/>"
    "</touchpoint></stage>"
    "<stage id=\"gone\" entered=\"60\"><title>2</title>"
    "<touchpoint id=\"call\"><title>54</title></touchpoint>"
    "<touchpoint id=\"kept\" channel=\"app\"><title>55</title></touchpoint>"
    "</stage>"
    "<stage id=\"last\" entered=\"50\"><title>3</title>"
    "<touchpoint id=\"stay\"><title>56</title><emotion value=\"0\"/>"
    "</touchpoint></stage>";

static const char new_content[] =
    "<persona id=\"p\"><name>31</name></persona>"
    "<channel id=\"app\">41</channel>"
    "<stage id=\"one\" entered=\"100\"><title>1</title>"
    "<touchpoint id=\"ask\" channel=\"app\" wait=\"PT1M\"><title>57</title>"
    "<emotion id=\"ask-f\" persona=\"p\" value=\"1\"/></touchpoint>"
    "<touchpoint id=\"chat\" channel=\"app\"><title>9876543</title>"
    "<emotion value=\"0.5\"/></touchpoint>"
    "<touchpoint id=\"buy\" channel=\"app\"><title>53</title>"
    "<emotion value=\"1.5\"/></touchpoint></stage>"
    "<stage id=\"last\" entered=\"70\"><title>3</title>"
    "<touchpoint id=\"stay\"><title>56</title><emotion value=\"1\"/>"
    "<pain severity=\"2\">62</pain></touchpoint>"
    "<touchpoint id=\"kept\" channel=\"app\"><title>55</title></touchpoint>"
    "</stage>";

static RihlaComparison *
compare_small (const char *language)
{
    g_autoptr (RihlaJourney) old_journey = read_journey (language, old_content);
    g_autoptr (RihlaJourney) new_journey = read_journey (language, new_content);

    return rihla_comparison_new (old_journey, new_journey);
}

/* --- The merged journey ------------------------------------------------------ */

static void
append_emotions (GString *said, GPtrArray *emotions)
{
    for (guint i = 0; i < rihla_list_get_n (emotions); i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (emotions, i);

        g_string_append_printf (said, " %s%g",
                                emotion->state == RIHLA_EMOTION_STATE_FUTURE
                                    ? ">"
                                    : "<",
                                emotion->value);
    }
}

static char *
describe (const RihlaMerge *merge)
{
    GString *said = g_string_new (NULL);

    for (guint i = 0; i < rihla_list_get_n (merge->journey->stages); i++) {
        const RihlaStage *stage = rihla_list_get (merge->journey->stages, i);

        g_string_append_printf (said, "%s:%u\n", stage->element.id,
                                rihla_merge_get_marks (merge,
                                                       stage->element.id));
        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++) {
            const RihlaTouchpoint *touchpoint =
                rihla_list_get (stage->touchpoints, j);

            g_string_append_printf (
                said, "- %s:%u", touchpoint->element.id,
                rihla_merge_get_marks (merge, touchpoint->element.id));
            append_emotions (said, touchpoint->emotions);
            g_string_append_c (said, '\n');
        }
    }
    return g_string_free (said, FALSE);
}

START_TEST (journeys_are_merged)
{
    g_autoptr (RihlaComparison) comparison = compare_small ("en");
    g_autoptr (RihlaMerge) merge = rihla_merge_new (comparison, NULL);
    g_autofree char *said = describe (merge);

    ck_assert_str_eq (said, "one:0\n"
                            "- ask:8 >1 <-1\n"
                            "- chat:1 >0.5\n"
                            "- go:2 <-2\n"
                            "- buy:0 >1.5 <1\n"
                            "gone:2\n"
                            "- call:2\n"
                            "last:0\n"
                            "- stay:0 >1 <0\n"
                            "- kept:4\n");
}
END_TEST

/* What a copy refers to is found, under the name it has now. */
START_TEST (copies_refer_to_what_is_there)
{
    g_autoptr (RihlaComparison) comparison = compare_small ("en");
    g_autoptr (RihlaMerge) merge = rihla_merge_new (comparison, NULL);
    GHashTable *index = merge->journey->index;
    const RihlaTouchpoint *ask = g_hash_table_lookup (index, "ask");
    const RihlaTouchpoint *go = g_hash_table_lookup (index, "go");
    const RihlaEmotion *before = rihla_list_get (ask->emotions, 1);

    ck_assert_str_eq (go->channel->element.id, "shop");
    ck_assert_uint_eq (rihla_merge_get_marks (merge, "shop"),
                       RIHLA_MARK_REMOVED);
    ck_assert_uint_eq (rihla_merge_get_marks (merge, "far"),
                       RIHLA_MARK_REMOVED);
    ck_assert_str_eq (before->element.id, "ask-f-old-1");
    ck_assert_ptr_eq (before->persona, g_hash_table_lookup (index, "p"));
    ck_assert (go->wait != go->wait);
}
END_TEST

/* The other way round what was added is removed. */
START_TEST (the_other_way_round)
{
    g_autoptr (RihlaComparison) comparison = compare_small ("en");
    g_autoptr (RihlaComparison) inverse =
        rihla_comparison_new (comparison->new_journey, comparison->old_journey);
    g_autoptr (RihlaMerge) merge = rihla_merge_new (inverse, NULL);

    ck_assert_uint_eq (rihla_merge_get_marks (merge, "chat"),
                       RIHLA_MARK_REMOVED);
    ck_assert_uint_eq (rihla_merge_get_marks (merge, "go"), RIHLA_MARK_ADDED);
    ck_assert_uint_eq (rihla_merge_get_marks (merge, "gone"), RIHLA_MARK_ADDED);
    ck_assert_uint_eq (rihla_merge_get_marks (merge, "kept"), RIHLA_MARK_MOVED);
    ck_assert_uint_eq (rihla_merge_get_marks (merge, "ask"),
                       RIHLA_MARK_REWORDED);
}
END_TEST

/* --- The map ----------------------------------------------------------------- */

static RihlaLayout *
lay_out (RihlaComparison *comparison, RihlaDirection direction,
         const char *page)
{
    g_autoptr (RihlaLayoutOptions) options = sample_options (direction, NULL);
    g_autoptr (GError) error = NULL;
    RihlaLayout *layout;

    if (page != NULL && strcmp (page, "phone") == 0)
        rihla_layout_options_set_phone_width (options, PHONE_WIDTH);
    else if (page != NULL)
        rihla_layout_options_parse_page (options, page, NULL);
    layout = rihla_layout_new_comparison (comparison, options, NULL, &error);
    g_assert_no_error (error);
    return layout;
}

static const struct {
    const char *name;
    const char *language;
    const char *page;
} goldens[] = {
    { "comparison", "en", NULL },
    { "comparison-rtl", "ar", NULL },
    { "comparison-phone-rtl", "ar", "phone" },
};

START_TEST (map_is_as_it_was_looked_at)
{
    g_autoptr (RihlaComparison) comparison =
        compare_small (goldens[_i].language);
    g_autoptr (RihlaLayout) layout =
        lay_out (comparison, RIHLA_DIRECTION_NONE, goldens[_i].page);

    ck_assert_uint_eq (rihla_layout_audit (layout, NULL), 0);
    sample_check_golden (layout, goldens[_i].name);
}
END_TEST

static gboolean
has_sign (const RihlaLayout *layout, RihlaRole role, const char *id)
{
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == role && g_strcmp0 (item->id, id) == 0)
            return TRUE;
    }
    return FALSE;
}

static void
check_signs (const RihlaLayout *layout, const RihlaMerge *merge,
             const RihlaElement *element, const char *what)
{
    static const RihlaRole roles[] = { RIHLA_ROLE_ADDED, RIHLA_ROLE_REMOVED,
                                       RIHLA_ROLE_MOVED, RIHLA_ROLE_REWORDED };
    RihlaChangeMarks marks = rihla_merge_get_marks (merge, element->id);

    for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
        if (has_sign (layout, roles[i], element->id) !=
            ((marks & (1u << i)) != 0))
            ck_abort_msg ("%s: %s: sign %u", what, element->id, i);
}

/* A journey may choose lanes without that of touchpoints. */
static void
check_touchpoint (const RihlaLayout *layout, const RihlaMerge *merge,
                  const RihlaTouchpoint *touchpoint, const char *what)
{
    if (has_sign (layout, RIHLA_ROLE_TOUCHPOINT, touchpoint->element.id))
        check_signs (layout, merge, &touchpoint->element, what);
}

/* Each stage and touchpoint has the signs of what became of it, and no other. */
static void
check_all_signs (const RihlaLayout *layout, RihlaComparison *comparison,
                 const char *what)
{
    g_autoptr (RihlaMerge) merge = rihla_merge_new (comparison, NULL);
    GPtrArray *stages = merge->journey->stages;

    for (guint i = 0; i < rihla_list_get_n (stages); i++) {
        const RihlaStage *stage = rihla_list_get (stages, i);

        check_signs (layout, merge, &stage->element, what);
        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++)
            check_touchpoint (layout, merge,
                              rihla_list_get (stage->touchpoints, j), what);
    }
}

static void
check_audit (RihlaLayout *layout, const char *what)
{
    g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();

    if (rihla_layout_audit (layout, faults) > 0)
        ck_abort_msg ("%s: %s: %s", what,
                      rihla_diagnostics_get_code (faults, 0),
                      rihla_diagnostics_get_message (faults, 0));
}

START_TEST (maps_of_edited_journeys)
{
    static const char *const pages[] = { NULL, "A4", "phone" };
    g_autoptr (EditedPair) pair =
        edited_pair_new ((guint32) _i + 100, _i % 2 == 0, 12);
    g_autoptr (RihlaComparison) comparison =
        rihla_comparison_new (pair->old_journey, pair->new_journey);
    RihlaDirection direction =
        _i % 4 < 2 ? RIHLA_DIRECTION_LTR : RIHLA_DIRECTION_RTL;

    for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
        g_autoptr (RihlaLayout) layout =
            lay_out (comparison, direction, pages[i]);
        g_autofree char *what =
            g_strdup_printf ("pair %d, page %s", _i,
                             pages[i] == NULL ? "none" : pages[i]);

        check_audit (layout, what);
        check_all_signs (layout, comparison, what);
    }
}
END_TEST

/* Where nothing changed no sign is drawn. */
START_TEST (same_journeys_have_no_signs)
{
    g_autoptr (RihlaJourney) journey = read_journey ("en", new_content);
    g_autoptr (RihlaComparison) comparison =
        rihla_comparison_new (journey, journey);
    g_autoptr (RihlaLayout) layout =
        lay_out (comparison, RIHLA_DIRECTION_NONE, NULL);

    check_audit (layout, "the same");
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        ck_assert (item->role < RIHLA_ROLE_ADDED ||
                   item->role > RIHLA_ROLE_WORSE);
        ck_assert (item->role != RIHLA_ROLE_FIGURE);
    }
}
END_TEST

static char *
join_figures (const RihlaLayout *layout)
{
    GString *said = g_string_new (NULL);

    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == RIHLA_ROLE_FIGURE && item->shape == RIHLA_SHAPE_TEXT)
            g_string_append_printf (said, "%s|", item->text->string);
        if (item->role == RIHLA_ROLE_BETTER)
            g_string_append (said, "better|");
        if (item->role == RIHLA_ROLE_WORSE)
            g_string_append (said, "worse|");
    }
    return g_string_free (said, FALSE);
}

START_TEST (figures_say_what_changed)
{
    g_autoptr (RihlaComparison) comparison = compare_small ("en");
    g_autoptr (RihlaComparison) inverse =
        rihla_comparison_new (comparison->new_journey, comparison->old_journey);
    g_autoptr (RihlaLayout) layout =
        lay_out (comparison, RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (RihlaLayout) back =
        lay_out (inverse, RIHLA_DIRECTION_NONE, NULL);
    g_autofree char *said = join_figures (layout);
    g_autofree char *unsaid = join_figures (back);

    ck_assert_str_eq (said, "Emotion, mean|−0.5 → +1|better|"
                            "Peak–end|−1 → +1.3|better|"
                            "Channel switches|2 → 0|better|"
                            "Back and forth|1 → 0|better|"
                            "Waiting|3\302\240hr → 1\302\240min|better|"
                            "Conversion|50% → 70%|better|");
    ck_assert_str_eq (unsaid, "Emotion, mean|+1 → −0.5|worse|"
                              "Peak–end|+1.3 → −1|worse|"
                              "Channel switches|0 → 2|worse|"
                              "Back and forth|0 → 1|worse|"
                              "Waiting|1\302\240min → 3\302\240hr|worse|"
                              "Conversion|70% → 50%|worse|");
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("comparison map");
    TCase *tests = tcase_create ("all");
    SRunner *runner;
    int n_failed;

    tcase_set_timeout (tests, 60);
    tcase_add_test (tests, journeys_are_merged);
    tcase_add_test (tests, copies_refer_to_what_is_there);
    tcase_add_test (tests, the_other_way_round);
    tcase_add_loop_test (tests, map_is_as_it_was_looked_at, 0,
                         G_N_ELEMENTS (goldens));
    tcase_add_loop_test (tests, maps_of_edited_journeys, 0, N_PAIRS);
    tcase_add_test (tests, same_journeys_have_no_signs);
    tcase_add_test (tests, figures_say_what_changed);
    suite_add_tcase (suite, tests);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
