/* json-reader.c: reads the journey file as JSON.
 * SPDX-License-Identifier: MIT
 *
 * In: the bytes of a file. Out: an open journey, or one error with its place.
 * The text is looked over first (json-scan.c), which says what is no JSON and
 * where everything stands; then json-glib makes a tree of it, and the tree is
 * walked in document order, taking one place after another, so that each node
 * meets its own. What an element can have stands in the table of elements. The
 * walk goes as deep as the table does, never as the input. Cost: linear in the
 * file; memory: that of the tree, which the limits of the scan bound. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "formats/json-keys.h"
#include "formats/json-scan.h"
#include "formats/json.h"
#include "formats/xml-text.h"
#include "model/elements.h"
#include "model/values.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

typedef struct {
    RihlaTextSource source;
    GArray *places;        /* owned; of RihlaJsonPlace */
    guint next;            /* the place that the walk comes to next */
    RihlaJourney *journey; /* owned */
} Reading;

static gboolean read_element (Reading *self, RihlaElement *element,
                              JsonNode *node, const RihlaJsonPlace *place);

static gboolean
fail (Reading *self, RihlaError code, const RihlaJsonPlace *place,
      const char *format, ...) G_GNUC_PRINTF (4, 5);

static gboolean
fail (Reading *self, RihlaError code, const RihlaJsonPlace *place,
      const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list arguments;

    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    return rihla_text_source_fail (&self->source, code, place->offset, "%s",
                                   message);
}

static const RihlaJsonPlace *
take_place (Reading *self)
{
    return &g_array_index (self->places, RihlaJsonPlace, self->next++);
}

/* --- Values ---------------------------------------------------------------- */

/* What a value is, by its first character. */
static const char *
name_type (const RihlaJsonPlace *place)
{
    switch (place->first) {
    case '{':
        return "an object";
    case '[':
        return "an array";
    case '"':
        return "a string";
    case 't':
    case 'f':
        return "true or false";
    case 'n':
        return "null; what is not known is left out";
    default:
        return "a number";
    }
}

static gboolean
is_number (const RihlaJsonPlace *place)
{
    return place->first == '-' || g_ascii_isdigit ((char) place->first);
}

static gboolean
refuse_type (Reading *self, const RihlaJsonPlace *place, const char *name,
             const char *wanted)
{
    return fail (self, RIHLA_ERROR_VALUE, place, "%s takes %s, not %s", name,
                 wanted, name_type (place));
}

static gboolean
check_array (Reading *self, const RihlaJsonPlace *place, const char *name,
             const char *items)
{
    g_autofree char *wanted = NULL;

    if (place->first == '[')
        return TRUE;
    wanted = g_strdup_printf ("an array of %s", items);
    return refuse_type (self, place, name, wanted);
}

/* The string of a node; NULL, with the error set, where it is none. */
static const char *
read_string (Reading *self, JsonNode *node, const RihlaJsonPlace *place,
             const char *name)
{
    const char *text;

    if (place->first != '"') {
        refuse_type (self, place, name, "a string");
        return NULL;
    }
    text = json_node_get_string (node);
    if (strlen (text) <= RIHLA_JSON_TEXT_LONGEST)
        return text;
    fail (self, RIHLA_ERROR_LIMIT, place, "%s is longer than %d KiB", name,
          RIHLA_JSON_TEXT_LONGEST / 1024);
    return NULL;
}

/* A number as the parsers of attributes read it, to be freed: they take no
 * exponents, and not as many digits as JSON has when a program writes it. NULL,
 * with the error set, where it is none, or too large. */
static char *
read_number (Reading *self, const RihlaJsonPlace *place, const char *name)
{
    g_autofree char *word =
        g_strndup (self->source.text + place->offset, place->length);
    double value;

    if (!is_number (place)) {
        refuse_type (self, place, name, "a number");
        return NULL;
    }
    value = g_ascii_strtod (word, NULL);
    if (fabs (value) <= RIHLA_NUMBER_LARGEST)
        return rihla_number_print (value);
    fail (self, RIHLA_ERROR_VALUE, place,
          "%s %.40s is larger than any number that is read", name, word);
    return NULL;
}

