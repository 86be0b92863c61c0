/* callouts-audit.h: whether callouts cover what they must not. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/layout.h"

/* Notes each frame, leader and marker of a finished layout that lies over
 * something, and each pair of leaders that cross. Returns how many. */
guint
rihla_callouts_audit (const RihlaLayout *layout, RihlaDiagnostics *diagnostics);
