/* json-text.c: a JSON tree as text.
 * SPDX-License-Identifier: MIT
 *
 * JsonGenerator writes 0.6 as 0.59999999999999998. Here a number is as
 * number-text.c says, and an object of a list that holds nothing but numbers and
 * texts stands in one line. Only trees of our own
 * making come here: they are a few levels deep. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "report/json-text.h"
#include "report/number-text.h"

#define INDENT 2
/* Whole numbers up to here are exact in a double. */
#define LARGEST_WHOLE 9007199254740992.0

static void print_node (GString *text, JsonNode *node, guint depth);

void
rihla_json_set_number (JsonObject *object, const char *member, double value)
{
    if (value == round (value) && fabs (value) <= LARGEST_WHOLE)
        json_object_set_int_member (object, member, (gint64) value);
    else
        json_object_set_double_member (object, member, value);
}

static void
print_string (GString *text, const char *string)
{
    g_string_append_c (text, '"');
    for (const char *c = string; *c != '\0'; c++) {
        if (*c == '"' || *c == '\\')
            g_string_append_printf (text, "\\%c", *c);
        else if (*c == '\n')
            g_string_append (text, "\\n");
        else if ((guchar) *c < 0x20 || *c == 0x7f)
            g_string_append_printf (text, "\\u%04x", (guint) *c);
        else
            g_string_append_c (text, *c);
    }
    g_string_append_c (text, '"');
}

static void
print_value (GString *text, JsonNode *node)
{
    GType type = json_node_get_value_type (node);
    g_autofree char *number = NULL;

    if (JSON_NODE_HOLDS_NULL (node))
        g_string_append (text, "null");
    else if (type == G_TYPE_STRING)
        print_string (text, json_node_get_string (node));
    else if (type == G_TYPE_BOOLEAN)
        g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
    else if (type == G_TYPE_INT64)
        g_string_append_printf (text, "%" G_GINT64_FORMAT,
                                json_node_get_int (node));
    else {
        number = rihla_report_number_print (json_node_get_double (node));
        g_string_append (text, number);
    }
}

static gboolean
is_flat (JsonObject *object)
{
    g_autoptr (GList) values = json_object_get_values (object);

    for (GList *value = values; value != NULL; value = value->next)
        if (!JSON_NODE_HOLDS_VALUE ((JsonNode *) value->data))
            return FALSE;
    return TRUE;
}

static void
break_line (GString *text, guint depth)
{
    g_string_append_printf (text, "\n%*s", (int) (depth * INDENT), "");
}

static void
print_object (GString *text, JsonObject *object, guint depth, gboolean in_line)
{
    g_autoptr (GList) members = json_object_get_members (object);

    g_string_append_c (text, '{');
    for (GList *member = members; member != NULL; member = member->next) {
        if (member != members)
            g_string_append (text, in_line ? ", " : ",");
        if (!in_line)
            break_line (text, depth + 1);
        print_string (text, member->data);
        g_string_append (text, ": ");
        print_node (text, json_object_get_member (object, member->data),
                    depth + 1);
    }
    if (!in_line && members != NULL)
        break_line (text, depth);
    g_string_append_c (text, '}');
}

static void
print_array (GString *text, JsonArray *array, guint depth)
{
    guint n = json_array_get_length (array);

    g_string_append_c (text, '[');
    for (guint i = 0; i < n; i++) {
        if (i > 0)
            g_string_append_c (text, ',');
        break_line (text, depth + 1);
        print_node (text, json_array_get_element (array, i), depth + 1);
    }
    if (n > 0)
        break_line (text, depth);
    g_string_append_c (text, ']');
}

static void
print_node (GString *text, JsonNode *node, guint depth)
{
    JsonObject *object;

    if (JSON_NODE_HOLDS_ARRAY (node)) {
        print_array (text, json_node_get_array (node), depth);
    } else if (JSON_NODE_HOLDS_OBJECT (node)) {
        object = json_node_get_object (node);
        print_object (text, object, depth, depth > 1 && is_flat (object));
    } else {
        print_value (text, node);
    }
}

char *
rihla_json_print (JsonNode *root)
{
    GString *text = g_string_new (NULL);

    print_node (text, root, 0);
    g_string_append_c (text, '\n');
    return g_string_free (text, FALSE);
}