/* --- Attributes ------------------------------------------------------------ */

/* Gives the text to the attribute, as if it had stood in the file. */
static gboolean
parse_attribute (Reading *self, RihlaElement *element,
                 const RihlaAttribute *attribute, const char *text,
                 const RihlaJsonPlace *place)
{
    /* Messages begin with the name of the attribute. */
    gsize n_prefix =
        (gsize) (rihla_json_attribute_key (attribute) - attribute->name);
    g_autofree char *message = NULL;

    if (rihla_attribute_parse (attribute, element, text, &message))
        return TRUE;
    return fail (self, RIHLA_ERROR_VALUE, place, "%s", message + n_prefix);
}

/* Lists of words and of numbers stand in an attribute with spaces between. */
static gboolean
read_list_item (Reading *self, const RihlaAttribute *attribute, JsonNode *node,
                const RihlaJsonPlace *place, GString *list)
{
    const char *name = rihla_json_attribute_key (attribute);
    g_autofree char *number = NULL;
    const char *word;

    if (attribute->type == RIHLA_ATTRIBUTE_NUMBERS)
        word = number = read_number (self, place, name);
    else
        word = read_string (self, node, place, name);
    if (word == NULL)
        return FALSE;
    if (attribute->type == RIHLA_ATTRIBUTE_REVIEW &&
        (*word == '\0' || strpbrk (word, " \t\r\n") != NULL))
        return fail (self, RIHLA_ERROR_VALUE, place,
                     "%s \"%.40s\" is not a finding and its level", name, word);
    if (number == NULL && attribute->type != RIHLA_ATTRIBUTE_REVIEW &&
        !rihla_id_is_valid (word))
        return fail (self, RIHLA_ERROR_VALUE, place, "%s \"%.40s\" is not %s",
                     name, word,
                     attribute->type == RIHLA_ATTRIBUTE_LANES
                         ? "the name of a lane"
                         : "an id");
    if (list->len > 0)
        g_string_append_c (list, ' ');
    g_string_append (list, word);
    return TRUE;
}

static gboolean
read_list (Reading *self, RihlaElement *element,
           const RihlaAttribute *attribute, JsonNode *node,
           const RihlaJsonPlace *place)
{
    g_autoptr (GString) list = g_string_new (NULL);
    const char *name = rihla_json_attribute_key (attribute);
    gboolean is_of_numbers = attribute->type == RIHLA_ATTRIBUTE_NUMBERS;
    JsonArray *array;

    if (!check_array (self, place, name, is_of_numbers ? "numbers" : "strings"))
        return FALSE;
    array = json_node_get_array (node);
    for (guint i = 0; i < json_array_get_length (array); i++) {
        if (!read_list_item (self, attribute, json_array_get_element (array, i),
                             take_place (self), list))
            return FALSE;
    }
    return parse_attribute (self, element, attribute, list->str, place);
}

static gboolean
read_boolean (Reading *self, RihlaElement *element,
              const RihlaAttribute *attribute, const RihlaJsonPlace *place)
{
    if (place->first != 't' && place->first != 'f')
        return refuse_type (self, place, rihla_json_attribute_key (attribute),
                            "true or false");
    return parse_attribute (self, element, attribute,
                            place->first == 't' ? "yes" : "no", place);
}

static gboolean
read_attribute (Reading *self, RihlaElement *element,
                const RihlaAttribute *attribute, JsonNode *node,
                const RihlaJsonPlace *place)
{
    const char *name = rihla_json_attribute_key (attribute);
    g_autofree char *number = NULL;
    const char *text;

    switch (attribute->type) {
    case RIHLA_ATTRIBUTE_NUMBERS:
    case RIHLA_ATTRIBUTE_REFERENCES:
    case RIHLA_ATTRIBUTE_LANES:
    case RIHLA_ATTRIBUTE_REVIEW:
        return read_list (self, element, attribute, node, place);
    case RIHLA_ATTRIBUTE_BOOLEAN:
        return read_boolean (self, element, attribute, place);
    case RIHLA_ATTRIBUTE_COUNT:
    case RIHLA_ATTRIBUTE_NUMBER:
        text = number = read_number (self, place, name);
        break;
    default:
        text = read_string (self, node, place, name);
    }
    return text != NULL &&
           parse_attribute (self, element, attribute, text, place);
}

