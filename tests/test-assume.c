/* test-assume.c: what if?
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/attributes.h"
#include "model/elements.h"
#include "reports.h"

/* p.1 puts 0.8 · 0.4 · 0.05 · 10000 · 1200 = 192000 at risk. */
static const char content[] =
    "<persona id='new' customers='10000' lifetime-value='1200' margin='900'"
    " retention='0.8' discount='0.1'/>"
    "<persona id='old' customers='1'/><channel id='app'/><channel id='shop'/>"
    "<stage id='a' entered='10000'>"
    "<touchpoint id='t' channel='app' reach='0.8' wait='PT1H'>"
    "<emotion id='e' value='-1' n='40' low='-1.2' high='-0.8'"
    " evidence='measured'/>"
    "<pain id='p.1' severity='3' frequency='0.4' loss='0.05'/>"
    "<opportunity id='o1' resolves='p.1' effect='0.5' cost='20000'/>"
    "<opportunity id='o2' cost='5'/>"
    "<opportunity id='o3' cost='5' effect='0.5' status='done'/>"
    "<metric id='m1' kind='nps' promoters='5' passives='3' detractors='2'/>"
    "<metric id='m2' kind='csat' value='50'/>"
    "<note id='n'>x</note></touchpoint>"
    "<touchpoint channel='shop'/></stage>";

/* The report of the journey in which up to three assumptions hold. */
static RihlaReport *
assume (const char *one, const char *two, const char *three, GError **error)
{
    const char *const assumptions[] = { one, two, three, NULL };
    g_autoptr (RihlaReport) before = test_report_new (content);
    g_autoptr (RihlaJourney) journey =
        rihla_journey_assume (rihla_report_get_journey (before), assumptions,
                              error);

    if (journey == NULL)
        return NULL;
    ck_assert (rihla_journey_is_sealed (journey));
    return rihla_report_new (journey);
}

static double
assume_and_get (const char *assumption, const char *key, const char *id)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaReport) report = assume (assumption, NULL, NULL, &error);

    ck_assert_msg (report != NULL, "%s", error != NULL ? error->message : "");
    return test_report_get (report, key, id);
}

/* --- What holds ------------------------------------------------------------ */

static const struct {
    const char *assumption, *key, *id;
    double value;
} holding[] = {
    { "p.1.loss=0.1", "value.at_risk", NULL, 384000 },
    { "p.1.loss*=2", "value.at_risk", NULL, 384000 },
    { "p.1.loss*=0", "value.at_risk", NULL, 0 },
    { " p.1 . loss = 0.1 ", "value.at_risk", NULL, 384000 },
    { "t.reach=1", "value.pains.at_risk", "p.1", 240000 },
    { "a.entered*=0.50004", "funnel.stages.entered", "a", 5000 },
    { "t.wait*=0.5", "friction.wait_seconds", NULL, 1800 },
    { "t.wait=PT10S", "friction.wait_seconds", NULL, 10 },
    { "t.channel=shop", "friction.channel_switches", NULL, 0 },
    { "a.kind=service", "friction.service_share", NULL, 1 },
    { "new.lifetime-value=12", "value.lifetime_value", NULL, 12 },
    { "new.retention=0.8", "value.lifetime_value", NULL, 2400 },
    { "old.retention=0.8", "value.lifetime_value", NULL, 1200 },
    { "e.value*=-1", "emotion.mean", NULL, 1 },
    { "m1.value=10", "metrics.value", "m1", 10 },
    { "m1.promoters=7", "metrics.value", "m1", 100 * 5 / 12.0 },
    { "m1.answers=9 9 1", "metrics.value", "m1", 30 },
    { "m2.answers=4 4 1", "metrics.value", "m2", 200 / 3.0 },
    { "m2.good=4", "metrics.value", "m2", 50 },
    { "journey.period=P1D", "value.opportunities.payback_seconds", "o1",
      18000 },
    { "o1.cost=0", "act.rank", "o1", 1 },
};

START_TEST (an_attribute_is_set)
{
    for (gsize i = 0; i < G_N_ELEMENTS (holding); i++)
        ck_assert_msg (fabs (assume_and_get (holding[i].assumption,
                                             holding[i].key, holding[i].id) -
                             holding[i].value) < 1e-8,
                       "%s: %g", holding[i].assumption,
                       assume_and_get (holding[i].assumption, holding[i].key,
                                       holding[i].id));
}
END_TEST

/* An assumed value was measured by nobody. */
START_TEST (what_was_measured_gives_way)
{
    g_autoptr (RihlaReport) report =
        assume ("e.value=1.5", "m1.value=10", NULL, NULL);
    RihlaJourney *journey = rihla_report_get_journey (report);
    RihlaMeasure *nps =
        rihla_report_find_measure (report, "metrics.value", "m1");
    RihlaEmotion *emotion = rihla_journey_find_emotion (journey, "e");

    ck_assert (isnan (rihla_measure_get_low (nps)));
    ck_assert_int_eq (rihla_measure_get_n (nps), -1);
    ck_assert (isnan (rihla_emotion_get_low (emotion)));
    ck_assert_int_eq (rihla_emotion_get_evidence (emotion),
                      RIHLA_EVIDENCE_ASSUMED);
}
END_TEST

