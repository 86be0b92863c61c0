/* pdf.c: a layout as PDF.
 * SPDX-License-Identifier: MIT
 *
 * In: a layout. Out: its pages, with what the journey knows about
 * itself: title, subject (the scenario), keywords (the stages), its date, the
 * language, and an outline that leads to each stage. The version is 1.4,
 * which has all that and is read everywhere. */

#include "config.h"

#include <cairo-pdf.h>
#include <rihla/rihla-journey.h>

#include "layout/phone/phone-pages.h"
#include "render/render.h"

/* 200 inches: the most that PDF has without user units. A larger map is drawn
 * smaller: nothing is lost, it can be zoomed. A phone map gets more pages. */
#define SIDE_MOST 14400.0

static double
choose_scale (const RihlaLayout *layout)
{
    double side = MAX (layout->width, layout->height);

    return side > SIDE_MOST ? SIDE_MOST / side : 1;
}

/* Languages in Arabic script have a comma of their own. */
static const char *
get_comma (const RihlaLayout *layout)
{
    return layout->direction == RIHLA_DIRECTION_RTL &&
                   (layout->language == NULL ||
                    !g_str_has_prefix (layout->language, "he"))
               ? "، "
               : ", ";
}

/* A stage as the map shows it. */
typedef struct {
    const char *title; /* the layout's */
    guint page;
    double x; /* on the page, in points */
    double y;
} Place;

static void
add_place (const RihlaWindow *window, const RihlaItem *item, guint page,
           GArray *places)
{
    RihlaRect box;
    Place place = { item->text->string, page, 0, 0 };

    rihla_window_to_page (window, &item->box, &box);
    place.x = MAX (box.x, 0);
    place.y = MAX (box.y, 0);
    g_array_append_val (places, place);
}

/* The stage's head is repeated where its lanes go on on another page. */
static void
find_places_in (const RihlaLayout *layout, guint page,
                const RihlaWindow *window, GHashTable *seen, GArray *places)
{
    RihlaItem copy;

    for (guint i = 0; i < window->n_pieces; i++) {
        const RihlaItem *item =
            rihla_layout_get_piece (layout, window, i, &copy);

        if (item->role == RIHLA_ROLE_STAGE && item->shape == RIHLA_SHAPE_TEXT &&
            g_hash_table_add (seen, (gpointer) item))
            add_place (window, item, page, places);
    }
}

/* In one walk: a map may have as many stages as it likes. */
static GArray *
find_places (RihlaLayout *layout)
{
    GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
    g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

    for (guint page = 0; page < rihla_layout_get_n_pages (layout); page++)
        for (guint i = 0; i < rihla_layout_count_windows (layout, page); i++) {
            RihlaWindow window;

            rihla_layout_get_window (layout, page, i, &window);
            find_places_in (layout, page, &window, seen, places);
        }
    return places;
}

static char *
list_keywords (const RihlaLayout *layout, const GArray *places)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < places->len; i++) {
        if (i > 0)
            g_string_append (list, get_comma (layout));
        g_string_append (list, g_array_index (places, Place, i).title);
    }
    return g_string_free (list, FALSE);
}

/* The date of the journey, else the one builds are given so that they can be
 * repeated; "" for none. */
static char *
find_date (const RihlaLayout *layout)
{
    const char *date = rihla_journey_get_date (layout->journey);
    const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
    g_autoptr (GDateTime) time = NULL;
    gint64 seconds;

    if (date != NULL)
        return g_strdup (date);
    if (epoch == NULL ||
        !g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
        return g_strdup ("");
    time = g_date_time_new_from_unix_utc (seconds);
    return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (cairo_surface_t *surface, cairo_pdf_metadata_t kind,
              const char *value)
{
    if (value != NULL && *value != '\0')
        cairo_pdf_surface_set_metadata (surface, kind, value);
}

/* An empty date is set too: it keeps newer versions of cairo from asking the
 * clock. */
static void
describe_journey (const RihlaLayout *layout, cairo_surface_t *surface,
                  const GArray *places)
{
    RihlaJourney *journey = layout->journey;
    g_autofree char *keywords = list_keywords (layout, places);
    g_autofree char *date = find_date (layout);

    set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                  rihla_journey_get_title (journey));
    set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                  rihla_journey_get_scenario (journey));
    set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
    set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                  "Rihla " PACKAGE_VERSION);
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                    date);
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
add_outline (cairo_surface_t *surface, const GArray *places, double scale)
{
    for (guint i = 0; i < places->len; i++) {
        const Place *place = &g_array_index (places, Place, i);
        char left[G_ASCII_DTOSTR_BUF_SIZE];
        char top[G_ASCII_DTOSTR_BUF_SIZE];
        g_autofree char *link = NULL;

        g_ascii_formatd (left, sizeof left, "%.2f", place->x * scale);
        g_ascii_formatd (top, sizeof top, "%.2f", place->y * scale);
        link =
            g_strdup_printf ("page=%u pos=[%s %s]", place->page + 1, left, top);
        cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT,
                                       place->title, link,
                                       CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

/* The label is what a viewer shows for the number of the page. */
static cairo_status_t
draw_page (RihlaLayout *layout, guint page, cairo_surface_t *surface,
           double scale)
{
    cairo_t *cr = cairo_create (surface);
    g_autofree char *label = g_strdup_printf ("%u", page + 1);
    cairo_status_t status;

    if (rihla_layout_get_n_pages (layout) > 1)
        cairo_pdf_surface_set_page_label (surface, label);
    cairo_scale (cr, scale, scale);
    rihla_layout_draw_page (layout, page, cr);
    cairo_show_page (cr);
    status = cairo_status (cr);
    cairo_destroy (cr);
    return status;
}

static gboolean
draw_pages (RihlaLayout *layout, cairo_surface_t *surface, double scale,
            GError **error)
{
    guint n_pages = rihla_layout_get_n_pages (layout);
    cairo_status_t status = CAIRO_STATUS_SUCCESS;

    for (guint i = 0; i < n_pages && status == CAIRO_STATUS_SUCCESS; i++)
        status = draw_page (layout, i, surface, scale);
    cairo_surface_finish (surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status (surface);
    return rihla_render_check (status, error);
}

static GBytes *
write_pdf (RihlaLayout *self, GError **error)
{
    g_autoptr (GByteArray) pdf = NULL;
    g_autoptr (GArray) places = NULL;
    cairo_surface_t *surface;
    gboolean is_drawn;
    double scale;

    scale = choose_scale (self);
    pdf = g_byte_array_new ();
    surface = cairo_pdf_surface_create_for_stream (rihla_render_write, pdf,
                                                   self->width * scale,
                                                   self->height * scale);
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
    places = find_places (self);
    describe_journey (self, surface, places);
    add_outline (surface, places, scale);
    is_drawn = draw_pages (self, surface, scale, error);
    cairo_surface_destroy (surface);
    if (!is_drawn)
        return NULL;
    rihla_pdf_mend_dates (pdf);
    rihla_pdf_add_language (pdf, self->language, self->direction);
    return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
}

/* The layout is not changed: a copy of it borrows all but the pages. */
GBytes *
rihla_layout_to_pdf (RihlaLayout *self, GError **error)
{
    RihlaPages *pages;
    RihlaLayout copy;
    GBytes *pdf;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    copy = *self;
    pages = rihla_phone_pages_new (self, SIDE_MOST, &copy.height);
    if (pages == NULL)
        return write_pdf (self, error);
    copy.pages = pages;
    pdf = write_pdf (&copy, error);
    rihla_pages_free (pages);
    return pdf;
}
