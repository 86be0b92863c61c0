/* generate.c: journeys made at random from a seed.
 * SPDX-License-Identifier: MIT
 *
 * The table of elements says what there is; so an attribute or part that is
 * added there is generated as well. References are filled in at the end, when
 * everything that they could name is there. */

#include "config.h"

#include <math.h>
#include <string.h>

#include <rihla/rihla-enum-types.h>

#include "generate.h"
#include "model/attributes.h"
#include "model/elements.h"

/* In a large journey. */
#define N_PERSONAS 3

typedef struct {
    GRand *random;      /* owned */
    double share;       /* how likely an attribute or a part is there, 0 to 1 */
    guint n_most;       /* of a part */
    guint n_ids;        /* given so far */
    guint32 lane_kinds; /* a bit for each kind of lane there was */
    GPtrArray *lanes;   /* owned; of ids of lanes that hold texts */
    GPtrArray *ids[RIHLA_ELEMENT_ANY + 1]; /* owned; of ids, by kind, and all */
} Generator;

static const char *const latin_words[] = {
    "the",    "customer", "waits",        "again",      "und",
    "Zürich", "naïve",    "façade",       "e-mail",     "don't",
    "a",      "branch",   "subscription", "App",        "Straße",
    "l'été",  "żółć",     "İstanbul",     "customer's", "ﬁne",
};

static const char *const arabic_words[] = {
    "العميل",  "ينتظر", "في",     "مركز",
    "الاتصال", "رسالة", "اشتراك", "الدَّفْع",
    "رحـــلة", "ثقةً",   "لا",     "إلى",
    "مسؤولية", "٤٥",    "دقيقة،", "می‌خواهم",
    "پرداخت",  "ﷺ",     "شكوى؟",  "التطبيق",
};

static const char *const hebrew_words[] = {
    "לקוח", "ממתין", "שוב", "בְּרֵאשִׁית", "סניף", "ש\"ח", "תשלום",
};

static const char *const asian_words[] = {
    "顾客在排队等候", "申请退款。",      "お客様は待っています",
    "カード",         "고객이 기다린다", "ลูกค้ารออยู่นาน",
    "ग्राहक",          "प्रतीक्षा",         "。「」",
};

static const char *const sign_words[] = {
    "😀",     "👩‍👩‍👧‍👦",
    "🇸🇦",    "👍🏽",
    "✅",     "e\xCC\x81\xCC\xA3",
    "Z͑ͫ̓a̴l̷g̸o", "☎️",
    "𝕽𝖎𝖍𝖑𝖆", "±",
    "→",     "…",
    "﷼",
};

static const char *const number_words[] = {
    "12.5%", "+966-55-123-4567", "3/4",   "10:30",
    "−2",    "SAR 1,200.00",     "٪١٢٫٥", "2025-10-21",
};

/* What breaks writers and layouts. */
static const char *const hard_words[] = {
    "<b>",
    "&amp;",
    "\"'",
    "]]>",
    "a\xC2\xA0"
    "b",
    "co\xC2\xADop",
    "\xE2\x80\x8F(a)\xE2\x80\x8F",
    "\xE2\x81\xA7"
    "abc אבג\xE2\x81\xA9",
    "https://example.org/very/long/path?with=arguments&and=more#fragment",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten",
    "أفاستسقيناكموهاأفاستسقيناكموهاأفاستسقيناكموها",
};

#define WORDS(array)                \
    {                               \
        array, G_N_ELEMENTS (array) \
    }

static const struct {
    const char *const *words;
    gsize n_words;
} scripts[] = {
    WORDS (latin_words), WORDS (arabic_words), WORDS (hebrew_words),
    WORDS (asian_words), WORDS (sign_words),   WORDS (number_words),
    WORDS (hard_words),
};

static guint
pick (GRand *random, gsize n)
{
    return (guint) g_rand_int_range (random, 0, (gint32) n);
}

static gboolean
happens (GRand *random, double share)
{
    return g_rand_double (random) < share;
}

/* Most texts keep to a script; some change it in the middle. */
char *
generate_text (GRand *random)
{
    GString *text = g_string_new (NULL);
    guint n_words =
        happens (random, 0.1) ? 12 + pick (random, 60) : 1 + pick (random, 8);
    guint script = pick (random, G_N_ELEMENTS (scripts));

    for (guint i = 0; i < n_words; i++) {
        if (happens (random, 0.15))
            script = pick (random, G_N_ELEMENTS (scripts));
        if (i > 0)
            g_string_append_c (text, ' ');
        g_string_append (
            text,
            scripts[script].words[pick (random, scripts[script].n_words)]);
    }
    return g_string_free (text, FALSE);
}

