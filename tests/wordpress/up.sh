#!/usr/bin/env bash
# A real WordPress (Debian's packages) with one invented CMALT portfolio, on 127.0.0.1 only.
#   up.sh install                     put Debian's packages on this machine (root)
#   up.sh there                       exit 0 where the packages are installed
#   up.sh start PORT DIR [pretty|plain] [THEME]
#   up.sh stop DIR
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
PACKAGES="wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree php-cli php-mysql php-gd php-xml php-mbstring php-curl php-zip php-intl mariadb-server"

there() { dpkg -s $PACKAGES >/dev/null 2>&1; }

install_packages() {
  there && return
  export DEBIAN_FRONTEND=noninteractive
  # Neither Apache (which the package wants) nor the system's own MariaDB is to be started.
  [ -e /usr/sbin/policy-rc.d ] || { printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d; chmod +x /usr/sbin/policy-rc.d; }
  apt-get -o DPkg::Lock::Timeout=600 update -qq
  apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends $PACKAGES >/dev/null
}

stop() {
  local run=$1
  # php -S with workers forks: the workers go on when the first process ends, so the whole group is ended.
  [ ! -f "$run/php.pid" ] || kill -- "-$(cat "$run/php.pid")" 2>/dev/null || true
  [ ! -f "$run/db.pid" ] || kill "$(cat "$run/db.pid")" 2>/dev/null || true
  for _ in $(seq 60); do [ -S "$run/db.sock" ] || break; sleep 0.25; done
}

start() {
  local port=$1 run=$2 permalinks=${3:-pretty} theme=${4:-twentytwentyone}
  local site=$run/site sock=$run/db.sock
  mkdir -p "$run"
  [ -d "$run/db" ] || mariadb-install-db --user=root --datadir="$run/db" --skip-test-db --auth-root-authentication-method=normal >"$run/db-install.log" 2>&1
  mariadbd --no-defaults --user=root --datadir="$run/db" --socket="$sock" --pid-file="$run/db.pid" --skip-networking \
    --innodb-buffer-pool-size=64M >"$run/db.log" 2>&1 &
  for _ in $(seq 120); do mariadb-admin --socket="$sock" -uroot ping >/dev/null 2>&1 && break; sleep 0.5; done
  mariadb --socket="$sock" -uroot -e 'CREATE DATABASE IF NOT EXISTS wp CHARACTER SET utf8mb4'
  cp -rL /usr/share/wordpress "$site"; rm -f "$site/wp-config.php"
  [ -d "$site/wp-content/themes/$theme" ] || cp -rL /var/lib/wordpress/wp-content "$site/"
  mkdir -p "$site/wp-content/uploads" "$site/wp-content/mu-plugins"; cp "$HERE/must-use.php" "$site/wp-content/mu-plugins/"
  cat >"$site/wp-config.php" <<PHP
<?php
define('DB_NAME','wp'); define('DB_USER','root'); define('DB_PASSWORD',''); define('DB_HOST','localhost:$sock'); define('DB_CHARSET','utf8mb4'); define('DB_COLLATE','');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as \$k) { define(\$k, 'sample-'.\$k); }
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('FS_METHOD','direct');
\$table_prefix='wp_'; if (!defined('ABSPATH')) { define('ABSPATH', __DIR__.'/'); } require ABSPATH.'wp-settings.php';
PHP
  php -d sendmail_path=/bin/true "$HERE/seed.php" "$site" "$port" "$permalinks" "$theme" >"$run/seed.json"
  PHP_CLI_SERVER_WORKERS=4 setsid php -d sendmail_path=/bin/true -S "127.0.0.1:$port" -t "$site" "$HERE/router.php" >"$run/php.log" 2>&1 &
  echo $! >"$run/php.pid"
  for _ in $(seq 60); do php -r "exit(@file_get_contents('http://127.0.0.1:$port/') === false ? 1 : 0);" && break; sleep 0.25; done
  php -d sendmail_path=/bin/true "$HERE/export.php" "$site" "$port" >"$run/export.xml" 2>"$run/export.err"
}

case ${1:-} in
  install) install_packages ;;
  there) there ;;
  start) shift; start "$@" ;;
  stop) stop "$2" ;;
  *) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
