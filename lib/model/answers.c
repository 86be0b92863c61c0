/* answers.c: answers to surveys, counted.
 * SPDX-License-Identifier: MIT
 *
 * An answer is counted three times: among all of its kind at its place, among
 * those of its segment, and among those of its month. Each of these is a tally:
 * how often every score was given, or for times what answer-times.c keeps.
 * Tallies stand in one array, and a table with open addressing finds them by
 * place, kind and group, so that an answer costs three look-ups in memory that
 * is at hand, and no allocation. */

#include "config.h"

#include <math.h>
#include <rihla/rihla-error.h>
#include <string.h>

#include "model/answers.h"
#include "model/elements.h"

#define N_KINDS 6
#define FIRST_CAPACITY 256u
/* Groups: 0 all, then segments, and from here on months. */
#define FIRST_MONTH_GROUP 0x10000u

struct _RihlaAnswers {
    RihlaJourney *journey;     /* ref */
    GPtrArray *places;         /* owned; of RihlaElement, which are not */
    GHashTable *place_ids;     /* owned; id to number from 1 */
    GPtrArray *segments;       /* owned; of char * */
    GHashTable *segment_names; /* owned; name, not owned, to number from 1 */
    GArray *tallies;           /* owned; of RihlaTally */
    guint32 *table;            /* owned; numbers of tallies from 1; 0: free */
    guint capacity;            /* of the table: a power of two */
    guint n_octaves;
    guint64 n;
};

G_DEFINE_BOXED_TYPE (RihlaAnswers, rihla_answers, rihla_answers_ref,
                     rihla_answers_unref)

static void
clear_tally (gpointer data)
{
    RihlaTally *tally = data;

    if (tally->times != NULL)
        rihla_answer_times_clear (tally->times);
    g_free (tally->times);
}

static void
add_place (RihlaAnswers *self, RihlaElement *element)
{
    g_ptr_array_add (self->places, element);
    g_hash_table_insert (self->place_ids, element->id,
                         GUINT_TO_POINTER (self->places->len));
}

static void
add_places (RihlaAnswers *self)
{
    GPtrArray *stages = self->journey->stages;

    for (guint i = 0; i < rihla_list_get_n (stages); i++) {
        RihlaStage *stage = rihla_list_get (stages, i);

        add_place (self, &stage->element);
        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++)
            add_place (self, rihla_list_get (stage->touchpoints, j));
    }
}

RihlaAnswers *
rihla_answers_new (RihlaJourney *journey)
{
    RihlaAnswers *self;

    g_return_val_if_fail (journey != NULL, NULL);
    g_return_val_if_fail (rihla_journey_is_sealed (journey), NULL);

    self = g_atomic_rc_box_new0 (RihlaAnswers);
    self->journey = rihla_journey_ref (journey);
    self->places = g_ptr_array_new ();
    self->place_ids = g_hash_table_new (g_str_hash, g_str_equal);
    self->segments = g_ptr_array_new_with_free_func (g_free);
    self->segment_names = g_hash_table_new (g_str_hash, g_str_equal);
    self->tallies = g_array_new (FALSE, TRUE, sizeof (RihlaTally));
    g_array_set_clear_func (self->tallies, clear_tally);
    self->capacity = FIRST_CAPACITY;
    self->table = g_new0 (guint32, self->capacity);
    add_places (self);
    return self;
}

RihlaAnswers *
rihla_answers_ref (RihlaAnswers *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

static void
clear_answers (gpointer data)
{
    RihlaAnswers *self = data;

    g_array_unref (self->tallies);
    g_free (self->table);
    g_hash_table_unref (self->segment_names);
    g_ptr_array_unref (self->segments);
    g_hash_table_unref (self->place_ids);
    g_ptr_array_unref (self->places);
    rihla_journey_unref (self->journey);
}

void
rihla_answers_unref (RihlaAnswers *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_answers);
}

/* --- Places, segments, months ---------------------------------------------- */

RihlaJourney *
rihla_answers_get_journey (RihlaAnswers *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->journey;
}

guint
rihla_answers_get_n_places (RihlaAnswers *self)
{
    return self->places->len;
}

RihlaElement *
rihla_answers_get_place (RihlaAnswers *self, guint place)
{
    return g_ptr_array_index (self->places, place);
}

