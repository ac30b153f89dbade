<?php
/**
 * Which page of the site a finding is about, and where it is edited.
 *
 * @package Foliocheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * A REST route that gives the editor's address for addresses of the site: POST /wp-json/foliocheck/v1/editors {"urls": […]}.
 */
class Foliocheck_Editors {

	/**
	 * The host under which foliocheck shows the pages of a file that was handed in.
	 */
	const FILE_ORIGIN = 'http://portfolio.invalid';

	/**
	 * Most addresses in one request.
	 */
	const MOST = 100;

	/**
	 * Registers the route.
	 */
	public static function hook() {
		add_action( 'rest_api_init', array( __CLASS__, 'register' ) );
	}

	/**
	 * The route, for whoever may see the screen. WordPress checks the nonce of wp.apiFetch itself.
	 */
	public static function register() {
		register_rest_route(
			'foliocheck/v1',
			'/editors',
			array(
				'methods'             => 'POST',
				'callback'            => array( __CLASS__, 'answer' ),
				'permission_callback' => static function () {
					return current_user_can( Foliocheck_Screen::CAPABILITY );
				},
				'args'                => array(
					'urls' => array(
						'type'     => 'array',
						'required' => true,
						'maxItems' => self::MOST,
						'items'    => array( 'type' => 'string' ),
					),
				),
			)
		);
	}

	/**
	 * Each address that is a page which this person may edit, with its title and the address of its editor.
	 *
	 * @param WP_REST_Request $request The request.
	 * @return WP_REST_Response
	 */
	public static function answer( $request ) {
		$found = array();
		foreach ( $request['urls'] as $url ) {
			$id = self::post_of( $url );
			if ( $id && current_user_can( 'edit_post', $id ) ) {
				$found[ $url ] = array(
					'id'    => $id,
					'title' => html_entity_decode( get_post_field( 'post_title', $id, 'raw' ), ENT_QUOTES, 'UTF-8' ),
					'edit'  => get_edit_post_link( $id, 'raw' ),
				);
			}
		}
		return rest_ensure_response( (object) $found );
	}

	/**
	 * The id of the page, post or file at an address of this site, 0 where there is none.
	 *
	 * @param string $url An address as the report has it.
	 * @return int
	 */
	public static function post_of( $url ) {
		$path = '';
		if ( 0 === strpos( $url, self::FILE_ORIGIN . '/' ) ) {
			$path = trim( (string) wp_parse_url( $url, PHP_URL_PATH ), '/' );
			$url  = home_url( '/' . $path . ( '' === $path ? '' : '/' ) );
		}
		if ( wp_parse_url( $url, PHP_URL_HOST ) !== wp_parse_url( home_url(), PHP_URL_HOST ) ) {
			return 0;
		}
		if ( untrailingslashit( strtok( $url, '#' ) ) === untrailingslashit( home_url() ) ) {
			return (int) ( 'page' === get_option( 'show_on_front' ) ? get_option( 'page_on_front' ) : 0 );
		}
		$id = url_to_postid( $url );
		if ( ! $id ) {
			$id = attachment_url_to_postid( $url );
		}
		if ( ! $id && '' !== $path ) { // An export of a site with plain permalinks: its pages stand under their names.
			$page = get_page_by_path( $path, OBJECT, array( 'page', 'post' ) );
			$id   = $page ? $page->ID : 0;
		}
		return (int) $id;
	}
}
