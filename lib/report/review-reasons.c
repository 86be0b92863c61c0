/* review-reasons.c: why findings matter and what to do, in short.
 * SPDX-License-Identifier: MIT
 *
 * For lists and settings. The whole of it, with sources, is in
 * docs/findings.md. */

#include "config.h"

#include "report/review.h"

static const char *const reasons[RIHLA_N_FINDINGS] = {
    [RIHLA_DIAGNOSTIC_STAGE_WITHOUT_GOAL - RIHLA_FINDING_FIRST] =
        "Without the goal nobody can tell whether the stage serves the "
        "customer. Say what the customer wants there, in their words.",
    [RIHLA_DIAGNOSTIC_STAGE_WITHOUT_TOUCHPOINT - RIHLA_FINDING_FIRST] =
        "A stage in which the customer meets nobody cannot be improved, and "
        "effort and time there are not counted. Add its touchpoints.",
    [RIHLA_DIAGNOSTIC_TOUCHPOINT_WITHOUT_CHANNEL - RIHLA_FINDING_FIRST] =
        "Changes of channel, and being sent back, are counted only between "
        "touchpoints that have one. Say where it happens.",
    [RIHLA_DIAGNOSTIC_TOUCHPOINT_WITHOUT_OWNER - RIHLA_FINDING_FIRST] =
        "What nobody answers for stays as it is, and handoffs between "
        "departments are not seen. Name who answers for it.",
    [RIHLA_DIAGNOSTIC_EMOTION_WITHOUT_EVIDENCE - RIHLA_FINDING_FIRST] =
        "The peaks of the curve decide what is worked on. Say whether each was "
        "measured, and among how many, or is assumed.",
    [RIHLA_DIAGNOSTIC_PAIN_WITHOUT_OPPORTUNITY - RIHLA_FINDING_FIRST] =
        "A pain point without an answer is a complaint on the wall. Add an "
        "opportunity that resolves it, or drop it knowingly.",
    [RIHLA_DIAGNOSTIC_OPPORTUNITY_WITHOUT_OWNER - RIHLA_FINDING_FIRST] =
        "What nobody takes on is not done. Name an owner for it.",
    [RIHLA_DIAGNOSTIC_TRUTH_WITHOUT_METRIC - RIHLA_FINDING_FIRST] =
        "Much depends on this moment, and nobody would notice that it got "
        "worse. Measure it there.",
    [RIHLA_DIAGNOSTIC_METRIC_SHORT - RIHLA_FINDING_FIRST] =
        "The target was agreed and is not met. See what holds it down, or ask "
        "more customers where the interval still holds the target.",
    [RIHLA_DIAGNOSTIC_CHANNEL_UNUSED - RIHLA_FINDING_FIRST] =
        "Either touchpoints are missing, or the channel is a leftover that "
        "makes the legend wrong. Use it, or take it out.",
    [RIHLA_DIAGNOSTIC_CHANNEL_RETURN - RIHLA_FINDING_FIRST] =
        "Each way back costs the customer effort, and effort drives "
        "disloyalty. Settle the matter in one of the two channels.",
    [RIHLA_DIAGNOSTIC_OWNER_RETURN - RIHLA_FINDING_FIRST] =
        "The customer carries messages between departments that do not talk. "
        "Let one owner see the matter through.",
    [RIHLA_DIAGNOSTIC_MOSTLY_WAITING - RIHLA_FINDING_FIRST] =
        "Waiting is what customers remember as lost time. Shorten the longest "
        "wait, or tell how long it will take.",
    [RIHLA_DIAGNOSTIC_EXIT_HARDER - RIHLA_FINDING_FIRST] =
        "A door that is easier to enter than to leave keeps customers against "
        "their will, and in many countries it is against the law. Make leaving "
        "as easy as joining.",
    [RIHLA_DIAGNOSTIC_DEAD_END - RIHLA_FINDING_FIRST] =
        "A customer whom a machine fails needs a person. Give them somebody to "
        "turn to in the same stage.",
    [RIHLA_DIAGNOSTIC_FUNNEL_GROWS - RIHLA_FINDING_FIRST] =
        "A funnel cannot grow: the numbers are of different customers or "
        "times, and conversion computed from them is wrong. Count both over "
        "the same customers.",
    [RIHLA_DIAGNOSTIC_WITHOUT_PERSONA - RIHLA_FINDING_FIRST] =
        "A journey of everybody is a journey of nobody: a map has an actor. "
        "Say whose journey it is.",
    [RIHLA_DIAGNOSTIC_WITHOUT_TITLE - RIHLA_FINDING_FIRST] =
        "On the map the place stays empty, and nobody can talk about it. Give "
        "it a title.",
    [RIHLA_DIAGNOSTIC_OPPORTUNITY_WITHOUT_PAIN - RIHLA_FINDING_FIRST] =
        "An idea that answers no pain point is looking for a problem. Name "
        "what it resolves.",
    [RIHLA_DIAGNOSTIC_PAIN_WITHOUT_FEELING - RIHLA_FINDING_FIRST] =
        "The worst pain point has to show on the curve, or one of the two is "
        "wrong. Ask customers what they feel there.",
    [RIHLA_DIAGNOSTIC_ENDS_BADLY - RIHLA_FINDING_FIRST] =
        "People remember a journey by its strongest moment and by its end. End "
        "on something good.",
};

const char *
rihla_finding_get_reason (RihlaDiagnosticCode code)
{
    if (code < RIHLA_FINDING_FIRST || code > RIHLA_FINDING_LAST)
        return NULL;
    return reasons[code - RIHLA_FINDING_FIRST];
}
