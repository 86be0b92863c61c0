/* xml-scan.c: a look at the markup of a document.
 * SPDX-License-Identifier: MIT
 *
 * In: a document in UTF-8. Out: where its start tags stand. libxml2 tells the
 * line of an element at best, and neither its column nor that of an
 * attribute; and what it does with a million attributes, or an entity that
 * stands for a billion others, has to be kept from it before it begins. So the
 * tags are walked over first: not parsed, only told apart, which is a search
 * for a few characters and costs a small part of the parsing. */

#include "config.h"

#include <string.h>

#include "formats/xml-scan.h"
#include "formats/xml.h"

typedef enum {
    PIECE_TEXT,
    PIECE_START_TAG,
    PIECE_EMPTY_TAG,
    PIECE_END_TAG,
    PIECE_CDATA,
    PIECE_COMMENT,
    PIECE_INSTRUCTION,
    PIECE_DOCTYPE,
    PIECE_UNFINISHED, /* the text ends in it */
    PIECE_BROKEN,     /* for the parser to say */
    PIECE_END
} PieceType;

typedef struct {
    PieceType type;
    const char *name;  /* of a tag; what it is, of an unfinished piece */
    gsize name_length; /* of a tag */
    const char *start;
    const char *end;
    guint n_attributes;
    guint n_namespaces; /* declared by its attributes */
} Piece;

typedef struct {
    const char *name;
    gsize name_length;
    guint n_namespaces; /* in scope */
} Level;

typedef struct {
    RihlaTextSource *source;
    GArray *starts; /* owned; of guint32 */
    guint n_nodes;
    guint n_attributes;
    Level levels[RIHLA_XML_DEPTH_MOST + 1];
    guint depth;
} Scan;

