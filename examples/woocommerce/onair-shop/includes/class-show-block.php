<?php
/**
 * The block of a show.
 *
 * @package OnairShop
 */

declare( strict_types=1 );

namespace OnairShop;

defined( 'ABSPATH' ) || exit;

/** Renders `<onair-shop>` on the server, with a link in it for those without the script. */
final class Show_Block {

	/**
	 * The script that makes it live.
	 *
	 * @var Script
	 */
	private $script;

	/**
	 * Where block.json is.
	 *
	 * @var string
	 */
	private $folder;

	/**
	 * Of that folder.
	 *
	 * @param Script $script The script that makes it live.
	 * @param string $folder Where block.json is.
	 */
	public function __construct( Script $script, string $folder ) {
		$this->script = $script;
		$this->folder = $folder;
	}

	/** Hooks it up. */
	public function register(): void {
		add_action( 'init', array( $this, 'announce' ) );
	}

	/** Makes the block and its texts known. */
	public function announce(): void {
		register_block_type( $this->folder, array( 'render_callback' => array( $this, 'render' ) ) );
	}

	/**
	 * The show's markup; nothing where its manifest has no good address.
	 *
	 * @param mixed $attributes Of the block.
	 */
	public function render( $attributes ): string {
		$src = $this->address( $attributes['src'] ?? '' );
		if ( '' === $src ) {
			return '';
		}
		$this->script->request();
		$title  = is_string( $attributes['title'] ?? null ) ? $attributes['title'] : '';
		$text   = '' === $title ? __( 'Watch the show', 'onair-shop' ) : $title;
		$orders = true === ( $attributes['orders'] ?? null ) ? 'insight="orders" ' : '';
		return sprintf(
			'<div %s><onair-shop src="%s" cart="woocommerce %s" %slang="%s"><a href="%s">%s</a></onair-shop></div>',
			get_block_wrapper_attributes(),
			esc_url( $src ),
			// Not at the root of a site in a folder, and elsewhere again without pretty links.
			esc_url( rest_url( 'wc/store/v1' ) ),
			$orders,
			esc_attr( get_bloginfo( 'language' ) ),
			esc_url( (string) get_permalink() ),
			esc_html( $text )
		);
	}

	/**
	 * A manifest's address of the web or of this shop; else empty.
	 *
	 * @param mixed $said What the block was given.
	 */
	private function address( $said ): string {
		if ( ! is_string( $said ) || ! preg_match( '#^(https?://|/(?!/))#i', $said ) ) {
			return '';
		}
		return esc_url_raw( $said, array( 'http', 'https' ) );
	}
}
