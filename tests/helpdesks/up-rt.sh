#!/usr/bin/env bash
# Request Tracker 5 on SQLite behind its own Starlet server, loopback only.
#   up-rt.sh [--reset]     HELPDESK_RT_PORT (8971)  HELPDESK_STATE  HELPDESK_PASSWORD
HD_NAME=rt; . "$(dirname "${BASH_SOURCE[0]}")/lib.sh"; hd_lock
PORT=${HELPDESK_RT_PORT:-8971}; URL="http://127.0.0.1:$PORT"; S="$HELPDESK_STATE/rt"; PF="$S/server.pid"
[ "${1:-}" = --reset ] && { hd_stop "$PF"; rm -rf "$S"; }
mkdir -p "$S/conf.d" "$S/mason" "$S/sessions" "$S/var" "$S/log"
hd_apt request-tracker5 rt5-db-sqlite rt5-standalone rt5-clients dbconfig-no-thanks msmtp-mta sqlite3 curl procps

printf '#!/bin/sh\nexec cat >/dev/null\n' >"$S/discard-mail"; chmod 755 "$S/discard-mail"   # RT records outgoing mail, nothing leaves
cat >"$S/RT_SiteConfig.pm" <<CFG
Set(\$rtname, 'harborline'); Set(\$Organization, 'harborline.example');
Set(\$WebDomain, '127.0.0.1'); Set(\$WebPort, $PORT); Set(\$WebPath, ''); Set(\$WebBaseURL, '$URL');
Set(\$CanonicalizeRedirectURLs, 0);
Set(\$DatabaseType, 'SQLite'); Set(\$DatabaseName, '$S/rt.sqlite3');
Set(\$CorrespondAddress, 'security\@harborline.example'); Set(\$CommentAddress, 'security-comment\@harborline.example');
Set(\$RTAddressRegexp, '^security(-comment)?\@harborline\\\\.example\$');
Set(\$MailCommand, 'sendmailpipe'); Set(\$SendmailPath, '$S/discard-mail'); Set(\$SendmailArguments, ''); Set(\$SendmailBounceArguments, '');
Set(\$LogToSTDERR, 'warning'); Set(\$LogToSyslog, undef); Set(\$LogToFile, undef);
Set(\$Timezone, 'UTC'); Set(\$SendSessionDigest, 0); Set(\$MaxInlineBody, 65536);
Set(\$WebFlushDbCacheEveryRequest, 0); Set(\$StatementLog, undef); Set(\$EnableReminders, 1);
Set(%PriorityAsString, Default => { None => 0, Low => 10, Normal => 30, High => 60, Urgent => 90 });
Set(%ServiceAgreements, Levels => {
  urgent   => { Starts => { RealMinutes => 15 },  Resolve => { RealMinutes => 60 } },
  high     => { Starts => { RealMinutes => 60 },  Resolve => { RealMinutes => 240 } },
  standard => { Starts => { RealMinutes => 240 }, Resolve => { RealMinutes => 1440 } },
  low      => { Resolve => { RealMinutes => 2880 } } });
# Keep every writable file under the state directory.
\$RT::MasonDataDir = '$S/mason'; \$RT::MasonSessionDir = '$S/sessions'; \$RT::VarPath = '$S/var';
1;
CFG
export RT_SITE_CONFIG="$S/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$S/conf.d" HELPDESK_CASES="$HD_CASES" LC_ALL=C.UTF-8

SUM=$(hd_seed_sum "$HD_DIR/seed-rt.pl" "${BASH_SOURCE[0]}")
if [ "$(cat "$S/seeded" 2>/dev/null)" != "$SUM" ]; then
  hd_stop "$PF"; rm -f "$S/seeded" "$S/rt.sqlite3"* "$S/tickets.json"; rm -rf "$S/mason" "$S/sessions"; mkdir -p "$S/mason" "$S/sessions"
  hd_say 'creating the database'
  rt-setup-database-5 --action init --dba root --dba-password '' >"$S/log/setup.log" 2>&1 9>&- || { tail -n 30 "$S/log/setup.log" >&2; hd_die 'rt-setup-database failed'; }
  hd_say 'seeding the cases'
  perl "$HD_DIR/seed-rt.pl" "$S/tickets.json" >"$S/log/seed.log" 2>&1 9>&- || { tail -n 30 "$S/log/seed.log" >&2; hd_die 'seeding failed'; }
  echo "$SUM" >"$S/seeded"
fi
if ! { hd_pid_alive "$PF" >/dev/null && hd_ok "$URL/NoAuth/Login.html" 'id="login"'; }; then
  hd_stop "$PF"; hd_port_free "$PORT" || hd_die "port $PORT is taken by something else"
  hd_say 'starting the server'
  hd_spawn "$PF" "$S/log/server.log" /usr/share/request-tracker5/libexec/rt-server --host 127.0.0.1 --port "$PORT" --max-workers 3
  hd_wait "$URL/NoAuth/Login.html" 'id="login"' 90 "$PF" || { tail -n 20 "$S/log/server.log" >&2; hd_die 'no answer'; }
fi
hd_say ready
echo "rt $URL login=mara password=$HELPDESK_PASSWORD (also tomas, ines; admin: root) tickets=$S/tickets.json rest=$URL/REST/2.0"
