/* answers-csv.c: reading answers to surveys.
 * SPDX-License-Identifier: MIT
 *
 * The file goes through a buffer of constant size, which always begins with a
 * row. libcsv gets it line by line and hands its cells on; after a line its
 * state says whether the row ends there. It does not tell where a cell stands,
 * but the row is in the buffer, so the few places that are told are found by
 * reading it again. The cost is that of libcsv and some look-ups a cell; the
 * memory does not grow with the file. */

#include "config.h"

#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>

#include "formats/answers-row.h"
#include "formats/text-stream.h"
#include "model/elements.h"

/* More than a row, so that rows are seldom moved to the front. */
#define BUFFER_BYTES (4 * RIHLA_ANSWERS_MAX_ROW_BYTES)
/* libcsv: no row has begun. */
#define STATE_ROW_NOT_BEGUN 0

typedef struct {
    RihlaAnswerRows *rows; /* owned */
    struct csv_parser parser;
    const char *file;              /* not owned; may be NULL */
    RihlaDiagnostics *diagnostics; /* not owned; may be NULL */
    GError **error;
    char separator;
    char line_end;
    guint line;       /* of the row, from 1 */
    guint more_lines; /* that the row has so far */
    const char *row;  /* in the buffer: where the row begins */
    gsize row_bytes;  /* of it that are in the buffer */
    guint n_cells;    /* of the row, so far */
    gboolean has_heads;
    gboolean in_row;
    gboolean has_failed;
    GString *unread; /* owned; heads of columns that are not read */
} Reading;

/* --- Places ---------------------------------------------------------------- */

/* The end of a cell, as libcsv finds it. */
static const char *
skip_cell (const char *p, const char *end, char separator)
{
    gboolean in_quotes = FALSE;

    while (p < end && *p != separator && (*p == ' ' || *p == '\t'))
        p++;
    if (p < end && *p == '"') {
        in_quotes = TRUE;
        p++;
    }
    for (; p < end; p++) {
        if (in_quotes && *p == '"')
            in_quotes = p + 1 < end && p[1] == '"' && (p++, TRUE);
        else if (!in_quotes && *p == separator)
            break;
    }
    return p;
}

static void
locate (gpointer data, guint column, RihlaPlace *place, const char **text,
        gsize *length)
{
    const Reading *self = data;
    const char *end = self->row + self->row_bytes;
    const char *p = self->row;
    const char *start = self->row;
    const char *cell_end;

    for (guint i = 0; i < column && p < end; i++) {
        p = skip_cell (p, end, self->separator);
        p += p < end;
    }
    cell_end = skip_cell (p, end, self->separator);
    while (p < cell_end && (*p == ' ' || *p == '\t'))
        p++;
    *place = (RihlaPlace){ self->file, self->line, 1 };
    for (const char *q = self->row; q < p; q++) {
        if (*q != self->line_end)
            continue;
        place->line++;
        start = q + 1;
    }
    for (const char *q = start; q < p; q++)
        place->column += ((guchar) *q & 0xc0) != 0x80;
    if (text == NULL)
        return;
    /* Without quotation marks around it, and the end of the line. */
    while (cell_end > p && strchr (" \t\r\n\"", cell_end[-1]) != NULL)
        cell_end--;
    p += p < cell_end && *p == '"';
    *text = p;
    *length = (gsize) (cell_end - p);
}

static gboolean G_GNUC_PRINTF (4, 5)
    fail (Reading *self, RihlaError code, guint column, const char *format, ...)
{
    RihlaPlace place;
    g_autofree char *message = NULL;
    va_list arguments;

    if (self->has_failed)
        return FALSE;
    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    locate (self, column, &place, NULL, NULL);
    self->has_failed = TRUE;
    return rihla_fail_at (self->error, self->diagnostics, code, &place, "%s",
                          message);
}

/* --- The head -------------------------------------------------------------- */

/* The second column of a role is not read; but each column of scores with a
 * kind of its own is. */
static gboolean
is_repeated (const Reading *self, const RihlaAnswerHead *head)
{
    for (guint i = 0; i < self->rows->n_columns; i++) {
        const RihlaAnswerHead *other = &self->rows->columns[i].head;

        if (other->role == head->role && other->kind == head->kind)
            return TRUE;
    }
    return FALSE;
}

static void
note_unread (Reading *self, const char *text)
{
    if (*text == '\0')
        return;
    g_string_append_printf (self->unread, "%s\"%s\"",
                            self->unread->len > 0 ? ", " : "", text);
}

