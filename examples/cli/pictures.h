/* pictures.h: the formats that maps are drawn in.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "cli.h"

typedef struct {
    const char *name;   /* as for --to */
    const char *suffix; /* as in "map.svg" */
    const char *description;
    const char *mime_type;
} CliPicture;

/* NULL past the end. */
const CliPicture *cli_picture_get (guint index);

/* By name, or by the suffix of a path; NULL: none of them. */
const CliPicture *cli_picture_find (const char *name);
const CliPicture *cli_picture_find_suffix (const char *path);

/* Their names, for messages. */
char *cli_picture_list (void);
