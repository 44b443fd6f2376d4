package org.linli.emergency.event.adapter.scaip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the texts of an XML message by their path below the root. Whoever sends it is not trusted: a document type is
 * refused, hence no entity is declared and nothing from elsewhere is loaded; size, depth and number of elements are bounded.
 */
final class ScaipXml extends DefaultHandler {

    private static final String ROOT = "mrq";
    private static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 4;
    private static final int MOST_TAGS = 200;

    private final Map<String, String> texts = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int tags;

    private ScaipXml() {}

    /** The texts of a request; {@link UnreadableMessage} when it is too long or none. */
    static Map<String, String> read(Body body) {
        if (body.length() > LONGEST) {
            throw new UnreadableMessage(Fault.TOO_LONG, "the request is longer than 64 KiB");
        }
        ScaipXml content = new ScaipXml();
        try {
            parser().parse(new ByteArrayInputStream(body.bytes()), content);
        } catch (SAXException | IOException e) {
            throw invalid();
        }
        return content.texts;
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        tags++;
        if ((path.isEmpty() && !name.equals(ROOT)) || path.size() >= DEEPEST || tags > MOST_TAGS) {
            throw invalid();
        }
        path.addLast(name);
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        texts.putIfAbsent(
                path.stream().skip(1).collect(Collectors.joining("/")),
                text.toString().strip());
        path.removeLast();
        text.setLength(0);
    }

    private static UnreadableMessage invalid() {
        return new UnreadableMessage(Fault.INVALID_FORM, "the body is no XML request without a document type");
    }
}
