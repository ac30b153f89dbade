<?php
/**
 * The screen under Tools, and the way to it from the admin bar.
 *
 * @package Foliocheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Shows the form; the check itself is asked for by assets/check.js, in the author's browser, when the button is pressed.
 */
class Foliocheck_Screen {

	/**
	 * Who may see the screen: whoever may edit pages.
	 */
	const CAPABILITY = 'edit_pages';

	/**
	 * Adds the menu entry, the admin bar entry, and the scripts of the screen.
	 */
	public static function hook() {
		add_action( 'init', array( __CLASS__, 'load_words' ) );
		add_action( 'admin_menu', array( __CLASS__, 'add_to_tools' ) );
		add_action( 'admin_bar_menu', array( __CLASS__, 'add_to_bar' ), 90 );
		add_action( 'admin_enqueue_scripts', array( __CLASS__, 'add_scripts' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FOLIOCHECK_FILE ), array( __CLASS__, 'add_to_plugins' ) );
	}

	/**
	 * Loads the translation, where there is one.
	 */
	public static function load_words() {
		load_plugin_textdomain( 'foliocheck', false, dirname( plugin_basename( FOLIOCHECK_FILE ) ) . '/languages' );
	}

	/**
	 * The address of the screen.
	 *
	 * @return string
	 */
	public static function url() {
		return admin_url( 'tools.php?page=' . FOLIOCHECK_PAGE );
	}

	/**
	 * “Portfolio check” under Tools.
	 */
	public static function add_to_tools() {
		add_management_page(
			__( 'Portfolio check', 'foliocheck' ),
			__( 'Portfolio check', 'foliocheck' ),
			self::CAPABILITY,
			FOLIOCHECK_PAGE,
			array( __CLASS__, 'show' )
		);
	}

	/**
	 * “Portfolio check” in the bar at the top, on the site and in the dashboard.
	 *
	 * @param WP_Admin_Bar $bar The bar.
	 */
	public static function add_to_bar( $bar ) {
		if ( current_user_can( self::CAPABILITY ) ) {
			$bar->add_node(
				array(
					'id'    => 'foliocheck',
					'title' => esc_html__( 'Portfolio check', 'foliocheck' ),
					'href'  => self::url(),
				)
			);
		}
	}

