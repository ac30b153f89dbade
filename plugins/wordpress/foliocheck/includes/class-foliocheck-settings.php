<?php
/**
 * The one setting: where foliocheck answers.
 *
 * @package Foliocheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Reads, cleans and saves the address of the foliocheck page.
 */
class Foliocheck_Settings {

	const OPTION = 'foliocheck_address';

	/**
	 * Where foliocheck answers when it was started on the author's own computer and nothing else was said.
	 */
	const DEFAULT_ADDRESS = 'http://127.0.0.1:8000';

	/**
	 * Registers the setting.
	 */
	public static function hook() {
		add_action( 'admin_init', array( __CLASS__, 'register' ) );
	}

	/**
	 * Tells WordPress of the setting, so that options.php saves it (with its nonce, for those who may manage options).
	 */
	public static function register() {
		register_setting(
			'foliocheck',
			self::OPTION,
			array(
				'type'              => 'string',
				'sanitize_callback' => array( __CLASS__, 'clean' ),
				'default'           => self::DEFAULT_ADDRESS,
			)
		);
	}

	/**
	 * The address of the foliocheck page, without a slash at its end.
	 *
	 * @return string
	 */
	public static function address() {
		return untrailingslashit( (string) get_option( self::OPTION, self::DEFAULT_ADDRESS ) );
	}

	/**
	 * What was typed as an address that can be used. What is none is told, and the old one stays.
	 *
	 * @param mixed $typed What the form sent.
	 * @return string
	 */
	public static function clean( $typed ) {
		$typed   = trim( is_string( $typed ) ? $typed : '' );
		$address = esc_url_raw( $typed, array( 'http', 'https' ) );
		$parts   = wp_parse_url( $address );
		if ( '' === $typed ) {
			return self::DEFAULT_ADDRESS;
		}
		if ( ! is_array( $parts ) || empty( $parts['host'] ) || isset( $parts['user'] ) || isset( $parts['query'] ) || isset( $parts['fragment'] ) ) {
			add_settings_error(
				self::OPTION,
				'foliocheck_no_address',
				__( 'That is not the address of a foliocheck page. Type it as “foliocheck serve” prints it, for example http://127.0.0.1:8000.', 'foliocheck' )
			);
			return self::address();
		}
		return untrailingslashit( $address );
	}
}
