package org.linli.emergency.event.adapter.scaip;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.linli.emergency.domain.SignalKind.Group;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** Responses {@code mrs}: always well-formed, whatever came in. */
final class ScaipAnswer {

    private static final int OK = 0;
    /** Not treated: the unit sends again or turns to its next receiver. */
    private static final int NOT_TREATED = 5;

    private static final String DUPLEX = "1";
    private static final String PREDEFINED_RECEIVER = "61";
    private static final String TRANSFERRED_NUMBER = "62";

    private final XMLStreamWriter xml;

    private ScaipAnswer(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The message is safe and understood; an alarm of a unit with a voice is told how to open the voice leg. */
    static String taken(ScaipRequest request, Optional<String> callNumber) {
        boolean talk = request.voice() && ScaipCodes.kind(request).group() == Group.CALL;
        return written(answer -> {
            answer.head(request.ref(), OK);
            if (talk) {
                answer.text("mre", DUPLEX);
            }
            if (talk && !request.wantsCallback()) {
                answer.text("cre", callNumber.isPresent() ? TRANSFERRED_NUMBER : PREDEFINED_RECEIVER);
            }
            if (talk && !request.wantsCallback() && callNumber.isPresent()) {
                answer.text("tnu", callNumber.get());
            }
        });
    }

    /** The message is safe, but this is wrong with it. */
    static String faulty(String ref, Fault fault) {
        return written(answer -> answer.head(ref, number(fault)));
    }

    /** The message is not safe. */
    static String notTreated(String ref) {
        return written(answer -> answer.head(ref, NOT_TREATED));
    }

    /** SS 91100: 1 too long, 2 invalid format, 3 wrong content, 5 not treated, 7 mandatory tag missing. */
    private static int number(Fault fault) {
        return switch (fault) {
            case TOO_LONG -> 1;
            case INVALID_FORM -> 2;
            case WRONG_CONTENT -> 3;
            case NO_READER -> NOT_TREATED;
            case PART_MISSING -> 7;
        };
    }

    private interface Content {
        void write(ScaipAnswer answer) throws XMLStreamException;
    }

    private static String written(Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("mrs");
            content.write(new ScaipAnswer(xml));
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void head(String ref, int status) throws XMLStreamException {
        text("ref", ref);
        text("snu", Integer.toString(status));
    }

    private void text(String tag, String content) throws XMLStreamException {
        xml.writeStartElement(tag);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }
}