START_TEST (assumptions_are_taken_in_order)
{
    g_autoptr (RihlaReport) report = assume ("p.1.loss=0.2", "p.1.loss*=0.5",
                                             "new.lifetime-value=1200", NULL);
    g_autoptr (RihlaReport) counts =
        assume ("m2.good=3", "m2.n=4", "m2.good*=1", NULL);
    g_autoptr (RihlaReport) nothing = assume (NULL, NULL, NULL, NULL);

    ck_assert_double_eq_tol (rihla_report_get_at_risk (report, NULL), 384000,
                             1e-8);
    ck_assert_double_eq (test_report_get (counts, "metrics.value", "m2"), 75);
    ck_assert_double_eq_tol (rihla_report_get_at_risk (nothing, NULL), 192000,
                             1e-8);
}
END_TEST

START_TEST (what_is_done_takes_effect)
{
    g_autoptr (RihlaReport) report =
        assume ("o1.status=done", NULL, NULL, NULL);
    g_autoptr (RihlaReport) more =
        assume ("o1.status=done", "o1.effect=0.9", "o1.status=done", NULL);
    g_autoptr (RihlaReport) both =
        assume ("o1.status=done", "o2.status=done", "o2.effect=1", NULL);
    g_autoptr (RihlaReport) again =
        assume ("o3.status=done", "o1.status=started", NULL, NULL);

    ck_assert_double_eq_tol (rihla_report_get_at_risk (report, NULL), 96000,
                             1e-8);
    ck_assert (
        isnan (test_report_get (report, "value.opportunities.benefit", "o1")));
    ck_assert (isnan (test_report_get (report, "act.rank", "o1")));
    /* With the effect that is assumed, and once. */
    ck_assert_double_eq_tol (rihla_report_get_at_risk (more, NULL), 19200,
                             1e-8);
    /* o2 resolves nothing. */
    ck_assert_ptr_null (both);
    /* What was done has had its effect. */
    ck_assert_double_eq_tol (rihla_report_get_at_risk (again, NULL), 192000,
                             1e-8);
}
END_TEST

/* The original stays, and the copy outlives it. */
START_TEST (the_original_stays)
{
    const char *const assumptions[] = { "o1.status=done", NULL };
    g_autoptr (RihlaReport) before = test_report_new (content);
    g_autoptr (RihlaJourney) journey =
        rihla_journey_assume (rihla_report_get_journey (before), assumptions,
                              NULL);
    g_autoptr (RihlaReport) again =
        rihla_report_new (rihla_report_get_journey (before));

    ck_assert_double_eq (rihla_report_get_at_risk (again, NULL),
                         rihla_report_get_at_risk (before, NULL));
    g_clear_pointer (&before, rihla_report_unref);
    g_clear_pointer (&again, rihla_report_unref);
    ck_assert_str_eq (rihla_opportunity_get_id (
                          rihla_journey_find_opportunity (journey, "o1")),
                      "o1");
}
END_TEST

/* --- What does not --------------------------------------------------------- */

