/* extreme-journeys.c: journeys at the edges of what a map is drawn of.
 * SPDX-License-Identifier: MIT
 *
 * The full one is filled from the table of elements: an attribute or part that
 * is added there is filled and looked for as well. */

#include "config.h"

#include <math.h>
#include <string.h>

#include <rihla/rihla-enum-types.h>
#include <rihla/rihla.h>

#include "extreme-journeys.h"
#include "model/attributes.h"
#include "model/elements.h"

#define WORD_LENGTH 400
#define N_CHILDREN 2 /* of each kind, in the full journey */

typedef struct {
    gboolean is_arabic;
    gboolean is_of_words; /* each text is a long word */
    guint n_texts;        /* made so far */
    guint n_elements[RIHLA_N_ELEMENT_KINDS];
} Filler;

/* --- Texts ---------------------------------------------------------------- */

static const char *const phrases[][2] = {
    { "يبحث عن العرض المناسب", "Looks for an offer that fits" },
    { "ينتظر الرد", "Waits for a reply" },
    { "يتصل بخدمة العملاء للمرة الثانية", "Calls the service a second time" },
    { "يدفع عبر Apple Pay", "Pays in the app" },
    { "يقرأ الشروط", "Reads the terms" },
    { "يشارك التجربة مع أصدقائه وأهله ومن يسأله عنها",
      "Tells friends, family and whoever asks how it went" },
    { "يفتح الرسالة", "Opens the message" },
    { "يزور الفرع", "Visits the branch" },
};

static char *
make_word (Filler *self)
{
    static const char *const letters[][2] = { { "بتثجحسصعفقكلمنهي",
                                                "aeinorstulmdpckg" } };
    const char *from = letters[0][self->is_arabic ? 0 : 1];
    GString *word = g_string_new (NULL);
    guint n = self->n_texts++;

    for (guint i = 0; i < WORD_LENGTH; i++) {
        guint digit = i < 4 ? (n >> (4 * i)) & 15 : (i * 7 + n) & 15;

        g_string_append_unichar (
            word,
            g_utf8_get_char (g_utf8_offset_to_pointer (from, (glong) digit)));
    }
    return g_string_free (word, FALSE);
}

static char *
make_text (Filler *self)
{
    guint n = self->n_texts;

    if (self->is_of_words)
        return make_word (self);
    self->n_texts++;
    return g_strdup_printf (
        "%s %u", phrases[n % G_N_ELEMENTS (phrases)][self->is_arabic ? 0 : 1],
        n);
}

/* --- Attributes ----------------------------------------------------------- */

/* Strings that are no texts. */
static const struct {
    const char *attribute;
    const char *value;
} strings[] = {
    { "colour", "#ffd166" },
    { "href", "scene.svg" },
    { "picture", "face.svg" },
    { "unit", "°C" },
};

static const char *
find_string (const char *attribute)
{
    for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
        if (strcmp (strings[i].attribute, attribute) == 0)
            return strings[i].value;
    return NULL;
}

/* Each value by turns. */
static char *
make_nick (GType type, guint turn)
{
    g_autofree char *list = rihla_enum_list (type);
    g_auto (GStrv) nicks = g_strsplit (list, ", ", -1);

    return g_strdup (nicks[turn % g_strv_length (nicks)]);
}

static char *
make_number (const RihlaAttribute *attribute, guint turn, double step)
{
    double least = MAX (attribute->minimum, -100);
    double most = MIN (attribute->maximum, 5000);
    double share = (turn * 7 % 11 + 1) / 12.;

    return rihla_number_print (
        least + floor ((most - least) * share / step + 0.5) * step);
}

static const char *const stems[RIHLA_N_ELEMENT_KINDS] = {
    [RIHLA_ELEMENT_JOURNEY] = "journey",
    [RIHLA_ELEMENT_PERSONA] = "persona",
    [RIHLA_ELEMENT_CHANNEL] = "channel",
    [RIHLA_ELEMENT_LANE] = "lane",
    [RIHLA_ELEMENT_STAGE] = "stage",
    [RIHLA_ELEMENT_TOUCHPOINT] = "touchpoint",
    [RIHLA_ELEMENT_IMAGE] = "image",
    [RIHLA_ELEMENT_EMOTION] = "emotion",
    [RIHLA_ELEMENT_PAIN_POINT] = "pain",
    [RIHLA_ELEMENT_OPPORTUNITY] = "opportunity",
    [RIHLA_ELEMENT_METRIC] = "metric",
    [RIHLA_ELEMENT_LANE_TEXT] = "text",
    [RIHLA_ELEMENT_NOTE] = "note",
    [RIHLA_ELEMENT_ANNOTATION] = "annotation",
};

