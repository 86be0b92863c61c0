/* test-map-figures.c: what maps print and what the report says.
 * SPDX-License-Identifier: MIT
 *
 * Over the samples, over journeys made at random, and over one like a
 * complaint: the figures at the foot, the numbers of the funnel and of metrics,
 * and how many signs there are, against the report and against counting by
 * hand. */

#include "config.h"

#include <check.h>
#include <math.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"
#include "layout/layout.h"
#include "model/elements.h"
#include "report/labels.h"
#include "reports.h"
#include "sample-maps.h"

#define N_GENERATED 120
#define N_PHONES 40
#define PHONE_WIDTH 300.0
#define NO_BREAK_SPACE "\302\240"

typedef struct {
    RihlaReport *report; /* ref */
    RihlaLayout *layout; /* ref */
    RihlaLabels *labels; /* owned */
} Map;

static void
clear_map (Map *map)
{
    rihla_report_unref (map->report);
    rihla_layout_unref (map->layout);
    rihla_labels_free (map->labels);
}

/* Takes the reference; the journey is sealed. A width of 0 is no phone. */
static void
make_map (Map *map, RihlaJourney *journey, double phone_width)
{
    g_autoptr (RihlaLayoutOptions) options =
        sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (GError) error = NULL;

    if (phone_width > 0)
        rihla_layout_options_set_phone_width (options, phone_width);
    map->report = rihla_report_new (journey);
    map->layout = rihla_layout_new (journey, options, NULL, &error);
    g_assert_no_error (error);
    map->labels = rihla_labels_new (map->layout->language, journey->digits,
                                    journey->calendar);
    rihla_journey_unref (journey);
}

static RihlaJourney *
generate (guint seed)
{
    RihlaJourney *journey = generate_journey (seed);

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

/* --- What is printed ------------------------------------------------------- */

/* How many elements have an item of a role. */
static guint
count_elements (const Map *map, RihlaRole role)
{
    const GArray *items = map->layout->display.items;
    g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);

        if (item->role == role)
            g_hash_table_add (ids, (gpointer) item->id);
    }
    return g_hash_table_size (ids);
}

static gboolean
has_role (const Map *map, RihlaRole role)
{
    const GArray *items = map->layout->display.items;

    for (guint i = 0; i < items->len; i++)
        if (g_array_index (items, RihlaItem, i).role == role)
            return TRUE;
    return FALSE;
}

/* Without the signs that steer direction, which some texts are drawn without. */
static char *
strip_signs (const char *text)
{
    GString *plain = g_string_new (NULL);

    for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
        if (g_unichar_type (g_utf8_get_char (c)) != G_UNICODE_FORMAT)
            g_string_append_unichar (plain, g_utf8_get_char (c));
    return g_string_free (plain, FALSE);
}

static gboolean
are_same (gconstpointer a, gconstpointer b)
{
    g_autofree char *one = strip_signs (a);
    g_autofree char *other = strip_signs (b);

    return strcmp (one, other) == 0;
}

/* The texts of a role and an element (NULL: any), in order. */
static GPtrArray *
list_texts (const Map *map, RihlaRole role, const char *id)
{
    const GArray *items = map->layout->display.items;
    GPtrArray *texts = g_ptr_array_new ();

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);

        if (item->role == role && item->shape == RIHLA_SHAPE_TEXT &&
            (id == NULL || g_strcmp0 (item->id, id) == 0))
            g_ptr_array_add (texts, item->text->string);
    }
    return texts;
}

/* The value of a figure at the foot; NULL: it has none. */
static const char *
find_figure (const Map *map, const char *key)
{
    const char *label = rihla_labels_get (map->labels, "words", key);
    g_autoptr (GPtrArray) texts = list_texts (map, RIHLA_ROLE_FIGURE, NULL);

    ck_assert_uint_eq (texts->len % 2, 0);
    for (guint i = 0; i < texts->len; i += 2)
        if (strcmp (g_ptr_array_index (texts, i), label) == 0)
            return g_ptr_array_index (texts, i + 1);
    return NULL;
}

/* --- The figures at the foot ----------------------------------------------- */

/* Takes the value, which is NULL where there is no such figure. */
static void
check_figure (const Map *map, const char *key, char *expected)
{
    const char *found = find_figure (map, key);

    ck_assert_msg (found == NULL
                       ? expected == NULL
                       : expected != NULL && are_same (found, expected),
                   "%s: the map says %s, the report %s", key,
                   found == NULL ? "nothing" : found,
                   expected == NULL ? "nothing" : expected);
    g_free (expected);
}

static char *
print_count (const Map *map, gint64 count, gint64 least)
{
    return count < least
               ? NULL
               : rihla_labels_format_number (map->labels, (double) count, 0);
}

