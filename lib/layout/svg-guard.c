/* svg-guard.c: whether an SVG file is safe to draw.
 * SPDX-License-Identifier: MIT
 *
 * In comes an SVG file from anywhere; out goes what is wrong with it, if
 * anything. librsvg draws whatever it is given for as long as it takes, so a
 * file is held against three things first.
 *
 * It must not bring in anything: no entities, no <image> or <feImage>, whose
 * pictures would be unpacked without limit. It must not have the filters whose
 * cost grows with numbers in the file. And it must not be a bomb: a <use>, a
 * pattern, a mask is drawn again wherever it is pointed to, and may point on.
 * So what each element costs is reckoned: its own bytes, and the cost of what
 * it holds and points to, once for each time. The elements are a graph that is
 * walked in depth with a stack of its own; one that leads back into itself is
 * a loop. Each edge is followed once, so the work is linear in the file. */

#include "config.h"

#include <libxml/parser.h>
#include <string.h>

#include "layout/svg-guard.h"

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"
/* How far the first element is looked for. */
#define SNIFF_LENGTH 4096
/* The cost of an element itself, in bytes. */
#define ELEMENT_COST 16
/* Of one that is drawn on a sheet of its own. */
#define SHEET_COST 8192
/* Of one step of a filter. */
#define FILTER_COST 65536
/* The most of bytes of style sheets times elements: each rule is tried on each
 * element. */
#define STYLE_WORK_MOST (64 * 1024 * 1024)

/* Elements that cost more than their bytes; without a cost: refused. */
static const struct {
    const char *name;
    guint cost;
} costly[] = {
    { "image", 0 },
    { "feImage", 0 },
    { "feConvolveMatrix", 0 },
    { "feDiffuseLighting", 0 },
    { "feDisplacementMap", 0 },
    { "feMorphology", 0 },
    { "feSpecularLighting", 0 },
    { "feTile", 0 },
    { "feTurbulence", 0 },
    { "feBlend", FILTER_COST },
    { "feColorMatrix", FILTER_COST },
    { "feComponentTransfer", FILTER_COST },
    { "feComposite", FILTER_COST },
    { "feDropShadow", FILTER_COST },
    { "feFlood", FILTER_COST },
    { "feGaussianBlur", FILTER_COST },
    { "feMerge", FILTER_COST },
    { "feOffset", FILTER_COST },
    { "mask", SHEET_COST },
    { "pattern", SHEET_COST },
};

typedef enum {
    NEW,
    OPEN,
    DONE
} State;

typedef struct {
    State state;
    guint64 own;  /* cost of the element by itself */
    guint64 cost; /* with all it holds and points to, once DONE */
    guint depth;  /* likewise */
    guint points; /* points of its shape, at most: a marker stands at each */
    gboolean is_marker;
    gboolean is_gradient;
    GArray *next; /* owned; of guint: children and what it points to */
} Node;

/* An element on the way down. */
typedef struct {
    guint node;
    guint at; /* how many of its edges have been followed */
} Step;

typedef struct {
    GArray *nodes;      /* owned; of Node, by the number of the element */
    GHashTable *ids;    /* owned; id, not owned, to number + 1 */
    GHashTable *number; /* owned; xmlNode to number + 1 */
    GArray *styled;     /* owned; of guint: what style sheets point to */
    gsize n_styles;     /* bytes of style sheets */
    const char *refused;
    GPtrArray *strings; /* owned; what ids point into */
} Guard;

static Node *
get_node (const Guard *guard, guint number)
{
    return &g_array_index (guard->nodes, Node, number);
}

static void
clear_node (gpointer data)
{
    g_array_unref (((Node *) data)->next);
}

static xmlNode *
get_following (xmlNode *node)
{
    if (node->type == XML_ELEMENT_NODE && node->children != NULL)
        return node->children;
    while (node != NULL && node->next == NULL)
        node = node->parent;
    return node == NULL ? NULL : node->next;
}

static const char *
keep_value (Guard *guard, const xmlAttr *attribute)
{
    xmlChar *value =
        xmlNodeListGetString (attribute->doc, attribute->children, 1);

    if (value == NULL)
        return "";
    g_ptr_array_add (guard->strings, value);
    return (const char *) value;
}

static void
weigh_element (Guard *guard, Node *node, const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (costly); i++) {
        if (strcmp (costly[i].name, name) != 0)
            continue;
        node->own += costly[i].cost;
        if (costly[i].cost == 0)
            guard->refused = costly[i].name;
    }
    node->is_marker = strcmp (name, "marker") == 0;
    node->is_gradient = g_str_has_suffix (name, "Gradient");
}

