#!/bin/sh
# SPDX-FileCopyrightText: Soepsteen contributors
# SPDX-License-Identifier: EUPL-1.2
#
# For a mail server: takes one mail that came back on standard input. See "Mail" in docs/running.md.
# Ends with 75 when it cannot be taken now, so that the mail server tries again later.
set -a
DATA_DIR=/var/lib/soepsteen
. /etc/soepsteen.env
set +a
cd /opt/soepsteen || exit 75
node bin/soepsteen.mjs mail bounce || exit 75
