/* image.c: a picture of what happens, for the storyboard.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaImage, rihla_image, rihla_image_ref,
                     rihla_image_unref)

RihlaImage *
rihla_image_new (const char *href, const char *text)
{
    RihlaImage *self = rihla_element_new (RIHLA_ELEMENT_IMAGE);

    self->href = g_strdup (href);
    self->text = g_strdup (text);
    return self;
}

RihlaImage *
rihla_image_ref (RihlaImage *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_image_unref (RihlaImage *self)
{
    rihla_element_unref (self);
}

const char *
rihla_image_get_id (RihlaImage *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_image_set_id (RihlaImage *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

const char *
rihla_image_get_href (RihlaImage *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->href;
}

void
rihla_image_set_href (RihlaImage *self, const char *href)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->href, href);
}

const char *
rihla_image_get_text (RihlaImage *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->text;
}

void
rihla_image_set_text (RihlaImage *self, const char *text)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->text, text);
}