static void
take_head (Reading *self, const char *text, gsize length)
{
    RihlaAnswerRows *rows = self->rows;
    g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
    RihlaAnswerHead head = rihla_answer_head_find (valid);

    if (rows->n_columns == RIHLA_ANSWERS_MAX_COLUMNS) {
        fail (self, RIHLA_ERROR_LIMIT, self->n_cells,
              "there are too many columns; the most is %u",
              RIHLA_ANSWERS_MAX_COLUMNS);
        return;
    }
    if (head.role != RIHLA_ANSWER_ROLE_NONE && is_repeated (self, &head))
        head.role = RIHLA_ANSWER_ROLE_NONE;
    if (head.role == RIHLA_ANSWER_ROLE_NONE)
        note_unread (self, valid);
    if (head.role == RIHLA_ANSWER_ROLE_SCORE) {
        gboolean is_first = rows->last_score < rows->first_score;

        rows->first_score = is_first ? rows->n_columns : rows->first_score;
        rows->last_score = rows->n_columns;
    }
    rows->columns[rows->n_columns++].head = head;
}

static gboolean
has_role (const Reading *self, RihlaAnswerRole role)
{
    for (guint i = 0; i < self->rows->n_columns; i++)
        if (self->rows->columns[i].head.role == role)
            return TRUE;
    return FALSE;
}

static gboolean
needs_kinds (const Reading *self)
{
    const RihlaAnswerHead head = { .role = RIHLA_ANSWER_ROLE_SCORE };

    return is_repeated (self, &head);
}

static void
fail_head (Reading *self, const char *what, RihlaAnswerRole role)
{
    fail (self, RIHLA_ERROR_SYNTAX, 0,
          "the answers have no column of %s; name one \"%s\" or \"%s\"", what,
          rihla_answer_role_get_name (role, "en"),
          rihla_answer_role_get_name (role, "ar"));
}

static void
end_head (Reading *self)
{
    self->has_heads = TRUE;
    if (!has_role (self, RIHLA_ANSWER_ROLE_PLACE) &&
        !has_role (self, RIHLA_ANSWER_ROLE_STAGE))
        fail (self, RIHLA_ERROR_SYNTAX, 0,
              "the answers have no column of places; name one \"Touchpoint\" "
              "or \"Stage\", \"نقطة التماس\" or \"المرحلة\"");
    else if (!has_role (self, RIHLA_ANSWER_ROLE_SCORE))
        fail_head (self, "scores", RIHLA_ANSWER_ROLE_SCORE);
    else if (needs_kinds (self) && !has_role (self, RIHLA_ANSWER_ROLE_KIND))
        fail_head (self, "kinds", RIHLA_ANSWER_ROLE_KIND);
    if (!self->has_failed && self->unread->len > 0) {
        RihlaPlace place;

        locate (self, 0, &place, NULL, NULL);
        rihla_diagnostics_add (self->diagnostics,
                               RIHLA_DIAGNOSTIC_COLUMN_NOT_READ, &place, NULL,
                               "what is not needed is not read: %s",
                               self->unread->str);
    }
}

/* --- Rows ------------------------------------------------------------------ */

static void
take_cell (void *text, size_t length, void *data)
{
    Reading *self = data;

    if (G_UNLIKELY (self->has_failed))
        return;
    if (G_UNLIKELY (!self->has_heads)) {
        take_head (self, text, length);
    } else {
        if (!self->in_row)
            rihla_answer_rows_begin (self->rows);
        self->in_row = TRUE;
        if (!rihla_answer_rows_take (self->rows, self->n_cells, text, length))
            self->has_failed = TRUE;
    }
    self->n_cells++;
}

static void
end_row (G_GNUC_UNUSED int terminator, void *data)
{
    Reading *self = data;

    if (G_UNLIKELY (self->has_failed))
        return;
    if (G_UNLIKELY (!self->has_heads))
        end_head (self);
    else if (self->in_row && !rihla_answer_rows_end (self->rows))
        self->has_failed = TRUE;
    self->in_row = FALSE;
    self->n_cells = 0;
}

/* --- The separator --------------------------------------------------------- */

/* What a row as a head is worth, with a separator. */
typedef struct {
    guint n_known;
    gboolean is_done;
} HeadCount;

