<?php
/**
 * Stand-ins for the few WordPress and WooCommerce functions that the plugin calls. They are NOT
 * WordPress: they note what they are told, and escape as WordPress documents it, as far as these
 * tests go.
 */

declare( strict_types=1 );

const ABSPATH = __DIR__;
const ARRAY_A = 'ARRAY_A';

/** What the plugin told WordPress. */
final class Told {
	/** @var array<string, list<array{callable, int}>> */
	public static array $hooks = array();
	/** @var array<string, mixed> */
	public static array $options = array();
	/** @var list<array<mixed>> */
	public static array $scripts  = array();
	/** @var list<string> */
	public static array $enqueued = array();
	/** @var list<array<string, mixed>> */
	public static array $endpoints = array();
	/** @var list<array<mixed>> */
	public static array $blocks   = array();
	/** @var array<string, array<string, mixed>> */
	public static array $settings = array();
	public static bool $may       = true;
	/** Where the REST API begins: as a site with pretty links has it. */
	public static string $rest = 'https://shop.example/wp-json/';
	/** @var array<string, callable> */
	public static array $updates = array();
}

/** Stands in for WooCommerce's session of one shopper. */
final class Session_Stand_In {
	/** @var array<string, mixed> */
	public array $kept = array();
	public function get( string $name ) {
		return $this->kept[ $name ] ?? null;
	}
	public function set( string $name, $value ): void {
		$this->kept[ $name ] = $value;
	}
}

/** Stands in for a WC_Order. */
final class Order_Stand_In {
	/** @var array<string, string> */
	public array $meta = array();
	public function update_meta_data( string $name, string $value ): void {
		$this->meta[ $name ] = $value;
	}
}

function WC(): object {
	static $woo = null;
	return $woo ??= (object) array( 'session' => new Session_Stand_In() );
}
function woocommerce_store_api_register_update_callback( array $arguments ): void {
	Told::$updates[ $arguments['namespace'] ] = $arguments['callback'];
}

function add_filter( string $name, callable $callback, int $priority = 10, int $accepted = 1 ): void {
	Told::$hooks[ $name ][] = array( $callback, $accepted );
}
function add_action( string $name, callable $callback, int $priority = 10, int $accepted = 1 ): void {
	add_filter( $name, $callback, $priority, $accepted );
}
function apply_filters( string $name, $value, ...$more ) {
	foreach ( Told::$hooks[ $name ] ?? array() as list( $callback, $accepted ) ) {
		$value = $callback( ...array_slice( array( $value, ...$more ), 0, $accepted ) );
	}
	return $value;
}
function do_action( string $name, ...$given ): void {
	foreach ( Told::$hooks[ $name ] ?? array() as list( $callback, $accepted ) ) {
		$callback( ...array_slice( $given, 0, $accepted ) );
	}
}

function __( string $text, string $domain ): string {
	return 'onair-shop' === $domain ? $text : "[wrong domain $domain]";
}
function esc_html( string $text ): string {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_attr( string $text ): string {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_html__( string $text, string $domain ): string {
	return esc_html( __( $text, $domain ) );
}
function esc_url_raw( string $url, array $protocols = array( 'http', 'https' ) ): string {
	$url = preg_replace( '#[^a-z0-9-~+_.?\#=!&;,/:%@$|*\'()\[\]\x80-\xff]#i', '', trim( $url ) );
	$has = preg_match( '#^([a-z][a-z0-9+.-]*):#i', $url, $match );
	return $has && ! in_array( strtolower( $match[1] ), $protocols, true ) ? '' : $url;
}
function esc_url( string $url ): string {
	return str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), esc_url_raw( $url ) );
}
function sanitize_text_field( string $text ): string {
	return trim( preg_replace( '/[\r\n\t ]+/', ' ', strip_tags( $text ) ) );
}

function get_option( string $name, $default = false ) {
	return Told::$options[ $name ] ?? $default;
}
function register_setting( string $group, string $name, array $arguments ): void {
	Told::$settings[ $name ] = $arguments;
}
function settings_fields( string $group ): void {
	echo "[nonce of $group]";
}
function submit_button(): void {
	echo '<button>';
}
function add_options_page( string $title, string $menu, string $right, string $slug, callable $render ): void {
	Told::$settings[ "page $slug" ] = compact( 'right', 'render' );
}
function current_user_can( string $right ): bool {
	return Told::$may;
}
function wp_register_script( ...$script ): void {
	Told::$scripts[] = $script;
}
function wp_enqueue_script( string $handle ): void {
	Told::$enqueued[] = $handle;
}
function register_block_type( string $folder, array $arguments ): void {
	Told::$blocks[] = array( $folder, $arguments );
}
function get_block_wrapper_attributes(): string {
	return 'class="wp-block-onair-shop-show"';
}
function get_bloginfo( string $what ): string {
	return 'language' === $what ? 'de-DE' : '';
}
function get_permalink(): string {
	return 'https://shop.example/live/?a=1&b=2';
}
function rest_url( string $path ): string {
	return Told::$rest . ltrim( $path, '/' );
}
function wc_get_checkout_url(): string {
	return 'https://shop.example/kasse/';
}
function woocommerce_store_api_register_endpoint_data( array $arguments ): void {
	Told::$endpoints[] = $arguments;
}

/** Stands in for a WC_Order_Item_Product. */
final class Order_Line_Stand_In {
	/** @var array<string, string> */
	public array $meta = array();
	public function add_meta_data( string $name, string $value, bool $unique ): void {
		$this->meta[ $name ] = $value;
	}
}

/**
 * Stands in for WooCommerce's cart, in what decides whether a line is another one: its key is made
 * of the ids and of the cart item data, before `woocommerce_add_cart_item` is asked (CartController).
 */
final class Cart_Stand_In {
	/** @var array<string, array<string, mixed>> */
	public array $lines = array();

	/** As POST /cart/add-item does it. */
	public function add( array $request ): void {
		$data = apply_filters(
			'woocommerce_store_api_add_to_cart_data',
			array( 'id' => $request['id'], 'quantity' => $request['quantity'], 'variation' => array(), 'cart_item_data' => array() ),
			$request
		);
		$key = md5( $data['id'] . '_' . serialize( $data['cart_item_data'] ) );
		if ( isset( $this->lines[ $key ] ) ) {
			$this->lines[ $key ]['quantity'] += $data['quantity'];
			return;
		}
		$item                = array_merge( $data['cart_item_data'], array( 'key' => $key, 'quantity' => $data['quantity'] ) );
		$this->lines[ $key ] = apply_filters( 'woocommerce_add_cart_item', $item, $key );
	}

	/** As the checkout does it. */
	public function order(): array {
		return array_map(
			static function ( array $item ): array {
				$line = new Order_Line_Stand_In();
				do_action( 'woocommerce_checkout_create_order_line_item', $line, $item['key'], $item, null );
				return $line->meta;
			},
			array_values( $this->lines )
		);
	}
}
