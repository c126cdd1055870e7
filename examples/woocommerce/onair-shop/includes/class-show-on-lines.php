<?php
/**
 * The show that a cart line came from, through to the order.
 *
 * @package OnairShop
 */

declare( strict_types=1 );

namespace OnairShop;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps the show with a line that is new. It is put on the line after WooCommerce has named it:
 * cart item data given before would make a second line of the same variant.
 */
final class Show_On_Lines {

	/** The field of an add-item request, and of a cart item. */
	public const FIELD = 'onair_show';

	/** The order line's meta; WordPress hides names that begin with a line from shoppers. */
	public const META = '_onair_show';

	/** What the Store API says of us in a cart. */
	public const NAME = 'onair-shop';

	/** As long as a show's id may be. */
	private const LONGEST = 128;

	/**
	 * The show of the add-item request that is under way.
	 *
	 * @var string
	 */
	private $show = '';

	/**
	 * The texts that are kept with the cart.
	 *
	 * @var Texts_On_Order
	 */
	private $texts;

	/**
	 * Made with what else is said in a cart.
	 *
	 * @param Texts_On_Order $texts The texts that are kept with it.
	 */
	public function __construct( Texts_On_Order $texts ) {
		$this->texts = $texts;
	}

	/** Hooks it up. */
	public function register(): void {
		add_filter( 'woocommerce_store_api_add_to_cart_data', array( $this, 'hear' ), 10, 2 );
		add_filter( 'woocommerce_add_cart_item', array( $this, 'keep' ) );
		add_action( 'woocommerce_checkout_create_order_line_item', array( $this, 'write' ), 10, 3 );
		add_action( 'woocommerce_blocks_loaded', array( $this, 'announce' ) );
	}

	/**
	 * Remembers the show of a request; the request itself stays as it is.
	 *
	 * @param mixed $data    What is given to the cart.
	 * @param mixed $request The request: an array or a WP_REST_Request.
	 * @return mixed
	 */
	public function hear( $data, $request ) {
		$this->show = self::clean( $request[ self::FIELD ] ?? null );
		return $data;
	}

	/**
	 * Puts the show on a line that is new.
	 *
	 * @param mixed $item The cart item.
	 * @return mixed
	 */
	public function keep( $item ) {
		if ( '' !== $this->show && is_array( $item ) ) {
			$item[ self::FIELD ] = $this->show;
		}
		$this->show = '';
		return $item;
	}

	/**
	 * Writes the show to the order line.
	 *
	 * @param mixed $line   The order line: a WC_Order_Item_Product.
	 * @param mixed $key    The cart item's key.
	 * @param mixed $values The cart item.
	 */
	public function write( $line, $key, $values ): void {
		$show = self::clean( $values[ self::FIELD ] ?? null );
		if ( '' !== $show ) {
			$line->add_meta_data( self::META, $show, true );
		}
	}

	/** Tells the show's cart that this shop keeps the show, and where one pays. */
	public function announce(): void {
		if ( ! function_exists( 'woocommerce_store_api_register_endpoint_data' ) ) {
			return;
		}
		woocommerce_store_api_register_endpoint_data(
			array(
				'endpoint'        => 'cart',
				'namespace'       => self::NAME,
				'data_callback'   => array( $this, 'data' ),
				'schema_callback' => array( $this, 'schema' ),
				'schema_type'     => ARRAY_A,
			)
		);
	}

	/**
	 * What is said in a cart.
	 *
	 * @return array<string, mixed>
	 */
	public function data(): array {
		return array(
			'checkout_url' => esc_url_raw( wc_get_checkout_url() ),
			'attributes'   => (object) $this->texts->texts(),
		);
	}

	/**
	 * Its schema.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public function schema(): array {
		return array(
			'checkout_url' => array(
				'description' => __( 'Where this cart is paid.', 'onair-shop' ),
				'type'        => 'string',
				'readonly'    => true,
			),
			'attributes'   => array(
				'description' => __( 'Texts of the show that are kept with this cart.', 'onair-shop' ),
				'type'        => 'object',
				'readonly'    => true,
			),
		);
	}

	/**
	 * A show's id from anybody; empty where it is none.
	 *
	 * @param mixed $said What was sent.
	 */
	private static function clean( $said ): string {
		if ( ! is_string( $said ) || strlen( $said ) > self::LONGEST ) {
			return '';
		}
		return sanitize_text_field( $said );
	}
}