static const struct {
    const char *assumption;
    RihlaError code;
    const char *message;
} failing[] = {
    { "p.1", RIHLA_ERROR_SYNTAX,
      "\"p.1\" is no assumption; they are written ID.attribute=value or "
      "ID.attribute*=factor" },
    { "loss=1", RIHLA_ERROR_SYNTAX,
      "\"loss=1\" is no assumption; they are written ID.attribute=value "
      "or ID.attribute*=factor" },
    { ".loss=1", RIHLA_ERROR_SYNTAX,
      "\".loss=1\" is no assumption; they are written ID.attribute=value "
      "or ID.attribute*=factor" },
    { "p.1.loss=", RIHLA_ERROR_SYNTAX,
      "\"p.1.loss=\" is no assumption; they are written "
      "ID.attribute=value or ID.attribute*=factor" },
    { "", RIHLA_ERROR_SYNTAX,
      "\"\" is no assumption; they are written ID.attribute=value or "
      "ID.attribute*=factor" },
    { "=", RIHLA_ERROR_SYNTAX,
      "\"=\" is no assumption; they are written ID.attribute=value or "
      "ID.attribute*=factor" },
    { "*=", RIHLA_ERROR_SYNTAX,
      "\"*=\" is no assumption; they are written ID.attribute=value or "
      "ID.attribute*=factor" },
    { "p\xff.loss=1", RIHLA_ERROR_SYNTAX,
      "\"p\xEF\xBF\xBD.loss=1\" is no assumption; they are written "
      "ID.attribute=value or ID.attribute*=factor" },
    { "p.2.loss=1", RIHLA_ERROR_REFERENCE,
      "p.2.loss=1: there is nothing of the id \"p.2\"; did you mean "
      "\"p.1\"?" },
    { "somewhere.loss=1", RIHLA_ERROR_REFERENCE,
      "somewhere.loss=1: there is nothing of the id \"somewhere\" in the "
      "journey" },
    { "p.1.lost=1", RIHLA_ERROR_VALUE,
      "p.1.lost=1: pain \"p.1\" has no lost that could be assumed; there "
      "are: severity, frequency, loss" },
    { "p.1.id=q", RIHLA_ERROR_VALUE,
      "p.1.id=q: pain \"p.1\" has no id that could be assumed; there are: "
      "severity, frequency, loss" },
    { "n.votes=3", RIHLA_ERROR_VALUE,
      "n.votes=3: \"n\" is the id of a note, of which nothing can be "
      "assumed" },
    { "p.1.loss=1.5", RIHLA_ERROR_VALUE,
      "p.1.loss=1.5: loss \"1.5\" is outside 0 to 1" },
    { "p.1.loss=half", RIHLA_ERROR_VALUE,
      "p.1.loss=half: loss \"half\" is not a number" },
    { "o1.status=finished", RIHLA_ERROR_VALUE,
      "o1.status=finished: status \"finished\" is not one of proposed, "
      "planned, started, done, dropped" },
    { "p.1.loss*=30", RIHLA_ERROR_VALUE,
      "p.1.loss*=30: loss would be 1.5, which is outside 0 to 1" },
    { "p.1.loss*=-1", RIHLA_ERROR_VALUE,
      "p.1.loss*=-1: loss would be -0.05, which is outside 0 to 1" },
    { "p.1.loss*=half", RIHLA_ERROR_VALUE,
      "p.1.loss*=half: factor \"half\" is not a number" },
    { "o2.effect*=2", RIHLA_ERROR_VALUE,
      "o2.effect*=2: \"o2\" has no effect to multiply; set it with =" },
    { "o1.status*=2", RIHLA_ERROR_VALUE,
      "o1.status*=2: status is no number that could be multiplied" },
    { "o2.status=done", RIHLA_ERROR_VALUE,
      "o2.status=done: \"o2\" does not say its effect; assume it too: "
      "o2.effect=0.5" },
    { "t.channel=web", RIHLA_ERROR_REFERENCE,
      "test.xml:1:244: channel \"web\": there is no channel of this id" },
};

START_TEST (what_does_not_hold_is_told)
{
    for (gsize i = 0; i < G_N_ELEMENTS (failing); i++) {
        g_autoptr (GError) error = NULL;

        ck_assert_ptr_null (assume (failing[i].assumption, NULL, NULL, &error));
        ck_assert_str_eq (error->message, failing[i].message);
        ck_assert (g_error_matches (error, RIHLA_ERROR, (int) failing[i].code));
    }
}
END_TEST

START_TEST (one_that_resolves_nothing_is_told)
{
    g_autoptr (GError) error = NULL;

    ck_assert_ptr_null (
        assume ("o2.effect=0.5", "o2.status=done", NULL, &error));
    ck_assert_str_eq (error->message,
                      "o2.status=done: \"o2\" does not say what it resolves; "
                      "assume it too: o2.resolves=ID");
}
END_TEST

/* Every attribute that the messages offer is one. */
START_TEST (what_is_offered_is_there)
{
    static const char *const ids[] = { "journey", "new", "a",  "t",
                                       "e",       "p.1", "o1", "m1" };
    g_autoptr (RihlaReport) report = test_report_new (content);
    RihlaJourney *journey = rihla_report_get_journey (report);

    for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
        g_autofree char *wrong = g_strdup_printf ("%s.none=1", ids[i]);
        g_autoptr (GError) error = NULL;
        g_auto (GStrv) names = NULL;
        RihlaElement *element = g_hash_table_lookup (journey->index, ids[i]);

        ck_assert_ptr_null (assume (wrong, NULL, NULL, &error));
        names = g_strsplit (strstr (error->message, "there are: ") +
                                strlen ("there are: "),
                            ", ", -1);
        ck_assert_uint_ge (g_strv_length (names), 2);
        for (guint j = 0; names[j] != NULL; j++)
            ck_assert_msg (rihla_element_class_find_attribute (element->kind,
                                                               names[j]) !=
                               NULL,
                           "%s.%s", ids[i], names[j]);
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("assume");
    TCase *tests = tcase_create ("what if");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_test (tests, an_attribute_is_set);
    tcase_add_test (tests, what_was_measured_gives_way);
    tcase_add_test (tests, assumptions_are_taken_in_order);
    tcase_add_test (tests, what_is_done_takes_effect);
    tcase_add_test (tests, the_original_stays);
    tcase_add_test (tests, what_does_not_hold_is_told);
    tcase_add_test (tests, one_that_resolves_nothing_is_told);
    tcase_add_test (tests, what_is_offered_is_there);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