int
rihla_answers_find_place (RihlaAnswers *self, const char *id)
{
    return GPOINTER_TO_INT (g_hash_table_lookup (self->place_ids, id)) - 1;
}

guint
rihla_answers_take_segment (RihlaAnswers *self, const char *name)
{
    gpointer found = g_hash_table_lookup (self->segment_names, name);
    char *copy;

    if (found != NULL)
        return GPOINTER_TO_UINT (found);
    if (self->segments->len >= RIHLA_ANSWERS_MAX_SEGMENTS)
        return 0;
    copy = g_strdup (name);
    g_ptr_array_add (self->segments, copy);
    g_hash_table_insert (self->segment_names, copy,
                         GUINT_TO_POINTER (self->segments->len));
    return self->segments->len;
}

guint
rihla_answers_get_n_segments (RihlaAnswers *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->segments->len;
}

const char *
rihla_answers_get_segment (RihlaAnswers *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->segments, index);
}

/* --- Counting -------------------------------------------------------------- */

static const struct {
    double low;
    double high;
} scales[N_KINDS] = {
    [RIHLA_METRIC_KIND_OTHER] = { NAN, NAN },
    [RIHLA_METRIC_KIND_NPS] = { 0, 10 },
    [RIHLA_METRIC_KIND_CSAT] = { 1, 5 },
    [RIHLA_METRIC_KIND_CES] = { 1, 7 },
    [RIHLA_METRIC_KIND_FCR] = { 0, 1 },
    [RIHLA_METRIC_KIND_ART] = { 0, RIHLA_NUMBER_LARGEST },
};

gboolean
rihla_answer_fits (RihlaMetricKind kind, double score)
{
    if (!(score >= scales[kind].low && score <= scales[kind].high))
        return FALSE;
    return kind == RIHLA_METRIC_KIND_ART || score == (double) (int) score;
}

RihlaAnswersGroup
rihla_answers_group_of_segment (guint segment)
{
    return 1 + segment;
}

RihlaAnswersGroup
rihla_answers_group_of_month (guint month)
{
    return FIRST_MONTH_GROUP + month;
}

static guint64
make_key (guint place, RihlaMetricKind kind, RihlaAnswersGroup group)
{
    return ((guint64) place * N_KINDS + kind) << 32 | group;
}

/* Where in the table a tally stands, or the free place for it. The number is
 * 2⁶⁴ over the golden ratio, which spreads what lies close together. */
static guint
find_slot (const RihlaAnswers *self, guint64 key)
{
    guint mask = self->capacity - 1;
    guint slot = (guint) (key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32);

    for (slot &= mask; self->table[slot] != 0; slot = (slot + 1) & mask) {
        const RihlaTally *tally =
            &g_array_index (self->tallies, RihlaTally, self->table[slot] - 1);

        if (tally->key == key)
            break;
    }
    return slot;
}

/* No more than half of the table is ever taken. */
static void
grow_table (RihlaAnswers *self)
{
    self->capacity *= 2;
    g_free (self->table);
    self->table = g_new0 (guint32, self->capacity);
    for (guint i = 0; i < self->tallies->len; i++) {
        const RihlaTally *tally = &g_array_index (self->tallies, RihlaTally, i);

        self->table[find_slot (self, tally->key)] = i + 1;
    }
}

static RihlaTally *
add_tally (RihlaAnswers *self, guint64 key)
{
    RihlaTally tally = { .key = key };

    if (self->tallies->len >= RIHLA_ANSWERS_MAX_TALLIES)
        return NULL;
    if (2 * (self->tallies->len + 1) > self->capacity)
        grow_table (self);
    g_array_append_val (self->tallies, tally);
    self->table[find_slot (self, key)] = self->tallies->len;
    return &g_array_index (self->tallies, RihlaTally, self->tallies->len - 1);
}

static gboolean
count_in (RihlaAnswers *self, guint place, RihlaMetricKind kind,
          RihlaAnswersGroup group, double score)
{
    guint64 key = make_key (place, kind, group);
    guint32 number = self->table[find_slot (self, key)];
    RihlaTally *tally;

    if (G_LIKELY (number != 0))
        tally = &g_array_index (self->tallies, RihlaTally, number - 1);
    else
        tally = add_tally (self, key);
    if (tally == NULL)
        return FALSE;
    if (kind != RIHLA_METRIC_KIND_ART) {
        tally->counts[(guint) score]++;
        return TRUE;
    }
    if (tally->times == NULL)
        tally->times = g_new0 (RihlaAnswerTimes, 1);
    self->n_octaves += rihla_answer_times_add (tally->times, score);
    return self->n_octaves <= RIHLA_ANSWERS_MAX_OCTAVES;
}

