/* test-model-lists.c: what stands in an element: inserting, moving, removing.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "criticals.h"
#include "model/attributes.h"
#include "model/elements.h"

typedef void (*Any) (void);

/* A part that is a list, and its functions; texts are not moved. */
typedef struct {
    RihlaElementKind kind;
    const char *name;
    Any get_n;
    Any get;
    Any insert;
    Any move;
    Any remove;
} Row;

static const Row rows[] = {
    { RIHLA_ELEMENT_JOURNEY, "persona", (Any) rihla_journey_get_n_personas,
      (Any) rihla_journey_get_persona, (Any) rihla_journey_insert_persona,
      (Any) rihla_journey_move_persona, (Any) rihla_journey_remove_persona },
    { RIHLA_ELEMENT_JOURNEY, "channel", (Any) rihla_journey_get_n_channels,
      (Any) rihla_journey_get_channel, (Any) rihla_journey_insert_channel,
      (Any) rihla_journey_move_channel, (Any) rihla_journey_remove_channel },
    { RIHLA_ELEMENT_JOURNEY, "stage", (Any) rihla_journey_get_n_stages,
      (Any) rihla_journey_get_stage, (Any) rihla_journey_insert_stage,
      (Any) rihla_journey_move_stage, (Any) rihla_journey_remove_stage },
    { RIHLA_ELEMENT_JOURNEY, "lane", (Any) rihla_journey_get_n_lanes,
      (Any) rihla_journey_get_lane, (Any) rihla_journey_insert_lane,
      (Any) rihla_journey_move_lane, (Any) rihla_journey_remove_lane },
    { RIHLA_ELEMENT_JOURNEY, "annotation",
      (Any) rihla_journey_get_n_annotations, (Any) rihla_journey_get_annotation,
      (Any) rihla_journey_insert_annotation,
      (Any) rihla_journey_move_annotation,
      (Any) rihla_journey_remove_annotation },
    { RIHLA_ELEMENT_STAGE, "action", (Any) rihla_stage_get_n_actions,
      (Any) rihla_stage_get_action, (Any) rihla_stage_insert_action, NULL,
      (Any) rihla_stage_remove_action },
    { RIHLA_ELEMENT_STAGE, "thought", (Any) rihla_stage_get_n_thoughts,
      (Any) rihla_stage_get_thought, (Any) rihla_stage_insert_thought, NULL,
      (Any) rihla_stage_remove_thought },
    { RIHLA_ELEMENT_STAGE, "text", (Any) rihla_stage_get_n_lane_texts,
      (Any) rihla_stage_get_lane_text, (Any) rihla_stage_insert_lane_text,
      (Any) rihla_stage_move_lane_text, (Any) rihla_stage_remove_lane_text },
    { RIHLA_ELEMENT_STAGE, "touchpoint", (Any) rihla_stage_get_n_touchpoints,
      (Any) rihla_stage_get_touchpoint, (Any) rihla_stage_insert_touchpoint,
      (Any) rihla_stage_move_touchpoint, (Any) rihla_stage_remove_touchpoint },
    { RIHLA_ELEMENT_STAGE, "emotion", (Any) rihla_stage_get_n_emotions,
      (Any) rihla_stage_get_emotion, (Any) rihla_stage_insert_emotion,
      (Any) rihla_stage_move_emotion, (Any) rihla_stage_remove_emotion },
    { RIHLA_ELEMENT_STAGE, "quote", (Any) rihla_stage_get_n_quotes,
      (Any) rihla_stage_get_quote, (Any) rihla_stage_insert_quote, NULL,
      (Any) rihla_stage_remove_quote },
    { RIHLA_ELEMENT_STAGE, "pain", (Any) rihla_stage_get_n_pain_points,
      (Any) rihla_stage_get_pain_point, (Any) rihla_stage_insert_pain_point,
      (Any) rihla_stage_move_pain_point, (Any) rihla_stage_remove_pain_point },
    { RIHLA_ELEMENT_STAGE, "opportunity", (Any) rihla_stage_get_n_opportunities,
      (Any) rihla_stage_get_opportunity, (Any) rihla_stage_insert_opportunity,
      (Any) rihla_stage_move_opportunity,
      (Any) rihla_stage_remove_opportunity },
    { RIHLA_ELEMENT_STAGE, "metric", (Any) rihla_stage_get_n_metrics,
      (Any) rihla_stage_get_metric, (Any) rihla_stage_insert_metric,
      (Any) rihla_stage_move_metric, (Any) rihla_stage_remove_metric },
    { RIHLA_ELEMENT_STAGE, "note", (Any) rihla_stage_get_n_notes,
      (Any) rihla_stage_get_note, (Any) rihla_stage_insert_note,
      (Any) rihla_stage_move_note, (Any) rihla_stage_remove_note },
    { RIHLA_ELEMENT_TOUCHPOINT, "action", (Any) rihla_touchpoint_get_n_actions,
      (Any) rihla_touchpoint_get_action, (Any) rihla_touchpoint_insert_action,
      NULL, (Any) rihla_touchpoint_remove_action },
    { RIHLA_ELEMENT_TOUCHPOINT, "image", (Any) rihla_touchpoint_get_n_images,
      (Any) rihla_touchpoint_get_image, (Any) rihla_touchpoint_insert_image,
      (Any) rihla_touchpoint_move_image, (Any) rihla_touchpoint_remove_image },
    { RIHLA_ELEMENT_TOUCHPOINT, "thought",
      (Any) rihla_touchpoint_get_n_thoughts, (Any) rihla_touchpoint_get_thought,
      (Any) rihla_touchpoint_insert_thought, NULL,
      (Any) rihla_touchpoint_remove_thought },
    { RIHLA_ELEMENT_TOUCHPOINT, "text", (Any) rihla_touchpoint_get_n_lane_texts,
      (Any) rihla_touchpoint_get_lane_text,
      (Any) rihla_touchpoint_insert_lane_text,
      (Any) rihla_touchpoint_move_lane_text,
      (Any) rihla_touchpoint_remove_lane_text },
    { RIHLA_ELEMENT_TOUCHPOINT, "emotion",
      (Any) rihla_touchpoint_get_n_emotions, (Any) rihla_touchpoint_get_emotion,
      (Any) rihla_touchpoint_insert_emotion,
      (Any) rihla_touchpoint_move_emotion,
      (Any) rihla_touchpoint_remove_emotion },
    { RIHLA_ELEMENT_TOUCHPOINT, "quote", (Any) rihla_touchpoint_get_n_quotes,
      (Any) rihla_touchpoint_get_quote, (Any) rihla_touchpoint_insert_quote,
      NULL, (Any) rihla_touchpoint_remove_quote },
    { RIHLA_ELEMENT_TOUCHPOINT, "pain",
      (Any) rihla_touchpoint_get_n_pain_points,
      (Any) rihla_touchpoint_get_pain_point,
      (Any) rihla_touchpoint_insert_pain_point,
      (Any) rihla_touchpoint_move_pain_point,
      (Any) rihla_touchpoint_remove_pain_point },
    { RIHLA_ELEMENT_TOUCHPOINT, "opportunity",
      (Any) rihla_touchpoint_get_n_opportunities,
      (Any) rihla_touchpoint_get_opportunity,
      (Any) rihla_touchpoint_insert_opportunity,
      (Any) rihla_touchpoint_move_opportunity,
      (Any) rihla_touchpoint_remove_opportunity },
    { RIHLA_ELEMENT_TOUCHPOINT, "metric", (Any) rihla_touchpoint_get_n_metrics,
      (Any) rihla_touchpoint_get_metric, (Any) rihla_touchpoint_insert_metric,
      (Any) rihla_touchpoint_move_metric,
      (Any) rihla_touchpoint_remove_metric },
    { RIHLA_ELEMENT_TOUCHPOINT, "frontstage",
      (Any) rihla_touchpoint_get_n_frontstages,
      (Any) rihla_touchpoint_get_frontstage,
      (Any) rihla_touchpoint_insert_frontstage, NULL,
      (Any) rihla_touchpoint_remove_frontstage },
    { RIHLA_ELEMENT_TOUCHPOINT, "backstage",
      (Any) rihla_touchpoint_get_n_backstages,
      (Any) rihla_touchpoint_get_backstage,
      (Any) rihla_touchpoint_insert_backstage, NULL,
      (Any) rihla_touchpoint_remove_backstage },
    { RIHLA_ELEMENT_TOUCHPOINT, "support",
      (Any) rihla_touchpoint_get_n_supports, (Any) rihla_touchpoint_get_support,
      (Any) rihla_touchpoint_insert_support, NULL,
      (Any) rihla_touchpoint_remove_support },
    { RIHLA_ELEMENT_TOUCHPOINT, "evidence",
      (Any) rihla_touchpoint_get_n_evidences,
      (Any) rihla_touchpoint_get_evidence,
      (Any) rihla_touchpoint_insert_evidence, NULL,
      (Any) rihla_touchpoint_remove_evidence },
    { RIHLA_ELEMENT_TOUCHPOINT, "note", (Any) rihla_touchpoint_get_n_notes,
      (Any) rihla_touchpoint_get_note, (Any) rihla_touchpoint_insert_note,
      (Any) rihla_touchpoint_move_note, (Any) rihla_touchpoint_remove_note },
};

