/* formats.c: the table of formats, and reading and writing by it.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <rihla/rihla-journey-seal.h>
#include <string.h>

#include "formats/csv.h"
#include "formats/formats.h"
#include "formats/input-file.h"
#include "formats/json.h"
#include "formats/markdown.h"
#include "formats/output-file.h"
#include "formats/table-writer.h"
#include "formats/xml.h"
#include "model/diagnostics.h"
#include "model/elements.h"

static const char *const xml_suffixes[] = { "xml", NULL };
static const char *const json_suffixes[] = { "json", NULL };
static const char *const markdown_suffixes[] = { "md", "markdown", NULL };
static const char *const csv_suffixes[] = { "csv", NULL };
static const char *const tsv_suffixes[] = { "tsv", "tab", NULL };

/* Content is tried in this order when neither a name nor a suffix tells. */
static const RihlaFormat formats[] = {
    { .name = "xml",
      .description = "Rihla journey file",
      .suffixes = xml_suffixes,
      .mime_type = "application/xml",
      .sniff = rihla_xml_sniff,
      .read = rihla_xml_read,
      .write = rihla_xml_write },
    { .name = "json",
      .description = "Rihla journey file as JSON",
      .suffixes = json_suffixes,
      .mime_type = "application/json",
      .sniff = rihla_json_sniff,
      .read = rihla_json_read,
      .write = rihla_json_write },
    { .name = "md",
      .description = "Table in Markdown",
      .suffixes = markdown_suffixes,
      .mime_type = "text/markdown",
      .sniff = rihla_markdown_sniff,
      .read = rihla_markdown_read,
      .write = rihla_markdown_write },
    { .name = "csv",
      .description = "Table of comma-separated values",
      .suffixes = csv_suffixes,
      .mime_type = "text/csv",
      .sniff = rihla_csv_sniff,
      .read = rihla_csv_read,
      .write = rihla_csv_write },
    { .name = "tsv",
      .description = "Table of tab-separated values",
      .suffixes = tsv_suffixes,
      .mime_type = "text/tab-separated-values",
      .sniff = rihla_tsv_sniff,
      .read = rihla_tsv_read,
      .write = rihla_tsv_write },
};

static const RihlaFormat *
get_format (guint index)
{
    return index < G_N_ELEMENTS (formats) ? &formats[index] : NULL;
}

const RihlaFormat *
rihla_format_find (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
        if (g_ascii_strcasecmp (formats[i].name, name) == 0)
            return &formats[i];
    }
    return NULL;
}

static gboolean
has_suffix (const RihlaFormat *format, const char *suffix)
{
    for (guint i = 0; format->suffixes[i] != NULL; i++) {
        if (g_ascii_strcasecmp (format->suffixes[i], suffix) == 0)
            return TRUE;
    }
    return FALSE;
}

const RihlaFormat *
rihla_format_find_suffix (const char *path)
{
    g_autofree char *base = g_path_get_basename (path);
    const char *dot = strrchr (base, '.');

    for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++) {
        if (has_suffix (&formats[i], dot + 1))
            return &formats[i];
    }
    return NULL;
}

const RihlaFormat *
rihla_format_sniff (const char *content, gsize length)
{
    for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
        if (formats[i].sniff != NULL && formats[i].sniff (content, length))
            return &formats[i];
    }
    return NULL;
}

/* What the user can choose from, for messages. */
static char *
list_formats (gboolean for_reading)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
        if (for_reading ? formats[i].read == NULL : formats[i].write == NULL)
            continue;
        if (list->len > 0)
            g_string_append (list, ", ");
        g_string_append (list, formats[i].name);
    }
    return g_string_free (list, FALSE);
}

static const RihlaFormat *
refuse_format (const char *format, gboolean for_reading,
               const RihlaPlace *place, RihlaDiagnostics *diagnostics,
               GError **error)
{
    g_autofree char *list = list_formats (for_reading);

    if (format == NULL)
        rihla_fail_at (error, diagnostics, RIHLA_ERROR_UNSUPPORTED, place,
                       "neither the name nor the content tells the format; "
                       "say which of %s it is",
                       list);
    else
        rihla_fail_at (error, diagnostics, RIHLA_ERROR_UNSUPPORTED, place,
                       "format \"%s\" cannot be %s; these can: %s", format,
                       for_reading ? "read" : "written", list);
    return NULL;
}

static const RihlaFormat *
choose_for_reading (const char *format, const RihlaPlace *place, GBytes *bytes,
                    RihlaDiagnostics *diagnostics, GError **error)
{
    const RihlaFormat *found = NULL;
    gsize length;
    const char *content = g_bytes_get_data (bytes, &length);

    if (format != NULL)
        found = rihla_format_find (format);
    else if (place->file != NULL)
        found = rihla_format_find_suffix (place->file);
    if (format == NULL && found == NULL)
        found = rihla_format_sniff (content, length);
    if (found != NULL && found->read != NULL)
        return found;
    if (length == 0 && format == NULL && found == NULL) {
        rihla_fail_at (error, diagnostics, RIHLA_ERROR_SYNTAX, place,
                       "the input is empty");
        return NULL;
    }
    return refuse_format (found == NULL ? format : found->name, TRUE, place,
                          diagnostics, error);
}

