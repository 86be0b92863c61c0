/* findings-sarif.c: diagnostics as SARIF.
 * SPDX-License-Identifier: MIT
 *
 * A log with one run (SARIF 2.1.0, OASIS 2020): the tool with a rule for each
 * number that there is or that the review could have given, and a result an
 * entry. A result says where it is by file, line and column, and by the id of
 * the element. Files are URI references: a relative path is relative to the
 * folder that the tool ran in, which whoever reads the log calls %SRCROOT%, an
 * absolute one is a file://. So the log is the same on every machine. */

#include "config.h"

#include <string.h>

#include <rihla/rihla-review.h>

#include "model/review-levels.h"
#include "report/json-text.h"
#include "report/review.h"

#define SCHEMA                                                            \
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/" \
    "sarif-schema-2.1.0.json"
/* In a path of an URI these stand for themselves (RFC 3986); a colon does too,
 * but not in the first part of a relative one. */
#define PATH_CHARACTERS "/!$&'()*+,;=@"

typedef struct {
    RihlaDiagnostics *diagnostics;
    const char *folder;                    /* NULL: not known */
    int indices[RIHLA_N_DIAGNOSTIC_CODES]; /* of rules; -1: none */
} Writer;

/* --- Rules ---------------------------------------------------------------- */

static const char *
get_level (RihlaSeverity severity)
{
    static const char *const levels[] = {
        [RIHLA_SEVERITY_INFO] = "note",
        [RIHLA_SEVERITY_WARNING] = "warning",
        [RIHLA_SEVERITY_ERROR] = "error",
    };

    return levels[severity];
}

static JsonObject *
make_message (const char *text)
{
    JsonObject *message = json_object_new ();

    json_object_set_string_member (message, "text", text);
    return message;
}

static gboolean
is_finding (RihlaDiagnosticCode code)
{
    return code >= RIHLA_FINDING_FIRST && code <= RIHLA_FINDING_LAST;
}

/* The page is installed with the library. */
static char *
make_help_uri (RihlaDiagnosticCode code)
{
    const char *number = rihla_diagnostic_info_get (code)->number;
    g_autofree char *anchor = g_ascii_strdown (number, -1);
    g_autofree char *path =
        g_build_filename (RIHLA_DOCDIR,
                          is_finding (code) ? "findings.md" : "diagnostics.md",
                          NULL);
    g_autofree char *escaped =
        g_uri_escape_string (path, PATH_CHARACTERS, FALSE);

    return g_strdup_printf ("file://%s#%s", escaped, anchor);
}

static JsonObject *
make_rule (RihlaDiagnosticCode code)
{
    const RihlaDiagnosticInfo *info = rihla_diagnostic_info_get (code);
    JsonObject *rule = json_object_new ();
    JsonObject *configuration = json_object_new ();
    g_autofree char *uri = make_help_uri (code);
    const char *summary = rihla_diagnostic_get_summary (code);
    const char *reason = rihla_finding_get_reason (code);

    json_object_set_string_member (rule, "id", info->number);
    json_object_set_object_member (rule, "shortDescription",
                                   make_message (summary));
    json_object_set_object_member (rule, "fullDescription",
                                   make_message (reason != NULL ? reason
                                                                : summary));
    json_object_set_string_member (rule, "helpUri", uri);
    json_object_set_string_member (configuration, "level",
                                   get_level (info->severity));
    json_object_set_object_member (rule, "defaultConfiguration", configuration);
    return rule;
}

static gboolean
has_code (Writer *self, RihlaDiagnosticCode code)
{
    const char *number = rihla_diagnostic_info_get (code)->number;

    for (guint i = 0; i < rihla_diagnostics_get_n (self->diagnostics); i++) {
        if (strcmp (rihla_diagnostics_get_code (self->diagnostics, i),
                    number) == 0)
            return TRUE;
    }
    return FALSE;
}

static JsonArray *
make_rules (Writer *self)
{
    JsonArray *rules = json_array_new ();

    for (guint i = 0; i < RIHLA_N_DIAGNOSTIC_CODES; i++) {
        self->indices[i] = -1;
        if (!is_finding (i) && !has_code (self, i))
            continue;
        self->indices[i] = (int) json_array_get_length (rules);
        json_array_add_object_element (rules, make_rule (i));
    }
    return rules;
}

static JsonObject *
make_tool (Writer *self)
{
    JsonObject *tool = json_object_new ();
    JsonObject *driver = json_object_new ();

    json_object_set_string_member (driver, "name", "Rihla");
    json_object_set_string_member (driver, "version", PACKAGE_VERSION);
    json_object_set_string_member (driver, "semanticVersion", PACKAGE_VERSION);
    json_object_set_array_member (driver, "rules", make_rules (self));
    json_object_set_object_member (tool, "driver", driver);
    return tool;
}

/* --- Results -------------------------------------------------------------- */

