/* page-windows.h: the windows of all pages. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/page-breaks.h"
#include "layout/pages.h"

/* Makes the pages of a map whose items all stand in its display, not yet
 * finished. Fails where there would be too many. */
RihlaPages *
rihla_page_windows_make (const RihlaArrangement *arrangement,
                         const RihlaPageBreaks *breaks, GError **error);
