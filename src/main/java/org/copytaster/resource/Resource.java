package org.copytaster.resource;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * Reads files that ship in the jar, and unpacks what is packed, straight into arrays of the right size: at a start most of
 * the time goes into memory that is touched for the first time.
 */
public final class Resource {

    private static final int BUFFER = 1 << 16;

    /** A gzip file ends with its size when unpacked. */
    private static final int SIZE_BYTES = 4;

    /** So much room is made for what a file says it unpacks to, and no more: one that breaks off says anything. */
    private static final long MOST_BELIEVED = 1 << 25;

    private Resource() {}

    /**
     * The bytes of a file.
     *
     * @param beside a class of the package it lies in
     * @throws IllegalStateException if the jar lacks it
     */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "not in the jar: " + beside.getPackageName().replace('.', '/') + "/" + name);
            }
            return readAll(in, in.available());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The lines of a text in UTF-8; otherwise as {@link #bytes}. */
    public static List<String> lines(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8).lines().toList();
    }

    /** The properties in a file in UTF-8; otherwise as {@link #bytes}. */
    public static Properties properties(Class<?> beside, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(bytes(beside, name), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return properties;
    }

    /** The unpacked bytes of a gzipped file; otherwise as {@link #bytes}. */
    public static byte[] unpacked(Class<?> beside, String name) {
        try {
            return unpack(bytes(beside, name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + name, e);
        }
    }

    /**
     * Begins to read on a thread of its own, for the common pool has one less than there are cores. What is returned waits
     * for the end of it.
     */
    public static <T> Supplier<T> beside(Supplier<T> reading) {
        return CompletableFuture.supplyAsync(reading, task -> {
            Thread thread = new Thread(task, "copytaster-models");
            thread.setDaemon(true);
            thread.start();
        })::join;
    }

    /**
     * Unpacks what gzip packed.
     *
     * @throws EOFException if it breaks off
     * @throws IOException if it is something else
     */
    public static byte[] unpack(byte[] gzip) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip), BUFFER)) {
            return readAll(in, (int) Math.min(saidSize(gzip), MOST_BELIEVED));
        }
    }

    /** The last four bytes, the lowest first. */
    private static long saidSize(byte[] gzip) {
        long size = 0;
        for (int i = 1; i <= SIZE_BYTES && i <= gzip.length; i++) {
            size = size << Byte.SIZE | (gzip[gzip.length - i] & 0xff);
        }
        return size;
    }

    /** Whatever was expected, all that is there. */
    private static byte[] readAll(InputStream in, int expected) throws IOException {
        byte[] bytes = new byte[expected];
        int size = in.readNBytes(bytes, 0, expected);
        byte[] rest = in.readAllBytes();
        if (size < expected || rest.length > 0) {
            bytes = Arrays.copyOf(bytes, size + rest.length);
            System.arraycopy(rest, 0, bytes, size, rest.length);
        }
        return bytes;
    }
}
