/* test-model-seal.c: closing a journey: ids, references, emotion values; and
 * finding what is in it.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "criticals.h"
#include "model/attributes.h"
#include "model/elements.h"

static RihlaJourney *
read_journey (const char *content, RihlaDiagnostics *diagnostics)
{
    g_autofree char *text =
        g_strdup_printf ("<journey xmlns=\"urn:rihla:journey:1\">%s</journey>",
                         content);
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    RihlaJourney *journey =
        rihla_journey_read_bytes (bytes, "t.xml", NULL, diagnostics, &error);

    ck_assert_msg (journey != NULL, "%s", error ? error->message : "");
    return journey;
}

static void
append_id (RihlaElement *element, gpointer data)
{
    GString *out = data;

    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "",
                            element->id == NULL ? "-" : element->id);
    rihla_element_foreach_child (element, append_id, out);
}

static char *
list_ids (RihlaJourney *journey)
{
    GString *out = g_string_new (NULL);

    append_id (&journey->element, out);
    return g_string_free (out, FALSE);
}

/* Ids in canonical order: what is there first, then what is made of it. */
START_TEST (test_ids)
{
    static const struct {
        const char *content;
        const char *ids;
    } cases[] = {
        { "", "journey" },
        { "<stage/><stage/>", "journey stage-1 stage-2" },
        { "<stage kind='decision'/><stage/><stage kind='decision'/>",
          "journey decision stage-2 stage-3" },
        { "<stage id='stage-2'/><stage/><stage/>",
          "journey stage-2 stage-2-2 stage-3" },
        { "<stage/><stage id='stage-1'/>", "journey stage-1-2 stage-1" },
        { "<stage id='awareness'/><stage kind='awareness'/>",
          "journey awareness stage-2" },
        { "<stage id='journey'/>", "journey-1 journey" },
        { "<persona/><persona/><channel id='c'/><channel/>",
          "journey persona-1 persona-2 c channel-2" },
        { "<stage id='s'><touchpoint/><touchpoint><emotion/><emotion/>"
          "<pain/><opportunity/><metric/><note/></touchpoint><emotion/></stage>",
          "journey s s-1 s-2 s-2-emotion-1 s-2-emotion-2 s-2-pain-1 "
          "s-2-opportunity-1 s-2-metric-1 s-2-note-1 s-emotion-1" },
        { "<annotation ref='journey'/><annotation ref='stage-1'/><lane/>"
          "<stage/><lane kind='goals'/>",
          "journey lane-1 lane-2 stage-1 annotation-1 annotation-2" },
        { "<lane id='l'/><stage id='s'><text lane='l'/><touchpoint><image/>"
          "<text lane='l'/></touchpoint></stage>",
          "journey l s s-1 s-1-image-1 s-1-text-1 s-text-1" },
        { "<stage id='s'><touchpoint id='s-2'/><touchpoint/></stage>",
          "journey s s-2 s-2-2" },
        { "<stage id='s'><pain id='s-pain-2'/><pain/><pain/></stage>",
          "journey s s-pain-2 s-pain-2-2 s-pain-3" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (RihlaJourney) journey =
            read_journey (cases[i].content, NULL);
        g_autofree char *ids = NULL;

        ck_assert (!rihla_journey_is_sealed (journey));
        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        ck_assert (rihla_journey_is_sealed (journey));
        ids = list_ids (journey);
        ck_assert_str_eq (ids, cases[i].ids);
        /* Sealing again is nothing. */
        ck_assert (rihla_journey_seal (journey, NULL, NULL));
    }
}
END_TEST

typedef struct {
    const char *content;
    RihlaError code;
    const char *message;
} Fault;

static void
check_fault (const Fault *fault)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaJourney) journey =
        read_journey (fault->content, diagnostics);
    g_autoptr (GError) error = NULL;
    g_autofree char *before = list_ids (journey);
    g_autofree char *after = NULL;

    ck_assert (!rihla_journey_seal (journey, diagnostics, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, (int) fault->code));
    ck_assert_str_eq (error->message, fault->message);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 1);
    /* The journey is as it was, and open. */
    after = list_ids (journey);
    ck_assert_str_eq (after, before);
    ck_assert (!rihla_journey_is_sealed (journey));
    rihla_journey_set_title (journey, "still open");
    ck_assert_str_eq (rihla_journey_get_title (journey), "still open");
}