static char *
generate_enum (GRand *random, GType type)
{
    g_autofree char *list = rihla_enum_list (type);
    g_auto (GStrv) nicks = g_strsplit (list, ", ", -1);

    return g_strdup (nicks[pick (random, g_strv_length (nicks))]);
}

/* Every hundredth number is at a limit; the others are short decimals. */
static char *
generate_number (GRand *random, double minimum, double maximum, double step)
{
    double low = MAX (minimum, -1e6);
    double high = MIN (maximum, 1e6);
    double n;

    if (happens (random, 0.01))
        return rihla_number_print (minimum);
    if (happens (random, 0.01))
        return rihla_number_print (maximum);
    n = (double) (gint64) (g_rand_double_range (random, low, high) / step);
    return rihla_number_print (CLAMP (n * step, low, high));
}

static char *
generate_numbers (GRand *random)
{
    GString *text = g_string_new (NULL);
    guint n = pick (random, 12);

    for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s%u", i > 0 ? " " : "",
                                1 + pick (random, 7));
    return g_string_free (text, FALSE);
}

static char *
generate_id (Generator *self, RihlaElementKind kind)
{
    static const char *const stems[] = { "x",      "مرحلة", "_a.b-",
                                         "stage-", "pain",  "Ω" };
    char *id =
        g_strdup_printf ("%s%u",
                         stems[pick (self->random, G_N_ELEMENTS (stems))],
                         ++self->n_ids);

    g_ptr_array_add (self->ids[kind], g_strdup (id));
    g_ptr_array_add (self->ids[RIHLA_ELEMENT_ANY], g_strdup (id));
    return id;
}

/* NULL: a reference, for later. */
static char *
generate_value (Generator *self, const RihlaAttribute *attribute,
                RihlaElementKind kind)
{
    static const char *const languages[] = { "ar", "en",      "en-GB", "fa",
                                             "he", "zh-Hant", "de" };
    static const char *const currencies[] = { "SAR", "EUR", "USD", "EGP" };

    switch (attribute->type) {
    case RIHLA_ATTRIBUTE_ID:
        return generate_id (self, kind);
    case RIHLA_ATTRIBUTE_STRING:
        return generate_text (self->random);
    case RIHLA_ATTRIBUTE_LANGUAGE:
        return g_strdup (
            languages[pick (self->random, G_N_ELEMENTS (languages))]);
    case RIHLA_ATTRIBUTE_DATE:
        return g_strdup_printf ("20%02u-%02u-%02u", pick (self->random, 100),
                                1 + pick (self->random, 12),
                                1 + pick (self->random, 28));
    case RIHLA_ATTRIBUTE_CURRENCY:
        return g_strdup (
            currencies[pick (self->random, G_N_ELEMENTS (currencies))]);
    case RIHLA_ATTRIBUTE_ENUM:
        return generate_enum (self->random, attribute->get_enum_type ());
    case RIHLA_ATTRIBUTE_BOOLEAN:
        return g_strdup (happens (self->random, 0.5) ? "yes" : "no");
    case RIHLA_ATTRIBUTE_COUNT:
        return generate_number (self->random, attribute->minimum,
                                attribute->maximum, 1);
    case RIHLA_ATTRIBUTE_NUMBER:
        return generate_number (self->random, attribute->minimum,
                                attribute->maximum, 0.01);
    case RIHLA_ATTRIBUTE_DURATION:
        return rihla_duration_print (pick (self->random, 400000));
    case RIHLA_ATTRIBUTE_NUMBERS:
        return generate_numbers (self->random);
    case RIHLA_ATTRIBUTE_REVIEW:
        return g_strdup ("R103=off R110=error");
    case RIHLA_ATTRIBUTE_REFERENCE:
    case RIHLA_ATTRIBUTE_REFERENCES:
    case RIHLA_ATTRIBUTE_LANES:
        break;
    }
    return NULL;
}

static void
fill_attribute (Generator *self, RihlaElement *element,
                const RihlaAttribute *attribute)
{
    g_autofree char *text = generate_value (self, attribute, element->kind);
    char *message = NULL;

    if (text == NULL)
        return;
    if (!rihla_attribute_parse (attribute, element, text, &message))
        g_error ("generated: %s", message);
}