static const char *
get_title (const Map *map, const RihlaStage *stage)
{
    static const char *const kinds[] = { "other",         "awareness",
                                         "consideration", "decision",
                                         "retention",     "advocacy",
                                         "service" };

    return stage->title != NULL ? stage->title
                                : rihla_labels_get (map->labels, "stage-kinds",
                                                    kinds[stage->kind]);
}

static void
check_leak (const Map *map)
{
    g_autofree char *percent = NULL;
    g_autofree char *titles = NULL;
    gboolean is_rtl;
    RihlaStage *to;
    double share;
    RihlaStage *from =
        rihla_report_get_largest_leak (map->report, &to, NULL, &share);

    if (from == NULL) {
        check_figure (map, "largest-leak", NULL);
        return;
    }
    percent = rihla_labels_format_percent (map->labels, share);
    titles = g_strconcat (get_title (map, from), get_title (map, to), NULL);
    is_rtl = rihla_text_find_direction (titles, map->layout->direction) ==
             RIHLA_DIRECTION_RTL;
    check_figure (map, "largest-leak",
                  g_strdup_printf ("%s %s %s %s", get_title (map, from),
                                   is_rtl ? "←" : "→", get_title (map, to),
                                   percent));
}

static void
check_money (const Map *map)
{
    double at_risk = rihla_report_get_at_risk (map->report, NULL);
    const char *currency =
        rihla_journey_get_currency (rihla_report_get_journey (map->report));

    check_figure (map, "revenue-at-risk",
                  currency == NULL || isnan (at_risk) || round (at_risk) <= 0
                      ? NULL
                      : rihla_labels_format_money (map->labels, at_risk,
                                                   currency));
}

static void
check_foot (const Map *map)
{
    double wait = rihla_report_get_wait_seconds (map->report, NULL);

    check_figure (map, "channel-switches",
                  print_count (map,
                               rihla_report_get_channel_switches (map->report),
                               0));
    check_figure (map, "channel-returns",
                  print_count (map,
                               rihla_report_get_channel_returns (map->report),
                               1));
    check_figure (map, "waiting-time",
                  wait > 0 ? rihla_labels_format_duration (map->labels, wait)
                           : NULL);
    check_leak (map);
    check_money (map);
}

/* The titles at which a moment as low as the lowest stands, of all personas or
 * of those whose lines are drawn. */
static gboolean
is_lowest (const Map *map, const char *title, const char *persona_id)
{
    RihlaJourney *journey = rihla_report_get_journey (map->report);
    const char *id =
        rihla_report_get_emotion_lowest_id (map->report, persona_id);
    RihlaTouchpoint *touchpoint;
    RihlaStage *stage;

    if (id == NULL)
        return FALSE;
    touchpoint = rihla_journey_find_touchpoint (journey, id);
    stage = rihla_journey_find_stage (journey, id);
    if (stage == NULL)
        stage = (RihlaStage *) touchpoint->element.owner;
    if (touchpoint != NULL && touchpoint->title != NULL)
        return strcmp (title, touchpoint->title) == 0;
    return strcmp (title, get_title (map, stage)) == 0;
}

static guint
check_lowest (const Map *map)
{
    const char *found = find_figure (map, "lowest");
    GPtrArray *personas = rihla_report_get_journey (map->report)->personas;
    gboolean is_told;

    if (found == NULL)
        return 0;
    is_told = is_lowest (map, found, NULL);
    for (guint i = 0; i < rihla_list_get_n (personas); i++) {
        const RihlaPersona *persona = rihla_list_get (personas, i);

        is_told = is_told || is_lowest (map, found, persona->element.id);
    }
    ck_assert_msg (is_told, "the lowest moment is not \"%s\"", found);
    return 1;
}

/* --- Lanes ----------------------------------------------------------------- */

/* By hand: touchpoints that are come to by a return. */
static guint
count_returning (const RihlaJourney *journey, gboolean of_owners)
{
    g_autoptr (GPtrArray) visits = g_ptr_array_new ();
    guint n = 0;

    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++) {
        const RihlaStage *stage = rihla_list_get (journey->stages, i);

        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++) {
            const RihlaTouchpoint *touchpoint =
                rihla_list_get (stage->touchpoints, j);
            const char *place =
                of_owners ? touchpoint->owner : touchpoint->channel_id;

            g_ptr_array_add (visits, (gpointer) (place == NULL ? "" : place));
        }
    }
    for (guint i = 1; i < visits->len; i++) {
        const char *here = visits->pdata[i], *from = visits->pdata[i - 1];
        const char *before = i > 1 ? visits->pdata[i - 2] : NULL;
        const char *after = i + 1 < visits->len ? visits->pdata[i + 1] : NULL;

        if (*here == '\0' || *from == '\0' || strcmp (here, from) == 0)
            continue;
        n += g_strcmp0 (before, here) == 0 || g_strcmp0 (after, from) == 0;
    }
    return n;
}

