package org.copytaster.intake;

import java.util.Map;
import java.util.Set;
import org.copytaster.article.RawArticle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page into its visible text, a line for each block. What is boilerplate among the lines is for the cleaning
 * stage to say: it sees navigation and footers here as it does in a text that somebody copied from a browser.
 */
final class HtmlText {

    /** Elements whose text nobody sees. */
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "canvas",
            "object",
            "iframe",
            "select",
            "textarea");

    private HtmlText() {}

    static RawArticle read(String html, @Nullable String key) {
        Document page = Jsoup.parse(html);
        String text = lines(page.body());
        String url = attribute(page, "link[rel=canonical]", "href");
        String title = attribute(page, "meta[property=og:title]", "content");
        if (title == null && !page.title().isBlank()) {
            title = page.title();
        }
        String source = attribute(page, "meta[property=og:site_name]", "content");
        String language = attribute(page, "html[lang]", "lang");
        String published = attribute(page, "meta[property=article:published_time]", "content");
        return new RawArticle(
                ArticleId.of(null, key, source, text), text, title, source, url, language, published, Map.of());
    }

    private static @Nullable String attribute(Document page, String query, String name) {
        Element element = page.selectFirst(query);
        return element == null || element.attr(name).isBlank()
                ? null
                : element.attr(name).trim();
    }

    private static String lines(Element body) {
        LineCollector lines = new LineCollector();
        NodeTraversor.traverse(lines, body);
        lines.breakLine();
        return lines.text.toString();
    }

    /** Collects text, collapsing white space as a browser does, and breaking the line at each block and {@code br}. */
    private static final class LineCollector implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private int unseen;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName())) {
                    unseen++;
                } else if (element.isBlock() || element.normalName().equals("br")) {
                    breakLine();
                }
            } else if (node instanceof TextNode words && unseen == 0) {
                append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName())) {
                    unseen--;
                } else if (element.isBlock()) {
                    breakLine();
                }
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                    line.append(c);
                } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            }
        }

        void breakLine() {
            int end = line.length();
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
            if (end > 0) {
                if (text.length() > 0) {
                    text.append('\n');
                }
                text.append(line, 0, end);
            }
            line.setLength(0);
        }
    }
}
