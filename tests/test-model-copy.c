/* test-model-copy.c: a copy of a journey equals it, is open, and is its own.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"
#include "journey-dump.h"
#include "model/attributes.h"
#include "model/elements.h"

#define N_GENERATED 300

static const char *
say_id (const RihlaElement *element)
{
    return element->id == NULL ? "-" : element->id;
}

static void
append_id (RihlaElement *element, gpointer data)
{
    g_string_append_printf (data, "%s%s ", say_id (element),
                            element->has_derived_id ? "?" : "");
    rihla_element_foreach_child (element, append_id, data);
}

/* All that is in a journey: what is dumped, the ids, derived ones marked, and,
 * of a sealed one, what is written, with all that is foreign in it. */
static char *
describe (RihlaJourney *journey)
{
    GString *out = g_string_new (rihla_journey_get_file (journey));
    g_autofree char *dump = dump_journey (journey);
    g_autoptr (GBytes) bytes = NULL;
    gsize size;
    const char *data;

    g_string_append_printf (out, " in %s\n%s", journey->folder, dump);
    append_id (&journey->element, out);
    if (!rihla_journey_is_sealed (journey))
        return g_string_free (out, FALSE);
    bytes = rihla_journey_to_bytes (journey, "xml", NULL, NULL);
    ck_assert_ptr_nonnull (bytes);
    data = g_bytes_get_data (bytes, &size);
    g_string_append_len (out, data, (gssize) size);
    return g_string_free (out, FALSE);
}

/* Changes, or takes away, whatever is in the element. */
static void
spoil (RihlaElement *element, gpointer data)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);
    guint *n = data;
    g_autofree char *id = g_strdup_printf ("spoilt-%u", ++*n);

    rihla_element_foreach_child (element, spoil, n);
    rihla_element_set_id (element, id);
    g_clear_pointer (&element->foreign, rihla_foreign_free);
    for (guint i = 0; i < klass->n_parts; i++) {
        gpointer field = rihla_part_get_field (&klass->parts[i], element);
        RihlaPartType type = klass->parts[i].type;

        if (type == RIHLA_PART_CONTENT || type == RIHLA_PART_TEXT)
            rihla_element_set_string (element, field, "spoilt");
        else if (*(GPtrArray **) field != NULL && type == RIHLA_PART_TEXTS)
            rihla_element_remove_text (element, *(GPtrArray **) field, 0);
        else if (*(GPtrArray **) field != NULL)
            rihla_element_remove (element, *(GPtrArray **) field, 0);
    }
}

/* The copy is spoilt, and what was taken from it leaves no trace in the
 * original, nor the other way round: the original is freed first. */
static void
check_copy (RihlaJourney *original, const char *name)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_ref (original);
    g_autofree char *expected = describe (journey);
    g_autoptr (RihlaJourney) copy = rihla_journey_copy (journey);
    g_autoptr (RihlaJourney) spoilt = rihla_journey_copy (journey);
    g_autofree char *after = NULL;
    g_autofree char *copied = NULL;
    guint n = 0;

    ck_assert_msg (!rihla_journey_is_sealed (copy), "%s", name);
    spoil (&spoilt->element, &n);
    after = describe (journey);
    ck_assert_msg (strcmp (after, expected) == 0, "%s: was changed", name);
    if (rihla_journey_is_sealed (journey))
        ck_assert_msg (rihla_journey_seal (copy, NULL, NULL), "%s", name);
    g_clear_pointer (&journey, rihla_journey_unref);
    copied = describe (copy);
    ck_assert_msg (strcmp (copied, expected) == 0, "%s: %s\nnot %s", name,
                   copied, expected);
}

/* Something of another namespace in every third element. */
static void
add_foreign (RihlaElement *element, gpointer data)
{
    g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
    RihlaForeignNode *node;
    guint *n = data;

    rihla_element_foreach_child (element, add_foreign, n);
    if (++*n % 3 != 0)
        return;
    node = rihla_foreign_node_new (g_strdup ("<x:b/>"));
    node->name_end = strlen ("<x:b");
    rihla_foreign_node_add_need (node, "x", "urn:x");
    g_ptr_array_add (nodes, node);
    rihla_foreign_ensure (&element->foreign);
    rihla_foreign_take_nodes (&element->foreign->leading, nodes);
    rihla_foreign_add_attribute (&element->foreign->attributes, "urn:y", "y",
                                 "c", "&\"");
}

START_TEST (generated_journeys_are_copied)
{
    for (guint32 seed = 0; seed < N_GENERATED; seed++) {
        g_autoptr (RihlaJourney) journey = generate_journey (seed);
        g_autofree char *name = g_strdup_printf ("seed %u", seed);
        guint n = seed;

        add_foreign (&journey->element, &n);
        check_copy (journey, name);
        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        check_copy (journey, name);
    }
}
END_TEST

