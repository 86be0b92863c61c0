/* footer.c: what stands below the lanes: a rule, and which state of the journey
 * the map shows, which version of it, and of when.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include <rihla/rihla-enum-types.h>

#include "layout/figures.h"
#include "layout/footer.h"
#include "model/elements.h"

#define RULE_HEIGHT 0.75
#define RULE_GAP 9.0  /* between the rule, the figures and the text */
#define TEXT_GAP 18.0 /* between the figures and the text beside them */

struct _RihlaFooter {
    RihlaMap *map;         /* not owned */
    RihlaFigures *figures; /* owned */
    RihlaText *text;       /* ref */
    double width;          /* set when arranged */
    double text_y;         /* from the top; likewise */
};

/* A version that is a plain number is shown in the digits of the map. */
static char *
print_version (RihlaMap *map, const char *version)
{
    gsize length = strlen (version);

    if (length > 3 || strspn (version, "0123456789") < length ||
        (length > 1 && version[0] == '0'))
        return g_strdup (version);
    return rihla_labels_format_number (map->labels,
                                       g_ascii_strtod (version, NULL), 0);
}

/* The label with the version in the place of its %s. */
static void
append_version (GString *line, RihlaMap *map, const char *text)
{
    g_autofree char *version = print_version (map, text);
    const char *label = rihla_labels_get (map->labels, "words", "version");
    const char *place = strstr (label, "%s");

    if (place == NULL) {
        g_string_append_printf (line, "%s %s", label, version);
        return;
    }
    g_string_append_len (line, label, place - label);
    g_string_append (line, version);
    g_string_append (line, place + strlen ("%s"));
}

RihlaFooter *
rihla_footer_new (RihlaMap *map)
{
    const RihlaJourney *journey = map->journey;
    RihlaFooter *self = g_new0 (RihlaFooter, 1);
    g_autoptr (GString) line = g_string_new (
        rihla_labels_get (map->labels, "words",
                          rihla_enum_print (RIHLA_TYPE_JOURNEY_STATE,
                                            (int) journey->state)));

    if (journey->version != NULL && *journey->version != '\0') {
        g_string_append (line, " · ");
        append_version (line, map, journey->version);
    }
    if (journey->date != NULL) {
        g_autofree char *date =
            rihla_labels_format_date (map->labels, journey->date);

        g_string_append_printf (line, " · %s", date);
    }
    self->map = map;
    self->figures = rihla_figures_new (map);
    self->text =
        rihla_measurer_shape (map->measurer, line->str, RIHLA_FONT_SMALL);
    return self;
}

void
rihla_footer_free (RihlaFooter *self)
{
    if (self == NULL)
        return;
    rihla_figures_free (self->figures);
    rihla_text_unref (self->text);
    g_free (self);
}

/* The text stands at the end of the last row of figures, if it fits there,
 * else in a row of its own. */
double
rihla_footer_arrange (RihlaFooter *self, double width)
{
    double top = RULE_HEIGHT + RULE_GAP;
    double figures = rihla_figures_arrange (self->figures, width);
    double row = rihla_figures_get_row_height (self->figures);
    double taken = rihla_figures_get_last_width (self->figures) + TEXT_GAP;

    self->width = width;
    rihla_measurer_wrap (self->map->measurer, self->text, width);
    if (figures > 0 && taken + self->text->width <= width &&
        self->text->height <= row) {
        self->text_y = top + figures - (row + self->text->height) / 2;
        return top + figures;
    }
    self->text_y = figures > 0 ? top + figures + RULE_GAP : top;
    return self->text_y + self->text->height;
}

void
rihla_footer_place (const RihlaFooter *self, double x, double y)
{
    const RihlaTheme *theme = self->map->theme;
    RihlaRect rule = { x, y, self->width, RULE_HEIGHT };
    RihlaRect box = { x + self->width - self->text->width, y + self->text_y,
                      self->text->width, self->text->height };
    RihlaPaint paint = { .fill = theme->rule };

    rihla_display_begin (self->map->display, RIHLA_ROLE_FOOTER,
                         self->map->journey->element.id);
    rihla_display_add_box (self->map->display, &rule, 0, &paint);
    rihla_figures_place (self->figures, x, y + RULE_HEIGHT + RULE_GAP);
    rihla_display_begin (self->map->display, RIHLA_ROLE_FOOTER,
                         self->map->journey->element.id);
    rihla_display_add_text (self->map->display, &box, self->text,
                            RIHLA_ALIGN_END, theme->muted, theme->paper);
}
