/* sample-maps.c: small journeys for the tests of the layout.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <rihla/rihla.h>
#include <string.h>

#include "layout/layout.h"
#include "sample-maps.h"

static void
add_shop_search (RihlaJourney *journey)
{
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_AWARENESS, NULL);
    RihlaTouchpoint *ad;
    RihlaTouchpoint *site;
    RihlaPainPoint *pain;

    rihla_stage_set_goal (stage, "Find shoes that fit");
    ad = rihla_stage_add_touchpoint (stage, "Sees an ad");
    rihla_touchpoint_set_channel_id (ad, "app");
    rihla_touchpoint_add_emotion (ad, "curious", 0.5);
    site = rihla_stage_add_touchpoint (
        stage, "Looks through more pages of the site than anyone should");
    rihla_touchpoint_set_channel_id (site, "site");
    rihla_touchpoint_set_active (site, 1200);
    rihla_touchpoint_add_emotion (site, "confused", -0.4);
    rihla_touchpoint_insert_quote (site, "Which one is mine?", -1);
    pain = rihla_stage_add_pain_point (stage, "No sizes in the list");
    rihla_pain_point_set_id (pain, "sizes");
    rihla_pain_point_set_severity (pain, 2);
    pain = rihla_touchpoint_add_pain_point (site, "The search finds socks");
    rihla_pain_point_set_id (pain, "search");
    rihla_pain_point_set_severity (pain, 5);
}

static void
add_shop_purchase (RihlaJourney *journey)
{
    static const char *const resolves[] = { "sizes", "search", NULL };
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, "Buying");
    RihlaTouchpoint *pay = rihla_stage_add_touchpoint (stage, "Pays");
    RihlaOpportunity *opportunity;

    rihla_touchpoint_set_channel_id (pay, "app");
    rihla_touchpoint_set_moment_of_truth (pay, TRUE);
    rihla_touchpoint_set_wait (pay, 90);
    rihla_touchpoint_add_emotion (pay, "relieved", 1.2);
    rihla_stage_add_pain_point (stage, "Costs are told at the end only");
    opportunity =
        rihla_stage_add_opportunity (stage, "One page for a pair of shoes");
    rihla_opportunity_set_resolves (opportunity, resolves);
    rihla_stage_add_opportunity (stage, "Costs at the start");
}

RihlaJourney *
sample_shop (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaPersona *persona;
    RihlaStage *stage;

    rihla_journey_set_id (journey, "shop");
    rihla_journey_set_language (journey, "en");
    rihla_journey_set_title (journey, "A pair of shoes");
    rihla_journey_set_scenario (journey, "From the ad to the second pair");
    rihla_journey_set_version (journey, "2");
    persona = rihla_journey_add_persona (journey, "Walker");
    rihla_persona_set_summary (persona, "wears out two pairs a year");
    rihla_persona_set_quote (persona, "They have to last.");
    rihla_journey_add_channel (journey, "app", "App");
    rihla_journey_add_channel (journey, "site", "Site");
    add_shop_search (journey);
    add_shop_purchase (journey);
    stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "Walking");
    rihla_stage_add_touchpoint (stage, NULL);
    rihla_stage_insert_quote (stage, "“They do last.”", -1);
    return journey;
}

RihlaJourney *
sample_clinic (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaPersona *persona;
    RihlaStage *stage;
    RihlaTouchpoint *touchpoint;

    rihla_journey_set_id (journey, "clinic");
    rihla_journey_set_language (journey, "ar");
    rihla_journey_set_title (journey, "زيارة العيادة");
    rihla_journey_set_state (journey, RIHLA_JOURNEY_STATE_FUTURE);
    persona = rihla_journey_add_persona (journey, "مراجِعة");
    rihla_persona_set_quote (persona, "أريد موعداً قريباً");
    stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, NULL);
    rihla_stage_set_goal (stage, "موعد قريب");
    touchpoint = rihla_stage_add_touchpoint (stage, "تحجز عبر Wi-Fi");
    rihla_touchpoint_insert_quote (touchpoint, "لا موعد قبل شهر", -1);
    rihla_pain_point_set_severity (
        rihla_touchpoint_add_pain_point (touchpoint, "انتظار طويل"), 4);
    rihla_touchpoint_add_opportunity (touchpoint, "حجز من التطبيق");
    stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_RETENTION, NULL);
    rihla_stage_add_touchpoint (stage, "تراجع الطبيب بعد أسبوع من الزيارة");
    return journey;
}

RihlaJourney *
sample_stages (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage;

    rihla_journey_set_id (journey, "stages");
    rihla_journey_set_language (journey, "en");
    stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_AWARENESS, "One");
    rihla_stage_set_goal (stage, "Get to know it");
    rihla_stage_add_emotion (stage, "hope", 1);
    rihla_stage_add_emotion (stage, "doubt", -1);
    rihla_stage_add_emotion (stage, "trust", 1.5);
    rihla_stage_add_pain_point (stage, "Hard to find");
    stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_ADVOCACY, "Two");
    rihla_stage_add_opportunity (stage, "Easier to find");
    return journey;
}

RihlaJourney *
sample_numbers (void)
{
    RihlaJourney *journey = rihla_journey_new ();

    rihla_journey_set_id (journey, "numbers");
    rihla_journey_set_language (journey, "en");
    rihla_journey_set_title (journey, "1234");
    rihla_persona_set_quote (rihla_journey_add_persona (journey, "56"), "78");
    rihla_journey_add_channel (journey, "one", "1");
    rihla_journey_add_channel (journey, "two", "2");
    for (guint i = 0; i < 3; i++) {
        RihlaStage *stage =
            rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "12");

        rihla_stage_set_goal (stage, "345");
        for (guint j = 0; j <= i; j++) {
            RihlaTouchpoint *touchpoint =
                rihla_stage_add_touchpoint (stage, "678 901 234 567 890 123");

            rihla_touchpoint_set_channel_id (touchpoint, j % 2 ? "one" : "two");
            rihla_touchpoint_add_emotion (touchpoint, "9", i - 1.0);
            rihla_touchpoint_set_wait (touchpoint, 60.0 * (j + 1));
            rihla_pain_point_set_severity (
                rihla_touchpoint_add_pain_point (touchpoint, "11"), 3);
            rihla_touchpoint_add_opportunity (touchpoint, "22");
        }
    }
    return journey;
}

RihlaJourney *
sample_grid (guint n_stages, guint n_touchpoints)
{
    RihlaJourney *journey = rihla_journey_new ();

    rihla_journey_set_language (journey, "en");
    for (guint i = 0; i < n_stages; i++) {
        RihlaStage *stage =
            rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "Stage");

        for (guint j = 0; j < n_touchpoints; j++)
            rihla_stage_add_touchpoint (stage, "Touchpoint");
    }
    return journey;
}

RihlaLayoutOptions *
sample_options (RihlaDirection direction, const char *const *lanes)
{
    RihlaLayoutOptions *options = rihla_layout_options_new ();

    rihla_layout_options_set_fixed_width_text (options, TRUE);
    rihla_layout_options_set_direction (options, direction);
    if (lanes != NULL)
        ck_assert (rihla_layout_options_set_lanes (options, lanes, NULL));
    return options;
}

RihlaLayout *
sample_lay_out (RihlaJourney *journey, RihlaLayoutOptions *options)
{
    g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();
    g_autoptr (GError) error = NULL;
    RihlaLayout *layout;

    if (!rihla_journey_is_sealed (journey) &&
        !rihla_journey_seal (journey, NULL, &error))
        ck_abort_msg ("%s", error->message);
    layout = rihla_layout_new (journey, options, NULL, &error);
    if (layout == NULL)
        ck_abort_msg ("%s", error->message);
    if (rihla_layout_audit (layout, faults) > 0)
        ck_abort_msg ("%s", rihla_diagnostics_get_message (faults, 0));
    rihla_layout_options_unref (options);
    rihla_journey_unref (journey);
    return layout;
}

/* Two who feel differently, at some places alike, at others one of them not at
 * all; and a third who feels nothing. */