static RihlaElement *generate_element (Generator *self, RihlaElementKind kind);

static void
fill_list (Generator *self, RihlaElement *element, const RihlaPart *part)
{
    GPtrArray **list = rihla_part_get_field (part, element);
    guint n = 1 + pick (self->random, self->n_most);

    for (guint i = 0; i < n; i++) {
        if (part->type == RIHLA_PART_TEXTS) {
            g_autofree char *text = generate_text (self->random);

            rihla_element_insert_text (element, list, text, -1);
        } else {
            RihlaElement *child = generate_element (self, part->kind);

            rihla_element_insert (element, list, child, -1);
            rihla_element_unref (child);
        }
    }
}

static void
fill_part (Generator *self, RihlaElement *element, const RihlaPart *part)
{
    if (part->type == RIHLA_PART_CONTENT || part->type == RIHLA_PART_TEXT) {
        char **field = rihla_part_get_field (part, element);

        *field = generate_text (self->random);
    } else {
        fill_list (self, element, part);
    }
}

/* There is one lane of a kind, and texts name theirs by its id. */
static void
mend_lane (Generator *self, RihlaJourneyLane *lane)
{
    if ((self->lane_kinds & (1u << lane->kind)) != 0)
        lane->kind = RIHLA_LANE_KIND_TEXT;
    if (lane->kind != RIHLA_LANE_KIND_TEXT) {
        self->lane_kinds |= 1u << lane->kind;
        return;
    }
    if (lane->element.id == NULL)
        lane->element.id = generate_id (self, RIHLA_ELEMENT_LANE);
    g_ptr_array_add (self->lanes, g_strdup (lane->element.id));
}

/* The value of an emotion is within its interval. */
static void
mend_emotion (RihlaEmotion *emotion)
{
    double ends[] = { emotion->low, emotion->high };

    if (isnan (emotion->low) || isnan (emotion->high) ||
        isnan (emotion->value)) {
        emotion->low = emotion->high = NAN;
        return;
    }
    emotion->low = MIN (MIN (ends[0], ends[1]), emotion->value);
    emotion->high = MAX (MAX (ends[0], ends[1]), emotion->value);
}

static gboolean
can_stand (const Generator *self, RihlaElementKind kind)
{
    if (kind == RIHLA_ELEMENT_LANE_TEXT)
        return self->lanes->len > 0;
    return kind != RIHLA_ELEMENT_ANNOTATION || self->n_ids > 0;
}

/* The depth is that of the table: four. */
static RihlaElement *
generate_element (Generator *self, RihlaElementKind kind)
{
    const RihlaElementClass *klass = rihla_element_class_get (kind);
    RihlaElement *element = rihla_element_new (kind);

    for (guint i = 0; i < klass->n_attributes; i++) {
        /* Of levels of findings there is one text: no need of chance. */
        if (klass->attributes[i].type == RIHLA_ATTRIBUTE_REVIEW
                ? self->share > 0.5
                : happens (self->random, self->share))
            fill_attribute (self, element, &klass->attributes[i]);
    }
    for (guint i = 0; i < klass->n_parts; i++) {
        gboolean is_wanted = klass->parts[i].kind == RIHLA_ELEMENT_TOUCHPOINT ||
                             klass->parts[i].kind == RIHLA_ELEMENT_STAGE;

        if (happens (self->random, is_wanted ? 0.95 : self->share) &&
            can_stand (self, klass->parts[i].kind))
            fill_part (self, element, &klass->parts[i]);
    }
    if (kind == RIHLA_ELEMENT_LANE)
        mend_lane (self, (RihlaJourneyLane *) element);
    else if (kind == RIHLA_ELEMENT_EMOTION)
        mend_emotion ((RihlaEmotion *) element);
    return element;
}

/* The ids that a reference can name. */
static GPtrArray *
get_targets (Generator *self, const RihlaAttribute *attribute)
{
    if (attribute->target == RIHLA_ELEMENT_LANE)
        return self->lanes;
    return self->ids[attribute->target];
}