START_TEST (test_faults)
{
    static const Fault faults[] = {
        { "<stage id='a'/><stage id='a'/>", RIHLA_ERROR_VALUE,
          "t.xml:1:53: id \"a\" stands twice; first on line 1" },
        { "<stage><touchpoint channel='app'/></stage>", RIHLA_ERROR_REFERENCE,
          "t.xml:1:45: channel \"app\": there is no channel of this id" },
        { "<stage id='a'><touchpoint channel='a'/></stage>",
          RIHLA_ERROR_REFERENCE,
          "t.xml:1:52: channel \"a\" is the id of a stage, not of a channel" },
        { "<channel id='c'/><stage><emotion persona='c'/></stage>",
          RIHLA_ERROR_REFERENCE,
          "t.xml:1:62: persona \"c\" is the id of a channel, not of a "
          "persona" },
        { "<stage><pain id='p'/><opportunity resolves='p q'/></stage>",
          RIHLA_ERROR_REFERENCE,
          "t.xml:1:59: resolves \"q\": there is no pain of this id" },
        /* A made id is none to refer to by chance of another kind. */
        { "<stage><opportunity resolves='stage-1'/></stage>",
          RIHLA_ERROR_REFERENCE,
          "t.xml:1:45: resolves \"stage-1\" is the id of a stage, not of a "
          "pain" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
        check_fault (&faults[i]);
}
END_TEST

/* Lanes and their texts, annotations, and intervals of emotions. */
START_TEST (test_faults_of_stories)
{
    static const Fault faults[] = {
        { "<annotation ref='x'/>", RIHLA_ERROR_REFERENCE,
          "t.xml:1:38: ref \"x\": there is no element of this id" },
        { "<stage/><annotation>a</annotation>", RIHLA_ERROR_VALUE,
          "t.xml:1:46: annotation has no ref" },
        { "<stage><text>a</text></stage>", RIHLA_ERROR_VALUE,
          "t.xml:1:45: text has no lane" },
        { "<stage><text lane='goals'>a</text></stage>", RIHLA_ERROR_REFERENCE,
          "t.xml:1:45: lane \"goals\": there is no lane of this id" },
        { "<stage id='s'><text lane='s'>a</text></stage>",
          RIHLA_ERROR_REFERENCE,
          "t.xml:1:52: lane \"s\" is the id of a stage, not of a lane" },
        { "<lane id='l' kind='goals'/><stage><text lane='l'/></stage>",
          RIHLA_ERROR_REFERENCE,
          "t.xml:1:72: lane \"l\" is a built-in lane, which holds no texts of "
          "its own" },
        { "<lane id='goals'/>", RIHLA_ERROR_VALUE,
          "t.xml:1:38: id \"goals\" is the name of a built-in lane" },
        { "<lane id='text'/>", RIHLA_ERROR_VALUE,
          "t.xml:1:38: id \"text\" is the name of a built-in lane" },
        { "<lane kind='notes'/><lane/><lane kind='notes'/>", RIHLA_ERROR_VALUE,
          "t.xml:1:65: a second lane of the kind notes; there can be one" },
        { "<stage><emotion value='1' low='0'/></stage>", RIHLA_ERROR_VALUE,
          "t.xml:1:45: an interval needs a value, low and high" },
        { "<stage><emotion value='1' high='2'/></stage>", RIHLA_ERROR_VALUE,
          "t.xml:1:45: an interval needs a value, low and high" },
        { "<stage><emotion low='0' high='2'>glad</emotion></stage>",
          RIHLA_ERROR_VALUE,
          "t.xml:1:45: an interval needs a value, low and high" },
        { "<stage><emotion value='0.5' low='0.6' high='2'/></stage>",
          RIHLA_ERROR_VALUE,
          "t.xml:1:45: value 0.5 is outside its interval, 0.6 to 2" },
        { "<stage><emotion value='2' low='0' high='1.5'/></stage>",
          RIHLA_ERROR_VALUE,
          "t.xml:1:45: value 2 is outside its interval, 0 to 1.5" },
        { "<stage><emotion value='1' low='1.5' high='0.5'/></stage>",
          RIHLA_ERROR_VALUE,
          "t.xml:1:45: value 1 is outside its interval, 1.5 to 0.5" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
        check_fault (&faults[i]);
}
END_TEST

/* The names of lanes that a journey can choose, in whatever order, each once;
 * the place is that of the journey. */
START_TEST (test_lane_names)
{
    static const struct {
        const char *names;
        const char *message; /* NULL: none */
    } cases[] = {
        { "", NULL },
        { "goals actions touchpoints images channels owners thoughts emotion "
          "quotes pains opportunities measures funnel time evidence "
          "frontstage backstage support own notes",
          NULL },
        { "own", NULL },
        { "notes goals", NULL },
        { "policy", "t.xml:2:1: lanes \"policy\": there is no lane of this "
                    "name" },
        { "stages", "t.xml:2:1: lanes \"stages\": there is no lane of this "
                    "name" },
        { "text", "t.xml:2:1: lanes \"text\": there is no lane of this name" },
        { "mine", "t.xml:2:1: lanes \"mine\": there is no lane of this name" },
        { "s", "t.xml:2:1: lanes \"s\": there is no lane of this name" },
        { "goals own goals", "t.xml:2:1: lanes \"goals\" stands twice" },
        { "own own", "t.xml:2:1: lanes \"own\" stands twice" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *text = g_strdup_printf (
            "\n<journey xmlns='urn:rihla:journey:1' lanes='%s'>"
            "<lane id='own'/><lane id='mine' kind='pains'/><stage id='s'/>"
            "</journey>",
            cases[i].names);
        g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
        g_autoptr (RihlaJourney) journey =
            rihla_journey_read_bytes (bytes, "t.xml", NULL, NULL, NULL);
        g_autoptr (GError) error = NULL;

        ck_assert_ptr_nonnull (journey);
        ck_assert (rihla_journey_seal (journey, NULL, &error) ==
                   (cases[i].message == NULL));
        ck_assert_str_eq (error == NULL ? "" : error->message,
                          cases[i].message == NULL ? "" : cases[i].message);
    }
}
END_TEST

/* An id twice in a journey that was never a file has no line to tell. */
START_TEST (test_faults_without_places)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    g_autoptr (GError) error = NULL;

    rihla_journey_add_channel (journey, "a", NULL);
    rihla_journey_add_channel (journey, "a", NULL);
    ck_assert (!rihla_journey_seal (journey, NULL, &error));
    ck_assert_str_eq (error->message, "id \"a\" stands twice");
    /* Mended, it is sealed. */
    rihla_journey_remove_channel (journey, 0);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
}
END_TEST

START_TEST (test_emotions)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaJourney) journey = read_journey (
        "<persona id='me'/><stage><emotion persona='me'>happy</emotion>"
        "<emotion value='-2' evidence='measured'>happy</emotion>"
        "<emotion>qwertyuiop</emotion><emotion/></stage>",
        NULL);
    RihlaStage *stage = rihla_journey_get_stage (journey, 0);
    RihlaEmotion *derived = rihla_stage_get_emotion (stage, 0);
    RihlaEmotion *given = rihla_stage_get_emotion (stage, 1);

    ck_assert_ptr_null (rihla_emotion_get_persona (derived));
    ck_assert (rihla_journey_seal (journey, diagnostics, NULL));
    ck_assert_double_gt (rihla_emotion_get_value (derived), 0);
    ck_assert_int_eq (rihla_emotion_get_evidence (derived),
                      RIHLA_EVIDENCE_DERIVED);
    ck_assert_ptr_eq (rihla_emotion_get_persona (derived),
                      rihla_journey_get_persona (journey, 0));
    ck_assert_double_eq (rihla_emotion_get_value (given), -2);
    ck_assert_int_eq (rihla_emotion_get_evidence (given),
                      RIHLA_EVIDENCE_MEASURED);
    ck_assert (
        isnan (rihla_emotion_get_value (rihla_stage_get_emotion (stage, 2))));
    ck_assert (
        isnan (rihla_emotion_get_value (rihla_stage_get_emotion (stage, 3))));
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 1);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R201");
    ck_assert_str_eq (rihla_diagnostics_get_id (diagnostics, 0),
                      "stage-1-emotion-3");
    ck_assert_uint_gt (rihla_diagnostics_get_column (diagnostics, 0), 100);
}
END_TEST

/* All that a journey can hold, made by a program. */
static void
tell_story (RihlaJourney *journey, RihlaTouchpoint *touchpoint)
{
    const char *const names[] = { "policy", "emotion", NULL };
    RihlaEmotion *emotion =
        rihla_touchpoint_add_emotion (touchpoint, "اطمئنان", 1);
    RihlaJourneyLane *lane;

    rihla_emotion_set_n (emotion, 40);
    rihla_emotion_set_low (emotion, 0.8);
    rihla_emotion_set_high (emotion, 1.25);
    rihla_emotion_set_state (emotion, RIHLA_EMOTION_STATE_FUTURE);
    rihla_touchpoint_insert_action (touchpoint, "يقارن المقاعد", -1);
    rihla_touchpoint_insert_thought (touchpoint, "هل بقي مقعد؟", -1);
    rihla_touchpoint_add_image (touchpoint, "seat.svg", "مخطط المقاعد");
    rihla_touchpoint_add_lane_text (touchpoint, "policy", "تغيير المقعد مجانًا");
    rihla_journey_set_source (journey, "مقابلات");
    rihla_journey_set_lane_names (journey, names);
    rihla_persona_set_picture (rihla_journey_get_persona (journey, 0),
                               "traveller.png");
    lane = rihla_journey_add_lane (journey, RIHLA_LANE_KIND_TEXT, "السياسات");
    rihla_journey_lane_set_id (lane, "policy");
    rihla_journey_add_lane (journey, RIHLA_LANE_KIND_PAINS, "ما يزعج");
    lane = rihla_journey_add_lane (journey, RIHLA_LANE_KIND_QUOTES, NULL);
    rihla_journey_lane_set_hidden (lane, TRUE);
    rihla_journey_add_annotation (journey, "slow", "يبدأ التسريع في مارس");
}

static RihlaJourney *
build_journey (void)
{
    const char *const resolves[] = { "slow", NULL };
    const double answers[] = { 7, 6, 5 };
    RihlaJourney *journey = rihla_journey_new ();
    RihlaPersona *persona;
    RihlaStage *stage;
    RihlaTouchpoint *touchpoint;
    RihlaEmotion *emotion;
    RihlaPainPoint *pain;
    RihlaOpportunity *opportunity;
    RihlaNote *note;

    rihla_journey_set_id (journey, "ticket");
    rihla_journey_set_language (journey, "ar");
    rihla_journey_set_currency (journey, "SAR");
    rihla_journey_set_title (journey, "شراء تذكرة");
    persona = rihla_journey_add_persona (journey, "مسافر");
    rihla_persona_set_id (persona, "traveller");
    rihla_persona_set_customers (persona, 1200);
    rihla_journey_add_channel (journey, "web", "الموقع");
    stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, NULL);
    rihla_stage_set_goal (stage, "مقعد بجانب النافذة");
    touchpoint = rihla_stage_add_touchpoint (stage, "اختيار المقعد");
    rihla_touchpoint_set_id (touchpoint, "seat");
    rihla_touchpoint_set_channel_id (touchpoint, "web");
    rihla_touchpoint_set_wait (touchpoint, 20);
    rihla_touchpoint_set_moment_of_truth (touchpoint, TRUE);
    emotion = rihla_touchpoint_add_emotion (touchpoint, "رضا", 1.5);
    rihla_emotion_set_persona_id (emotion, "traveller");
    rihla_touchpoint_insert_quote (touchpoint, "أين النافذة؟", -1);
    tell_story (journey, touchpoint);
    pain = rihla_touchpoint_add_pain_point (touchpoint, "المخطط بطيء");
    rihla_pain_point_set_id (pain, "slow");
    rihla_pain_point_set_severity (pain, 2);
    opportunity = rihla_stage_add_opportunity (stage, "تسريع المخطط");
    rihla_opportunity_set_resolves (opportunity, resolves);
    rihla_metric_set_answers (
        rihla_touchpoint_add_metric (touchpoint, RIHLA_METRIC_KIND_CES),
        answers, 3);
    rihla_touchpoint_insert_backstage (touchpoint, "حجز آلي", -1);
    note = rihla_stage_add_note (stage, "من ورشة مايو");
    rihla_note_set_votes (note, 3);
    return journey;
}

