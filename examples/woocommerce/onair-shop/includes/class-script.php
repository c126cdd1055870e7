<?php
/**
 * The script tag of onair-shop.
 *
 * @package OnairShop
 */

declare( strict_types=1 );

namespace OnairShop;

defined( 'ABSPATH' ) || exit;

/** Prints `embed.js` in the footer of pages that have a show, and of no others. */
final class Script {

	/** The option with the script's address, and the script's handle. */
	public const OPTION = 'onair_shop_embed_url';
	public const HANDLE = 'onair-shop-embed';

	/** Hooks it up. */
	public function register(): void {
		add_action( 'wp_enqueue_scripts', array( $this, 'announce' ) );
	}

	/** Makes the script known; a show asks for it. */
	public function announce(): void {
		$url = esc_url_raw( (string) get_option( self::OPTION, '' ) );
		if ( '' === $url ) {
			return;
		}
		// Its address has a version, or is meant to be the newest.
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		wp_register_script( self::HANDLE, $url, array(), null, array( 'in_footer' => true, 'strategy' => 'async' ) );
	}

	/** This page has a show. */
	public function request(): void {
		wp_enqueue_script( self::HANDLE );
	}
}