typedef guint (*GetN) (gpointer self);
typedef gpointer (*Get) (gpointer self, guint index);
typedef void (*Insert) (gpointer self, gconstpointer item, int index);
typedef void (*Move) (gpointer self, guint from, guint to);
typedef void (*Remove) (gpointer self, guint index);

static const Row *
find_row (RihlaElementKind kind, const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
        if (rows[i].kind == kind && strcmp (rows[i].name, name) == 0)
            return &rows[i];
    }
    return NULL;
}

/* The letters that items are known by, in their order. */
static void
check_order (const Row *row, const RihlaPart *part, gpointer owner,
             const char *letters)
{
    guint n = ((GetN) row->get_n) (owner);

    ck_assert_uint_eq (n, strlen (letters));
    for (guint i = 0; i < n; i++) {
        gpointer item = ((Get) row->get) (owner, i);
        const char *text =
            part->type == RIHLA_PART_TEXTS ? item : ((RihlaElement *) item)->id;

        ck_assert_int_eq (text[0], letters[i]);
    }
    ck_assert_ptr_null (((Get) row->get) (owner, n));
    ck_assert_uint_eq (criticals_take (), 0);
}

/* A text, or an element that is freed by unref. */
static gpointer
make_item (const RihlaPart *part, char letter)
{
    const char text[2] = { letter, '\0' };
    RihlaElement *element;

    if (part->type == RIHLA_PART_TEXTS)
        return g_strdup (text);
    element = rihla_element_new (part->kind);
    rihla_element_set_id (element, text);
    return element;
}

