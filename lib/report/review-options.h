/* review-options.h: levels of findings that a caller chooses. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-review.h>

#include "model/review-levels.h"

struct _RihlaReviewOptions {
    RihlaReviewLevels levels;
};
