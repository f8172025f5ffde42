package org.maplebridge.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents of all formats, made on the spot. */
final class SourceFixtures {

  private SourceFixtures() {}

  static byte[] docx(Consumer<XWPFDocument> content) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      content.accept(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  static byte[] docx(String paragraph) throws IOException {
    return docx(d -> d.createParagraph().createRun().setText(paragraph));
  }

  static byte[] encrypted(byte[] docx) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OPCPackage source = OPCPackage.open(new java.io.ByteArrayInputStream(docx));
          OutputStream out = encryptor.getDataStream(files)) {
        source.save(out);
      } catch (InvalidFormatException e) {
        throw new IOException(e);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  static byte[] oldDoc() throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** A zip with a part of that many zero-like bytes, which grow a thousandfold. */
  static byte[] bomb(String part, int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry(part));
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < megabytes; i++) {
        zip.write(spaces);
      }
    }
    return out.toByteArray();
  }

  static byte[] zip(String entry, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  static byte[] pdf(String... lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(document, new PDType1Font(Standard14Fonts.FontName.HELVETICA), lines);
      return bytes(document);
    }
  }

  static void page(PDDocument document, PDFont font, String... lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(font, 12);
      content.setLeading(18);
      content.newLineAtOffset(72, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  /**
   * A page in a Chinese font that every reader knows by name, 16 points, with that many points from
   * line to line; {@code @32 } indents.
   */
  static byte[] chinesePdf(int leading, String... lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      COSDictionary system = new COSDictionary();
      system.setString(COSName.REGISTRY, "Adobe");
      system.setString(COSName.ORDERING, "GB1");
      system.setInt(COSName.SUPPLEMENT, 2);
      COSDictionary glyphs = new COSDictionary();
      glyphs.setItem(COSName.TYPE, COSName.FONT);
      glyphs.setName(COSName.SUBTYPE, "CIDFontType0");
      glyphs.setName(COSName.BASE_FONT, "STSong-Light");
      glyphs.setItem(COSName.CIDSYSTEMINFO, system);
      COSArray descendants = new COSArray();
      descendants.add(glyphs);
      COSDictionary font = new COSDictionary();
      font.setItem(COSName.TYPE, COSName.FONT);
      font.setName(COSName.SUBTYPE, "Type0");
      font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UCS2-H");
      font.setName(COSName.ENCODING, "UniGB-UCS2-H");
      font.setItem(COSName.DESCENDANT_FONTS, descendants);
      COSDictionary fonts = new COSDictionary();
      fonts.setItem(COSName.getPDFName("F1"), font);
      PDResources resources = new PDResources();
      resources.getCOSObject().setItem(COSName.FONT, fonts);
      PDPage page = new PDPage();
      page.setResources(resources);
      document.addPage(page);
      StringBuilder content = new StringBuilder("BT /F1 16 Tf " + leading + " TL 72 700 Td\n");
      for (String line : lines) {
        int indent =
            line.startsWith("@") ? Integer.parseInt(line.substring(1, line.indexOf(' '))) : 0;
        String words = line.substring(indent == 0 ? 0 : line.indexOf(' ') + 1);
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
        content.append(indent).append(" 0 Td <").append(hex).append("> Tj ");
        content.append(-indent).append(" 0 Td T*\n");
      }
      content.append("ET");
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream()) {
        out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      return bytes(document);
    }
  }

  static byte[] encryptedPdf(String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(
          document,
          new PDType1Font(Standard14Fonts.FontName.HELVETICA),
          "Nobody may read this line.");
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return bytes(document);
    }
  }

  static byte[] scannedPdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      java.awt.image.BufferedImage picture =
          new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(
            org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
                document, picture),
            0,
            0);
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
        content.showText("- 1 -");
        content.endText();
      }
      return bytes(document);
    }
  }

  static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