static void
fill_reference (Generator *self, RihlaElement *element,
                const RihlaAttribute *attribute)
{
    GPtrArray *ids = get_targets (self, attribute);
    GString *text;
    char *message = NULL;
    guint n = attribute->type == RIHLA_ATTRIBUTE_REFERENCES
                  ? 1 + pick (self->random, 3)
                  : 1;

    if (ids->len == 0 ||
        (!attribute->is_needed && !happens (self->random, self->share)))
        return;
    text = g_string_new (NULL);
    for (guint i = 0; i < n; i++)
        g_string_append_printf (
            text, "%s%s", i > 0 ? " " : "",
            (char *) g_ptr_array_index (ids, pick (self->random, ids->len)));
    if (!rihla_attribute_parse (attribute, element, text->str, &message))
        g_error ("generated: %s", message);
    g_string_free (text, TRUE);
}

/* Some of the lanes, in an order of their own. */
static void
choose_lanes (Generator *self, RihlaElement *element,
              const RihlaAttribute *attribute)
{
    g_autofree char *nicks = rihla_enum_list (RIHLA_TYPE_LANE_KIND);
    g_auto (GStrv) kinds = g_strsplit (nicks, ", ", -1);
    g_autoptr (GString) text = g_string_new (NULL);
    char *message = NULL;
    guint n_kinds = g_strv_length (kinds);
    guint first = pick (self->random, n_kinds);

    if (!happens (self->random, self->share / 4))
        return;
    for (guint i = 0; i < n_kinds; i++) {
        const char *nick = kinds[(first + i) % n_kinds];

        if (strcmp (nick, "text") != 0 && happens (self->random, 0.8))
            g_string_append_printf (text, "%s ", nick);
    }
    for (guint i = 0; i < self->lanes->len; i++)
        g_string_append_printf (text, "%s ",
                                (char *) g_ptr_array_index (self->lanes, i));
    if (!rihla_attribute_parse (attribute, element, text->str, &message))
        g_error ("generated: %s", message);
}

static void
fill_references (RihlaElement *element, gpointer data)
{
    Generator *self = data;
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_attributes; i++) {
        if (klass->attributes[i].type == RIHLA_ATTRIBUTE_REFERENCE ||
            klass->attributes[i].type == RIHLA_ATTRIBUTE_REFERENCES)
            fill_reference (self, element, &klass->attributes[i]);
        else if (klass->attributes[i].type == RIHLA_ATTRIBUTE_LANES)
            choose_lanes (self, element, &klass->attributes[i]);
    }
    rihla_element_foreach_child (element, fill_references, self);
}

static void
start (Generator *self, guint32 seed)
{
    self->random = g_rand_new_with_seed (seed);
    self->lanes = g_ptr_array_new_with_free_func (g_free);
    for (guint i = 0; i <= RIHLA_ELEMENT_ANY; i++)
        self->ids[i] = g_ptr_array_new_with_free_func (g_free);
}

static void
finish (Generator *self)
{
    g_rand_free (self->random);
    g_ptr_array_unref (self->lanes);
    for (guint i = 0; i <= RIHLA_ELEMENT_ANY; i++)
        g_ptr_array_unref (self->ids[i]);
}

RihlaJourney *
generate_journey (guint32 seed)
{
    static const double shares[] = { 0.1, 0.3, 0.5, 0.8, 1 };
    Generator self = { 0 };
    RihlaElement *element;

    start (&self, seed);
    self.share = shares[pick (self.random, G_N_ELEMENTS (shares))];
    self.n_most = 1 + pick (self.random, happens (self.random, 0.1) ? 8 : 4);
    element = generate_element (&self, RIHLA_ELEMENT_JOURNEY);
    fill_references (element, &self);
    finish (&self);
    return (RihlaJourney *) element;
}

static void
add_element (Generator *self, RihlaElement *parent, GPtrArray **list,
             RihlaElementKind kind)
{
    RihlaElement *element = generate_element (self, kind);

    rihla_element_insert (parent, list, element, -1);
    rihla_element_unref (element);
}

/* Everything that stands in a stage, but for touchpoints. */
static RihlaStage *
make_stage (Generator *self, gint64 entered)
{
    const RihlaElementClass *klass =
        rihla_element_class_get (RIHLA_ELEMENT_STAGE);
    RihlaStage *stage = rihla_element_new (RIHLA_ELEMENT_STAGE);

    for (guint i = 0; i < klass->n_attributes; i++)
        fill_attribute (self, &stage->element, &klass->attributes[i]);
    for (guint i = 0; i < klass->n_parts; i++) {
        if (klass->parts[i].kind != RIHLA_ELEMENT_TOUCHPOINT)
            fill_part (self, &stage->element, &klass->parts[i]);
    }
    stage->entered = entered;
    return stage;
}

