#!/usr/bin/env bash
# Roundcube webmail on SQLite behind PHP's built-in server, Dovecot IMAP on a maildir; loopback only.
#   up-roundcube.sh [--reset]   HELPDESK_ROUNDCUBE_PORT (8972) HELPDESK_IMAP_PORT (8973) HELPDESK_STATE HELPDESK_PASSWORD
HD_NAME=roundcube; . "$(dirname "${BASH_SOURCE[0]}")/lib.sh"; hd_lock
PORT=${HELPDESK_ROUNDCUBE_PORT:-8972}; IPORT=${HELPDESK_IMAP_PORT:-8973}
URL="http://127.0.0.1:$PORT"; S="$HELPDESK_STATE/roundcube"; PF="$S/php.pid"; DPF="$S/dovecot.pid"
[ "$(id -u)" = 0 ] || hd_die 'run as root (Dovecot drops privileges itself)'
[ "${1:-}" = --reset ] && { hd_stop "$PF"; hd_stop "$DPF"; rm -rf "$S"; }
if [ -n "$(hd_missing roundcube-core)" ] && command -v debconf-set-selections >/dev/null; then echo 'roundcube-core roundcube/dbconfig-install boolean false' | debconf-set-selections || true; fi
hd_apt roundcube-core roundcube-sqlite3 dbconfig-no-thanks php-cli dovecot-core dovecot-imapd sqlite3 curl procps libjs-jquery-ui
mkdir -p "$S/conf" "$S/temp" "$S/log" "$S/run" "$S/mail"

printf '<?php\n$config = [];\n$config["db_dsnw"] = "sqlite:///%s/roundcube.sqlite3?mode=0640";\n' "$S" >"$S/conf/config.inc.php"
cat >>"$S/conf/config.inc.php" <<CFG
\$config['imap_host'] = '127.0.0.1:$IPORT'; \$config['imap_auth_type'] = 'PLAIN';
\$config['smtp_host'] = '127.0.0.1:9'; \$config['smtp_user'] = ''; \$config['smtp_pass'] = '';
\$config['support_url'] = ''; \$config['product_name'] = 'Harborline Mail'; \$config['username_domain'] = 'harborline.example'; \$config['mail_domain'] = 'harborline.example';
\$config['des_key'] = 'rcmail-dev-only-24byteK!'; \$config['plugins'] = []; \$config['skin'] = 'elastic'; \$config['enable_installer'] = false;
\$config['temp_dir'] = '$S/temp'; \$config['log_dir'] = '$S/log'; \$config['log_driver'] = 'file'; \$config['mime_types'] = '/etc/mime.types';
\$config['timezone'] = 'UTC'; \$config['language'] = 'en_US'; \$config['htmleditor'] = 0; \$config['prefer_html'] = true; \$config['show_images'] = 0;
\$config['sent_mbox'] = 'Sent'; \$config['drafts_mbox'] = 'Drafts'; \$config['junk_mbox'] = 'Junk'; \$config['trash_mbox'] = 'Trash'; \$config['create_default_folders'] = true;
\$config['session_lifetime'] = 600; \$config['login_autocomplete'] = 2; \$config['ip_check'] = false; \$config['layout'] = 'widescreen'; \$config['message_show_email'] = true;
CFG
cp -n /etc/roundcube/defaults.inc.php /etc/roundcube/mimetypes.php "$S/conf/" 2>/dev/null || true

# Dovecot: own base dir, own sockets, mail processes as www-data chrooted into the state's mail folder
# (so that a state folder below a private home works too).
cat >"$S/dovecot.conf" <<CFG
base_dir = $S/run
state_dir = $S/run
log_path = $S/log/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
first_valid_gid = 1
mail_privileged_group =
default_login_user = dovenull
default_internal_user = dovecot
default_internal_group = dovecot
default_process_limit = 20
default_client_limit = 100
mail_fsync = never
valid_chroot_dirs = $S/mail
mail_location = maildir:/security/Maildir
passdb {
  driver = static
  args = password=$HELPDESK_PASSWORD
}
userdb {
  driver = static
  args = uid=www-data gid=www-data home=$S/mail/./security allow_all_users=yes
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    auto = subscribe
    special_use = \Drafts
  }
  mailbox Sent {
    auto = subscribe
    special_use = \Sent
  }
  mailbox Junk {
    auto = subscribe
    special_use = \Junk
  }
  mailbox Trash {
    auto = subscribe
    special_use = \Trash
  }
  mailbox Closed {
    auto = subscribe
  }
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = $IPORT
  }
  inet_listener imaps {
    port = 0
  }
  chroot =
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
service anvil {
  chroot =
}
CFG

SUM=$(hd_seed_sum "$HD_DIR/seed-roundcube.sh")
if [ "$(cat "$S/seeded" 2>/dev/null)" != "$SUM" ]; then
  hd_stop "$DPF"; hd_stop "$PF"; rm -f "$S/seeded" "$S"/roundcube.sqlite3*; rm -rf "$S/mail"; mkdir -p "$S/mail"
  hd_say 'seeding the mailbox'
  bash "$HD_DIR/seed-roundcube.sh" "$HD_CASES" "$S/mail/security/Maildir" "$S/messages.tsv"
  sqlite3 "$S/roundcube.sqlite3" </usr/share/roundcube/SQL/sqlite.initial.sql
  chown -R www-data:www-data "$S/mail"
  echo "$SUM" >"$S/seeded"
fi
if ! hd_pid_alive "$DPF" >/dev/null; then
  hd_port_free "$IPORT" || hd_die "port $IPORT is taken by something else"
  hd_say 'starting Dovecot'; rm -f "$S/run/master.pid"
  hd_spawn "$DPF" "$S/log/dovecot.out" dovecot -F -c "$S/dovecot.conf"
  for _ in $(seq 1 60); do hd_port_free "$IPORT" || break; sleep 0.25; done
  hd_port_free "$IPORT" && { tail -n 20 "$S/log/dovecot.out" "$S/log/dovecot.log" >&2; hd_die 'Dovecot does not listen'; }
fi
if ! { hd_pid_alive "$PF" >/dev/null && hd_ok "$URL/" 'rcmloginuser'; }; then
  hd_stop "$PF"; hd_port_free "$PORT" || hd_die "port $PORT is taken by something else"
  hd_say 'starting PHP'
  RCUBE_CONFIG_PATH="$S/conf" ROUNDCUBE_CONFIG_DIR="$S/conf" PHP_CLI_SERVER_WORKERS=4 hd_spawn "$PF" "$S/log/php.log" \
    php -d session.save_path="$S/temp" -d upload_max_filesize=10M -d error_log="$S/log/php-errors.log" -d display_errors=0 \
    -S "127.0.0.1:$PORT" -t /usr/share/roundcube "$HD_DIR/roundcube-router.php"
  hd_wait "$URL/" 'rcmloginuser' 60 "$PF" || { tail -n 20 "$S/log/php.log" >&2; hd_die 'no answer'; }
fi
hd_say ready
echo "roundcube $URL login=security password=$HELPDESK_PASSWORD messages=$S/messages.tsv imap=127.0.0.1:$IPORT"