static void
free_item (const RihlaPart *part, gpointer item)
{
    if (part->type == RIHLA_PART_TEXTS)
        g_free (item);
    else
        rihla_element_unref (item);
}

static void
insert (const Row *row, const RihlaPart *part, gpointer owner, char letter,
        int index)
{
    gpointer item = make_item (part, letter);

    ((Insert) row->insert) (owner, item, index);
    free_item (part, item);
}

static void
check_inserting (const Row *row, const RihlaPart *part, RihlaElement *owner)
{
    check_order (row, part, owner, "");
    insert (row, part, owner, 'b', -1);
    insert (row, part, owner, 'c', 1);
    insert (row, part, owner, 'a', 0);
    check_order (row, part, owner, "abc");
    insert (row, part, owner, 'x', 4);
    insert (row, part, owner, 'x', -2);
    ((Insert) row->insert) (owner, NULL, -1);
    insert (row, part, NULL, 'x', -1);
    ck_assert_uint_eq (criticals_take (), 4);
    check_order (row, part, owner, "abc");
}

static void
check_moving (const Row *row, const RihlaPart *part, RihlaElement *owner)
{
    Move move = (Move) row->move;

    if (part->type == RIHLA_PART_TEXTS)
        return;
    move (owner, 0, 2);
    check_order (row, part, owner, "bca");
    move (owner, 2, 0);
    move (owner, 1, 1);
    check_order (row, part, owner, "abc");
    move (owner, 3, 0);
    move (owner, 0, 3);
    move (NULL, 0, 0);
    ck_assert_uint_eq (criticals_take (), 3);
    check_order (row, part, owner, "abc");
}