static void
count_head (void *text, size_t length, void *data)
{
    HeadCount *count = data;
    g_autofree char *valid = NULL;

    if (count->is_done)
        return;
    valid = g_utf8_make_valid (text, (gssize) MIN (length, 256));
    count->n_known +=
        rihla_answer_head_find (valid).role != RIHLA_ANSWER_ROLE_NONE;
}

static void
end_count (G_GNUC_UNUSED int terminator, void *data)
{
    ((HeadCount *) data)->is_done = TRUE;
}

static guint
count_heads (const char *text, gsize length, char separator)
{
    HeadCount count = { 0, FALSE };
    struct csv_parser parser;

    if (csv_init (&parser, CSV_APPEND_NULL) != 0)
        return 0;
    csv_set_delim (&parser, (unsigned char) separator);
    for (gsize i = 0; i < length && !count.is_done; i++)
        csv_parse (&parser, text + i, 1, count_head, end_count, &count);
    csv_fini (&parser, count_head, end_count, &count);
    csv_free (&parser);
    return count.n_known;
}

/* How far is looked for the first row; a longer head is none. */
#define HEAD_BYTES (16u * 1024)

/* Chooses the separator, and skips a line that names it to a spreadsheet. */
static gsize
choose_separator (Reading *self, const char *text, gsize length)
{
    static const char separators[] = { ',', ';', '\t' };
    guint best = 0;

    if (length > 5 && g_ascii_strncasecmp (text, "sep=", 4) == 0 &&
        memchr (separators, text[4], sizeof separators) != NULL &&
        (text[5] == '\r' || text[5] == '\n')) {
        self->separator = text[4];
        self->line++;
        return length > 6 && text[5] == '\r' && text[6] == '\n' ? 7 : 6;
    }
    self->separator = ',';
    for (gsize i = 0; i < G_N_ELEMENTS (separators); i++) {
        guint n = count_heads (text, MIN (length, HEAD_BYTES), separators[i]);

        if (n <= best)
            continue;
        best = n;
        self->separator = separators[i];
    }
    return 0;
}

/* --- Reading --------------------------------------------------------------- */

/* Feeds the parser, up to the end of a line or of the buffer. */
static gboolean
feed (Reading *self, const char *from, gsize length)
{
    if (csv_parse (&self->parser, from, length, take_cell, end_row, self) !=
        length)
        return fail (self, RIHLA_ERROR_SYNTAX, 0, "%s",
                     csv_strerror (csv_error (&self->parser)));
    return !self->has_failed;
}

static gboolean
fail_row (Reading *self)
{
    return fail (self, RIHLA_ERROR_LIMIT, self->n_cells,
                 "the row has too many bytes; the most is %u%s",
                 RIHLA_ANSWERS_MAX_ROW_BYTES,
                 self->parser.quoted
                     ? "; perhaps its quotation mark is not closed"
                     : "");
}

/* Feeds all lines that end in the buffer. Returns where the rest begins. */
static const char *
feed_lines (Reading *self, const char *from, const char *end)
{
    const char *line_end;

    self->row = from - self->row_bytes;
    while (from < end && (line_end = memchr (from, self->line_end,
                                             (gsize) (end - from))) != NULL) {
        self->row_bytes = (gsize) (line_end + 1 - self->row);
        if ((self->row_bytes > RIHLA_ANSWERS_MAX_ROW_BYTES &&
             !fail_row (self)) ||
            !feed (self, from, (gsize) (line_end + 1 - from)))
            return NULL;
        from = line_end + 1;
        self->more_lines++;
        if (G_UNLIKELY (self->parser.pstate != STATE_ROW_NOT_BEGUN))
            continue;
        self->line += self->more_lines;
        self->more_lines = 0;
        self->row = from;
    }
    return from;
}

/* The last line may have no end. */
static gboolean
finish (Reading *self, const char *from, const char *end)
{
    if (from < end && !feed (self, from, (gsize) (end - from)))
        return FALSE;
    self->row_bytes = (gsize) (end - self->row);
    if (self->parser.quoted && self->parser.pstate != STATE_ROW_NOT_BEGUN)
        return fail (self, RIHLA_ERROR_SYNTAX, self->n_cells,
                     "the quotation mark is never closed");
    if (csv_fini (&self->parser, take_cell, end_row, self) != 0)
        return fail (self, RIHLA_ERROR_SYNTAX, 0, "%s",
                     csv_strerror (csv_error (&self->parser)));
    if (!self->has_failed && !self->has_heads)
        return fail (self, RIHLA_ERROR_SYNTAX, 0, "the file is empty");
    return !self->has_failed;
}