gboolean
rihla_answers_count (RihlaAnswers *self, guint place, RihlaMetricKind kind,
                     guint segment, guint month, double score)
{
    RihlaAnswersGroup of_segment = rihla_answers_group_of_segment (segment);
    RihlaAnswersGroup of_month = rihla_answers_group_of_month (month);

    self->n++;
    return count_in (self, place, kind, RIHLA_ANSWERS_ALL, score) &&
           count_in (self, place, kind, of_segment, score) &&
           (month == 0 || count_in (self, place, kind, of_month, score));
}

guint64
rihla_answers_get_n (RihlaAnswers *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->n;
}

const RihlaTally *
rihla_answers_find (RihlaAnswers *self, guint place, RihlaMetricKind kind,
                    RihlaAnswersGroup group)
{
    guint32 number =
        self->table[find_slot (self, make_key (place, kind, group))];

    return number == 0 ? NULL
                       : &g_array_index (self->tallies, RihlaTally, number - 1);
}

static int
compare_months (gconstpointer a, gconstpointer b)
{
    guint first = *(const guint *) a;
    guint second = *(const guint *) b;

    return (first > second) - (first < second);
}

GArray *
rihla_answers_list_months (RihlaAnswers *self)
{
    GArray *months = g_array_new (FALSE, FALSE, sizeof (guint));
    g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

    for (guint i = 0; i < self->tallies->len; i++) {
        const RihlaTally *tally = &g_array_index (self->tallies, RihlaTally, i);
        guint group = (guint) (tally->key & G_MAXUINT32);
        guint month = group - FIRST_MONTH_GROUP;

        if (group >= FIRST_MONTH_GROUP &&
            g_hash_table_add (seen, GUINT_TO_POINTER (month)))
            g_array_append_val (months, month);
    }
    g_array_sort (months, compare_months);
    return months;
}

/* --- Answers one by one ---------------------------------------------------- */

static gboolean G_GNUC_PRINTF (3, 4)
    fail (GError **error, RihlaError code, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list arguments;

    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    g_set_error_literal (error, RIHLA_ERROR, (int) code, message);
    return FALSE;
}

static gboolean
check_answer (RihlaMetricKind kind, double score, const char *segment,
              GError **error)
{
    if (!rihla_answer_fits (kind, score)) {
        g_autofree char *text = rihla_number_print (score);

        return fail (error, RIHLA_ERROR_VALUE, "%s is not on the scale", text);
    }
    if (segment != NULL && !g_utf8_validate (segment, -1, NULL))
        return fail (error, RIHLA_ERROR_VALUE, "the segment is not UTF-8");
    return TRUE;
}

gboolean
rihla_answers_add (RihlaAnswers *self, const char *place, RihlaMetricKind kind,
                   double score, const char *date, const char *segment,
                   GError **error)
{
    guint group = 0;
    guint month = 0;
    int index;

    g_return_val_if_fail (self != NULL && place != NULL, FALSE);
    g_return_val_if_fail (kind > RIHLA_METRIC_KIND_OTHER && kind < N_KINDS,
                          FALSE);
    g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

    index = rihla_answers_find_place (self, place);
    if (index < 0)
        return fail (error, RIHLA_ERROR_REFERENCE,
                     "there is no stage or touchpoint of the id \"%s\"", place);
    if (!check_answer (kind, score, segment, error))
        return FALSE;
    if (date != NULL)
        month = rihla_month_parse (date, strlen (date));
    if (date != NULL && month == 0)
        return fail (error, RIHLA_ERROR_VALUE, "\"%s\" is not a date", date);
    if (segment != NULL && *segment != '\0')
        group = rihla_answers_take_segment (self, segment);
    if ((segment != NULL && *segment != '\0' && group == 0) ||
        !rihla_answers_count (self, (guint) index, kind, group, month, score))
        return fail (error, RIHLA_ERROR_LIMIT,
                     "the answers are of too many segments, places and "
                     "months");
    return TRUE;
}
