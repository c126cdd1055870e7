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
	$text = '{"v":1,"s":[["autumn",2,[["mug/moss",754]]]]}';
	$take( array( 'attributes' => array( '_onair' => $text, 'theirs' => 'x' ) ) );
	$take( array( 'attributes' => array( '_onair_other' => '2' ) ) );
	$kept = array( '_onair' => $text, '_onair_other' => '2' );
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
	foreach ( array( null, 'x', array(), array( 'attributes' => 'x' ), array( 'attributes' => array( '_onair_a' => array( 'x' ) ) ), array( 'attributes' => array( '_onair' => str_repeat( 'x', 1021 ) ) ), array( 'attributes' => array( "_onair\n" => 'x', '_onair_' => 'x', '_onairs' => 'x', 7 => 'x', '_price' => '0' ) ), array( 'attributes' => array( '_onair' => '<b>x</b>' ) ) ) as $hostile ) {
		$take( $hostile );
		same( '{}', json_encode( ( Told::$endpoints[0]['data_callback'] )()['attributes'] ), 'what is kept of ' . var_export( $hostile, true ) );
	}
	foreach ( range( 'a', 'z' ) as $letter ) {
		$take( array( 'attributes' => array( "_onair_$letter" => $letter ) ) );
	}
	same( 8, count( (array) ( Told::$endpoints[0]['data_callback'] )()['attributes'] ), 'how many' );
	do_action( 'woocommerce_cart_emptied' );
} );

test( 'keeps a text whose characters are long ones', static function (): void {
	$text = str_repeat( '秋', 255 );
	Told::$updates['onair-shop']( array( 'attributes' => array( '_onair' => $text ) ) );
	same( array( '_onair' => $text ), (array) ( Told::$endpoints[0]['data_callback'] )()['attributes'], 'what the cart says' );
	do_action( 'woocommerce_cart_emptied' );
} );

test( 'renders the show, and asks for the script', static function (): void {
	$markup = rendered( array( 'src' => '/live/show.json', 'title' => 'Autumn' ) );
	same(
		'<div class="wp-block-onair-shop-show"><onair-shop src="/live/show.json" cart="woocommerce https://shop.example/wp-json/wc/store/v1" lang="de-DE"><a href="https://shop.example/live/?a=1&#038;b=2">Autumn</a></onair-shop></div>',
		$markup,
		'the markup'
	);
	same( array( 'onair-shop-embed' ), Told::$enqueued, 'the script' );
} );

test( 'names the Store API where the shop has it: in a folder, and without pretty links', static function (): void {
	Told::$rest = 'https://shop.example/de/wp-json/';
	$markup     = rendered( array( 'src' => '/live/show.json' ) );
	same( true, false !== strpos( $markup, ' cart="woocommerce https://shop.example/de/wp-json/wc/store/v1" ' ), $markup );
	Told::$rest = 'https://shop.example/de/index.php?a=1&rest_route=/';
	$markup     = rendered( array( 'src' => '/live/show.json' ) );
	same( true, false !== strpos( $markup, ' cart="woocommerce https://shop.example/de/index.php?a=1&#038;rest_route=/wc/store/v1" ' ), $markup );
	Told::$rest = 'https://shop.example/wp-json/';
} );

test( 'has orders say which show led to them where the block is told so, and nowhere else', static function (): void {
	$told = rendered( array( 'src' => '/live/show.json', 'orders' => true ) );
	same( 1, substr_count( $told, ' insight="orders" ' ), $told );
	foreach ( array( false, null, 'true', 1, array( true ) ) as $said ) {
		$markup = rendered( array( 'src' => '/live/show.json', 'orders' => $said ) );
		same( false, strpos( $markup, 'insight' ), var_export( $said, true ) );
	}
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
	same( array( 'src', 'title', 'orders' ), array_keys( $block['attributes'] ), 'its fields' );
	same( array( 'type' => 'boolean', 'default' => false ), $block['attributes']['orders'], 'what orders say' );
} );

echo "\n$passed passed, $failed failed\n";
exit( $failed > 0 ? 1 : 0 );