START_TEST (files_are_copied)
{
    g_autofree char *folder =
        g_build_filename (g_getenv ("top_srcdir"), "tests/xml/good", NULL);
    g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
    const char *name;
    guint n = 0;

    ck_assert_ptr_nonnull (names);
    while ((name = g_dir_read_name (names)) != NULL) {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autoptr (RihlaJourney) journey = NULL;

        if (!g_str_has_suffix (name, ".xml"))
            continue;
        journey = rihla_journey_read_file (path, "xml", NULL, NULL);
        ck_assert_msg (journey != NULL, "%s", name);
        check_copy (journey, name);
        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        check_copy (journey, name);
        n++;
    }
    ck_assert_uint_ge (n, 10);
}
END_TEST

/* stage-1 and stage-2, of which the second has an emotion in words. */
static RihlaJourney *
make_journey (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage;

    rihla_journey_set_language (journey, "en");
    rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "first");
    stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "second");
    rihla_stage_add_emotion (stage, "angry", NAN);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

static void
check_ids (RihlaJourney *journey, const char *expected)
{
    g_autoptr (GString) ids = g_string_new (NULL);

    append_id (&journey->element, ids);
    ck_assert_str_eq (ids->str, expected);
}

/* An element that is put before others takes none of their ids. */
START_TEST (derived_ids_stay)
{
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autoptr (RihlaJourney) copy = rihla_journey_copy (journey);
    g_autoptr (RihlaStage) stage =
        rihla_stage_new (RIHLA_STAGE_KIND_OTHER, "new");

    rihla_journey_insert_stage (copy, stage, 0);
    rihla_journey_move_stage (copy, 1, 2);
    check_ids (copy, "journey? - stage-2? stage-2-emotion-1? stage-1? ");
    ck_assert (rihla_journey_seal (copy, NULL, NULL));
    check_ids (copy, "journey? stage-1-2? stage-2? stage-2-emotion-1? "
                     "stage-1? ");
    ck_assert (rihla_journey_find_stage (copy, "stage-1-2") == stage);
    check_ids (journey, "journey? stage-1? stage-2? stage-2-emotion-1? ");
}
END_TEST

/* One that is given to another gives way; one that is given is derived no
 * more. */
START_TEST (derived_ids_give_way)
{
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autoptr (RihlaJourney) copy = rihla_journey_copy (journey);

    rihla_stage_set_id (rihla_journey_get_stage (copy, 0), "stage-2");
    ck_assert (rihla_journey_seal (copy, NULL, NULL));
    check_ids (copy, "journey? stage-2 stage-2-2? stage-2-emotion-1? ");
}
END_TEST

/* A sealing that fails takes back the ids that it derived, and no others. */
START_TEST (a_copy_stays_as_it_was_where_sealing_fails)
{
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autoptr (RihlaJourney) copy = rihla_journey_copy (journey);
    RihlaStage *stage =
        rihla_journey_add_stage (copy, RIHLA_STAGE_KIND_OTHER, NULL);
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, NULL);

    rihla_touchpoint_set_channel_id (touchpoint, "none");
    ck_assert (!rihla_journey_seal (copy, NULL, NULL));
    check_ids (copy, "journey? stage-1? stage-2? stage-2-emotion-1? - - ");
    rihla_touchpoint_set_channel_id (touchpoint, NULL);
    ck_assert (rihla_journey_seal (copy, NULL, NULL));
    check_ids (copy, "journey? stage-1? stage-2? stage-2-emotion-1? stage-3? "
                     "stage-3-1? ");
}
END_TEST

START_TEST (values_of_words_are_copied)
{
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autoptr (RihlaJourney) copy = rihla_journey_copy (journey);
    RihlaEmotion *emotion =
        rihla_stage_get_emotion (rihla_journey_get_stage (copy, 1), 0);

    ck_assert_double_lt (rihla_emotion_get_value (emotion), 0);
    ck_assert_int_eq (rihla_emotion_get_evidence (emotion),
                      RIHLA_EVIDENCE_DERIVED);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("model-copy");
    TCase *tcase = tcase_create ("copy");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_set_timeout (tcase, 120);
    tcase_add_test (tcase, generated_journeys_are_copied);
    tcase_add_test (tcase, files_are_copied);
    tcase_add_test (tcase, derived_ids_stay);
    tcase_add_test (tcase, derived_ids_give_way);
    tcase_add_test (tcase, a_copy_stays_as_it_was_where_sealing_fails);
    tcase_add_test (tcase, values_of_words_are_copied);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
