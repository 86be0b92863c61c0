/* test-emotion-words.c: the values of emotion words.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "data/data.h"
#include "model/emotion-words.h"

/* What docs/emotion-words.md promises. */
#define MIN_WORDS 150

START_TEST (test_table)
{
    static const char *const languages[] = { "ar", "en" };

    for (gsize i = 0; i < G_N_ELEMENTS (languages); i++) {
        g_autofree char *name =
            g_strconcat ("emotions/", languages[i], ".ini", NULL);
        g_autoptr (GBytes) bytes = rihla_data_lookup (name, NULL);
        g_autoptr (GKeyFile) file = g_key_file_new ();
        g_auto (GStrv) keys = NULL;
        gsize n = 0;

        ck_assert_ptr_nonnull (bytes);
        ck_assert (g_key_file_load_from_bytes (file, bytes, 0, NULL));
        keys = g_key_file_get_keys (file, "words", &n, NULL);
        ck_assert_uint_ge (n, MIN_WORDS);
        /* No two words have the same form: none hides another. */
        ck_assert_uint_eq (rihla_emotion_words_get_n (languages[i]), n);
        for (gsize k = 0; k < n; k++) {
            g_autoptr (GError) error = NULL;
            double value =
                g_key_file_get_double (file, "words", keys[k], &error);
            double found = 99;

            ck_assert_msg (error == NULL, "%s", keys[k]);
            ck_assert_msg (fabs (value) <= 2, "%s", keys[k]);
            ck_assert_msg (fabs (value * 10 - round (value * 10)) < 1e-9, "%s",
                           keys[k]);
            ck_assert_msg (rihla_emotion_words_lookup (keys[k], languages[i],
                                                       &found),
                           "%s", keys[k]);
            ck_assert_msg (found == value, "%s", keys[k]);
        }
    }
    ck_assert_uint_eq (rihla_emotion_words_get_n ("xx"), 0);
}
END_TEST

static const struct {
    const char *word;
    const char *lang;
    const char *like;
} lookup_cases[] = {
    { "خيبة أمل (إذا كانت التجربة سيئة)", "ar", "خيبة أمل" },
    { "خَيْبَةُ الأَمَل", "ar", "خيبة أمل" },
    { "الفضول", "ar", "فضول" },
    { "إحباطـــ", "ar", "إحباط" },
    { "احباط", "ar", "إحباط" },
    { "رضى", "ar", "رضا" },
    { "راضٍ", "ar", "راض" },
    { "راضون", "ar", "راض" },
    { "محبطة", "ar", "محبط" },
    { "محبطين", "ar", "محبط" },
    { "غضباً", "ar", "غضب" },
    { "متحمسات", "ar", "متحمس" },
    { "مستائين", "ar", "مستاء" },
    { "رضا بعد الشراء", "ar", "رضا" },
    { "خوف من التكلفة", "ar", "خوف" },
    { "يشعر بالقلق", "ar", "قلق" },
    { "قلق للغاية", "ar", "قلق" },
    { "عدم رضا", "ar", "عدم الرضا" },
    { "فخر", "en", "فخر" },
    { "فخر", NULL, "فخر" },
    { "فخر", "ar-SA", "فخر" },
    { "Proud", "ar", "proud" },
    { "FRUSTRATED!", "en", "frustrated" },
    { "worried about the price", "en", "worried" },
    { "feels very worried", "en", "worried" },
    { "very happy about it", "en", "very happy" },
    { "let-down", "en-GB", "let down" },
    { "مقارنة", "ar", NULL },
    { "أمل ضائع", "ar", NULL },
    { "hope lost", "en", NULL },
    { "not excited", "en", NULL },
    { "ليس سعيداً", "ar", NULL },
    { "about", "en", NULL },
    { "very", "en", NULL },
    { "", "en", NULL },
    { "()", "en", NULL },
    { "😀", "en", NULL },
    { "\xff", "en", NULL },
    { NULL, "en", NULL },
};

/* Words that are to have the value of another, or none (NULL). */
START_TEST (test_lookups)
{
    for (gsize i = 0; i < G_N_ELEMENTS (lookup_cases); i++) {
        double value = 99;
        double like = 99;
        gboolean is_found =
            rihla_emotion_words_lookup (lookup_cases[i].word,
                                        lookup_cases[i].lang, &value);

        ck_assert_msg (is_found == (lookup_cases[i].like != NULL), "%s",
                       lookup_cases[i].word);
        if (!is_found)
            continue;
        ck_assert (
            rihla_emotion_words_lookup (lookup_cases[i].like, NULL, &like));
        ck_assert_msg (value == like, "%s", lookup_cases[i].word);
    }
    ck_assert (rihla_emotion_words_lookup ("happy", "en", NULL));
}
END_TEST

/* Attack: a cell as a word. */
START_TEST (test_long_word)
{
    g_autofree char *word = g_strnfill (1000, 'a');

    ck_assert (!rihla_emotion_words_lookup (word, "en", NULL));
    word[0] = '(';
    word[998] = ')';
    ck_assert (!rihla_emotion_words_lookup (word, "en", NULL));
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("emotion-words");
    TCase *tcase = tcase_create ("words");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_test (tcase, test_table);
    tcase_add_test (tcase, test_lookups);
    tcase_add_test (tcase, test_long_word);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
