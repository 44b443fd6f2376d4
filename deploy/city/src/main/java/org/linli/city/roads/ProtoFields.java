package org.linli.city.roads;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks the fields of one Protocol Buffers message. */
final class ProtoFields {

    private final byte[] message;
    private int at;
    private int tag;

    ProtoFields(byte[] message) {
        this.message = message;
    }

    /** Moves to the next field; false at the end. */
    boolean next() throws IOException {
        if (at >= message.length) {
            return false;
        }
        tag = (int) varint();
        return true;
    }

    int number() {
        return tag >>> 3;
    }

    long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= message.length) {
                throw cutOff();
            }
            byte next = message[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw cutOff();
    }

    byte[] bytes() throws IOException {
        int length = (int) varint();
        if (length < 0 || length > message.length - at) {
            throw cutOff();
        }
        at += length;
        return Arrays.copyOfRange(message, at - length, at);
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    ProtoFields inner() throws IOException {
        return new ProtoFields(bytes());
    }

    /** A packed list of plain numbers. */
    long[] numbers() throws IOException {
        ProtoFields packed = inner();
        long[] numbers = new long[packed.message.length];
        int count = 0;
        while (packed.at < packed.message.length) {
            numbers[count++] = packed.varint();
        }
        return Arrays.copyOf(numbers, count);
    }

    /** A packed list of signed differences, summed up. */
    long[] deltas() throws IOException {
        long[] numbers = numbers();
        long sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += zigzag(numbers[i]);
            numbers[i] = sum;
        }
        return numbers;
    }

    void skip() throws IOException {
        switch (tag & 7) {
            case 0 -> varint();
            case 1 -> at += 8;
            case 2 -> bytes();
            case 5 -> at += 4;
            default -> throw cutOff();
        }
    }

    static long zigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    private static IOException cutOff() {
        return new IOException("The road file is damaged or cut off.");
    }
}