static const char *
skip_folder (const char *path, const char *folder)
{
    gsize length = folder == NULL ? 0 : strlen (folder);

    while (length > 0 && folder[length - 1] == '/')
        length--;
    if (length == 0 || strncmp (path, folder, length) != 0 ||
        path[length] != '/')
        return path;
    return path + length + strspn (path + length, "/");
}

static JsonObject *
make_artifact (const Writer *self, const char *file)
{
    JsonObject *artifact = json_object_new ();
    g_autofree char *full = self->folder == NULL
                                ? g_strdup (file)
                                : g_canonicalize_filename (file, self->folder);
    const char *path = skip_folder (full, self->folder);
    gboolean is_absolute = g_path_is_absolute (path);
    g_autofree char *escaped =
        g_uri_escape_string (path, PATH_CHARACTERS, FALSE);
    g_autofree char *uri =
        g_strconcat (is_absolute ? "file://" : "", escaped, NULL);

    json_object_set_string_member (artifact, "uri", uri);
    if (!is_absolute)
        json_object_set_string_member (artifact, "uriBaseId", "%SRCROOT%");
    return artifact;
}

static JsonObject *
make_region (const Writer *self, guint index)
{
    guint line = rihla_diagnostics_get_line (self->diagnostics, index);
    guint column = rihla_diagnostics_get_column (self->diagnostics, index);
    JsonObject *region;

    if (line == 0)
        return NULL;
    region = json_object_new ();
    json_object_set_int_member (region, "startLine", line);
    if (column > 0)
        json_object_set_int_member (region, "startColumn", column);
    return region;
}

static void
add_physical (const Writer *self, guint index, JsonObject *location)
{
    const char *file = rihla_diagnostics_get_file (self->diagnostics, index);
    JsonObject *region = make_region (self, index);
    JsonObject *physical;

    if (file == NULL) {
        g_clear_pointer (&region, json_object_unref);
        return;
    }
    physical = json_object_new ();
    json_object_set_object_member (physical, "artifactLocation",
                                   make_artifact (self, file));
    if (region != NULL)
        json_object_set_object_member (physical, "region", region);
    json_object_set_object_member (location, "physicalLocation", physical);
}

static void
add_logical (const Writer *self, guint index, JsonObject *location)
{
    const char *id = rihla_diagnostics_get_id (self->diagnostics, index);
    JsonArray *logicals;
    JsonObject *logical;

    if (id == NULL)
        return;
    logical = json_object_new ();
    json_object_set_string_member (logical, "name", id);
    json_object_set_string_member (logical, "kind", "element");
    logicals = json_array_new ();
    json_array_add_object_element (logicals, logical);
    json_object_set_array_member (location, "logicalLocations", logicals);
}

static JsonArray *
make_locations (const Writer *self, guint index)
{
    JsonArray *locations = json_array_new ();
    JsonObject *location = json_object_new ();

    add_physical (self, index, location);
    add_logical (self, index, location);
    if (json_object_get_size (location) > 0)
        json_array_add_object_element (locations, location);
    else
        json_object_unref (location);
    return locations;
}

static JsonObject *
make_result (const Writer *self, guint index)
{
    const char *number = rihla_diagnostics_get_code (self->diagnostics, index);
    JsonObject *result = json_object_new ();
    RihlaSeverity severity =
        rihla_diagnostics_get_severity (self->diagnostics, index);
    RihlaDiagnosticCode code;

    json_object_set_string_member (result, "ruleId", number);
    if (rihla_diagnostic_code_find (number, &code))
        json_object_set_int_member (result, "ruleIndex", self->indices[code]);
    json_object_set_string_member (result, "level", get_level (severity));
    json_object_set_object_member (result, "message",
                                   make_message (rihla_diagnostics_get_message (
                                       self->diagnostics, index)));
    json_object_set_array_member (result, "locations",
                                  make_locations (self, index));
    return result;
}

/* --- The log -------------------------------------------------------------- */

static JsonObject *
make_run (Writer *self)
{
    JsonObject *run = json_object_new ();
    JsonArray *results = json_array_new ();

    json_object_set_object_member (run, "tool", make_tool (self));
    json_object_set_string_member (run, "columnKind", "unicodeCodePoints");
    for (guint i = 0; i < rihla_diagnostics_get_n (self->diagnostics); i++)
        json_array_add_object_element (results, make_result (self, i));
    json_object_set_array_member (run, "results", results);
    return run;
}

char *
rihla_diagnostics_to_sarif (RihlaDiagnostics *self, const char *folder)
{
    Writer writer = { .diagnostics = self, .folder = folder };
    g_autoptr (JsonNode) node = NULL;
    JsonObject *log;
    JsonArray *runs;

    g_return_val_if_fail (self != NULL, NULL);

    log = json_object_new ();
    json_object_set_string_member (log, "$schema", SCHEMA);
    json_object_set_string_member (log, "version", "2.1.0");
    runs = json_array_new ();
    json_array_add_object_element (runs, make_run (&writer));
    json_object_set_array_member (log, "runs", runs);
    node = json_node_new (JSON_NODE_OBJECT);
    json_node_take_object (node, log);
    return rihla_json_print (node);
}
