/* footer.c: what stands below the lanes: a rule, and which state of the journey
 * the map shows, which version of it, of when, and from where it comes. Above
 * them the figures of the journey, below them what the symbols of the map mean.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include <rihla/rihla-enum-types.h>

#include "layout/figures-change.h"
#include "layout/figures.h"
#include "layout/footer.h"
#include "layout/legend.h"
#include "model/elements.h"

#define RULE_HEIGHT 0.75
#define RULE_GAP 9.0  /* between the rule, the figures and the text */
#define TEXT_GAP 18.0 /* between the figures and the text beside them */

struct _RihlaFooter {
    RihlaMap *map;          /* not owned */
    RihlaFigures *figures;  /* owned */
    RihlaMapLegend *legend; /* owned */
    RihlaText *text;        /* ref */
    RihlaAlign align;       /* of the text; set when arranged */
    double width;           /* set when arranged */
    double text_y;          /* from the top; likewise */
    double legend_y;        /* likewise */
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

/* Adds a part of the line, by the label with the value in it. */
static void
append_part (GString *line, RihlaMap *map, const char *key, const char *value)
{
    const char *const values[] = { value, NULL };
    g_autofree char *part =
        rihla_labels_fill (map->labels, "words", key, values);

    g_string_append_printf (line, " · %s", part);
}

static char *
print_journey (RihlaMap *map, const RihlaJourney *journey)
{
    GString *line = g_string_new (
        rihla_labels_get (map->labels, "words",
                          rihla_enum_print (RIHLA_TYPE_JOURNEY_STATE,
                                            (int) journey->state)));

    if (journey->version != NULL && *journey->version != '\0') {
        g_autofree char *version = print_version (map, journey->version);

        append_part (line, map, "version", version);
    }
    if (journey->date != NULL) {
        g_autofree char *date =
            rihla_labels_format_date (map->labels, journey->date);

        g_string_append_printf (line, " · %s", date);
    }
    if (journey->source != NULL && *journey->source != '\0')
        append_part (line, map, "source", journey->source);
    return g_string_free (line, FALSE);
}

/* Of a comparison: of both journeys, from the old to the new one. */
static char *
print_line (RihlaMap *map)
{
    g_autofree char *old_line = NULL;
    g_autofree char *new_line = NULL;

    if (map->comparison == NULL)
        return print_journey (map, map->journey);
    old_line =
        print_journey (map, rihla_comparison_get_old_journey (map->comparison));
    new_line =
        print_journey (map, rihla_comparison_get_new_journey (map->comparison));
    if (g_str_equal (old_line, new_line))
        return g_steal_pointer (&new_line);
    return rihla_figure_join (map, old_line, new_line);
}

RihlaFooter *
rihla_footer_new (RihlaMap *map)
{
    RihlaFooter *self = g_new0 (RihlaFooter, 1);
    g_autofree char *line = print_line (map);

    self->map = map;
    self->figures = rihla_figures_new (map);
    self->legend = rihla_map_legend_new (map);
    self->text = rihla_measurer_shape (map->measurer, line, RIHLA_FONT_SMALL);
    return self;
}

void
rihla_footer_free (RihlaFooter *self)
{
    if (self == NULL)
        return;
    rihla_figures_free (self->figures);
    rihla_map_legend_free (self->legend);
    rihla_text_unref (self->text);
    g_free (self);
}

/* The text stands at the end of the last row of figures, if it fits there, else
 * in rows of its own, which begin where the figures do; the legend under
 * both. */
double
rihla_footer_arrange (RihlaFooter *self, double width)
{
    double top = RULE_HEIGHT + RULE_GAP;
    double figures = rihla_figures_arrange (self->figures, width);
    double row = rihla_figures_get_row_height (self->figures);
    double taken = rihla_figures_get_last_width (self->figures) + TEXT_GAP;
    double end, legend;

    self->width = width;
    rihla_measurer_wrap (self->map->measurer, self->text, width);
    self->text_y = figures > 0 ? top + figures + RULE_GAP : top;
    self->align = self->text->n_lines > 1 ? RIHLA_ALIGN_START : RIHLA_ALIGN_END;
    end = self->text_y + self->text->height;
    if (figures > 0 && taken + self->text->width <= width &&
        self->text->height <= row) {
        self->text_y = top + figures - (row + self->text->height) / 2;
        end = top + figures;
        self->align = RIHLA_ALIGN_END;
    }
    self->legend_y = end + RULE_GAP;
    legend = rihla_map_legend_arrange (self->legend, width);
    return legend > 0 ? self->legend_y + legend : end;
}

void
rihla_footer_complete (RihlaFooter *self)
{
    rihla_figures_add_lowest (self->figures);
    rihla_map_legend_drop_unused (self->legend);
}

void
rihla_footer_place (const RihlaFooter *self, double x, double y)
{
    const RihlaTheme *theme = self->map->theme;
    RihlaRect rule = { x, y, self->width, RULE_HEIGHT };
    RihlaRect box = { x, y + self->text_y, self->text->width,
                      self->text->height };
    RihlaPaint paint = { .fill = theme->rule };

    if (self->align == RIHLA_ALIGN_END)
        box.x += self->width - self->text->width;
    rihla_display_begin (self->map->display, RIHLA_ROLE_FOOTER,
                         self->map->journey->element.id);
    rihla_display_add_box (self->map->display, &rule, 0, &paint);
    rihla_figures_place (self->figures, x, y + RULE_HEIGHT + RULE_GAP);
    rihla_display_begin (self->map->display, RIHLA_ROLE_FOOTER,
                         self->map->journey->element.id);
    rihla_display_add_text (self->map->display, &box, self->text, self->align,
                            theme->muted, theme->paper);
    rihla_map_legend_place (self->legend, x, y + self->legend_y);
}
