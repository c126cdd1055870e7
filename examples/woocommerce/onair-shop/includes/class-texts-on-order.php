<?php
/**
 * Texts of the show that are kept with a cart, through to the order: `_onair`, which shows led to it.
 *
 * @package OnairShop
 */

declare( strict_types=1 );

namespace OnairShop;

defined( 'ABSPATH' ) || exit;

/**
 * Takes them by `/cart/extensions`, keeps them in the shopper's session, and writes them to the order.
 */
final class Texts_On_Order {

	/** Where the session has them. */
	private const KEPT = 'onair_texts';

	/** A name of ours: WordPress hides those that begin with a line from shoppers. */
	private const NAME = '/^_onair(_[a-z_]{1,40})?$/D';

	/** As long as a text may be, in bytes: 255 characters of any script; and as many as there may be. */
	private const LONGEST = 1020;
	private const MOST    = 8;

	/** Hooks it up. */
	public function register(): void {
		add_action( 'woocommerce_blocks_loaded', array( $this, 'listen' ) );
		add_action( 'woocommerce_checkout_create_order', array( $this, 'write' ) );
		add_action( 'woocommerce_store_api_checkout_update_order_meta', array( $this, 'write' ) );
		add_action( 'woocommerce_cart_emptied', array( $this, 'forget' ) );
	}

	/** Hears what the show's cart sends. */
	public function listen(): void {
		if ( ! function_exists( 'woocommerce_store_api_register_update_callback' ) ) {
			return;
		}
		woocommerce_store_api_register_update_callback(
			array(
				'namespace' => Show_On_Lines::NAME,
				'callback'  => array( $this, 'take' ),
			)
		);
	}

	/**
	 * Keeps what is one of ours, as it was sent or not at all; those of other names stay.
	 *
	 * @param mixed $data What was sent.
	 */
	public function take( $data ): void {
		$sent  = is_array( $data ) && is_array( $data['attributes'] ?? null ) ? $data['attributes'] : array();
		$texts = $this->texts();
		foreach ( $sent as $name => $text ) {
			$is_ours = is_string( $name ) && 1 === preg_match( self::NAME, $name );
			if ( $is_ours && self::is_text( $text ) ) {
				$texts[ $name ] = $text;
			}
		}
		if ( WC()->session ) {
			WC()->session->set( self::KEPT, array_slice( $texts, 0, self::MOST ) );
		}
	}

	/**
	 * What is kept.
	 *
	 * @return array<string, string>
	 */
	public function texts(): array {
		$kept = WC()->session ? WC()->session->get( self::KEPT ) : null;
		return is_array( $kept ) ? $kept : array();
	}

	/**
	 * Writes them to the order.
	 *
	 * @param mixed $order The order: a WC_Order.
	 */
	public function write( $order ): void {
		foreach ( $this->texts() as $name => $text ) {
			$order->update_meta_data( $name, $text );
		}
	}

	/**
	 * Whether it is plain, and not too long. A text that had to be cleaned would no longer be what was sent.
	 *
	 * @param mixed $said What was sent.
	 */
	private static function is_text( $said ): bool {
		return is_string( $said ) && strlen( $said ) <= self::LONGEST && sanitize_text_field( $said ) === $said;
	}

	/** The next cart begins without. */
	public function forget(): void {
		if ( WC()->session ) {
			WC()->session->set( self::KEPT, null );
		}
	}
}
