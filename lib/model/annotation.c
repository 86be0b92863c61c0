/* annotation.c: a remark that points at something.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaAnnotation, rihla_annotation, rihla_annotation_ref,
                     rihla_annotation_unref)

RihlaAnnotation *
rihla_annotation_new (const char *ref, const char *text)
{
    RihlaAnnotation *self = rihla_element_new (RIHLA_ELEMENT_ANNOTATION);

    self->ref = g_strdup (ref);
    self->text = g_strdup (text);
    return self;
}

RihlaAnnotation *
rihla_annotation_ref (RihlaAnnotation *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_annotation_unref (RihlaAnnotation *self)
{
    rihla_element_unref (self);
}

const char *
rihla_annotation_get_id (RihlaAnnotation *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_annotation_set_id (RihlaAnnotation *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

const char *
rihla_annotation_get_ref (RihlaAnnotation *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->ref;
}

void
rihla_annotation_set_ref (RihlaAnnotation *self, const char *ref)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (ref == NULL || rihla_id_is_valid (ref));
    rihla_element_set_string (&self->element, &self->ref, ref);
}

const char *
rihla_annotation_get_text (RihlaAnnotation *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->text;
}

void
rihla_annotation_set_text (RihlaAnnotation *self, const char *text)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->text, text);
}
