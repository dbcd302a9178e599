package greenbridge.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads a part that is XML, and nothing that it points to: a part that declares a document type is refused for that alone. */
final class Markup extends DefaultHandler2 {
    private static final String FEATURES = "http://xml.org/sax/features/";
    private static final SAXParserFactory PARSERS = parsers();

    private Markup() {}

    private static final class Objection extends SAXException {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Objection(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }
    }

    /** What is wrong with it, or nothing. */
    static @Nullable Fault look(InputStream part) throws IOException {
        try {
            var parser = PARSERS.newSAXParser();
            var reading = new Markup();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", reading);
            var source = new InputSource(part);
            parser.parse(source, reading);
            return null;
        } catch (Objection e) {
            return e.fault;
        } catch (SAXException e) {
            return Fault.BROKEN;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        throw new Objection(Fault.OUTSIDE);
    }

    @Override
    public InputSource resolveEntity(
            @Nullable String name, @Nullable String publicId, @Nullable String baseUri, @Nullable String systemId)
            throws SAXException {
        throw new Objection(Fault.OUTSIDE);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        String type = said(attributes, "ContentType") + said(attributes, "Type");
        if (type.contains("macroenabled") || type.contains("vbaproject") || type.contains("activex")) {
            throw new Objection(Fault.ACTIVE);
        }
        // A link that somebody may click is fine; a template or a picture from elsewhere is fetched without asking.
        if (said(attributes, "TargetMode").equals("external") && !type.endsWith("/hyperlink")) {
            throw new Objection(Fault.OUTSIDE);
        }
    }

    private static String said(Attributes attributes, String name) {
        @Nullable String value = attributes.getValue(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private static SAXParserFactory parsers() {
        var factory = SAXParserFactory.newInstance();
        try {
            factory.setNamespaceAware(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "external-general-entities", false);
            factory.setFeature(FEATURES + "external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return factory;
    }
}
