<?php
/**
 * The plugin's tests, on plain PHP: `php test/run.php`.
 */

declare( strict_types=1 );

require __DIR__ . '/stand-ins.php';
require __DIR__ . '/../onair-shop/onair-shop.php';

$passed = 0;
$failed = 0;

function test( string $sentence, callable $body ): void {
	global $passed, $failed;
	try {
		$body();
		++$passed;
		echo "✔ $sentence\n";
	} catch ( Throwable $error ) {
		++$failed;
		echo "✖ $sentence\n  {$error->getMessage()}\n";
	}
}

function same( $expected, $got, string $what ): void {
	if ( $expected !== $got ) {
		throw new RuntimeException( "$what: expected " . var_export( $expected, true ) . ', got ' . var_export( $got, true ) );
	}
}

/** What a function prints. */
function printed( callable $body ): string {
	ob_start();
	$body();
	return (string) ob_get_clean();
}

/** The block's markup. */
function rendered( array $attributes ): string {
	Told::$enqueued = array();
	return ( Told::$blocks[0][1]['render_callback'] )( $attributes );
}

do_action( 'init' );
do_action( 'admin_init' );
do_action( 'admin_menu' );
do_action( 'woocommerce_blocks_loaded' );

test( 'keeps the show with a new line, through to the order', static function (): void {
	$cart = new Cart_Stand_In();
	$cart->add( array( 'id' => 11, 'quantity' => 1, 'onair_show' => 'autumn' ) );
	same( array( array( '_onair_show' => 'autumn' ) ), $cart->order(), 'the order' );
} );

test( 'makes no second line of what two shows sold, or the shop itself', static function (): void {
	$cart = new Cart_Stand_In();
	$cart->add( array( 'id' => 11, 'quantity' => 1, 'onair_show' => 'morning' ) );
	$cart->add( array( 'id' => 11, 'quantity' => 2, 'onair_show' => 'evening' ) );
	$cart->add( array( 'id' => 11, 'quantity' => 4 ) );
	same( 1, count( $cart->lines ), 'lines' );
	same( 7, array_values( $cart->lines )[0]['quantity'], 'quantity' );
	same( array( array( '_onair_show' => 'morning' ) ), $cart->order(), 'the order' );
} );

test( 'does not give a show to what is added after it without one', static function (): void {
	$cart = new Cart_Stand_In();
	$cart->add( array( 'id' => 11, 'quantity' => 1, 'onair_show' => 'autumn' ) );
	$cart->add( array( 'id' => 11, 'quantity' => 1, 'onair_show' => 'autumn' ) );
	$cart->add( array( 'id' => 12, 'quantity' => 1 ) );
	same( array( array( '_onair_show' => 'autumn' ), array() ), $cart->order(), 'the order' );
} );

test( 'takes no show that is none', static function (): void {
	foreach ( array( array( 'a' ), 7, null, '', str_repeat( 'x', 129 ), "<script>\n</script>" ) as $hostile ) {
		$cart = new Cart_Stand_In();
		$cart->add( array( 'id' => 11, 'quantity' => 1, 'onair_show' => $hostile ) );
		same( array( array() ), $cart->order(), 'the order of ' . var_export( $hostile, true ) );
	}
} );

test( 'cleans a show of markup', static function (): void {
	$cart = new Cart_Stand_In();
	$cart->add( array( 'id' => 11, 'quantity' => 1, 'onair_show' => " <b>autumn</b>\n2026 " ) );
	same( array( array( '_onair_show' => 'autumn 2026' ) ), $cart->order(), 'the order' );
} );

test( 'says in a cart that it is there, and where one pays', static function (): void {
	same( 1, count( Told::$endpoints ), 'endpoints' );
	$endpoint = Told::$endpoints[0];
	same( array( 'cart', 'onair-shop', 'ARRAY_A' ), array( $endpoint['endpoint'], $endpoint['namespace'], $endpoint['schema_type'] ), 'the endpoint' );
	$said = $endpoint['data_callback']();
	same( 'https://shop.example/kasse/', $said['checkout_url'], 'where one pays' );
	same( '{}', json_encode( $said['attributes'] ), 'texts' );
	same( array_keys( $said ), array_keys( $endpoint['schema_callback']() ), 'its schema' );
} );

test( 'keeps texts of the show with the cart, through to the order, and not beyond', static function (): void {
	$take = Told::$updates['onair-shop'];
	$take( array( 'attributes' => array( '_onair_first_touch' => '{"s":"autumn"}', 'theirs' => 'x' ) ) );
	$take( array( 'attributes' => array( '_onair_last_touch' => '2' ) ) );
	$kept = array( '_onair_first_touch' => '{"s":"autumn"}', '_onair_last_touch' => '2' );
	same( $kept, (array) ( Told::$endpoints[0]['data_callback'] )()['attributes'], 'what the cart says' );
	foreach ( array( 'woocommerce_checkout_create_order', 'woocommerce_store_api_checkout_update_order_meta' ) as $hook ) {
		$order = new Order_Stand_In();
		do_action( $hook, $order, array() );
		same( $kept, $order->meta, "the order by $hook" );
	}
	do_action( 'woocommerce_cart_emptied' );
	$next = new Order_Stand_In();
	do_action( 'woocommerce_checkout_create_order', $next, array() );
	same( array(), $next->meta, 'the next order' );
} );

