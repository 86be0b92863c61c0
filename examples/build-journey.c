/* build-journey.c: builds a journey by calls alone, no file read.
 * SPDX-License-Identifier: MIT
 *
 *   build-journey OUT.xml OUT.svg
 *
 * As a program would that has its touchpoints in a database: the rows stand in
 * a table here. The journey is written as a journey file and as a map. */

#include <rihla/rihla.h>

typedef struct {
    RihlaStageKind stage; /* a new stage begins where it changes */
    const char *channel;  /* id of a channel */
    const char *title;
    double minutes; /* of waiting; 0 for none */
    const char *emotion;
    double value;            /* from -2 to +2 */
    const char *pain;        /* NULL for none */
    const char *opportunity; /* NULL for none; resolves the pain point */
} Row;

static const struct {
    const char *id;
    const char *name;
    RihlaChannelKind kind;
} channels[] = {
    { "web", "الموقع", RIHLA_CHANNEL_KIND_DIGITAL },
    { "desk", "مكتب الإعارة", RIHLA_CHANNEL_KIND_PERSON },
    { "sms", "الرسائل النصية", RIHLA_CHANNEL_KIND_DIGITAL },
};

static const Row rows[] = {
    { RIHLA_STAGE_KIND_AWARENESS, "web", "يبحث عن كتاب في فهرس المكتبة", 0,
      "فضول", 0.6, NULL, NULL },
    { RIHLA_STAGE_KIND_CONSIDERATION, "web", "يجد النسخ كلها معارة", 0,
      "خيبة أمل", -1.1, "لا يُعرف متى تعود النسخة", "عرض تاريخ العودة المتوقع" },
    { RIHLA_STAGE_KIND_DECISION, "web", "يحجز دوره بضغطة واحدة", 0, "رضا", 0.9,
      NULL, NULL },
    { RIHLA_STAGE_KIND_DECISION, "sms", "تصله رسالة: كتابك جاهز", 0, "حماس",
      1.5, NULL, NULL },
    { RIHLA_STAGE_KIND_RETENTION, "desk", "ينتظر عند مكتب الإعارة", 12, "ملل",
      -0.6, "موظف واحد بعد العصر", "جهاز إعارة ذاتية" },
    { RIHLA_STAGE_KIND_RETENTION, "sms", "يُذكَّر بموعد الإعادة قبل يومين", 0,
      "امتنان", 1.2, NULL, NULL },
    { RIHLA_STAGE_KIND_ADVOCACY, "web", "يكتب مراجعة للكتاب", 0, "فخر", 1.4,
      NULL, NULL },
};

static void
add_pain_point (RihlaTouchpoint *touchpoint, const Row *row, guint number)
{
    g_autofree char *id = g_strdup_printf ("pain-%u", number);
    const char *resolves[] = { id, NULL };
    RihlaPainPoint *pain_point;
    RihlaOpportunity *opportunity;

    pain_point = rihla_touchpoint_add_pain_point (touchpoint, row->pain);
    rihla_pain_point_set_id (pain_point, id);
    rihla_pain_point_set_severity (pain_point, 3);
    if (row->opportunity == NULL)
        return;
    opportunity =
        rihla_touchpoint_add_opportunity (touchpoint, row->opportunity);
    rihla_opportunity_set_resolves (opportunity, resolves);
    rihla_opportunity_set_status (opportunity,
                                  RIHLA_OPPORTUNITY_STATUS_PROPOSED);
}

/* What is added belongs to the journey; nothing here is to be given back. */
static void
add_row (RihlaStage *stage, const Row *row, guint number)
{
    RihlaTouchpoint *touchpoint =
        rihla_stage_add_touchpoint (stage, row->title);
    RihlaEmotion *emotion;

    rihla_touchpoint_set_channel_id (touchpoint, row->channel);
    if (row->minutes > 0)
        rihla_touchpoint_set_wait (touchpoint, row->minutes * 60);
    emotion =
        rihla_touchpoint_add_emotion (touchpoint, row->emotion, row->value);
    rihla_emotion_set_evidence (emotion, RIHLA_EVIDENCE_ASSUMED);
    if (row->pain != NULL)
        add_pain_point (touchpoint, row, number);
}

static RihlaJourney *
build_journey (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaPersona *persona;
    RihlaStage *stage = NULL;

    rihla_journey_set_id (journey, "library-loan");
    rihla_journey_set_language (journey, "ar");
    rihla_journey_set_title (journey, "استعارة كتاب من المكتبة العامة");
    persona = rihla_journey_add_persona (journey, "قارئ مشغول");
    rihla_persona_set_summary (persona, "يزور المكتبة بعد الدوام");
    for (guint i = 0; i < G_N_ELEMENTS (channels); i++) {
        RihlaChannel *channel =
            rihla_journey_add_channel (journey, channels[i].id,
                                       channels[i].name);

        rihla_channel_set_kind (channel, channels[i].kind);
    }
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        if (stage == NULL || rihla_stage_get_kind (stage) != rows[i].stage)
            stage = rihla_journey_add_stage (journey, rows[i].stage, NULL);
        add_row (stage, &rows[i], i + 1);
    }
    return journey;
}

int
main (int argc, char **argv)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey = NULL;
    g_autoptr (RihlaLayout) layout = NULL;

    if (argc != 3) {
        g_printerr ("usage: %s OUT.xml OUT.svg\n", argv[0]);
        return 2;
    }
    journey = build_journey ();
    if (rihla_journey_seal (journey, NULL, &error) &&
        rihla_journey_write_file (journey, argv[1], "xml", NULL, &error))
        layout = rihla_layout_new (journey, NULL, NULL, &error);
    if (layout == NULL ||
        !rihla_layout_write_file (layout, argv[2], "svg", 1, &error)) {
        g_printerr ("%s\n", error->message);
        return 1;
    }
    return 0;
}
