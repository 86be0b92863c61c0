/* csv.h: tables as comma- or tab-separated values. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

gboolean rihla_csv_sniff (const char *content, gsize length);
gboolean rihla_tsv_sniff (const char *content, gsize length);

RihlaJourney *
rihla_csv_read (const char *content, gsize length, const char *name,
                RihlaDiagnostics *diagnostics, GError **error);
RihlaJourney *
rihla_tsv_read (const char *content, gsize length, const char *name,
                RihlaDiagnostics *diagnostics, GError **error);