static gboolean
is_space (char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static const char *
skip_spaces (const char *c, const char *end)
{
    while (c < end && is_space (*c))
        c++;
    return c;
}

static const char *
skip_name (const char *c, const char *end)
{
    while (c < end && !is_space (*c) && strchr ("=/><\"'", *c) == NULL)
        c++;
    return c;
}

static gboolean
has_prefix (const char *c, const char *end, const char *prefix)
{
    gsize n = strlen (prefix);

    return (gsize) (end - c) >= n && memcmp (c, prefix, n) == 0;
}

/* Steps over name="value". NULL: it ends too soon or is broken. */
static const char *
skip_attribute (const char *c, const char *end, Piece *piece)
{
    const char *equals = skip_spaces (skip_name (c, end), end);
    const char *value = NULL;
    const char *close = NULL;

    piece->type = PIECE_UNFINISHED;
    if (equals < end)
        value = skip_spaces (equals + 1, end);
    if (value != NULL && value < end)
        close = memchr (value + 1, *value, (gsize) (end - value - 1));
    if (equals < end &&
        (*equals != '=' || (value < end && *value != '"' && *value != '\'')))
        piece->type = PIECE_BROKEN;
    if (close == NULL || piece->type == PIECE_BROKEN)
        return NULL;
    piece->n_attributes++;
    if (has_prefix (c, end, "xmlns"))
        piece->n_namespaces++;
    return close + 1;
}

static void
read_start_tag (Piece *piece, const char *end)
{
    const char *c;

    piece->name = piece->start + 1;
    c = skip_name (piece->name, end);
    piece->name_length = (gsize) (c - piece->name);
    for (;;) {
        c = skip_spaces (c, end);
        piece->type = PIECE_UNFINISHED;
        piece->end = c;
        if (c == end || (*c == '/' && c + 1 == end))
            return;
        piece->type = PIECE_EMPTY_TAG;
        piece->end = c + 2;
        if (has_prefix (c, end, "/>"))
            return;
        piece->type = PIECE_START_TAG;
        piece->end = c + 1;
        if (*c == '>')
            return;
        c = skip_attribute (c, end, piece);
        if (c == NULL)
            return;
    }
}

static void
read_end_tag (Piece *piece, const char *end)
{
    const char *close =
        memchr (piece->start, '>', (gsize) (end - piece->start));

    piece->name = piece->start + 2;
    piece->name_length = (gsize) (skip_name (piece->name, end) - piece->name);
    piece->type = close == NULL ? PIECE_UNFINISHED : PIECE_END_TAG;
    piece->end = close == NULL ? end : close + 1;
}

/* The pieces that are told by how they begin and run to a fixed end. */
static const struct {
    const char *start;
    const char *end;
    PieceType type;
    const char *name;
} fixed_pieces[] = {
    { "<!--", "-->", PIECE_COMMENT, "a comment" },
    { "<![CDATA[", "]]>", PIECE_CDATA, "a CDATA section" },
    { "<?", "?>", PIECE_INSTRUCTION, "a processing instruction" },
    { "<!DOCTYPE", "", PIECE_DOCTYPE, NULL },
};

static gboolean
read_fixed_piece (Piece *piece, const char *end)
{
    for (guint i = 0; i < G_N_ELEMENTS (fixed_pieces); i++) {
        const char *c = piece->start;
        gsize n = strlen (fixed_pieces[i].end);

        if (!has_prefix (c, end, fixed_pieces[i].start))
            continue;
        c += strlen (fixed_pieces[i].start);
        c = memmem (c, (gsize) (end - c), fixed_pieces[i].end, n);
        piece->type = c == NULL ? PIECE_UNFINISHED : fixed_pieces[i].type;
        piece->name = fixed_pieces[i].name;
        piece->end = c == NULL ? end : c + n;
        return TRUE;
    }
    return FALSE;
}

static Piece
read_piece (const RihlaTextSource *source, const char *start)
{
    Piece piece = { .start = start, .type = PIECE_END };
    const char *end = source->text + source->length;

    piece.end = end;
    if (start == end)
        return piece;
    if (*start != '<') {
        const char *next = memchr (start, '<', (gsize) (end - start));

        piece.type = PIECE_TEXT;
        piece.end = next == NULL ? end : next;
    } else if (read_fixed_piece (&piece, end)) {
        return piece;
    } else if (has_prefix (start, end, "</")) {
        read_end_tag (&piece, end);
    } else if (has_prefix (start, end, "<!")) {
        piece.type = PIECE_BROKEN;
    } else {
        read_start_tag (&piece, end);
    }
    return piece;
}

static gboolean fail (Scan *self, RihlaError code, const char *place,
                      const char *format, ...) G_GNUC_PRINTF (4, 5);

static gboolean
fail (Scan *self, RihlaError code, const char *place, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list arguments;

    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    return rihla_text_source_fail (self->source, code,
                                   (gsize) (place - self->source->text), "%s",
                                   message);
}

/* Names in messages are cut, so that a message stays one line. */
static char *
copy_name (const char *name, gsize length)
{
    g_autofree char *copy = g_strndup (name, MIN (length, 60));

    return g_utf8_make_valid (copy, -1);
}

static gboolean
count_node (Scan *self, const Piece *piece)
{
    if (++self->n_nodes > RIHLA_XML_NODES_MOST)
        return fail (self, RIHLA_ERROR_LIMIT, piece->start,
                     "there are more than %d elements and comments",
                     RIHLA_XML_NODES_MOST);
    return TRUE;
}

static gboolean
count_attributes (Scan *self, const Piece *piece)
{
    self->n_attributes += piece->n_attributes;
    if (piece->n_attributes > RIHLA_XML_ATTRIBUTES_MOST)
        return fail (self, RIHLA_ERROR_LIMIT, piece->start,
                     "an element has more than %d attributes",
                     RIHLA_XML_ATTRIBUTES_MOST);
    if (self->n_attributes > RIHLA_XML_ATTRIBUTES_IN_ALL)
        return fail (self, RIHLA_ERROR_LIMIT, piece->start,
                     "there are more than %d attributes",
                     RIHLA_XML_ATTRIBUTES_IN_ALL);
    return TRUE;
}

static gboolean
enter (Scan *self, const Piece *piece)
{
    guint32 offset = (guint32) (piece->start - self->source->text);
    Level *level = &self->levels[self->depth];
    guint n_outside =
        self->depth == 0 ? 0 : self->levels[self->depth - 1].n_namespaces;

    if (self->depth == RIHLA_XML_DEPTH_MOST)
        return fail (self, RIHLA_ERROR_LIMIT, piece->start,
                     "elements stand more than %d deep in each other",
                     RIHLA_XML_DEPTH_MOST);
    if (!count_node (self, piece) || !count_attributes (self, piece))
        return FALSE;
    level->name = piece->name;
    level->name_length = piece->name_length;
    level->n_namespaces = n_outside + piece->n_namespaces;
    if (level->n_namespaces > RIHLA_XML_NAMESPACES_MOST)
        return fail (self, RIHLA_ERROR_LIMIT, piece->start,
                     "more than %d namespaces are declared around here",
                     RIHLA_XML_NAMESPACES_MOST);
    g_array_append_val (self->starts, offset);
    if (piece->type == PIECE_START_TAG)
        self->depth++;
    return TRUE;
}

static gboolean
leave (Scan *self, const Piece *piece)
{
    const Level *level;
    g_autofree char *name = copy_name (piece->name, piece->name_length);
    g_autofree char *open = NULL;
    RihlaPlace place;

    if (self->depth == 0)
        return fail (self, RIHLA_ERROR_SYNTAX, piece->start,
                     "</%s> closes nothing", name);
    level = &self->levels[--self->depth];
    if (level->name_length == piece->name_length &&
        memcmp (level->name, piece->name, piece->name_length) == 0)
        return TRUE;
    open = copy_name (level->name, level->name_length);
    place =
        rihla_text_source_locate (self->source, (gsize) (level->name - 1 -
                                                         self->source->text));
    return fail (self, RIHLA_ERROR_SYNTAX, piece->start,
                 "</%s> stands where </%s> is due, for <%s> on line %u", name,
                 open, open, place.line);
}

static gboolean
fail_unfinished (Scan *self, const Piece *piece)
{
    const char *end = self->source->text + self->source->length;
    g_autofree char *name = NULL;

    if (piece->name == end)
        return fail (self, RIHLA_ERROR_SYNTAX, end,
                     "the file ends inside a tag");
    if (piece->name_length == 0)
        return fail (self, RIHLA_ERROR_SYNTAX, end, "the file ends inside %s",
                     piece->name);
    name = copy_name (piece->name, piece->name_length);
    return fail (self, RIHLA_ERROR_SYNTAX, end,
                 "the file ends inside the tag of \"%s\"", name);
}

static gboolean
check_end (Scan *self)
{
    const char *end = self->source->text + self->source->length;
    const Level *level;
    g_autofree char *name = NULL;
    RihlaPlace place;

    if (self->starts->len == 0)
        return fail (self, RIHLA_ERROR_SYNTAX, end, "there is no element");
    if (self->depth == 0)
        return TRUE;
    level = &self->levels[self->depth - 1];
    name = copy_name (level->name, level->name_length);
    place =
        rihla_text_source_locate (self->source, (gsize) (level->name - 1 -
                                                         self->source->text));
    return fail (self, RIHLA_ERROR_SYNTAX, end,
                 "the file ends inside <%s>, which begins on line %u", name,
                 place.line);
}

/* TRUE with *is_done FALSE: go on behind the piece. */
static gboolean
take_piece (Scan *self, const Piece *piece, gboolean *is_done)
{
    if (piece->end - piece->start > RIHLA_XML_PIECE_LONGEST)
        return fail (self, RIHLA_ERROR_LIMIT, piece->start,
                     "a piece of the file, from here to the next tag or the "
                     "end of this one, is longer than %d KiB",
                     RIHLA_XML_PIECE_LONGEST / 1024);
    switch (piece->type) {
    case PIECE_START_TAG:
    case PIECE_EMPTY_TAG:
        return enter (self, piece);
    case PIECE_END_TAG:
        return leave (self, piece);
    case PIECE_DOCTYPE:
        return fail (self, RIHLA_ERROR_UNSUPPORTED, piece->start,
                     "a document type declaration is refused: journey files "
                     "need none, and its entities are a way to attack");
    case PIECE_UNFINISHED:
        return fail_unfinished (self, piece);
    case PIECE_END:
        *is_done = TRUE;
        return check_end (self);
    case PIECE_BROKEN:
        *is_done = TRUE;
        return TRUE;
    case PIECE_COMMENT:
    case PIECE_INSTRUCTION:
        return count_node (self, piece);
    case PIECE_TEXT:
    case PIECE_CDATA:
        break;
    }
    return TRUE;
}

GArray *
rihla_xml_scan (RihlaTextSource *source)
{
    Scan self = { .source = source };
    const char *c = source->text;
    gboolean is_done = FALSE;

    self.starts = g_array_new (FALSE, FALSE, sizeof (guint32));
    while (!is_done) {
        Piece piece = read_piece (source, c);

        if (!take_piece (&self, &piece, &is_done)) {
            g_array_unref (self.starts);
            return NULL;
        }
        c = piece.end;
    }
    return self.starts;
}

gsize
rihla_xml_find_attribute (const RihlaTextSource *source, gsize tag,
                          const char *name)
{
    const char *end = source->text + source->length;
    const char *c = skip_name (source->text + tag + 1, end);
    gsize n = strlen (name);
    Piece piece = { .start = source->text + tag };

    while (c != NULL) {
        const char *name_end;

        c = skip_spaces (c, end);
        name_end = skip_name (c, end);
        if (name_end == c)
            return tag;
        if ((gsize) (name_end - c) == n && memcmp (c, name, n) == 0)
            return (gsize) (c - source->text);
        c = skip_attribute (c, end, &piece);
    }
    return tag;
}

gsize
rihla_xml_find_text (const RihlaTextSource *source, gsize tag,
                     gboolean is_inside)
{
    Piece piece = read_piece (source, source->text + tag);
    int depth = piece.type == PIECE_START_TAG ? 1 : 0;
    int wanted = is_inside ? 1 : 0;

    while (piece.type != PIECE_END && piece.type != PIECE_BROKEN &&
           piece.type != PIECE_UNFINISHED) {
        const char *c;

        piece = read_piece (source, piece.end);
        c = skip_spaces (piece.start, piece.end);
        if (piece.type == PIECE_START_TAG)
            depth++;
        else if (piece.type == PIECE_END_TAG)
            depth--;
        else if (depth <= wanted &&
                 (piece.type == PIECE_CDATA ||
                  (piece.type == PIECE_TEXT && c < piece.end)))
            return (gsize) (c - source->text);
    }
    return tag;
}