/* Building by API is as good as reading. */
START_TEST (test_building)
{
    static const char *const text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<journey xmlns=\"urn:rihla:journey:1\" id=\"ticket\" "
        "xml:lang=\"ar\" currency=\"SAR\" lanes=\"policy emotion\">\n"
        "  <title>شراء تذكرة</title>\n"
        "  <source>مقابلات</source>\n"
        "  <persona id=\"traveller\" customers=\"1200\" "
        "picture=\"traveller.png\">\n"
        "    <name>مسافر</name>\n"
        "  </persona>\n"
        "  <channel id=\"web\">الموقع</channel>\n"
        "  <lane id=\"policy\">السياسات</lane>\n"
        "  <lane kind=\"pains\">ما يزعج</lane>\n"
        "  <lane kind=\"quotes\" hidden=\"yes\"/>\n"
        "  <stage kind=\"decision\">\n"
        "    <goal>مقعد بجانب النافذة</goal>\n"
        "    <touchpoint id=\"seat\" channel=\"web\" wait=\"PT20S\" "
        "truth=\"yes\">\n"
        "      <title>اختيار المقعد</title>\n"
        "      <action>يقارن المقاعد</action>\n"
        "      <image href=\"seat.svg\">مخطط المقاعد</image>\n"
        "      <thought>هل بقي مقعد؟</thought>\n"
        "      <emotion value=\"1.5\" persona=\"traveller\">رضا</emotion>\n"
        "      <emotion value=\"1\" n=\"40\" low=\"0.8\" high=\"1.25\" "
        "state=\"future\">اطمئنان</emotion>\n"
        "      <quote>أين النافذة؟</quote>\n"
        "      <pain id=\"slow\" severity=\"2\">المخطط بطيء</pain>\n"
        "      <metric kind=\"ces\" answers=\"7 6 5\"/>\n"
        "      <backstage>حجز آلي</backstage>\n"
        "      <text lane=\"policy\">تغيير المقعد مجانًا</text>\n"
        "    </touchpoint>\n"
        "    <opportunity resolves=\"slow\">تسريع المخطط</opportunity>\n"
        "    <note votes=\"3\">من ورشة مايو</note>\n"
        "  </stage>\n"
        "  <annotation ref=\"slow\">يبدأ التسريع في مارس</annotation>\n"
        "</journey>\n";
    g_autoptr (RihlaJourney) journey = build_journey ();
    g_autoptr (GBytes) bytes = NULL;

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    bytes = rihla_journey_to_bytes (journey, "xml", NULL, NULL);
    ck_assert_uint_eq (g_bytes_get_size (bytes), strlen (text));
    ck_assert_mem_eq (g_bytes_get_data (bytes, NULL), text, strlen (text));
}
END_TEST

