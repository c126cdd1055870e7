<?php
/**
 * Plugin Name:       onair-shop
 * Description:       Live shows that sell from this shop: a block for the show, and the show kept with each order line.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Requires Plugins:  woocommerce
 * License:           MIT
 * Text Domain:       onair-shop
 *
 * @package OnairShop
 */

declare( strict_types=1 );

namespace OnairShop;

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/class-texts-on-order.php';
require_once __DIR__ . '/includes/class-show-on-lines.php';
require_once __DIR__ . '/includes/class-script.php';
require_once __DIR__ . '/includes/class-show-block.php';
require_once __DIR__ . '/includes/class-settings.php';

$onair_script = new Script();
$onair_texts  = new Texts_On_Order();
$onair_texts->register();
( new Show_On_Lines( $onair_texts ) )->register();
$onair_script->register();
( new Show_Block( $onair_script, __DIR__ . '/block' ) )->register();
( new Settings() )->register();
