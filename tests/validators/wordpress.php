<?php
// As much of WordPress as the plugin of the deployment kit touches: shows the head of one page.
// php wordpress.php PLUGIN ADDRESS CONTENT PRINTED-BY-OTHERS KIND

[ , $plugin, $address, $content, $others, $kind ] = $argv;
define( 'ABSPATH', '/' );
$actions = array();

function add_action( $hook, $callback, $priority = 10 ) {
	global $actions;
	$actions[ $hook ][ $priority ][] = $callback;
}
function do_action( $hook ) {
	global $actions;
	ksort( $actions[ $hook ] );
	foreach ( $actions[ $hook ] as $callbacks ) {
		foreach ( $callbacks as $callback ) {
			$callback();
		}
	}
}
function is_singular() {
	global $kind;
	return 'page' === $kind;
}
function get_queried_object_id() {
	return 7;
}
function get_permalink( $id ) {
	global $address;
	return $address;
}
function wp_parse_url( $url, $component ) {
	return parse_url( $url, $component );
}
function untrailingslashit( $value ) {
	return rtrim( $value, '/\\' );
}
function get_post( $id ) {
	global $content;
	return (object) array( 'ID' => $id, 'post_content' => $content );
}
function has_block( $name, $post ) {
	return false !== strpos( $post->post_content, '<!-- wp:' . $name . ' ' );
}

require $plugin;
add_action( 'wp_head', function () use ( $others ) {
	if ( 'unbalanced' === $others ) {
		ob_start();
	} else {
		echo $others;
	}
} );
echo '<!DOCTYPE html><html><head>';
do_action( 'wp_head' );
echo '</head><body></body></html>';