START_TEST (test_finding)
{
    g_autoptr (RihlaJourney) journey = build_journey ();
    RihlaTouchpoint *seat;
    guint line = 7;
    guint column = 7;

    criticals_watch ();
    ck_assert_ptr_null (rihla_journey_find_stage (journey, "decision"));
    ck_assert_uint_eq (criticals_take (), 1);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    seat = rihla_journey_find_touchpoint (journey, "seat");
    ck_assert_str_eq (rihla_touchpoint_get_title (seat), "اختيار المقعد");
    ck_assert_ptr_eq (rihla_touchpoint_get_channel (seat),
                      rihla_journey_find_channel (journey, "web"));
    ck_assert_ptr_nonnull (rihla_journey_find_persona (journey, "traveller"));
    ck_assert_ptr_eq (rihla_journey_find_stage (journey, "decision"),
                      rihla_journey_get_stage (journey, 0));
    ck_assert_ptr_nonnull (
        rihla_journey_find_emotion (journey, "seat-emotion-1"));
    ck_assert_ptr_nonnull (rihla_journey_find_pain_point (journey, "slow"));
    ck_assert_ptr_nonnull (
        rihla_journey_find_opportunity (journey, "decision-opportunity-1"));
    ck_assert_ptr_nonnull (
        rihla_journey_find_metric (journey, "seat-metric-1"));
    ck_assert_ptr_nonnull (
        rihla_journey_find_note (journey, "decision-note-1"));
    /* Of another kind, and of none. */
    ck_assert_ptr_eq (rihla_journey_find_lane (journey, "policy"),
                      rihla_journey_get_lane (journey, 0));
    ck_assert_ptr_eq (rihla_journey_find_annotation (journey, "annotation-1"),
                      rihla_journey_get_annotation (journey, 0));
    ck_assert_ptr_eq (rihla_journey_find_image (journey, "seat-image-1"),
                      rihla_touchpoint_get_image (seat, 0));
    ck_assert_ptr_eq (rihla_lane_text_get_lane (
                          rihla_journey_find_lane_text (journey,
                                                        "seat-text-1")),
                      rihla_journey_get_lane (journey, 0));
    ck_assert_ptr_null (rihla_journey_find_note (journey, "seat"));
    ck_assert_ptr_null (rihla_journey_find_touchpoint (journey, "web"));
    ck_assert_ptr_null (rihla_journey_find_stage (journey, "nowhere"));
    ck_assert (!rihla_journey_locate (journey, "nowhere", &line, &column));
    ck_assert_uint_eq (line, 7);
    ck_assert (rihla_journey_locate (journey, "seat", &line, NULL));
    ck_assert_uint_eq (line, 0);
    ck_assert_ptr_null (rihla_journey_get_file (journey));
    ck_assert_uint_eq (criticals_take (), 0);
}
END_TEST

START_TEST (test_places)
{
    g_autoptr (RihlaJourney) journey =
        read_journey ("<title>رحلة</title>\n <stage id='s'/>", NULL);
    guint line;
    guint column;

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    ck_assert (rihla_journey_locate (journey, "s", &line, &column));
    ck_assert_uint_eq (line, 2);
    ck_assert_uint_eq (column, 2);
    ck_assert_str_eq (rihla_journey_get_file (journey), "t.xml");
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("model seal");
    TCase *tcase = tcase_create ("seal");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_test (tcase, test_ids);
    tcase_add_test (tcase, test_faults);
    tcase_add_test (tcase, test_faults_of_stories);
    tcase_add_test (tcase, test_lane_names);
    tcase_add_test (tcase, test_faults_without_places);
    tcase_add_test (tcase, test_emotions);
    tcase_add_test (tcase, test_building);
    tcase_add_test (tcase, test_finding);
    tcase_add_test (tcase, test_places);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