test( 'takes no texts that are none, nor more than a few', static function (): void {
	$take = Told::$updates['onair-shop'];
	foreach ( array( null, 'x', array(), array( 'attributes' => 'x' ), array( 'attributes' => array( '_onair_a' => array( 'x' ) ) ), array( 'attributes' => array( '_onair_a' => str_repeat( 'x', 256 ) ) ), array( 'attributes' => array( "_onair_a\n" => 'x', 7 => 'x', '_price' => '0' ) ) ) as $hostile ) {
		$take( $hostile );
		same( '{}', json_encode( ( Told::$endpoints[0]['data_callback'] )()['attributes'] ), 'what is kept of ' . var_export( $hostile, true ) );
	}
	foreach ( range( 'a', 'z' ) as $letter ) {
		$take( array( 'attributes' => array( "_onair_$letter" => "<b>$letter</b>" ) ) );
	}
	same( 8, count( (array) ( Told::$endpoints[0]['data_callback'] )()['attributes'] ), 'how many' );
	same( 'a', ( (array) ( Told::$endpoints[0]['data_callback'] )()['attributes'] )['_onair_a'], 'without markup' );
	do_action( 'woocommerce_cart_emptied' );
} );

test( 'renders the show, and asks for the script', static function (): void {
	$markup = rendered( array( 'src' => '/live/show.json', 'title' => 'Autumn' ) );
	same(
		'<div class="wp-block-onair-shop-show"><onair-shop src="/live/show.json" cart="woocommerce" lang="de-DE"><a href="https://shop.example/live/?a=1&#038;b=2">Autumn</a></onair-shop></div>',
		$markup,
		'the markup'
	);
	same( array( 'onair-shop-embed' ), Told::$enqueued, 'the script' );
} );

test( 'escapes whatever the block was given', static function (): void {
	$markup = rendered( array( 'src' => 'https://a.example/"><script>x</script>', 'title' => '<img src=x onerror=x>"' ) );
	same( false, strpos( $markup, '<script' ), 'a script' );
	same( false, strpos( $markup, '<img' ), 'a picture' );
	same( 1, substr_count( $markup, 'src="' ), 'attributes named src' );
} );

test( 'renders nothing, and loads nothing, where there is no show', static function (): void {
	foreach ( array( '', 'javascript:alert(1)', '//evil.example/show.json', array(), null ) as $src ) {
		same( '', rendered( array( 'src' => $src ) ), 'the markup of ' . var_export( $src, true ) );
		same( array(), Told::$enqueued, 'scripts' );
	}
	same( '', rendered( array() ), 'the markup of a block without a field' );
} );

test( 'registers the script for the footer, once it has an address', static function (): void {
	do_action( 'wp_enqueue_scripts' );
	same( array(), Told::$scripts, 'scripts without an address' );
	Told::$options['onair_shop_embed_url'] = 'https://cdn.example/embed.js';
	do_action( 'wp_enqueue_scripts' );
	same(
		array( array( 'onair-shop-embed', 'https://cdn.example/embed.js', array(), null, array( 'in_footer' => true, 'strategy' => 'async' ) ) ),
		Told::$scripts,
		'the script'
	);
} );

test( 'keeps only a web address as a setting', static function (): void {
	$clean = Told::$settings['onair_shop_embed_url']['sanitize_callback'];
	same( 'https://cdn.example/embed.js', $clean( 'https://cdn.example/embed.js' ), 'a web address' );
	foreach ( array( 'javascript:x', 'embed.js', '', array( 'https://a' ), null ) as $bad ) {
		same( '', $clean( $bad ), var_export( $bad, true ) );
	}
} );

test( 'prints its settings with a nonce, escaped, and to nobody without the right', static function (): void {
	$page = Told::$settings['page onair-shop'];
	same( 'manage_options', $page['right'], 'the right' );
	Told::$options['onair_shop_embed_url'] = '"><script>';
	$form = printed( $page['render'] );
	same( true, false !== strpos( $form, '[nonce of onair-shop]' ), 'a nonce' );
	same( false, strpos( $form, '<script' ), 'a script' );
	Told::$may = false;
	same( '', printed( $page['render'] ), 'what others see' );
} );

test( 'has a block whose texts are of its domain', static function (): void {
	$block = json_decode( (string) file_get_contents( Told::$blocks[0][0] . '/block.json' ), true );
	same( array( 'onair-shop/show', 'onair-shop' ), array( $block['name'], $block['textdomain'] ), 'the block' );
	same( array( 'src', 'title' ), array_keys( $block['attributes'] ), 'its fields' );
} );

echo "\n$passed passed, $failed failed\n";
exit( $failed > 0 ? 1 : 0 );
