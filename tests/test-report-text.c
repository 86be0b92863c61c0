/* test-report-text.c: a report as JSON and as CSV.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/json-text.h"
#include "reports.h"

/* Something of every family. */
static const char whole[] =
    "<title>A \"visit\"</title>"
    "<persona id='p' customers='10' lifetime-value='100'/>"
    "<channel id='app'/><channel id='desk'/>"
    "<stage id='a' entered='1000'>"
    "<touchpoint id='a1' channel='app' owner='Ann, Bo' mode='self'"
    " intent='enter' active='PT2M'>"
    "<emotion value='0.6' n='412' low='0.5' high='0.7'/>"
    "<metric id='m' kind='csat' good='81' n='263' target='30'/></touchpoint>"
    "<touchpoint id='a2' channel='desk' owner='Cy' wait='PT9M'"
    " mode='automated'><emotion persona='p' value='-1'/>"
    "<metric id='k' kind='other' name='Calls' unit='a day, &quot;all&quot;'"
    " value='7'/></touchpoint></stage>"
    "<stage id='b' entered='400'><pain id='q' frequency='0.5' loss='0.5'/>"
    "<opportunity id='o' resolves='q' effect='0.5' cost='100'/>"
    "<opportunity id='w' resolves='q' impact='4' effort='2'/>"
    "<touchpoint id='b1' channel='app' owner='Ann, Bo' intent='exit'"
    " wait='PT4M'/>"
    "<metric id='h' kind='art' unit='h' answers='1 2 6' target='4'/></stage>";

static RihlaReport *
make_whole (void)
{
    return test_report_new_with ("id='j' xml:lang='en' currency='SAR'", whole);
}

static void
check_text (const char *text, const char *name)
{
    const char *top = g_getenv ("top_srcdir");
    g_autofree char *path =
        g_build_filename (top == NULL ? "." : top, "tests/report", name, NULL);
    g_autofree char *expected = NULL;

    if (g_getenv ("RIHLA_UPDATE_GOLDENS") != NULL)
        ck_assert (g_file_set_contents (path, text, -1, NULL));
    ck_assert_msg (g_file_get_contents (path, &expected, NULL, NULL), "no %s",
                   path);
    ck_assert_str_eq (text, expected);
}

START_TEST (json_is_as_expected)
{
    g_autoptr (RihlaReport) report = make_whole ();
    g_autofree char *text = rihla_report_to_json (report);

    check_text (text, "whole.json");
}
END_TEST

START_TEST (csv_is_as_expected)
{
    g_autoptr (RihlaReport) report = make_whole ();
    g_autofree char *text = rihla_report_to_csv (report);

    check_text (text, "whole.csv");
}
END_TEST

/* The object of an element in a list. */
static JsonObject *
find_item (JsonArray *list, const char *id)
{
    for (guint i = 0; i < json_array_get_length (list); i++) {
        JsonObject *item = json_array_get_object_element (list, i);

        if (strcmp (json_object_get_string_member (item, "id"), id) == 0)
            return item;
    }
    ck_abort_msg ("nothing has the id %s", id);
}

/* Goes where the key says, and takes the number there. */
static double
look_up (JsonObject *root, RihlaMeasure *measure)
{
    g_auto (GStrv) parts = g_strsplit (rihla_measure_get_key (measure), ".", 0);
    const char *id = rihla_measure_get_id (measure);
    JsonObject *object = root;
    JsonNode *node;
    guint last = g_strv_length (parts) - 1;

    for (guint i = 0; i < last; i++) {
        node = json_object_get_member (object, parts[i]);
        ck_assert_msg (node != NULL, "no %s", rihla_measure_get_key (measure));
        object = id != NULL && i + 1 == last
                     ? find_item (json_node_get_array (node), id)
                     : json_node_get_object (node);
    }
    node = json_object_get_member (object, parts[last]);
    ck_assert_msg (node != NULL, "no %s", rihla_measure_get_key (measure));
    if (JSON_NODE_HOLDS_OBJECT (node))
        return json_object_get_double_member (json_node_get_object (node),
                                              "value");
    return json_node_get_double (node);
}

START_TEST (json_holds_every_measure)
{
    g_autoptr (RihlaReport) report = make_whole ();
    g_autofree char *text = rihla_report_to_json (report);
    g_autoptr (JsonNode) root = json_from_string (text, NULL);

    ck_assert_ptr_nonnull (root);
    for (guint i = 0; i < rihla_report_get_n_measures (report); i++) {
        RihlaMeasure *measure = rihla_report_get_measure (report, i);

        ck_assert_double_eq_tol (look_up (json_node_get_object (root), measure),
                                 rihla_measure_get_value (measure), 1e-11);
    }
}
END_TEST

START_TEST (nothing_known_is_nothing_told)
{
    g_autoptr (RihlaReport) report = test_report_new ("");
    g_autofree char *json = rihla_report_to_json (report);
    g_autofree char *csv = rihla_report_to_csv (report);
    g_autoptr (JsonNode) root = json_from_string (json, NULL);
    JsonObject *object = json_node_get_object (root);

    ck_assert (json_object_has_member (object, "journey"));
    ck_assert (!json_object_has_member (object, "emotion"));
    ck_assert (!json_object_has_member (object, "friction"));
    ck_assert (!json_object_has_member (object, "value"));
    ck_assert_str_eq (csv, "measure,id,value,unit,low,high,n\n");
}
END_TEST

/* Numbers have no more digits than a double holds, and no exponent. */
START_TEST (json_is_plain)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = {
        { 0.6, "0.6" },
        { -2, "-2" },
        { 0, "0" },
        { 1e6, "1000000" },
        { 1 / 3.0, "0.333333333333333" },
        { (-0.8 - 1.1) / 2, "-0.95" },
        { 1e-7, "0.0000001" },
        { 9007199254740992.0, "9007199254740992" },
        { 1e16, "10000000000000000" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
        JsonObject *object = json_object_new ();
        g_autofree char *expected =
            g_strdup_printf ("{\n  \"v\": %s\n}\n", cases[i].text);
        g_autofree char *text = NULL;

        json_node_take_object (node, object);
        rihla_json_set_number (object, "v", cases[i].value);
        text = rihla_json_print (node);
        ck_assert_str_eq (text, expected);
    }
}
END_TEST

START_TEST (json_escapes_texts)
{
    static const char odd[] = "a\"b\\c\nd\te\001 رحلة";
    g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
    g_autoptr (JsonNode) read = NULL;
    g_autofree char *text = NULL;

    json_node_set_string (node, odd);
    text = rihla_json_print (node);
    ck_assert_str_eq (text, "\"a\\\"b\\\\c\\nd\\u0009e\\u0001 رحلة\"\n");
    read = json_from_string (text, NULL);
    ck_assert_str_eq (json_node_get_string (read), odd);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("report-text");
    TCase *tests = tcase_create ("JSON and CSV");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_test (tests, json_is_as_expected);
    tcase_add_test (tests, csv_is_as_expected);
    tcase_add_test (tests, json_holds_every_measure);
    tcase_add_test (tests, nothing_known_is_nothing_told);
    tcase_add_test (tests, json_is_plain);
    tcase_add_test (tests, json_escapes_texts);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