/* An element stands in one place only, and can go to another. */
static void
check_owner (const Row *row, const RihlaPart *part, RihlaElement *owner)
{
    RihlaElement *other = rihla_element_new (owner->kind);
    RihlaElement *item;

    if (part->type == RIHLA_PART_CHILDREN) {
        item = ((Get) row->get) (owner, 1);
        ck_assert_ptr_eq (item->owner, owner);
        ((Insert) row->insert) (other, item, -1);
        ck_assert_uint_eq (criticals_take (), 1);
        check_order (row, part, other, "");
        g_atomic_rc_box_acquire (item);
        ((Remove) row->remove) (owner, 1);
        check_order (row, part, owner, "ac");
        ck_assert_ptr_null (item->owner);
        ((Insert) row->insert) (other, item, -1);
        check_order (row, part, other, "b");
        /* Who holds it keeps it when its owner goes. */
        rihla_element_unref (other);
        other = NULL;
        ck_assert_ptr_null (item->owner);
        ((Insert) row->insert) (owner, item, 1);
        rihla_element_unref (item);
    }
    rihla_element_unref (other);
    check_order (row, part, owner, "abc");
}

static void
check_sealed (const Row *row, const RihlaPart *part, RihlaElement *owner)
{
    owner->is_sealed = TRUE;
    insert (row, part, owner, 'x', -1);
    ((Remove) row->remove) (owner, 0);
    ck_assert_uint_eq (criticals_take (), 2);
    if (part->type == RIHLA_PART_CHILDREN) {
        ((Move) row->move) (owner, 0, 1);
        ck_assert_uint_eq (criticals_take (), 1);
    }
    owner->is_sealed = FALSE;
    check_order (row, part, owner, "abc");
}

static void
check_removing (const Row *row, const RihlaPart *part, RihlaElement *owner)
{
    Remove remove = (Remove) row->remove;

    remove (owner, 3);
    remove (NULL, 0);
    ck_assert_uint_eq (criticals_take (), 2);
    remove (owner, 1);
    check_order (row, part, owner, "ac");
    remove (owner, 1);
    remove (owner, 0);
    check_order (row, part, owner, "");
    remove (owner, 0);
    ck_assert_uint_eq (criticals_take (), 1);
    insert (row, part, owner, 'd', -1);
    check_order (row, part, owner, "d");
}

START_TEST (test_lists)
{
    criticals_watch ();
    for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++) {
        const RihlaElementClass *klass = rihla_element_class_get (kind);

        for (guint i = 0; i < klass->n_parts; i++) {
            const RihlaPart *part = &klass->parts[i];
            RihlaElement *owner = rihla_element_new (kind);
            const Row *row;

            if (part->type == RIHLA_PART_TEXTS ||
                part->type == RIHLA_PART_CHILDREN) {
                row = find_row (kind, part->name);
                ck_assert_ptr_nonnull (row);
                check_inserting (row, part, owner);
                check_moving (row, part, owner);
                check_owner (row, part, owner);
                check_sealed (row, part, owner);
                check_removing (row, part, owner);
            }
            rihla_element_unref (owner);
        }
    }
}
END_TEST