static RihlaJourney *
read_bytes (GBytes *bytes, const char *name, const char *format,
            RihlaDiagnostics *diagnostics, GError **error)
{
    RihlaPlace place = { name, 0, 0 };
    gsize length;
    const char *content = g_bytes_get_data (bytes, &length);
    const RihlaFormat *chosen;
    RihlaJourney *journey;

    if (length > RIHLA_INPUT_LARGEST) {
        rihla_fail_at (error, diagnostics, RIHLA_ERROR_LIMIT, &place,
                       "the input is larger than %d MiB, the most that is read",
                       RIHLA_INPUT_LARGEST / (1024 * 1024));
        return NULL;
    }
    chosen = choose_for_reading (format, &place, bytes, diagnostics, error);
    if (chosen == NULL)
        return NULL;
    journey = chosen->read (content == NULL ? "" : content, length, name,
                            diagnostics, error);
    if (journey != NULL && journey->file == NULL)
        journey->file = g_strdup (name);
    return journey;
}

RihlaJourney *
rihla_journey_read_bytes (GBytes *bytes, const char *name, const char *format,
                          RihlaDiagnostics *diagnostics, GError **error)
{
    g_return_val_if_fail (bytes != NULL, NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    return read_bytes (bytes, name, format, diagnostics, error);
}

/* The whole path, so that it holds when the program changes its folder. */
static char *
find_folder (const char *path)
{
    g_autofree char *folder = g_path_get_dirname (path);
    g_autofree char *here = NULL;

    if (g_path_is_absolute (folder))
        return g_steal_pointer (&folder);
    here = g_get_current_dir ();
    return g_build_filename (here, folder, NULL);
}

RihlaJourney *
rihla_journey_read_file (const char *path, const char *format,
                         RihlaDiagnostics *diagnostics, GError **error)
{
    g_autoptr (GBytes) bytes = NULL;
    g_autofree char *name = NULL;
    RihlaJourney *journey;

    g_return_val_if_fail (path != NULL, NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    bytes = rihla_input_file_read (path, error);
    if (bytes == NULL)
        return NULL;
    name = g_filename_display_name (path);
    journey = read_bytes (bytes, name, format, diagnostics, error);
    if (journey != NULL)
        journey->folder = find_folder (path);
    return journey;
}

static GBytes *
write_bytes (RihlaJourney *self, const RihlaFormat *found, const char *format,
             const char *path, RihlaDiagnostics *diagnostics, GError **error)
{
    RihlaPlace place = { path, 0, 0 };

    if (found != NULL && found->write != NULL)
        return found->write (self, diagnostics, error);
    refuse_format (found == NULL ? format : found->name, FALSE, &place,
                   diagnostics, error);
    return NULL;
}

GBytes *
rihla_journey_to_bytes (RihlaJourney *self, const char *format,
                        RihlaDiagnostics *diagnostics, GError **error)
{
    g_return_val_if_fail (self != NULL && format != NULL, NULL);
    g_return_val_if_fail (rihla_journey_is_sealed (self), NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    return write_bytes (self, rihla_format_find (format), format, NULL,
                        diagnostics, error);
}

gboolean
rihla_journey_write_file (RihlaJourney *self, const char *path,
                          const char *format, RihlaDiagnostics *diagnostics,
                          GError **error)
{
    g_autoptr (GBytes) bytes = NULL;
    const RihlaFormat *found;

    g_return_val_if_fail (self != NULL && path != NULL, FALSE);
    g_return_val_if_fail (rihla_journey_is_sealed (self), FALSE);
    g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

    found = format != NULL ? rihla_format_find (format)
                           : rihla_format_find_suffix (path);
    bytes = write_bytes (self, found, format, path, diagnostics, error);
    return bytes != NULL && rihla_output_file_write (path, bytes, error);
}

gboolean
rihla_file_write (const char *path, GBytes *bytes, GError **error)
{
    g_return_val_if_fail (path != NULL, FALSE);
    g_return_val_if_fail (bytes != NULL, FALSE);
    g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

    return rihla_output_file_write (path, bytes, error);
}

guint
rihla_formats_get_n (void)
{
    return G_N_ELEMENTS (formats);
}

const char *
rihla_formats_get_name (guint index)
{
    const RihlaFormat *format = get_format (index);

    return format == NULL ? NULL : format->name;
}

const char *
rihla_formats_get_description (guint index)
{
    const RihlaFormat *format = get_format (index);

    return format == NULL ? NULL : format->description;
}

const char *const *
rihla_formats_get_suffixes (guint index)
{
    const RihlaFormat *format = get_format (index);

    return format == NULL ? NULL : format->suffixes;
}

const char *
rihla_formats_get_mime_type (guint index)
{
    const RihlaFormat *format = get_format (index);

    return format == NULL ? NULL : format->mime_type;
}

gboolean
rihla_formats_can_read (guint index)
{
    const RihlaFormat *format = get_format (index);

    return format != NULL && format->read != NULL;
}

gboolean
rihla_formats_can_write (guint index)
{
    const RihlaFormat *format = get_format (index);

    return format != NULL && format->write != NULL;
}