RihlaJourney *
sample_couple (void)
{
    static const struct {
        const char *title;
        double first; /* NAN: nothing */
        double second;
        double both;
    } touchpoints[] = {
        { "Rings the bell", -0.5, 1, NAN },
        { "Waits", NAN, -1.5, NAN },
        { "Is let in", NAN, NAN, 0.75 },
        { "Has tea", 2, NAN, -1 },
    };
    static const char *const ids[] = { "guest", "friend", NULL };
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "Visit");

    rihla_journey_set_language (journey, "en");
    rihla_persona_set_id (rihla_journey_add_persona (journey, "Guest"),
                          "guest");
    rihla_persona_set_id (rihla_journey_add_persona (journey, "Friend"),
                          "friend");
    rihla_persona_set_id (rihla_journey_add_persona (journey, "Cat"), "cat");
    for (guint i = 0; i < G_N_ELEMENTS (touchpoints); i++) {
        double values[] = { touchpoints[i].first, touchpoints[i].second,
                            touchpoints[i].both };
        RihlaTouchpoint *touchpoint =
            rihla_stage_add_touchpoint (stage, touchpoints[i].title);

        for (guint j = 0; j < G_N_ELEMENTS (values); j++) {
            if (isnan (values[j]))
                continue;
            rihla_emotion_set_persona_id (
                rihla_touchpoint_add_emotion (touchpoint, "so", values[j]),
                ids[j]);
        }
    }
    return journey;
}

static char *
get_golden_path (const char *name)
{
    const char *folder = g_getenv ("top_srcdir");
    g_autofree char *file = g_strconcat (name, ".layout", NULL);

    return g_build_filename (folder != NULL ? folder : ".", "tests", "layout",
                             file, NULL);
}

