<?php
/**
 * Leaves nothing behind: the one option goes, on every site of a network.
 *
 * @package Foliocheck
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$foliocheck_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $foliocheck_sites as $foliocheck_site ) {
		switch_to_blog( $foliocheck_site );
		delete_option( 'foliocheck_address' );
		restore_current_blog();
	}
} else {
	delete_option( 'foliocheck_address' );
}
