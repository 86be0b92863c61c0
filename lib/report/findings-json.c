/* findings-json.c: diagnostics as JSON.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <rihla/rihla-enum-types.h>
#include <rihla/rihla-review.h>

#include "model/values.h"
#include "report/findings-json.h"
#include "report/json-text.h"

static void
set_text (JsonObject *object, const char *member, const char *text)
{
    if (text != NULL)
        json_object_set_string_member (object, member, text);
}

static void
set_number (JsonObject *object, const char *member, guint number)
{
    if (number > 0)
        json_object_set_int_member (object, member, number);
}

static JsonObject *
make_object (RihlaDiagnostics *diagnostics, guint index, gboolean with_file)
{
    JsonObject *object = json_object_new ();
    RihlaSeverity severity =
        rihla_diagnostics_get_severity (diagnostics, index);

    if (with_file)
        set_text (object, "file",
                  rihla_diagnostics_get_file (diagnostics, index));
    set_text (object, "code", rihla_diagnostics_get_code (diagnostics, index));
    set_text (object, "severity",
              rihla_enum_print (RIHLA_TYPE_SEVERITY, (int) severity));
    set_text (object, "id", rihla_diagnostics_get_id (diagnostics, index));
    set_number (object, "line",
                rihla_diagnostics_get_line (diagnostics, index));
    set_number (object, "column",
                rihla_diagnostics_get_column (diagnostics, index));
    set_text (object, "message",
              rihla_diagnostics_get_message (diagnostics, index));
    return object;
}

JsonArray *
rihla_findings_to_array (RihlaDiagnostics *diagnostics, gboolean with_file)
{
    JsonArray *array = json_array_new ();

    for (guint i = 0; i < rihla_diagnostics_get_n (diagnostics); i++)
        json_array_add_object_element (array,
                                       make_object (diagnostics, i, with_file));
    return array;
}

char *
rihla_diagnostics_to_json (RihlaDiagnostics *self)
{
    g_autoptr (JsonNode) node = NULL;

    g_return_val_if_fail (self != NULL, NULL);

    node = json_node_new (JSON_NODE_ARRAY);
    json_node_take_array (node, rihla_findings_to_array (self, TRUE));
    return rihla_json_print (node);
}