	/**
	 * A link to the screen in the list of plugins.
	 *
	 * @param string[] $links The links that are there.
	 * @return string[]
	 */
	public static function add_to_plugins( $links ) {
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( self::url() ), esc_html__( 'Check', 'foliocheck' ) ) );
		return $links;
	}

	/**
	 * Script and style, on this screen only.
	 *
	 * @param string $screen The name of the screen that is shown.
	 */
	public static function add_scripts( $screen ) {
		if ( 'tools_page_' . FOLIOCHECK_PAGE !== $screen ) {
			return;
		}
		wp_enqueue_style( 'foliocheck', plugins_url( 'assets/check.css', FOLIOCHECK_FILE ), array(), FOLIOCHECK_VERSION );
		wp_enqueue_script( 'foliocheck', plugins_url( 'assets/check.js', FOLIOCHECK_FILE ), array( 'wp-api-fetch', 'wp-i18n', 'wp-a11y' ), FOLIOCHECK_VERSION, true );
		wp_set_script_translations( 'foliocheck', 'foliocheck', plugin_dir_path( FOLIOCHECK_FILE ) . 'languages' );
		$facts = array(
			'server' => Foliocheck_Settings::address(),
			'site'   => home_url( '/' ),
			'export' => current_user_can( 'export' ) ? Foliocheck_Export::url() : '',
		);
		wp_add_inline_script( 'foliocheck', 'window.foliocheckFacts = ' . wp_json_encode( $facts ) . ';', 'before' );
	}

	/**
	 * The screen.
	 */
	public static function show() {
		if ( ! current_user_can( self::CAPABILITY ) ) {
			wp_die( esc_html__( 'You may not check the portfolio of this site.', 'foliocheck' ) );
		}
		?>
		<div class="wrap foliocheck">
			<h1><?php esc_html_e( 'Portfolio check', 'foliocheck' ); ?></h1>
			<p><?php esc_html_e( 'foliocheck reads your portfolio as an assessor would, and says what to mend before you hand it in. It judges form, never merit.', 'foliocheck' ); ?></p>
			<?php
			settings_errors();
			self::show_form();
			self::show_result();
			self::show_setting();
			?>
		</div>
		<?php
	}

	/**
	 * What is to be checked, and the button.
	 */
	private static function show_form() {
		?>
		<form id="foliocheck-form">
			<fieldset>
				<legend class="screen-reader-text"><?php esc_html_e( 'What is to be checked', 'foliocheck' ); ?></legend>
				<p>
					<label><input type="radio" name="what" value="site" checked> <?php esc_html_e( 'The site as visitors see it:', 'foliocheck' ); ?></label>
					<code><?php echo esc_html( home_url( '/' ) ); ?></code><br>
					<span class="description"><?php esc_html_e( 'Only this address is sent. foliocheck then visits the site.', 'foliocheck' ); ?></span>
				</p>
				<?php if ( current_user_can( 'export' ) ) : ?>
				<p>
					<label><input type="radio" name="what" value="export"> <?php esc_html_e( 'The site is not public yet: WordPress’s own export of it', 'foliocheck' ); ?></label><br>
					<span class="description"><?php esc_html_e( 'The export holds everything that you wrote, drafts, passwords of pages, and comments with their writers’ e-mail addresses. It goes from your browser to foliocheck and nowhere else. Pages are checked as they are saved, without the theme.', 'foliocheck' ); ?></span>
				</p>
				<?php endif; ?>
			</fieldset>
			<p class="foliocheck-password">
				<label for="foliocheck-password"><?php esc_html_e( 'Password of locked pages, if you give one to your assessors:', 'foliocheck' ); ?></label>
				<input type="password" id="foliocheck-password" autocomplete="off" class="regular-text">
			</p>
			<p class="foliocheck-token" id="foliocheck-token-line" hidden>
				<label for="foliocheck-token"><?php esc_html_e( 'Access token of the foliocheck page:', 'foliocheck' ); ?></label>
				<input type="password" id="foliocheck-token" autocomplete="off" class="regular-text" aria-describedby="foliocheck-token-help">
				<span class="description" id="foliocheck-token-help"><?php esc_html_e( 'Whoever keeps that page gives you one. It stays in this browser.', 'foliocheck' ); ?></span>
			</p>
			<p>
				<button type="submit" class="button button-primary" id="foliocheck-start"><?php esc_html_e( 'Check my portfolio', 'foliocheck' ); ?></button>
				<button type="button" class="button" id="foliocheck-stop" hidden><?php esc_html_e( 'Stop', 'foliocheck' ); ?></button>
			</p>
			<noscript><p><?php esc_html_e( 'This needs JavaScript: your browser, not this site, talks to foliocheck.', 'foliocheck' ); ?></p></noscript>
		</form>
		<?php
	}

	/**
	 * Where assets/check.js tells how far it is and what was found.
	 */
	private static function show_result() {
		?>
		<div id="foliocheck-progress" hidden>
			<progress id="foliocheck-bar" aria-label="<?php esc_attr_e( 'How far the check is', 'foliocheck' ); ?>"></progress>
			<p id="foliocheck-doing"></p>
		</div>
		<div id="foliocheck-trouble" class="notice notice-error inline" role="alert" hidden></div>
		<section id="foliocheck-result" aria-labelledby="foliocheck-verdict" hidden>
			<h2 id="foliocheck-verdict" tabindex="-1"></h2>
			<p id="foliocheck-counts"></p>
			<h3 id="foliocheck-first-title"></h3>
			<ol id="foliocheck-first"></ol>
			<p><a id="foliocheck-report" class="button" target="_blank" rel="noopener noreferrer"><?php esc_html_e( 'Open the full report', 'foliocheck' ); ?><span class="screen-reader-text"> <?php esc_html_e( '(opens in a new tab)', 'foliocheck' ); ?></span></a></p>
		</section>
		<?php
	}

	/**
	 * The setting, for whoever may manage options; the others see where the check goes.
	 */
	private static function show_setting() {
		?>
		<h2><?php esc_html_e( 'Where foliocheck runs', 'foliocheck' ); ?></h2>
		<?php if ( ! current_user_can( 'manage_options' ) ) : ?>
			<p><code><?php echo esc_html( Foliocheck_Settings::address() ); ?></code></p>
		<?php else : ?>
			<form method="post" action="options.php">
				<?php settings_fields( 'foliocheck' ); ?>
				<p>
					<label for="foliocheck-address"><?php esc_html_e( 'Address of the foliocheck page:', 'foliocheck' ); ?></label>
					<input type="url" id="foliocheck-address" class="regular-text code" name="<?php echo esc_attr( Foliocheck_Settings::OPTION ); ?>" value="<?php echo esc_attr( Foliocheck_Settings::address() ); ?>" aria-describedby="foliocheck-address-help">
					<?php submit_button( __( 'Save', 'foliocheck' ), 'secondary', 'submit', false ); ?>
				</p>
				<p class="description" id="foliocheck-address-help">
					<?php
					printf(
						/* translators: %s: a command to type. */
						esc_html__( 'On your own computer, start it with: %s', 'foliocheck' ),
						'<code>foliocheck serve --allow-origin ' . esc_html( self::origin() ) . '</code>'
					);
					?>
				</p>
			</form>
			<?php
		endif;
	}

	/**
	 * The origin that the browser names when it asks foliocheck from this dashboard.
	 *
	 * @return string
	 */
	private static function origin() {
		$parts = wp_parse_url( admin_url() );
		return $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
	}
}