/* Of the element that was made last, or of another kind in the beginning. */
static char *
make_reference (Filler *self, RihlaElementKind target, guint turn)
{
    if (target == RIHLA_ELEMENT_ANY)
        target = (RihlaElementKind) (turn % RIHLA_N_ELEMENT_KINDS);
    return g_strdup_printf ("%s-%u", stems[target],
                            turn % MAX (self->n_elements[target], 1));
}

static char *
make_lane_names (void)
{
    g_autofree char *list = rihla_enum_list (RIHLA_TYPE_LANE_KIND);
    g_auto (GStrv) nicks = g_strsplit (list, ", ", -1);
    GString *names = g_string_new ("lane-0");

    for (guint i = 0; nicks[i] != NULL; i++)
        if (strcmp (nicks[i], "text") != 0)
            g_string_append_printf (names, " %s", nicks[i]);
    return g_string_free (names, FALSE);
}

static char *
make_string (Filler *self, const RihlaAttribute *attribute)
{
    const char *string = find_string (attribute->name);

    return string != NULL ? g_strdup (string) : make_text (self);
}

static char *
make_value (Filler *self, const RihlaAttribute *attribute,
            RihlaElementKind kind, guint turn)
{
    switch (attribute->type) {
    case RIHLA_ATTRIBUTE_ID:
        return g_strdup_printf ("%s-%u", stems[kind], turn);
    case RIHLA_ATTRIBUTE_STRING:
        return make_string (self, attribute);
    case RIHLA_ATTRIBUTE_LANGUAGE:
        return g_strdup (self->is_arabic ? "ar" : "en");
    case RIHLA_ATTRIBUTE_DATE:
        return g_strdup ("2026-04-25");
    case RIHLA_ATTRIBUTE_CURRENCY:
        return g_strdup ("SAR");
    case RIHLA_ATTRIBUTE_ENUM:
        return make_nick (attribute->get_enum_type (), turn);
    case RIHLA_ATTRIBUTE_BOOLEAN:
        /* A lane that is hidden says nothing. */
        return g_strdup (strcmp (attribute->name, "hidden") == 0 ? "no"
                                                                 : "yes");
    case RIHLA_ATTRIBUTE_COUNT:
        return make_number (attribute, turn, 1);
    case RIHLA_ATTRIBUTE_NUMBER:
        return make_number (attribute, turn, 0.05);
    case RIHLA_ATTRIBUTE_DURATION:
        return rihla_duration_print (90 + 1800 * (turn % 5));
    case RIHLA_ATTRIBUTE_NUMBERS:
        return g_strdup ("5 4 3 5 2");
    case RIHLA_ATTRIBUTE_REFERENCE:
    case RIHLA_ATTRIBUTE_REFERENCES:
        return make_reference (self, attribute->target, turn);
    case RIHLA_ATTRIBUTE_LANES:
        return make_lane_names ();
    case RIHLA_ATTRIBUTE_REVIEW:
        return g_strdup ("R103=off R110=error");
    }
    g_error ("no value for a new type of attribute");
}

static void
fill_attributes (Filler *self, RihlaElement *element, guint turn)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_attributes; i++) {
        const RihlaAttribute *attribute = &klass->attributes[i];
        g_autofree char *text =
            make_value (self, attribute, element->kind, turn);
        char *message = NULL;

        if (!rihla_attribute_parse (attribute, element, text, &message))
            g_error ("%s of %s: %s", attribute->name, klass->name, message);
    }
}

/* --- Elements ------------------------------------------------------------- */

/* The value of an emotion is within its interval. */
static void
mend_emotion (RihlaEmotion *emotion)
{
    emotion->low = MAX (emotion->value - 0.4, -2);
    emotion->high = MIN (emotion->value + 0.3, 2);
}

static guint
count_children (RihlaElementKind kind)
{
    if (kind == RIHLA_ELEMENT_ANNOTATION)
        return RIHLA_N_ELEMENT_KINDS;
    return kind == RIHLA_ELEMENT_LANE ? 1 : N_CHILDREN;
}