static void
check_signs (const Map *map)
{
    const RihlaJourney *journey = rihla_report_get_journey (map->report);
    gint64 handoffs = rihla_report_get_handoffs (map->report);
    guint n_signs = count_elements (map, RIHLA_ROLE_HANDOFF) +
                    count_elements (map, RIHLA_ROLE_OWNER_RETURN);

    if (has_role (map, RIHLA_ROLE_CHANNEL))
        ck_assert_uint_eq (count_elements (map, RIHLA_ROLE_RETURN),
                           count_returning (journey, FALSE));
    if (!has_role (map, RIHLA_ROLE_OWNER))
        return;
    ck_assert_int_eq (n_signs, MAX (handoffs, 0));
    ck_assert_uint_eq (count_elements (map, RIHLA_ROLE_OWNER_RETURN),
                       count_returning (journey, TRUE));
}

static char *
print_metric (const Map *map, guint index)
{
    RihlaMetric *metric =
        rihla_journey_find_metric (rihla_report_get_journey (map->report),
                                   rihla_report_get_metric_id (map->report,
                                                               index));
    double value = rihla_report_get_metric_value (map->report, index);
    RihlaMetricKind kind = rihla_report_get_metric_kind (map->report, index);
    g_autofree char *number = NULL;

    if (g_strcmp0 (metric->unit, "%") == 0 || kind == RIHLA_METRIC_KIND_CSAT ||
        kind == RIHLA_METRIC_KIND_FCR)
        return rihla_labels_format_percent (map->labels, value / 100);
    if (kind == RIHLA_METRIC_KIND_NPS)
        return rihla_labels_format_signed (map->labels, value, 0);
    number = rihla_labels_format_number (map->labels, value, 1);
    return metric->unit == NULL ? g_steal_pointer (&number)
                                : g_strdup_printf ("%s" NO_BREAK_SPACE "%s",
                                                   number, metric->unit);
}

static guint
check_metrics (const Map *map)
{
    guint n = rihla_report_get_n_metrics (map->report);

    if (!has_role (map, RIHLA_ROLE_METRIC))
        return 0;
    for (guint i = 0; i < n; i++) {
        const char *id = rihla_report_get_metric_id (map->report, i);
        g_autoptr (GPtrArray) texts = list_texts (map, RIHLA_ROLE_METRIC, id);
        g_autofree char *number = print_metric (map, i);

        ck_assert_msg (
            g_ptr_array_find_with_equal_func (texts, number, are_same, NULL),
            "metric %s does not say %s, but %u: %s", id, number, texts->len,
            texts->len > 1 ? (const char *) g_ptr_array_index (texts, 1)
                           : "nothing");
    }
    return n;
}

/* The share of those who entered the first stage stands first. */
static guint
check_funnel (const Map *map)
{
    RihlaJourney *journey = rihla_report_get_journey (map->report);
    double first = rihla_report_get_funnel_entered (map->report, 0);
    guint n = 0;

    if (!has_role (map, RIHLA_ROLE_FUNNEL))
        return 0;
    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++) {
        const RihlaStage *stage = rihla_list_get (journey->stages, i);
        double entered = rihla_report_get_funnel_entered (map->report, i);
        g_autoptr (GPtrArray) texts =
            list_texts (map, RIHLA_ROLE_FUNNEL, stage->element.id);
        g_autofree char *share = NULL;

        if (isnan (entered)) {
            ck_assert_uint_eq (texts->len, 0);
            continue;
        }
        share = rihla_labels_format_percent (map->labels, entered / first);
        ck_assert_uint_gt (texts->len, 0);
        ck_assert_msg (are_same (g_ptr_array_index (texts, 0), share),
                       "%s is not %s", (char *) g_ptr_array_index (texts, 0),
                       share);
        n++;
    }
    return n;
}

/* --- All of it ------------------------------------------------------------- */

/* How much was there to be checked. */
typedef struct {
    guint n_lowest;
    guint n_metrics;
    guint n_funnels;
    guint n_waits;
} Seen;

static void
check_map (const Map *map, Seen *seen)
{
    check_foot (map);
    check_signs (map);
    seen->n_lowest += check_lowest (map);
    seen->n_metrics += check_metrics (map);
    seen->n_funnels += check_funnel (map);
    seen->n_waits += find_figure (map, "waiting-time") != NULL;
}