/* What every persona feels here today, and would feel. */
static void
add_emotions (Generator *self, const RihlaJourney *journey,
              RihlaTouchpoint *touchpoint)
{
    guint n = 2 * journey->personas->len;

    for (guint i = 0; i < n; i++) {
        const RihlaElement *persona =
            g_ptr_array_index (journey->personas, i / 2);
        RihlaEmotion *emotion;

        if (i > 0)
            add_element (self, &touchpoint->element, &touchpoint->emotions,
                         RIHLA_ELEMENT_EMOTION);
        emotion = g_ptr_array_index (touchpoint->emotions, i);
        emotion->state = i % 2 == 0 ? RIHLA_EMOTION_STATE_CURRENT
                                    : RIHLA_EMOTION_STATE_FUTURE;
        g_free (emotion->persona_id);
        emotion->persona_id = g_strdup (persona->id);
    }
}

/* One by its value stands there already; this one is told by its counts. */
static void
add_metric (Generator *self, RihlaTouchpoint *touchpoint)
{
    RihlaMetric *metric = rihla_metric_new (RIHLA_METRIC_KIND_NPS);

    metric->promoters = 50 + pick (self->random, 200);
    metric->passives = 50 + pick (self->random, 100);
    metric->detractors = 50 + pick (self->random, 200);
    metric->target = 40;
    rihla_element_insert (&touchpoint->element, &touchpoint->metrics,
                          &metric->element, -1);
    rihla_metric_unref (metric);
}

static void
add_touchpoint (Generator *self, const RihlaJourney *journey, RihlaStage *stage)
{
    RihlaTouchpoint *touchpoint =
        (RihlaTouchpoint *) generate_element (self, RIHLA_ELEMENT_TOUCHPOINT);

    add_emotions (self, journey, touchpoint);
    add_metric (self, touchpoint);
    rihla_element_insert (&stage->element, &stage->touchpoints,
                          &touchpoint->element, -1);
    rihla_touchpoint_unref (touchpoint);
}

/* From stage to stage, some customers are lost. A remark a stage points
 * anywhere. */
static void
add_stages (Generator *self, RihlaJourney *journey, guint n_touchpoints)
{
    for (guint first = 0; first < n_touchpoints; first += 8) {
        RihlaStage *stage = make_stage (self, 5 * (n_touchpoints - first));

        for (guint i = first; i < MIN (first + 8, n_touchpoints); i++)
            add_touchpoint (self, journey, stage);
        rihla_element_insert (&journey->element, &journey->stages,
                              &stage->element, -1);
        rihla_stage_unref (stage);
        add_element (self, &journey->element, &journey->annotations,
                     RIHLA_ELEMENT_ANNOTATION);
    }
}

/* One of the journey's own, for the texts of touchpoints. */
static void
add_lanes (Generator *self, RihlaJourney *journey)
{
    RihlaJourneyLane *own = rihla_journey_lane_new (RIHLA_LANE_KIND_TEXT, NULL);

    own->title = generate_text (self->random);
    mend_lane (self, own);
    rihla_element_insert (&journey->element, &journey->lanes, &own->element,
                          -1);
    rihla_journey_lane_unref (own);
}

RihlaJourney *
generate_large_journey (guint32 seed, guint n_touchpoints)
{
    Generator self = { .share = 1, .n_most = 1 };
    RihlaJourney *journey;

    start (&self, seed);
    journey = rihla_element_new (RIHLA_ELEMENT_JOURNEY);
    journey->title = generate_text (self.random);
    journey->scenario = generate_text (self.random);
    journey->source = generate_text (self.random);
    for (guint i = 0; i < 6; i++)
        add_element (&self, &journey->element, &journey->channels,
                     RIHLA_ELEMENT_CHANNEL);
    for (guint i = 0; i < N_PERSONAS; i++)
        add_element (&self, &journey->element, &journey->personas,
                     RIHLA_ELEMENT_PERSONA);
    add_lanes (&self, journey);
    add_stages (&self, journey, n_touchpoints);
    fill_references (&journey->element, &self);
    g_clear_pointer (&journey->lane_names, g_strfreev);
    finish (&self);
    return journey;
}
