import { scriptText } from '../../../render/structured-data/graph.ts';
import { phpString } from '../escape.ts';
import { canonicalOf, type Platform, type Snippet } from '../platform.ts';

const plugin: Snippet = {
  path: 'seo/wordpress-mu-plugin.php',
  mediaType: 'text/x-php',
  about: 'a plugin of one file that prints the markup into the head of the one page',
  isPasted: false,
  needs: ['canonicalUrl'],
  // The JSON is one line that begins with a brace, so it cannot hold the line that ends a nowdoc; and no `?>`.
  make: (material) => `<?php
/**
 * Plugin Name: FAQ markup of the leaflet ${material.document.id}
 * Description: Prints the FAQ markup (JSON-LD) of one page into its head. Made by a program: replace the whole file when the text changes.
 *
 * Put it into wp-content/mu-plugins/ (make the folder if there is none). It needs no activation and has no settings.
 * It prints on the page whose address has the path below, and nowhere else. It prints nothing when the head or the
 * text of the page already holds a FAQPage, of Yoast SEO, Rank Math, All in One SEO or anybody else: two would
 * contradict each other. It reads nothing from the network and writes nothing to the database.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

( function () {
	$path = ${phpString(new URL(canonicalOf(material)).pathname)};
	$json = <<<'PAMPHLETEER'
${scriptText(material.graph)}
PAMPHLETEER;
	$level = null;

	// All that the head holds is collected, from the first to the last that prints there.
	add_action( 'wp_head', function () use ( &$level ) {
		ob_start();
		$level = ob_get_level();
	}, PHP_INT_MIN );

	add_action( 'wp_head', function () use ( &$level, $path, $json ) {
		// Somebody left a collection of theirs open: it is not ours to end.
		if ( ob_get_level() !== $level ) {
			return;
		}
		$head = ob_get_flush();
		if ( ! is_singular() ) {
			return;
		}
		$here = wp_parse_url( get_permalink( get_queried_object_id() ), PHP_URL_PATH );
		if ( untrailingslashit( rawurldecode( (string) $here ) ) !== untrailingslashit( rawurldecode( $path ) ) ) {
			return;
		}
		$post = get_post( get_queried_object_id() );
		foreach ( array( 'yoast/faq-block', 'rank-math/faq-block', 'aioseo/faq' ) as $block ) {
			if ( has_block( $block, $post ) ) {
				return;
			}
		}
		if ( false !== strpos( $head . $post->post_content, 'FAQPage' ) ) {
			return;
		}
		echo '<script type="application/ld+json" id="faq-schema" data-build="${material.build}">' . $json . "</script>\\n";
	}, PHP_INT_MAX );
} )();
`,
};

export const wordpressPlugin: Platform = {
  id: 'wordpress-plugin',
  title: 'WordPress: the markup by a small plugin',
  audience: 'For sites whose files you, or the people who host them, can reach.',
  snippets: [plugin],
  steps: () => [
    'Put the text on the page first, see “WordPress: the text”. The markup must say what the page says.',
    'Upload `seo/wordpress-mu-plugin.php` into the folder `wp-content/mu-plugins` (by SFTP, or the file manager of your host). Make the folder if there is none.',
    'Empty the cache of the site, if it has one.',
    'For a second leaflet, upload its file under another name.',
  ],
  limits: [
    'It prints nothing where another plugin already prints a FAQPage, and nothing on a page with another address.',
    'A block “Custom HTML” is no substitute: WordPress strips `<script>` from it for most accounts.',
  ],
};