/* First round: the elements, their own costs and their ids. */
static void
add_element (Guard *guard, xmlNode *element)
{
    Node node = { .own = ELEMENT_COST,
                  .next = g_array_new (FALSE, FALSE, sizeof (guint)) };
    guint number = guard->nodes->len;

    weigh_element (guard, &node, (const char *) element->name);
    for (xmlAttr *a = element->properties; a != NULL; a = a->next) {
        const char *value = keep_value (guard, a);

        node.own += strlen (value);
        node.points += (guint) strlen (value) / 2;
        if (strcmp ((const char *) a->name, "id") == 0)
            g_hash_table_insert (guard->ids, (gpointer) value,
                                 GUINT_TO_POINTER (number + 1));
    }
    g_array_append_val (guard->nodes, node);
    g_hash_table_insert (guard->number, element, GUINT_TO_POINTER (number + 1));
    if (number > 0) {
        guint owner = GPOINTER_TO_UINT (
            g_hash_table_lookup (guard->number, element->parent));

        g_array_append_val (get_node (guard, owner - 1)->next, number);
    }
}

static void
add_edge (Guard *guard, GArray *edges, const char *id, gsize length)
{
    g_autofree char *name = g_strndup (id, length);
    guint number =
        GPOINTER_TO_UINT (g_hash_table_lookup (guard->ids, g_strstrip (name)));

    if (number == 0)
        return;
    number--;
    g_array_append_val (edges, number);
}

/* Whatever stands as url(#id), url("#id") or url('#id'). */
static void
add_urls (Guard *guard, GArray *edges, const char *text)
{
    for (const char *url = strstr (text, "url("); url != NULL;
         url = strstr (url + 1, "url(")) {
        const char *id = url + strlen ("url(");

        id += strspn (id, " \t\r\n\"'");
        if (*id == '#')
            add_edge (guard, edges, id + 1, strcspn (id + 1, "\"')"));
    }
}

/* Second round: what the elements point to. A link is not drawn. */
static void
add_edges (Guard *guard, xmlNode *element)
{
    Node *node =
        get_node (guard, GPOINTER_TO_UINT (
                             g_hash_table_lookup (guard->number, element)) -
                             1);
    gboolean is_link = strcmp ((const char *) element->name, "a") == 0;

    for (xmlAttr *a = element->properties; a != NULL; a = a->next) {
        const char *value = keep_value (guard, a);

        add_urls (guard, node->next, value);
        if (!is_link && strcmp ((const char *) a->name, "href") == 0 &&
            value[0] == '#')
            add_edge (guard, node->next, value + 1, strlen (value + 1));
    }
}

/* A style sheet may hold for any element. */
static void
add_sheet (Guard *guard, xmlNode *element)
{
    xmlChar *text = xmlNodeGetContent (element);

    if (text == NULL)
        return;
    g_ptr_array_add (guard->strings, text);
    add_urls (guard, guard->styled, (const char *) text);
    guard->n_styles += strlen ((const char *) text);
}

static void
read_elements (Guard *guard, xmlNode *root)
{
    for (xmlNode *node = root; node != NULL; node = get_following (node))
        if (node->type == XML_ELEMENT_NODE)
            add_element (guard, node);
    for (xmlNode *node = root; node != NULL; node = get_following (node)) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        add_edges (guard, node);
        if (strcmp ((const char *) node->name, "style") == 0)
            add_sheet (guard, node);
    }
}

static char *
tell_loop (void)
{
    return g_strdup ("is an SVG file whose parts point to one another in a "
                     "loop");
}

static void
add_cost (Node *node, const Node *next)
{
    guint64 times = next->is_marker ? MAX (node->points, 1) : 1;

    node->cost = MIN (node->cost + next->cost * times,
                      (guint64) RIHLA_SVG_UNFOLDED_MOST * 2);
    node->depth = MAX (node->depth, next->depth + 1);
}