/* --- Parts ----------------------------------------------------------------- */

/* White space is as in XML: it separates words, and no more. */
static gboolean
read_text (Reading *self, RihlaElement *element, const RihlaPart *part,
           JsonNode *node, const RihlaJsonPlace *place)
{
    const char *text =
        read_string (self, node, place, rihla_json_part_key (part));
    g_autofree char *normalised = NULL;
    gpointer field = rihla_part_get_field (part, element);

    if (text == NULL)
        return FALSE;
    normalised = g_strdup (text);
    if (!rihla_xml_text_normalise (normalised))
        return TRUE;
    if (part->type == RIHLA_PART_TEXTS)
        rihla_element_insert_text (element, field, normalised, -1);
    else
        *(char **) field = g_steal_pointer (&normalised);
    return TRUE;
}

static gboolean
read_child (Reading *self, RihlaElement *element, const RihlaPart *part,
            JsonNode *node, const RihlaJsonPlace *place)
{
    RihlaElement *child;

    if (place->first != '{')
        return refuse_type (self, place, part->name, "objects");
    child = rihla_element_new (part->kind);
    rihla_element_insert (element, rihla_part_get_field (part, element), child,
                          -1);
    rihla_element_unref (child);
    return read_element (self, child, node, place);
}

static gboolean
read_part (Reading *self, RihlaElement *element, const RihlaPart *part,
           JsonNode *node, const RihlaJsonPlace *place)
{
    gboolean has_children = part->type == RIHLA_PART_CHILDREN;
    JsonArray *array;

    if (part->type == RIHLA_PART_CONTENT || part->type == RIHLA_PART_TEXT)
        return read_text (self, element, part, node, place);
    if (!check_array (self, place, part->name,
                      has_children ? "objects" : "strings"))
        return FALSE;
    array = json_node_get_array (node);
    for (guint i = 0; i < json_array_get_length (array); i++) {
        JsonNode *item = json_array_get_element (array, i);
        const RihlaJsonPlace *item_place = take_place (self);

        if (!(has_children ? read_child (self, element, part, item, item_place)
                           : read_text (self, element, part, item, item_place)))
            return FALSE;
    }
    return TRUE;
}

/* --- Elements -------------------------------------------------------------- */

static char *
decode_key (Reading *self, const RihlaJsonPlace *place)
{
    g_autofree char *word =
        g_strndup (self->source.text + place->offset, place->length);
    g_autoptr (JsonNode) node = json_from_string (word, NULL);

    return g_strdup (node == NULL ? word : json_node_get_string (node));
}

/* json-glib keeps one of two members of the same name, so that there are fewer
 * than were written. */
static gboolean
refuse_second_key (Reading *self, RihlaElement *element, guint n_members)
{
    g_autoptr (GHashTable) keys =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    guint index = self->next;

    for (guint i = 0; i < n_members; i++) {
        const RihlaJsonPlace *place =
            &g_array_index (self->places, RihlaJsonPlace, index);
        char *key = decode_key (self, place);

        if (g_hash_table_contains (keys, key)) {
            fail (self, RIHLA_ERROR_SYNTAX, place,
                  "a second \"%.60s\" in %s; there can be one", key,
                  rihla_element_class_get (element->kind)->name);
            g_free (key);
            return FALSE;
        }
        g_hash_table_add (keys, key);
        index = rihla_json_skip (self->places, index);
    }
    return fail (self, RIHLA_ERROR_SYNTAX,
                 &g_array_index (self->places, RihlaJsonPlace, self->next),
                 "the members of this object cannot be told apart");
}

static gboolean
check_format (Reading *self, JsonNode *node, const RihlaJsonPlace *place)
{
    const char *format = read_string (self, node, place, RIHLA_JSON_FORMAT_KEY);

    if (format == NULL || strcmp (format, RIHLA_JSON_FORMAT) == 0)
        return format != NULL;
    return fail (self, RIHLA_ERROR_UNSUPPORTED, place,
                 "the format \"%.60s\" is not known; that of journeys is "
                 "\"" RIHLA_JSON_FORMAT "\"",
                 format);
}