/* Fills the buffer; less than all of it only at the end of the file. */
static gssize
fill (RihlaTextStream *stream, char *buffer, gsize size, GError **error)
{
    gsize filled = 0;

    while (size - filled >= 16) {
        gssize n = rihla_text_stream_read (stream, buffer + filled,
                                           size - filled, error);

        if (n < 0)
            return -1;
        if (n == 0)
            break;
        filled += (gsize) n;
    }
    return (gssize) filled;
}

static gboolean
read_rows (Reading *self, RihlaTextStream *stream, char *buffer)
{
    gsize kept = 0; /* of the row that is not at its end, and */
    gsize fed = 0;  /* of these, what the parser has */
    gssize n;
    gboolean is_first = TRUE;

    while ((n = fill (stream, buffer + kept, BUFFER_BYTES - kept,
                      self->error)) > 0) {
        const char *end = buffer + kept + n;
        const char *from = buffer + fed;

        if (is_first) {
            from += choose_separator (self, buffer, (gsize) n);
            csv_set_delim (&self->parser, (unsigned char) self->separator);
            self->line_end =
                memchr (buffer, '\n', (gsize) n) == NULL ? '\r' : '\n';
        }
        is_first = FALSE;
        self->row_bytes = fed;
        from = feed_lines (self, from, end);
        if (from == NULL)
            return FALSE;
        kept = (gsize) (end - self->row);
        fed = (gsize) (from - self->row);
        self->row_bytes = kept;
        if (kept > RIHLA_ANSWERS_MAX_ROW_BYTES)
            return fail_row (self);
        memmove (buffer, self->row, kept);
        self->row = buffer;
    }
    return n == 0 && finish (self, buffer + fed, buffer + kept);
}

static RihlaAnswers *
read_stream (RihlaJourney *journey, GInputStream *base, const char *name,
             RihlaDiagnostics *diagnostics, GError **error)
{
    g_autoptr (RihlaTextStream) stream =
        rihla_text_stream_new (base, name, diagnostics, error);
    g_autoptr (RihlaAnswerRows) rows = NULL;
    g_autofree char *buffer = NULL;
    Reading reading = {
        .file = name, .diagnostics = diagnostics, .error = error, .line = 1
    };
    gboolean is_read = FALSE;

    if (stream == NULL)
        return NULL;
    rows = rihla_answer_rows_new (journey);
    rows->locate = locate;
    rows->reader = &reading;
    rows->diagnostics = diagnostics;
    rows->error = error;
    reading.rows = rows;
    reading.unread = g_string_new (NULL);
    buffer = g_malloc (BUFFER_BYTES);
    reading.row = buffer;
    if (csv_init (&reading.parser, CSV_APPEND_NULL) == 0) {
        is_read = read_rows (&reading, stream, buffer);
        csv_free (&reading.parser);
    }
    g_string_free (reading.unread, TRUE);
    if (!is_read)
        return NULL;
    rihla_row_remarks_note (&rows->remarks, name, diagnostics);
    return rihla_answers_ref (rows->answers);
}

RihlaAnswers *
rihla_answers_read_stream (RihlaJourney *journey, GInputStream *stream,
                           const char *name, RihlaDiagnostics *diagnostics,
                           GError **error)
{
    g_return_val_if_fail (journey != NULL && stream != NULL, NULL);
    g_return_val_if_fail (rihla_journey_is_sealed (journey), NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    return read_stream (journey, stream, name, diagnostics, error);
}

RihlaAnswers *
rihla_answers_read_file (RihlaJourney *journey, const char *path,
                         RihlaDiagnostics *diagnostics, GError **error)
{
    g_autoptr (GInputStream) stream = NULL;
    g_autofree char *name = NULL;
    int fd;

    g_return_val_if_fail (journey != NULL && path != NULL, NULL);
    g_return_val_if_fail (rihla_journey_is_sealed (journey), NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    name = g_filename_display_name (path);
    fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
    if (fd < 0) {
        int number = errno;

        g_set_error (error, G_FILE_ERROR,
                     (int) g_file_error_from_errno (number),
                     "%s: cannot be read: %s", name, g_strerror (number));
        return NULL;
    }
    stream = g_unix_input_stream_new (fd, TRUE);
    return read_stream (journey, stream, name, diagnostics, error);
}
