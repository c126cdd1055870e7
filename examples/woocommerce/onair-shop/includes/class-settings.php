<?php
/**
 * The settings page.
 *
 * @package OnairShop
 */

declare( strict_types=1 );

namespace OnairShop;

defined( 'ABSPATH' ) || exit;

/** One setting: where `embed.js` is. WordPress's settings form brings the nonce, and checks it. */
final class Settings {

	private const PAGE  = 'onair-shop';
	private const RIGHT = 'manage_options';

	/** Hooks it up. */
	public function register(): void {
		add_action( 'admin_init', array( $this, 'announce' ) );
		add_action( 'admin_menu', array( $this, 'menu' ) );
	}

	/** Makes the setting known. */
	public function announce(): void {
		register_setting(
			self::PAGE,
			Script::OPTION,
			array(
				'type'              => 'string',
				'default'           => '',
				'sanitize_callback' => array( $this, 'clean' ),
			)
		);
	}

	/** Puts the page into the menu. */
	public function menu(): void {
		add_options_page( 'onair-shop', 'onair-shop', self::RIGHT, self::PAGE, array( $this, 'render' ) );
	}

	/**
	 * A web address; else empty.
	 *
	 * @param mixed $said What was typed.
	 */
	public function clean( $said ): string {
		return is_string( $said ) && preg_match( '#^https?://#i', $said ) ? esc_url_raw( $said, array( 'http', 'https' ) ) : '';
	}

	/** Prints the page. */
	public function render(): void {
		if ( ! current_user_can( self::RIGHT ) ) {
			return;
		}
		echo '<div class="wrap"><h1>onair-shop</h1><form action="options.php" method="post">';
		settings_fields( self::PAGE );
		printf(
			'<p><label for="onair-embed">%s</label><br><input id="onair-embed" class="regular-text" type="url" name="%s" value="%s"></p>',
			esc_html__( 'Address of embed.js', 'onair-shop' ),
			esc_attr( Script::OPTION ),
			esc_attr( (string) get_option( Script::OPTION, '' ) )
		);
		submit_button();
		echo '</form></div>';
	}
}
