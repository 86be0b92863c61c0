/* test-svg.c: maps as SVG.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <libxml/parser.h>
#include <math.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "render/svg.h"
#include "sample-maps.h"
#include "scenes.h"

static RihlaLayout *
make_clinic (void)
{
    return sample_lay_out (sample_clinic (), NULL);
}

static RihlaLayout *
make_shop (void)
{
    return sample_lay_out (sample_shop (), NULL);
}

typedef struct {
    GHashTable *ids; /* owned; of xmlChar */
    GPtrArray *uses; /* owned; of xmlChar: what is pointed to */
    const char *prefix;
    guint n_elements;
} Survey;

static void
survey_attribute (Survey *survey, xmlAttr *attribute)
{
    g_autofree char *value = NULL;
    xmlChar *raw =
        xmlNodeListGetString (attribute->doc, attribute->children, 1);
    const char *name = (const char *) attribute->name;

    value = g_strdup (raw == NULL ? "" : (const char *) raw);
    xmlFree (raw);
    if (g_str_equal (name, "id")) {
        ck_assert (g_str_has_prefix (value, survey->prefix));
        ck_assert (g_hash_table_add (survey->ids, g_steal_pointer (&value)));
    } else if (g_str_equal (name, "href")) {
        ck_assert_int_eq (value[0], '#');
        g_ptr_array_add (survey->uses, g_strdup (value + 1));
    } else if (g_str_has_prefix (value, "url(")) {
        ck_assert (g_str_has_prefix (value, "url(#"));
        value[strlen (value) - 1] = '\0';
        g_ptr_array_add (survey->uses, g_strdup (value + strlen ("url(#")));
    }
}

static xmlNode *
get_next (xmlNode *node)
{
    if (node->children != NULL)
        return node->children;
    while (node != NULL && node->next == NULL)
        node = node->parent;
    return node == NULL ? NULL : node->next;
}

/* No id twice, none without the prefix, and nothing that points to an id which
 * is not there, or out of the document. */
static void
check_references (xmlDoc *document, const char *prefix)
{
    Survey survey = { .prefix = prefix };

    survey.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    survey.uses = g_ptr_array_new_with_free_func (g_free);
    for (xmlNode *node = xmlDocGetRootElement (document); node != NULL;
         node = get_next (node)) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        survey.n_elements++;
        for (xmlAttr *a = node->properties; a != NULL; a = a->next)
            survey_attribute (&survey, a);
    }
    ck_assert_uint_gt (survey.n_elements, 20);
    ck_assert_uint_gt (survey.uses->len, 10);
    for (guint i = 0; i < survey.uses->len; i++)
        ck_assert (g_hash_table_contains (survey.ids, survey.uses->pdata[i]));
    g_hash_table_unref (survey.ids);
    g_ptr_array_unref (survey.uses);
}

static xmlDoc *
parse_svg (const GString *svg)
{
    xmlDoc *document =
        xmlReadMemory (svg->str, (int) svg->len, NULL, NULL, XML_PARSE_NONET);

    ck_assert_ptr_nonnull (document);
    return document;
}

START_TEST (svg_stands_by_itself)
{
    static RihlaLayout *(*const makers[]) (void) = { make_clinic, make_shop };
    g_autoptr (RihlaLayout) layout = makers[_i]();
    g_autofree char *prefix = NULL;
    GString *svg = scene_draw (layout, "svg");
    xmlDoc *document = parse_svg (svg);

    prefix = g_strdup_printf ("%s-", rihla_journey_get_id (layout->journey));
    check_references (document, prefix);
    xmlFreeDoc (document);
    scene_free_drawn (svg);
}
END_TEST

static char *
get_attribute (xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
    char *copy = g_strdup ((const char *) value);

    xmlFree (value);
    return copy;
}

static xmlNode *
find_child (xmlNode *node, const char *name)
{
    for (xmlNode *child = node->children; child != NULL; child = child->next)
        if (child->type == XML_ELEMENT_NODE &&
            g_str_equal ((const char *) child->name, name))
            return child;
    ck_abort_msg ("no %s", name);
    return NULL;
}

static void
check_text (xmlNode *node, const char *expected)
{
    xmlChar *text = xmlNodeGetContent (node);

    ck_assert_str_eq ((const char *) text, expected);
    xmlFree (text);
}

START_TEST (svg_has_a_name_and_a_language)
{
    g_autoptr (RihlaLayout) layout = scene_new (33.333, 44);
    GString *svg = scene_draw (layout, "svg");
    xmlDoc *document = parse_svg (svg);
    xmlNode *root = xmlDocGetRootElement (document);
    g_autofree char *role = get_attribute (root, "role");
    g_autofree char *label = get_attribute (root, "aria-labelledby");
    g_autofree char *width = get_attribute (root, "width");
    g_autofree char *box = get_attribute (root, "viewBox");
    xmlChar *language = xmlNodeGetLang (root);

    ck_assert_str_eq (role, "img");
    ck_assert_str_eq (label, "scene-title");
    ck_assert_str_eq (width, "33.33pt");
    ck_assert_str_eq (box, "0 0 33.33 44");
    ck_assert_str_eq ((const char *) language, "ar");
    check_text (find_child (root, "title"), "رحلة & <\"map\">");
    check_text (find_child (root, "desc"), "وصف");
    xmlFree (language);
    xmlFreeDoc (document);
    scene_free_drawn (svg);
}
END_TEST

