package org.linli.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** A CSV (RFC 4180) as it arrives: read record after record, never held whole. */
final class CsvFile {

    /** The longest record, in characters; a quote that is never closed would make one of the rest of the file. */
    private static final int LONGEST_RECORD = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream body;
    private final Charset charset;

    CsvFile(InputStream body, Charset charset) {
        this.body = body;
        this.charset = charset;
    }

    /** A record below the header. */
    record Line(long number, List<String> cells) {}

    /** What reads a file: is given the header, answers who gets the lines. */
    interface Reading {
        Consumer<Line> header(List<String> cells);
    }

    /**
     * Reads to the end; blank records are left out. Refused when the bytes are not of the charset, a quote is not closed
     * or there is no header.
     */
    void read(Reading reading) throws IOException {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                body,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            skipByteOrderMark(text);
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(LONGEST_RECORD)
                    .ofCsvRecord(text);
            pass(csv.iterator(), reading);
        } catch (CharacterCodingException e) {
            throw undecodable(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw undecodable(e);
            }
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw undecodable(e);
            }
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            // The message of the parser may quote the file.
            throw Refusal.of(
                    CommonError.INVALID_INPUT,
                    "the file is no CSV from some line on\nMaybe a quotation mark is not closed, or a cell is longer than "
                            + LONGEST_RECORD + " characters.");
        }
    }

    private static void pass(Iterator<CsvRecord> records, Reading reading) {
        if (!records.hasNext()) {
            throw Refusal.of(CommonError.INVALID_INPUT, "the file is empty\nMaybe download the template.");
        }
        Consumer<Line> lines = reading.header(records.next().getFields());
        while (records.hasNext()) {
            CsvRecord line = records.next();
            if (!line.getFields().stream().allMatch(String::isBlank)) {
                lines.accept(new Line(line.getStartingLineNumber(), line.getFields()));
            }
        }
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private Refusal undecodable(Throwable cause) {
        Refusal refusal = Refusal.ofField(
                CommonError.INVALID_INPUT,
                "Content-Type",
                "the file is not written in " + charset.name()
                        + "\nMaybe it was saved by Excel: send it with Content-Type text/csv;charset=GB18030.");
        refusal.addSuppressed(cause);
        return refusal;
    }
}