static gboolean
read_member (Reading *self, RihlaElement *element, const char *key,
             JsonNode *node)
{
    const RihlaJsonPlace *key_place = take_place (self);
    const RihlaJsonPlace *place = take_place (self);
    const RihlaAttribute *attribute;
    const RihlaPart *part;
    g_autofree char *message = NULL;

    if (element->kind == RIHLA_ELEMENT_JOURNEY) {
        if (strcmp (key, RIHLA_JSON_FORMAT_KEY) == 0)
            return check_format (self, node, place);
        if (strcmp (key, RIHLA_JSON_SCHEMA_KEY) == 0)
            return read_string (self, node, place, key) != NULL;
    }
    rihla_json_find_key (element->kind, key, &attribute, &part);
    if (attribute != NULL)
        return read_attribute (self, element, attribute, node, place);
    if (part != NULL)
        return read_part (self, element, part, node, place);
    message = rihla_json_describe_unknown_key (element->kind, key);
    return fail (self, RIHLA_ERROR_SYNTAX, key_place, "%s", message);
}

static gboolean
read_element (Reading *self, RihlaElement *element, JsonNode *node,
              const RihlaJsonPlace *place)
{
    RihlaPlace located =
        rihla_text_source_locate (&self->source, place->offset);
    JsonObject *object = json_node_get_object (node);
    JsonObjectIter members;
    const char *key;
    JsonNode *value;

    element->line = located.line;
    element->column = located.column;
    if (json_object_get_size (object) != place->length)
        return refuse_second_key (self, element, place->length);
    json_object_iter_init_ordered (&members, object);
    while (json_object_iter_next_ordered (&members, &key, &value)) {
        if (!read_member (self, element, key, value))
            return FALSE;
    }
    return TRUE;
}

static gboolean
read_journey (Reading *self, JsonNode *root)
{
    const RihlaJsonPlace *place = take_place (self);

    if (place->first != '{')
        return fail (self, RIHLA_ERROR_SYNTAX, place,
                     "a journey is an object, {…}, not %s", name_type (place));
    if (!json_object_has_member (json_node_get_object (root),
                                 RIHLA_JSON_FORMAT_KEY))
        return fail (self, RIHLA_ERROR_SYNTAX, place,
                     "this is no journey: the outermost object has no "
                     "\"" RIHLA_JSON_FORMAT_KEY "\": \"" RIHLA_JSON_FORMAT
                     "\"");
    self->journey = rihla_element_new (RIHLA_ELEMENT_JOURNEY);
    return read_element (self, &self->journey->element, root, place);
}

/* What the scan has passed the parser takes; if it does not, it says so. */
static gboolean
parse (Reading *self)
{
    g_autoptr (JsonParser) parser = json_parser_new_immutable ();
    g_autoptr (GError) problem = NULL;

    if (json_parser_load_from_data (parser, self->source.text,
                                    (gssize) self->source.length, &problem))
        return read_journey (self, json_parser_get_root (parser));
    return fail (self, RIHLA_ERROR_SYNTAX,
                 &g_array_index (self->places, RihlaJsonPlace, 0), "%s",
                 problem->message);
}

RihlaJourney *
rihla_json_read (const char *content, gsize length, const char *name,
                 RihlaDiagnostics *diagnostics, GError **error)
{
    Reading self = {
        .source = { .file = name, .diagnostics = diagnostics, .error = error }
    };
    gsize skip = strlen (BYTE_ORDER_MARK);

    if (length < skip || memcmp (content, BYTE_ORDER_MARK, skip) != 0)
        skip = 0;
    rihla_text_source_set (&self.source, content + skip, length - skip);
    self.places = rihla_json_scan (&self.source);
    if (self.places == NULL)
        return NULL;
    if (!parse (&self))
        g_clear_pointer (&self.journey, rihla_journey_unref);
    g_array_unref (self.places);
    return self.journey;
}