/* A title that a program set may hold what XML does not. */
START_TEST (svg_stays_xml_with_any_title)
{
    static const char *const titles[] = { "a\x01"
                                          "b\x1f"
                                          "c\x7f",
                                          "a\xef\xbf\xbe"
                                          "b",
                                          "]]> &amp; <!--", NULL };
    g_autoptr (RihlaLayout) layout = scene_new (30, 30);
    GString *svg;

    rihla_journey_set_title (layout->journey, titles[_i]);
    svg = scene_draw (layout, "svg");
    xmlFreeDoc (parse_svg (svg));
    ck_assert_int_eq (strstr (svg->str, "<title") != NULL, titles[_i] != NULL);
    scene_free_drawn (svg);
}
END_TEST

START_TEST (svg_ids_are_fit_for_any_place)
{
    static const struct {
        const char *id;
        const char *expected;
    } prefixes[] = {
        { "شراء", "\"map_d8_b4_d8_b1_d8_a7_d8_a1-title\"" },
        { "a.b_c", "\"a_2eb_5fc-title\"" },
        { "_x", "\"map_5fx-title\"" },
        { "plain-1", "\"plain-1-title\"" },
        { NULL, "\"map-title\"" },
    };
    g_autoptr (RihlaLayout) layout = scene_new (30, 30);
    GString *svg;

    rihla_journey_set_id (layout->journey, prefixes[_i].id);
    svg = scene_draw (layout, "svg");
    ck_assert_ptr_nonnull (strstr (svg->str, prefixes[_i].expected));
    scene_free_drawn (svg);
}
END_TEST

START_TEST (numbers_are_as_short_as_can_be)
{
    static const struct {
        double number;
        guint decimals;
        const char *expected;
    } numbers[] = {
        { 0, 2, "0" },
        { -0.001, 2, "0" },
        { 1.5, 2, "1.5" },
        { -0.5, 2, "-0.5" },
        { 12.345, 2, "12.35" },
        { 0.05, 2, "0.05" },
        { 99.999, 2, "100" },
        { -7, 0, "-7" },
        { 0.000001, 6, "0.000001" },
        { 1e300, 2, "1000000000000" },
        { -1e300, 0, "-1000000000000" },
        { NAN, 2, "0" },
        { INFINITY, 2, "0" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
        g_autoptr (GString) out = g_string_new (NULL);

        rihla_svg_put_number (out, numbers[i].number, numbers[i].decimals);
        ck_assert_str_eq (out->str, numbers[i].expected);
    }
}
END_TEST

START_TEST (colours_have_an_opacity_where_they_are_clear)
{
    g_autoptr (GString) out = g_string_new (NULL);

    rihla_svg_put_colour (out, "fill", (RihlaColour){ 1, 0.5F, 0, 1 });
    rihla_svg_put_colour (out, "stroke", (RihlaColour){ 0, 0, 0, 0.25F });
    ck_assert_str_eq (out->str, " fill=\"#ff8000\" stroke=\"#000000\" "
                                "stroke-opacity=\"0.25\"");
}
END_TEST

/* A character that no font has is a box; a glyph of two texts is drawn once,
 * whatever their sizes. */
START_TEST (glyphs_are_drawn_once)
{
    g_autoptr (RihlaLayout) layout = scene_new (300, 90);
    g_autoptr (RihlaMeasurer) measurer =
        rihla_measurer_new (layout->theme, RIHLA_DIRECTION_LTR, "en", FALSE);
    g_autoptr (RihlaText) small =
        rihla_measurer_shape (measurer, "aa\xf3\xb0\x80\x80", RIHLA_FONT_BODY);
    g_autoptr (RihlaText) large =
        rihla_measurer_shape (measurer, "a", RIHLA_FONT_SUBTITLE);
    RihlaColour black = { 0, 0, 0, 1 };
    RihlaColour white = { 1, 1, 1, 1 };
    RihlaRect box = { 0, 0, 300, 40 };
    GString *svg;

    rihla_measurer_wrap (measurer, small, 300);
    rihla_measurer_wrap (measurer, large, 300);
    rihla_display_add_text (&layout->display, &box, small, RIHLA_ALIGN_START,
                            black, white);
    rihla_display_add_text (&layout->display, &box, large, RIHLA_ALIGN_START,
                            black, white);
    svg = scene_draw (layout, "svg");
    ck_assert_ptr_nonnull (strstr (svg->str, "<path id=\"scene-1\" d=\"m"));
    ck_assert_ptr_nonnull (strstr (svg->str, "<path id=\"scene-2\" d=\"M"));
    ck_assert_ptr_null (strstr (svg->str, "scene-3"));
    xmlFreeDoc (parse_svg (svg));
    scene_free_drawn (svg);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("svg");
    TCase *tcase = tcase_create ("svg");
    SRunner *runner;
    int n_failed;

    tcase_add_loop_test (tcase, svg_stands_by_itself, 0, 2);
    tcase_add_test (tcase, svg_has_a_name_and_a_language);
    tcase_add_loop_test (tcase, svg_stays_xml_with_any_title, 0, 4);
    tcase_add_loop_test (tcase, svg_ids_are_fit_for_any_place, 0, 5);
    tcase_add_test (tcase, numbers_are_as_short_as_can_be);
    tcase_add_test (tcase, colours_have_an_opacity_where_they_are_clear);
    tcase_add_test (tcase, glyphs_are_drawn_once);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
