<?php
/**
 * Plugin Name:       Portfolio check (foliocheck)
 * Description:       Checks the CMALT portfolio on this site before it is handed in: whole, reachable, accessible, and free of other people's data. Adds “Portfolio check” under Tools.
 * Version:           1.0.0
 * Requires at least: 5.9
 * Requires PHP:      7.4
 * Author:            The foliocheck authors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       foliocheck
 * Domain Path:       /languages
 *
 * @package Foliocheck
 */

defined( 'ABSPATH' ) || exit;

define( 'FOLIOCHECK_VERSION', '1.0.0' );
define( 'FOLIOCHECK_FILE', __FILE__ );
define( 'FOLIOCHECK_PAGE', 'foliocheck' );

require_once __DIR__ . '/includes/class-foliocheck-settings.php';
require_once __DIR__ . '/includes/class-foliocheck-screen.php';
require_once __DIR__ . '/includes/class-foliocheck-export.php';
require_once __DIR__ . '/includes/class-foliocheck-editors.php';

Foliocheck_Settings::hook();
Foliocheck_Screen::hook();
Foliocheck_Export::hook();
Foliocheck_Editors::hook();