/* The depth is that of the table: four. */
static RihlaElement *
make_element (Filler *self, RihlaElementKind kind)
{
    const RihlaElementClass *klass = rihla_element_class_get (kind);
    RihlaElement *element = rihla_element_new (kind);
    guint turn = self->n_elements[kind]++;

    for (guint i = 0; i < klass->n_parts; i++) {
        const RihlaPart *part = &klass->parts[i];
        gpointer field = rihla_part_get_field (part, element);

        if (part->type == RIHLA_PART_CONTENT || part->type == RIHLA_PART_TEXT) {
            *(char **) field = make_text (self);
            continue;
        }
        for (guint j = 0; j < count_children (part->kind); j++) {
            if (part->type == RIHLA_PART_TEXTS) {
                g_autofree char *text = make_text (self);

                rihla_element_insert_text (element, field, text, -1);
            } else {
                RihlaElement *child = make_element (self, part->kind);

                rihla_element_insert (element, field, child, -1);
                rihla_element_unref (child);
            }
        }
    }
    fill_attributes (self, element, turn);
    if (kind == RIHLA_ELEMENT_EMOTION)
        mend_emotion ((RihlaEmotion *) element);
    return element;
}

static gboolean
is_arabic (const char *language)
{
    return strcmp (language, "ar") == 0;
}

RihlaJourney *
extreme_full (const char *language)
{
    Filler self = { .is_arabic = is_arabic (language) };

    return (RihlaJourney *) make_element (&self, RIHLA_ELEMENT_JOURNEY);
}

RihlaJourney *
extreme_words (const char *language)
{
    Filler self = { .is_arabic = is_arabic (language), .is_of_words = TRUE };

    return (RihlaJourney *) make_element (&self, RIHLA_ELEMENT_JOURNEY);
}

/* --- The others ----------------------------------------------------------- */

static RihlaJourney *
make_journey (Filler *self, const char *language)
{
    g_autofree char *title = NULL;
    RihlaJourney *journey = rihla_journey_new ();

    self->is_arabic = is_arabic (language);
    title = make_text (self);
    rihla_journey_set_language (journey, language);
    rihla_journey_set_title (journey, title);
    return journey;
}

static RihlaStage *
add_stage (Filler *self, RihlaJourney *journey, RihlaStageKind kind)
{
    g_autofree char *title = make_text (self);

    return rihla_journey_add_stage (journey, kind, title);
}

static RihlaTouchpoint *
add_touchpoint (Filler *self, RihlaStage *stage)
{
    g_autofree char *title = make_text (self);

    return rihla_stage_add_touchpoint (stage, title);
}

RihlaJourney *
extreme_titles (const char *language)
{
    Filler self = { 0 };
    RihlaJourney *journey = make_journey (&self, language);

    for (guint i = 0; i < 6; i++) {
        RihlaStage *stage =
            add_stage (&self, journey, (RihlaStageKind) (i % 6));

        for (guint j = 0; j < 1 + i % 3; j++)
            add_touchpoint (&self, stage);
    }
    return journey;
}

static void
add_pain (Filler *self, RihlaTouchpoint *touchpoint, guint turn)
{
    g_autofree char *text = make_text (self);
    g_autofree char *answer = make_text (self);
    g_autofree char *id = g_strdup_printf ("pain-%u", turn);
    const char *const resolves[] = { id, NULL };
    RihlaPainPoint *pain = rihla_touchpoint_add_pain_point (touchpoint, text);

    rihla_pain_point_set_id (pain, id);
    rihla_pain_point_set_severity (pain, 1 + turn % 5);
    if (turn % 2 == 0)
        rihla_opportunity_set_resolves (
            rihla_touchpoint_add_opportunity (touchpoint, answer), resolves);
}

