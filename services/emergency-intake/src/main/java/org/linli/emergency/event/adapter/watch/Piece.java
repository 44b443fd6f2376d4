package org.linli.emergency.event.adapter.watch;

/**
 * Something that came over a connection. The array is nobody else's.
 *
 * @param bytes the bytes
 * @param whole whether they are a frame; else garbage, or what is there of one
 */
@SuppressWarnings("ArrayRecordComponent")
record Piece(byte[] bytes, boolean whole) {}
