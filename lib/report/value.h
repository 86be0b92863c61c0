/* value.h: what pain points cost. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

/* All in the journey's currency, NAN where something that it takes is not
 * given. The value of a customer over their lifetime: of a persona, and of the
 * journey. */
double rihla_value_get_lifetime_of (const RihlaPersona *persona);
double rihla_value_get_lifetime (const RihlaJourney *journey);
/* The revenue at risk in a stage, and in all stages. */
double
rihla_value_get_at_risk_in (const RihlaStage *stage, double lifetime_value);
double rihla_value_get_at_risk (const RihlaJourney *journey);
