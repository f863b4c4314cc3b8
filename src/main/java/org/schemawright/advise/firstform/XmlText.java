package org.schemawright.advise.firstform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is an XML document or one element of XML; pages and pieces of them in HTML are text. */
final class XmlText {
    private static final Pattern NAME = Pattern.compile("<([A-Za-z_][\\w.:-]{0,199})[\\s/>]");
    private static final Pattern HTML = Pattern.compile(
            "(?i)(?:p|div|span|b|i|a|br|h\\d|ul|ol|li|strong|em|table|html|body|img|td|tr|pre|code|svg)");

    private XmlText() {}

    static boolean matches(String value) {
        String text = value.strip();
        if (text.startsWith("<?xml")) {
            int end = text.indexOf("?>");
            text = end < 0 ? "" : text.substring(end + 2).strip();
        }
        Matcher name = NAME.matcher(text);
        if (!name.lookingAt() || HTML.matcher(name.group(1)).matches()) {
            return false;
        }
        int closes = text.indexOf('>');
        boolean empty = text.endsWith("/>") && closes == text.length() - 1;
        return closes > 0 && (empty || text.endsWith("</" + name.group(1) + ">"));
    }
}
