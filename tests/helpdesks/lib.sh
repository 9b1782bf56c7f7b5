# Shared helpers for up-*.sh / down-*.sh. Sourced, never run.
# State lives under $HELPDESK_STATE (default: .helpdesks in the user's cache dir).
set -euo pipefail
HD_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
HD_CASES=$(cd "$HD_DIR/../../src/demo/cases" && pwd)
: "${HELPDESK_STATE:=${XDG_CACHE_HOME:-${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}/.cache}/.helpdesks}"
export HELPDESK_STATE
mkdir -p "$HELPDESK_STATE"; HELPDESK_STATE=$(cd "$HELPDESK_STATE" && pwd)
umask 022
HD_T0=$(date +%s)
hd_say() { printf '[%s +%ss] %s\n' "${HD_NAME:-helpdesk}" "$(( $(date +%s) - HD_T0 ))" "$*" >&2; }
hd_die() { hd_say "ERROR: $*"; exit 1; }

# One up/down at a time per state directory (a second caller waits).
hd_lock() { exec 9>"$HELPDESK_STATE/.lock"; if command -v flock >/dev/null; then flock -w 900 9 || hd_die 'another up/down script holds the lock'; fi; }

hd_missing() { local p out=(); for p in "$@"; do [ "$(dpkg-query -W -f='${db:Status-Status}' "$p" 2>/dev/null)" = installed ] || out+=("$p"); done; echo "${out[*]:-}"; }

# hd_apt PKG...  installs what is missing, without starting any service.
hd_apt() {
  local miss; miss=$(hd_missing "$@"); [ -z "$miss" ] && return 0
  [ "$(id -u)" = 0 ] || hd_die "packages missing ($miss): run once as root"
  hd_say "installing: $miss"
  local made_policy=
  if [ ! -e /usr/sbin/policy-rc.d ]; then printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d; chmod 755 /usr/sbin/policy-rc.d; made_policy=1; fi
  local log="$HELPDESK_STATE/apt.log" rc=0 try
  local opts=(-o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold -y -q --no-install-recommends)
  for try in 1 2; do
    rc=0
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get "${opts[@]}" install $miss >>"$log" 2>&1 9>&- || rc=$?
    [ $rc = 0 ] && break
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -q update >>"$log" 2>&1 9>&- || true
  done
  [ -n "$made_policy" ] && rm -f /usr/sbin/policy-rc.d
  [ $rc = 0 ] || { tail -n 30 "$log" >&2; hd_die "apt-get failed"; }
}

hd_start_ticks() { sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }
hd_pid_alive() { # file -> prints the pid if that very process still runs
  local pid ticks; [ -s "$1" ] || return 1
  read -r pid ticks <"$1" || return 1
  [ -n "$pid" ] && [ "$(hd_start_ticks "$pid")" = "$ticks" ] && echo "$pid"
}
# hd_spawn PIDFILE LOG CMD...   new session, so that the whole group can be stopped
hd_spawn() {
  local pf=$1 log=$2 pid; shift 2
  setsid "$@" >>"$log" 2>&1 </dev/null 9>&- &
  pid=$!; disown "$pid" 2>/dev/null || true
  sleep 0.2; echo "$pid $(hd_start_ticks "$pid")" >"$pf"
}
# hd_stop PIDFILE   stops only the process (group) recorded there
hd_stop() {
  local pid i; pid=$(hd_pid_alive "$1") || { rm -f "$1"; return 0; }
  local grp; grp=$(ps -o pgid= -p "$pid" 2>/dev/null | tr -d ' ')
  local target=$pid; [ "$grp" = "$pid" ] && target=-$pid
  kill -TERM -- "$target" 2>/dev/null || true
  for i in $(seq 1 50); do kill -0 -- "$target" 2>/dev/null || break; sleep 0.1; done
  kill -KILL -- "$target" 2>/dev/null || true
  rm -f "$1"
}
# hd_wait URL PATTERN SECONDS PIDFILE   gives up early when that process dies
hd_wait() {
  local end=$(( $(date +%s) + $3 )); while [ "$(date +%s)" -lt $end ]; do
    hd_pid_alive "$4" >/dev/null || return 1
    hd_ok "$1" "$2" 20 && return 0; sleep 0.5
  done; return 1
}
hd_ok() { local b; b=$(curl -fsSL --noproxy '*' --max-time "${3:-10}" "$1" 2>/dev/null) && grep -q -- "$2" <<<"$b"; }
hd_port_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
# fingerprint of everything that shapes the seeded data
hd_seed_sum() { cat "$HD_CASES"/cases.json "$HD_CASES"/eml/*.eml "$@" | sha256sum | cut -d' ' -f1; }
HELPDESK_PASSWORD=${HELPDESK_PASSWORD:-harborline-dev}; export HELPDESK_PASSWORD
