import type { Element } from 'hast';
import { namesOf } from './words.ts';

/** What a part of a page is by its role or name. */
export type Part =
  /** Never of the text: a cookie bar, share buttons, a skip link. */
  | 'apart'
  /** Leads to other pages. */
  | 'navigation'
  /** Stands around the text: a header, a footer, a sidebar. */
  | 'border';

const apartNames =
  /(?:^|[-_])(?:cookies?|consent|gdpr|onetrust|cky|cmplz|cybotcookiebot\w*|usercentrics|navheader|navfooter|skip-?(?:link|nav|to)\w*|share|shares|sharing|sharedaddy|addtoany|a2a|addthis|jp-relatedposts|related(?:-?(?:posts?|articles?|content|pages?|links?))?|recommended|read-?next|newsletter|mc4wp|mailchimp|subscribe|breadcrumbs?|pagination|pager|page-?nav\w*|post-?navigation|prev-?next|helpful|was-?this\w*|feedback|rating|back-?to-?top|scroll-?(?:to-?)?top|to-?top|edit-?(?:this-?)?page|theme-edit-this-page|comments?-?(?:area|list|form)?|respond|disqus\w*|advert\w*|adsense|adsbygoogle|ads?|promo|popup|chat-?(?:widget|bot)?|intercom\w*|social-?(?:links|media|icons|share|bar)?|lang(?:uage)?-?(?:switch(?:er)?|select(?:or)?|menu|nav|chooser)|wpml-ls\w*|print-?(?:button|link))(?:$|[-_])/;
const navigationNames =
  /(?:^|[-_])(?:nav|navi|navbar|navigation|mainnav|subnav|topnav|sidenav|sitenav|menu|mainmenu|submenu|menubar|topmenu|drawer|mega-?menu|hamburger|related|sphinxsidebar\w*|site-?map|tabs-?nav)(?:$|[-_])/;
const borderNames =
  /^(?:(?:site|page|main|top|global|app|blog|wp|the)-?)?(?:header|footer|topbar|banner|masthead|colophon|sidebar\d*)(?:-?(?:wrap(?:per)?|container|inner|outer|area|content|section|bar|widgets?|bottom|top|main))?$|(?:^|[-_])(?:sidebar|side-?bar|footer-?\w+|copyright|copyrights|legal|imprint|widget-?area|top-?bar|bottom-?bar|site-?(?:branding|info|title|description)|search-?(?:form|box|bar)|searchbox|login(?:-?form)?|toolbar|announcement(?:-?bar)?|brand)(?:$|[-_])/;

/** Notices about cookies, which explain themselves in questions now and then. */
const consentNames =
  /(?:^|[-_])(?:cookies?|consent|gdpr|onetrust|cky|cmplz|cybotcookiebot\w*|usercentrics)(?:$|[-_])/;

export function isConsent(element: Element): boolean {
  return partNames(element).some((name) => consentNames.test(name));
}

const roles: Readonly<Record<string, Part>> = {
  navigation: 'navigation',
  search: 'apart',
  banner: 'border',
  contentinfo: 'border',
  complementary: 'border',
  dialog: 'apart',
  alertdialog: 'apart',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'apart',
};

const tags: Readonly<Record<string, Part>> = {
  nav: 'navigation',
  dialog: 'apart',
  search: 'apart',
  noscript: 'apart',
  template: 'apart',
};

/** What an element is by its name, role, class and id; nothing when these do not say. */
export function partOf(element: Element): Part | undefined {
  const { tagName, properties } = element;
  const byTag = tags[tagName];
  if (byTag !== undefined) return byTag;
  const byRole = typeof properties.role === 'string' ? roles[properties.role] : undefined;
  if (byRole !== undefined) return byRole;
  const names = partNames(element);
  if (names.some((name) => apartNames.test(name))) return 'apart';
  if (names.some((name) => navigationNames.test(name))) return 'navigation';
  return names.some((name) => borderNames.test(name)) ? 'border' : undefined;
}

/** The names of an element; an id of several words may be made of the heading of a text, and says nothing. */
function partNames(element: Element): string[] {
  const id = typeof element.properties.id === 'string' ? element.properties.id.toLowerCase() : '';
  const isWords = /^(?:section|article)$/.test(element.tagName) || id.split(/[-_\s]/).length > 2;
  const names = namesOf(element);
  return isWords ? names.slice(0, -1) : names;
}

const mainNames =
  /^(?:main|content|main-?content|page-?content|primary|article|body-?content|mw-content-text|post|entry|article-?body|entry-?content|post-?content|markdown-?body|readme|document|documentwrapper|bodywrapper|rst-content|theme-doc-markdown|vp-doc|text|faqs?|inhalt|hauptinhalt|contenido|contenu|contenuto|conteudo|inhoud)$/;

/** Whether an element says that it holds the text of the page. */
export function isMain(element: Element): boolean {
  const { tagName, properties } = element;
  return tagName === 'main' || properties.role === 'main';
}

export function isNamedMain(element: Element): boolean {
  return (
    element.tagName === 'article' ||
    String(element.properties.itemProp) === 'articleBody' ||
    namesOf(element).some((name) => mainNames.test(name))
  );
}
