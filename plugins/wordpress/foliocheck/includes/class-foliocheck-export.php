<?php
/**
 * WordPress's own export, for a site that nobody can visit yet.
 *
 * @package Foliocheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Gives the export to the author's browser, which hands it on to foliocheck.
 */
class Foliocheck_Export {

	const ACTION = 'foliocheck_export';

	/**
	 * Answers admin-post.php?action=foliocheck_export.
	 */
	public static function hook() {
		add_action( 'admin_post_' . self::ACTION, array( __CLASS__, 'send' ) );
	}

	/**
	 * The address of the export, with its nonce.
	 *
	 * @return string
	 */
	public static function url() {
		return add_query_arg(
			array(
				'action'   => self::ACTION,
				'_wpnonce' => wp_create_nonce( self::ACTION ),
			),
			admin_url( 'admin-post.php' )
		);
	}

	/**
	 * Sends the export. Only for those who may export under Tools, and only from our own screen.
	 */
	public static function send() {
		if ( ! current_user_can( 'export' ) ) {
			wp_die( esc_html__( 'You may not export this site.', 'foliocheck' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( self::ACTION );
		require_once ABSPATH . 'wp-admin/includes/export.php';
		export_wp( array( 'content' => 'all' ) );
		exit;
	}
}