/* Adding makes the child, puts it at the end and gives it back, borrowed. */
START_TEST (test_adding)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "s");
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "t");
    RihlaPersona *persona = rihla_journey_add_persona (journey, "p");
    RihlaChannel *channel = rihla_journey_add_channel (journey, "c", "n");

    ck_assert_ptr_eq (rihla_journey_get_stage (journey, 0), stage);
    ck_assert_ptr_eq (rihla_stage_get_touchpoint (stage, 0), touchpoint);
    ck_assert_ptr_eq (rihla_journey_get_persona (journey, 0), persona);
    ck_assert_ptr_eq (rihla_journey_get_channel (journey, 0), channel);
    ck_assert_ptr_eq (rihla_stage_add_emotion (stage, "w", 1),
                      rihla_stage_get_emotion (stage, 0));
    ck_assert_ptr_eq (rihla_stage_add_pain_point (stage, "p"),
                      rihla_stage_get_pain_point (stage, 0));
    ck_assert_ptr_eq (rihla_stage_add_opportunity (stage, "o"),
                      rihla_stage_get_opportunity (stage, 0));
    ck_assert_ptr_eq (rihla_stage_add_metric (stage, RIHLA_METRIC_KIND_NPS),
                      rihla_stage_get_metric (stage, 0));
    ck_assert_ptr_eq (rihla_stage_add_note (stage, "n"),
                      rihla_stage_get_note (stage, 0));
    ck_assert_ptr_eq (rihla_touchpoint_add_emotion (touchpoint, "w", NAN),
                      rihla_touchpoint_get_emotion (touchpoint, 0));
    ck_assert_ptr_eq (rihla_touchpoint_add_pain_point (touchpoint, "p"),
                      rihla_touchpoint_get_pain_point (touchpoint, 0));
    ck_assert_ptr_eq (rihla_touchpoint_add_opportunity (touchpoint, "o"),
                      rihla_touchpoint_get_opportunity (touchpoint, 0));
    ck_assert_ptr_eq (rihla_touchpoint_add_metric (touchpoint,
                                                   RIHLA_METRIC_KIND_CES),
                      rihla_touchpoint_get_metric (touchpoint, 0));
    ck_assert_ptr_eq (rihla_touchpoint_add_note (touchpoint, "n"),
                      rihla_touchpoint_get_note (touchpoint, 0));
    ck_assert_ptr_eq (rihla_journey_add_lane (journey, 0, "l"),
                      rihla_journey_get_lane (journey, 0));
    ck_assert_ptr_eq (rihla_journey_add_annotation (journey, "r", "a"),
                      rihla_journey_get_annotation (journey, 0));
    ck_assert_ptr_eq (rihla_stage_add_lane_text (stage, "l", "t"),
                      rihla_stage_get_lane_text (stage, 0));
    ck_assert_ptr_eq (rihla_touchpoint_add_lane_text (touchpoint, "l", "t"),
                      rihla_touchpoint_get_lane_text (touchpoint, 0));
    ck_assert_ptr_eq (rihla_touchpoint_add_image (touchpoint, "i.svg", "t"),
                      rihla_touchpoint_get_image (touchpoint, 0));
}
END_TEST

START_TEST (test_adding_to_sealed)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "s");
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "t");
    g_autoptr (RihlaStage) other = rihla_stage_ref (stage);
    g_autoptr (RihlaJourney) open = rihla_journey_new ();

    criticals_watch ();
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    ck_assert_ptr_null (rihla_journey_add_persona (journey, "p"));
    ck_assert_ptr_null (rihla_journey_add_channel (journey, "c", "n"));
    ck_assert_ptr_null (rihla_journey_add_stage (journey, 0, NULL));
    ck_assert_ptr_null (rihla_stage_add_touchpoint (stage, "t"));
    ck_assert_ptr_null (rihla_stage_add_emotion (stage, "w", 1));
    ck_assert_ptr_null (rihla_stage_add_pain_point (stage, "p"));
    ck_assert_ptr_null (rihla_stage_add_opportunity (stage, "o"));
    ck_assert_ptr_null (rihla_stage_add_metric (stage, 0));
    ck_assert_ptr_null (rihla_stage_add_note (stage, "n"));
    ck_assert_ptr_null (rihla_touchpoint_add_emotion (touchpoint, "w", 1));
    ck_assert_ptr_null (rihla_touchpoint_add_pain_point (touchpoint, "p"));
    ck_assert_ptr_null (rihla_touchpoint_add_opportunity (touchpoint, "o"));
    ck_assert_ptr_null (rihla_touchpoint_add_metric (touchpoint, 0));
    ck_assert_ptr_null (rihla_touchpoint_add_note (touchpoint, "n"));
    ck_assert_ptr_null (rihla_journey_add_lane (journey, 0, "l"));
    ck_assert_ptr_null (rihla_journey_add_annotation (journey, "r", "a"));
    ck_assert_ptr_null (rihla_stage_add_lane_text (stage, "l", "t"));
    ck_assert_ptr_null (rihla_touchpoint_add_lane_text (touchpoint, "l", "t"));
    ck_assert_ptr_null (rihla_touchpoint_add_image (touchpoint, "i", "t"));
    ck_assert_uint_eq (criticals_take (), 19);
    /* Nor can a sealed stage go into an open journey. */
    rihla_journey_insert_stage (open, other, -1);
    ck_assert_uint_eq (criticals_take (), 1);
    ck_assert_uint_eq (rihla_journey_get_n_stages (open), 0);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("model lists");
    TCase *tcase = tcase_create ("lists");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_test (tcase, test_lists);
    tcase_add_test (tcase, test_adding);
    tcase_add_test (tcase, test_adding_to_sealed);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