static void
check_journey (RihlaJourney *journey, double phone_width, Seen *seen)
{
    Map map;

    make_map (&map, journey, phone_width);
    check_map (&map, seen);
    clear_map (&map);
}

START_TEST (samples_print_what_is_measured)
{
    const char *top = g_getenv ("top_srcdir");
    g_autofree char *folder = g_build_filename (top == NULL ? "." : top,
                                                "examples", "journeys", NULL);
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    Seen seen = { 0 };
    const char *name;

    ck_assert_ptr_nonnull (dir);
    while ((name = g_dir_read_name (dir)) != NULL) {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autoptr (GError) error = NULL;
        RihlaJourney *journey;

        if (g_file_test (path, G_FILE_TEST_IS_DIR))
            continue;
        journey = rihla_journey_read_file (path, NULL, NULL, &error);
        g_assert_no_error (error);
        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        check_journey (rihla_journey_ref (journey), 0, &seen);
        check_journey (journey, PHONE_WIDTH, &seen);
    }
    ck_assert_uint_gt (seen.n_lowest, 5);
    ck_assert_uint_gt (seen.n_metrics, 5);
    ck_assert_uint_gt (seen.n_funnels, 5);
    ck_assert_uint_gt (seen.n_waits, 5);
}
END_TEST

START_TEST (generated_maps_print_what_is_measured)
{
    Seen seen = { 0 };

    for (guint seed = 0; seed < N_GENERATED; seed++)
        check_journey (generate (seed), 0, &seen);
    ck_assert_uint_gt (seen.n_lowest, 5);
    ck_assert_uint_gt (seen.n_metrics, 5);
    ck_assert_uint_gt (seen.n_waits, 5);
}
END_TEST

START_TEST (generated_phones_print_what_is_measured)
{
    Seen seen = { 0 };

    for (guint seed = 0; seed < N_PHONES; seed++)
        check_journey (generate (seed), PHONE_WIDTH, &seen);
    ck_assert_uint_gt (seen.n_waits, 1);
}
END_TEST

/* Contact centre, showroom, contact centre: the map tells of the return and of
 * the wait, and at the lowest moment of both. */
START_TEST (a_complaint_shows_its_return_and_its_wait)
{
    g_autoptr (RihlaReport) report =
        test_report_read ("report/broken-delivery.ar.csv");
    g_autoptr (GPtrArray) said = NULL;
    Map map;

    make_map (&map, rihla_journey_ref (rihla_report_get_journey (report)), 0);
    check_figure (&map, "channel-switches",
                  rihla_labels_format_number (map.labels, 5, 0));
    check_figure (&map, "channel-returns",
                  rihla_labels_format_number (map.labels, 1, 0));
    check_figure (&map, "waiting-time",
                  rihla_labels_format_duration (map.labels, 12900));
    check_figure (&map, "lowest", g_strdup ("يحمل الجهاز إلى المعرض"));
    ck_assert_uint_eq (count_elements (&map, RIHLA_ROLE_RETURN), 2);
    said = list_texts (&map, RIHLA_ROLE_CALLOUT, NULL);
    ck_assert_uint_gt (said->len, 0);
    ck_assert_ptr_nonnull (
        strstr (g_ptr_array_index (said, 0), "مركز الاتصال"));
    ck_assert_ptr_nonnull (strstr (g_ptr_array_index (said, 0), "المعرض"));
    clear_map (&map);
}
END_TEST

/* A stage of which no touchpoint is known lies between the shop and the app. */
START_TEST (steps_pass_over_empty_stages)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<channel id='app'/><channel id='shop'/>"
        "<stage><touchpoint channel='app' owner='A'/></stage>"
        "<stage><emotion value='1'/><emotion value='0'/></stage>"
        "<stage><touchpoint channel='shop' owner='B'/>"
        "<touchpoint channel='app' owner='A'/></stage>");
    Map map;

    make_map (&map, rihla_journey_ref (rihla_report_get_journey (report)), 0);
    ck_assert_int_eq (rihla_report_get_channel_switches (report), 2);
    ck_assert_int_eq (rihla_report_get_owner_returns (report), 1);
    check_foot (&map);
    check_signs (&map);
    ck_assert_uint_eq (count_elements (&map, RIHLA_ROLE_RETURN), 2);
    clear_map (&map);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("map-figures");
    TCase *tests = tcase_create ("figures on maps");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_set_timeout (tests, 300);
    tcase_add_test (tests, samples_print_what_is_measured);
    tcase_add_test (tests, generated_maps_print_what_is_measured);
    tcase_add_test (tests, generated_phones_print_what_is_measured);
    tcase_add_test (tests, a_complaint_shows_its_return_and_its_wait);
    tcase_add_test (tests, steps_pass_over_empty_stages);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