/* Names the first line that differs; the whole is too long for a message. */
static void
check_same (const char *name, const char *dump, const char *expected)
{
    g_auto (GStrv) is = g_strsplit (dump, "\n", -1);
    g_auto (GStrv) was = g_strsplit (expected, "\n", -1);
    guint i = 0;

    while (is[i] != NULL && was[i] != NULL && strcmp (is[i], was[i]) == 0)
        i++;
    ck_assert_msg (is[i] == NULL && was[i] == NULL,
                   "%s.layout:%u: expected\n%.500s\nbut it is\n%.500s", name,
                   i + 1, was[i] != NULL ? was[i] : "the end",
                   is[i] != NULL ? is[i] : "the end");
}

void
sample_check_golden (RihlaLayout *layout, const char *name)
{
    g_autofree char *dump = rihla_layout_to_string (layout);
    g_autofree char *path = get_golden_path (name);
    g_autofree char *expected = NULL;
    g_autoptr (GError) error = NULL;

    if (g_getenv ("RIHLA_UPDATE_GOLDENS") != NULL &&
        !g_file_set_contents (path, dump, -1, &error))
        ck_abort_msg ("%s", error->message);
    if (!g_file_get_contents (path, &expected, NULL, &error))
        ck_abort_msg ("%s", error->message);
    check_same (name, dump, expected);
}

/* What two feel today and are to feel, of which one knows only a part; some of
 * it measured, with an interval, some assumed; and pain points. */
RihlaJourney *
sample_states (void)
{
    static const struct {
        double now[2];
        double then[2]; /* NAN: not told */
        gboolean is_assumed;
        guint n_pains;
    } touchpoints[] = {
        { { 0.5, -0.5 }, { NAN, NAN }, FALSE, 1 },
        { { -1, -1.5 }, { 0.5, NAN }, FALSE, 3 },
        { { 1, 1.2 }, { 0.4, 1.8 }, TRUE, 0 },
        { { -1.9, 0.2 }, { 1.5, 2 }, FALSE, 2 },
        { { 0, 2 }, { NAN, 2 }, TRUE, 0 },
    };
    static const char *const ids[] = { "one", "two" };
    static const char *const names[] = { "11", "22" };
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "1");

    rihla_journey_set_language (journey, "en");
    for (guint j = 0; j < 2; j++)
        rihla_persona_set_id (rihla_journey_add_persona (journey, names[j]),
                              ids[j]);
    for (guint i = 0; i < G_N_ELEMENTS (touchpoints); i++) {
        RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "2");

        rihla_touchpoint_set_moment_of_truth (touchpoint, i % 2 == 1);
        for (guint j = 0; j < touchpoints[i].n_pains; j++)
            rihla_touchpoint_add_pain_point (touchpoint, "3");
        for (guint j = 0; j < 2; j++) {
            double now = touchpoints[i].now[j];
            RihlaEmotion *emotion =
                rihla_touchpoint_add_emotion (touchpoint, "44", now);

            rihla_emotion_set_persona_id (emotion, ids[j]);
            rihla_emotion_set_evidence (emotion, touchpoints[i].is_assumed
                                                     ? RIHLA_EVIDENCE_ASSUMED
                                                     : RIHLA_EVIDENCE_MEASURED);
            if (!touchpoints[i].is_assumed) {
                rihla_emotion_set_low (emotion, MAX (now - 0.5, -2));
                rihla_emotion_set_high (emotion, MIN (now + 0.2, 2));
            }
            if (isnan (touchpoints[i].then[j]))
                continue;
            emotion = rihla_touchpoint_add_emotion (touchpoint, "555",
                                                    touchpoints[i].then[j]);
            rihla_emotion_set_persona_id (emotion, ids[j]);
            rihla_emotion_set_state (emotion, RIHLA_EMOTION_STATE_FUTURE);
        }
    }
    return journey;
}

RihlaJourney *
sample_annotated (void)
{
    static const struct {
        const char *ref;
        const char *text;
    } annotations[] = {
        { "sizes", "Half of all calls are about this" },
        { "awareness-1", "The ad promises what the list does not hold, and so "
                         "most who come by it leave again before they search" },
        { "decision", "Ten steps" },
        { "site", "Old" },
        { "shop", "Drawn with twelve customers" },
        { "decision-1-emotion-1", "Best" },
    };
    RihlaJourney *journey = sample_shop ();

    for (guint i = 0; i < G_N_ELEMENTS (annotations); i++)
        rihla_journey_add_annotation (journey, annotations[i].ref,
                                      annotations[i].text);
    return journey;
}

char *
sample_list_heads (const RihlaLayout *layout)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == RIHLA_ROLE_LANE_HEAD)
            g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                    item->text->string);
    }
    return g_string_free (list, FALSE);
}
