package org.linli.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.linli.imports.CsvFile.Line;
import org.linli.persistence.FieldCipher;
import org.linli.persistence.KeyRing;

/**
 * Makes pieces unreadable while they wait: compressed, then AES-256-GCM bound to job and piece. A bean that the service
 * makes from its own keys. Thread safe.
 */
public final class PieceSeal {

    private final FieldCipher cipher;

    /** Seals with the active key of {@code ring}; a key may leave the ring when no import is under way that it sealed. */
    public PieceSeal(KeyRing ring) {
        this.cipher = new FieldCipher(ring);
    }

    String seal(UUID job, int piece, List<Line> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer text = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            for (Line line : lines) {
                List<String> record = new ArrayList<>(line.cells().size() + 1);
                record.add(Long.toString(line.number()));
                record.addAll(line.cells());
                csv.writeRecord(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cipher.encrypt(Base64.getEncoder().encodeToString(bytes.toByteArray()), place(job, piece));
    }

    List<Line> open(UUID job, int piece, String sealed) {
        byte[] bytes = Base64.getDecoder().decode(cipher.decrypt(sealed, place(job, piece)));
        try (GZIPInputStream clear = new GZIPInputStream(new ByteArrayInputStream(bytes));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new InputStreamReader(clear, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(record -> new Line(
                            Long.parseLong(record.getField(0)),
                            record.getFields().subList(1, record.getFieldCount())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(UUID job, int piece) {
        return "import_piece|" + job + '|' + piece;
    }
}