/* Walks in depth from one element. Returns what is wrong, or NULL. */
static char *
walk (Guard *guard, guint start)
{
    g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Step));
    Step first = { start, 0 };

    if (get_node (guard, start)->state == DONE)
        return NULL;
    g_array_append_val (way, first);
    while (way->len > 0) {
        Step *step = &g_array_index (way, Step, way->len - 1);
        Node *node = get_node (guard, step->node);
        Step next = { 0 };

        if (node->state == NEW)
            node->cost = node->own;
        node->state = OPEN;
        if (step->at == node->next->len) {
            node->state = DONE;
            g_array_set_size (way, way->len - 1);
            continue;
        }
        next.node = g_array_index (node->next, guint, step->at);
        if (get_node (guard, next.node)->state == OPEN)
            return tell_loop ();
        if (get_node (guard, next.node)->state == NEW) {
            g_array_append_val (way, next);
            continue;
        }
        step->at++;
        add_cost (node, get_node (guard, next.node));
    }
    return NULL;
}

/* What style sheets may add to each element. A gradient is not drawn by
 * itself. */
static guint64
count_styled (const Guard *guard)
{
    guint64 styled = 0;

    for (guint i = 0; i < guard->styled->len; i++) {
        guint number = g_array_index (guard->styled, guint, i);
        const Node *node = get_node (guard, number);

        if (!node->is_gradient)
            styled += node->cost;
    }
    return MIN (styled, RIHLA_SVG_UNFOLDED_MOST);
}

static char *
check_growth (Guard *guard)
{
    const Node *root = get_node (guard, 0);
    char *problem = walk (guard, 0);
    guint64 n_unfolded = root->cost / (8 * ELEMENT_COST);

    if (problem != NULL)
        return problem;
    if (root->cost + count_styled (guard) * n_unfolded >
            RIHLA_SVG_UNFOLDED_MOST ||
        (guint64) guard->n_styles * guard->nodes->len > STYLE_WORK_MOST)
        return g_strdup ("is an SVG file that grows too large when its parts "
                         "are put in place");
    if (root->depth > RIHLA_SVG_DEPTH_MOST)
        return g_strdup ("is an SVG file that is nested too deep");
    return NULL;
}

static char *
check_document (xmlDoc *document)
{
    xmlNode *root = xmlDocGetRootElement (document);
    Guard guard = { 0 };
    char *problem = NULL;

    if (document->intSubset != NULL && document->intSubset->entities != NULL)
        return g_strdup ("is an SVG file with entities, which are not read");
    guard.nodes = g_array_new (FALSE, FALSE, sizeof (Node));
    g_array_set_clear_func (guard.nodes, clear_node);
    guard.ids = g_hash_table_new (g_str_hash, g_str_equal);
    guard.number = g_hash_table_new (NULL, NULL);
    guard.styled = g_array_new (FALSE, FALSE, sizeof (guint));
    guard.strings = g_ptr_array_new_with_free_func ((GDestroyNotify) xmlFree);
    read_elements (&guard, root);
    if (guard.refused != NULL)
        problem = g_strdup_printf ("is an SVG file with <%s>, which is not "
                                   "drawn; a PNG file can be used instead",
                                   guard.refused);
    else
        problem = check_growth (&guard);
    g_array_unref (guard.nodes);
    g_hash_table_unref (guard.ids);
    g_hash_table_unref (guard.number);
    g_array_unref (guard.styled);
    g_ptr_array_unref (guard.strings);
    return problem;
}

static gboolean
is_root (const xmlDoc *document)
{
    const xmlNode *root = xmlDocGetRootElement ((xmlDoc *) document);

    return root != NULL && root->ns != NULL &&
           strcmp ((const char *) root->name, "svg") == 0 &&
           strcmp ((const char *) root->ns->href, SVG_NAMESPACE) == 0;
}

/* The parser unfolds entities in attributes before anyone can look. Only UTF-8
 * can be searched for them. */
char *
rihla_svg_guard_check (const char *data, gsize length)
{
    xmlDoc *document;
    char *problem;

    if (!g_utf8_validate_len (data, length, NULL))
        return g_strdup ("is not an SVG file in UTF-8");
    if (g_strstr_len (data, (gssize) length, "<!ENTITY") != NULL)
        return g_strdup ("is an SVG file with entities, which are not read");
    document = xmlReadMemory (data, (int) length, NULL, NULL,
                              XML_PARSE_NONET | XML_PARSE_NOERROR |
                                  XML_PARSE_NOWARNING);
    if (document == NULL)
        return g_strdup ("is a damaged SVG file");
    if (is_root (document))
        problem = check_document (document);
    else
        problem = g_strdup ("is not a PNG or SVG file");
    xmlFreeDoc (document);
    return problem;
}

gboolean
rihla_svg_guard_is_svg (const char *data, gsize length)
{
    return length > 0 &&
           g_strstr_len (data, (gssize) MIN (length, SNIFF_LENGTH), "<svg") !=
               NULL;
}