/* The emotion goes up and down; every third touchpoint has a pain point. */
static void
fill_touchpoint (Filler *self, RihlaTouchpoint *touchpoint, guint turn)
{
    static const char *const words[][2] = { { "قلق", "worried" },
                                            { "فرح", "glad" },
                                            { "حيرة", "confused" } };
    static const char *const owners[][2] = { { "المبيعات", "Sales" },
                                             { "الدعم", "Support" },
                                             { "الفرع", "Branch" } };
    guint side = self->is_arabic ? 0 : 1;
    g_autofree char *quote = make_text (self);
    g_autofree char *channel = g_strdup_printf ("channel-%u", turn / 2 % 5);

    rihla_touchpoint_set_channel_id (touchpoint, channel);
    rihla_touchpoint_set_owner (touchpoint, owners[turn / 4 % 3][side]);
    rihla_touchpoint_set_wait (touchpoint, 60 * (turn % 50));
    rihla_touchpoint_set_active (touchpoint, 30 * (turn % 7));
    rihla_touchpoint_set_moment_of_truth (touchpoint, turn % 13 == 5);
    rihla_touchpoint_add_emotion (touchpoint, words[turn % 3][side],
                                  1.9 * sin (turn * 0.7));
    if (turn % 3 == 1)
        add_pain (self, touchpoint, turn);
    if (turn % 7 == 2)
        rihla_touchpoint_insert_quote (touchpoint, quote, -1);
}

static void
fill_stage (Filler *self, RihlaStage *stage, guint n_touchpoints, guint turn)
{
    g_autofree char *goal = make_text (self);
    RihlaMetric *metric;

    rihla_stage_set_goal (stage, goal);
    rihla_stage_set_entered (stage, 10000 - 150 * (gint64) turn);
    for (guint i = 0; i < n_touchpoints; i++)
        fill_touchpoint (self, add_touchpoint (self, stage),
                         turn * n_touchpoints + i);
    metric = rihla_stage_add_metric (stage, RIHLA_METRIC_KIND_CSAT);
    rihla_metric_set_value (metric, 40 + turn % 50);
    rihla_metric_set_target (metric, 70);
}

static RihlaJourney *
make_grid (const char *language, guint n_stages, guint n_touchpoints)
{
    Filler self = { 0 };
    RihlaJourney *journey = make_journey (&self, language);

    for (guint i = 0; i < MIN (n_stages * n_touchpoints / 2, 5); i++) {
        g_autofree char *id = g_strdup_printf ("channel-%u", i);
        g_autofree char *name = make_text (&self);

        rihla_journey_add_channel (journey, id, name);
    }
    for (guint i = 0; i < n_stages; i++)
        fill_stage (&self,
                    add_stage (&self, journey, (RihlaStageKind) (i / 10 % 6)),
                    n_touchpoints, i);
    return journey;
}

RihlaJourney *
extreme_large (const char *language)
{
    return make_grid (language, 60, 10);
}

RihlaJourney *
extreme_single (const char *language)
{
    return make_grid (language, 1, 4);
}

/* --- What a journey says -------------------------------------------------- */

typedef struct {
    ExtremeTextFunc func;
    gpointer data;
} Walk;

/* Who is to see to an opportunity is told in reports, not on the map. */
static gboolean
is_on_map (const RihlaElement *element, const RihlaAttribute *attribute)
{
    if (element->kind == RIHLA_ELEMENT_OPPORTUNITY)
        return strcmp (attribute->name, "owner") != 0;
    return find_string (attribute->name) == NULL;
}

static void
walk_strings (Walk *walk, const RihlaElement *element)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_attributes; i++) {
        const RihlaAttribute *attribute = &klass->attributes[i];
        char **string = rihla_attribute_get_field (attribute, element);

        if (attribute->type == RIHLA_ATTRIBUTE_STRING && *string != NULL &&
            is_on_map (element, attribute))
            walk->func (element->id, *string, walk->data);
    }
}

static void
walk_texts (RihlaElement *element, gpointer data)
{
    Walk *walk = data;
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    walk_strings (walk, element);
    for (guint i = 0; i < klass->n_parts; i++) {
        const RihlaPart *part = &klass->parts[i];
        gpointer field = rihla_part_get_field (part, element);

        if (part->type == RIHLA_PART_TEXTS) {
            GPtrArray *texts = *(GPtrArray **) field;

            for (guint j = 0; j < rihla_list_get_n (texts); j++)
                walk->func (element->id, rihla_list_get (texts, j), walk->data);
        } else if (part->type != RIHLA_PART_CHILDREN &&
                   *(char **) field != NULL) {
            walk->func (element->id, *(char **) field, walk->data);
        }
    }
    rihla_element_foreach_child (element, walk_texts, walk);
}

void
extreme_foreach_text (RihlaJourney *journey, ExtremeTextFunc func,
                      gpointer data)
{
    Walk walk = { func, data };

    walk_texts ((RihlaElement *) journey, &walk);
}
