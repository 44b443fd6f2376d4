package org.linli.city.roads;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads OpenStreetMap XML as a stream. */
final class OsmXmlReader {

    private final OsmVisitor visitor;
    private final List<Long> wayNodes = new ArrayList<>();
    private final Map<String, String> tags = new TreeMap<>();

    private OsmXmlReader(OsmVisitor visitor) {
        this.visitor = visitor;
    }

    static void read(InputStream in, OsmVisitor visitor) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            new OsmXmlReader(visitor).read(xml);
            xml.close();
        } catch (XMLStreamException | NumberFormatException malformed) {
            throw new IOException("The road file is not OpenStreetMap XML.", malformed);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("way")) {
                visitor.way(wayNodes.stream().mapToLong(Long::longValue).toArray(), Map.copyOf(tags));
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "node" ->
                visitor.node(
                        Long.parseLong(attribute(xml, "id")),
                        Double.parseDouble(attribute(xml, "lon")),
                        Double.parseDouble(attribute(xml, "lat")));
            case "way", "relation" -> {
                wayNodes.clear();
                tags.clear();
            }
            case "nd" -> wayNodes.add(Long.parseLong(attribute(xml, "ref")));
            case "tag" -> tags.put(attribute(xml, "k"), attribute(xml, "v"));
            default -> {}
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
