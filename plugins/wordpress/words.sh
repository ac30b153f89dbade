#!/bin/sh
# Writes languages/foliocheck.pot anew from the plug-in's own texts (needs gettext). Translators make foliocheck-LOCALE.po from it.
set -eu
cd "$(dirname "$0")/foliocheck"
pot=languages/foliocheck.pot
common="--from-code=UTF-8 --add-comments=translators --no-location --sort-output --package-name=foliocheck --copyright-holder=The_foliocheck_authors"
# shellcheck disable=SC2086  # the options are words
xgettext $common --language=PHP --keyword= --keyword=__ --keyword=esc_html__ --keyword=esc_html_e --keyword=esc_attr_e -o "$pot" foliocheck.php includes/class-*.php
# shellcheck disable=SC2086
xgettext $common --language=JavaScript --keyword= --keyword=__ --keyword=_n:1,2 --join-existing -o "$pot" assets/check.js
sed -i '/^"POT-Creation-Date/d; s/charset=CHARSET/charset=UTF-8/' "$pot"
